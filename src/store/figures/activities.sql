-- What the activities of a range of entries say, by kind: how many lines, their sums, how often a number was not said, on how
-- many distinct days.
SELECT kind, count(*) AS lines, sum(count) AS counted, total(people) AS people, count(*) - count(people) AS no_people,
       total(amount_yuan) AS yuan, count(*) - count(amount_yuan) AS no_yuan, count(DISTINCT entry_id >> 24) AS days
FROM activity
WHERE entry_id >= :low AND entry_id < :high
  AND entry_id NOT IN (SELECT id FROM entry INDEXED BY entry_trash
                       WHERE removed_at IS NOT NULL AND id >= :low AND id < :high)
GROUP BY kind;
