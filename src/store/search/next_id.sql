SELECT coalesce((max(id) >> 3) + 1, :first >> 3) FROM search_doc WHERE id >= :first AND id < :next;
