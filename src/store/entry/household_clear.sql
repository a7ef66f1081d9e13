DELETE FROM entry_household WHERE entry_id = :entry;
