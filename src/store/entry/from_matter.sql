FROM entry_matter AS l CROSS JOIN entry AS e ON e.id = l.entry_id
WHERE l.matter_id = :matter AND l.entry_id > :low AND l.entry_id < :high
