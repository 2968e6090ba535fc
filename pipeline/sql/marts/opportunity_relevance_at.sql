-- Table macro opportunity_relevance_at(as_of, some_companies, some_challenges): one row per company and challenge that have to do with each other, by the theme on which most counts for it: what the company can do, what it states and what it has done; and how much of what it states serves the challenge.
with themes as materialized (
    select link.challenge_id, link.theme_code, if(link.is_first, 1, rule.relevance_later) as theme_share
    from marts.challenge_theme as link
    cross join marts.opportunity_rule as rule
    where some_challenges is null or list_contains(some_challenges, link.challenge_id)
),

deeds as materialized (
    select
        deed.company_id,
        themes.challenge_id,
        themes.theme_code,
        arg_max(
            {
                'activity_id': deed.activity_id, 'agreement_id': deed.agreement_id,
                'date': deed.deed_date, 'precision': deed.deed_date_precision, 'is_there': place.province_code is not null
            },
            (place.province_code is not null, deed.known_date, deed.activity_id, deed.agreement_id)
        ) as deed
    from marts.opportunity_deed as deed
    inner join themes on deed.theme_code = themes.theme_code
    left join marts.challenge_province as place
        on themes.challenge_id = place.challenge_id and deed.province_code = place.province_code
    cross join marts.opportunity_rule as rule
    where deed.known_date <= cast(as_of as date)
        and (deed.activity_id is null or deed.known_date >= cast(as_of as date) - rule.done_gone_days)
        and (some_companies is null or list_contains(some_companies, deed.company_id))
    group by deed.company_id, themes.challenge_id, themes.theme_code
),

serving as (
    -- a technology for a theme, the theme's own word, and that of a broader one
    select company_id, technology, theme_code from marts.opportunity_use
    union all by name
    select company_id, technology, named_theme_code as theme_code from marts.company_technology
    union all by name
    select technology.company_id, technology.technology, holding.held_theme_code as theme_code
    from marts.company_technology as technology
    inner join marts.opportunity_holding as holding on technology.named_theme_code = holding.theme_code
),

focused as (
    select serving.company_id, themes.challenge_id, count(distinct serving.technology) as serving_count
    from serving
    inner join themes on serving.theme_code = themes.theme_code
    where some_companies is null or list_contains(some_companies, serving.company_id)
    group by serving.company_id, themes.challenge_id
),

rungs as (
    -- the challenge names the very technology
    select
        technology.company_id, themes.challenge_id, themes.theme_code, themes.theme_share, themes.theme_code as via_theme_code,
        'technology' as relevance_reason, list_sort(list(distinct technology.technology)) as technologies,
        any_value(rule.relevance_technology) as reach
    from marts.opportunity_named as named
    inner join marts.opportunity_use as technology on named.technology_code = technology.technology_code
    inner join themes on named.challenge_id = themes.challenge_id and technology.theme_code = themes.theme_code
    cross join marts.opportunity_rule as rule
    where technology.is_near and (some_companies is null or list_contains(some_companies, technology.company_id))
    group by technology.company_id, themes.challenge_id, themes.theme_code, themes.theme_share
    union all by name
    select
        reach.company_id, themes.challenge_id, themes.theme_code, themes.theme_share, reach.via_theme_code, reach.relevance_reason,
        reach.technologies, reach.reach
    from marts.opportunity_reach as reach
    inner join themes on reach.theme_code = themes.theme_code
    where some_companies is null or list_contains(some_companies, reach.company_id)
    union all by name
    select
        deeds.company_id, themes.challenge_id, themes.theme_code, themes.theme_share, themes.theme_code as via_theme_code,
        'done' as relevance_reason, cast([] as varchar[]) as technologies, rule.relevance_done as reach
    from deeds
    inner join themes on deeds.challenge_id = themes.challenge_id and deeds.theme_code = themes.theme_code
    cross join marts.opportunity_rule as rule
),

weighed as (
    select
        rungs.*,
        deeds.deed,
        case
            when deeds.deed is null or rungs.relevance_reason = 'neighbour' then 0
            when deeds.deed.is_there then rule.relevance_done_there
            else rule.relevance_done_more
        end as lift,
        least(rungs.reach + lift, 1) * rungs.theme_share as relevance,
        -- with a technology that serves the theme
        greatest(least(rule.relevance_theme + lift, 1) * rungs.theme_share - relevance, 0) as gain
    from rungs
    left join deeds
        on rungs.company_id = deeds.company_id and rungs.challenge_id = deeds.challenge_id and rungs.theme_code = deeds.theme_code
    cross join marts.opportunity_rule as rule
)
select
    weighed.company_id,
    weighed.challenge_id,
    any_value(focused.serving_count) as serving_count,
    arg_max(
        {
            'relevance': relevance, 'reason': relevance_reason, 'theme': theme_code, 'via': via_theme_code,
            'technologies': technologies, 'deed': deed, 'gain': gain
        },
        -- what only neighbours one of its themes says nothing where another is the company's own
        (
            relevance_reason <> 'neighbour', relevance, theme_share, relevance_reason <> 'done', len(technologies), theme_code, relevance_reason = 'technology',
            relevance_reason, via_theme_code
        )
    ) as best
from weighed
left join focused on weighed.company_id = focused.company_id and weighed.challenge_id = focused.challenge_id
group by weighed.company_id, weighed.challenge_id
