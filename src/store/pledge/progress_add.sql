INSERT INTO pledge_progress (pledge_id, position, noted_on, text, percent)
SELECT :pledge, key, value ->> '$.on', value ->> '$.text', value ->> '$.percent' FROM json_each(:rows);
