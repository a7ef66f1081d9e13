INSERT INTO export_log (at, what, format, names, from_day, to_day, records)
VALUES (:at, :what, :format, :names, :from_day, :to_day, :records);
