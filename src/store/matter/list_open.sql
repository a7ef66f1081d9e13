WHERE removed_at IS NULL AND state IN ('open', 'in_hand', 'passed_on')
ORDER BY raised_on DESC, id DESC LIMIT :limit;
