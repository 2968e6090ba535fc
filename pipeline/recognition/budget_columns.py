"""The columns of a budget that contain its amounts: one a period, or one a funding source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.cells.amounts import figure_in, parse_amount
from pipeline.cells.cell import Kind
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import Match, unit_in
from pipeline.recognition.sheet_words import speaks_of, whole
from pipeline.recognition.wide import (
    FEWEST_PERIODS,
    PeriodColumn,
    TotalColumn,
    Wide,
    find_wide,
    says_budget,
    speaks_of_actuals,
)

LEAST_AMOUNTS = 0.8  # of a column's cells are amounts where it may say what someone pays
BESIDE_SPENT = 0.8  # weight of a heading that says budget beside one of what was spent
BY_PLACE = 0.2  # weight of a column that is known by where it is
TELLING = 0.55  # weight of a heading of lines that needs no word for budget beside it
_RE = patterns("budget_columns")
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
    wide = _with_all_budgets(c, wide, about) if wide else None
    if wide is None:
        return
    indexes = {column.index for column in wide.periods}
    first = min(indexes)
    if period in c.columns and c.columns[period][0] not in indexes:
        return
    if values in c.columns and c.columns[values][0] < first and _is_words(c, c.columns[values][0]):
        del c.columns[values]  # "Budget | 2018 | 2019": the lines
    amount = c.columns[values][0] if values in c.columns else None
    if amount is not None and amount not in indexes | {total.index for total in wide.totals}:
        if len(indexes) < FEWEST_PERIODS:
            return
        # "Budgetpost | Budget | 2016 | 2017": the budget beside its years is their total.
        wide = replace(wide, totals=(*wide.totals, TotalColumn(amount, tuple(sorted(indexes)))))
    if not _has_lines(c, wide.periods, first, about):
        return
    c.columns.pop(values, None)
    c.columns.pop(period, None)
    c.periods, c.totals = wide.periods, wide.totals
    c.names_periods, c.title_year, c.versions = True, wide.title_year, wide.versions


def _with_all_budgets(c: Candidate, wide: Wide, about: Sequence[str]) -> Wide | None:
    """The periods together with the budgets beside them whose headings are no plain periods, where they are of the same ones: "Budget 2018 | Budget 2018 ver. 2". None where what is under one period is not all amounts."""
    if wide.versions and not all(_is_amounts(c, period.index) for period in wide.periods):
        return None
    known = [column.index for column in wide.periods]
    sums = [column.index for column in wide.totals]
    others = [index for index in _budgets(c) if index not in (*known, *sums)]
    if wide.versions or not others:
        return wide
    both = find_wide(c.heading, sorted((*known, *others)), about, is_said=True)
    return replace(both, totals=wide.totals) if both and both.versions else wide


def _has_lines(c: Candidate, periods: Sequence[PeriodColumn], first: int, about: Sequence[str]) -> bool:
    """Whether a column left of the periods has the lines of a budget; one that is known by its place alone is taken."""
    is_budget = any(map(says_budget, (*about, *c.texts.values())))
    line = c.columns.get("budget_line")
    if line is not None and line[0] <= first:
        said = (*c.texts.values(), *" ".join(about).split("\n"))
        return line[1].weight >= TELLING or is_budget or any(unit_in(text)[0] is not None for text in said)
    if not is_budget or len(periods) < FEWEST_PERIODS:
        return False
    # The one column of words, or whose heading alone is there.
    words = [index for index in filter(c.is_free, range(first)) if _is_words(c, index)]
    lines = words or [index for index in c.texts if index < first and c.is_free(index)][:1]
    if len(lines) != 1:
        return False
    (index,) = lines
    c.columns["budget_line"] = (index, Match("budget_line", None, c.texts.get(index, ""), weight=BY_PLACE))
    return True


def _is_words(c: Candidate, index: int) -> bool:
    """Whether more than half of the cells are texts and no amounts: an account's number may be among budget lines."""
    cells = c.cells(index)
    words = sum(cell.kind is Kind.TEXT and parse_amount(cell).value is None for cell in cells)
    return words > len(cells) / 2


