INSERT INTO code_counter (family, last) VALUES (:family, :number)
ON CONFLICT (family) DO UPDATE SET last = max(last, excluded.last);
