-- Open pledges due until a day, if one is given, the nearest deadline first.
WHERE removed_at IS NULL AND status IN ('open', 'waiting') AND due_on <= coalesce(:until, '9999-12-31')
ORDER BY due_on, length(code), code LIMIT :limit;
