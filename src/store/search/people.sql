SELECT code, name, "group", ended_on IS NOT NULL AND ended_on <= :today AS ended
FROM household WHERE removed_at IS NULL ORDER BY length(code), code;
