SELECT seq, kind, week, at, day, due_on, confirmed_by, witness, countersignature, text, canonical, sealed, hash, previous_hash,
       signature, public_key
FROM chain_link
WHERE week = :week
ORDER BY seq;
