SELECT code, raised_on, text, told_on
FROM matter INDEXED BY matter_household
WHERE household_id = (SELECT id FROM household WHERE code = :household) AND removed_at IS NULL
ORDER BY raised_on DESC LIMIT :limit;
