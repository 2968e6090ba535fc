-- One row per name by which a place is known, as marts.folded_name has it.
select distinct marts.folded_name(unnest(list_concat([name_da, name_en], string_split(aliases, ';')))) as spelt
from seeds.places
