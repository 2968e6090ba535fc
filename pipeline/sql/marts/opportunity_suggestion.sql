-- One row per company and theme that it states, or that what it states holds, without a technology for it: one to ask it for, that serves most of what it states.
with candidates as (
    select
        reach.company_id, reach.theme_code, served.technology_code,
        count(*) filter (where also_served.theme_code = stated.named_theme_code) as stated_count
    from marts.opportunity_reach as reach
    inner join marts.technology_theme as served on reach.theme_code = served.theme_code and served.is_main
    inner join marts.technology_theme as also_served on served.technology_code = also_served.technology_code
    inner join marts.company_technology as stated on reach.company_id = stated.company_id
    where reach.relevance_reason in ('stated', 'part')
    group by reach.company_id, reach.theme_code, served.technology_code
)
select
    candidates.company_id,
    candidates.theme_code,
    arg_max(candidates.technology_code, (candidates.stated_count, -technology.sort_order)) as technology_code
from candidates
inner join marts.dim_technology as technology on candidates.technology_code = technology.technology_code
group by candidates.company_id, candidates.theme_code
