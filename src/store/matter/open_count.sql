SELECT count(*) FROM matter INDEXED BY matter_open
WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot');
