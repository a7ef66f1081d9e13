-- Follow-ups promised to an entry's households before it, for a later day than its own, with no entry from that day on and not
-- all matters told back.
SELECT household.code AS household, promising.code AS entry, promising.date AS told_on, promising.follow_up_on AS day
FROM entry AS saved
CROSS JOIN entry_household AS link ON link.entry_id = saved.id
CROSS JOIN follow_up AS f
  ON f.target_kind = 1 AND f.target_id = link.household_id AND f.day > saved.id >> 24 AND f.entry_id < saved.id
CROSS JOIN entry AS promising ON promising.id = f.entry_id
CROSS JOIN household ON household.id = link.household_id
WHERE saved.code = :code
  AND NOT EXISTS (
    SELECT 1 FROM entry_household AS later CROSS JOIN entry ON entry.id = later.entry_id
    WHERE later.household_id = link.household_id AND later.entry_id >= f.day << 24 AND entry.removed_at IS NULL)
  AND NOT (
    EXISTS (SELECT 1 FROM entry_matter WHERE entry_id = promising.id)
    AND NOT EXISTS (
      SELECT 1 FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
      WHERE link.entry_id = promising.id AND matter.removed_at IS NULL
        AND (matter.told_on IS NULL OR matter.told_on < promising.date)))
ORDER BY f.day, f.entry_id LIMIT 1;
