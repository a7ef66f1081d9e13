INSERT INTO tag (name) SELECT value FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING;
