SELECT at, what, format, names, from_day, to_day, records, sha256, target, codes FROM export_log ORDER BY id DESC LIMIT ?1;
