-- Table macro synergy_interest_at(as_of): one row per company, theme and province that it has spoken of: its latest word, unless that is too old to count.
select
    interest.company_id,
    interest.theme_code,
    interest.province_code,
    -- of two words on one day the one that stands later in its sheet; an undated one is taken for the oldest
    arg_max(
        coalesce(interest.level, 'interested'),
        (coalesce(interest.stated_date, date '0001-01-01'), interest._file, interest._sheet, interest._row)
    ) as level,
    max(interest.stated_date) as stated_date,
    bool_and(interest.is_illustrative) as is_illustrative
from marts.interest_word as interest
cross join marts.opportunity_rule as rule
where marts.is_word_of(interest.said_date, interest.replaced_from, cast(as_of as date))
    and coalesce(
        marts.days_since(interest.stated_date, interest.stated_date_precision, cast(as_of as date)) < rule.interest_gone_days, true
    )
group by interest.company_id, interest.theme_code, interest.province_code
