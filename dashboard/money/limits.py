"""The thresholds of seeds/rules.toml that the words about money name."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

import pandas as pd


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits called ``budget.<name>`` in rules.toml: in per cent, months, kroner, vouchers and methods."""

    line_over_percent: Decimal
    under_plan_percent: Decimal
    amber_percent: Decimal
    deviation_least_dkk: Decimal
    commitment_old_months: Decimal
    forecast_unused_percent: Decimal
    forecast_least_months: Decimal
    forecast_least_vouchers: Decimal
    forecast_least_plan_percent: Decimal
    forecast_least_methods: Decimal


def limits(rules: pd.DataFrame) -> Limits:
    """The limits among `queries.project.rules`. KeyError when rules.toml lacks one."""
    named = dict(zip(rules["name"], rules["value"], strict=True))
    return Limits(**{one.name: Decimal(named[f"budget.{one.name}"]) for one in fields(Limits)})
