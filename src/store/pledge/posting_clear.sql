DELETE FROM pledge_posting WHERE pledge_id = :pledge;
