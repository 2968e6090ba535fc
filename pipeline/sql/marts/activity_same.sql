-- One row per contact that was logged at the desk and is told by an export, too: the logged row, and the export's, which counts for both.
with named as (
    -- what a contact was about: an agreement, or a challenge
    select activity_id, 'agreement' as kind, agreement_id as thing_id
    from marts.activity_named
    union all by name
    select activity_id, 'challenge' as kind, challenge_id as thing_id
    from marts.activity_asked
),

contacts as (
    select row.*, named.kind, named.thing_id
    from marts.activity_version as row
    inner join named on row.activity_id = named.activity_id and not row.is_replaced
    -- an inquiry is its own matter: it counts from its answer
    where row.contact_first_date is not null and row.activity_type is distinct from 'inquiry'
),

pairs as (
    select distinct
        logged.activity_id as logged_activity_id,
        told.activity_id,
        greatest(
            date_diff('day', told.contact_last_date, logged.contact_first_date),
            date_diff('day', logged.contact_last_date, told.contact_first_date),
            0
        ) as days_apart,
        coalesce(told.start_date_precision = 'day' and told.last_date_precision = 'day', false) as is_exact,
        coalesce(lower(trim(told.title)) = lower(trim(logged.title)), false) as has_same_title,
        told.activity_type is not distinct from logged.activity_type as has_same_type
    from contacts as logged
    inner join contacts as told on logged.kind = told.kind and logged.thing_id = told.thing_id
    where logged.logged_date is not null and told.logged_date is null
),

ranked as (
    -- of two calls on two days an export that tells one takes the nearer; the other one counts by itself
    select
        logged_activity_id,
        activity_id,
        row_number() over (
            partition by logged_activity_id
            order by has_same_title desc, days_apart, has_same_type desc, activity_id
        ) as told_rank,
        row_number() over (
            partition by activity_id
            order by has_same_title desc, days_apart, has_same_type desc, logged_activity_id
        ) as logged_rank
    from pairs
    cross join marts.rule as rule
    where is_exact and days_apart <= rule.logged_same_days
        -- a month holds several contacts: there the title decides
        or has_same_title and days_apart <= rule.logged_same_title_days
)
select logged_activity_id, activity_id
from ranked
where told_rank = 1 and logged_rank = 1
