"""The project itself: its days, its thresholds, and what falls due."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door


@door.cached
def rules() -> pd.DataFrame:
    """The thresholds of seeds/rules.toml: name (such as budget.line_over_percent), value (text)."""
    return door.query("select name, value from seeds.rules order by name")


@door.cached
def board_lights(**found: int | str | None) -> pd.DataFrame:
    """The traffic lights of the board report by the rule of `marts.board_light`: light_code (overall, economy, relations, deliveries), severity.

    Args:
        found: the figures that it judges, by the names of its arguments.
    """
    given = ", ".join(f"{name} := ${name}" for name in found)
    return door.query(f"select light_code, severity from marts.board_light({given})", found)


@door.cached
def clock(filters: Filters) -> pd.DataFrame:
    """One row about the project's time on the as-of date.

    Columns: project_start_date, project_end_date, project_budget_dkk, days_to_start (above 0 before the project),
    days_left (0 on the last day, below 0 after it), days_in_all, elapsed_share (0–1).
    """
    return door.query("select * from marts.project_clock_at($as_of)", {"as_of": filters.as_of})
