FROM entry_household AS l CROSS JOIN entry AS e ON e.id = l.entry_id
WHERE l.household_id = :household AND l.entry_id > :low AND l.entry_id < :high
