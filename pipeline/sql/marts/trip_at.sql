-- Table macro trip_at(as_of): one row per journey to China that lies ahead and province that it goes to.
with journeys as (
    -- what lies in China by its own words; a video meeting is not a journey
    select
        activity.activity_id,
        unnest(activity.province_codes) as province_code,
        activity.title,
        activity.activity_type,
        at_day.start_date,
        at_day.start_date_precision,
        at_day.start_last_date,
        at_day.last_date,
        activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    where at_day.is_ahead_then
        and not regexp_matches(
            lower(activity.title || ' ' || coalesce(activity.place, '')),
            'video|virtuel|virtual|online|webinar|teams|zoom|skype|telefon|phone|视频|線上|线上|远程|电话'
        )
)
select distinct
    -- of a journey known only to the month or quarter, the last day on which it may begin
    * rename (start_last_date as latest_start_date),
    coalesce(
        (select list_sort(list(distinct danish_party)) from marts.activity_party as link where link.activity_id = journeys.activity_id), []
    ) as danish_parties
from journeys
