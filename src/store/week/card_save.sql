INSERT INTO progress_card (week, done, next, problems, no_progress_reason, drafted, revision, created_at, updated_at,
                           removed_at)
VALUES (:week, :done, :next, :problems, :no_progress_reason, :drafted, :revision, :created_at, :updated_at, :removed_at)
ON CONFLICT (week) DO UPDATE
SET done = excluded.done, next = excluded.next, problems = excluded.problems,
    no_progress_reason = excluded.no_progress_reason, drafted = excluded.drafted, revision = excluded.revision,
    created_at = excluded.created_at, updated_at = excluded.updated_at, removed_at = excluded.removed_at;
