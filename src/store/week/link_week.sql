SELECT kind, week, at, confirmed_by, witness, text, canonical, hash, previous_hash, signature, public_key FROM chain_link
WHERE week = :week
ORDER BY seq;
