INSERT INTO pledge (code, problem, target, target_amount, target_unit, responsible, pledged_on, due_on, acceptance, status, closed_on,
                    result, reason, accepted_by, accepted_on, revision, created_at, updated_at, removed_at)
VALUES (:code, :problem, :target, :target_amount, :target_unit, :responsible, :pledged_on, :due_on, :acceptance, :status,
        :closed_on, :result, :reason, :accepted_by, :accepted_on, :revision, :created_at, :updated_at, :removed_at)
ON CONFLICT (code) DO UPDATE
SET problem = excluded.problem, target = excluded.target, target_amount = excluded.target_amount,
    target_unit = excluded.target_unit, responsible = excluded.responsible, pledged_on = excluded.pledged_on,
    due_on = excluded.due_on, acceptance = excluded.acceptance, status = excluded.status, closed_on = excluded.closed_on,
    result = excluded.result, reason = excluded.reason, accepted_by = excluded.accepted_by,
    accepted_on = excluded.accepted_on, revision = excluded.revision, created_at = excluded.created_at,
    updated_at = excluded.updated_at, removed_at = excluded.removed_at
RETURNING id;
