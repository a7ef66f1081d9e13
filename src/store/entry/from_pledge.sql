FROM entry_pledge AS l CROSS JOIN entry AS e ON e.id = l.entry_id
WHERE l.pledge_id = :pledge AND l.entry_id > :low AND l.entry_id < :high
