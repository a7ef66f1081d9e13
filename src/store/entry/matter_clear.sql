DELETE FROM entry_matter WHERE entry_id = :entry;
