"""The figures that each page states, by pages.toml: what `python -m dashboard figures` prints and the tests recompute; and the glossary."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from dashboard.filters_model import LINK_NAMES, Filters
from dashboard.model import columns, measures
from settings import written

_FILE = Path(__file__).parent / "pages.toml"


@dataclass(frozen=True)
class Page:
    """The figures of one page."""

    name: str  # the page, as its address says it
    rests_on: tuple[str, ...] = ()  # the kinds of export that it rests on
    for_partners: bool = False  # whether it states only what a partner may read, also to staff
    figures: tuple[str, ...] = ()  # the measures that it states of everything in scope
    # the figures and groups that it states up to its day, whatever the period; the period of a page that has such is that of a pack
    to_day: tuple[str, ...] = ()
    of_one: tuple[str, ...] = ()  # those that it states of what is chosen on it alone, such as one company
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # group → the measures of each

    @property
    def stated(self) -> frozenset[str]:
        """All measures that it states, of whatever."""
        return frozenset(chain(self.figures, self.of_one, *self.groups.values()))

    def filters_of(self, filters: Filters, measure: str, by: str | None) -> Filters:
        """The filters with which it asks for a measure, of everything in scope or by a group."""
        if not self.to_day:
            return filters
        is_to_day = measure in self.to_day or by in self.to_day
        return filters.of_pack if is_to_day else replace(filters.of_pack, period_from=filters.period_from)


@functools.cache
def catalogue() -> dict[str, Page]:
    """Every page that states figures, by its name. TypeError for an unknown key of an entry, ValueError for an unknown measure."""
    found = {}
    for name, entry in tomllib.loads(_FILE.read_text(encoding="utf-8")).items():
        page = written.made(Page, {"name": name, **entry}, in_words=True)
        if wrong := page.stated - measures.catalogue().keys():
            raise ValueError(f"pages.toml: [{name}] states {sorted(wrong)}, which is no measure")
        found[name] = page
    return found


def page(name: str) -> Page:
    """The figures of one page. KeyError when it states none."""
    return catalogue()[name]


@functools.cache
def moved_by(name: str) -> frozenset[str]:
    """The filters that change a figure of a page: all, without the period where no figure has it as its window."""
    parts = {part for figure in page(name).stated for part in (figure, *measures.measure(figure).parts)}
    has_period = any(measures.measure(part).window == "period" for part in parts)
    return frozenset(LINK_NAMES if has_period else LINK_NAMES.keys() - {"period_from", "period_to"})


@dataclass(frozen=True)
class Word:
    """One word of the glossary, in the language in force."""

    key: str  # its key in the catalogue, and in links (``/glossary?measure=presence``)
    name: str  # what it is called
    meaning: str  # what it means
    subject: str  # the page where its rows are at home; "" for a column
    kind: str  # how it is shown: `integer`, `money`, `date` and so on, as columns and measures say it
    formula: str  # how it is counted, in the words of the warehouse; "" for a column
    pages: tuple[str, ...]  # the pages that state it
    is_internal: bool  # whether guests do not see it


def glossary(*, for_guests: bool) -> list[Word]:
    """The measures, then the columns that have a meaning of their own, each once, by their own entries; for guests without what is internal, and without formulas."""
    stated: dict[str, list[str]] = {}
    for one in catalogue().values():
        for name in dict.fromkeys(chain(one.figures, *one.groups.values())):
            stated.setdefault(name, []).append(one.name)
    found = [
        Word(
            name,
            measure.label(),
            measure.meaning(),
            measure.of.page,
            measure.kind,
            "" if for_guests else measure.formula,
            tuple(stated.get(name, ())),
            measure.is_internal,
        )
        for name, measure in measures.catalogue().items()
    ]
    known = {entry.meaning for entry in found}
    for key in columns.catalogue():
        column = columns.described(key)
        if key not in measures.catalogue() and column.help and column.help not in known:
            known.add(column.help)
            found.append(Word(key, column.label, column.help, "", column.kind, "", (), column.is_internal))
    return [entry for entry in found if not (for_guests and entry.is_internal)]
