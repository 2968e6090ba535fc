-- Table macro contact_gap_at(as_of): one row per agreement with two days of contact or more, and the days between them.
with contacts as (
    -- two on one day are one
    select distinct agreement_id, contact_date
    from marts.contact_at(as_of)
    where agreement_id is not null
),

gaps as (
    select
        agreement_id,
        contact_date,
        date_diff(
            'day', lag(contact_date) over (partition by agreement_id order by contact_date), contact_date
        ) as gap_days
    from contacts
)
select
    agreement_id,
    count(*) as contact_days,
    max(contact_date) as last_contact_date,
    cast(sum(gap_days) as bigint) as span_days,
    cast(round(cast(sum(gap_days) as decimal(18, 4)) / count(gap_days), 1) as decimal(9, 1))
        as average_interval_days,
    max(gap_days) as longest_interval_days
from gaps
group by agreement_id
having count(gap_days) > 0
