-- Visits beyond the linked households, by what the entries say themselves.
SELECT coalesce(sum(max(said - linked, 0)), 0) FROM (
  SELECT sum(activity.count) AS said,
         (SELECT count(*) FROM entry_household WHERE entry_household.entry_id = activity.entry_id) AS linked
  FROM activity INDEXED BY activity_kind
  WHERE kind = 'visit' AND entry_id >= :low AND entry_id < :high
    AND entry_id NOT IN (SELECT id FROM entry INDEXED BY entry_trash
                         WHERE removed_at IS NOT NULL AND id >= :low AND id < :high)
  GROUP BY entry_id);
