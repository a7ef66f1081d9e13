SELECT count(*)
FROM search_text
WHERE search_text MATCH :phrase AND rowid >= :low AND rowid < :high
  AND (rowid & 7) IN (SELECT value FROM json_each(:kinds))
  AND rowid NOT IN (SELECT id FROM search_doc WHERE kind = 1 AND key IN (SELECT value FROM json_each(:shown)));
