SELECT count(*) AS open, count(*) FILTER (WHERE due_on < :before) AS overdue
FROM pledge INDEXED BY pledge_due
WHERE removed_at IS NULL AND status IN ('open', 'waiting');
