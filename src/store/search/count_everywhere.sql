SELECT (SELECT count(*) FROM search_text WHERE search_text MATCH :phrase)
     - (SELECT count(*) FROM search_text WHERE search_text MATCH :phrase
          AND rowid IN (SELECT id FROM search_doc WHERE kind = 1 AND key IN (SELECT value FROM json_each(:shown))));
