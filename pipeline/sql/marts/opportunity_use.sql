-- One row per company, technology and theme that it serves: whether that is a main use of this company's, and whether it is near what the company does.
with stated as (
    select distinct company_id, named_theme_code as theme_code
    from marts.company_technology
    where named_theme_code is not null
),

meant as (
    select company_id, theme_code from stated
    union by name
    select stated.company_id, holding.held_theme_code as theme_code
    from stated
    inner join marts.opportunity_holding as holding on stated.theme_code = holding.theme_code
),

done as (
    select company_id, theme_code from meant
    union by name
    -- what a technology of one main use is for, such as district heating
    select technology.company_id, any_value(link.theme_code) as theme_code
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    where link.is_main
    group by technology.company_id, technology.technology
    having count(*) = 1
),

near as (
    select company_id, theme_code from done
    union by name
    select done.company_id, neighbour.near_theme_code as theme_code
    from done
    inner join marts.opportunity_neighbour as neighbour on done.theme_code = neighbour.theme_code
),

used as (
    select
        technology.company_id,
        technology.technology,
        technology.technology_code,
        link.theme_code,
        link.is_main as is_main_of_all,
        meant.theme_code is not null as is_meant,
        near.theme_code is not null as is_near,
        count(*) filter (where link.is_main) over same > 1 as is_broad,
        bool_or(meant.theme_code is not null) over same as has_meant,
        bool_or(done.theme_code is not null) over same
        and not bool_or(done.theme_code is not null and link.is_main) over same as is_beside
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    left join meant on technology.company_id = meant.company_id and link.theme_code = meant.theme_code
    left join done on technology.company_id = done.company_id and link.theme_code = done.theme_code
    left join near on technology.company_id = near.company_id and link.theme_code = near.theme_code
    window same as (partition by technology.company_id, technology.technology)
)
-- Of a technology with several main uses those are the company's own that it states. Where what it does is a side use alone, a main one
-- that is far from that is none.
select
    company_id,
    technology,
    technology_code,
    theme_code,
    is_near or not (is_broad and is_beside) as is_near,
    is_meant or is_main_of_all and not (is_broad and (has_meant or is_beside and not is_near)) as is_main
from used
