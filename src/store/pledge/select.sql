SELECT code, problem, target, target_amount, target_unit, responsible, pledged_on, due_on, acceptance, status, closed_on, result, reason,
       accepted_by, accepted_on,
       (SELECT json_group_array(name)
        FROM (SELECT name FROM pledge_partner WHERE pledge_id = pledge.id ORDER BY position)) AS partners,
       (SELECT json_group_array(json_object('at', place, 'on', posted_on, 'down_on', down_on))
        FROM (SELECT * FROM pledge_posting WHERE pledge_id = pledge.id ORDER BY position)) AS posted,
       (SELECT json_group_array(json_object('on', noted_on, 'text', text, 'percent', percent,
                                            'amount', CASE WHEN amount IS NOT NULL THEN format('%d.%03d', amount / 1000, amount % 1000) END))
        FROM (SELECT * FROM pledge_progress WHERE pledge_id = pledge.id ORDER BY position)) AS progress,
       revision, created_at, updated_at, removed_at
FROM pledge
