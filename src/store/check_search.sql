-- Derived rows that do not fit the records, by what is wrong, with how many.
WITH live (kind, key) AS (
  SELECT 0, code FROM entry WHERE removed_at IS NULL
  UNION ALL SELECT 1, code FROM household WHERE removed_at IS NULL
  UNION ALL SELECT 2, code FROM pledge WHERE removed_at IS NULL
  UNION ALL SELECT 3, code FROM matter WHERE removed_at IS NULL
  UNION ALL SELECT 4, week FROM progress_card WHERE removed_at IS NULL
)
SELECT 'search: records missing' AS what, count(*) AS found FROM (SELECT kind, key FROM live EXCEPT SELECT kind, key FROM search_doc)
UNION ALL
SELECT 'search: rows without a record', count(*) FROM (SELECT kind, key FROM search_doc EXCEPT SELECT kind, key FROM live)
UNION ALL
SELECT 'search: texts missing', count(*) FROM (SELECT id FROM search_doc EXCEPT SELECT rowid FROM search_text)
UNION ALL
SELECT 'search: texts without a row', count(*) FROM (SELECT rowid FROM search_text EXCEPT SELECT id FROM search_doc)
UNION ALL
SELECT 'follow-up: entries missing', count(*) FROM (
  SELECT id FROM entry WHERE removed_at IS NULL AND follow_up_on IS NOT NULL EXCEPT SELECT entry_id FROM follow_up)
UNION ALL
SELECT 'follow-up: rows without an entry', count(*) FROM (
  SELECT entry_id, day FROM follow_up
  EXCEPT SELECT id, CAST(julianday(follow_up_on) - 1721424.5 AS INTEGER) FROM entry WHERE removed_at IS NULL);
