-- Table macro opportunity_at(as_of, some_companies, some_challenges): one row a company and challenge open on that day, with the five parts of the score, why, and what is missing.
-- Null asks for all; asking for all of both crosses everything.
with asked as (
    select cast(as_of as date) as as_of_date
),

companies as (
    select
        company_id, name, technologies, is_member, is_export_ready, employees
    from marts.dim_company
    where some_companies is null or list_contains(some_companies, company_id)
),

near_themes as (
    select link.challenge_id, list(distinct near.near_theme_code) as near_themes
    from marts.challenge_theme as link
    inner join marts.opportunity_neighbour as near on link.theme_code = near.theme_code
    group by link.challenge_id
),

challenges as (
    select
        challenge.challenge_id,
        coalesce(challenge.themes, []) as themes,
        coalesce(challenge.province_codes, []) as provinces,
        coalesce(near_themes.near_themes, []) as near_themes,
        challenge.is_placed,
        ripe.* exclude (challenge_id)
    from marts.fct_challenge as challenge
    inner join marts.challenge_ripeness_at(as_of) as ripe on challenge.challenge_id = ripe.challenge_id
    left join near_themes on challenge.challenge_id = near_themes.challenge_id
    where some_challenges is null or list_contains(some_challenges, challenge.challenge_id)
),

access as materialized (
    select * from marts.opportunity_access_at(as_of)
),

-- --- relevance: what the company can do; of themes that it meets alike the one with the widest door ---

can as (
    select distinct company_id
    from marts.opportunity_reach
),

named as (
    select
        technology.company_id,
        named.challenge_id,
        list_sort(list(distinct technology.technology)) as technologies,
        arg_max(link.theme_code, (access.access, link.theme_code)) as theme_code
    from marts.opportunity_named as named
    inner join challenges on named.challenge_id = challenges.challenge_id
    inner join marts.technology_theme as served on named.technology_code = served.technology_code
    inner join marts.challenge_theme as link
        on named.challenge_id = link.challenge_id and served.theme_code = link.theme_code
    inner join access on link.challenge_id = access.challenge_id and link.theme_code = access.theme_code
    inner join marts.company_technology as technology on named.technology_code = technology.technology_code
    inner join companies on technology.company_id = companies.company_id
    group by technology.company_id, named.challenge_id
),

reached as (
    select
        reach.company_id,
        link.challenge_id,
        arg_max(
            {
                'reason': reach.relevance_reason, 'theme': reach.theme_code, 'via': reach.via_theme_code,
                'technologies': reach.technologies, 'reach': reach.reach
            },
            (reach.reach, access.access, len(reach.technologies), reach.theme_code)
        ) as best
    from marts.opportunity_reach as reach
    inner join companies on reach.company_id = companies.company_id
    inner join marts.challenge_theme as link on reach.theme_code = link.theme_code
    inner join challenges on link.challenge_id = challenges.challenge_id
    inner join access on link.challenge_id = access.challenge_id and link.theme_code = access.theme_code
    group by reach.company_id, link.challenge_id
),

-- --- interest: what the company has said ---

words as (
    select
        word.*,
        marts.days_since(word.stated_date, word.stated_date_precision, asked.as_of_date) as age_days,
        -- what is said later has not been said yet; a word without a date always counts
        case
            when word.stated_level = 'no' then 0
            when word.stated_date is null then rule.interest_undated
            when age_days >= rule.interest_gone_days then 0
            else pow(0.5, age_days / rule.interest_half_life_days)
        end * if(word.stated_level = 'active', rule.interest_active, rule.interest_interested) as strength,
        coalesce(age_days >= rule.interest_gone_days, false) as is_gone
    from marts.opportunity_word as word
    cross join asked
    cross join marts.opportunity_rule as rule
    where (some_companies is null or list_contains(some_companies, word.company_id))
        and marts.is_stated_by(word.said_date, asked.as_of_date)
        and coalesce(word.replaced_date > asked.as_of_date, word.is_last)
),

