-- Table macro opportunity_interest_at(as_of, some_companies, some_challenges): one row per company and challenge on which something bears that the company has said, with the word that counts: the strongest wish, else the nearest no.
with challenges as (
    select
        challenge.challenge_id,
        coalesce(challenge.themes, []) as themes,
        coalesce(challenge.province_codes, []) as provinces,
        coalesce(near.near_themes, []) as near_themes,
        challenge.is_placed
    from marts.fct_challenge as challenge
    left join (
        select link.challenge_id, list(distinct near.near_theme_code) as near_themes
        from marts.challenge_theme as link
        inner join marts.opportunity_neighbour as near on link.theme_code = near.theme_code
        group by link.challenge_id
    ) as near on challenge.challenge_id = near.challenge_id
    where some_challenges is null or list_contains(some_challenges, challenge.challenge_id)
),

words as (
    select
        word.*,
        marts.days_since(word.stated_date, word.stated_date_precision, cast(as_of as date)) as age_days,
        -- what is said later has not been said yet; a word without a date always counts
        case
            when word.stated_level = 'no' then 0
            when word.stated_date is null then rule.interest_undated
            when age_days >= rule.interest_gone_days then 0
            else pow(0.5, age_days / rule.interest_half_life_days)
        end * if(word.stated_level = 'active', rule.interest_active, rule.interest_interested) as strength,
        coalesce(age_days >= rule.interest_gone_days, false) as is_gone
    from marts.opportunity_word as word
    cross join marts.opportunity_rule as rule
    where (some_companies is null or list_contains(some_companies, word.company_id))
        and marts.is_stated_by(word.said_date, cast(as_of as date))
        and coalesce(word.replaced_date > cast(as_of as date), word.is_last)
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

noes as (
    select
        company_id,
        challenge_id,
        list({'nearness': nearness, 'date': coalesce(stated_date, date '0001-01-01')}) as said
    from bearing
    where stated_level = 'no' and nearness > 0
    group by company_id, challenge_id
),

-- a wish that no refusal shuts counts before every refusal
counted as (
    -- a no holds until something more exact is said, and not earlier; of a challenge in several provinces or themes
    -- it shuts only its own
    select bearing.*
    from bearing
    left join noes on bearing.company_id = noes.company_id and bearing.challenge_id = noes.challenge_id
    where bearing.stated_level = 'no' and bearing.nearness > 0
        or bearing.stated_level <> 'no' and (
            noes.said is null
            or len(list_filter(noes.said, lambda no: not (
                bearing.nearness > no.nearness
                and coalesce(bearing.stated_date, date '0001-01-01') >= no.date
                or bearing.nearness = 3 and no.nearness = 3
            ))) = 0
        )
),

weighed as (
    select
        company_id,
        challenge_id,
        arg_max(
            {
                'strength': cast(round(strength * bearing, 4) as decimal(6, 4)), 'level': nullif(stated_level, 'no'),
                'theme': theme_code, 'province': province_code, 'is_any_theme': is_any_theme,
                'is_any_province': is_any_province, 'is_on_theme': coalesce(is_on_theme, false),
                'is_there': coalesce(is_there, false), 'date': stated_date,
                'precision': stated_date_precision, 'is_gone': is_gone, 'source': fact_source,
                'is_own': is_own_answer
            },
            -- of equal ones the nearest, then the latest
            (stated_level <> 'no', strength * bearing, nearness, coalesce(stated_date, date '0001-01-01'), theme_code, province_code)
        ) as word
    from counted
    group by company_id, challenge_id
)
select
    weighed.company_id,
    weighed.challenge_id,
    word.strength as interest,
    case
        when word.level is null then 'no'
        when word.is_gone then 'gone'
        when not (word.is_on_theme or word.is_any_theme) then 'neighbour'
        when not (word.is_there or word.is_any_province or not challenges.is_placed) then 'elsewhere'
        when word.is_on_theme and (word.is_there or not challenges.is_placed) then 'exact'
        else 'general'
    end as interest_reason,
    word.level as interest_level,
    -- a province that was named but is not known is not "anywhere"
    if(word.level is null, word.province is null, word.is_any_province) as interest_is_anywhere,
    word.theme as interest_theme_code,
    word.province as interest_province_code,
    word.date as interest_date,
    word.precision as interest_date_precision,
    word.source as interest_source,
    word.is_own as interest_is_own_answer
from weighed
inner join challenges on weighed.challenge_id = challenges.challenge_id
