INSERT INTO activity (entry_id, position, kind, count, people, amount_yuan, note)
SELECT :entry, key, value ->> '$.kind', value ->> '$.count', value ->> '$.people', value ->> '$.amount_yuan',
       value ->> '$.note'
FROM json_each(:rows);
