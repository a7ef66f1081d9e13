SELECT date, count(*) AS entries FROM entry INDEXED BY entry_live_day
WHERE removed_at IS NULL AND date >= :from AND date <= :to GROUP BY date;
