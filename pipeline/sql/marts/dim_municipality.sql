-- One row a Danish municipality: its names are those of the place that it is called after.
select
    municipality_code,
    any_value(municipality_name) as name_da,
    coalesce(any_value(name_en) filter (where name_da = municipality_name), any_value(municipality_name)) as name_en,
    coalesce(any_value(name_zh) filter (where name_da = municipality_name), any_value(municipality_name)) as name_zh
from marts.dim_place
where municipality_code is not null
group by municipality_code
