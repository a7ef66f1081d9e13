WHERE removed_at IS NULL
ORDER BY raised_on DESC, id DESC LIMIT :limit;
