-- Table macro synergy_interest_at(as_of): one row per company, theme and province that it has spoken of: its latest word, unless that is too old to count.
select
    interest.company_id,
    interest.theme_code,
    interest.province_code,
    coalesce(arg_max(coalesce(interest.level, 'interested'), interest.word_number), 'interested') as level,
    max(interest.stated_date) as stated_date,
    bool_and(interest.is_illustrative) as is_illustrative
from marts.synergy_interest as interest
cross join marts.opportunity_rule as rule
where marts.is_word_of(interest.said_date, interest.replaced_from, cast(as_of as date))
    and coalesce(
        marts.days_since(interest.stated_date, interest.stated_date_precision, cast(as_of as date)) < rule.interest_gone_days, true
    )
group by interest.company_id, interest.theme_code, interest.province_code
