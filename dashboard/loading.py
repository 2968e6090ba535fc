"""What the data page asks of the pipeline: try dropped files, load them, bring rejects back, correct cells, remember aliases, undo.

With `dashboard.mending` and `dashboard.watched` the one module that knows both.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from dashboard import clock, mending
from dashboard.mending import Mend, Reading
from dashboard.roles import carries_out
from dashboard.warehouse import close, warehouse_path
from locales import LANGUAGES, formats, language, speaking, text
from pipeline import paths
from pipeline.cells.gazetteer import Gazetteer, Place, Province, read_provinces
from pipeline.child.process import keep_ready
from pipeline.child.staged_workbook import StagedTable, StagedWorkbook
from pipeline.child.stager import DiskFullError, Stager, WorkbookRefusedError
from pipeline.desk import company_aliases, confirmations, log, orders
from pipeline.desk.confirmations import ListError, load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import ActiveFile, LedgerError, file_hash
from pipeline.desk.names import marked_name, plain_name
from pipeline.desk.questions import Questions, Standing, standings
from pipeline.messages import (
    problem_sentence,
    reason_message,
    refusal_sentence,
    sheet_error_sentence,
    skipped_sentence,
)
from pipeline.reading.letter import Letter
from pipeline.reading.limits import load_limits
from pipeline.sources.declarations import Source, SourceColumn, load_sources
from pipeline.sources.forms import file_name
from pipeline.sources.templates import heading_for, template_bytes
from pipeline.warehouse import asking
from pipeline.warehouse import build as building
from pipeline.warehouse.build import DeskChangedError, build, undo
from pipeline.warehouse.corrections import CorrectionState
from pipeline.warehouse.making import Built, MissingRow, NothingBuiltError
from settings import private

Contact = log.Contact  # what a page hands over

Progress = Callable[[int, int, str], None]

PARTY, OWNER, COMPANY = asking.PARTY, asking.OWNER, asking.COMPANY  # whom a question is put to

NOBODY = "?"  # who loaded, as the ledger has it where no name was given

# What a column of staging is called beside the column of the export that it comes from.
_SUFFIXES = ("_text", "_code", "_ids", "_id", "_codes", "_precision", "_start", "_end", "_count")
# How alike a name must be to be offered as what an unplaced one may mean; a person says yes or no.
_LIKE_ENOUGH = 72
_SHEET_FIGURES = ("header_row", "rows_read", "rows_loaded", "rows_rejected")
_STAGED = ".staged"  # the folder beside dropped files for what they were staged to


@dataclass(frozen=True, slots=True)
class Request:
    """What the data keeper wants loaded.

    Attributes:
        files: the dropped files, as `receive` wrote them.
        gone: sources whose rows in earlier files no longer count where the new files lack them.
        drops_sample: whether the sample data that ships with the dashboard leaves the warehouse.
        mended: cells that were corrected on screen, of these files or of what is loaded.
        withdrawn: numbers of corrections that no longer hold.
        reason: why the cells were corrected.
        shown: the `Trial.state` of the dry run that was shown; the load is refused where the desk has changed since.
    """

    files: tuple[Path, ...]
    gone: tuple[str, ...] = ()
    drops_sample: bool = False
    mended: tuple[Mend, ...] = ()
    withdrawn: tuple[str, ...] = ()
    reason: str = ""
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a load does to one kind of data, in rows; ``missing`` are those that the new files lack and that stay, ``sample`` those of the sample that leaves."""

    source: str
    title: str
    added: int
    changed: int
    removed: int
    missing: int
    rejected: int
    sample: int = 0

    def count(self, kind: str) -> int:
        """The rows that are added, changed, rejected, or absent from the new files (whether they stay or are removed)."""
        return self.removed + self.missing if kind == "absent" else int(getattr(self, kind))

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is different, and nothing was refused."""
        counted = (self.added, self.changed, self.removed, self.missing, self.rejected, self.sample)
        return not any(counted)


@dataclass(frozen=True, slots=True)
class Guess:
    """A heading that was read by closeness and waits for a person's yes."""

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


