-- A week's card as texts, whatever they are, for comparing with what was signed.
SELECT done, next, problems, no_progress_reason, drafted, removed_at,
       (SELECT json_group_array(json_object('pledge', pledge, 'progress', progress, 'next', next, 'entries', entries))
        FROM (SELECT * FROM card_line WHERE card_line.week = progress_card.week ORDER BY position)) AS lines
FROM progress_card
WHERE week = :week;
