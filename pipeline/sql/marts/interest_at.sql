-- Table macro interest_at(as_of): one row per company, theme and province that it has spoken about, by its latest word.
with stated as (
    select interest.*, marts.days_since(interest.stated_date, interest.stated_date_precision, cast(as_of as date)) as interest_age_days
    from marts.interest_word as interest
    where marts.is_word_of(interest.said_date, interest.replaced_from, cast(as_of as date))
    -- the latest word on a theme counts; of two on one day the one that stands later in its sheet
    qualify row_number() over (
        partition by interest.company_id, interest.province_code, interest.theme_code
        order by interest.stated_date desc nulls last, interest._file desc, interest._sheet desc, interest._row desc
    ) = 1
),

weighed as (
    select
        stated.*,
        case
            when stated.level = 'no' then 0
            -- how old it is is not known
            when stated.stated_date is null then null
            when stated.interest_age_days >= rule.interest_gone_days then 0
            else cast(pow(0.5, stated.interest_age_days / rule.interest_half_life_days) as decimal(5, 4))
        end as interest_weight
    from stated
    cross join marts.opportunity_rule as rule
)
select
    * exclude (theme, province, said_date, replaced_from, _data_as_of) replace (coalesce(level, 'interested') as level),
    case
        when level = 'no' then 'refused'
        when stated_date is null then 'undated'
        when interest_weight = 0 then 'gone'
        when interest_weight >= 0.5 then 'fresh'
        else 'fading'
    end as interest_state,
    -- of several states the first says most; only the first three count
    list_position(['fresh', 'fading', 'undated', 'gone', 'refused'], interest_state) as state_rank,
    state_rank <= 3 as is_live
from weighed
