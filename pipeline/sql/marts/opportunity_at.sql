-- Table macro opportunity_at(as_of, some_companies, some_challenges): one row per company and challenge open on that day, with the five parts of the score, why, and what is missing.
-- Null asks for all; asking for all of both crosses everything.
with companies as (
    select company_id, name, technologies, is_member, is_export_ready, employees
    from marts.dim_company
    where some_companies is null or list_contains(some_companies, company_id)
),

challenges as (
    select
        ripe.* rename (ripeness as full_ripeness, stage_then as ripeness_stage),
        len(coalesce(challenge.themes, [])) > 0 as has_theme,
        challenge.is_placed
    from marts.fct_challenge as challenge
    inner join marts.challenge_ripeness_at(as_of) as ripe on challenge.challenge_id = ripe.challenge_id
    where some_challenges is null or list_contains(some_challenges, challenge.challenge_id)
),

experience as materialized (
    select
        experience.company_id,
        experience.province_code,
        if(experience.contract_date <= cast(as_of as date), experience.contract_id, null) as contract_id
    from marts.opportunity_experience as experience
    inner join companies on experience.company_id = companies.company_id
    where experience.known_date <= cast(as_of as date)
),

experienced as (
    select company_id, list_sort(list(province_code)) as provinces
    from experience
    group by company_id
),

experienced_there as (
    -- of several provinces the one with a contract of its own
    select
        experience.company_id,
        link.challenge_id,
        arg_min(link.province_code, (experience.contract_id is null, link.province_code)) as province_code,
        list_sort(list(link.province_code)) as provinces,
        arg_min(experience.contract_id, (link.province_code, experience.contract_id))
            filter (where experience.contract_id is not null) as contract_id
    from experience
    inner join marts.challenge_province as link on experience.province_code = link.province_code
    inner join challenges on link.challenge_id = challenges.challenge_id
    group by experience.company_id, link.challenge_id
),

parts as (
    select
        companies.* exclude (name, technologies),
        challenges.*,
        cast(round(coalesce(relevant.best.relevance, 0), 4) as decimal(6, 4)) as relevance,
        case
            when relevant.best is not null then relevant.best.reason
            when not challenges.has_theme then 'no_theme'
            when can.company_id is not null then 'none'
            when coalesce(len(companies.technologies), 0) = 0 then 'not_stated'
            else 'not_known'
        end as relevance_reason,
        relevant.best.theme as relevance_theme_code,
        relevant.best.via as relevance_via_theme_code,
        relevant.best.technologies as relevance_technologies,
        -- of all that the company states the share that serves one of the challenge's themes
        cast(coalesce(round(relevant.serving_count / len(companies.technologies), 4), 0) as decimal(6, 4)) as focus,
        suggestion.technology_code as relevance_technology_code,
        relevant.best.deed.activity_id as deed_activity_id,
        relevant.best.deed.agreement_id as deed_agreement_id,
        relevant.best.deed.date as deed_date,
        relevant.best.deed.precision as deed_date_precision,
        coalesce(relevant.best.deed.is_there, false) as is_deed_there,
        cast(round(case
            when relevance_reason in ('not_stated', 'not_known', 'no_theme') then rule.relevance_theme
            when relevance_reason in ('stated', 'part', 'done') then relevant.best.gain
            else 0
        end, 4) as decimal(6, 4)) as relevance_gain,
        coalesce(interested.interest, 0) as interest,
        coalesce(interested.interest_reason, 'none') as interest_reason,
        interested.* exclude (company_id, challenge_id, interest, interest_reason),
        case
            when experienced_there.company_id is not null then 'there'
            when experienced.company_id is not null then 'elsewhere'
            else 'none'
        end as experience_reason,
        case experience_reason when 'there' then 1 when 'elsewhere' then rule.experience_elsewhere else 0 end as experience,
        experienced_there.province_code as experience_province_code,
        experienced_there.provinces as experience_there_codes,
        experienced_there.contract_id as experience_contract_id,
        experienced.provinces as experience_province_codes,
        -- what a company has done there on the theme is a way in of its own
        if(is_deed_there, rule.access_done, 0) as own_way,
        access.access < rule.access_way_in as needs_way_in,
        access.* exclude (challenge_id) replace (
            cast(round(access.access + (1 - access.access) * own_way, 4) as decimal(6, 4)) as access,
            cast(round(access.access_gain * (1 - own_way), 4) as decimal(6, 4)) as access_gain
        ),
        -- an offer that another company holds leaves less to win
        case
            when not challenges.has_offer then 'stage'
            when challenges.offer_company_id = companies.company_id then 'own_offer'
            when challenges.offer_holder is not null then 'held_offer'
            else 'offer'
        end as ripeness_reason,
        cast(round(
            challenges.full_ripeness * if(ripeness_reason = 'held_offer', rule.ripeness_taken, 1), 4
        ) as decimal(6, 4)) as ripeness,
        rule
    from companies
    cross join challenges
    cross join marts.opportunity_rule as rule
    inner join marts.opportunity_access_at(as_of) as access on challenges.challenge_id = access.challenge_id
    left join (select distinct company_id from marts.opportunity_reach) as can on companies.company_id = can.company_id
    left join marts.opportunity_relevance_at(as_of, some_companies, some_challenges) as relevant
        on companies.company_id = relevant.company_id and challenges.challenge_id = relevant.challenge_id
    left join marts.opportunity_suggestion as suggestion
        on companies.company_id = suggestion.company_id and relevant.best.theme = suggestion.theme_code
    left join marts.opportunity_interest_at(as_of, some_companies, some_challenges) as interested
        on companies.company_id = interested.company_id and challenges.challenge_id = interested.challenge_id
    left join experienced on companies.company_id = experienced.company_id
    left join experienced_there
        on companies.company_id = experienced_there.company_id
        and challenges.challenge_id = experienced_there.challenge_id
),

