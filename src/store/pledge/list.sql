WHERE (removed_at IS NOT NULL) = :removed
ORDER BY length(code), code;
