DELETE FROM pledge_partner WHERE pledge_id = :pledge;
