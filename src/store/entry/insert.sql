INSERT INTO entry (id, code, date, time, written_on, weather, place, body, follow_up_on, imported_on,
                   revision, created_at, updated_at, removed_at)
VALUES (:id, :code, :date, :time, :written_on, :weather, :place, :body, :follow_up_on, :imported_on,
        :revision, :created_at, :updated_at, :removed_at);
