"""What the data page asks of the pipeline: try dropped files, load them, bring rejects back, correct cells, remember aliases, undo.

With `dashboard.mappings`, `mending`, `trials` (what came of it) and `watched` all that knows both.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from dashboard import clock, mending, telemetry, trials
from dashboard.mending import Mend, Reading
from dashboard.roles import carries_out
from dashboard.warehouse import close, warehouse_path
from locales import LANGUAGES, language, speaking, text
from pipeline import paths
from pipeline.cells.gazetteer import Gazetteer, Place, Province, read_provinces
from pipeline.child.process import keep_ready
from pipeline.child.stager import DiskFullError, Stager, WorkbookRefusedError
from pipeline.desk import company_aliases, confirmations, log, orders
from pipeline.desk.confirmations import ListError, load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import ActiveFile, LedgerError, file_hash
from pipeline.desk.names import marked_name, plain_name
from pipeline.desk.questions import Questions, Standing, standings
from pipeline.messages import (
    refusal_sentence,
)
from pipeline.reading.letter import Letter
from pipeline.reading.limits import load_limits
from pipeline.sources.declarations import load_sources
from pipeline.sources.forms import file_name
from pipeline.sources.templates import template_bytes
from pipeline.warehouse import asking
from pipeline.warehouse import build as building
from pipeline.warehouse.build import DeskChangedError, build, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from settings import private

Contact = log.Contact  # what a page hands over

Progress = Callable[[int, int, str], None]

PARTY, OWNER, COMPANY = asking.PARTY, asking.OWNER, asking.COMPANY  # whom a question is put to

NOBODY = "?"  # who loaded, as the ledger has it where no name was given

# How alike a name must be to be offered as what an unplaced one may mean; a person says yes or no.
_LIKE_ENOUGH = 72
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
        shown: the `trials.Trial.state` of the dry run that was shown; the load is refused where the desk has changed since.
    """

    files: tuple[Path, ...]
    gone: tuple[str, ...] = ()
    drops_sample: bool = False
    mended: tuple[Mend, ...] = ()
    withdrawn: tuple[str, ...] = ()
    reason: str = ""
    shown: str | None = None


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


def _questions() -> Questions:
    return Questions(_desk().questions)


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
def load_sample(*, author: str, progress: Progress | None = None) -> trials.Trial:
    """Load the sample data that ships with the dashboard."""
    return load_files(Request(tuple(paths.sample_workbooks())), author=author, progress=progress)


# --- Trying and loading ---


@carries_out("try")
def try_files(request: Request, progress: Progress | None = None) -> trials.Trial:
    """What loading these files would do; nothing is written. Never raises for a bad file."""
    return _run(request, progress, dry_run=True)


@carries_out("load")
def load_files(request: Request, *, author: str, progress: Progress | None = None) -> trials.Trial:
    """Load these files into the warehouse; give only those that `try_files` found usable."""
    return _run(request, progress, dry_run=False, who=author or NOBODY)


def sample_apart(trial: trials.Trial, first: trials.Trial) -> trials.Trial:
    """A dry run with the rows of the sample that leaves told apart from those that somebody says are gone.

    Args:
        trial: what a load would do.
        first: the same before anybody said that rows are gone: all that it removes is the sample's.
    """
    return _apart(trial, {change.source: change.removed for change in first.changes})


def as_tried(done: trials.Trial, tried: trials.Trial) -> trials.Trial:
    """What a load did, with the rows of the sample told apart as in the dry run that was shown."""
    return _apart(done, {change.source: change.sample for change in tried.changes})


def _apart(trial: trials.Trial, sample: Mapping[str, int]) -> trials.Trial:
    changes = []
    for change in trial.changes:
        left = min(change.removed, sample.get(change.source, 0))
        changes.append(replace(change, removed=change.removed - left, sample=left))
    return replace(trial, changes=changes)


@carries_out("correct")
def try_corrections(mended: Sequence[Mend], progress: Progress | None = None) -> trials.Trial:
    """What correcting these cells of loaded files would do; nothing is written."""
    return _run(Request((), mended=tuple(mended)), progress, dry_run=True)


@carries_out("correct")
def correct(mended: Sequence[Mend], *, reason: str, shown: str | None, author: str) -> trials.Trial:
    """Correct these cells of loaded files, as a load; ``shown`` is the `trials.Trial.state` of the dry run that was shown."""
    request = Request((), mended=tuple(mended), reason=reason, shown=shown)
    return _run(request, None, dry_run=False, who=author or NOBODY)


@carries_out("correct")
def withdraw_corrections(ids: Sequence[str], *, author: str) -> trials.Trial:
    """Have corrections hold no longer, as a load: what the exports say counts again."""
    return _run(Request((), withdrawn=tuple(ids)), None, dry_run=False, who=author or NOBODY)


def reads_as(mend: Mend) -> Reading:
    """Whether a new value can be read, and as what."""
    return mending.reading(_desk(), mend)


@carries_out("rebuild")
def rebuild(*, author: str) -> trials.Trial:
    """Build again after something was confirmed."""
    return _run(Request(()), None, dry_run=False, who=author or NOBODY)


def _run(
    request: Request, progress: Progress | None, *, dry_run: bool, who: str | None = None
) -> trials.Trial:
    done = _built(request, progress, dry_run=dry_run, who=who)
    if not dry_run:
        telemetry.load(is_made=not done.error)
    return done


def _built(request: Request, progress: Progress | None, *, dry_run: bool, who: str | None) -> trials.Trial:
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
        return trials.Trial(error=str(error), is_stale=True)
    except NothingBuiltError as error:
        names = {path.name for path in request.files}
        files = [file for file in error.files if file.name in names]
        return replace(trials.told(files, _questions()), error=str(error))
    except ListError as error:
        return trials.Trial(error=str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        return trials.Trial(error=_disk_sentence(error))
    if not dry_run:
        close()
    names = {path.name for path in request.files} | {one.file for one in request.mended}
    return trials.of_build(built, names, _questions(), _sample_hashes())


def _disk_sentence(error: OSError) -> str:
    return text("data-load-disk", error=error.strerror or str(error))


@carries_out("undo")
def undo_load(load_id: int, *, author: str, progress: Progress | None = None) -> str | None:
    """Bring an earlier load's state back; returns a sentence if that is not possible."""
    return _undone(undo, load_id, author, progress)


@carries_out("undo")
def take_back(load_id: int, *, author: str, progress: Progress | None = None) -> str | None:
    """Take one load back, and leave what was loaded later; returns a sentence if that is not possible."""
    return _undone(building.take_back, load_id, author, progress)


def _undone(how: Callable[..., Built], load_id: int, author: str, progress: Progress | None) -> str | None:
    said: str | None = None
    try:
        how(_desk(), load_id, loaded_by=author or NOBODY, progress=progress)
        close()
    except NothingBuiltError as error:
        said = str(error)
    except OSError as error:  # a full disk, a folder that may not be written
        said = _disk_sentence(error)
    telemetry.load(is_made=said is None)
    return said


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
    wrong = [
        trials.message("reject", note.reason, note.params) for note in notes if number in note.cells.values()
    ]
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
    return standings(_questions().heads(), answered, day)


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
    """Remember that the rows of a sheet are right although they miss its own total (`trials.Held.told`)."""
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
