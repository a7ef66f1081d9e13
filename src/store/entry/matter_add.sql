INSERT INTO entry_matter (matter_id, entry_id, position)
SELECT matter.id, :entry, list.key FROM json_each(:rows) AS list CROSS JOIN matter ON matter.code = list.value;
