SELECT code, name, "group", ended_on IS NOT NULL AND ended_on <= :today AS ended, card_issued_on IS NULL AS card_missing,
       (SELECT entry.date
        FROM entry_household AS link CROSS JOIN entry ON entry.id = link.entry_id
        WHERE link.household_id = household.id AND entry.removed_at IS NULL
        ORDER BY link.entry_id DESC LIMIT 1) AS last_visit
FROM household
WHERE removed_at IS NULL
ORDER BY length(code), code;
