-- One row per kind of export that tells of plans: the day of the oldest one that was loaded. What the desk logs itself is not an export.
with stated as (
    select 'agreements' as source, _data_as_of from marts.agreement_version
    union all by name
    select 'activities' as source, _data_as_of from marts.activity_version where logged_date is null
    union all by name
    select 'milestones' as source, _data_as_of from marts.milestone_version
)
select
    source,
    -- what no export dates has always been said
    if(count(*) = count(_data_as_of), min(_data_as_of), null) as first_data_as_of
from stated
group by source
