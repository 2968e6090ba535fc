"""Confirmations, asked once, as `pipeline.desk.said` keeps them; docs/contract.md#what-is-confirmed says each kind, ``python -m pipeline known`` shows and takes them as TOML."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from functools import partial
from typing import Any, Literal, get_args

from locales import text
from pipeline import paths
from pipeline.desk.company_aliases import Answer, company_key
from pipeline.desk.company_aliases import followed as followed_companies
from pipeline.desk.said import KEYED, TABLES, Document, Edit, ListError, Said, read_list, tables
from pipeline.sources.declarations import load_sources
from pipeline.sources.mappings import MappingError, SheetMapping

Kind = Literal["mappings", "names"]
NameKind = Literal["company", "party", "partner"]

LONGEST_NAME, LONGEST_SOURCE = 120, 500  # letters
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def key_of(kind: str, name: str) -> tuple[str, str]:
    """The key of a name: of a company as the marts know it."""
    return kind, company_key(name) if kind == "company" else name


@dataclass(frozen=True, slots=True)
class SaidName:
    """The Chinese name of a company, Danish party or Chinese partner, as a user has stated it on a page (``[[names]]``); one that an export states with its source counts before it."""

    kind: NameKind  # company, party or partner
    name: str  # as exports write it; of a company its CVR number where it has one
    chinese: str  # the name in Chinese
    source: str  # where it is written: an address, or what a document is called
    who: str  # the author
    said_at: str  # when (UTC, ISO)

    @property
    def key(self) -> tuple[str, str]:
        """By what it is known: a second statement of the same company, however spelt, or party replaces the first."""
        return key_of(self.kind, self.name)

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> SaidName:
        """The statement that an entry makes. Raises ListError for what lacks a part, has no Chinese letter, or is too long to be a name."""
        names = {field.name for field in fields(cls)}
        if set(said) != names or not all(isinstance(value, str) for value in said.values()):
            raise ListError(text("chinese-incomplete"))
        parts: dict[str, Any] = {name: " ".join(said[name].split()) for name in names}
        made = cls(**parts)
        if made.kind not in get_args(NameKind) or not made.name or not _MOMENT.fullmatch(made.said_at):
            raise ListError(text("chinese-incomplete"))
        if not _HAN.search(made.chinese) or len(made.chinese) > LONGEST_NAME:
            raise ListError(text("chinese-not-chinese"))
        if not made.source or len(made.source) > LONGEST_SOURCE:
            raise ListError(text("chinese-no-source"))
        if not made.who:
            raise ListError(text("chinese-no-author"))
        return made

    def said(self) -> dict[str, str]:
        """The entry as `of` reads it."""
        return asdict(self)


Told = SheetMapping | SaidName


@dataclass(frozen=True)
class Confirmations:
    """The confirmations of people; what was staged does not depend on the last three."""

    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by source
    places: Mapping[str, str] = field(default_factory=dict)  # text → place_id or province code
    mappings: Sequence[SheetMapping] = ()
    questions: str = ""  # the folder of what owners were asked
    totals: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # what a sheet's rows may miss
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by source and `fact_key`
    companies: Sequence[Answer] = ()
    names: Sequence[SaidName] = ()
    by_hand: Sequence[Mapping[str, Any]] = ()  # values corrected by earlier versions, which are told

    def said(self) -> dict[str, Any]:
        """It as the limited child is told, and as what was staged is kept by."""
        by_source = {"headings": self.headings, "totals": self.totals, "facts": self.facts}
        told = {name: {source: dict(one) for source, one in said.items()} for name, said in by_source.items()}
        mappings = [mapping.said() for mapping in self.mappings]
        return {**told, "places": dict(self.places), "mappings": mappings, "questions": self.questions}

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Confirmations:
        """The confirmations that `said` wrote."""
        return cls(**{**said, "mappings": tuple(map(SheetMapping.of, said["mappings"]))})

    def with_mapping(self, mapping: SheetMapping, *, instead_of: str = "") -> Confirmations:
        """The same with one more mapping, in the place of those of the same tables (``instead_of`` is the key of another that goes)."""
        gone = {mapping.key, instead_of}
        return replace(self, mappings=(*(one for one in self.mappings if one.key not in gone), mapping))


def load_confirmations(known: Said) -> Confirmations:
    """The confirmations in force. Raises ListError where they name a source or column that does not exist, or can't be read."""
    found = followed(known.list.name, known.document())
    return replace(found, questions=str(known.folder.absolute() / paths.QUESTIONS))


