INSERT INTO matter (code, raised_on, household_id, kind, state, text, first_received_by, missing, handled_by, done, reason,
                    told_on, follow_up_on, revision, created_at, updated_at, removed_at)
VALUES (:code, :raised_on, (SELECT id FROM household WHERE code = :household), :kind, :state, :text, :first_received_by,
        :missing, :handled_by, :done, :reason, :told_on, :follow_up_on, :revision, :created_at, :updated_at, :removed_at)
ON CONFLICT (code) DO UPDATE
SET raised_on = excluded.raised_on, household_id = excluded.household_id, kind = excluded.kind, state = excluded.state,
    text = excluded.text, first_received_by = excluded.first_received_by, missing = excluded.missing,
    handled_by = excluded.handled_by, done = excluded.done, reason = excluded.reason, told_on = excluded.told_on,
    follow_up_on = excluded.follow_up_on, revision = excluded.revision, created_at = excluded.created_at,
    updated_at = excluded.updated_at, removed_at = excluded.removed_at
RETURNING id;
