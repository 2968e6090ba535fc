-- One row a budget line and funding source of the approved budget.
with final as (
    select
        budget_line,
        funding_source,
        sum(budget_dkk) as budget_dkk,
        min(period_start) as period_start,
        max(period_end) as period_end,
        count(*) filter (where budget_dkk is null) as unconverted_count,
        bool_or(is_illustrative) as is_illustrative,
        min(_row) as sort_order
    from marts.fct_budget
    group by budget_line, funding_source
)
select * from final