@dataclass(frozen=True)
class Trial:
    """What a load would do or did, or the sentence why nothing would.

    Attributes:
        error: the sentence; all else is empty then.
        load_id: the number of the load.
        is_unchanged: nothing at all would be different.
        files: dropped file → the sentence why nothing of it can be loaded; None where something can.
        sheets: their sheets, as the table of sheets has them: file, sheet, title, header_row, rows_read, rows_loaded, rows_rejected, ignored, is_mapped, message.
        notes: rejects and warnings of the dropped files: kind (reject, warning), source, file, sheet, row, index, column, heading, value, reason, params.
        changes: what changes, a line a source.
        values: the first values that change: source, key, change, column, old_value, new_value (see `readable`).
        missing: the first rows that only earlier files hold: source, key, file, sheet, row.
        guesses: headings to confirm.
        answers: a sentence a question that the files answer.
        is_answer: whether the files are answers alone.
        held: sheets whose rows miss their total, to confirm.
        older: a sentence a dropped file that is older than what is loaded.
        loose: a sentence a name that leads nowhere.
        corrections: what becomes of each correction that is of these files or new.
        state: what the desk was when it was looked at.
        is_stale: the error is that the desk has changed since the dry run that was shown.
        finished: a sentence about a load that was interrupted earlier, and was finished now.
    """

    error: str | None = None
    load_id: int | None = None
    is_unchanged: bool = False
    files: Mapping[str, str | None] = field(default_factory=dict)
    sheets: Sequence[Mapping[str, object]] = ()
    notes: pd.DataFrame | None = None
    changes: Sequence[Change] = ()
    values: pd.DataFrame | None = None
    missing: Sequence[MissingRow] = ()
    guesses: Sequence[Guess] = ()
    answers: Sequence[str] = ()
    is_answer: bool = False
    held: Sequence[Held] = ()
    older: Sequence[str] = ()
    loose: Sequence[str] = ()
    corrections: Sequence[CorrectionState] = ()
    state: str | None = None
    is_stale: bool = False
    finished: str | None = None

    @property
    def usable(self) -> tuple[str, ...]:
        """Names of the dropped files of which something can be loaded or corrected."""
        return tuple(name for name, message in self.files.items() if message is None)

    @property
    def totals(self) -> Change:
        """All kinds of data together."""
        names = ("added", "changed", "removed", "missing", "rejected", "sample")
        return Change("", "", *(sum(getattr(change, name) for change in self.changes) for name in names))

    def notes_of(self, source: str, kind: str) -> pd.DataFrame:
        """The rejects or warnings of one source."""
        assert self.notes is not None
        return self.notes[(self.notes["source"] == source) & (self.notes["kind"] == kind)]

    def values_of(self, source: str) -> pd.DataFrame:
        """The values that change in one source, as the history keeps them."""
        assert self.values is not None
        return self.values[self.values["source"] == source]


@dataclass(frozen=True, slots=True)
class Logged:
    """What came of logging a contact: its number, and the load that has it; or the sentence why there is none."""

    number: str
    load_id: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The file that owners are sent: its name and content; or the sentence why there is none."""

    name: str = ""
    content: bytes = b""
    error: str | None = None


def _desk() -> Desk:
    return Desk.of(warehouse_path())


def max_upload_mb() -> int:
    """The largest file that can be read, in MB."""
    return load_limits().file_bytes // 1024**2


# --- Files from the browser ---


@carries_out("try")
def receive(files: Sequence[tuple[str, bytes]], folder: Path) -> tuple[Path, ...]:
    """Write dropped files (name, content) into a folder, under the names by which they are known.

    A marked workbook that comes back corrected gets the name of the workbook it was made from, and so takes its place. Two different files
    of one name are kept apart.
    """
    known = {file.file for file in _active()}
    written: dict[str, bytes] = {}
    for name, content in files:
        plain = plain_name(name, known)
        number = 2
        while written.get(plain, content) != content:
            plain = f"{Path(name).stem} ({number}){Path(name).suffix}"
            number += 1
        written[plain] = content
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.iterdir():
        if stale.is_dir():
            shutil.rmtree(stale)
        else:
            stale.unlink()
    for name, content in written.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in written)


@carries_out("try")
def receiving_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for dropped files, closed to others, that goes when it is no longer referenced; left by a killed server, the next build removes it."""
    incoming = private.folder(private.folder(_desk().ledger.folder) / "incoming")
    return tempfile.TemporaryDirectory(dir=incoming, prefix=f"{os.getpid()}-", ignore_cleanup_errors=True)


