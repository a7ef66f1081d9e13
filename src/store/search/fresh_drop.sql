DROP TABLE temp.kept_word;
DROP TABLE temp.fresh_word;
DROP TABLE temp.fresh_text;
