-- One row a company and theme that its technology serves, or that neighbours one it serves.
with words as (
    select technology.company_id, technology.technology, link.theme_code
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    union
    select company_id, technology, named_theme_code
    from marts.company_technology
    where named_theme_code is not null
),

served as (
    select company_id, theme_code, list_sort(list(technology)) as technologies
    from words
    group by company_id, theme_code
),

candidates as (
    select company_id, theme_code, theme_code as via_theme_code, 'theme' as relevance_reason, technologies
    from served
    union all
    select served.company_id, near.near_theme_code, served.theme_code, 'neighbour', served.technologies
    from served
    inner join marts.opportunity_neighbour as near on served.theme_code = near.theme_code
),

final as (
    select
        candidates.company_id,
        candidates.theme_code,
        candidates.via_theme_code,
        candidates.relevance_reason,
        candidates.technologies,
        if(candidates.relevance_reason = 'theme', rule.relevance_theme, rule.relevance_neighbour) as reach
    from candidates
    cross join marts.opportunity_rule as rule
    inner join marts.dim_theme as via on candidates.via_theme_code = via.theme_code
    qualify row_number() over (
        partition by candidates.company_id, candidates.theme_code
        order by reach desc, len(candidates.technologies) desc, via.sort_order
    ) = 1
)
select * from final
