DELETE FROM household_concern WHERE household_id = :household;
