INSERT INTO chain_link (seq, kind, week, at, day, confirmed_by, witness, text, canonical, hash, previous_hash, signature,
                        public_key)
VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM chain_link), :kind, :week, :at, :day, :confirmed_by, :witness, :text,
        :canonical, :hash, :previous_hash, :signature, :public_key);
