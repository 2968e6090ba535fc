"""A dry run or a load as pages show it: changes, guesses, sheets held back, notes, values; and the words of the pipeline.

Made of what the pipeline built (`Built`) and read (`StagedWorkbook`); nothing here loads.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Any

import pandas as pd

from dashboard.keeping.exports import source_titles
from locales import formats, language, text
from pipeline import messages
from pipeline.child.staged_workbook import AskedFact, StagedTable, StagedWorkbook, asked_fact
from pipeline.desk import understood_words
from pipeline.desk.confirmations import fact_key
from pipeline.desk.questions import Questions
from pipeline.sources.declarations import SourceColumn, load_sources
from pipeline.warehouse.making import Built

# What a column of staging is called beside the column of the export that it comes from.
_SUFFIXES = ("_text", "_code", "_ids", "_id", "_codes", "_precision", "_start", "_end", "_count")
NOTHING = frozenset({"empty-sheet", "hidden-sheet", "own-sheet"})  # sheets that are expected to hold no data
_COUNTED = ("added", "changed", "removed", "missing", "rejected", "sample")  # of a `Change`


@dataclass(frozen=True, slots=True)
class Change:
    """The effect of a load on one kind of data, in rows of sheets.

    ``missing`` are those that the new files lack and that stay, ``missing_of`` how many each earlier version has of them, ``sample`` those of the sample that leaves.
    """

    source: str
    title: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    missing: int = 0
    rejected: int = 0
    sample: int = 0
    missing_of: Mapping[str, int] = field(default_factory=dict)

    def count(self, kind: str) -> int:
        """The rows that are added, changed, rejected, or absent from the new files (whether they stay or are removed)."""
        return self.removed + self.missing if kind == "absent" else int(getattr(self, kind))

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is different, and nothing was refused."""
        return not any(getattr(self, name) for name in _COUNTED)


@dataclass(frozen=True, slots=True)
class Guess:
    """A heading that is near to a column, which is read once a person says yes."""

    source: str
    heading: str
    column: str


