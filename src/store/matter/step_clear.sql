DELETE FROM matter_step WHERE matter_id = :matter;
