-- Table macro contact_gap_at(as_of): one row an agreement with two days of contact or more, and the days between them.
with asked as (
    select cast(as_of as date) as as_of_date
),

contacts as (
    -- two activities on one day are one contact; an activity counts on its last day, as in agreement_at
    select distinct
        link.agreement_id,
        least(activity.last_date, asked.as_of_date) as contact_date
    from marts.activity_agreement as link
    inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
    cross join asked
    where activity.status = 'held' and activity.start_date <= asked.as_of_date
),

gaps as (
    select
        agreement_id,
        contact_date,
        date_diff(
            'day', lag(contact_date) over (partition by agreement_id order by contact_date), contact_date
        ) as gap_days
    from contacts
),

final as (
    select
        agreement_id,
        count(*) as contact_days,
        min(contact_date) as first_contact_date,
        max(contact_date) as last_contact_date,
        cast(sum(gap_days) as bigint) as span_days,
        cast(round(cast(sum(gap_days) as decimal(18, 4)) / count(gap_days), 1) as decimal(9, 1))
            as average_interval_days,
        max(gap_days) as longest_interval_days
    from gaps
    group by agreement_id
    having count(gap_days) > 0
)
select * from final
