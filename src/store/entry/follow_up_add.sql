INSERT INTO follow_up (target_kind, target_id, day, entry_id)
SELECT 1, household_id, :day, :entry FROM entry_household WHERE entry_id = :entry
UNION ALL
SELECT 2, pledge_id, :day, :entry FROM entry_pledge
WHERE entry_id = :entry AND NOT EXISTS (SELECT 1 FROM entry_household WHERE entry_id = :entry);
