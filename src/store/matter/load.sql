WHERE code = :code;
