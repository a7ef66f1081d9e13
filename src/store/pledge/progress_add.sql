INSERT INTO pledge_progress (pledge_id, position, noted_on, text, percent, amount)
SELECT :pledge, key, value ->> '$.on', value ->> '$.text', value ->> '$.percent',
       CAST(round((value ->> '$.amount') * 1000) AS INTEGER)
FROM json_each(:rows);