def followed(name: str, said: Mapping[str, Any]) -> Confirmations:
    """Confirmations read from the form of TOML (kind → what is said about it); ``name`` is the file's. Raises ListError, which has the file and the entry."""
    if unknown := said.keys() - {*KEYED, *TABLES}:
        raise ListError(text("known-kind", file=name, kind=min(unknown)))
    places = _table(name, said, "places")
    for place, code in places.items():
        if not isinstance(code, str):
            raise ListError(text("known-place", file=name, entry=place, said=str(code)))
    mappings, names = [], []
    for number, entry in enumerate(tables(name, said, "mappings"), start=1):
        try:
            mappings.append(SheetMapping.of(entry))
        except MappingError as error:
            raise ListError(f"{name}: [[mappings]] {number}: {mapping_sentence(error)}") from error
    for number, entry in enumerate(tables(name, said, "names"), start=1):
        try:
            names.append(SaidName.of(entry))
        except ListError as error:
            raise ListError(f"{name}: [[names]] {number}: {error}") from error
    return Confirmations(
        _by_source(name, said, "headings"),
        places,
        tuple(mappings),
        totals=_by_source(name, said, "totals"),
        facts=_by_source(name, said, "facts"),
        companies=followed_companies(name, said),
        names=tuple(names),
        by_hand=tuple(tables(name, said, "correction")),
    )


def _by_source(name: str, said: Mapping[str, Any], about: str) -> dict[str, Any]:
    found = _table(name, said, about)
    for source in found:
        if source not in load_sources():
            raise ListError(text("known-source", file=name, table=f"{about}.{source}"))
        for entry, told in _table(name, found, source).items():
            if about == "headings" and told not in load_sources()[source].column_names:
                where = {"file": name, "heading": entry, "source": source}
                raise ListError(text("known-column", **where, column=str(told)))
            if not isinstance(told, str):
                raise ListError(text("known-text", file=name, entry=entry, said=str(told)))
    return found


def fact_key(about: str, line: str) -> str:
    """By what a fact is known that a title states: what it is about (year, unit, party), and the line, whatever blanks it has."""
    return f"{about}: {' '.join(line.split())}"


def mapping_sentence(error: MappingError) -> str:
    """Why a mapping can't be followed."""
    return text(f"mapping-{error.reason}", **error.params)


def _table(name: str, said: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = said.get(key, {})
    if not isinstance(found, dict):
        raise ListError(text("known-table", file=name, key=key, said=str(found)))
    return found


# --- Saying something; each raises ListError for what can't be followed, and OSError as `Said.change` ---


def remember(known: Said, more: Mapping[str, Mapping[str, Any]], *, author: str) -> None:
    """Keep headings, places, totals and facts beside those that hold, in the form of TOML: ``{"places": {"Nanjing Hi-Tech": "CN-320100"}}``."""
    known.change(partial(_with, more), followed, author=author)


def _with(more: Mapping[str, Any], said: Document) -> Document:
    inner = {name: _with(one, said.get(name, {})) for name, one in more.items() if isinstance(one, Mapping)}
    return {**said, **more, **inner}


def remember_mapping(known: Said, mapping: SheetMapping, *, instead_of: str = "") -> None:
    """Keep what a table is, in the place of what was said about the same tables, or of the one of the key ``instead_of``. Raises MappingError, too."""
    mapping.check()
    edit = partial(_put, "mappings", {mapping.key, instead_of}, mapping)
    known.change(edit, followed, author=mapping.by, seen=", ".join(mapping.seen))


def take_back(known: Said, kind: Kind, key: object, *, author: str) -> None:
    """Take back what was said about the tables, or of the name, of that key (`SheetMapping.key`, `SaidName.key`)."""
    known.change(partial(_put, kind, {key}, None), followed, author=author)


def say_name(known: Said, said: Mapping[str, Any]) -> None:
    """Keep what a company or party is called in Chinese (`SaidName.of`), in the place of what was said about it before."""
    made = SaidName.of(said)
    known.change(partial(_put, "names", {made.key}, made), followed, author=made.who, seen=made.source)


def _put(kind: Kind, gone: Collection[object], new: Told | None, said: Document) -> Document:
    read: Callable[[Mapping[str, Any]], Told] = SheetMapping.of if kind == "mappings" else SaidName.of
    kept = [one for one in said.get(kind, ()) if read(one).key not in gone]
    return {**said, kind: [*kept, *([new.said()] if new else ())]}


def say_of_companies(known: Said, edit: Edit, *, author: str) -> None:
    """Keep what `company_aliases.merge`, ``keep_apart`` or ``split`` makes of what is said."""
    known.change(edit, followed, author=author)


def take_in(known: Said, *, author: str) -> None:
    """Take in the lists that lie beside the log, and mend its second copy; where there is nothing to do, nothing happens."""
    if known.lying or not known.is_backed_up():
        known.change(lambda said: said, followed, author=author)


def take_over(
    known: Said, name: str, content: bytes, *, is_still: Callable[[Document], bool], author: str
) -> int:
    """Replace all confirmations with those of a TOML, if they are still the ones that it was made from; returns the number of new entries."""
    after = read_list(name, content)
    followed(name, after)

    def edit(said: Document) -> Document:
        if not is_still(said):
            raise ListError(text("known-changed", file=name))
        return after

    return known.change(edit, followed, author=author, seen=name)
