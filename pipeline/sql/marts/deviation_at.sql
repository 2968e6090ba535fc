-- Table macro deviation_at(as_of): one row a budget line that stands further from its plan than the rule allows.
with lines as (
    select
        budget_line,
        bool_or(is_approved_line) as is_approved_line,
        sum(budget_dkk) as budget_dkk,
        sum(plan_dkk) as plan_dkk,
        sum(spent_dkk) as spent_dkk,
        sum(committed_dkk) as committed_dkk,
        bool_or(is_illustrative) as is_illustrative,
        min(sort_order) as sort_order
    from marts.budget_at(as_of, null)
    group by budget_line
),

final as (
    select
        lines.budget_line,
        lines.is_approved_line,
        cast(lines.budget_dkk as decimal(18, 2)) as budget_dkk,
        cast(lines.plan_dkk as decimal(18, 2)) as plan_dkk,
        cast(lines.spent_dkk as decimal(18, 2)) as spent_dkk,
        cast(lines.committed_dkk as decimal(18, 2)) as committed_dkk,
        cast(lines.spent_dkk - lines.plan_dkk as decimal(18, 2)) as deviation_dkk,
        -- of nothing there is no share
        cast(if(lines.plan_dkk = 0, null, (lines.spent_dkk - lines.plan_dkk) / lines.plan_dkk) as decimal(18, 4)) as deviation_share,
        if(lines.spent_dkk > lines.plan_dkk, 'over', 'under') as direction,
        lines.is_illustrative,
        lines.sort_order
    from lines
    cross join marts.rule as rule
    where abs(lines.spent_dkk - lines.plan_dkk) * 100 > lines.plan_dkk * rule.deviation_percent
        and abs(lines.spent_dkk - lines.plan_dkk) >= rule.deviation_least_dkk
)
select * from final
