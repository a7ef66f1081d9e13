CREATE VIRTUAL TABLE temp.fresh_text USING fts5 (text, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE temp.fresh_word USING fts5vocab (temp, fresh_text, row);
CREATE VIRTUAL TABLE temp.kept_word USING fts5vocab (main, search_text, row);
