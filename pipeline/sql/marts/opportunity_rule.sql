-- One row in all: what seeds/rules.toml says about opportunities, as typed columns.
with rules as (
    select replace(name, 'opportunity.', '') as name, value
    from seeds.rules
    where name like 'opportunity.%' and name not like 'opportunity.neighbours.%'
),

final as (
    select
        cast(max(value) filter (where name = 'weight_relevance') as decimal(6, 4)) as weight_relevance,
        cast(max(value) filter (where name = 'weight_interest') as decimal(6, 4)) as weight_interest,
        cast(max(value) filter (where name = 'weight_readiness') as decimal(6, 4)) as weight_readiness,
        cast(max(value) filter (where name = 'weight_access') as decimal(6, 4)) as weight_access,
        cast(max(value) filter (where name = 'weight_ripeness') as decimal(6, 4)) as weight_ripeness,
        cast(max(value) filter (where name = 'relevance_technology') as decimal(6, 4)) as relevance_technology,
        cast(max(value) filter (where name = 'relevance_theme') as decimal(6, 4)) as relevance_theme,
        cast(max(value) filter (where name = 'relevance_side') as decimal(6, 4)) as relevance_side,
        cast(max(value) filter (where name = 'relevance_stated') as decimal(6, 4)) as relevance_stated,
        cast(max(value) filter (where name = 'relevance_done') as decimal(6, 4)) as relevance_done,
        cast(max(value) filter (where name = 'relevance_done_more') as decimal(6, 4)) as relevance_done_more,
        cast(max(value) filter (where name = 'relevance_done_there') as decimal(6, 4)) as relevance_done_there,
        cast(max(value) filter (where name = 'done_gone_days') as integer) as done_gone_days,
        cast(max(value) filter (where name = 'relevance_later') as decimal(6, 4)) as relevance_later,
        cast(max(value) filter (where name = 'relevance_neighbour') as decimal(6, 4)) as relevance_neighbour,
        cast(max(value) filter (where name = 'interest_active') as decimal(6, 4)) as interest_active,
        cast(max(value) filter (where name = 'interest_interested') as decimal(6, 4)) as interest_interested,
        cast(max(value) filter (where name = 'interest_half_life_days') as integer) as interest_half_life_days,
        cast(max(value) filter (where name = 'interest_gone_days') as integer) as interest_gone_days,
        cast(max(value) filter (where name = 'interest_undated') as decimal(6, 4)) as interest_undated,
        cast(max(value) filter (where name = 'interest_general') as decimal(6, 4)) as interest_general,
        cast(max(value) filter (where name = 'interest_neighbour') as decimal(6, 4)) as interest_neighbour,
        cast(max(value) filter (where name = 'interest_elsewhere') as decimal(6, 4)) as interest_elsewhere,
        cast(max(value) filter (where name = 'readiness_export') as decimal(6, 4)) as readiness_export,
        cast(max(value) filter (where name = 'readiness_experience') as decimal(6, 4)) as readiness_experience,
        cast(max(value) filter (where name = 'readiness_member') as decimal(6, 4)) as readiness_member,
        cast(max(value) filter (where name = 'readiness_size') as decimal(6, 4)) as readiness_size,
        cast(max(value) filter (where name = 'experience_elsewhere') as decimal(6, 4)) as experience_elsewhere,
        cast(max(value) filter (where name = 'access_theme') as decimal(6, 4)) as access_theme,
        cast(max(value) filter (where name = 'access_neighbour') as decimal(6, 4)) as access_neighbour,
        cast(max(value) filter (where name = 'access_other') as decimal(6, 4)) as access_other,
        cast(max(value) filter (where name = 'access_done') as decimal(6, 4)) as access_done,
        cast(max(value) filter (where name = 'access_way_in') as decimal(6, 4)) as access_way_in,
        cast(max(value) filter (where name = 'access_city') as decimal(6, 4)) as access_city,
        cast(max(value) filter (where name = 'access_state') as decimal(6, 4)) as access_state,
        cast(max(value) filter (where name = 'access_paper') as decimal(6, 4)) as access_paper,
        cast(max(value) filter (where name = 'ripeness_news_share') as decimal(6, 4)) as ripeness_news_share,
        cast(max(value) filter (where name = 'ripeness_stage_share') as decimal(6, 4)) as ripeness_stage_share,
        cast(max(value) filter (where name = 'ripeness_half_life_days') as integer) as ripeness_half_life_days,
        cast(max(value) filter (where name = 'ripeness_old_days') as integer) as ripeness_old_days,
        cast(max(value) filter (where name = 'ripeness_undated') as decimal(6, 4)) as ripeness_undated,
        cast(max(value) filter (where name = 'ripeness_taken') as decimal(6, 4)) as ripeness_taken,
        cast(max(value) filter (where name = 'ripeness_large') as decimal(6, 4)) as ripeness_large,
        cast(max(value) filter (where name = 'ripeness_medium') as decimal(6, 4)) as ripeness_medium,
        cast(max(value) filter (where name = 'ripeness_small') as decimal(6, 4)) as ripeness_small,
        cast(max(value) filter (where name = 'large_dkk') as decimal(18, 2)) as large_dkk,
        cast(max(value) filter (where name = 'medium_dkk') as decimal(18, 2)) as medium_dkk,
        cast(max(value) filter (where name = 'confidence_high_missing') as integer) as confidence_high_missing,
        cast(max(value) filter (where name = 'confidence_medium_missing') as integer) as confidence_medium_missing
    from rules
)
select * from final
