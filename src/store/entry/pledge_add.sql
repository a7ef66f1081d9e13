INSERT INTO entry_pledge (pledge_id, entry_id, position)
SELECT pledge.id, :entry, list.key FROM json_each(:rows) AS list CROSS JOIN pledge ON pledge.code = list.value;
