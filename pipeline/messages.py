"""Sentences about what was read: each built from a reason and its facts, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from locales import formats, has_text, language, text
from pipeline.cells import reference
from pipeline.cells.cell import shown
from pipeline.reading.guard import Refusal
from pipeline.sources.declarations import load_sources

Error = tuple[str, Mapping[str, str]]  # why a sheet was not loaded: a reason and the facts in its sentence

ROWS_SHOWN = 6  # row numbers in one sentence


def reason_message(kind: str, reason: str, params: Mapping[str, str]) -> str:
    """The problem of a cell and the way to fix it, without its place. ``kind`` is reject or warning."""
    key = f"{kind}-{reason}"
    # a reason that is usually a reject can be only a warning elsewhere, and the reverse
    if not has_text(key):
        key = f"{'warning' if kind == 'reject' else 'reject'}-{reason}"
    theme = reference.themes().get(params.get("code", "")) if reason == "close-theme" else None
    if theme:  # its name when the note was made is English
        params = {**params, "chosen": getattr(theme, language())}
    return text(key, **{name: _shown(name, value, reason) for name, value in params.items()})


LONGEST_FACT = 500  # characters of what the user wrote in a sentence about it
_READ_BY_US = frozenset(("stated", "found", "this", "first", "taken", "rounded"))
_FIGURE = re.compile(r"-?\d{1,16}(?:\.\d{1,6})?")
_COLUMNS = frozenset(("column", "columns", "heading"))
_COLUMN = re.compile(r"\b([a-z_]+)\.([a-z_]+)\b")
_FILLED = re.compile(r" \((\d+)\)(?=; |$)")  # how many cells are filled below a heading
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def columns_told(said: str) -> str:
    """The heading or columns of a note, with our columns by the reader's names: "agreements.status" → "Status"."""

    def told(found: re.Match[str]) -> str:
        source = load_sources().get(found[1])
        return source.column(found[2]).heading if source and found[2] in source.column_names else found[0]

    return _COLUMN.sub(told, said)


def _shown(name: str, value: str, reason: str) -> str:
    """Figures, days and columns that we read, in the reader's form: 12505000.00 → 12.505.000,00. What the user wrote stays as written, but for its length."""
    if name == "kinds":
        return formats.either(load_sources()[one].title[language()] for one in value.split("; "))
    if name == "headings" and language() == "zh":
        return shown(_FILLED.sub(r"（\1）", value).replace("; ", "、"), LONGEST_FACT)
    if name in _COLUMNS:
        return shown(columns_told(value), LONGEST_FACT)
    if name not in _READ_BY_US or reason.startswith(("cvr", "date", "period", "year")):
        return shown(value, LONGEST_FACT)
    if _FIGURE.fullmatch(value) and ("." in value or name in ("taken", "rounded")):
        decimals = len(value.partition(".")[2])
        return formats.number(Decimal(value), decimals).replace(formats.MINUS, "-")
    if _DAY.fullmatch(value):
        with suppress(ValueError):
            return day_in_words(date.fromisoformat(value))
    return shown(value, LONGEST_FACT)


def note_sentence(note: RowNote, kind: str) -> str:
    """The whole sentence: row, heading as the user wrote it, what is wrong and how to fix it."""
    message = reason_message(kind, note.reason, note.params)
    if note.row is None:
        return message
    if not note.heading:
        return text("note-at-row", row=str(note.row), message=message)
    return text("note-at", row=str(note.row), heading=shown(columns_told(note.heading)), message=message)


def skipped_sentence(skipped: Iterable[tuple[int, str]]) -> str | None:
    """Which rows of a sheet are no data, by what they are, or None; blank rows are not worth a word."""
    rows: dict[str, list[int]] = {}
    for row, why in skipped:
        if why != "blank":
            rows.setdefault(why, []).append(row)
    said = []
    for why, found in rows.items():
        listed = ", ".join(map(str, found[:ROWS_SHOWN])) + (" …" if len(found) > ROWS_SHOWN else "")
        said.append(text("skipped-rows", what=text(f"skipped-{why}"), rows=listed))
    return text("skipped-all", rows="; ".join(said)) if said else None


def day_in_words(day: date | None) -> str:
    """A day as the language writes it; a dash where there is none."""
    if day is None:
        return "–"
    return f"{day:%d-%m-%Y}" if language() == "da" else day.isoformat()


def refusal_sentence(refusal: Refusal) -> str:
    """Why a file was not read, and what to do."""
    return problem_sentence(f"file-{refusal.reason}", refusal.params)


def sheet_error_sentence(error: Error | None) -> str | None:
    """Why a recognised sheet was not loaded, or None."""
    return problem_sentence(error_key(error), error[1]) if error else None


def problem_sentence(key: str, params: Mapping[str, str]) -> str:
    """Why a file or a sheet was not loaded, by the key of that sentence and the facts in it."""
    return text(key, **{name: _shown(name, str(value), key) for name, value in params.items()})


def error_key(error: Error) -> str:
    """The key of the sentence why a recognised sheet was not loaded."""
    reason, _ = error
    return reason if reason.startswith("sheet-missing") else f"sheet-{reason}"


@dataclass(frozen=True, slots=True)
class RowNote:
    """A reject or warning of one row (from 1): ``heading`` as the user wrote it, ``index`` the column's position from 0, ``cells`` the whole row as read, for rejects."""

    row: int | None
    column: str | None
    heading: str
    value: str
    reason: str
    params: Mapping[str, str]
    cells: Mapping[str, str] = field(default_factory=dict)
    index: int | None = None
