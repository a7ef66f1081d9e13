DELETE FROM pledge_progress WHERE pledge_id = :pledge;
