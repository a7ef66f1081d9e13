DELETE FROM entry_pledge WHERE entry_id = :entry;
