"""The project itself: its days, its thresholds, and what falls due."""

from decimal import Decimal

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.scope.asking import ask, query
from dashboard.scope.reader import cached, remembered


@remembered(4)
def _rules() -> dict[str, str]:
    found = query("select name, value from seeds.rules")
    return dict(zip(found["name"], found["value"], strict=True))


def rule_text(name: str) -> str:
    """A threshold of seeds/rules.toml, such as budget.line_over_percent, as it is written there. Raises OldWarehouseError where the warehouse has none such."""
    if name not in _rules():
        raise warehouse.OldWarehouseError(name)
    return _rules()[name]


def rule(name: str) -> Decimal:
    """A threshold of seeds/rules.toml as a number. Raises as `rule_text`."""
    return Decimal(rule_text(name))


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
