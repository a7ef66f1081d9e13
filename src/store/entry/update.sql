UPDATE entry
SET id = :id, date = :date, time = :time, written_on = :written_on, weather = :weather, place = :place, body = :body,
    follow_up_on = :follow_up_on, imported_on = :imported_on, revision = :revision, created_at = :created_at,
    updated_at = :updated_at, removed_at = :removed_at
WHERE code = :code;
