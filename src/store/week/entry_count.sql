SELECT count(*) FROM entry INDEXED BY entry_live_day WHERE removed_at IS NULL AND date >= :from AND date <= :to;
