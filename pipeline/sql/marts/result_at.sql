-- Table macro result_at(as_of): one row per result by that day: a challenge that became a demonstration or a contract, a milestone reached, an activity with an outcome.
-- No words of an export and no money: those are asked of the row itself, so that each reader is answered from what he may read.
with found as (
    select
        'challenge:' || journey.challenge_id || ':' || journey.stage as result_id,
        journey.stage as result_kind,
        -- what is told twice is counted as what says most
        1 as kind_rank,
        journey.challenge_id,
        if(challenge.agreement_id is null, [], [challenge.agreement_id]) as agreement_ids,
        journey.stage_date as result_date,
        journey.stage_date_precision as result_date_precision,
        marts.last_known_day(journey.stage_date, journey.stage_date_precision) as last_date
    from marts.challenge_journey_at(as_of) as journey
    inner join marts.fct_challenge as challenge on journey.challenge_id = challenge.challenge_id
    inner join marts.challenge_standing_at(as_of) as standing on journey.challenge_id = standing.challenge_id
    where journey.stage in ('demonstration', 'contract')
        -- a stage without a day counts from the export that states it
        and (journey.stage_date is not null or standing.stage_then = journey.stage)
    union all by name
    select
        'milestone:' || milestone.milestone_id as result_id,
        if(milestone.outcome_type in ('commercial', 'non_commercial'), milestone.outcome_type, 'unstated') as result_kind,
        2 as kind_rank,
        milestone.milestone_id,
        if(milestone.agreement_id is null, [], [milestone.agreement_id]) as agreement_ids,
        milestone.reached_date as result_date,
        if(milestone.done_date is null, milestone.due_date_precision, milestone.done_date_precision) as result_date_precision,
        marts.last_known_day(milestone.reached_date, result_date_precision) as last_date
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
    where at_day.is_result_then
    union all by name
    select
        'activity:' || activity.activity_id as result_id,
        if(activity.activity_type = 'demonstration', 'demonstration', 'unstated') as result_kind,
        3 as kind_rank,
        activity.activity_id,
        coalesce(links.agreement_ids, []) as agreement_ids,
        activity.contact_first_date as result_date,
        if(at_day.is_inquiry, activity.answered_date_precision, activity.start_date_precision) as result_date_precision,
        activity.contact_last_date as last_date
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    left join (
        select activity_id, list(agreement_id order by agreement_id) as agreement_ids
        from marts.activity_agreement
        group by activity_id
    ) as links on activity.activity_id = links.activity_id
    -- a demonstration that was held is a result, whatever is noted of it
    where at_day.is_result_then or (at_day.is_contact_then and activity.activity_type = 'demonstration')
),

linked as (
    select *, unnest(agreement_ids) as agreement_id
    from found
),

told_again as (
    -- a milestone «plant opened» and the visit to its opening
    select again.result_id
    from linked as again
    inner join linked as told
        on again.agreement_id = told.agreement_id
        and again.kind_rank > told.kind_rank
        and again.result_date_precision = told.result_date_precision
        and told.result_date between again.result_date and again.last_date
    where list_has_all(told.agreement_ids, again.agreement_ids)
)
select
    found.* exclude (kind_rank, last_date),
    marts.counted_day(found.last_date, cast(as_of as date)) as result_last_date,
    marts.project_side(
        marts.counted_day(found.last_date, cast(as_of as date)), rule.project_start_date, rule.project_end_date
    ) as project_side
from found
cross join marts.rule as rule
anti join told_again on found.result_id = told_again.result_id
