FROM (SELECT DISTINCT entry_id FROM activity INDEXED BY activity_kind
      WHERE kind = :kind AND entry_id > :low AND entry_id < :high) AS l
CROSS JOIN entry AS e ON e.id = l.entry_id
WHERE true
