UPDATE contact_card
SET full_name = :full_name, unit = :unit, post = :post, phone = :phone, supervision_phone = :supervision_phone,
    stand_in = :stand_in, stand_in_phone = :stand_in_phone, office = :office, office_hours = :office_hours,
    help_with = :help_with, revision = :revision, created_at = :created_at, updated_at = :updated_at;
