-- appended to a condition on the promising entry `e`: not all matters it is linked to have been told back, or of its several
-- households one raised none of them
  AND NOT (
    EXISTS (SELECT 1 FROM entry_matter WHERE entry_id = e.id)
    AND NOT EXISTS (
      SELECT 1 FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
      WHERE link.entry_id = e.id AND matter.removed_at IS NULL
        AND (matter.told_on IS NULL OR matter.told_on < e.date))
    AND ((SELECT count(*) FROM entry_household WHERE entry_id = e.id) < 2
      OR NOT EXISTS (
        SELECT 1 FROM entry_household AS waiter
        WHERE waiter.entry_id = e.id AND NOT EXISTS (
          SELECT 1 FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
          WHERE link.entry_id = e.id AND matter.household_id = waiter.household_id))))
