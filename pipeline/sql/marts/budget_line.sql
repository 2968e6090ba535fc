-- One row per budget line and funding source of the approved budget, as it holds now and as it was at first.
-- A line that a revision took out keeps its row: its original budget, and nothing now.
select
    budget_line,
    funding_source,
    not bool_and(is_removed) as is_approved_line,
    if(bool_and(is_removed), 0, sum(budget_dkk)) as budget_dkk,
    coalesce(sum(original_dkk), 0) as original_budget_dkk,
    count(*) filter (where not is_removed and budget_dkk is null) as unconverted_count,
    coalesce(bool_or(is_illustrative) filter (where not is_removed), false) as is_illustrative,
    coalesce(min(_row), min(original_row)) as sort_order
from marts.budget_version
group by budget_line, funding_source