def _active() -> Sequence[ActiveFile]:
    """The files that count; none before the first load, or where the list of loads is damaged (`history_problem` says so)."""
    try:
        latest = _desk().ledger.latest()
    except LedgerError:
        return ()
    return latest.active if latest else ()


def history_problem() -> str | None:
    """What is wrong with the list of loads, and the way out, or None."""
    try:
        _desk().ledger.loads()
    except LedgerError as error:
        return building.ledger_sentence(error)
    return None


# --- The sample ---


@cache
def _sample_hashes() -> Mapping[str, str]:
    """Content hash → name of the sample's workbooks."""
    return {file_hash(path): path.name for path in paths.sample_workbooks()}


def sample_is_loaded() -> bool:
    """Whether the warehouse shows sample data (perhaps beside the desk's own)."""
    return any(file.sha256 in _sample_hashes() for file in _active())


def replaces_sample_file(files: Sequence[Path]) -> bool:
    """Whether one of the files has the name of a sample workbook: the reader tries the sample out, and wants the rest of it to stay."""
    return any(path.name in _sample_hashes().values() for path in files)


@carries_out("load")
def load_sample(*, author: str, progress: Progress | None = None) -> Trial:
    """Load the sample data that ships with the dashboard."""
    return load_files(Request(tuple(paths.sample_workbooks())), author=author, progress=progress)


# --- Trying and loading ---


@carries_out("try")
def try_files(request: Request, progress: Progress | None = None) -> Trial:
    """What loading these files would do; nothing is written. Never raises for a bad file."""
    return _run(request, progress, dry_run=True)


@carries_out("load")
def load_files(request: Request, *, author: str, progress: Progress | None = None) -> Trial:
    """Load these files into the warehouse; give only those that `try_files` found usable."""
    return _run(request, progress, dry_run=False, who=author or NOBODY)


def sample_apart(trial: Trial, first: Trial) -> Trial:
    """A dry run with the rows of the sample that leaves told apart from those that somebody says are gone.

    Args:
        trial: what a load would do.
        first: the same before anybody said that rows are gone: all that it removes is the sample's.
    """
    return _apart(trial, {change.source: change.removed for change in first.changes})


def as_tried(done: Trial, tried: Trial) -> Trial:
    """What a load did, with the rows of the sample told apart as in the dry run that was shown."""
    return _apart(done, {change.source: change.sample for change in tried.changes})


def _apart(trial: Trial, sample: Mapping[str, int]) -> Trial:
    changes = []
    for change in trial.changes:
        left = min(change.removed, sample.get(change.source, 0))
        changes.append(replace(change, removed=change.removed - left, sample=left))
    return replace(trial, changes=changes)


@carries_out("correct")
def try_corrections(mended: Sequence[Mend], progress: Progress | None = None) -> Trial:
    """What correcting these cells of loaded files would do; nothing is written."""
    return _run(Request((), mended=tuple(mended)), progress, dry_run=True)


@carries_out("correct")
def correct(mended: Sequence[Mend], *, reason: str, shown: str | None, author: str) -> Trial:
    """Correct these cells of loaded files, as a load; ``shown`` is the `Trial.state` of the dry run that was shown."""
    request = Request((), mended=tuple(mended), reason=reason, shown=shown)
    return _run(request, None, dry_run=False, who=author or NOBODY)


@carries_out("correct")
def withdraw_corrections(ids: Sequence[str], *, author: str) -> Trial:
    """Have corrections hold no longer, as a load: what the exports say counts again."""
    return _run(Request((), withdrawn=tuple(ids)), None, dry_run=False, who=author or NOBODY)


def reads_as(mend: Mend) -> Reading:
    """Whether a new value can be read, and as what."""
    return mending.reading(_desk(), mend)


@carries_out("rebuild")
def rebuild(*, author: str) -> Trial:
    """Build again after something was confirmed."""
    return _run(Request(()), None, dry_run=False, who=author or NOBODY)


