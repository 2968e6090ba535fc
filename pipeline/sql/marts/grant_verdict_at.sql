-- Table macro grant_verdict_at(as_of): one row in all, whether the grant holds as a whole, and one a funding source that has spent and ordered more than its part.
with sources as (
    select
        'source' as level,
        funding_source,
        severity,
        if(spent_dkk > budget_dkk, 'over', 'within') as state_code,
        cast(spent_dkk + committed_dkk - budget_dkk as decimal(18, 2)) as over_dkk
    from marts.budget_verdict_at(as_of)
    where level = 'source' and verdict_code in ('overcommitted', 'over', 'far_over')
),

whole as (
    select
        money.spent_dkk > rule.project_budget_dkk as is_over,
        money.spent_dkk + money.committed_dkk > rule.project_budget_dkk as is_overcommitted,
        money.spent_dkk + money.committed_dkk - rule.project_budget_dkk as over_dkk,
        exists (from sources) as has_sources,
        exists (from sources where severity = 'red') as has_red_source
    from marts.budget_verdict_at(as_of) as money
    cross join marts.rule as rule
    where money.level = 'total'
),

final as (
    select
        'total' as level,
        cast(null as varchar) as funding_source,
        case
            when is_over or has_red_source then 'red'
            when is_overcommitted or has_sources then 'amber'
            else 'green'
        end as severity,
        case
            when is_over then 'over'
            when is_overcommitted then 'committed'
            when has_sources then 'parts'
            else 'within'
        end as state_code,
        cast(over_dkk as decimal(18, 2)) as over_dkk
    from whole
    union all
    select * from sources
)
select * from final
