-- One row in all: the thresholds of seeds/rules.toml as typed columns.
select
    cast(columns('^project\.((?:start|end)_date)$') as date) as 'project_\1',
    cast(columns('^project\.(budget_dkk)$') as decimal(18, 2)) as 'project_\1',
    cast(columns('^(rate|logged|reaction|action|vitality)\.(\w+)$') as integer) as '\1_\2',
    cast(columns('^board\.((?:relation|late)_\w+)$') as integer) as 'board_\1',
    cast(columns('^journey\.((?:lead|work|visits|shared|expiring|meetings|meeting)_\w+)$') as integer) as 'journey_\1',
    cast(columns('^budget\.((?:line|under|forecast|commitment)_\w+|deviation_percent)$') as integer) as '\1',
    cast("budget.amber_percent" as integer) as budget_near_percent,
    cast("budget.deviation_least_dkk" as decimal(18, 2)) as deviation_least_dkk,
    cast(columns('^presence\.((?:green|amber)_percent)$') as bigint) as 'presence_\1',
    cast("presence.default_days" as bigint) as default_contact_interval_days,
    cast("presence.warn_days" as integer) as presence_warn_days,
    cast("opportunity.access_unstated" as decimal(6, 4)) as access_unstated,
    -- shortest warning first
    list_sort(cast(string_split("expiry.warn_months", ';') as integer[])) as expiry_warn_months,
    cast("synergy.trip_cost_dkk" as decimal(18, 2)) as trip_cost_dkk,
    cast(string_split("journey.new_year", ';') as date[]) as journey_new_year,
    string_split("journey.closed", ';') as journey_closed,
    cast("freshness.opens_on_today_days" as integer) as opens_on_today_days,
    cast("challenge_dialogue.silent_days" as integer) as challenge_silent_days,
    cast("opportunity.ripeness_old_days" as integer) as challenge_old_days
from seeds.rule
