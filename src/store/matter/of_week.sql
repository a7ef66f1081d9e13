-- Matters raised or moved in a week, and open ones whose follow-up falls before the end of the week after.
SELECT code, raised_on, (SELECT code FROM household WHERE household.id = matter.household_id) AS household, kind, state,
       text, first_received_by, missing, handled_by, done, reason, told_on, follow_up_on,
       (SELECT json_group_array(json_object('on', moved_on, 'state', state, 'text', text, 'entry', entry) ORDER BY position)
        FROM matter_step WHERE matter_id = matter.id) AS history,
       revision, created_at, updated_at, removed_at
FROM matter
WHERE removed_at IS NULL AND id IN (
  SELECT id FROM matter WHERE removed_at IS NULL AND raised_on BETWEEN :from AND :to
  UNION
  SELECT matter_id FROM matter_step WHERE moved_on BETWEEN :from AND :to
  UNION
  SELECT id FROM matter
  WHERE removed_at IS NULL AND state IN ('open', 'in_hand', 'passed_on') AND follow_up_on <= :until AND raised_on <= :to
)
ORDER BY raised_on, id LIMIT 100;
