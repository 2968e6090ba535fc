"""Figures, and the rows behind them, as machines read them (`python -m dashboard figures`).

Whose question it is decides the door (`dashboard.scope.reader`): a guest gets the guest editions, and of the rows the columns that a page shows.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from dashboard.command_line import FilterError
from dashboard.filters_model import Filters
from dashboard.model import columns, measures, pages
from dashboard.model.measures import Measure, Stated
from dashboard.model.pages import Page
from dashboard.scope import reader
from locales import formats, text

# Columns that guests are not given as data: the number of a sole proprietor is a person's.
NOT_FOR_GUESTS = frozenset({"cvr", "other_cvr", "company_id"})


def is_told(measure: Measure) -> bool:
    """Whether the present reader is told a measure."""
    return not (measure.is_internal and reader.is_for_guests())


def of_pages(
    filters: Filters,
    page: str | None = None,  # None for all
    *,
    # whether all is told for the present reader and the filters as they are, also of a page that is for partners or does not follow the period
    as_asked: bool = False,
) -> Iterator[tuple[str, dict[str, Any] | None, Stated]]:
    """Every figure of the pages, or of one: page, group by its columns (None for everything in scope), figure. FilterError where there is no such page."""
    for one in pages.catalogue().values() if page is None else [_page(page)]:
        for by, names in [(None, one.figures), *one.groups.items()]:
            with reader.reading(for_guests=True if one.for_partners and not as_asked else None):
                if by is not None and reader.is_for_guests() and NOT_FOR_GUESTS & set(by.split()):
                    continue
                asked: dict[Filters, list[str]] = defaultdict(list)
                for name in names:
                    if is_told(measures.measure(name)):
                        asked[filters if as_asked else one.filters_of(filters, name, by)].append(name)
                found = [
                    (None if by is None else measures.group_of(by, figure.group), figure)
                    for chosen, some in asked.items()
                    for figure in measures.stated(chosen, " ".join(some), by)
                ]
            # by their names, as the warehouse finds groups in any order
            for group, figure in sorted(found, key=lambda told: list(map(str, (told[0] or {}).values()))):
                yield one.name, group, figure


def _page(name: str) -> Page:
    there = pages.catalogue()
    if name not in there:
        raise FilterError(text("figures-no-page", name=name, pages=list(there)))
    return there[name]


def figures(filters: Filters, page: str | None = None) -> Iterator[dict[str, Any]]:
    """The same as JSON holds them: page, measure, group, value, label, rows. Raises as `of_pages`."""
    for name, group, figure in of_pages(filters, page):
        yield {
            "page": name,
            "measure": figure.measure,
            "group": group and {column: formats.plain(value) for column, value in group.items()},
            "value": formats.plain(figure.value),
            "label": measures.measure(figure.measure).label(),
            "rows": figure.rows,
        }


def rows(filters: Filters, name: str, page: str | None = None) -> list[dict[str, Any]]:
    """The rows behind a measure as JSON holds them, as a page counts it; for a guest the columns that a page shows. FilterError for no such page or measure."""
    of = None if page is None else _page(page)
    with reader.reading(for_guests=True if of is not None and of.for_partners else None):
        if of is not None:
            # the first group of which it states the measure, where it does not state that of everything in scope
            groups = [None] if name in of.figures else [by for by, some in of.groups.items() if name in some]
            filters = of.filters_of(filters, name, next(iter(groups), None))
        found = measures.catalogue().get(name)
        if found is None or not is_told(found):
            raise FilterError(text("figures-no-measure", name=name))
        # rows that its own order leaves equal by all they say: equal data is to give equal answers
        order = f"{measures.counted_by(name).of.order}, counted"
        told = measures.rows(filters, name, order=order)
        if reader.is_for_guests():
            seen = columns.columns(measures.shown(name))
            shown = dict.fromkeys(one.name for one in seen if one.is_for_guests)
            told = told[[one for one in shown if one in told and one not in NOT_FOR_GUESTS]]
    return [{str(key): formats.plain(cell) for key, cell in row.items()} for row in told.to_dict("records")]
