-- One row per budget line that the budget has: where it stands there first.
select budget_line, arg_min(columns('^_(file|sheet|row)$'), (_file, _row)) as '\0', bool_or(is_illustrative) as is_illustrative
from marts.fct_budget
group by budget_line
