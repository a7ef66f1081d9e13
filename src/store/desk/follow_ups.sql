-- Entries whose follow-up is not answered yet: for one of their households (of their pledges, where they have no household)
-- there is no other entry on or after the promised day. Looks only at what lies after each household's and pledge's newest entry.
WITH newest (target_kind, target_id, entry_id) AS MATERIALIZED (
  SELECT 1, household.id,
         (SELECT link.entry_id FROM entry_household AS link CROSS JOIN entry ON entry.id = link.entry_id
          WHERE link.household_id = household.id AND entry.removed_at IS NULL ORDER BY link.entry_id DESC LIMIT 1)
  FROM household
  UNION ALL
  SELECT 2, pledge.id,
         (SELECT link.entry_id FROM entry_pledge AS link CROSS JOIN entry ON entry.id = link.entry_id
          WHERE link.pledge_id = pledge.id AND entry.removed_at IS NULL ORDER BY link.entry_id DESC LIMIT 1)
  FROM pledge
),
waiting (entry_id, day) AS (
  SELECT f.entry_id, f.day
  FROM newest CROSS JOIN follow_up AS f ON f.target_kind = newest.target_kind AND f.target_id = newest.target_id
  WHERE f.day >= newest.entry_id >> 24 AND f.day <= :until AND (f.day > newest.entry_id >> 24 OR f.entry_id = newest.entry_id)
  UNION
  SELECT entry_id, day FROM (
    SELECT entry_id, day FROM follow_up WHERE target_kind = 0 AND target_id = 0 AND day <= :until ORDER BY day LIMIT :limit)
)
SELECT e.code FROM waiting CROSS JOIN entry AS e ON e.id = waiting.entry_id WHERE TRUE
