"""The filters that every page shares: one field of `Filters` each, whose entry in `CHOICES` or `DAYS` says all that is particular to it.

From the entries follow the chips and the link (dashboard/filters.py), what is offered and how it is said (dashboard/options.py), the options of
commands (dashboard/command_line.py) and what is narrowed (dashboard/scope/selection.py). No Streamlit here, so that queries, reports and
tests can use them. `TEXTS` says by which word the texts of a filter begin in locales/*/filters.ftl.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeVar
from urllib.parse import parse_qs, urlencode

# The value of `Filters.provinces` that stands for rows whose place could not be found.
UNPLACED = "unplaced"

# Lifecycles of an agreement, in the order in which they follow each other.
LIFECYCLES = ("proposed", "active", "expiring", "expired", "ended", "undated", "unstated")


@dataclass(frozen=True, slots=True)
class Choice:
    """The entry of a filter with several values. A relation that has its column neither itself nor in a bridge follows its agreements (scope/selection.py)."""

    # its name in links (``?province=``) and commands (``--province``). A promise: links are kept in mails and minutes
    link: str
    column: str  # the column that holds a value
    # the relations with a bridge ``marts.<relation>_<link>`` that has the column
    bridges: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()  # the relations that have the column themselves
    # the value that stands for rows without any; its name is the text ``filter-<value>``
    missing: str | None = None
    # the column of relations with a bridge that says whether a row has any; for `missing`
    has_any: str | None = None
    # the values, where the code knows them; their names are the texts ``<column>-<value>``
    codes: tuple[str, ...] = ()
    # the table of marts that has one row per value with its names; without one, values are names of Danish parties
    dimension: str | None = None
    order: str = "name"  # the column of `dimension` by which values are offered; its name by default
    vocabulary: str | None = None  # the vocabulary of the seeds that holds the values
    # what typing finds: with "contains" the values keep the order in which they are offered, with "fuzzy" the shortest comes first
    search: Literal["fuzzy", "contains"] = "fuzzy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The user's filters; an empty tuple or None means no restriction."""

    period_from: dt.date | None = None  # first day of the period, None for the beginning
    period_to: dt.date | None = None  # last day of the period, None for the end
    # ISO 3166-2 codes such as ``CN-JS``, and `UNPLACED` for rows without a province
    provinces: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()  # theme codes of seeds/themes.toml
    parties: tuple[str, ...] = ()  # Danish parties, as `agreement_party.danish_party` writes them
    statuses: tuple[str, ...] = ()  # lifecycles of agreements on the as-of day, of `LIFECYCLES`
    # codes of the vocabulary agreement_type, and ``untyped`` for agreements without one
    types: tuple[str, ...] = ()
    as_of: dt.date  # the day on which everything that depends on time is measured

    @property
    def money_date(self) -> dt.date:
        """The day up to which money is counted: the as-of date, or the end of the period if that comes first."""
        return min(self.as_of, self.period_to) if self.period_to else self.as_of

    @property
    def has_period(self) -> bool:
        """Whether a period is chosen: what has no day is in none."""
        return self.period_from is not None or self.period_to is not None

    @property
    def of_pack(self) -> Filters:
        """The filters of a board pack: its period has a first day that is the pack's own, and ends on the as-of day."""
        return replace(self, period_from=None, period_to=None)

    def narrowed_by(self, **chosen: Sequence[str]) -> Filters:
        """The same days, narrowed only by the arguments; without arguments, not narrowed at all."""
        narrowed: dict[str, Any] = {name: tuple(chosen.get(name, ())) for name in CHOICES}
        return replace(self, **narrowed)

    @property
    def narrowing(self) -> str:
        """The filters that narrow, as links and records write them; "" without any."""
        said = [(entry.link, value) for name, entry in CHOICES.items() for value in getattr(self, name)]
        return urlencode(said)

    def narrowed_as(self, narrowing: str) -> Filters:
        """The same days, narrowed as `narrowing` said it."""
        said = parse_qs(narrowing)
        return self.narrowed_by(**{name: said.get(entry.link, ()) for name, entry in CHOICES.items()})


_OwnFilters = TypeVar("_OwnFilters", bound=Filters)


def with_choices(filters: Filters, kind: type[_OwnFilters], **chosen: Any) -> _OwnFilters:
    """The filters, and what else one page offers to choose (`Relation.chooses`), as that page's own kind of `Filters`."""
    return kind(**{one.name: getattr(filters, one.name) for one in fields(Filters)}, **chosen)


_BRIDGED = ("agreement", "activity", "challenge", "company")
_OF_AGREEMENTS = ("agreement",)
CHOICES = {
    "provinces": Choice(
        "province",
        "province_code",
        _BRIDGED,
        ("expense", "interest"),
        UNPLACED,
        "is_placed",
        dimension="dim_province",
    ),
    "themes": Choice(
        "theme", "theme_code", _BRIDGED, ("interest",), dimension="dim_theme", order="sort_order"
    ),
    "parties": Choice("party", "danish_party", ("agreement", "activity"), search="contains"),
    "statuses": Choice("status", "lifecycle", columns=_OF_AGREEMENTS, codes=LIFECYCLES),
    "types": Choice(
        "type", "agreement_type", columns=_OF_AGREEMENTS, missing="untyped", vocabulary="agreement_type"
    ),
}
# The filters that are one day → its name in the link, then of all filters.
DAYS = {"period_from": "from", "period_to": "to", "as_of": "as_of"}
LINK_NAMES = DAYS | {name: entry.link for name, entry in CHOICES.items()}
# Filter → the text that names it; its others begin with that.
TEXTS = {name: f"filter-{link.replace('_', '-')}" for name, link in LINK_NAMES.items()}
