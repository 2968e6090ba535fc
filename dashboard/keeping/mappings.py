"""The data page's way to map a sheet by hand: look at one, see the effect, keep the mapping, take it back."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard import clock
from dashboard.keeping import confirming, exports, shown_desk, trials
from dashboard.options import load_options
from dashboard.roles import carries_out
from dashboard.warehouse import WarehouseDamaged, WarehouseMissing
from locales import formats, language, text
from pipeline.cells.gazetteer import Gazetteer, read_provinces
from pipeline.cells.reference import vocabularies
from pipeline.child.process import keep_ready
from pipeline.child.staged_workbook import StagedTable
from pipeline.child.stager import DiskFullError, Stager
from pipeline.desk import confirmations, understood_words
from pipeline.desk.confirmations import load_confirmations, mapping_sentence
from pipeline.desk.said import ListError
from pipeline.messages import refusal_sentence, sheet_error_sentence, skipped_sentence
from pipeline.reading.guard import RefusedError
from pipeline.reading.sheet import column_letter
from pipeline.recognition.headings import unit_in
from pipeline.recognition.mapped import name_without_time
from pipeline.sources import mappings as by_hand
from pipeline.sources.declarations import SourceColumn, load_sources
from pipeline.sources.looks import Asked, Look
from pipeline.sources.mappings import MOST_HEADING_ROWS, UNIT, MappingError, SheetMapping

__all__ = ["MOST_HEADING_ROWS", "UNIT", "Asked", "Look", "SheetMapping", "column_letter", "name_without_time"]

FIRST = 5  # rows that show how a sheet is loaded


class CannotLookError(Exception):
    """A sheet can't be looked at or read; the message is a sentence that says why."""


@dataclass(frozen=True)
class Effect:
    """The rows that a sheet would be loaded as."""

    error: str | None = None  # why nothing of it would be, as a sentence
    read: int = 0  # read, loaded, rejected: its rows
    loaded: int = 0
    rejected: int = 0
    line: str = ""  # what it would be understood as; "" where nothing is read
    first: pd.DataFrame | None = None  # its first rows as they are loaded, one column per heading
    notes: pd.DataFrame | None = None  # what is wrong with rows or was guessed, as `trials.Trial.notes`
    skipped: str | None = None  # which rows are no data, as a sentence
    # whether only its own total keeps it out, which a person can answer once it is known what it is
    is_held: bool = False


@carries_out("try")
def look_at(path: Path, name: str, sheet: str, asked: Asked) -> Look:
    """The contents of a sheet of a workbook, which the desk calls ``name``, and what they may mean. CannotLookError where it can't be read."""
    try:
        with Stager(load_confirmations(shown_desk.desk().known)) as stager:
            return stager.look(path, sheet, asked, name=name)
    except RefusedError as error:
        raise CannotLookError(refusal_sentence(error.refusal)) from error
    except (DiskFullError, ListError, OSError) as error:
        raise CannotLookError(str(error)) from error
    finally:
        keep_ready()


@carries_out("try")
def try_mapping(path: Path, name: str, found: Look, mapping: SheetMapping) -> Effect:
    """The effect of this mapping on the sheet that was looked at. Raises as `look_at`."""
    before = found.mapping.key if found.mapping else ""
    try:
        known = load_confirmations(shown_desk.desk().known).with_mapping(mapping, instead_of=before)
        with Stager(known) as stager:
            staged = stager.stage(path, name)
    except (DiskFullError, ListError, OSError) as error:
        raise CannotLookError(str(error)) from error
    finally:
        keep_ready()
    if staged.refusal:
        raise CannotLookError(refusal_sentence(staged.refusal))
    at = (found.sheet, found.asked.header_row)
    tables = (each for each in staged.sheets if (each.sheet, each.header_row) == at)
    table = next(tables, StagedTable(found.sheet, is_visible=True))
    notes = trials.notes_of([replace(staged, sheets=[table])])
    first: dict[str, list[Any]] = {}  # its first rows, one column per heading
    if table.source is not None and table.table is not None:
        rows = table.table.slice(0, FIRST).to_pylist()
        first[text("mapping-effect-row")] = [row["_row"] for row in rows]
        for column in table.source.columns:
            values = [_shown(row, column) for row in rows]
            if any(values):
                first[column.heading] = values
    return Effect(
        sheet_error_sentence(table.error),
        table.rows_read,
        table.rows_loaded,
        table.rows_rejected,
        understood_words.line(table.understood) if table.understood else "",
        pd.DataFrame(first),
        notes,
        skipped_sentence(table.skipped),
        table.is_held,
    )


@carries_out("confirm")
def remember_mapping(name: str, found: Look, mapping: SheetMapping, *, author: str) -> str | None:
    """Save the interpretation of the sheet that was looked at; it applies from the next dry run or build. Returns a sentence where it can't be kept."""
    made = replace(mapping, seen=(name, found.sheet), by=author, on=clock.today().isoformat())
    try:
        before = found.mapping.key if found.mapping else ""
        return shown_desk.kept(confirmations.remember_mapping, made, instead_of=before)
    except MappingError as error:
        return mapping_sentence(error)


