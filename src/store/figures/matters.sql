-- Every matter outside the trash that was raised between two days or may have been closed between them: when it was raised, and
-- when it was closed. Closed on the day of the last step that came to its state, else on the day its household was told.
WITH candidate (id) AS (
  SELECT id FROM matter INDEXED BY matter_newest WHERE removed_at IS NULL AND raised_on BETWEEN :from AND :to
  UNION
  SELECT matter_id FROM matter_step INDEXED BY matter_step_day WHERE moved_on BETWEEN :from AND :to
  UNION
  SELECT id FROM matter WHERE state IN ('solved', 'answered_cannot') AND told_on BETWEEN :from AND :to
)
SELECT raised_on,
       CASE WHEN state IN ('solved', 'answered_cannot')
            THEN coalesce((SELECT moved_on FROM matter_step AS step
                           WHERE step.matter_id = matter.id AND step.state = matter.state
                           ORDER BY position DESC LIMIT 1), told_on) END AS closed_on
FROM candidate CROSS JOIN matter ON matter.id = candidate.id
WHERE removed_at IS NULL;