def find_versions(c: Candidate) -> None:
    """The budget that only what was spent beside it tells ("Årsbudget | Forbrug"), and the budgets beside the one that is read, of which a person says which counts: "Post | År | Oprindeligt budget | Revideret budget"."""
    values = c.source.wide_values
    if not values or c.periods:
        return
    is_beside_spent = "budget_line" in c.columns and any(map(speaks_of_actuals, c.unread.values()))
    if values not in c.columns and is_beside_spent and (said := _budgets(c)):
        heading = c.texts[said[0]]
        c.columns[values] = (said[0], Match(values, unit_in(heading)[0], heading, weight=BESIDE_SPENT))
    index, match = c.columns.get(values, (0, None))
    if match is None or match.rank < 0:
        return
    others = [i for i in _budgets(c) if _currency(c.texts[i]) == _currency(match.heading)]
    if others:
        named = [(" ".join(c.texts[i].split()), i) for i in sorted((index, *others))]
        texts = [text for text, _ in named]
        c.versions = {f"{text} ({i + 1})" if texts.count(text) > 1 else text: (i,) for text, i in named}


def _currency(heading: str) -> str | None:
    unit, _ = unit_in(heading)
    return unit.currency if unit else None


def _budgets(c: Candidate) -> list[int]:
    """The columns of amounts that mean nothing yet and mention a budget."""
    return [
        index
        for index, text in c.texts.items()
        if (says_budget(text) or speaks_of("revised", text))
        and not (
            speaks_of_actuals(text)
            or speaks_of("funding", text)
            or speaks_of("totals", text, "beside_period")
        )
        and not _RE["of_a_budget"].search(text)
        and c.is_free(index)
        and _is_amounts(c, index)
    ]


def split_by_funding(c: Candidate) -> None:
    """The columns that say what each funding source pays of a line ("Budgetpost | År | Tilskud | Egenfinansiering | I alt"), and their total.

    Where an amount is beside them they must add up to it; else their headings must mention funding.
    """
    values, line, paid_by = c.source.wide_values, *map(c.columns.get, ("budget_line", "funding_source"))
    if c.names_periods or not values or line is None or (paid_by and not _is_amounts(c, paid_by[0])):
        return
    free = (i for i in c.texts if i > line[0] and c.is_free(i, but=(values, "funding_source")))
    shares = [i for i in free if _is_amounts(c, i) and not speaks_of_actuals(c.texts[i])]
    speaking = [index for index in shares if speaks_of("funding", c.texts[index])]
    totals = whole("totals") | whole("totals", "headings")
    amount = c.columns.get(values, (None, None))[0]
    sums = [i for i in shares if i == amount or normalise(unit_in(c.texts[i])[1]) in totals]
    parts = [index for index in shares if index not in sums]
    for chosen in (parts, [index for index in parts if index in speaking]):
        if len(chosen) < FEWEST_PERIODS or not set(chosen) & set(speaking):
            continue
        if sums and _add_up(c, chosen, sums[-1]):
            break
        if not sums and set(chosen) == set(speaking) == set(parts):
            break
    else:
        return
    c.columns.pop(values, None)
    c.columns.pop("funding_source", None)
    c.periods = tuple(of_payer(index, c.texts[index]) for index in chosen)
    c.totals = tuple(TotalColumn(index, tuple(chosen)) for index in sums)


def of_payer(index: int, heading: str) -> PeriodColumn:
    """The column of what one funding source pays, which its heading names."""
    unit, name = unit_in(heading)
    payer = _PART_OF.sub("", " ".join(name.split()))
    return PeriodColumn(index, None, heading, payer[:1].upper() + payer[1:], unit)


def _is_amounts(c: Candidate, index: int) -> bool:
    return bool(c.cells(index)) and c.fit(index, c.source.wide_values or "") >= LEAST_AMOUNTS


def _add_up(c: Candidate, parts: Sequence[int], total: int) -> bool:
    columns = c.context.sheet.columns
    rows = [at for at in c.sample if columns[total].filled[at]]
    cells = ([columns[index].cell(at) for index in (total, *parts)] for at in rows)
    figures = ([figure_in(cell) or 0 for cell in row] for row in cells)
    return bool(rows) and all(sum(shares) == stated for stated, *shares in figures)
