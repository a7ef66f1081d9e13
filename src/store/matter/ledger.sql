-- The newest are picked first: what stands beside each is read for those alone.
WHERE id IN (
  SELECT id FROM matter
  WHERE (removed_at IS NOT NULL) = :removed
    AND (NOT :open OR state IN ('open', 'in_hand', 'passed_on'))
    AND (:only IS NULL OR code IN (SELECT value FROM json_each(:only)))
  ORDER BY state IN ('open', 'in_hand', 'passed_on') DESC, raised_on DESC, id DESC LIMIT :limit);
