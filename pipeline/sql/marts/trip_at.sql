-- Table macro trip_at(as_of): one row a planned journey to China and province that it goes to, from the as-of date on.
with asked as (
    select cast(as_of as date) as as_of_date
),

journeys as (
    -- what lies in China by its own words; a video meeting takes nobody there
    select
        activity.activity_id,
        unnest(activity.province_codes) as province_code,
        activity.title,
        activity.activity_type,
        activity.start_date,
        activity.start_date_precision,
        activity.last_date,
        activity._file,
        activity._sheet,
        activity._row
    from marts.fct_activity as activity
    cross join asked
    where activity.status = 'planned' and activity.start_date >= asked.as_of_date
        and coalesce(activity.activity_type, 'other') <> 'inquiry'
        and not regexp_matches(
            lower(activity.title || ' ' || coalesce(activity.place, '')),
            'video|virtuel|virtual|online|webinar|teams|zoom|skype|telefon|phone|视频|線上|线上|远程|电话'
        )
),

parties as (
    select activity_id, list_sort(list(distinct danish_party)) as danish_parties
    from marts.activity_party
    group by activity_id
),

final as (
    select distinct
        journeys.activity_id,
        journeys.province_code,
        journeys.title,
        journeys.activity_type,
        journeys.start_date,
        journeys.start_date_precision,
        journeys.last_date,
        -- of a journey known only to the month or quarter, the last day on which it may begin
        cast(case journeys.start_date_precision
            when 'year' then journeys.start_date + interval 1 year - interval 1 day
            when 'half_year' then journeys.start_date + interval 6 month - interval 1 day
            when 'quarter' then journeys.start_date + interval 3 month - interval 1 day
            when 'month' then journeys.start_date + interval 1 month - interval 1 day
            else journeys.start_date
        end as date) as latest_start_date,
        coalesce(parties.danish_parties, []) as danish_parties,
        journeys._file,
        journeys._sheet,
        journeys._row
    from journeys
    left join parties on journeys.activity_id = parties.activity_id
)
select * from final
