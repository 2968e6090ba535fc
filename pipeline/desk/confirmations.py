"""Confirmations, asked once: headings, aliases of places, rows that miss their total, what titles state and mapped sheets, in ``known.toml`` beside the warehouse.

```toml
[headings.agreements]
"Kinesisk modpart (by)" = "chinese_party"

[places]
"Nanjing Hi-Tech" = "CN-320100"

[totals.budget]
"Ark1" = "385000.00 ≠ 25385000.00"

[facts.budget]
"year: Budget 2019, godkendt december 2018" = "2019"

[[mappings]]
source = "agreements"
constants = { danish_party = "Viborg Kommune" }

[mappings.headings]
"By i Kina" = "chinese_place"
"Bemærkning" = ""
```

Lists of this kind (company_aliases.toml, too) are read by `read_list` and written by `change_list`, one writer at a time:
people answer at the same time, each answer is kept, and so is what was written in by hand, comments and all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

import settings
from lake.errors import LakeError
from locales import text
from pipeline import paths
from pipeline.sources.declarations import load_sources
from pipeline.sources.mappings import MappingError, SheetMapping
from settings import private, written

# How long an answer waits for the others: one takes a few milliseconds.
_WAIT_SECONDS = 30

_HEAD = "# Headings, places and sheets that people have confirmed. Written by the data page; may be edited by hand.\n"


class ListError(Exception):
    """A list of what people have confirmed can't be followed or changed; the message names the file and the entry."""


@dataclass(frozen=True)
class Confirmations:
    """The confirmations of people: headings by source, aliases of places (text → place_id or province code), and mappings of sheets.

    ``questions`` is the folder of what owners were asked, by which their answers are read; "" where there is none. ``totals`` has, by source and
    sheet, the total that its rows may miss; ``facts``, by source and `fact_key`, what a line above a table means for all of it.
    """

    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    mappings: Sequence[SheetMapping] = ()
    questions: str = ""
    totals: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def said(self) -> dict[str, Any]:
        """It as the limited child is told, and as what was staged is kept by."""
        return {
            "headings": {source: dict(entries) for source, entries in self.headings.items()},
            "places": dict(self.places),
            "mappings": [mapping.said() for mapping in self.mappings],
            "questions": self.questions,
            "totals": {source: dict(entries) for source, entries in self.totals.items()},
            "facts": {source: dict(entries) for source, entries in self.facts.items()},
        }

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Confirmations:
        """The confirmations that `said` wrote."""
        mappings = tuple(SheetMapping.of(one) for one in said["mappings"])
        return cls(
            said["headings"], said["places"], mappings, said["questions"], said["totals"], said["facts"]
        )

    def with_mapping(self, mapping: SheetMapping, *, instead_of: str = "") -> Confirmations:
        """The same with one more mapping, in the place of those of the same tables (``instead_of`` is the key of another that goes)."""
        gone = {mapping.key, instead_of}
        return replace(self, mappings=(*(one for one in self.mappings if one.key not in gone), mapping))


# --- Lists that people and pages write in ---


def read_list(path: Path) -> dict[str, Any]:
    """Read a list as TOML; empty where there is none.

    Raises:
        ListError: it is no TOML, no UTF-8, or can't be read.
    """
    return _parsed(path.name, _text(path))


def change_list(
    path: Path, edit: Callable[[str], str], check: Callable[[Mapping[str, Any]], object], head: str
) -> None:
    """Change a list while no one else does, all or nothing.

    Args:
        path: the list; it is made where there is none.
        edit: makes the new text of the old one, comments included.
        check: looks at what it says then; raises `ListError` for what could not be followed.
        head: the comment at the head of a list that is made.

    Raises:
        ListError: the list can't be followed, before or after the change, or others have been writing in it all the time.
        OSError: it can't be written (a full disk, a folder that is closed to us).
    """

    def changed(before: bytes) -> bytes:
        said = _decoded(path.name, before)
        check(_parsed(path.name, said))
        try:
            after = edit(said or head)
        except RecursionError:  # where the writer, which keeps comments, goes deeper than the reader
            raise ListError(f"{path.name}: it is nested too deep") from None
        check(_parsed(path.name, after))
        return after.encode()

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=_WAIT_SECONDS, poll_interval=0.01):
            private.write(path, _change(path, changed))
    except Timeout as error:
        raise ListError(f"{path.name}: another process is writing in it; try again") from error
    except LakeError as error:
        raise ListError(str(error)) from error


def _change(path: Path, changed: Callable[[bytes], bytes]) -> bytes:
    """The new content of a list: in a shared desk it is the others' list that is changed, for all."""
    lake = settings.lake_of(path)
    if lake is None:
        return changed(_content(path))
    from lake.publishing import change_note  # noqa: PLC0415 - the limited child reads lists and loads no database

    return change_note(lake, path.name, changed)


