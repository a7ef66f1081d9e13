SELECT count(*) FROM entry INDEXED BY entry_late
WHERE removed_at IS NULL AND written_on > date AND id >= :low AND id < :high;
