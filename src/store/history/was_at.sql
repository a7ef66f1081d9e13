SELECT after FROM history WHERE kind = :kind AND key = :key AND revision = :revision ORDER BY id DESC LIMIT 1;
