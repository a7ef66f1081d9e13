INSERT INTO history (at, by, kind, key, revision, action, before, after)
VALUES (:at, (SELECT full_name FROM contact_card), :kind, :key, :revision, :action, :before, :after);
