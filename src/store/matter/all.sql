ORDER BY length(code), code;