heard as (
    select
        words.*,
        challenges.challenge_id,
        list_contains(challenges.themes, words.theme_code) as is_on_theme,
        list_contains(challenges.provinces, words.province_code) as is_there,
        case
            when list_contains(challenges.themes, words.theme_code) then 1
            when words.is_any_theme then rule.interest_general
            when list_contains(challenges.near_themes, words.theme_code) then rule.interest_neighbour
            else 0
        end * case
            when list_contains(challenges.provinces, words.province_code) then 1
            when words.is_any_province or not challenges.is_placed then rule.interest_general
            else rule.interest_elsewhere
        end as bearing
    from words
    inner join companies on words.company_id = companies.company_id
    cross join challenges
    cross join marts.opportunity_rule as rule
),

bearing as (
    select
        *,
        -- 3: this theme here; 2: one of them, the other open; 1: anything anywhere; 0: near, or elsewhere
        if(
            (coalesce(is_on_theme, false) or is_any_theme) and (coalesce(is_there, false) or is_any_province),
            1 + coalesce(is_on_theme, false)::integer + coalesce(is_there, false)::integer, 0
        ) as nearness
    from heard
    where bearing > 0
),

refusals as (
    select *
    from bearing
    where stated_level = 'no' and nearness > 0
),

noes as (
    select
        company_id,
        challenge_id,
        list({'nearness': nearness, 'date': coalesce(stated_date, date '0001-01-01')}) as said
    from refusals
    group by company_id, challenge_id
),

wishes as (
    -- a no holds until something more exact is said, and not earlier; of a challenge in several provinces or themes
    -- it shuts only its own
    select bearing.*
    from bearing
    left join noes on bearing.company_id = noes.company_id and bearing.challenge_id = noes.challenge_id
    where bearing.stated_level <> 'no'
        and (
            noes.said is null
            or len(list_filter(noes.said, lambda no: not (
                bearing.nearness > no.nearness
                and coalesce(bearing.stated_date, date '0001-01-01') >= no.date
                or bearing.nearness = 3 and no.nearness = 3
            ))) = 0
        )
),

wanted as (
    select
        company_id,
        challenge_id,
        arg_max(
            {
                'strength': cast(round(strength * bearing, 4) as decimal(6, 4)), 'level': stated_level,
                'theme': theme_code, 'province': province_code, 'is_any_theme': is_any_theme,
                'is_any_province': is_any_province, 'is_on_theme': coalesce(is_on_theme, false),
                'is_there': coalesce(is_there, false), 'date': stated_date,
                'precision': stated_date_precision, 'is_gone': is_gone, 'source': fact_source,
                'is_own': is_own_answer
            },
            -- of equal ones the nearest, then the latest
            (strength * bearing, nearness, coalesce(stated_date, date '0001-01-01'), theme_code, province_code)
        ) as word
    from wishes
    group by company_id, challenge_id
),

refused as (
    select
        company_id,
        challenge_id,
        arg_max(
            {
                'theme': theme_code, 'province': province_code, 'date': stated_date,
                'precision': stated_date_precision, 'source': fact_source, 'is_own': is_own_answer
            },
            (nearness, coalesce(stated_date, date '0001-01-01'), theme_code, province_code)
        ) as word
    from refusals
    group by company_id, challenge_id
),

-- --- readiness: what is known of the company ---