def _run(request: Request, progress: Progress | None, *, dry_run: bool, who: str | None = None) -> Trial:
    desk = _desk()
    try:
        desk.raw.mkdir(parents=True, exist_ok=True)
        dropped = {path.name: file_hash(path) for path in request.files}
        contents = {file.file: file.sha256 for file in _active()} | dropped
        said_at = orders.now()
        is_sample = _sample_hashes().keys() >= set(
            dropped.values()
        )  # not beside them: they are the project's
        built = build(
            desk,
            incoming=request.files,
            gone=request.gone,
            without=_sample_hashes().keys() - set(dropped.values()) if request.drops_sample else (),
            corrected=mending.corrections(
                request.mended, contents, reason=request.reason, who=who or NOBODY, said_at=said_at
            ),
            withdrawn=request.withdrawn,
            aside=request.files[0].parent / _STAGED if request.files and not is_sample else None,
            dry_run=dry_run,
            shown=request.shown,
            loaded_by=who,
            progress=progress,
        )
    except DeskChangedError as error:
        return Trial(error=str(error), is_stale=True)
    except NothingBuiltError as error:
        names = {path.name for path in request.files}
        files = [file for file in error.files if file.name in names]
        return replace(_told(files), error=str(error))
    except ListError as error:
        return Trial(error=str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        return Trial(error=_disk_sentence(error))
    if not dry_run:
        close()
    return _trial(built, {path.name for path in request.files} | {one.file for one in request.mended})


def _disk_sentence(error: OSError) -> str:
    return text("data-load-disk", error=error.strerror or str(error))


def _told(files: Sequence[StagedWorkbook]) -> Trial:
    """What is said about the files themselves."""
    return Trial(
        files={file.name: _file_message(file) for file in files},
        sheets=[_sheet_line(file, sheet) for file in files for sheet in file.sheets],
        notes=notes_of(files),
        guesses=_guesses(files),
        answers=_answers(files),
        is_answer=_is_answer(files),
        held=_held(files),
    )


def _trial(built: Built, names: set[str]) -> Trial:
    files = [file for file in built.files if file.name in names]
    told = _told(files)
    if built.is_unchanged:  # the same content is loaded already, so nothing was read
        told = replace(told, files=dict.fromkeys(sorted(names)))
    return replace(
        told,
        load_id=built.load.load_id,
        is_unchanged=built.is_unchanged,
        state=built.state,
        finished=built.finished.sentence() if built.finished else None,
        changes=_changes(built, files),
        values=pd.DataFrame(
            built.values, columns=["source", "key", "change", "column", "old_value", "new_value"]
        ),
        missing=tuple(built.missing_rows),
        older=[older.sentence() for older in built.older],
        loose=[reference.sentence() for reference in built.dangling],
        corrections=[one for one in built.corrections if one.file in names],
    )


def _changes(built: Built, files: Sequence[StagedWorkbook]) -> list[Change]:
    rejected = Counter[str]()
    for sheet in (sheet for file in files for sheet in file.sheets):
        if sheet.source:
            rejected[sheet.source.name] += sheet.rows_rejected
    counted = {change.source: change for change in built.changes}
    # A desk's own file is no newer edition of the sample's.
    sample = {file.file for file in built.load.active if file.sha256 in _sample_hashes()}
    own_missing = Counter[str]()
    for (source, file), rows in built.missing_of.items():
        own_missing[source] += 0 if file in sample else rows
    lines = []
    for source, title in source_titles().items():
        change, missing = counted.get(source), own_missing[source]
        added, changed, removed = (change.added, change.changed, change.removed) if change else (0, 0, 0)
        if source in rejected or added or changed or removed or missing:
            lines.append(Change(source, title, added, changed, removed, missing, rejected[source]))
    return lines


def _file_message(file: StagedWorkbook) -> str | None:
    """Why nothing of a file can be loaded, as a sentence; None where something can."""
    if file.refusal:
        return refusal_sentence(file.refusal)
    if not any(sheet.source for sheet in file.sheets):
        return next(filter(None, map(_error_of, file.sheets)), None) or text("data-file-unknown")
    if not any(sheet.rows_read for sheet in file.sheets):
        wrong = [said for sheet in file.sheets if (said := sheet_error_sentence(sheet.error))]
        return wrong[0] if wrong else text("data-file-no-rows")
    return None if file.rows_loaded else text("data-file-all-rejected")


def _sheet_line(file: StagedWorkbook, sheet: StagedTable) -> dict[str, object]:
    """What became of one sheet: its kind and counts, and a sentence where it was not loaded."""
    message = sheet_error_sentence(sheet.error)
    if sheet.ignored:
        message = text(f"ignored-{sheet.ignored}")
    return {
        "file": file.name,
        "sheet": sheet.sheet,
        "title": sheet.source.title[language()] if sheet.source else None,
        **{name: getattr(sheet, name) for name in _SHEET_FIGURES},
        "ignored": sheet.ignored,
        "is_mapped": sheet.is_mapped,
        "message": message or skipped_sentence(sheet.skipped),
    }


def notes_of(files: Sequence[StagedWorkbook]) -> pd.DataFrame:
    """Rejects and warnings of files, as `Trial.notes` has them."""
    rows = [
        (
            kind,
            sheet.source.name if sheet.source else None,
            file.name,
            sheet.sheet,
            note.row,
            note.index,
            note.column,
            " ".join(note.heading.split()),
            note.value,
            note.reason,
            note.params,
        )
        for file in files
        for sheet in file.sheets
        for kind, notes in (("reject", sheet.rejects), ("warning", sheet.warnings))
        for note in notes
    ]
    columns = ["kind", "source", "file", "sheet", "row", "index", "column", "heading", "value", "reason"]
    columns.append("params")
    return pd.DataFrame(rows, columns=columns)


def _error_of(sheet: StagedTable) -> str | None:
    return sheet_error_sentence(sheet.error)


def _answers(files: Sequence[StagedWorkbook]) -> list[str]:
    """Which questions the files answer, as sentences."""
    numbers = dict.fromkeys(sheet.question for file in files for sheet in file.sheets if sheet.question)
    kept = Questions(_desk().questions)
    found = [question for number in numbers if (question := kept.get(number))]
    return [
        text("data-ask-answer", party=question.subject_name, date=question.asked_date) for question in found
    ]


def _is_answer(files: Sequence[StagedWorkbook]) -> bool:
    sheets = [sheet for file in files for sheet in file.sheets if sheet.source]
    return bool(sheets) and all(sheet.question for sheet in sheets)


def _guesses(files: Sequence[StagedWorkbook]) -> list[Guess]:
    found = {
        (sheet.source.name, note.heading): Guess(sheet.source.name, note.heading, note.column)
        for file in files
        for sheet in file.sheets
        for note in sheet.warnings
        if note.reason == "guessed-heading" and sheet.source and note.column
    }
    return list(found.values())


def _held(files: Sequence[StagedWorkbook]) -> list[Held]:
    return [
        Held(
            sheet.source.name,
            file.name,
            sheet.sheet,
            sheet.error[1]["told"],
            sheet_error_sentence(sheet.error) or "",
        )
        for file in files
        for sheet in file.sheets
        if sheet.source and sheet.error and sheet.error[0] == "total-missed"
    ]


def held(sheets: pd.DataFrame) -> list[Held]:
    """Those of the sheets that were read (data_health.files, with a ``message``) that are held back because their rows miss their total."""
    missed = sheets[sheets["error_key"] == "sheet-total-missed"]
    return [
        Held(line["source"], line["file"], line["sheet"], line["error_params"]["told"], line["message"])
        for line in missed.to_dict("records")
    ]


@carries_out("undo")
def undo_load(load_id: int, *, author: str, progress: Progress | None = None) -> str | None:
    """Bring an earlier load's state back; returns a sentence if that is not possible."""
    return _undone(undo, load_id, author, progress)


@carries_out("undo")
def take_back(load_id: int, *, author: str, progress: Progress | None = None) -> str | None:
    """Take one load back, and leave what was loaded later; returns a sentence if that is not possible."""
    return _undone(building.take_back, load_id, author, progress)


def _undone(how: Callable[..., Built], load_id: int, author: str, progress: Progress | None) -> str | None:
    try:
        how(_desk(), load_id, loaded_by=author or NOBODY, progress=progress)
    except NothingBuiltError as error:
        return str(error)
    except OSError as error:  # a full disk, a folder that may not be written
        return _disk_sentence(error)
    close()
    return None


# --- Contacts that are logged on the spot ---


@carries_out("log")
def expect_log() -> None:
    """Have a reader ready for whoever is about to log a contact: it starts while they write."""
    keep_ready()


@carries_out("log")
def read_letter(name: str, content: bytes) -> Letter | str:
    """What a dropped invitation or mail says of a contact; a sentence where it can't be read."""
    with receiving_folder() as folder:
        path = Path(folder) / plain_name(name, set())
        path.write_bytes(content)
        try:
            with Stager(load_confirmations(_desk().known)) as stager:
                said = stager.letter(path, clock.today())
        except WorkbookRefusedError as error:
            return refusal_sentence(error.refusal)
        except (DiskFullError, OSError) as error:
            return text("data-load-disk", error=str(error))
        finally:
            keep_ready()
    day = dt.date.fromisoformat(said["day"]) if said["day"] else None
    return replace(Letter(**said), day=day, names=tuple(said["names"]))


@carries_out("log")
def log_contact(contact: Contact, *, author: str) -> Logged:
    """Write a contact into the desk's own workbook and load it at once."""
    today = clock.today()
    number = log.new_number(today)
    return _rewrite_log(author, number, row=contact.row(number, today))


@carries_out("log")
def take_back_contact(number: str, *, author: str) -> Logged:
    """Take a logged contact out of the desk's own workbook again; what others have logged since stays."""
    return _rewrite_log(author, number, row=None)


def _rewrite_log(author: str, number: str, *, row: Mapping[str, str] | None) -> Logged:
    desk = _desk()
    with receiving_folder() as folder:

        def rewritten() -> tuple[Path, str | None] | None:
            kept, written = log.newest(desk), Path(folder) / log.FILE
            if kept is None and row is None:
                return None
            with Stager(load_confirmations(desk.known)) as stager:
                is_written = stager.log(kept, written, row=row, without=number)
            return (written, kept[1] if kept else None) if is_written else None

        try:
            built = build(desk, rewritten=rewritten, loaded_by=author or NOBODY)
        except WorkbookRefusedError as error:
            why = text("log-unreadable", file=log.FILE, why=refusal_sentence(error.refusal))
            return Logged(number, error=why)
        except (NothingBuiltError, ListError) as error:
            return Logged(number, error=str(error))
        except (DiskFullError, OSError) as error:  # a full disk, a folder that may not be written
            return Logged(number, error=text("data-load-disk", error=str(error)))
    close()
    sheets = [sheet for file in built.files if file.name == log.FILE for sheet in file.sheets]
    notes = [note for sheet in sheets for note in sheet.rejects]
    wrong = [message("reject", note.reason, note.params) for note in notes if number in note.cells.values()]
    if row is not None and wrong:  # no contact that does not count is left in the log
        _rewrite_log(author, number, row=None)
        return Logged(number, error="; ".join(wrong))
    return Logged(number, built.load.load_id)


# --- What owners are asked ---


@carries_out("ask")
def ask_owners(parties: Sequence[str], *, author: str, kind: str = PARTY) -> Form:
    """The workbook of the own rows of a Danish party, or of a problem owner, in the language that is spoken; of several a zip. What was asked is kept, or nobody is asked."""
    try:
        return _forms(parties, author, kind)
    except asking.NothingToAskError as error:
        return Form(error=str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        return Form(error=_disk_sentence(error))


def _forms(parties: Sequence[str], author: str, kind: str) -> Form:
    drawn = [
        asking.drawn(_desk(), party, asked_by=author, today=clock.today(), kind=kind) for party in parties
    ]
    made = [(file_name(question), content) for question, content in asking.keep(_desk(), drawn)]
    if len(made) == 1:
        return Form(*made[0])
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in made:
            archive.writestr(name, content)
    return Form(text("data-ask-zip", date=clock.today().isoformat()), packed.getvalue())


def asked(answered: Mapping[str, dt.date], day: dt.date) -> list[Standing]:
    """How the questions that owners were asked stand on a day.

    Args:
        answered: question → the day of its first answer.
        day: the day.
    """
    return standings(Questions(_desk().questions).heads(), answered, day)


def days_to_answer() -> int:
    """Within how many days an answer is due."""
    return asking.days_to_answer()


# --- The user's own workbook back ---


@carries_out("try")
def marked(path: Path) -> bytes:
    """A workbook with its faults marked."""
    with Stager(load_confirmations(_desk().known)) as stager:
        return stager.mark(path, path.name)


def marked_title(name: str) -> str:
    """What the marked workbook of a file is called."""
    return marked_name(name)


def kept_copy(name: str) -> Path | None:
    """Where the newest loaded content of a file is kept, under its own name or its hash; None if the copy is gone."""
    active = next((file for file in reversed(_active()) if file.file == name), None)
    if active is None:
        return None
    kept = _desk().ledger.file(active.sha256, active.file)
    return kept if kept.exists() else None


@carries_out("fetch")
def marked_from_history(name: str) -> bytes:
    """A loaded file again with its faults marked, from the copy that the history keeps.

    Raises:
        FileNotFoundError: the copy is gone.
    """
    path = kept_copy(name)
    if path is None:
        raise FileNotFoundError(name)
    with Stager(load_confirmations(_desk().known)) as stager:
        return stager.mark(path, name)


# --- What people confirm once ---


@carries_out("heading")
def confirm_heading(source: str, heading: str, column: str) -> None:
    """Remember that a heading means a column; it is no guess from now on."""
    confirmations.confirm_heading(_desk().known, source, heading, column)


@carries_out("total")
def accept_total(source: str, sheet: str, told: str) -> None:
    """Remember that the rows of a sheet are right although they miss its own total (`Held.told`)."""
    confirmations.accept_total(_desk().known, source, sheet, told)


@carries_out("place")
def add_alias(name: str, place: str) -> None:
    """Remember that a name means a place (a place_id of places.csv) or a province (CN-XX)."""
    confirmations.add_alias(_desk().known, name, place)


@cache
def place_choices(lang: str) -> Mapping[str, str]:
    """Every province and place that a name can be an alias of: code → its name, with the province where that helps."""
    gazetteer = Gazetteer.load()
    names = {province.code: getattr(province, f"name_{lang}") for province in read_provinces()}
    for place in gazetteer.by_id.values():
        if not place.is_province:
            within = names.get(place.province_code or "", place.municipality_name)
            name = getattr(place, f"name_{lang}") or place.name_en
            names[place.place_id] = (
                speaking(lang)(text)("data-place-in", place=name, within=within) if within else name
            )
    return names


@cache
def _spelt() -> Mapping[str, str]:
    """Place name in lower case → its code, in all languages."""
    named: list[tuple[str, Province | Place]] = [(one.code, one) for one in read_provinces()]
    named += [(place.place_id, place) for place in Gazetteer.load().by_id.values() if not place.is_province]
    spelt: dict[str, str] = {}
    for code, one in named:
        for lang in LANGUAGES:
            if name := getattr(one, f"name_{lang}"):
                spelt.setdefault(name.lower(), code)
    return spelt


@cache
def likely_place(said: str) -> str | None:
    """The place that an unplaced name may mean, for a person to confirm; None where nothing is near enough."""
    found = process.extractOne(said.lower(), _spelt().keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
    return _spelt()[found[0]] if found else None


# --- Companies that are the same ---


@carries_out("company")
def merge_companies(company: str, name: str, *, author: str) -> str | None:
    """Remember that a CVR number or name means a company; holds from the next build. Returns a sentence if the file can't be followed."""
    return _say_of_companies(company_aliases.merge, company, name, who=author, said=clock.today())


@carries_out("company")
def keep_companies_apart(one: str, other: str, *, author: str) -> str | None:
    """Remember that two companies only look alike, so that they are not asked about again; else as `merge_companies`."""
    return _say_of_companies(company_aliases.keep_apart, one, other, who=author, said=clock.today())


@carries_out("company")
def split_company(name: str) -> str | None:
    """Take back what was said of a name; it is a company of its own from the next build; else as `merge_companies`."""
    return _say_of_companies(company_aliases.split, name)


def _say_of_companies(
    change: Callable[..., company_aliases.CompanyAliases], *names: str, **signed: Any
) -> str | None:
    """Change the answers about companies; a sentence if their file can't be followed or written."""
    path = _desk().company_aliases
    try:
        company_aliases.change(path, lambda said: change(said, *names, **signed))
    except ListError as error:
        return str(error)
    except OSError as error:  # a full disk, a folder that may not be written
        return error.strerror or str(error)
    return None


def company_answers_waiting(built: Collection[tuple[str, str, bool]]) -> int:
    """How many answers about companies the warehouse does not follow yet.

    Args:
        built: the answers it was built with: key of the name, key of the company, whether they are the same.
    """
    try:
        said = company_aliases.answers(company_aliases.load(_desk().company_aliases))
    except ListError:
        return 1
    return len({answer[:3] for answer in said} ^ set(built))


# --- Words ---


def source_titles() -> dict[str, str]:
    """Source → its title in the language."""
    return {name: source.title[language()] for name, source in load_sources().items()}


def message(kind: str, reason: str, params: Mapping[str, str]) -> str:
    """The sentence of a stored reject or warning in the reader's language. ``kind`` is reject or warning."""
    return reason_message(kind, reason, params)


def remark(error_key: object, error_params: Mapping[str, str] | None, ignored: object) -> str:
    """Why a sheet or file was not loaded, in the reader's language; empty where it was."""
    if isinstance(error_key, str):
        return problem_sentence(error_key, error_params or {})
    return text(f"ignored-{ignored}") if isinstance(ignored, str) else ""


def column_titles(source: str) -> dict[str, str]:
    """Column → how a template heads it, of one source."""
    return {column.name: heading_for(column) for column in load_sources()[source].columns}


@dataclass(frozen=True, slots=True)
class Template:
    """An empty workbook for one kind of export."""

    source: str
    title: str
    grain: str
    file_name: str
    make: Callable[[], bytes]


def templates() -> list[Template]:
    """The template of each source; the workbook is made when it is downloaded."""
    lang = language()
    return [
        Template(
            name,
            source.title[lang],
            source.grain[lang],
            f"{source.title[lang]}.xlsx",
            partial(speaking(lang)(template_bytes), source),
        )
        for name, source in load_sources().items()
    ]


# --- Changed values as people read them ---


def readable(values: pd.DataFrame) -> pd.DataFrame:
    """Changed values without our own codes: a line a column of the export, with its heading and the values as that language writes them.

    Args:
        values: source, key, change, column, old_value, new_value, as the history keeps them.

    Returns: the same columns and ``title``, the column's heading. Where only a code has changed (a place was found), the code is shown.
    """
    lines: list[tuple[object, ...]] = []
    for (source, key, change), group in values.groupby(["source", "key", "change"], sort=False, dropna=False):
        declared = load_sources()[str(source)]
        found = {str(line.column): line for line in group.itertuples(index=False)}
        shown = {name: line for name, line in found.items() if _is_for_people(name, found, declared)}
        for name, line in (shown or found).items():
            column = _column(name, declared)
            title = heading_for(column) if column else name
            precision = found.get(f"{name}_precision")
            old = _said(line.old_value, getattr(precision, "old_value", None), name, column)
            new = _said(line.new_value, getattr(precision, "new_value", None), name, column)
            lines.append((source, readable_key(key), change, name, old, new, title))
    return pd.DataFrame(
        lines, columns=["source", "key", "change", "column", "old_value", "new_value", "title"]
    )


def readable_key(key: object) -> str:
    """The identity of a row without its empty parts."""
    return " · ".join(part for part in str(key or "").split(" | ") if part.strip())


def wide(values: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Added or removed rows, a line a row and a column a heading; ``values`` of one source, as `readable` gives them."""
    chosen = values[values["change"] == kind]
    value = "old_value" if kind == "removed" else "new_value"
    table = chosen.pivot_table(index="key", columns="title", values=value, aggfunc="first", sort=False)
    return table.reset_index(drop=True)


def _is_for_people(name: str, together: Collection[str], declared: Source) -> bool:
    """Whether a staging column shows what the export said: the text as read where there is one, and no codes beside it."""
    if f"{name}_text" in together:
        return False
    return name in declared.column_names or name.removesuffix("_text") in declared.column_names


def _column(name: str, declared: Source) -> SourceColumn | None:
    for base in (name, *(name.removesuffix(suffix) for suffix in _SUFFIXES if name.endswith(suffix))):
        if base in declared.column_names:
            return declared.column(base)
    return None


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
                day = dt.date.fromisoformat(value)
                exact = not isinstance(precision, str) or precision == "day"
                return formats.short_date(day) if exact else formats.date(day, str(precision))
    except (InvalidOperation, ValueError):
        pass
    return value
