SELECT at, what, format, names, from_day, to_day, records FROM export_log ORDER BY id DESC LIMIT ?1;
