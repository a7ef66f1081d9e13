SELECT day, json_array_length(sealed, '$.entries') AS entries
FROM chain_link
WHERE kind = 'sign_off' AND week = ?1;
