INSERT INTO chain_link (seq, kind, week, at, day, due_on, confirmed_by, witness, countersignature, text, canonical, sealed, hash,
                        previous_hash, signature, public_key)
VALUES (:seq, :kind, :week, :at, :day, :due_on, :confirmed_by, :witness, :countersignature, :text, :canonical, :sealed, :hash,
        :previous_hash, :signature, :public_key);
