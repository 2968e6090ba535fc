"""Has workbooks staged: in the limited child, or from what was kept of an earlier time by content, name, confirmations and version of the code, so that what was loaded once is not lost by reading it again."""

import json
import logging
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

import pyarrow as pa

from locales import language
from pipeline.child.process import Answer, Child, is_same_order, keep_ready, stage_order, take_child
from pipeline.child.staged_workbook import DamagedStagingError, StagedWorkbook, read_lines, read_staged
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction, for_child
from pipeline.desk.fingerprint import staging_fingerprint
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.reading.limits import FileLimits, load_limits
from pipeline.sources.looks import Asked, Look
from settings import private, sealed, written

# Why a file may be refused this time though nothing is wrong with it: the machine, the copy that was read, or our own code.
PASSING = frozenset(
    {"takes-too-long", "reader-died", "needs-too-much-memory", "unreadable", "not-found", "changed", "fault"}
)
OnLines = Callable[["Wanted", Mapping[str, pa.Table]], None]

_log = logging.getLogger(__name__)


class DiskFullError(Exception):
    """The machine has no room for what is being made; the message is the system's."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to stage."""

    name: str
    sha256: str | None  # the content that it must have; None where any will do
    places: tuple[Path, ...]  # where that content may be, the most likely first


class Stager:
    """Stages many workbooks one after the other; a context manager that owns the child process."""

    def __init__(
        self,
        known: Confirmations,
        *,
        kept: Path | None = None,  # the folder in which staged workbooks are kept
        keeps: bool = False,  # whether what is staged now is kept there, or only what is there is used
        # a folder beside dropped files, in which what a dry run has staged waits for the next one and for the load; what is kept moves on from it
        aside: Path | None = None,
        corrections: Sequence[Correction] = (),
        faults: Path | None = None,  # the file to which the tracebacks of our own faults are added
        limits: FileLimits | None = None,
    ) -> None:
        self.limits = limits or load_limits()
        self._known = known.said()
        self._corrections = corrections
        inner = variant(known, corrections) if kept or aside else ""
        self._kept, self._aside = (folder / inner if folder else None for folder in (kept, aside))
        self._keeps, self._faults = keeps, faults
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._child:
            self._child.stop()
            self._child = None

    def rest(self) -> None:
        """Nothing more is wanted: the child, which holds what it read last, may go meanwhile."""
        if self._child:
            self._child.process.kill()

    def stage(self, path: Path, name: str | None = None) -> StagedWorkbook:
        """The workbook at that path as it would be loaded. Never raises for a bad file."""
        return next(self.stage_all([Wanted(name or path.name, None, (path,))]))

    def stage_all(self, files: Sequence[Wanted], on_lines: OnLines | None = None) -> Iterator[StagedWorkbook]:
        """The workbooks in order, the next one staged while the caller works on the last; ``on_lines`` gets rows as read. Raises DiskFullError where the folder for temporary files is full or may not be written."""
        kept = [self._from_kept(file) for file in files]
        todo = [index for index, found in enumerate(kept) if found is None]
        if todo:
            self._order(files[todo[0]])

        def each() -> Iterator[StagedWorkbook]:
            for file, found in zip(files, kept, strict=True):
                if found is not None:
                    if on_lines:
                        on_lines(file, found.lines)
                    yield found
                    continue
                staged = self._staged(file, on_lines)
                del todo[0]
                if todo:
                    self._order(files[todo[0]])
                yield staged

        return each()

    def mark(self, path: Path, name: str) -> bytes:
        """A workbook with its faults marked in the language in force, as ``.xlsx``. Raises RefusedError, and DiskFullError as `stage_all`."""
        return self._made(self._said("mark", path, name) | {"lang": language()}) or b""

    def erase(self, path: Path, name: str, person: str) -> bytes | None:
        """A file without a person (`pipeline.forgetting.person`), None where it does not name them. Raises RefusedError, and DiskFullError as `stage_all`."""
        return self._made(self._said("erase", path, name) | {"person": person})

    def log(
        self,
        kept: tuple[Path, str] | None,
        target: Path,
        *,
        rows: Sequence[Mapping[str, str]],
        without: Sequence[str] = (),
    ) -> bool:
        """Write the desk's own workbook with more rows, or without some; False where it has no such row. Raises RefusedError, and DiskFullError as `stage_all`."""
        place, sha = (str(kept[0].absolute()), kept[1]) if kept else (None, None)
        order = {"do": "log", "path": place, "name": target.name, "sha256": sha, "known": self._known}
        content = self._made({**order, "rows": [*rows], "without": [*without]})
        child, self._child = self._child, None
        keep_ready(child)  # for the staging of the workbook
        if content is None:
            return False
        target.write_bytes(content)
        return True

    def letter(
        self, path: Path, today: date, names: Mapping[str, Sequence[str]] | None = None
    ) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Read an invitation or a mail: `Letter` and `About` as JSON, by the words of each agreement. Raises RefusedError, and DiskFullError as `stage_all`."""
        order = {"do": "letter", "path": str(path.absolute()), "today": today.isoformat()}
        answer = self._answered(order | {"names": names or {}}, path.name)
        return answer["letter"], answer["about"]

    def seal(self, path: Path) -> Mapping[str, str] | None:
        """A report's ``seal`` as it is written, and the ``digest`` of all else; None where it has none. Raises RefusedError, and DiskFullError as `stage_all`."""
        order = {"do": "seal", "path": str(path.absolute()), "sha256": None}
        found: Mapping[str, str] | None = self._answered(order, path.name)["seal"]
        return found

    def look(self, path: Path, sheet: str, asked: Asked, *, name: str | None = None) -> Look:
        """A sheet's content and possible meaning, for mapping; ``name`` is the desk's name of the file. Raises RefusedError, and DiskFullError as `stage_all`."""
        order = self._said("look", path, name or path.name) | {"sheet": sheet, "asked": asdict(asked)}
        return written.made(Look, self._answered(order, path.name)["look"])

    def _made(self, order: Mapping[str, Any]) -> bytes | None:
        made = self._answered(order, order["name"])["made"]
        return Path(made).read_bytes() if made else None

    def _answered(self, order: Mapping[str, Any], name: str) -> Answer:
        self._give(order)
        answer = self._answer()
        if "error" in answer:
            raise RefusedError(self._refusal(answer, name))
        return answer

    def _order(self, file: Wanted, place: int = 0) -> None:
        if file.places:
            self._give(self._said("stage", file.places[place], file.name, file.sha256))

    def _said(self, what: str, path: Path, name: str, sha256: str | None = None) -> dict[str, Any]:
        corrections = for_child(self._corrections, name, sha256)
        return stage_order(path, name, sha256, self._known, corrections) | {"do": what}

    def _give(self, order: Mapping[str, Any]) -> None:
        self._child = self._child or take_child(self.limits, order)
        if is_same_order(self._child.prefetched, order):  # it is at it already
            self._child.prefetched = None
        else:
            self._child.order(order)

    def _answer(self) -> Answer:
        assert self._child is not None
        child = self._child
        answer = child.answer()
        if answer.get("is_gone"):
            self._child = None
        if answer.get("error") == "no-room":
            child.stop()
            self._child = None
            raise DiskFullError(answer["params"]["error"])
        return answer

    def _staged(self, file: Wanted, on_lines: OnLines | None) -> StagedWorkbook:
        refusal = Refusal("not-found")
        for place, path in enumerate(file.places):
            for attempt in range(2):
                if place or attempt:
                    self._order(file, place)
                answer = self._answer()
                lines: Mapping[str, pa.Table] = {}
                if "lines" in answer:
                    lines = read_lines(Path(answer["lines"]))
                    if on_lines:
                        on_lines(file, lines)
                        on_lines = None  # of a second attempt they are the same
                    answer = self._answer()
                if "staged" in answer:
                    return replace(self._taken(file, path, Path(answer["staged"])), lines=lines)
                refusal = self._refusal(answer, file.name)
                if refusal.reason != "reader-died":
                    break
            if refusal.reason not in ("changed", "not-found", "unreadable"):
                break
        return StagedWorkbook(file.name, file.places[0] if file.places else Path(file.name), refusal=refusal)

    def _taken(self, file: Wanted, path: Path, folder: Path) -> StagedWorkbook:
        staged = read_staged(folder, path, with_lines=False)
        # That a question is not known may change: the answer is read again then.
        is_lasting = not any(sheet.error and sheet.error[0] == "answer-unknown" for sheet in staged.sheets)
        kept = self._kept if self._keeps else self._aside
        if kept and file.sha256 and is_lasting:
            keep_staged(folder, kept / _folder_of(file))
        shutil.rmtree(folder, ignore_errors=True)
        return staged

    def _refusal(self, answer: Answer, name: str) -> Refusal:
        reason, params = answer["error"], answer.get("params", {})
        if reason == "fault":
            told = f"{params['code']} {name}\n{answer['traceback']}"
            _log.debug("fault %s", told)
            if self._faults and self._faults.parent.is_dir():
                moment = datetime.now(UTC).isoformat(timespec="seconds")
                with suppress(OSError), private.opened_to_add(self._faults) as log:
                    log.write(f"{moment} {told}\n")
        return Refusal(reason, params)

    def _from_kept(self, file: Wanted) -> StagedWorkbook | None:
        for kept in (self._kept, self._aside):
            if kept is None or file.sha256 is None or not (folder := kept / _folder_of(file)).is_dir():
                continue
            try:
                staged = read_staged(folder, file.places[0] if file.places else Path(file.name))
            except DamagedStagingError:  # it is staged again
                shutil.rmtree(folder, ignore_errors=True)
                continue
            if self._keeps and self._kept and kept != self._kept:
                keep_staged(folder, self._kept / _folder_of(file))
            return staged
        return None


