DELETE FROM follow_up WHERE entry_id = :entry;
