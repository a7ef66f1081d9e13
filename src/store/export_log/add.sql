INSERT INTO export_log (at, what, format, names, from_day, to_day, records, sha256, target, codes)
VALUES (:at, :what, :format, :names, :from_day, :to_day, :records, :sha256, :target, :codes);
