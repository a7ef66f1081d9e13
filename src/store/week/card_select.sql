SELECT week, done, next, problems, no_progress_reason, drafted, revision, created_at, updated_at, removed_at,
       (SELECT json_group_array(json_object('pledge', pledge, 'progress', progress, 'next', next, 'entries', json(entries)))
        FROM (SELECT * FROM card_line WHERE card_line.week = progress_card.week ORDER BY position)) AS lines
FROM progress_card
