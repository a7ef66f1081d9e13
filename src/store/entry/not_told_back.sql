-- appended to a condition on the promising entry `e`: not all matters it is linked to have been told back
  AND NOT (
    EXISTS (SELECT 1 FROM entry_matter WHERE entry_id = e.id)
    AND NOT EXISTS (
      SELECT 1 FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
      WHERE link.entry_id = e.id AND matter.removed_at IS NULL
        AND (matter.told_on IS NULL OR matter.told_on < e.date)))
