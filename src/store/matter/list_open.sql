WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot')
ORDER BY raised_on DESC, id DESC LIMIT :limit;
