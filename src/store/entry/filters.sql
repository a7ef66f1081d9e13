  AND (e.removed_at IS NOT NULL) = :removed
  AND (:household IS NULL OR EXISTS (SELECT 1 FROM entry_household WHERE household_id = :household AND entry_id = e.id))
  AND (:tag IS NULL OR EXISTS (SELECT 1 FROM entry_tag WHERE tag_id = :tag AND entry_id = e.id))
  AND (:pledge IS NULL OR EXISTS (SELECT 1 FROM entry_pledge WHERE pledge_id = :pledge AND entry_id = e.id))
