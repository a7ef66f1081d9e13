INSERT INTO pledge_partner (pledge_id, position, name)
SELECT :pledge, key, value FROM json_each(:rows);
