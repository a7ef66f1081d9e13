INSERT INTO card_line (week, position, pledge, progress, next, entries)
SELECT :week, key, value ->> '$.pledge', value ->> '$.progress', value ->> '$.next', value -> '$.entries'
FROM json_each(:rows);
