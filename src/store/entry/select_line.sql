SELECT e.id, e.code, e.date, e.time, e.written_on, e.place, substr(e.body, 1, 200) AS opening, e.follow_up_on,
       (SELECT json_group_array(code)
        FROM (SELECT household.code FROM entry_household AS link CROSS JOIN household ON household.id = link.household_id
              WHERE link.entry_id = e.id ORDER BY link.position)) AS households
