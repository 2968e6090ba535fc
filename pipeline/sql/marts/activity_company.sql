-- One row an activity and company that took part; a name that is not in the register has an id made of the name.
with named as (
    select activity_id, unnest(companies) as company_name
    from marts.fct_activity
),

keyed as (
    select
        *,
        trim(regexp_replace(
            trim(regexp_replace(lower(company_name), '[^\p{L}\p{N}]+', ' ', 'g')),
            ' (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$', ''
        )) as name_key
    from named
),

final as (
    select
        keyed.activity_id,
        coalesce(alias.company_id, 'name:' || keyed.name_key) as company_id,
        min(keyed.company_name) as company_name,
        bool_and(alias.company_id is not null) as is_known
    from keyed
    left join marts.company_alias as alias on keyed.name_key = alias.alias
    where keyed.name_key <> ''
    group by 1, 2
)
select * from final
