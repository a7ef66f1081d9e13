SELECT code, name, "group", phone, contact_preference, told, agrees_to_be_named, card_issued_on, card_style, ended_on, note,
       (SELECT json_group_array(text)
        FROM (SELECT text FROM household_concern WHERE household_id = household.id ORDER BY position)) AS concerns,
       revision, created_at, updated_at, removed_at
