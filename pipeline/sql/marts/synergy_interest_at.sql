-- Table macro synergy_interest_at(as_of): one row a company, theme and province that it has spoken of: its latest word, unless that is too old to count.
with asked as (
    select
        cast(as_of as date) as as_of_date,
        (select cast(value as integer) from seeds.rules where name = 'opportunity.interest_gone_days') as gone_days
),

final as (
    select
        interest.company_id,
        interest.theme_code,
        interest.province_code,
        coalesce(arg_max(coalesce(interest.level, 'interested'), interest.word_number), 'interested') as level,
        max(interest.stated_date) as stated_date,
        bool_and(interest.is_illustrative) as is_illustrative
    from marts.synergy_interest as interest
    cross join asked
    where marts.is_word_of(interest.said_date, interest.replaced_from, asked.as_of_date)
        and coalesce(
            marts.days_since(interest.stated_date, interest.stated_date_precision, asked.as_of_date) < asked.gone_days, true
        )
    group by interest.company_id, interest.theme_code, interest.province_code
)
select * from final
