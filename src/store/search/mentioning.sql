-- Records outside the trash whose text refers to a household, besides entries of other households: those show its name.
SELECT 'entry' AS kind, entry.code AS key
FROM household CROSS JOIN entry_household AS link ON link.household_id = household.id
     CROSS JOIN entry ON entry.id = link.entry_id
WHERE household.code = :code AND entry.removed_at IS NULL AND instr(entry.body, :reference) > 0
UNION ALL
SELECT 'household', code FROM household WHERE removed_at IS NULL
UNION ALL
SELECT 'pledge', code FROM pledge WHERE removed_at IS NULL
UNION ALL
SELECT 'matter', code FROM matter
WHERE removed_at IS NULL AND (instr(text || missing || done || reason || first_received_by || handled_by, :reference) > 0
  OR EXISTS (SELECT 1 FROM matter_step WHERE matter_id = matter.id AND instr(matter_step.text, :reference) > 0))
UNION ALL
SELECT 'week', week FROM progress_card WHERE removed_at IS NULL;
