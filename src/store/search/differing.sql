SELECT count(*) FROM (
  SELECT * FROM (SELECT term, doc, cnt FROM kept_word EXCEPT SELECT term, doc, cnt FROM fresh_word)
  UNION SELECT * FROM (SELECT term, doc, cnt FROM fresh_word EXCEPT SELECT term, doc, cnt FROM kept_word));
