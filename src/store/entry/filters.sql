  AND (e.removed_at IS NOT NULL) = :removed
  AND (:household IS NULL OR EXISTS (SELECT 1 FROM entry_household WHERE household_id = :household AND entry_id = e.id))
  AND (:tag IS NULL OR EXISTS (SELECT 1 FROM entry_tag WHERE tag_id = :tag AND entry_id = e.id))
  AND (:pledge IS NULL OR EXISTS (SELECT 1 FROM entry_pledge WHERE pledge_id = :pledge AND entry_id = e.id))
  AND (:matter IS NULL OR EXISTS (SELECT 1 FROM entry_matter WHERE matter_id = :matter AND entry_id = e.id))
  AND (:kind IS NULL OR EXISTS (SELECT 1 FROM activity WHERE entry_id = e.id AND kind = :kind))
  AND (NOT :visits OR EXISTS (SELECT 1 FROM entry_household WHERE entry_id = e.id)
       OR EXISTS (SELECT 1 FROM activity WHERE entry_id = e.id AND kind = 'visit'))
  AND (NOT :late OR e.written_on > e.date)
