-- What was written of a matter up to a day, with the households linked to it; the household that raised it is a row without a text.
SELECT NULL AS body, json_array(household.code) AS households
FROM matter JOIN household ON household.id = matter.household_id WHERE matter.code = :code
UNION ALL
SELECT entry.body,
       (SELECT json_group_array(household.code) FROM entry_household AS link
        JOIN household ON household.id = link.household_id WHERE link.entry_id = entry.id)
FROM matter JOIN entry_matter ON entry_matter.matter_id = matter.id JOIN entry ON entry.id = entry_matter.entry_id
WHERE matter.code = :code AND entry.date <= :to AND entry.removed_at IS NULL;
