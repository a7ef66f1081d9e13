FROM entry AS e INDEXED BY entry_trash
WHERE e.removed_at IS NOT NULL AND e.id > :low AND e.id < :high
