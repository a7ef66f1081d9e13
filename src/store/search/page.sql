SELECT search_doc.kind, search_doc.key
FROM search_text CROSS JOIN search_doc ON search_doc.id = search_text.rowid
WHERE search_text MATCH :phrase AND search_text.rowid >= :low AND search_text.rowid < :high
  AND (search_text.rowid & 7) IN (SELECT value FROM json_each(:kinds))
  AND search_text.rowid NOT IN
      (SELECT id FROM search_doc WHERE kind = 1 AND key IN (SELECT value FROM json_each(:shown)))
ORDER BY search_text.rowid DESC LIMIT :limit OFFSET :offset;
