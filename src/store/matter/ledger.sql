-- The newest are picked first: what stands beside each is read for those alone.
WHERE id IN (
  SELECT id FROM matter
  WHERE (removed_at IS NOT NULL) = :removed
    AND (NOT :open OR state NOT IN ('solved', 'answered_cannot'))
    AND (:only IS NULL OR code IN (SELECT value FROM json_each(:only)))
  ORDER BY state NOT IN ('solved', 'answered_cannot') DESC, raised_on DESC, id DESC LIMIT :limit);
