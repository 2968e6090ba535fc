-- One row a company's interest in a theme and province and export that states it: the one that holds, and those in whose place it stands (`is_replaced`).
with stated as (
    select *, null as _position, false as is_replaced from staging.interests
    union all by name
    select *, true as is_replaced from staging.interests_replaced
),

keyed as (
    select
        *,
        marts.name_key(company_name) as name_key
    from stated
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
),

final as (
    select
        coalesce(by_cvr.company_id, alias.company_id, keyed.cvr, 'name:' || keyed.name_key) as company_id,
        coalesce(by_cvr.name, by_name.name, keyed.company_name) as company_name,
        by_cvr.company_id is not null or alias.company_id is not null as is_known_company,
        keyed.theme_code,
        keyed.theme,
        keyed.province_code,
        keyed.province,
        keyed.level,
        keyed.level_text,
        keyed.stated_date,
        keyed.stated_date_precision,
        keyed.confirmed_date,
        keyed.confirmed_date_precision,
        keyed.fact_source,
        coalesce(keyed.is_illustrative, false) as is_illustrative,
        keyed.is_replaced,
        keyed._position as position,
        keyed._data_as_of,
        keyed._key,
        keyed._file,
        keyed._sheet,
        keyed._row
    from keyed
    left join numbers on keyed.cvr = numbers.cvr
    left join marts.dim_company as by_cvr on numbers.company_id = by_cvr.company_id
    left join marts.company_alias as alias on keyed.name_key = alias.alias
    left join marts.dim_company as by_name on alias.company_id = by_name.company_id
)
select * from final
