INSERT INTO contact_card (id, full_name, unit, post, phone, supervision_phone, stand_in, stand_in_phone, office,
                          office_hours, help_with, revision, created_at, updated_at)
VALUES (1, '', '', '', '', '', '', '', '', '', '', 0, :now, :now);
