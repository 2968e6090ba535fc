-- One row per company and theme that its technology serves, that it states, that a theme it states holds, or that neighbours one of these: the best of them.
with advice as (
    select technology.company_id, list_sort(list(distinct technology.technology)) as technologies
    from marts.company_technology as technology
    inner join (
        select unnest(string_split(value, ';')) as technology_code from seeds.rules where name = 'opportunity.advice'
    ) as rule on technology.technology_code = rule.technology_code
    group by technology.company_id
),

stated as (
    select company_id, named_theme_code as theme_code, list(technology) as technologies
    from marts.company_technology
    where named_theme_code is not null
    group by company_id, named_theme_code
),

words as (
    select company_id, theme_code, if(is_main, 'theme', 'side') as relevance_reason, technology
    from marts.opportunity_use
    union by name
    -- a word that means a theme is not a technology: only advice serves whatever is stated
    select
        stated.company_id, stated.theme_code, if(advice.company_id is null, 'stated', 'advice') as relevance_reason,
        unnest(list_concat(coalesce(advice.technologies, []), stated.technologies)) as technology
    from stated
    left join advice on stated.company_id = advice.company_id
),

own as (
    select
        words.company_id,
        words.theme_code,
        words.relevance_reason,
        list_sort(list(distinct words.technology)) as technologies,
        any_value(case words.relevance_reason
            when 'stated' then rule.relevance_stated
            when 'side' then rule.relevance_side
            else rule.relevance_theme
        end) as reach
    from words
    cross join marts.opportunity_rule as rule
    group by words.company_id, words.theme_code, words.relevance_reason
),

candidates as (
    select company_id, theme_code, theme_code as via_theme_code, relevance_reason, technologies, reach
    from own
    union all by name
    select
        own.company_id, holding.held_theme_code as theme_code, own.theme_code as via_theme_code,
        if(own.relevance_reason = 'advice', 'advice_part', 'part') as relevance_reason, own.technologies,
        cast(own.reach * holding.share as decimal(6, 4)) as reach
    from own
    cross join marts.opportunity_rule as rule
    inner join marts.opportunity_holding as holding on own.theme_code = holding.theme_code
    where own.relevance_reason in ('stated', 'advice')
    union all by name
    select
        own.company_id, near.near_theme_code as theme_code, own.theme_code as via_theme_code, 'neighbour' as relevance_reason, own.technologies,
        rule.relevance_neighbour as reach
    from own
    inner join marts.opportunity_neighbour as near on own.theme_code = near.theme_code
    cross join marts.opportunity_rule as rule
)
select candidates.*
from candidates
inner join marts.dim_theme as via on candidates.via_theme_code = via.theme_code
qualify row_number() over (
    partition by candidates.company_id, candidates.theme_code
    order by
        candidates.reach desc, candidates.relevance_reason = 'theme' desc, len(candidates.technologies) desc, via.sort_order,
        candidates.technologies
) = 1