def _text(path: Path) -> str:
    return _decoded(path.name, _content(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise ListError(f"{path.name}: {error}") from error


def _decoded(name: str, content: bytes) -> str:
    try:
        # Notepad writes three bytes before a text that it calls UTF-8
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ListError(f"{name}: {error}") from error


def _parsed(name: str, said: str) -> dict[str, Any]:
    try:
        return written.toml(said)
    except ValueError as error:
        raise ListError(f"{name}: {error}") from error


# --- Headings and places ---


def load_confirmations(path: Path) -> Confirmations:
    """Read the file; empty where there is none.

    Raises:
        ListError: the file is no TOML, or names a source or column that does not exist.
    """
    return replace(
        _followed(path.name, read_list(path)), questions=str(path.absolute().parent / paths.QUESTIONS)
    )


def _followed(name: str, said: Mapping[str, Any]) -> Confirmations:
    headings = _table(name, said, "headings")
    for source in headings:
        if source not in load_sources():
            raise ListError(f"{name}: [headings.{source}] is no source")
        for heading, column in _table(name, headings, source).items():
            if column not in load_sources()[source].column_names:
                raise ListError(f"{name}: «{heading}» = {column}: no such column in {source}")
    places = _table(name, said, "places")
    for place, code in places.items():
        if not isinstance(code, str):
            raise ListError(f"{name}: «{place}» = {code}: no place")
    kept: dict[str, dict[str, Any]] = {}
    for about in ("totals", "facts"):
        kept[about] = _table(name, said, about)
        for source in kept[about]:
            if source not in load_sources():
                raise ListError(f"{name}: [{about}.{source}] is no source")
            for entry, told in _table(name, kept[about], source).items():
                if not isinstance(told, str):
                    raise ListError(f"{name}: «{entry}» = {told}: no text")
    entries = said.get("mappings", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ListError(f"{name}: mappings = {entries}: no tables")
    found = []
    for number, entry in enumerate(entries, start=1):
        try:
            found.append(SheetMapping.of(entry))
        except MappingError as error:
            raise ListError(f"{name}: [[mappings]] {number}: {mapping_sentence(error)}") from error
    return Confirmations(headings, places, tuple(found), totals=kept["totals"], facts=kept["facts"])


def fact_key(about: str, line: str) -> str:
    """By what a fact is known that a title states: what it is about (year, unit, party), and the line, whatever blanks it has."""
    return f"{about}: {' '.join(line.split())}"


def mapping_sentence(error: MappingError) -> str:
    """Why a mapping can't be followed."""
    return text(f"mapping-{error.reason}", **error.params)


def _table(name: str, said: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = said.get(key, {})
    if not isinstance(found, dict):
        raise ListError(f"{name}: {key} = {found}: no table")
    return found


def confirm_heading(path: Path, source: str, heading: str, column: str) -> None:
    """Keep that a heading means a column.

    Raises:
        ListError: there is no such source or column, or the list can't be followed.
        OSError: as `change_list`.
    """
    remember(path, Confirmations({source: {heading: column}}, {}))


def add_alias(path: Path, name: str, place: str) -> None:
    """Keep that a name means a place. Raises as `confirm_heading`."""
    remember(path, Confirmations({}, {name: place}))


def remember_mapping(path: Path, mapping: SheetMapping, *, instead_of: str = "") -> None:
    """Keep what a table is, in the place of what was said of the same tables, or of the one of the key ``instead_of``. Raises as `confirm_heading`, and MappingError."""
    mapping.check()
    _change_mappings(path, {mapping.key, instead_of}, mapping)


def forget_mapping(path: Path, key: str) -> None:
    """Take back what was said of the tables of that key (`SheetMapping.key`). Raises as `confirm_heading`."""
    _change_mappings(path, {key}, None)


def _change_mappings(path: Path, gone: Collection[str], new: SheetMapping | None) -> None:
    import tomlkit  # noqa: PLC0415 - a build only reads

    def change(said: str) -> str:
        document = tomlkit.parse(said)
        entries = document.get("mappings") or tomlkit.aot()
        for position in reversed(range(len(entries))):
            if SheetMapping.of(entries[position].unwrap()).key in gone:
                del entries[position]
        if new is not None:
            entries.append(tomlkit.item(new.said()))
        document.pop("mappings", None)
        if len(entries):
            document["mappings"] = entries
        return tomlkit.dumps(document)

    change_list(path, change, lambda said: _followed(path.name, said), _HEAD)


def accept_total(path: Path, source: str, sheet: str, told: str) -> None:
    """Keep that the rows of a sheet are right although they miss its total. Raises as `confirm_heading`."""
    remember(path, Confirmations(totals={source: {sheet: told}}))


def confirm_facts(path: Path, facts: Mapping[str, Mapping[str, str]]) -> None:
    """Keep what lines above tables mean, by source and `fact_key`. Raises as `confirm_heading`."""
    remember(path, Confirmations(facts=facts))


def remember(path: Path, known: Confirmations) -> None:
    """Keep these headings, places, totals and facts beside those that the list has. Raises as `confirm_heading`."""
    import tomlkit  # noqa: PLC0415 - a build only reads

    def add(said: str) -> str:
        document = tomlkit.parse(said)
        for name, by_source in (
            ("headings", known.headings),
            ("totals", known.totals),
            ("facts", known.facts),
        ):
            for source, entries in by_source.items():
                # a table that holds tables alone needs no line of its own
                tables = document.setdefault(name, tomlkit.table(is_super_table=True))
                tables.setdefault(source, tomlkit.table()).update(entries)
        if known.places:
            document.setdefault("places", tomlkit.table()).update(known.places)
        return tomlkit.dumps(document)

    change_list(path, add, lambda said: _followed(path.name, said), _HEAD)
