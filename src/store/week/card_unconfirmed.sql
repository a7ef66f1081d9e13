-- Cards nobody has signed yet.
WHERE removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM chain_link WHERE chain_link.week = progress_card.week)
ORDER BY week;
