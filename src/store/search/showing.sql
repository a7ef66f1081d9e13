SELECT search_doc.kind, search_doc.key
FROM search_text CROSS JOIN search_doc ON search_doc.id = search_text.rowid
WHERE search_text MATCH :phrase;
