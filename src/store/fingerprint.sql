INSERT INTO import_fingerprint (fingerprint, kind, key, imported_at) VALUES (:fingerprint, :kind, :key, :now);
