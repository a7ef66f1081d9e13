-- Households, the most recently written about first.
SELECT code, name, "group", ended_on IS NOT NULL AND ended_on <= :today AS ended
FROM household
WHERE removed_at IS NULL
ORDER BY (SELECT link.entry_id FROM entry_household AS link CROSS JOIN entry ON entry.id = link.entry_id
          WHERE link.household_id = household.id AND entry.removed_at IS NULL
          ORDER BY link.entry_id DESC LIMIT 1) DESC NULLS LAST, length(code), code;
