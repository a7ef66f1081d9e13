DELETE FROM entry_tag WHERE entry_id = :entry;
