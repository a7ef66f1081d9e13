-- appended to an entry's columns: entries up to a week's end whose follow-up falls into the week or the one after
FROM entry AS e INDEXED BY entry_follow_up
WHERE e.follow_up_on IS NOT NULL AND e.follow_up_on >= :from AND e.follow_up_on <= :to AND e.removed_at IS NULL AND e.date <= :until
