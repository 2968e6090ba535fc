-- Table macro opportunity_interest_at(as_of): one row a company, theme and province with its latest word, and how strong that still is.
with asked as (
    select cast(as_of as date) as as_of_date
),

stated as (
    select
        interest.*,
        coalesce(interest.level, 'interested') as stated_level,
        date_diff('day', interest.stated_date, asked.as_of_date) as age_days
    from marts.fct_interest as interest
    cross join asked
    -- what is said later has not been said yet; a word without a date always counts
    where coalesce(interest.stated_date <= asked.as_of_date, true)
    qualify row_number() over (
        partition by interest.company_id, interest.province_code, interest.theme_code
        order by
            interest.stated_date desc nulls last, interest._file desc, interest._sheet desc, interest._row desc
    ) = 1
),

weighed as (
    select
        *,
        case
            when stated_level = 'no' then 0
            when stated_date is null then rule.interest_undated
            when age_days >= rule.interest_gone_days then 0
            else pow(0.5, age_days / rule.interest_half_life_days)
        end as freshness
    from stated
    cross join marts.opportunity_rule as rule
),

final as (
    select
        company_id,
        company_name,
        theme_code,
        province_code,
        -- a theme or province that was named but not understood is not "any"
        theme_code is null and theme is null as is_any_theme,
        province_code is null and province is null as is_any_province,
        stated_level,
        stated_date,
        stated_date_precision,
        age_days,
        stated_level <> 'no' and coalesce(age_days >= interest_gone_days, false) as is_gone,
        cast(round(
            freshness * if(stated_level = 'active', interest_active, interest_interested), 4
        ) as decimal(6, 4)) as strength,
        is_illustrative,
        _file,
        _sheet,
        _row
    from weighed
)
select * from final
