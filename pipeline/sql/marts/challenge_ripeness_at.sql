-- Table macro challenge_ripeness_at(as_of): one row per challenge that is open on that day: how far it is, how old its last news, how large, and who holds an offer.
with stages as (
    select replace(name, 'opportunity.stages.', '') as stage, cast(value as decimal(6, 4)) as stage_share
    from seeds.rules
    where starts_with(name, 'opportunity.stages.')
),

told as (
    select
        at_day.challenge_id, at_day.stage_then, at_day.news_date, at_day.news_date_precision, at_day.days_silent as news_age_days,
        at_day.is_old, at_day.value_dkk,
        at_day.stage_then = 'offer' as has_offer,
        if(has_offer, columns('^offer_(holder|company_id)$'), null) as '\0'
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    where at_day.is_open_then
)
select
    told.*,
    case
        when told.value_dkk >= rule.large_dkk then 'large'
        when told.value_dkk >= rule.medium_dkk then 'medium'
        when told.value_dkk is not null then 'small'
    end as size_code,
    coalesce(pow(0.5, told.news_age_days / rule.ripeness_half_life_days), rule.ripeness_undated) as freshness,
    cast(round(freshness * (
        rule.ripeness_news_share
        + rule.ripeness_stage_share * coalesce(stages.stage_share, unknown.stage_share)
        + (1 - rule.ripeness_news_share - rule.ripeness_stage_share) * case size_code
            when 'large' then rule.ripeness_large
            when 'medium' then rule.ripeness_medium
            when 'small' then rule.ripeness_small
            else 0
        end
    ), 4) as decimal(6, 4)) as ripeness
from told
cross join marts.opportunity_rule as rule
inner join stages as unknown on unknown.stage = 'unknown'
left join stages on told.stage_then = stages.stage