experience as materialized (
    select
        experience.company_id,
        experience.province_code,
        if(experience.contract_date <= asked.as_of_date, experience.contract_id, null) as contract_id
    from marts.opportunity_experience as experience
    inner join companies on experience.company_id = companies.company_id
    cross join asked
    where experience.known_date <= asked.as_of_date
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

-- --- together ---

parts as (
    select
        companies.company_id,
        challenges.challenge_id,
        case
            when named.challenge_id is not null then rule.relevance_technology
            else coalesce(reached.best.reach, 0)
        end as relevance,
        case
            when named.challenge_id is not null then 'technology'
            when reached.best.reason is not null then reached.best.reason
            when len(challenges.themes) = 0 then 'no_theme'
            when can.company_id is not null then 'none'
            when coalesce(len(companies.technologies), 0) = 0 then 'not_stated'
            else 'not_known'
        end as relevance_reason,
        coalesce(named.theme_code, reached.best.theme) as relevance_theme_code,
        coalesce(named.theme_code, reached.best.via) as relevance_via_theme_code,
        coalesce(named.technologies, reached.best.technologies) as relevance_technologies,
        coalesce(wanted.word.strength, 0) as interest,
        case
            when wanted.word is null and refused.word is not null then 'no'
            when wanted.word is null then 'none'
            when wanted.word.is_gone then 'gone'
            when not (wanted.word.is_on_theme or wanted.word.is_any_theme) then 'neighbour'
            when not (wanted.word.is_there or wanted.word.is_any_province or not challenges.is_placed)
                then 'elsewhere'
            when wanted.word.is_on_theme and (wanted.word.is_there or not challenges.is_placed) then 'exact'
            else 'general'
        end as interest_reason,
        wanted.word.level as interest_level,
        -- a province that was named but is not known is not "anywhere"
        case
            when wanted.word is not null then wanted.word.is_any_province
            when refused.word is not null then refused.word.province is null
        end as interest_is_anywhere,
        coalesce(wanted.word.theme, if(wanted.word is null, refused.word.theme, null)) as interest_theme_code,
        coalesce(wanted.word.province, if(wanted.word is null, refused.word.province, null))
            as interest_province_code,
        coalesce(wanted.word.date, if(wanted.word is null, refused.word.date, null)) as interest_date,
        coalesce(wanted.word.precision, if(wanted.word is null, refused.word.precision, null))
            as interest_date_precision,
        coalesce(wanted.word.source, if(wanted.word is null, refused.word.source, null)) as interest_source,
        coalesce(wanted.word.is_own, if(wanted.word is null, refused.word.is_own, null)) as interest_is_own_answer,
        cast(
            if(companies.is_export_ready, rule.readiness_export, 0)
            + case
                when experienced_there.company_id is not null then rule.readiness_experience
                when experienced.company_id is not null
                    then rule.readiness_experience * rule.experience_elsewhere
                else 0
            end
            + if(companies.is_member, rule.readiness_member, 0)
            + if(companies.employees is not null, rule.readiness_size, 0)
            as decimal(6, 4)
        ) as readiness,
        companies.is_export_ready,
        companies.is_member,
        companies.employees,
        case
            when experienced_there.company_id is not null then 'there'
            when experienced.company_id is not null then 'elsewhere'
            else 'none'
        end as experience_reason,
        experienced_there.province_code as experience_province_code,
        experienced_there.provinces as experience_there_codes,
        experienced_there.contract_id as experience_contract_id,
        experienced.provinces as experience_province_codes,
        access.access,
        access.access_reason,
        access.access_agreement_id,
        access.access_lifecycle,
        access.access_presence,
        access.access_vitality,
        access.access_province_code,
        access.access_place_id,
        access.access_theme_code,
        access.access_via_theme_code,
        access.access_open_agreement_id,
        access.access_lever,
        access.access_gain,
        -- an offer that another company holds leaves less to win
        case
            when not challenges.has_offer then 'stage'
            when challenges.offer_company_id = companies.company_id then 'own_offer'
            when challenges.offer_holder is not null then 'held_offer'
            else 'offer'
        end as ripeness_reason,
        cast(round(
            challenges.ripeness * if(ripeness_reason = 'held_offer', rule.ripeness_taken, 1), 4
        ) as decimal(6, 4)) as ripeness,
        -- with news of today
        cast(round(ripeness / challenges.freshness - ripeness, 4) as decimal(6, 4)) as ripeness_gain,
        challenges.stage_then as ripeness_stage,
        challenges.offer_holder,
        challenges.news_date,
        challenges.news_date_precision,
        challenges.news_age_days,
        challenges.is_old,
        challenges.size_code,
        challenges.themes as challenge_themes,
        challenges.provinces as challenge_provinces,
        challenges.is_placed,
        rule.*
    from companies
    cross join challenges
    cross join marts.opportunity_rule as rule
    left join can on companies.company_id = can.company_id
    left join named
        on companies.company_id = named.company_id and challenges.challenge_id = named.challenge_id
    left join reached
        on companies.company_id = reached.company_id and challenges.challenge_id = reached.challenge_id
    left join wanted
        on companies.company_id = wanted.company_id and challenges.challenge_id = wanted.challenge_id
    left join refused
        on companies.company_id = refused.company_id and challenges.challenge_id = refused.challenge_id
    left join experienced on companies.company_id = experienced.company_id
    left join experienced_there
        on companies.company_id = experienced_there.company_id
        and challenges.challenge_id = experienced_there.challenge_id
    -- the door to the theme that the company meets
    inner join access
        on challenges.challenge_id = access.challenge_id
        and if(
            coalesce(named.theme_code, reached.best.theme) is null, access.is_widest,
            access.theme_code = coalesce(named.theme_code, reached.best.theme)
        )
),

levers as (
    select
        *,
        list_filter([
            if(relevance_reason in ('not_stated', 'not_known'), 'technologies', null),
            if(relevance_reason = 'stated', 'technology', null),
            if(len(challenge_themes) = 0, 'theme', null),
            if(not is_placed, 'place', null),
            if(interest_reason = 'none', 'interest', null),
            if(interest_reason not in ('none', 'no') and interest_date is null, 'interest_date', null),
            if(is_export_ready is null, 'export', null),
            if(is_member is null, 'member', null),
            if(employees is null, 'size', null),
            if(news_date is null, 'news', null)
        ], lambda fact: fact is not null) as missing,
        case
            when relevance_reason in ('not_stated', 'not_known', 'no_theme') then relevance_theme
            when relevance_reason = 'stated' then relevance_theme - relevance
            else 0
        end as relevance_gain,
        cast(interest_active - interest as decimal(6, 4)) as interest_gain,
        -- the largest of what readiness lacks
        list_max([
            {
                'gain': if(coalesce(is_export_ready, false), 0, readiness_export), 'rank': 4,
                'lever': if(is_export_ready is null, 'ask_export', 'export')
            },
            {
                'gain': case experience_reason
                    when 'there' then 0
                    when 'elsewhere' then readiness_experience * (1 - experience_elsewhere)
                    else readiness_experience
                end, 'rank': 3, 'lever': 'experience'
            },
            {
                'gain': if(coalesce(is_member, false), 0, readiness_member), 'rank': 2,
                'lever': if(is_member is null, 'ask_member', 'member')
            },
            {'gain': if(employees is null, readiness_size, 0), 'rank': 1, 'lever': 'ask_size'}
        ]) as readiness_step
    from parts
),

final as (
    select
        company_id,
        challenge_id,
        relevance,
        relevance_reason,
        -- what only neighbours a theme is a list of its own
        relevance_reason in ('technology', 'theme', 'advice', 'stated') as is_fit,
        relevance_theme_code,
        relevance_via_theme_code,
        relevance_technologies,
        interest,
        interest_reason,
        interest_level,
        interest_is_anywhere,
        interest_theme_code,
        interest_province_code,
        interest_date,
        interest_date_precision,
        interest_source,
        interest_is_own_answer,
        readiness,
        is_export_ready,
        is_member,
        employees,
        experience_reason,
        experience_province_code,
        experience_there_codes,
        experience_province_codes,
        experience_contract_id,
        access,
        access_reason,
        access_agreement_id,
        access_lifecycle,
        access_presence,
        access_vitality,
        access_province_code,
        access_place_id,
        access_theme_code,
        access_via_theme_code,
        access_open_agreement_id,
        ripeness,
        ripeness_reason,
        ripeness_stage,
        offer_holder,
        news_date,
        news_date_precision,
        news_age_days,
        is_old,
        size_code,
        missing,
        len(missing) as missing_count,
        case
            when len(missing) <= confidence_high_missing then 'high'
            when len(missing) <= confidence_medium_missing then 'medium'
            else 'low'
        end as confidence,
        relevance_gain,
        case relevance_reason when 'no_theme' then 'state_theme' else 'state_technologies' end
            as relevance_lever,
        interest_gain,
        case
            when interest_reason = 'no' then 'mind'
            when interest_reason = 'none' then 'ask'
            when interest_reason in ('gone') then 'renew'
            when interest_reason in ('elsewhere', 'neighbour', 'general') then 'sharpen'
            else 'renew'
        end as interest_lever,
        cast(readiness_step.gain as decimal(6, 4)) as readiness_gain,
        readiness_step.lever as readiness_lever,
        access_gain,
        access_lever,
        ripeness_gain,
        'news' as ripeness_lever
    from levers
)
select * from final
