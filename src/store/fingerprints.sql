SELECT fingerprint, kind, key, imported_at, undone FROM import_fingerprint ORDER BY fingerprint;
