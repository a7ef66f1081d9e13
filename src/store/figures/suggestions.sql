SELECT code FROM matter INDEXED BY matter_newest
WHERE removed_at IS NULL AND raised_on BETWEEN :from AND :to AND kind = 'suggestion' ORDER BY raised_on, id;
