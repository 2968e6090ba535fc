-- One row per company interest in a theme and province and export that states it: the one that holds, and those in whose place it stands (`is_replaced`).
with stated as (
    select *, null as _position, false as is_replaced from staging.interests
    union all by name
    select *, true as is_replaced from staging.interests_replaced
),

numbers as (
    select cvr, min(company_id) as company_id
    from marts.company_row
    where cvr is not null
    group by cvr
    union all by name
    select alias_id as cvr, company_id
    from marts.company_same
    where is_in_use and not starts_with(alias_id, 'name:')
        and alias_id not in (select cvr from marts.company_row where cvr is not null)
)
select
    stated.* exclude (cvr, place_id, place_ids, province_codes, _position) replace (
        coalesce(by_cvr.name, by_name.name, stated.company_name) as company_name,
        coalesce(stated.is_illustrative, false) as is_illustrative
    ),
    coalesce(by_cvr.company_id, alias.company_id, marts.company_key(stated.cvr, stated.company_name)) as company_id,
    by_cvr.company_id is not null or alias.company_id is not null as is_known_company,
    stated._position as position
from stated
left join numbers on stated.cvr = numbers.cvr
left join marts.dim_company as by_cvr on numbers.company_id = by_cvr.company_id
left join marts.company_alias as alias on marts.name_key(stated.company_name) = alias.alias
left join marts.dim_company as by_name on alias.company_id = by_name.company_id
