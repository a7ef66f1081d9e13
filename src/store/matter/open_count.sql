SELECT count(*) FROM matter INDEXED BY matter_open
WHERE removed_at IS NULL AND state IN ('open', 'in_hand', 'passed_on');
