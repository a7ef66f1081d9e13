-- Schema 2: the log of exports says where a file went and what it was (its SHA-256), and keeps which code stood for which
-- household where that was asked for.

ALTER TABLE export_log ADD COLUMN sha256 TEXT NOT NULL DEFAULT '' CHECK (length(sha256) IN (0, 64));
ALTER TABLE export_log ADD COLUMN target TEXT NOT NULL DEFAULT '';
-- a list of [household code, code in the export]
ALTER TABLE export_log ADD COLUMN codes  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(codes));
