-- Table macro expiry_notice_at(as_of): one row per agreement in force and day on which its end asks for something.
with notices as (
    -- months before the end; 0 is the end itself
    select agreement_id, as_of_date, expires_last_date, unnest(list_append(rule.expiry_warn_months, 0)) as months_before
    from marts.agreement_at(as_of)
    cross join marts.rule as rule
    where is_in_force and expires_last_date >= as_of_date
),

dated as (
    select *, cast(expires_last_date - to_months(months_before) as date) as counted_date from notices
)
select
    agreement_id,
    months_before,
    -- six months before 31 August would be 31 February: the warning then comes on 1 March, as in agreement_at
    if(
        counted_date + to_months(months_before) >= expires_last_date, counted_date, counted_date + 1
    ) as notice_date,
    expires_last_date,
    notice_date < as_of_date as is_past
from dated
