-- Open matters whose household is to be told by a day, the longest due first.
SELECT code, (SELECT code FROM household WHERE household.id = matter.household_id) AS household, text, follow_up_on
FROM matter INDEXED BY matter_due
WHERE removed_at IS NULL AND state NOT IN ('solved', 'answered_cannot') AND follow_up_on IS NOT NULL AND follow_up_on <= :until
ORDER BY follow_up_on, id LIMIT :limit;
