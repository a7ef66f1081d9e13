-- The entries that have an activity of a kind, oldest first.
SELECT DISTINCT entry.code, entry.id
FROM activity INDEXED BY activity_kind CROSS JOIN entry ON entry.id = activity.entry_id
WHERE activity.kind = :kind AND activity.entry_id >= :low AND activity.entry_id < :high AND entry.removed_at IS NULL
ORDER BY entry.id;
