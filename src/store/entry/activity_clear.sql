DELETE FROM activity WHERE entry_id = :entry;
