"""The questions of statements: figures of a page by the names of their measures, their rows and groups, the rules, and blocks made of them.

A block is called by one word: the texts ``<word>-title``, ``-help`` and ``-none`` are its title, how it is read, and what is said when it is empty; the
last two as far as there are such texts, and where the statement says nothing else. What is read here is stated: it is entered in a ledger, from which papers list the rows behind each figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks import kinds
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.model.columns import Column, column, group_name
from dashboard.model.measures import Group
from dashboard.options import Options, load_options
from dashboard.queries import options as ask
from dashboard.scope.asking import is_narrowed
from dashboard.words.names import links, origin
from locales import formats, has_text, text

Ledger = dict[kinds.FigureKey, kinds.Value]


def plain_value(value: Any) -> kinds.Value:
    """A figure as blocks hold it: amounts, averages and a median between two numbers as decimals, counts as whole numbers; None for none."""
    if formats.is_missing(value):
        return None
    if hasattr(value, "isoformat") or isinstance(value, str | Decimal):
        return value  # type: ignore[no-any-return]  # a day, a code or an amount
    return int(value) if value == int(value) else Decimal(str(value))


def invented(filters: Filters, *names: str) -> str:
    """The word that marks figures whose rows are invented, or in part are; "" where none is."""
    if not names:
        return ""
    rows = measures.grouped(filters, " ".join(names), "is_illustrative")
    counts = (rows[name] for name in names)
    found = {mark for mark, *of in zip(rows["is_illustrative"], *counts, strict=True) if any(of)}
    if True not in found:
        return ""
    return text("pack-illustrative" if found == {True} else "pack-partly-illustrative")


def _worded(word: str, said: Mapping[str, Any], ends: Mapping[str, str]) -> dict[str, Any]:
    """The fields that are said about a block, and those that the texts of its word say where nothing else does."""
    named = {field: f"{word}-{end}" for field, end in ends.items() if field not in said}
    texts = {field: text(key) for field, key in named.items() if field == "title" or has_text(key)}
    return {"name": word, **texts, **said}


_OF_CHART = {"title": "title", "help": "help"}  # field of a block → how the text of its word ends
_OF_TABLE = {**_OF_CHART, "empty": "none"}


class Counts(Mapping[str, Any]):
    """The figures of one day and period by the names of their measures, those that pages.toml lists for a page; one SELECT a relation."""

    def __init__(self, filters: Filters, ledger: Ledger, page: str, group: Group | None = None) -> None:
        self.filters = filters
        self._ledger = ledger
        self._page = page
        self._group = group
        self._asked: dict[str, dict[str, Any]] = {}

    @property
    def _all(self) -> tuple[str, ...]:
        entry = pages.page(self._page)
        of_group = () if self._group is None else entry.groups.get(self._group[0], ())
        return tuple(dict.fromkeys((*entry.figures, *entry.of_one, *of_group)))

    def _answer(self, name: str) -> dict[str, Any]:
        of = measures.measure(name).of.name
        if name not in self._all:
            raise KeyError(f"{name} is not among the figures of [{self._page}] in pages.toml")
        if of not in self._asked:
            asked = [one for one in self._all if measures.measure(one).of.name == of]
            self._asked[of] = measures.values(self.filters, " ".join(asked), self._group)
        return self._asked[of]

    def __getitem__(self, name: str) -> Any:
        return self._entered(self.key(name), self._answer(name)[name])

    def __iter__(self) -> Iterator[str]:
        return iter(pages.page(self._page).figures if self._group is None else self._all)

    def __len__(self) -> int:
        return len([*self])

    def key(self, name: str, group: Group | None = None) -> kinds.FigureKey:
        """Which figure of the model this is."""
        return kinds.FigureKey(name, self.filters, group or self._group)

    def stated(self, name: str, group: Group | None, value: Any) -> kinds.FigureKey:
        """Which figure of the model a value is that was asked for elsewhere, as a row of the grant table; it is entered too."""
        key = self.key(name, group)
        self._entered(key, value)
        return key

    def _entered(self, key: kinds.FigureKey, value: Any) -> Any:
        self._ledger[key] = known = plain_value(value)
        return known

    def number(
        self,
        name: str,
        note: str | None = None,
        *,
        otherwise: str = "",
        trend: kinds.Trend | None = None,
        label: str = "",
    ) -> kinds.Number:
        """A figure for a strip; `otherwise` is shown where there is no value."""
        measure, value = measures.measure(name), self[name]
        shown = measures.written(measure, value, self._answer(name).get(f"{name}_precision"))
        shown = otherwise if otherwise and value is None else shown
        called = label or measure.label()
        return kinds.Number(self.key(name), called, measure.meaning(), value, shown, note or "", trend)

    def rows(
        self, name: str, group: Group | None = None, order: str | None = None, *, only: str | None = None
    ) -> pd.DataFrame:
        """The rows that a figure counts, or those of one group of it, with all columns or some of them; what is real first."""
        named = f"{only} is_illustrative" if only else None
        return measures.real_first(measures.rows(self.filters, name, group or self._group, order, only=named))

    def table(
        self,
        measure: str,
        word: str,
        columns: str | Sequence[str | Column] = "",
        *,
        group: Group | None = None,
        leads: str | kinds.Lead = "",
        **said: Any,
    ) -> kinds.Rows:
        """The rows of a figure as a block; a row leads to the register of that name (`LEADS`), or as said. ``said`` are fields of `Rows`."""
        lead = leads if isinstance(leads, kinds.Lead) else None
        if isinstance(leads, str) and leads:
            lead = replace(kinds.LEADS[leads], page="" if leads == self._page else leads)
        key = self.key(measure, group)
        return kinds.Rows(key=key, columns=columns, leads=lead, **_worded(word, said, _OF_TABLE))

    def bars(
        self,
        by: str,
        found: pd.DataFrame,
        marks: Sequence[tuple[str, ...]],
        word: str,
        takeaway: str = "",
        *,
        said_of: Callable[[Mapping[Any, Any], Any], str] | None = None,
        **said: Any,
    ) -> kinds.Chart:
        """Bars by group as a block, each opening its rows; ``found`` has one row per group, in their order, ``said`` are fields of `Chart`.

        ``marks`` are a measure, its colour, its pattern and, where that is not its label, its name each. ``said_of`` says a row's
        value where its number does not, ``<word>-alt`` what is drawn.
        """
        rows = found.to_dict("records")
        groups = [measures.group_in(row, by) for row in rows]
        series = []
        for name, colour, pattern, *label in marks:
            values: list[Any] = [plain_value(row[name]) for row in rows]
            keys = tuple(
                None if value is None else self.stated(name, (by, group), value)
                for group, value in zip(groups, values, strict=True)
            )
            words = tuple(map(said_of, rows, values)) if said_of else ()
            called = label[0] if label else measures.measure(name).label()
            series.append(
                kinds.Series(name, called, tuple(values), colour, pattern=pattern, keys=keys, words=words)
            )
        worded = _worded(word, said, _OF_CHART)
        return kinds.Chart(
            **{
                "kind": "bars",
                "sheet": worded["title"],
                "first": column(by),
                "takeaway": takeaway,
                "categories": tuple(group_name(by, group) for group in groups),
                "series": tuple(series),
                **worded,
                "alt": said.get("alt") or text(f"{word}-alt", takeaway=takeaway),
            }
        )

    def of(self, name: str, group: Group) -> Any:
        """A figure of one group; None where the group has no row of it."""
        one = measures.figure(self.filters, name, group)
        return None if one is None else self._entered(self.key(name, group), one.value)

    def by(self, names: str, group: str) -> dict[Any, dict[str, Any]]:
        """Figures by group, in the order of their names: group → measure → value."""
        found: dict[Any, dict[str, Any]] = defaultdict(dict)
        # in an order of their own: the warehouse gives groups in any, and the same paper has the same bytes
        for one in sorted(measures.stated(self.filters, names, group), key=lambda one: str(one.group)):
            key = self.key(one.measure, (group, one.group))
            found[one.group][one.measure] = self._entered(key, one.value)
        return dict(found)


@dataclass(eq=False)
class Facts:
    """The figures of one page under its filters; each is asked when a block first needs it."""

    filters: Filters  # what is chosen
    page: str  # whose figures `now` has, as pages.toml names them
    is_guest: bool = field(kw_only=True)  # whether a partner reads: what is internal is not stated
    ledger: Ledger = field(default_factory=dict, kw_only=True)  # every figure that was read so far
    group: Group | None = field(default=None, kw_only=True)  # of which one record they are; None for all

    def of(self, page: str, filters: Filters | None = None) -> Facts:
        """The same for another page (asked with other filters), with the same ledger: a paper that takes blocks of it."""
        return Facts(filters or self.filters, page, is_guest=self.is_guest, ledger=self.ledger)

    @cached_property
    def now(self) -> Counts:
        """The figures on the as-of day."""
        return Counts(self.filters, self.ledger, self.page, self.group)

    @cached_property
    def whole(self) -> Counts:
        """The figures for everything, regardless of filters."""
        return self.counts(self.filters.narrowed_by()) if self.is_narrowed else self.now

    def counts(self, filters: Filters, group: Group | None = None) -> Counts:
        """The same figures under other filters, or of one group."""
        return Counts(filters, self.ledger, self.page, group)

    def groups(self, by: str, word: str, names: str = "", **said: Any) -> kinds.Groups:
        """Figures by group as a block: the named ones, or those that the page states of each group; ``said`` are fields of `Groups`."""
        named = names or self.group_measures(by)
        return kinds.Groups(by=by, measures=named, filters=self.filters, **_worded(word, said, _OF_TABLE))

    def terms(
        self,
        row: Mapping[Any, Any],
        word: str,
        columns: str,
        more: Sequence[tuple[str, str | None]] = (),
        sites: str = "source_url",
    ) -> kinds.Terms:
        """The facts of one record as a block, as its row says them: its columns, what is known ``more``, its sites, and for the house where it is from."""
        told = (*tables.facts(row, columns), *more)
        found = tuple(link for name in sites.split() for link in links(row[name]))
        return kinds.Terms(text(f"{word}-title"), told, found, "" if self.is_guest else origin(row))

    def group_measures(self, by: str) -> str:
        """The measures that the page states of each group, without those that its readers may not see."""
        return " ".join(name for name in pages.page(self.page).groups[by] if not self.is_hidden(name))

    def is_hidden(self, name: str) -> bool:
        """Whether the readers may not see a measure."""
        return self.is_guest and measures.measure(name).is_internal

    def strip(self, *numbers: kinds.Number | str | None, invented: str = "") -> kinds.Numbers:
        """Numbers in a strip, those that its readers may see; a name is the figure of `now` without a note."""
        found = (self.now.number(one) if isinstance(one, str) else one for one in numbers)
        seen = tuple(one for one in found if one is not None and not self.is_hidden(one.key.measure))
        return kinds.Numbers(seen, invented)

    @cached_property
    def options(self) -> Options:
        """The names of provinces and themes, and what the frame says about the data."""
        return load_options()

    @cached_property
    def clock(self) -> Mapping[Any, Any]:
        """The project's days."""
        return next(iter(ask.clock(self.filters).to_dict("records")), {})

    @cached_property
    def is_narrowed(self) -> bool:
        """Whether the filters restrict by more than time."""
        return is_narrowed(self.filters)

    def invented(self, *names: str) -> str:
        """As the function `invented`, of these figures as far as its readers may see them."""
        if not self.options.has_invented:
            return ""
        return invented(self.filters, *(name for name in names if not self.is_hidden(name)))
