-- Pledges that were open at some time of a week: promised by its end, not closed before it.
SELECT code, problem, target, target_amount, target_unit, responsible, pledged_on, due_on, acceptance, status, closed_on, result, reason,
       accepted_by, accepted_on,
       (SELECT json_group_array(name ORDER BY position) FROM pledge_partner WHERE pledge_id = pledge.id) AS partners,
       (SELECT json_group_array(json_object('at', place, 'on', posted_on, 'down_on', down_on) ORDER BY position)
        FROM pledge_posting WHERE pledge_id = pledge.id) AS posted,
       (SELECT json_group_array(json_object('on', noted_on, 'text', text, 'percent', percent,
                                            'amount', CASE WHEN amount IS NOT NULL THEN format('%d.%03d', amount / 1000, amount % 1000) END) ORDER BY position)
        FROM pledge_progress WHERE pledge_id = pledge.id) AS progress,
       revision, created_at, updated_at, removed_at
FROM pledge
WHERE removed_at IS NULL AND pledged_on <= :to AND (status IN ('open', 'waiting') OR closed_on >= :from)
ORDER BY length(code), code;