@carries_out("confirm")
def forget_mapping(key: str, *, author: str) -> str | None:
    """Forget what was said about the sheets of a mapping (its ``key``). Returns a sentence where the list can't be changed."""
    return shown_desk.kept(confirmations.take_back, "mappings", key, author=author)


def saved() -> Sequence[SheetMapping]:
    """The kept mappings of sheets; empty if the list can't be followed, which every dry run reports."""
    try:
        return load_confirmations(shown_desk.desk().known).mappings
    except ListError:
        return ()


def problem(mapping: SheetMapping) -> str | None:
    """Why a mapping can't be followed, with columns by their headings; None where it can."""
    try:
        mapping.check()
    except MappingError as error:
        titles = exports.column_titles(mapping.source) if mapping.source else {}
        if "column" in error.params:
            error.params["column"] = titles.get(error.params["column"], error.params["column"])
        return mapping_sentence(error)
    return None


def lacking(mapping: SheetMapping) -> list[tuple[str, ...]]:
    """The required columns that nothing says yet, one of each group; headings of several amounts are taken to say of when they are."""
    if mapping.source is None:
        return []
    source = load_sources()[mapping.source]
    said = {*mapping.headings.values(), *mapping.constants}
    if list(mapping.headings.values()).count(source.wide_values or "-") > 1:
        said.add(source.wide_columns or "")
    return [group for group in source.required if not said & set(group)]


def named(source: str, groups: Iterable[Sequence[str]]) -> str:
    """Groups of columns of which one each is enough, by their headings; one in several languages by the first of them."""
    titles = exports.column_titles(source)
    said = [[name for name in group if not name.startswith(f"{group[0]}_")] for group in groups]
    return formats.listed("/".join(titles[name] for name in group) for group in said)


def needed(source: str) -> str:
    """The columns that a kind of sheet requires, by their headings."""
    return named(source, load_sources()[source].required)


def may_repeat(source: str, column: str) -> bool:
    """Whether several headings may mean a column together."""
    return column in by_hand.may_be_several(load_sources()[source])


def asks_unit(mapping: SheetMapping) -> bool:
    """Whether neither a column nor a heading says in which currency or unit the amounts are."""
    source = load_sources()[mapping.source or ""]
    amounts = {column.name for column in source.columns if column.type == "amount"}
    headings = [heading for heading, column in mapping.headings.items() if column in amounts]
    is_said = "currency" in mapping.headings.values() or any(unit_in(one)[0] for one in headings)
    return bool(headings) and not is_said


def constants(source: str) -> dict[str, str]:
    """Column → heading of what may be said once for all rows; the unit of amounts where there are any."""
    declared = load_sources()[source]
    titles = {column.name: column.heading for column in by_hand.constant_columns(declared)}
    return {UNIT: text("mapping-unit"), **titles} if declared.has_currency else titles


def choices(source: str, column: str) -> dict[str, str]:
    """The constants that a column offers → how each is shown: parties of the warehouse, words of a list, provinces and places; empty where anything can be written."""
    if column == UNIT:
        return {}
    declared = load_sources()[source].column(column)
    if column == "danish_party":
        try:
            return dict(load_options().choices["parties"])
        except (WarehouseMissing, WarehouseDamaged):
            return {}
    match declared.type:
        case "word":
            words = vocabularies()[declared.vocabulary or ""]
            return {code: getattr(word, language()) for code, word in words.items()}
        case "province" | "provinces":
            return {name: name for one in read_provinces() if (name := getattr(one, f"name_{language()}"))}
        case "place":
            country = "DK-" if column.startswith("danish_") else "CN-"
            names = confirming.place_choices(language())
            found = Gazetteer.load().by_id.values()
            return {
                getattr(place, f"name_{language()}") or place.name_en: names[place.place_id]
                for place in found
                if not place.is_province and place.place_id.startswith(country)
            }
        case "yes_no":
            return {word: word for word in (text("table-yes"), text("table-no"))}
    return {}


def _shown(row: Mapping[str, Any], column: SourceColumn) -> str | None:
    value = row[column.name]
    if column.type == "word" and column.vocabulary and value in vocabularies()[column.vocabulary]:
        return str(getattr(vocabularies()[column.vocabulary][value], language()))
    value = row.get(f"{column.name}_text") or value
    match value:
        case None | []:
            return None
        case bool():
            return text("table-yes" if value else "table-no")
        case dt.date():
            return formats.date(value, row.get(f"{column.name}_precision") or "day")
        case Decimal():
            return formats.number(value, 6 if column.type == "rate" else 2)
        case list():
            return formats.listed(map(str, value))
    return str(value)
