SELECT ended_on, code FROM household
WHERE removed_at IS NULL AND ended_on IS NOT NULL ORDER BY ended_on, length(code), code;
