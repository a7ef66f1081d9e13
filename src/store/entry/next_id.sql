SELECT coalesce(max(id) + 1, :first) FROM entry WHERE id >= :first AND id < :next;
