-- Entries a confirmed week rests on (its own, and those its lines name) that were changed or removed after it was confirmed.
WITH signed AS (SELECT at FROM chain_link WHERE kind = 'sign_off' AND week = :week),
named AS (
  SELECT id FROM entry WHERE id >= :low AND id < :high
  UNION
  SELECT entry.id
  FROM card_line CROSS JOIN json_each(card_line.entries) AS code CROSS JOIN entry ON entry.code = code.value
  WHERE card_line.week = :week
)
SELECT entry.code, max(entry.updated_at, coalesce(entry.removed_at, '')) AS changed_at
FROM signed CROSS JOIN named CROSS JOIN entry ON entry.id = named.id
WHERE entry.created_at <= signed.at AND (entry.updated_at > signed.at OR entry.removed_at > signed.at)
ORDER BY entry.id;
