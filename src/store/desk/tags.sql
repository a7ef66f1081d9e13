-- Tags in use, the most recently used first.
SELECT name FROM (
  SELECT tag.name, (SELECT link.entry_id FROM entry_tag AS link CROSS JOIN entry ON entry.id = link.entry_id
                    WHERE link.tag_id = tag.id AND entry.removed_at IS NULL
                    ORDER BY link.entry_id DESC LIMIT 1) AS newest
  FROM tag)
WHERE newest IS NOT NULL
ORDER BY newest DESC LIMIT 500;
