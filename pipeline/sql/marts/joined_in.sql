-- Rule joined_in(named): the parts of a name that may be several, or may be one that holds a comma or an «and».
list_filter(
    list_transform(
        regexp_split_to_array(trim(named), '\s*[,，&]\s*|\s+og\s+|\s+and\s+|和'),
        lambda part: regexp_replace(part, '^(the|and|og)\s+', '', 'i')
    ),
    lambda part: part <> ''
)
