-- appended to an entry's columns: entries up to a week's end whose follow-up falls into the week or the one after, unless all
-- their matters have been told back
FROM entry AS e INDEXED BY entry_follow_up
WHERE e.follow_up_on IS NOT NULL AND e.follow_up_on >= :from AND e.follow_up_on <= :to AND e.removed_at IS NULL AND e.date <= :until
  AND NOT (
    EXISTS (SELECT 1 FROM entry_matter WHERE entry_id = e.id)
    AND NOT EXISTS (
      SELECT 1 FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
      WHERE link.entry_id = e.id AND matter.removed_at IS NULL
        AND (matter.told_on IS NULL OR matter.told_on < e.date)))
ORDER BY e.follow_up_on, e.id LIMIT 50;
