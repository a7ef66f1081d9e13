SELECT entry.code
FROM chain_link AS signed CROSS JOIN entry ON entry.id >= :low AND entry.id < :high
WHERE signed.kind = 'sign_off' AND signed.week = :week AND entry.removed_at IS NULL
  AND entry.code NOT IN (SELECT value ->> '$.id' FROM json_each(signed.sealed, '$.entries'))
ORDER BY entry.id;
