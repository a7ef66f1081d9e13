SELECT code, text, open FROM (
  SELECT * FROM (SELECT code, text, true AS open, raised_on, id FROM matter INDEXED BY matter_open
    WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot') ORDER BY raised_on DESC, id DESC LIMIT 500)
  UNION ALL
  SELECT * FROM (SELECT code, text, false, raised_on, id FROM matter INDEXED BY matter_newest
    WHERE removed_at IS NULL AND state IN ('solved', 'answered_cannot') ORDER BY raised_on DESC, id DESC LIMIT 500))
ORDER BY open DESC, raised_on DESC, id DESC LIMIT 500;
