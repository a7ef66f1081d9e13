SELECT at, by, revision, action, before, after FROM history WHERE kind = :kind AND key = :key ORDER BY id DESC LIMIT :limit;
