SELECT e.id, e.code, e.date, e.time, e.written_on, e.weather, e.place, e.body, e.follow_up_on, e.imported_on,
       e.revision, e.created_at, e.updated_at, e.removed_at,
       (SELECT json_group_array(code)
        FROM (SELECT household.code FROM entry_household AS link CROSS JOIN household ON household.id = link.household_id
              WHERE link.entry_id = e.id ORDER BY link.position)) AS households,
       (SELECT json_group_array(code)
        FROM (SELECT pledge.code FROM entry_pledge AS link CROSS JOIN pledge ON pledge.id = link.pledge_id
              WHERE link.entry_id = e.id ORDER BY link.position)) AS pledges,
       (SELECT json_group_array(code)
        FROM (SELECT matter.code FROM entry_matter AS link CROSS JOIN matter ON matter.id = link.matter_id
              WHERE link.entry_id = e.id ORDER BY link.position)) AS matters,
       (SELECT json_group_array(name)
        FROM (SELECT tag.name FROM entry_tag AS link CROSS JOIN tag ON tag.id = link.tag_id
              WHERE link.entry_id = e.id ORDER BY link.position)) AS tags,
       (SELECT json_group_array(json_object('kind', kind, 'count', count, 'people', people, 'amount_yuan', amount_yuan,
                                            'note', note))
        FROM (SELECT * FROM activity WHERE entry_id = e.id ORDER BY position)) AS activities
