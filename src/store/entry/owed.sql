-- Follow-ups promised to an entry's households before it, for a later day than its own
-- and with no entry from that day on.
SELECT household.code AS household, e.code AS entry, e.date AS told_on, e.follow_up_on AS day
FROM entry AS saved
CROSS JOIN entry_household AS link ON link.entry_id = saved.id
CROSS JOIN follow_up AS f
  ON f.target_kind = 1 AND f.target_id = link.household_id AND f.day > saved.id >> 24 AND f.entry_id < saved.id
CROSS JOIN entry AS e ON e.id = f.entry_id
CROSS JOIN household ON household.id = link.household_id
WHERE saved.code = :code
  AND NOT EXISTS (
    SELECT 1 FROM entry_household AS later CROSS JOIN entry ON entry.id = later.entry_id
    WHERE later.household_id = link.household_id AND later.entry_id >= f.day << 24 AND entry.removed_at IS NULL)
