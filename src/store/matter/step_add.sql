INSERT INTO matter_step (matter_id, position, moved_on, state, text, entry)
SELECT :matter, key, value ->> '$.on', value ->> '$.state', value ->> '$.text', value ->> '$.entry' FROM json_each(:rows);