@dataclass(frozen=True, slots=True)
class Held:
    """A sheet that is held back because its rows miss its own total, with the sentence that says so and what a person's answer names (``told``)."""

    source: str
    file: str
    sheet: str
    told: str
    message: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An unconfirmed fact (``about``: year, party, unit or version) that a line states for whole tables: its readings are ``options``, ``taken`` holds now, or none."""

    source: str
    about: str
    line: str
    taken: str | None
    options: Sequence[str]
    files: Sequence[str]

    @property
    def key(self) -> str:
        """By which its answer is kept."""
        return fact_key(self.about, self.line)


@dataclass(frozen=True)
class Trial:
    """The result of a load or of its dry run, or the sentence why there is none."""

    error: str | None = None  # the sentence; all else is empty then
    load_id: int | None = None  # the number of the load
    is_unchanged: bool = False  # nothing at all would be different
    # dropped file → the sentence why nothing of it can be loaded; None where something can
    files: Mapping[str, str | None] = field(default_factory=dict)
    # dropped file → what each of its sheets was understood as, or why it was not read, by the name of the sheet
    understood: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    # their sheets: file, sheet, title, ignored, is_mapped
    sheets: Sequence[Mapping[str, object]] = ()
    # rejects and warnings of the dropped files: kind (reject, warning), source, file, sheet, row, index, column, heading, value, reason, params
    notes: pd.DataFrame | None = None
    changes: Sequence[Change] = ()  # what changes, one line per source
    # the first values that change: source, key, change, column, old_value, new_value (see `readable`)
    values: pd.DataFrame | None = None
    # the first rows that only earlier files hold: source, key, file, sheet, row
    missing: Sequence[Mapping[str, str | int | None]] = ()
    guesses: Sequence[Guess] = ()  # headings to confirm
    answers: Sequence[str] = ()  # a sentence a question that the files answer
    is_answer: bool = False  # whether the files are answers alone
    held: Sequence[Held] = ()  # sheets whose rows miss their total, to confirm
    # a sentence for each thing that was kept, was found damaged, and was made again
    mended: Sequence[str] = ()
    asked: Sequence[Asked] = ()  # what lines above tables state for all of them, to confirm
    # a sentence a dropped file that is older than what is loaded
    older: Sequence[str] = ()
    loose: Sequence[str] = ()  # one sentence per name that leads nowhere
    # what becomes of each correction that is of these files or new
    corrections: Sequence[Mapping[str, Any]] = ()
    state: str | None = None  # what the desk was when it was looked at
    is_stale: bool = False  # the error is that the desk has changed since the dry run that was shown
    finished: str | None = None  # a sentence about a load that was interrupted earlier, and was finished now

    @property
    def usable(self) -> tuple[str, ...]:
        """Names of the dropped files of which something can be loaded or corrected."""
        return tuple(name for name, message in self.files.items() if message is None)

    @property
    def totals(self) -> Change:
        """All kinds of data together."""
        return Change("", "", *(sum(getattr(change, name) for change in self.changes) for name in _COUNTED))


def told(files: Sequence[StagedWorkbook], questions: Questions) -> Trial:
    """The result of reading the files, before anything is loaded."""
    sheets = [(file, sheet) for file in files for sheet in file.sheets]
    known = [(file, sheet, sheet.source.name) for file, sheet in sheets if sheet.source]
    guesses = {
        (source, note.heading): Guess(source, note.heading, note.column)
        for _, sheet, source in known
        for note in sheet.warnings.because("guessed-heading")
        if note.column
    }
    numbers = dict.fromkeys(sheet.question for _, sheet in sheets if sheet.question)
    answered = [question for number in numbers if (question := questions.get(number))]
    return Trial(
        files={file.name: _file_message(file) for file in files},
        understood={file.name: list(_understood(file)) for file in files},
        sheets=[
            {
                "file": file.name,
                "sheet": sheet.sheet,
                "title": sheet.source.title[language()] if sheet.source else None,
                "ignored": sheet.ignored,
                "is_mapped": sheet.is_mapped,
            }
            for file, sheet in sheets
        ],
        notes=notes_of(files),
        guesses=list(guesses.values()),
        answers=[text("data-ask-answer", party=one.subject_name, date=one.asked_date) for one in answered],
        is_answer=bool(known) and all(sheet.question for _, sheet, _ in known),
        held=[
            Held(source, file.name, sheet.sheet, sheet.error[1]["told"], _why_not(sheet))
            for file, sheet, source in known
            if sheet.error and sheet.is_held
        ],
        asked=_asked((source, file.name, fact) for file, sheet, source in known for fact in sheet.asked),
    )


def of_build(built: Built, names: set[str], questions: Questions, sample: Collection[str]) -> Trial:
    """The result of a dry run or a load of the files of these names; ``sample`` has the hashes of the sample's exports."""
    files = [file for file in built.files if file.name in names]
    found = told(files, questions)
    if built.is_unchanged:  # the same content is loaded already, so nothing was read
        found = replace(found, files=dict.fromkeys(sorted(names)))
    sheets = [sheet for file in files for sheet in file.sheets if sheet.source]
    counted = {change.source: change for change in built.changes}
    # A desk's own file is no newer edition of the sample's.
    of_sample = {file.file for file in built.load.active if file.sha256 in sample}
    own_missing = {at: rows for at, rows in built.missing_of.items() if at[1] not in of_sample}
    lines = []
    for source, title in source_titles().items():
        rejected = [sheet.rows_rejected for sheet in sheets if sheet.source and sheet.source.name == source]
        missing_of = {file: rows for (of, file), rows in own_missing.items() if of == source}
        change = counted.get(source)
        differs = (change.added, change.changed, change.removed) if change else (0, 0, 0)
        numbers = (*differs, sum(missing_of.values()), sum(rejected))
        if rejected or any(numbers):
            lines.append(Change(source, title, *numbers, missing_of=missing_of))
    return replace(
        found,
        load_id=built.load.load_id,
        is_unchanged=built.is_unchanged,
        state=built.state,
        finished=built.finished,
        changes=lines,
        values=pd.DataFrame(
            built.values, columns=["source", "key", "change", "column", "old_value", "new_value"]
        ),
        missing=tuple(built.missing_rows),
        mended=built.mended,
        older=[sentence for _, sentence in built.older],
        loose=built.dangling,
        corrections=[one for one in built.corrections if one["file"] in names],
    )


def _file_message(file: StagedWorkbook) -> str | None:
    if file.refusal:
        return messages.refusal_sentence(file.refusal)
    is_known = any(sheet.source for sheet in file.sheets)
    if not is_known or not any(sheet.rows_read for sheet in file.sheets):
        wrong = filter(None, (messages.sheet_error_sentence(sheet.error) for sheet in file.sheets))
        return next(wrong, None) or text("data-file-no-rows" if is_known else "data-file-unknown")
    return None if file.rows_loaded else text("data-file-all-rejected")


def _understood(file: StagedWorkbook) -> Iterator[tuple[str, str]]:
    if not any(sheet.understood for sheet in file.sheets):
        return  # that nothing of it can be loaded is said about the file
    for sheet in file.sheets:
        if sheet.question or sheet.ignored in NOTHING:
            continue
        if sheet.error or sheet.understood is None:
            yield sheet.sheet, _why_not(sheet)
        else:
            yield sheet.sheet, understood_words.line(sheet.understood)


def _why_not(sheet: StagedTable) -> str:
    return messages.sheet_error_sentence(sheet.error) or remark(None, None, sheet.ignored)


# What `Trial.notes` has of each, by its file and sheet and by itself.
_NOTED = ("kind", "source", "file", "sheet", "row", "index", "column", "heading", "value", "reason", "params")


def notes_of(files: Sequence[StagedWorkbook]) -> pd.DataFrame:
    """Rejects and warnings of files, as `Trial.notes` has them."""
    # A column at a time: of 100,000 notes their making alone would take longer than reading the file.
    said: dict[str, list[Any]] = {name: [] for name in _NOTED}
    for file in files:
        for sheet in file.sheets:
            for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings)):
                same = (kind, sheet.source.name if sheet.source else None, file.name, sheet.sheet)
                for name, value in zip(_NOTED, same, strict=False):
                    said[name] += [value] * len(notes)
                for name in _NOTED[len(same) :]:
                    said[name] += notes.table[name].to_pylist()
    said["heading"] = [" ".join(heading.split()) for heading in said["heading"]]
    said["params"] = [dict(params) for params in said["params"]]
    return pd.DataFrame(said)


