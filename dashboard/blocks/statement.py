"""A page as blocks: what stands above its parts, and what makes each part; the screen draws the open one, papers and commands take what they want."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Text
from dashboard.filters_model import Filters

Make = Callable[[Facts], Sequence[Block]]


@dataclass(frozen=True)
class Printed:
    """A page as a paper, of one file that its reader takes along.

    Attributes:
        blocks: makes them.
        title: what the paper is.
        kind: what kind of paper it is, above its title.
        file: its name without the language and ending; "" where there is none of these facts.
        lang: the language that is proposed; "" for the reader's own.
        help: who it is for and what it leaves out.
        asks_guest: whether the house may have it made for a partner, too.
        pages: no more of them than so many: longer lists are cut; None for as many as it takes.
        for_partners: whether it holds only what a partner may read, also when staff print it.
    """

    blocks: Make
    title: Callable[[Facts], str]
    kind: Callable[[], str]
    file: Callable[[Facts], str]
    lang: str = ""
    help: Callable[[], str] = lambda: ""
    asks_guest: bool = False
    pages: int | None = None
    for_partners: bool = False


@dataclass(frozen=True)
class About:
    """That a page is about one value of a filter, and on screen about another beside it.

    Attributes:
        filter: the filter that it replaces.
        names: value → what it is called.
        offered: the same with what a reader chooses by, in the order of the choice, on a day.
        default: the one that is shown where none was chosen; None where there is none.
        search: how typing finds among them.
    """

    filter: Literal["provinces", "parties"]
    names: Callable[[], Mapping[str, str]]
    offered: Callable[[dt.date], Mapping[str, str]]
    default: Callable[[Filters], str | None]
    search: Literal["prefix", "contains"] = "prefix"

    def narrowed(self, filters: Filters, value: str) -> Filters:
        """The filters with its own replaced."""
        chosen: dict[str, Any] = {self.filter: (value,)}
        return replace(filters, **chosen)

    def value(self, filters: Filters) -> str:
        """Which one narrowed filters are of."""
        chosen: tuple[str, ...] = getattr(filters, self.filter)
        return chosen[0]

    def name(self, filters: Filters) -> str:
        """The name of that value; an unknown one is its own name."""
        value = self.value(filters)
        return self.names().get(value, value)


@dataclass(frozen=True)
class Record:
    """One record of a page in full, instead of the page.

    Attributes:
        link: what its number is called in the link: a promise, as links are kept.
        of: number → what is stated of it, or the sentence that says why nothing is.
    """

    link: str
    of: Callable[[str, Filters], Statement | str]


@dataclass(frozen=True)
class Statement:
    """A page as blocks.

    Attributes:
        name: the page, as pages.toml and the menu name it; its parts are called by the texts ``<name>-part-<code>``.
        head: what stands above the parts: as a rule one strip of numbers.
        parts: code → makes the blocks of a part, for these facts; a page of one part shows no switch.
        nothing: why there is nothing to state, "" where there is something; the text `empty_state` adds.
        for_partners: whether it states only what a partner may read, also to staff.
        printed: what of it a paper has, where it has one.
        about: of what it is, where it is of one thing; its facts have filters that are narrowed to that.
        record: the one record that its link may ask for; the text ``<name>-back`` leads back.
        words: whose texts its parts have; "" for its own.
        is_alone: whether it is of one record, so that of the filters only the day counts.
    """

    name: str
    head: Make
    parts: Callable[[Facts], Mapping[str, Make]]
    nothing: Callable[[Facts], str] = lambda _: ""
    for_partners: bool = False
    printed: Printed | None = None
    about: About | None = None
    record: Record | None = None
    words: str = ""
    is_alone: bool = False

    def facts(self, filters: Filters, *, is_guest: bool) -> Facts:
        """The facts of the page under these filters."""
        if self.is_alone:
            filters = Filters(as_of=filters.as_of)
        return Facts(filters, self.name, is_guest=is_guest or self.for_partners)

    def blocks(self, facts: Facts) -> list[Block]:
        """All blocks of the page, those of its parts one after the other: what papers and commands take."""
        if said := self.nothing(facts):
            return [Text((), said)]
        found = list(self.head(facts))
        for make in self.parts(facts).values():
            found += make(facts)
        return found
