FROM entry AS e
WHERE e.id > :low AND e.id < :high
