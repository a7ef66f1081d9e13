INSERT INTO entry_tag (tag_id, entry_id, position)
SELECT tag.id, :entry, list.key FROM json_each(:rows) AS list CROSS JOIN tag ON tag.name = list.value;
