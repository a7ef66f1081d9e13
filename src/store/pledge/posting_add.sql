INSERT INTO pledge_posting (pledge_id, position, place, posted_on)
SELECT :pledge, key, value ->> '$.at', value ->> '$.on' FROM json_each(:rows);
