INSERT INTO entry_household (household_id, entry_id, position)
SELECT household.id, :entry, list.key FROM json_each(:rows) AS list CROSS JOIN household ON household.code = list.value;
