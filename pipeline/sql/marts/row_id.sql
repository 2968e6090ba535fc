-- Rule row_id(stated, row_key): the id of a row: the one that is stated, else one made of what the row is known by.
coalesce(stated, 'auto-' || left(md5(row_key), 10))
