-- Matters solved between two days: they are solved, and the last step that made them so (or else the day their household was
-- told) is of one of those days.
WITH candidate (id) AS (
  SELECT matter_id FROM matter_step INDEXED BY matter_step_day WHERE moved_on BETWEEN :from AND :to
  UNION
  SELECT id FROM matter INDEXED BY matter_told
  WHERE removed_at IS NULL AND state = 'solved' AND told_on BETWEEN :from AND :to
)
SELECT code FROM candidate CROSS JOIN matter ON matter.id = candidate.id
WHERE removed_at IS NULL AND state = 'solved'
  AND coalesce((SELECT moved_on FROM matter_step AS step WHERE step.matter_id = matter.id AND step.state = 'solved'
                ORDER BY position DESC LIMIT 1), told_on) BETWEEN :from AND :to
ORDER BY raised_on, matter.id;
