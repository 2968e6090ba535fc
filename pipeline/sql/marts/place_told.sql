-- Rule place_told(id, ids, said): the place of a row for its reader: its id, those of several where each is known, else what the export says.
case
    when coalesce(len(ids), 1) < 2 then coalesce(id, said)
    when len(ids) = len(regexp_split_to_array(said, '\s*[,;；、，]\s*|\s+(?:og|and)\s+')) then array_to_string(ids, ' ')
    else said
end
