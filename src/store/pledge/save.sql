INSERT INTO pledge (code, problem, target, responsible, pledged_on, due_on, acceptance, status, closed_on, result, reason,
                    revision, created_at, updated_at, removed_at)
VALUES (:code, :problem, :target, :responsible, :pledged_on, :due_on, :acceptance, :status, :closed_on, :result, :reason,
        :revision, :created_at, :updated_at, :removed_at)
ON CONFLICT (code) DO UPDATE
SET problem = excluded.problem, target = excluded.target, responsible = excluded.responsible,
    pledged_on = excluded.pledged_on, due_on = excluded.due_on, acceptance = excluded.acceptance,
    status = excluded.status, closed_on = excluded.closed_on, result = excluded.result, reason = excluded.reason,
    revision = excluded.revision, created_at = excluded.created_at, updated_at = excluded.updated_at,
    removed_at = excluded.removed_at
RETURNING id;
