-- Pledges that were open at some time of a week: promised by its end, not closed before it.
WHERE removed_at IS NULL AND pledged_on <= :to AND (status IN ('open', 'waiting') OR closed_on >= :from)
ORDER BY length(code), code;
