SELECT kind, key, revision, at FROM history
WHERE id > :after AND id <= :upto AND action IN ('import', 'restore') AND kind <> 'contact_card'
ORDER BY id;
