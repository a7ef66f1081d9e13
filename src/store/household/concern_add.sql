INSERT INTO household_concern (household_id, position, text)
SELECT :household, key, value FROM json_each(:concerns);
