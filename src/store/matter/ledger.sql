-- The newest are picked first: what stands beside each is read for those alone.
SELECT code, raised_on, (SELECT code FROM household WHERE household.id = matter.household_id) AS household, kind, state,
       text, first_received_by, missing, handled_by, done, reason, told_on, follow_up_on,
       (SELECT json_group_array(json_object('on', moved_on, 'state', state, 'text', text, 'entry', entry) ORDER BY position)
        FROM matter_step WHERE matter_id = matter.id) AS history,
       revision, created_at, updated_at, removed_at
FROM matter
WHERE id IN (
  SELECT id FROM matter
  WHERE (removed_at IS NOT NULL) = :removed
    AND (NOT :open OR state IN ('open', 'in_hand', 'passed_on'))
    AND (:only IS NULL OR code IN (SELECT value FROM json_each(:only)))
  ORDER BY state IN ('open', 'in_hand', 'passed_on') DESC, raised_on DESC, id DESC LIMIT :limit);
