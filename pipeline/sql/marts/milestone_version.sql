-- One row per milestone and export that states it: the one that holds, and those in whose place it stands (`is_replaced`), by the `position` of their file.
with stated as (
    select *, false as is_replaced from staging.milestones
    union all by name
    select *, true as is_replaced from staging.milestones_replaced
)
select
    read.* exclude (agreement_title, outcome_type_text, fact_source, _position) replace (
        -- a reference that leads nowhere is kept as stated, and listed as an orphan
        coalesce(by_id.agreement_id, by_title.agreement_id, read.agreement_id) as agreement_id,
        coalesce(read.is_illustrative, false) as is_illustrative
    ),
    'milestone-' || left(md5(read._key), 10) as milestone_id,
    coalesce(by_id.agreement_id, by_title.agreement_id) is not null as has_known_agreement,
    coalesce(read.agreement_id, read.agreement_title) as agreement_reference,
    marts.title_language(read.title, read.title_da, read.title_en, read.title_zh) as title_language,
    marts.last_known_day(read.due_date, read.due_date_precision) as due_last_date,
    -- the day on which it was reached, as far as one is stated
    if(read.status = 'done', coalesce(read.done_date, read.due_date), null) as reached_date,
    read._position as position
from stated as read
left join marts.agreement_alias as by_id on lower(trim(read.agreement_id)) = by_id.alias
left join marts.agreement_alias as by_title on lower(trim(read.agreement_title)) = by_title.alias
