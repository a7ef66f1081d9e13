FROM entry_tag AS l CROSS JOIN entry AS e ON e.id = l.entry_id
WHERE l.tag_id = :tag AND l.entry_id > :low AND l.entry_id < :high