levers as (
    select
        *,
        -- the largest of what readiness lacks
        list_max([
            {
                'gain': if(coalesce(is_export_ready, false), 0, rule.readiness_export), 'rank': 4,
                'lever': if(is_export_ready is null, 'ask_export', 'export')
            },
            {'gain': rule.readiness_experience * (1 - experience), 'rank': 3, 'lever': 'experience'},
            {
                'gain': if(coalesce(is_member, false), 0, rule.readiness_member), 'rank': 2,
                'lever': if(is_member is null, 'ask_member', 'member')
            },
            {'gain': if(employees is null, rule.readiness_size, 0), 'rank': 1, 'lever': 'ask_size'}
        ]) as readiness_step
    from parts
)
select
    * exclude (rule, experience, own_way, full_ripeness, freshness, has_offer, offer_company_id, value_dkk, has_theme, is_placed, readiness_step),
    -- what only neighbours a theme is a list of its own
    relevance > 0 and relevance_reason <> 'neighbour' as is_fit,
    cast(
        if(is_export_ready, rule.readiness_export, 0) + rule.readiness_experience * experience
        + if(is_member, rule.readiness_member, 0) + if(employees is not null, rule.readiness_size, 0) as decimal(6, 4)
    ) as readiness,
    list_filter([
        if(relevance_reason in ('not_stated', 'not_known'), 'technologies', null),
        if(relevance_reason in ('stated', 'part'), 'technology', null),
        if(not has_theme, 'theme', null),
        if(not is_placed, 'place', null),
        if(interest_reason = 'none', 'interest', null),
        if(interest_reason not in ('none', 'no') and interest_date is null, 'interest_date', null),
        if(is_export_ready is null, 'export', null),
        if(is_member is null, 'member', null),
        if(employees is null, 'size', null),
        if(news_date is null, 'news', null)
    ], lambda fact: fact is not null) as missing,
    len(missing) as missing_count,
    case
        when missing_count <= rule.confidence_high_missing then 'high'
        when missing_count <= rule.confidence_medium_missing then 'medium'
        else 'low'
    end as confidence,
    case
        when relevance_reason = 'no_theme' then 'state_theme'
        when relevance_technology_code is null then 'state_technologies'
        else 'state_technology'
    end as relevance_lever,
    cast(rule.interest_active - interest as decimal(6, 4)) as interest_gain,
    case
        when interest_reason = 'no' then 'mind'
        when interest_reason = 'none' then 'ask'
        when interest_reason in ('elsewhere', 'neighbour', 'general') then 'sharpen'
        else 'renew'
    end as interest_lever,
    cast(readiness_step.gain as decimal(6, 4)) as readiness_gain,
    readiness_step.lever as readiness_lever,
    -- with news of today
    cast(round(ripeness / freshness - ripeness, 4) as decimal(6, 4)) as ripeness_gain,
    'news' as ripeness_lever
from levers
