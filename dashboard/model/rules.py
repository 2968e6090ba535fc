"""The thresholds of seeds/rules.toml by their names, such as budget.line_over_percent."""

from decimal import Decimal
from functools import partial

from dashboard.scope.asking import mapped
from dashboard.scope.reader import remembered
from dashboard.warehouse import OldWarehouseError

_rules = partial(remembered(24)(mapped), "select name, value from seeds.rules")


def rule_text(name: str) -> str:
    """A threshold as it is written in rules.toml. Raises OldWarehouseError where the warehouse has no such threshold."""
    if name not in _rules():
        raise OldWarehouseError(name)
    return str(_rules()[name])


def rule(name: str) -> Decimal:
    """A threshold as a number. Raises as `rule_text`."""
    return Decimal(rule_text(name))
