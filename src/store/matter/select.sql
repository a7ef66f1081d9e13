SELECT code, raised_on, (SELECT code FROM household WHERE household.id = matter.household_id) AS household, kind, state,
       text, first_received_by, missing, handled_by, done, reason, told_on, follow_up_on,
       (SELECT json_group_array(json_object('on', moved_on, 'state', state, 'text', text, 'entry', entry))
        FROM (SELECT * FROM matter_step WHERE matter_id = matter.id ORDER BY position)) AS history,
       revision, created_at, updated_at, removed_at
FROM matter
