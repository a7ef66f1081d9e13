INSERT INTO import_fingerprint (fingerprint, kind, key, imported_at, undone)
VALUES (:fingerprint, :kind, :key, :now, :undone)
ON CONFLICT (fingerprint) DO NOTHING;
