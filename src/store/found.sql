INSERT INTO journal (id, first_week, created_at, public_key, signing_key)
VALUES (1, :first_week, :now, :public_key, :signing_key);
