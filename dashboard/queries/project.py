"""The project itself: its days, and how the board judges it."""

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.scope.asking import ask, query
from dashboard.scope.reader import cached


@cached
def board_lights(**found: int | str | None) -> pd.DataFrame:
    """The traffic lights of the board report by the rule of `marts.board_light`: light_code (overall, economy, relations, deliveries), severity."""
    given = ", ".join(f"{name} := ${name}" for name in found)
    return query(f"select light_code, severity from board_light({given})", found)


@cached
def clock(filters: Filters) -> pd.DataFrame:
    """One row about the project's time on the as-of date.

    Columns: project_start_date, project_end_date, project_budget_dkk, days_to_start (above 0 before the project),
    days_left (0 on the last day, below 0 after it), days_in_all, elapsed_share (0–1).
    """
    return ask(filters, "select * from project_clock_at")
