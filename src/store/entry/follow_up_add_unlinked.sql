INSERT INTO follow_up (target_kind, target_id, day, entry_id) VALUES (0, 0, :day, :entry);
