-- Matters raised or moved in a week, and open ones whose follow-up falls before the end of the week after.
WHERE removed_at IS NULL AND id IN (
  SELECT id FROM matter WHERE removed_at IS NULL AND raised_on BETWEEN :from AND :to
  UNION
  SELECT matter_id FROM matter_step WHERE moved_on BETWEEN :from AND :to
  UNION
  SELECT id FROM matter
  WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot') AND follow_up_on <= :until AND raised_on <= :to
)
ORDER BY raised_on, id LIMIT 100;
