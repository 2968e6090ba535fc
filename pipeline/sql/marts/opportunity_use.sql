-- One row a company, technology and theme that it serves: whether that is a main use of this company's, and whether it is near what the company states.
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
    union by name
    -- who states a technology of one main use means that: «district heating»
    select technology.company_id, any_value(link.theme_code) as theme_code
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    where link.is_main
    group by technology.company_id, technology.technology
    having count(*) = 1
),

near as (
    select distinct meant.company_id, neighbour.near_theme_code as theme_code
    from meant
    inner join marts.opportunity_neighbour as neighbour on meant.theme_code = neighbour.theme_code
),

used as (
    select
        technology.company_id,
        technology.technology,
        technology.technology_code,
        link.theme_code,
        link.is_main as is_main_of_all,
        meant.theme_code is not null as is_meant,
        near.theme_code is not null as is_neighbour,
        -- one of several main uses
        bool_or(meant.theme_code is not null) over same and count(*) filter (where link.is_main) over same > 1 as has_meant
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    left join meant on technology.company_id = meant.company_id and link.theme_code = meant.theme_code
    left join near on technology.company_id = near.company_id and link.theme_code = near.theme_code
    window same as (partition by technology.company_id, technology.technology)
),

final as (
    -- what the company states says which of the uses are its own: valves of a company that states district heating are for that
    select
        company_id,
        technology,
        technology_code,
        theme_code,
        is_meant or is_main_of_all and not has_meant as is_main,
        is_meant or is_neighbour or not has_meant as is_near
    from used
)
select * from final
