-- One row per budget line and funding source of the approved budget, as it holds now and as it was at first.
with approved as (
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
),

original as (
    select
        budget_line,
        funding_source,
        sum(original_dkk) as original_budget_dkk,
        min(original_row) as original_row
    from marts.budget_version
    group by budget_line, funding_source
)
-- a line that a revision took out keeps its row: its original budget, and nothing now
select
    coalesce(approved.budget_line, original.budget_line) as budget_line,
    coalesce(approved.funding_source, original.funding_source) as funding_source,
    approved.sort_order is not null as is_approved_line,
    if(approved.sort_order is null, 0, approved.budget_dkk) as budget_dkk,
    coalesce(original.original_budget_dkk, 0) as original_budget_dkk,
    columns('^period_(start|end)$'),
    coalesce(approved.unconverted_count, 0) as unconverted_count,
    coalesce(approved.is_illustrative, false) as is_illustrative,
    coalesce(approved.sort_order, original.original_row) as sort_order
from approved
full join original
    on approved.budget_line is not distinct from original.budget_line
    and approved.funding_source is not distinct from original.funding_source
