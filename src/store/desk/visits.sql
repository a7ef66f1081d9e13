-- Visits in a range of entries: each linked household is one (户次), and how many households there were (户).
SELECT count(*) AS visits, count(DISTINCT household_id) AS households
FROM entry_household INDEXED BY entry_household_entry
WHERE entry_id >= :low AND entry_id < :high
  AND entry_id NOT IN (SELECT id FROM entry INDEXED BY entry_trash
                       WHERE removed_at IS NOT NULL AND id >= :low AND id < :high);
