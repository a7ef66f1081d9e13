INSERT INTO pledge_posting (pledge_id, position, place, posted_on, down_on)
SELECT :pledge, key, value ->> '$.at', value ->> '$.on', value ->> '$.down_on' FROM json_each(:rows);
