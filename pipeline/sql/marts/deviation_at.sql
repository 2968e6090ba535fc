-- Table macro deviation_at(as_of): one row per budget line that stands further from its plan than the rule allows.
with lines as (
    select
        budget_line,
        bool_or(is_approved_line) as is_approved_line,
        cast(sum(columns('^(budget|plan|spent|committed)_dkk$')) as decimal(18, 2)) as '\0',
        cast(sum(spent_dkk) - sum(plan_dkk) as decimal(18, 2)) as deviation_dkk,
        bool_or(is_illustrative) as is_illustrative,
        min(sort_order) as sort_order
    from marts.budget_at(as_of, null)
    group by budget_line
)
select
    lines.*,
    -- of nothing there is no share
    cast(if(plan_dkk = 0, null, deviation_dkk / plan_dkk) as decimal(18, 4)) as deviation_share,
    if(deviation_dkk > 0, 'over', 'under') as direction
from lines
cross join marts.rule as rule
where abs(deviation_dkk) * 100 > plan_dkk * rule.deviation_percent and abs(deviation_dkk) >= rule.deviation_least_dkk
