-- Matters raised between two days to whose entries up to the second day two or more households are linked: of these, the ones that
-- two or more spoke of are hot issues.
SELECT code FROM matter INDEXED BY matter_newest
WHERE removed_at IS NULL AND raised_on BETWEEN :from AND :to
  AND (SELECT count(*) FROM (
         SELECT matter.household_id AS household WHERE matter.household_id IS NOT NULL
         UNION
         SELECT link.household_id
         FROM entry_matter CROSS JOIN entry ON entry.id = entry_matter.entry_id
         CROSS JOIN entry_household AS link ON link.entry_id = entry.id
         WHERE entry_matter.matter_id = matter.id AND entry.date <= :to AND entry.removed_at IS NULL)) >= 2
ORDER BY raised_on, id;