def variant(known: Confirmations, corrections: Sequence[Correction] = ()) -> str:
    """A hash of all that a staged workbook depends on beside content and name: code, confirmations and corrections."""
    # questions are a folder, which may move
    confirmed = {name: said for name, said in known.said().items() if name != "questions"}
    ids = sorted(one.correction_id for one in corrections)
    said = json.dumps([confirmed, ids], sort_keys=True, ensure_ascii=False)
    return sealed.hash_of(f"{staging_fingerprint()} {said}")[:16]


def _folder_of(file: Wanted) -> str:
    return f"{file.sha256}-{sealed.hash_of(file.name)[:8]}"


def keep_staged(made: Path, kept: Path) -> None:
    """Keep what was staged, all or nothing. A disk that is full costs the next build its time, not this one its result."""
    partial = private.part_of(kept)
    try:
        private.folder(kept.parent)
        shutil.move(made, partial)  # a rename, where temporary files lie on the same disk
        partial.rename(kept)
    except OSError as error:
        _log.info("not kept: %s", error)
        shutil.rmtree(partial, ignore_errors=True)


def forget_others(
    kept: Path, known: Confirmations, corrections: Sequence[Correction], files: Sequence[tuple[str, str]]
) -> None:
    """Remove what is kept of files (name, content hash) that are not among these, and of what was confirmed, corrected and coded before."""
    current = kept / variant(known, corrections)
    wanted = {current / _folder_of(Wanted(name, sha, ())) for name, sha in files}
    for folder in (*kept.glob("*"), *current.glob("*")):
        if folder != current and folder not in wanted:
            shutil.rmtree(folder, ignore_errors=True)
