"""A page as blocks: what stands above its parts, and what makes each part; the screen draws the open one, papers and commands take what they want."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Text
from dashboard.filters_model import Filters
from dashboard.model import pages
from dashboard.model.measures import Group
from locales import language, text

Make = Callable[[Facts], Sequence[Block]]


@dataclass(frozen=True)
class Printed:
    """A page as a paper, of one file that its reader takes along."""

    blocks: Make  # makes them
    title: Callable[[Facts], str]  # what the paper is
    kind: Callable[[], str]  # what kind of paper it is, above its title
    file: Callable[[Facts], str]  # its name without language and ending; "" without any of these facts
    lang: str = ""  # the language that is proposed; "" for the reader's own
    help: Callable[[], str] = lambda: ""  # who it is for and what it leaves out
    asks_guest: bool = False  # whether the house may have it made for a partner, too
    pages: int | None = None  # at most so many: longer lists are cut; None for as many as it takes
    for_partners: bool = False  # whether it holds only what a partner may read, also when staff print it


@dataclass(frozen=True)
class About:
    """That a page is about one value of a filter, and on screen about another beside it."""

    filter: Literal["provinces", "parties"]  # the filter that it replaces
    names: Callable[[], Mapping[str, str]]  # value → what it is called
    offered: Callable[[dt.date], Mapping[str, str]]  # as a reader chooses by, in that order, on a day
    default: Callable[[Filters], str | None]  # what is shown where none was chosen; None for none
    search: Literal["prefix", "contains"] = "prefix"  # how typing finds among them

    def narrowed(self, filters: Filters, value: str) -> Filters:
        """The filters, with the page's own replaced."""
        chosen: dict[str, Any] = {self.filter: (value,)}
        return replace(filters, **chosen)

    def value(self, filters: Filters) -> str:
        """Which one narrowed filters are of."""
        chosen: tuple[str, ...] = getattr(filters, self.filter)
        return chosen[0]

    def name(self, filters: Filters) -> str:
        """The name of that value; an unknown value is returned as it is."""
        value = self.value(filters)
        return self.names().get(value, value)


@dataclass(frozen=True)
class Statement:
    """A page as blocks."""

    name: str  # as pages.toml and the menu name it; its parts have the texts ``<name>-part-<code>``
    head: Make  # what stands above the parts: as a rule one strip of numbers
    # code → makes the blocks of a part, or what says so of these facts; a page of one part shows no switch
    parts: Mapping[str, Make] | Callable[[Facts], Mapping[str, Make]]
    # the measures of which one must count something, else there is nothing to state, which the text ``<name>-empty`` says; or what says so itself, "" for
    # where there is something
    nothing: str | Callable[[Facts], str] = ""
    internal: str = ""  # the codes of the parts that guests do not see
    for_house: str = ""  # the text that guests read instead, of a page that is none of theirs
    printed: Printed | None = None  # what of it a paper has, where it has one
    about: About | None = None  # of what, where it is of one thing: its facts are narrowed to that
    # what its link may ask for instead (`LEADS`): number → what is stated of that one record, or the sentence that says why nothing is; the text
    # ``<name>-back`` leads back
    record: Callable[[str, Filters], Statement | str] | None = None
    words: str = ""  # whose texts its parts have; "" for its own
    of_one: Group | None = None  # the one record that it is of; of the filters then only the day counts

    @property
    def for_partners(self) -> bool:
        """Whether it states only what a partner may read, also to staff."""
        stated = pages.catalogue().get(self.name)
        return stated is not None and stated.for_partners

    def facts(self, filters: Filters, *, is_guest: bool) -> Facts:
        """The facts of the page under these filters."""
        if self.of_one is not None:
            filters = Filters(as_of=filters.as_of)
        return Facts(filters, self.name, is_guest=is_guest or self.for_partners, group=self.of_one)

    def parts_for(self, facts: Facts) -> dict[str, Make]:
        """The parts that the readers of these facts see."""
        parts = self.parts(facts) if callable(self.parts) else self.parts
        hidden = self.internal.split() if facts.is_guest else ()
        return {code: make for code, make in parts.items() if code not in hidden}

    def why_empty(self, facts: Facts) -> str:
        """Why there is nothing to state; "" where there is something."""
        if facts.is_guest and self.for_house:
            return text(self.for_house)
        if callable(self.nothing):
            return self.nothing(facts)
        names = self.nothing.split()
        return text(f"{self.name}-empty") if names and not any(facts.now[name] for name in names) else ""

    def file_name(self, facts: Facts) -> str:
        """The name of its paper in the language in force; "" for a page without one."""
        return f"{self.printed.file(facts)}-{language()}.pdf" if self.printed else ""

    def blocks(self, facts: Facts) -> list[Block]:
        """All blocks of the page, those of its parts one after the other: what papers and commands take."""
        if said := self.why_empty(facts):
            return [Text((), said)]
        found = list(self.head(facts))
        for make in self.parts_for(facts).values():
            found += make(facts)
        return found
