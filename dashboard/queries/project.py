"""The project itself: its days, its thresholds, and what falls due."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed


@door.cached
def rules() -> pd.DataFrame:
    """The thresholds of seeds/rules.toml: name (such as budget.line_over_percent), value (text)."""
    return door.query("select name, value from seeds.rules order by name")


@door.cached
def clock(filters: Filters) -> pd.DataFrame:
    """One row about the project's time on the as-of date.

    Columns: project_start_date, project_end_date, project_budget_dkk, days_to_start (above 0 before the project),
    days_left (0 on the last day, below 0 after it), days_in_all, elapsed_percent (0–100).
    """
    return door.query(
        """
        select project_start_date, project_end_date, project_budget_dkk,
            date_diff('day', $as_of, project_start_date) as days_to_start,
            date_diff('day', $as_of, project_end_date) as days_left,
            date_diff('day', project_start_date, project_end_date) + 1 as days_in_all,
            cast(greatest(0, least(100,
                100.0 * (date_diff('day', project_start_date, $as_of) + 1)
                / (date_diff('day', project_start_date, project_end_date) + 1)
            )) as decimal(5, 1)) as elapsed_percent
        from marts.rule
        """,
        {"as_of": filters.as_of},
    )


def _budget_rows(relation: str, only: dict[str, str | None]) -> str:
    """SQL of budget rows with these values, None being those without one."""
    conditions = [
        "true",
        *(
            f"{name} is not distinct from ${name}"
            for name in ("budget_line", "funding_source")
            if name in only
        ),
    ]
    return f"from {relation} where {' and '.join(conditions)}"


@door.cached
def approved_rows(**only: str | None) -> pd.DataFrame:
    """The rows of the approved budget behind a figure, as the exports state them, by line, source and period.

    Columns: budget_line, funding_source, period, period_start, period_end, budget_amount, currency, budget_dkk,
    is_illustrative, _file, _sheet, _row.

    Args:
        **only: budget_line and funding_source: those with this value, None being those without one.
    """
    return door.query(
        f"""
        select budget_line, funding_source, period, period_start, period_end, budget_amount, currency, budget_dkk,
            is_illustrative, _file, _sheet, _row
        {_budget_rows("marts.fct_budget", only)}
        order by _file, _row, period_start
        """,
        only,
    )


@door.cached
def original_rows(**only: str | None) -> pd.DataFrame:
    """The rows of the budget as it was at first; the columns of `approved_rows` without budget_amount and currency.

    Args:
        **only: as for `approved_rows`.
    """
    return door.query(
        f"""
        select budget_line, funding_source, period, period_start, period_end, original_dkk as budget_dkk,
            original_file as _file, original_sheet as _sheet, original_row as _row
        {_budget_rows("marts.budget_version", only)} and not is_added
        order by _file, _row, period_start
        """,
        only,
    )
