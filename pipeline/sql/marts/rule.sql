-- One row in all: the thresholds of seeds/rules.toml as typed columns.
with final as (
    select
        cast(max(value) filter (where name = 'project.start_date') as date) as project_start_date,
        cast(max(value) filter (where name = 'project.end_date') as date) as project_end_date,
        cast(max(value) filter (where name = 'project.budget_dkk') as decimal(18, 2)) as project_budget_dkk,
        cast(max(value) filter (where name = 'rate.valid_days') as integer) as rate_valid_days,
        cast(max(value) filter (where name = 'presence.green_percent') as bigint) as presence_green_percent,
        cast(max(value) filter (where name = 'presence.amber_percent') as bigint) as presence_amber_percent,
        cast(max(value) filter (where name = 'presence.default_days') as bigint) as default_contact_interval_days,
        cast(max(value) filter (where name = 'presence.warn_days') as integer) as presence_warn_days,
        cast(max(value) filter (where name = 'logged.same_days') as integer) as logged_same_days,
        cast(max(value) filter (where name = 'logged.same_title_days') as integer) as logged_same_title_days,
        cast(max(value) filter (where name = 'budget.line_over_percent') as integer) as line_over_percent,
        cast(max(value) filter (where name = 'budget.amber_percent') as integer) as budget_near_percent,
        cast(max(value) filter (where name = 'budget.under_plan_percent') as integer) as under_plan_percent,
        cast(max(value) filter (where name = 'budget.forecast_least_months') as integer) as forecast_least_months,
        cast(max(value) filter (where name = 'budget.forecast_least_vouchers') as integer) as forecast_least_vouchers,
        cast(max(value) filter (where name = 'budget.forecast_least_plan_percent') as integer) as forecast_least_plan_percent,
        cast(max(value) filter (where name = 'budget.forecast_pace_months') as integer) as forecast_pace_months,
        cast(max(value) filter (where name = 'budget.forecast_least_methods') as integer) as forecast_least_methods,
        cast(max(value) filter (where name = 'budget.forecast_unused_percent') as integer) as forecast_unused_percent,
        cast(max(value) filter (where name = 'budget.deviation_percent') as integer) as deviation_percent,
        cast(max(value) filter (where name = 'budget.deviation_least_dkk') as decimal(18, 2)) as deviation_least_dkk,
        cast(max(value) filter (where name = 'budget.commitment_old_months') as integer) as commitment_old_months,
        cast(max(value) filter (where name = 'vitality.contact_months') as integer) as vitality_contact_months,
        cast(max(value) filter (where name = 'opportunity.access_unstated') as decimal(6, 4)) as access_unstated,
        -- shortest warning first
        list_sort(cast(string_split(max(value) filter (where name = 'expiry.warn_months'), ';') as integer[]))
            as expiry_warn_months,
        cast(max(value) filter (where name = 'reaction.target_days') as integer) as reaction_target_days,
        cast(max(value) filter (where name = 'reaction.late_days') as integer) as reaction_late_days,
        cast(max(value) filter (where name = 'action.ahead_days') as integer) as action_ahead_days,
        cast(max(value) filter (where name = 'action.soon_days') as integer) as action_soon_days,
        cast(max(value) filter (where name = 'action.journey_days') as integer) as action_journey_days,
        cast(max(value) filter (where name = 'freshness.opens_on_today_days') as integer) as opens_on_today_days,
        cast(max(value) filter (where name = 'challenge_dialogue.silent_days') as integer) as challenge_silent_days,
        cast(max(value) filter (where name = 'opportunity.ripeness_old_days') as integer) as challenge_old_days,
        cast(max(value) filter (where name = 'board.relation_amber_percent') as integer) as board_relation_amber_percent,
        cast(max(value) filter (where name = 'board.relation_red_percent') as integer) as board_relation_red_percent,
        cast(max(value) filter (where name = 'board.late_red_percent') as integer) as board_late_red_percent
    from seeds.rules
)
select * from final
