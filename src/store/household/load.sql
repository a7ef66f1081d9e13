FROM household
WHERE code = :code;
