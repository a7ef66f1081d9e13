-- Every matter outside the trash: when it was raised, and when it was closed. Closed on the day of the last step that came to
-- its state, else on the day its household was told.
SELECT raised_on,
       CASE WHEN state IN ('solved', 'answered_cannot')
            THEN coalesce((SELECT moved_on FROM matter_step AS step
                           WHERE step.matter_id = matter.id AND step.state = matter.state
                           ORDER BY position DESC LIMIT 1), told_on) END AS closed_on
FROM matter
WHERE removed_at IS NULL;
