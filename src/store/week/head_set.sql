INSERT INTO chain_head (id, links, hash, signature) VALUES (1, :links, :hash, :signature)
ON CONFLICT (id) DO UPDATE SET links = excluded.links, hash = excluded.hash, signature = excluded.signature;
