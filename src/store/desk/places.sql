-- Places of the last 200 entries, the most recent first.
SELECT place FROM (SELECT id, place FROM entry WHERE id > 0 AND removed_at IS NULL ORDER BY id DESC LIMIT 200)
WHERE place <> '' GROUP BY place ORDER BY max(id) DESC LIMIT 50;
