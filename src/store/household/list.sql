-- Households of the register or of its trash, each with its newest entry outside the trash and how many there are.
     , (SELECT entry.date
        FROM entry_household AS link CROSS JOIN entry ON entry.id = link.entry_id
        WHERE link.household_id = household.id AND entry.removed_at IS NULL
        ORDER BY link.entry_id DESC LIMIT 1) AS last_visit,
       (SELECT count(*) FROM entry_household WHERE household_id = household.id)
       - (SELECT count(*) FROM entry INDEXED BY entry_trash CROSS JOIN entry_household AS link ON link.entry_id = entry.id
          WHERE entry.removed_at IS NOT NULL AND link.household_id = household.id) AS entries
FROM household
WHERE (removed_at IS NOT NULL) = :removed
ORDER BY length(code), code;