def _asked(stated: Iterable[tuple[str, str, AskedFact]]) -> list[Asked]:
    """Each line once, whatever files have it; ``stated`` are the source, the file and the fact of each table."""
    found: dict[tuple[str, str, str], Asked] = {}
    for source, file, fact in stated:
        of = (source, fact.about, fact.line)
        options = tuple(dict.fromkeys(filter(None, (fact.taken, *fact.others))))
        asked = found.setdefault(of, Asked(*of, fact.taken or None, options, ()))
        found[of] = replace(asked, files=tuple(dict.fromkeys((*asked.files, file))))
    return list(found.values())


def asked_of_loaded(warnings: pd.DataFrame, sheets: pd.DataFrame) -> list[Asked]:
    """The facts of loaded files that need confirming: by their warnings, and by the sheets that wait for an answer (data_health.files)."""
    noted = warnings[warnings["reason"].str.endswith("-asked")]
    waiting = sheets[sheets["error_key"].fillna("").str.endswith("-open")]
    said = [
        (line["source"], line["file"], asked_fact(str(reason).removeprefix("sheet-"), params))
        for found, key, facts in ((noted, "reason", "params"), (waiting, "error_key", "error_params"))
        for line, reason, params in zip(found.to_dict("records"), found[key], found[facts], strict=True)
    ]
    return _asked(said)


def held(sheets: pd.DataFrame) -> list[Held]:
    """The sheets among those read (data_health.files, with a ``message``) that are held back because their rows miss their total."""
    missed = sheets[sheets["error_key"] == "sheet-total-missed"]
    return [
        Held(line["source"], line["file"], line["sheet"], line["error_params"]["told"], line["message"])
        for line in missed.to_dict("records")
    ]


message = messages.reason_message  # of a stored reject or warning, in the reader's language


def remark(error_key: object, error_params: Mapping[str, str] | None, ignored: object) -> str:
    """Why a sheet or file was not loaded, in the reader's language; empty where it was."""
    if isinstance(error_key, str):
        return messages.problem_sentence(error_key, error_params or {})
    return text(f"ignored-{ignored}") if isinstance(ignored, str) else ""


def readable(values: pd.DataFrame) -> pd.DataFrame:
    """Changed values (as the history keeps them) without our own codes, with the column's heading as ``title``; where there is only a code, such as that of a place, the code. Other columns stay."""
    lines: list[dict[str, object]] = []
    by = [str(name) for name in values if name not in ("column", "old_value", "new_value")]
    for of, group in values.groupby(by, sort=False, dropna=False):
        row = dict(zip(by, of, strict=True))
        declared = load_sources()[str(row["source"])]
        found = {str(line.column): line for line in group.itertuples(index=False)}
        # the text as read where there is one, and no codes beside it
        as_read = (name for name in found if f"{name}_text" not in found)
        shown = {name: found[name] for name in as_read if name.removesuffix("_text") in declared.column_names}
        for name, line in (shown or found).items():
            bases = (name, *(name.removesuffix(one) for one in _SUFFIXES if name.endswith(one)))
            column = next((declared.column(base) for base in bases if base in declared.column_names), None)
            precision = found.get(f"{name}_precision")
            lines.append(
                {
                    **row,
                    "key": readable_key(row["key"]),
                    "column": name,
                    "old_value": _said(line.old_value, getattr(precision, "old_value", None), name, column),
                    "new_value": _said(line.new_value, getattr(precision, "new_value", None), name, column),
                    "title": column.heading if column else name,
                }
            )
    return pd.DataFrame(lines, columns=[*by, "column", "old_value", "new_value", "title"])


def readable_key(key: object) -> str:
    """The identity of a row without its empty parts."""
    return " · ".join(part for part in str(key or "").split(" | ") if part.strip())


def wide(values: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Added or removed rows, one line per row and one column per heading; ``values`` of one source, as `readable` gives them."""
    chosen = values[values["change"] == kind]
    value = "old_value" if kind == "removed" else "new_value"
    table = chosen.pivot_table(index="key", columns="title", values=value, aggfunc="first", sort=False)
    return table.reset_index(drop=True)


def _said(value: object, precision: object, name: str, column: SourceColumn | None) -> str | None:
    """A value as the history keeps it, in the language's way of writing it; anything that is not what it should be stays as it is."""
    if not isinstance(value, str):
        return None
    if column is None or name != column.name:
        return value
    try:
        match column.type:
            case "yes_no":
                return text("table-yes" if value == "true" else "table-no")
            case "amount":
                return formats.number(Decimal(value), 2)
            case "date":
                return formats.short_date(dt.date.fromisoformat(value), precision)
    except (InvalidOperation, ValueError):
        pass
    return value
