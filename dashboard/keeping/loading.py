"""Loads: dropped files tried and loaded, cells corrected, the sample brought in and left, loads undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dashboard import telemetry
from dashboard.keeping import shown_desk, trials
from dashboard.keeping.mending import Mend
from dashboard.roles import carries_out
from dashboard.warehouse import close
from pipeline import paths
from pipeline.desk import orders, understood_words
from pipeline.desk.ledger import LedgerError, file_hash
from pipeline.desk.names import plain_name
from pipeline.desk.said import ListError
from pipeline.warehouse.build import DeskChangedError, build, undo
from pipeline.warehouse.contacts import FILE as LOG_FILE
from pipeline.warehouse.making import Built, NothingBuiltError

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Request:
    """A load as the data keeper asks for it."""

    files: tuple[Path, ...] = ()  # the dropped files, as `receive` wrote them
    # sources and earlier files whose rows no longer count where the new files lack them
    gone: tuple[tuple[str, str], ...] = ()
    drops_sample: bool = False  # whether the sample data that ships with the dashboard leaves the warehouse
    mended: tuple[Mend, ...] = ()  # cells that were corrected on screen, of these files or of what is loaded
    withdrawn: tuple[str, ...] = ()  # numbers of corrections that no longer hold
    reason: str = ""  # why the cells were corrected
    undoes: int | None = None  # instead of all this: the load whose state is brought back …
    is_only: bool = False  # … or which alone is taken back: what was loaded later stays
    # the `trials.Trial.state` of the dry run that was shown; the load is refused where the desk has changed since
    shown: str | None = None


@carries_out("try")
def receive(files: Sequence[tuple[str, bytes]], folder: Path) -> tuple[Path, ...]:
    """Write dropped files (name, content) into a folder, under the names by which they are known.

    A marked workbook that comes back corrected gets the name of the workbook it was made from, and so takes its place. Two different files
    of one name are kept apart.
    """
    known = {file.file for file in shown_desk.active()}
    written: dict[str, bytes] = {}
    for name, content in files:
        plain = plain_name(name, known)
        number = 2
        while written.get(plain, content) != content:
            plain = f"{Path(name).stem} ({number}){Path(name).suffix}"
            number += 1
        written[plain] = content
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in written.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in written)


def history_problem() -> str | None:
    """The fault of the list of loads and how to repair it, or None."""
    try:
        shown_desk.desk().ledger.loads()
    except LedgerError as error:
        return str(error)
    return None


def understood(load_id: int) -> Mapping[str, Sequence[tuple[str, str]]]:
    """How the sheets of the new files of a load were understood, as `trials.Trial.understood` has it."""
    try:
        load = shown_desk.desk().ledger.get(load_id)
    except LedgerError:  # the page says so at its head
        return {}
    found: dict[str, list[tuple[str, str]]] = {}
    for one in load.understood if load else ():
        found.setdefault(one.file, []).append((one.sheet, understood_words.line(one)))
    return found


@cache
def _sample_hashes() -> Mapping[str, str]:
    """Content hash → name of the sample's workbooks."""
    return {file_hash(path): path.name for path in paths.sample_workbooks()}


def brings_own(files: Sequence[Path]) -> bool:
    """Whether the desk's own files come where sample data is shown. One with the name of a sample workbook tries the sample out: the rest of it is to stay."""
    shows_sample = any(file.sha256 in _sample_hashes() for file in shown_desk.active())
    return shows_sample and not any(path.name in _sample_hashes().values() for path in files)


def keeps_sample() -> bool:
    """Whether own files count beside the sample, so that it was said to stay when they came; what the desk logs itself is none."""
    return any(one.sha256 not in _sample_hashes() and one.file != LOG_FILE for one in shown_desk.active())


@carries_out("load")
def load_sample(*, author: str, progress: Progress | None = None) -> trials.Trial:
    """Load the sample data that ships with the dashboard."""
    return load_files(Request(tuple(paths.sample_workbooks())), author=author, progress=progress)


@carries_out("try")
def try_files(request: Request, progress: Progress | None = None) -> trials.Trial:
    """The dry run of loading these files or correcting these cells; nothing is written. A bad file never raises."""
    return _run(request, progress)


@carries_out("load")
def load_files(request: Request, *, author: str, progress: Progress | None = None) -> trials.Trial:
    """Carry out a load: of files (give only those that `try_files` found usable), of corrected cells, to undo another load, or of nothing, to build again with what was confirmed."""
    return _run(request, progress, author)


def sample_apart(trial: trials.Trial, sample: Mapping[str, int]) -> trials.Trial:
    """A load or its dry run with the rows of the sample (a number per source) distinguished from those that the user says are gone."""
    changes = []
    for change in trial.changes:
        left = min(change.removed, sample.get(change.source, 0))
        changes.append(replace(change, removed=change.removed - left, sample=left))
    return replace(trial, changes=changes)


def _run(request: Request, progress: Progress | None, author: str | None = None) -> trials.Trial:
    who = None if author is None else author or shown_desk.NOBODY
    try:
        built = _built(request, progress, who)
    except DeskChangedError as error:
        done = trials.Trial(error=str(error), is_stale=True)
    except NothingBuiltError as error:
        names = {path.name for path in request.files}
        files = [file for file in error.files if file.name in names]
        done = replace(trials.told(files, shown_desk.questions()), error=str(error))
    except ListError as error:
        done = trials.Trial(error=str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        done = trials.Trial(error=shown_desk.disk_sentence(error))
    else:
        names = {path.name for path in request.files} | {one.file for one in request.mended}
        done = trials.of_build(built, names, shown_desk.questions(), _sample_hashes())
    if who is not None:
        if not done.error:
            close()
        telemetry.load(is_made=not done.error)
    return done


def _built(request: Request, progress: Progress | None, who: str | None) -> Built:
    desk = shown_desk.desk()
    if request.undoes is not None and who is not None:  # it has no dry run
        return undo(desk, request.undoes, only=request.is_only, loaded_by=who)
    dropped = {path.name: file_hash(path) for path in request.files}
    sample = _sample_hashes().keys()
    is_own = not sample >= set(dropped.values())  # what the sample is staged to is not kept beside it
    contents = {file.file: file.sha256 for file in shown_desk.active()} | dropped
    said_at = orders.now()
    return build(
        desk,
        incoming=request.files,
        gone=request.gone,
        without=sample - set(dropped.values()) if request.drops_sample else (),
        corrected=[
            replace(
                one,
                old=None,
                sha256=contents.get(one.file, ""),
                reason=request.reason,
                who=who or shown_desk.NOBODY,
                said_at=said_at,
            )
            for one in request.mended
        ],
        withdrawn=request.withdrawn,
        # beside the dropped files, for what they are staged to
        aside=request.files[0].parent / ".staged" if request.files and is_own else None,
        dry_run=who is None,
        shown=request.shown,
        loaded_by=who,
        progress=progress,
    )
