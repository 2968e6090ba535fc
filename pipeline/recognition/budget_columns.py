"""The columns of a budget that contain its amounts, one a period."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.cells.cell import Kind
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import Match, unit_in
from pipeline.recognition.tuned import TUNED
from pipeline.recognition.wide import (
    FEWEST_PERIODS,
    PeriodColumn,
    TotalColumn,
    find_wide,
    says_budget,
)

_PART_OF = re.compile(r"^\s*(?:heraf|hvoraf|deraf|of which|thereof|其中)\s*+(?:[:：]\s*+)?", re.IGNORECASE)


def find_periods(c: Candidate) -> None:
    """The period columns of a wide budget; its columns get the budget line and lose what turns out to be a total.

    A table of years is a budget only if it says so: by its line heading, or by the word budget in its names or titles.
    """
    values, period = c.source.wide_values, c.source.wide_columns
    if period is None or values is None:
        return
    about = [*c.titles, c.context.sheet.name, c.context.file_name]
    wide = find_wide(c.heading, [i for i in c.texts if c.is_free(i, but=(values, period))], about)
    if wide is None:
        return
    indexes = {column.index for column in wide.periods}
    first = min(indexes)
    if period in c.columns and c.columns[period][0] not in indexes:
        return
    amount = c.columns[values][0] if values in c.columns else None
    if amount is not None and amount not in indexes:
        is_total = amount in {total.index for total in wide.totals}
        if len(indexes) < FEWEST_PERIODS and not is_total:
            return
        if not is_total:
            # "Budgetpost | Budget | 2016 | 2017": the budget beside its years is their total.
            wide = replace(wide, totals=(*wide.totals, TotalColumn(amount, tuple(sorted(indexes)))))
    is_budget = any(map(says_budget, (*about, *c.texts.values())))
    line = c.columns.get("budget_line")
    if line is None or line[0] > first:
        index = _line_column(c, first)
        if index is None or not is_budget or len(wide.periods) < FEWEST_PERIODS:
            return
        c.columns["budget_line"] = (
            index,
            Match("budget_line", None, c.texts.get(index, ""), weight=TUNED.by_place),
        )
    elif line[1].weight < TUNED.telling and not is_budget:
        return
    c.columns.pop(values, None)
    c.columns.pop(period, None)
    c.periods, c.totals = wide.periods, wide.totals
    c.is_wide, c.title_year = True, wide.title_year


def _line_column(c: Candidate, before: int) -> int | None:
    """The one column of words left of the periods: the budget lines where their heading is unknown or blank; None where there are several."""
    words = [
        index
        for index in filter(c.is_free, range(before))
        if (cells := c.profile(index).cells)
        and sum(cell.kind is Kind.TEXT for cell in cells) >= TUNED.least_words * len(cells)
    ]
    if not words:
        return next((i for i in c.texts if i < before and c.is_free(i)), None)
    return words[0] if len(words) == 1 else None


def of_payer(index: int, heading: str) -> PeriodColumn:
    """The column of what one funding source pays, which its heading names."""
    unit, name = unit_in(heading)
    payer = _PART_OF.sub("", " ".join(name.split()))
    return PeriodColumn(index, None, heading, payer[:1].upper() + payer[1:], unit)
