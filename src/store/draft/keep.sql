INSERT INTO draft (id, target, fields, base, kept_at) VALUES (:id, :target, :fields, :base, :kept_at)
ON CONFLICT (id) DO UPDATE
SET target = excluded.target, fields = excluded.fields, base = excluded.base, kept_at = excluded.kept_at;
