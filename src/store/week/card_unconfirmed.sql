-- Cards nobody has signed yet.
SELECT week, done, next, problems, no_progress_reason, drafted, revision, created_at, updated_at, removed_at,
       (SELECT json_group_array(json_object('pledge', pledge, 'progress', progress, 'next', next, 'entries', json(entries))
                                ORDER BY position)
        FROM card_line WHERE card_line.week = progress_card.week) AS lines
FROM progress_card
WHERE removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM chain_link WHERE chain_link.week = progress_card.week)
ORDER BY week;
