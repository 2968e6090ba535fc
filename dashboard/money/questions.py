"""Questions about money besides its figures: the grant table row by row, the S-curve, the forecast by method and line, deviations, revisions.

All of it is about money up to `Filters.money_date`. Budget, plan and grant belong to the whole project: only the figures of the grant table
follow the filters that narrow, and what depends on the budget is then missing: it would compare a part with the whole. What the columns of a
mart mean, docs/contract.md says.
"""

from functools import partial
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import words
from dashboard.money.words import FIGURES, GROUPS
from dashboard.scope.asking import ask, every, is_narrowed
from dashboard.scope.reader import cached


def grant_table(filters: Filters) -> pd.DataFrame:
    """The grant table in reading order: each budget line, then its part of each funding source; then each source in all; then the total.

    Columns: level (line, part, source, total), budget_line and funding_source (missing where the row has all of them or none is stated),
    the measures `FIGURES`, verdict_code and severity (budget_verdict_at, of the total grant_verdict_at; missing where filters narrow). Empty without any money.
    """
    total = measures.values(filters, FIGURES)
    found = [measures.grouped(filters, FIGURES, by).assign(level=level) for level, by in GROUPS.items()]
    if all(rows.empty for rows in found):
        return pd.DataFrame(
            columns=["level", "budget_line", "funding_source", *FIGURES.split(), "verdict_code", "severity"]
        )
    rows = pd.concat([*found, pd.DataFrame([{**total, "level": "total"}])]).astype("object")
    judged = _verdicts(filters)
    if is_narrowed(filters):
        judged = judged.assign(verdict_code=None, severity=None)
    table = rows.merge(judged.astype("object"), how="left", on=["level", "budget_line", "funding_source"])
    table = table.sort_values("reading_order", ignore_index=True).drop(columns="reading_order")
    return table.where(table.notna(), None)


def shown_rows(filters: Filters, *, has_parts: bool = False) -> pd.DataFrame:
    """The grant table as grant boards read it (`words.display_rows`)."""
    return words.display_rows(grant_table(filters), has_parts=has_parts)


@cached
def _of_day(select: str, filters: Filters) -> pd.DataFrame:
    return ask(Filters(as_of=filters.money_date), select)


# The questions of one SELECT, each of the filters' money day.

_verdicts = partial(
    _of_day,
    """
    select judged.level, judged.budget_line, judged.funding_source, judged.reading_order,
        coalesce(judged.verdict_code, whole.state_code) as verdict_code,
        coalesce(judged.severity, whole.severity) as severity
    from budget_verdict_at as judged
    left join grant_verdict_at as whole on judged.level = 'total' and whole.level = 'total'
    """,
)
# Whether the grant holds: the row of the whole, then those of the sources that bear more than their part, the gravest first
grant_verdict = partial(
    _of_day,
    "select * from grant_verdict_at order by level = 'total' desc, severity = 'red' desc, over_dkk desc",
)
# The S-curve: a row per month's end from the project's start, and one of the as-of date; sums from the start up to that day
curve = partial(_of_day, "select * from budget_curve_at order by point_date")
# One row: low, likely and high at the project's end, and the verdict; no row when there is no money at all
summary = partial(_of_day, "select * from forecast_summary_at")
# One row per method of the forecast, in reading order; no rows when there is neither budget nor voucher. run_rate goes on at the pace of the last
# months, plan_ratio uses the rest of the plan to the same degree as so far, plan_rest goes as planned, and committed adds nothing but what is
# ordered: the floor, no estimate. No line lands below what is spent and committed on it
methods = partial(_of_day, "select * from forecast_at order by sort_order")
# The forecast as it is drawn in the S-curve, from the as-of date to the project's last day; empty when it is not known, or the project is over
band = partial(_of_day, "select * from forecast_curve_at order by point_date")
# The budget lines that are further from their plan than rules.toml allows, the largest first: what needs an explanation. Open commitments are
# not counted: they are not spent. Whether a deviation is explained is for the notes to say
deviations = partial(
    _of_day, "select * from deviation_at order by abs(deviation_dkk) desc, sort_order nulls last"
)
# The parts that the grant table's sums are made of, in reading order, worked out apart from it. Parts without any voucher have no row
proof = partial(_of_day, "select * from money_proof_at order by sort_order, currency")
# The revisions of the budget: a row per line, source and period whose figure is not the original one.
# The original is what the first export of the budget said, the revised what holds now (the later export wins).
# Lines and periods that a revision was the first to name had 0 originally; those that it took out have 0 now, and no row of a sheet
revisions = partial(
    every,
    """
    select budget_line, funding_source, period, period_start, original_dkk,
        cast(coalesce(budget_dkk, 0) as decimal(18, 2)) as budget_dkk,
        cast(coalesce(budget_dkk, 0) - original_dkk as decimal(18, 2)) as change_dkk,
        is_added, is_removed, original_file, original_date, _file, _sheet, _row
    from budget_version
    where coalesce(budget_dkk, 0) <> original_dkk
    order by budget_line, funding_source, period_start, period
    """,
)


def landing(filters: Filters) -> dict[Any, Any]:
    """The row of `summary`; {} without any money."""
    return first(summary(filters))


def first(rows: pd.DataFrame) -> dict[Any, Any]:
    """The first row; {} when there is none."""
    found: list[dict[Any, Any]] = rows.head(1).to_dict("records")
    return found[0] if found else {}
