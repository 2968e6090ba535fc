"""Builds the warehouse beside the old one, checks it, and swaps it in with one rename.

The ledger is the truth and the warehouse follows from it: a load is recorded first and swapped in then, so a
build that is killed between the two is finished by the next one. All of it happens under one lock; readers need none.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, Self

import duckdb
from filelock import FileLock, Timeout

from locales import text
from pipeline import company_aliases, paths, store
from pipeline.corrections import CorrectionError, apply_corrections
from pipeline.known import load_known
from pipeline.ledger import ActiveFile, Ledger, Load, file_hash, next_active, scan, version_names
from pipeline.loose import LooseEnd, loose_ends
from pipeline.marts import beside, create_marts, load_seeds, marts_of_seeds, run_checks
from pipeline.older import OlderFile
from pipeline.reader import Reader, Workbook
from pipeline.workbook import Known, StagedFile, read_words, stage_workbook

LOCK_SECONDS = 60  # a second load waits this long for the first, then is refused with a sentence
VALUES_LISTED = 5000
Progress = Callable[[int, int, str], None]
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one desk's data stands: its exports, its warehouse, and beside that its history and what people have told us."""

    raw: Path = paths.RAW
    warehouse: Path = field(default_factory=paths.default_warehouse)

    @property
    def ledger(self) -> Ledger:
        """The loads of this warehouse."""
        return Ledger(self.warehouse)

    @property
    def corrections(self) -> Path:
        """Figures changed by hand, each with its reason."""
        return self.warehouse.parent / "corrections.toml"

    @property
    def known(self) -> Path:
        """Headings and places that people have confirmed."""
        return self.warehouse.parent / "known.toml"

    @property
    def company_aliases(self) -> Path:
        """Companies that people have said are the same."""
        return self.warehouse.parent / company_aliases.FILE


class NothingBuiltError(Exception):
    """No new warehouse was built and the old one stands; the message is a sentence for the user. ``files`` are those that were read."""

    def __init__(self, sentence: str, files: Sequence[StagedFile] = ()) -> None:
        super().__init__(sentence)
        self.files = files


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What a load changes in one source: numbers of keys, and how many rows were rejected in the files read."""

    source: str
    added: int
    changed: int
    removed: int
    rejected: int


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value that a load adds, changes or removes; ``key`` is the row's."""

    source: str
    key: str
    change: str
    column: str
    old_value: str | None
    new_value: str | None


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A row that an earlier file holds and the new ones of its kind do not; where it stood."""

    source: str
    key: str | None
    file: str
    sheet: str
    row: int


@dataclass(frozen=True)
class Built:
    """A warehouse that was built (or would be): its files, what it changes, and which rows earlier files alone still hold.

    ``older`` names the new files that say what newer files, loaded before, say differently; ``loose`` what the new files name and nothing answers to.
    """

    load: Load
    files: Sequence[StagedFile]
    changes: Sequence[SourceChange]
    kept_missing: Mapping[str, int]
    values: Sequence[ValueChange] = ()
    is_unchanged: bool = False
    missing_rows: Sequence[MissingRow] = ()
    older: Sequence[OlderFile] = ()
    loose: Sequence[LooseEnd] = ()


class _Aside:
    """One worker with a connection of its own: what nothing else in a build waits for is written while the build goes on."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        self._closing = ExitStack()
        self._begun: list[Future[None]] = []

    def __enter__(self) -> Self:
        self._cursor = self._closing.enter_context(beside(self._con))
        self._worker = self._closing.enter_context(ThreadPoolExecutor(1))
        return self

    def __exit__(self, *error: object) -> None:
        self._closing.close()

    def do(
        self,
        task: Callable[Concatenate[duckdb.DuckDBPyConnection, P], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Begin it, after what was begun before."""
        self._begun.append(self._worker.submit(task, self._cursor, *args, **kwargs))

    def wait(self) -> None:
        """Until all is done. Raises what one of them raised."""
        for begun in self._begun:
            begun.result()


@contextmanager
def _locked(desk: Desk, lang: str) -> Iterator[None]:
    desk.warehouse.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(desk.warehouse.with_name(desk.warehouse.name + ".lock"))
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise NothingBuiltError(text("cli-busy", lang)) from None
    try:
        for stale in desk.warehouse.parent.glob(desk.warehouse.name + ".building*"):
            stale.unlink(missing_ok=True)
        yield
    finally:
        lock.release()


def build(
    desk: Desk,
    *,
    incoming: Sequence[Path] = (),
    gone: Iterable[str] = (),
    drop_absent: bool = False,
    without: Collection[str] = (),
    dry_run: bool = False,
    loaded_by: str | None = None,
    lang: str = "da",
    progress: Progress | None = None,
) -> Built:
    """Load what is new in data/raw, with ``incoming`` files put there first, and swap the new warehouse in.

    Args:
        desk: where the data stands.
        incoming: files dropped by a user; each takes the place of a file of the same name in data/raw.
        gone: sources whose rows in earlier files no longer count where the new files lack them.
        drop_absent: files that are not in data/raw any more no longer count (else what they held is kept).
        without: content hashes (SHA-256) of files that no longer count and leave data/raw, such as the sample's; the history keeps them.
        dry_run: build and check all of it, then write nothing.
        loaded_by: who loads; the user of the machine if not said.
        lang: language of the sentences raised.
        progress: called with (number, total, file name) before each file is read.

    Raises:
        NothingBuiltError: no folder, no files, nothing known in them, a failed check or correction, or another load at work.
    """
    with _locked(desk, lang):
        raw = {name: sha for name, sha in _raw(desk, incoming, lang).items() if sha not in without}
        latest = desk.ledger.latest()
        known_hash = _known_hash(desk)
        kept, new = next_active(latest, raw, drop_absent=drop_absent, without=without)
        is_same = (
            latest is not None
            and latest.raw == raw
            and latest.extra.get("known") == known_hash
            and (kept, new) == (latest.active, ())
        )
        if is_same and latest is not None and _is_current(desk, latest):
            return Built(latest, (), (), {}, is_unchanged=True)
        places = {path.name: path for path in incoming}
        return _make(
            desk, latest, kept, raw, places,
            is_new=not is_same, known_hash=known_hash, dry_run=dry_run, loaded_by=loaded_by, lang=lang, progress=progress,
            without=without, new=new, gone=tuple(gone),
        )  # fmt: skip


def undo(
    desk: Desk,
    load_id: int,
    *,
    loaded_by: str | None = None,
    lang: str = "da",
    progress: Progress | None = None,
) -> Built:
    """Bring back the state of an earlier load, as a new load; data/raw gets that load's files again.

    Raises:
        NothingBuiltError: there is no such load, or as `build`.
    """
    with _locked(desk, lang):
        ledger = desk.ledger
        target, latest = ledger.get(load_id), ledger.latest()
        if target is None or latest is None:
            raise NothingBuiltError(text("cli-unknown-load", lang, load=str(load_id)))
        built = _make(
            desk, latest, target.active, dict(target.raw), {}, is_new=True, known_hash=_known_hash(desk), dry_run=False,
            loaded_by=loaded_by, lang=lang, progress=progress, undoes=load_id,
        )  # fmt: skip
        _restore_raw(desk, target)
        return built


def _restore_raw(desk: Desk, target: Load) -> None:
    now = scan(desk.raw)
    for name, sha in target.raw.items():
        if now.get(name) != sha:
            _put(desk.ledger.file(sha, name), desk.raw / name)
    for name in now.keys() - target.raw.keys():
        (desk.raw / name).unlink()


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.part")
    shutil.copyfile(source, partial)
    partial.replace(target)


def _raw(desk: Desk, incoming: Sequence[Path], lang: str) -> dict[str, str]:
    if not desk.raw.is_dir():
        raise NothingBuiltError(text("cli-no-folder", lang, folder=str(desk.raw)))
    raw = scan(desk.raw) | {path.name: file_hash(path) for path in incoming}
    if not raw and desk.ledger.latest() is None:
        raise NothingBuiltError(text("cli-empty-folder", lang, folder=str(desk.raw)))
    return raw


def _known_hash(desk: Desk) -> str:
    digest = hashlib.sha256()
    for path in (desk.corrections, desk.known, desk.company_aliases):
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()[:16]


def pipeline_fingerprint() -> str:
    """A hash of the pipeline's own code, SQL and seeds: when it changes, the warehouse is built again from the same files."""
    digest = hashlib.sha256()
    for path in sorted((paths.PROJECT / "pipeline").rglob("*")):
        if path.suffix in (".py", ".sql", ".toml", ".csv"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _facts(desk: Desk) -> dict[str, str]:
    """The facts about the warehouse that stands, empty if there is none or it can't be read."""
    if not desk.warehouse.exists():
        return {}
    try:
        with duckdb.connect(str(desk.warehouse), read_only=True) as con:
            return dict(con.execute("select key, value from meta.build").fetchall())
    except duckdb.Error:
        return {}


def _is_current(desk: Desk, latest: Load) -> bool:
    facts = _facts(desk)
    return facts.get("load_id") == str(latest.load_id) and facts.get("pipeline") == pipeline_fingerprint()


def _make(
    desk: Desk,
    latest: Load | None,
    kept: Sequence[ActiveFile],
    raw: dict[str, str],
    incoming: Mapping[str, Path],
    *,
    is_new: bool,
    known_hash: str,
    dry_run: bool,
    loaded_by: str | None,
    lang: str,
    progress: Progress | None,
    undoes: int | None = None,
    without: Collection[str] = (),
    new: Sequence[ActiveFile] = (),
    gone: Collection[str] = (),
) -> Built:
    """A warehouse of the ``kept`` files of earlier loads, in their order, and of the ``new`` ones."""
    started = _now()
    active = [*kept, *new]
    places = {file: _find(desk, file, incoming) for file in active}
    building = desk.warehouse.with_name(f"{desk.warehouse.name}.building-{os.getpid()}")
    known = load_known(desk.known)
    try:
        with Reader() as reader, store.open_new(building) as con, _Aside(con) as aside:
            workbooks = reader.read_all([places[file] for file in active])
            # Here, because the child is reading the first workbook meanwhile.
            load_seeds(con)
            create_marts(con, tries_macros=False, only=marts_of_seeds())
            read_words(known)
            staged = _in_order(_stage(known, active, workbooks, progress, aside), new, gone)
            newest = {active.file: file for active, file in staged}
            files = list(newest.values())
            if not any(file.rows_loaded for _, file in staged):
                raise NothingBuiltError(text("cli-nothing-known", lang, folder=str(desk.raw)), files)
            load = latest
            if is_new or load is None:
                load = _load(
                    latest,
                    staged,
                    files,
                    raw=raw,
                    started=started,
                    loaded_by=loaded_by or _user(),
                    known_hash=known_hash,
                    undoes=undoes,
                )
            loads = [*desk.ledger.loads(), *([load] if is_new else [])]
            contest = _write_staging(
                con, desk, staged, version_names(loads, load.active), new if latest else (), lang=lang
            )
            aside.do(_write_history, desk, load, latest, is_new=is_new, keeps=not dry_run)
            _make_marts(con, lang)
            aside.wait()
            changes = _summary(con, load.load_id, files)
            missing = {source: rows.num_rows for source, rows in contest.only_earlier.items()}
            missing_rows = [
                MissingRow(source, *row.values())
                for source, rows in contest.only_earlier.items()
                for row in rows.slice(0, VALUES_LISTED).to_pylist()
            ]
            older = [
                OlderFile(
                    staged[late][0].file,
                    staged[late][1].data_as_of,
                    staged[by][0].file,
                    staged[by][1].data_as_of,
                    rows,
                )
                for (late, by), rows in contest.outdated.items()
            ]
            values = _values(con, load.load_id) if dry_run else []
            loose = loose_ends(con, {file.file for file in new})
            if is_new and not dry_run:
                for file, path in places.items():
                    desk.ledger.keep(path, file.sha256)
        if not dry_run:
            for name, path in incoming.items():
                _put(path, desk.raw / name)
            # Before the load is recorded: killed here, the history still has them, and no later build brings them back unasked.
            for name, sha in scan(desk.raw).items() if without else ():
                if sha in without:
                    (desk.raw / name).unlink()
            if is_new:
                desk.ledger.append(load)
            building.replace(desk.warehouse)
    finally:
        for leftover in desk.warehouse.parent.glob(desk.warehouse.name + ".building*"):
            leftover.unlink(missing_ok=True)
    return Built(load, files, changes, missing, values, missing_rows=missing_rows, older=older, loose=loose)


def _load(
    latest: Load | None,
    staged: Sequence[tuple[ActiveFile, StagedFile]],
    files: Sequence[StagedFile],
    *,
    raw: dict[str, str],
    started: str,
    loaded_by: str,
    known_hash: str,
    undoes: int | None,
) -> Load:
    return Load(
        load_id=(latest.load_id if latest else 0) + 1,
        started_at=started,
        finished_at=_now(),
        loaded_by=loaded_by,
        active=tuple(file for file, _ in staged),
        raw=raw,
        rows_read=sum(sheet.rows_read for file in files for sheet in file.sheets),
        rows_loaded=sum(file.rows_loaded for file in files),
        rows_rejected=sum(sheet.rows_rejected for file in files for sheet in file.sheets),
        undoes=undoes,
        extra={"known": known_hash},
    )


def _write_history(
    con: duckdb.DuckDBPyConnection, desk: Desk, load: Load, latest: Load | None, *, is_new: bool, keeps: bool
) -> None:
    ledger = desk.ledger
    loads = [*ledger.loads(), *([load] if is_new else [])]
    # The file of a load that failed or was killed before it was recorded may lie there; it is written anew.
    earlier = [ledger.changes(each.load_id) for each in loads if not (is_new and each is load)]
    store.read_changes(con, [file for file in earlier if file.exists()])
    if is_new:
        store.write_changes(con, load.load_id, _previous(desk, latest))
        if keeps:
            store.save_changes(con, load.load_id, ledger.changes(load.load_id))
    store.create_history_view(con)
    store.write_meta(con, loads, _build_facts(load))


def _now() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run as a number without a name
        return "?"


def _find(desk: Desk, file: ActiveFile, incoming: Mapping[str, Path]) -> Path:
    """Where the content of an active file stands: among the dropped files, in the ledger, or in data/raw."""
    if file.file in incoming and file_hash(incoming[file.file]) == file.sha256:
        return incoming[file.file]
    return desk.ledger.place(file, desk.raw)


def _stage(
    known: Known,
    active: Sequence[ActiveFile],
    workbooks: Iterable[Workbook],
    progress: Progress | None = None,
    aside: _Aside | None = None,
) -> list[tuple[ActiveFile, StagedFile]]:
    """Every active file typed, while its rows as read are written aside unless a later content of its name replaces it."""
    newest = {file.file: file for file in active}
    staged = []
    for number, (file, workbook) in enumerate(zip(active, workbooks, strict=True), start=1):
        if progress:
            progress(number, len(active), file.file)
        if aside and newest[file.file] is file:
            aside.do(store.write_rows, file.file, workbook.sheets)
        staged.append((file, stage_workbook(workbook, known, file.file)))
    return staged


def _in_order(
    staged: Sequence[tuple[ActiveFile, StagedFile]], new: Collection[ActiveFile], gone: Collection[str]
) -> list[tuple[ActiveFile, StagedFile]]:
    """The files in the order in which they win: each new one behind what was saved no later, and behind the content of its name that it replaces.

    A file that does not say when it was saved is taken for new. Of the sources in ``gone`` nothing counts that stands before a new file of that kind.
    """
    ordered = [pair for pair in staged if pair[0] not in new]
    fresh = [pair for pair in staged if pair[0] in new]
    for active, file in sorted(fresh, key=lambda pair: (pair[1].data_as_of or date.max, pair[0].file)):
        saved = file.data_as_of or date.max
        behind = [
            position
            for position, (other, earlier) in enumerate(ordered, start=1)
            if other.file == active.file or (earlier.data_as_of or date.min) <= saved
        ]
        ordered.insert(max(behind, default=0), (active, file))
    for source in gone:
        holds = [
            any(sheet.source and sheet.source.name == source for sheet in file.sheets) and active in new
            for active, file in ordered
        ]
        last = max((position for position, is_holding in enumerate(holds) if is_holding), default=-1)
        for position, (active, file) in enumerate(ordered[: max(last, 0)]):
            if active not in new:
                no_longer = tuple(sorted({*active.without, source}))
                ordered[position] = (replace(active, without=no_longer), file)
    return ordered


def _write_staging(
    con: duckdb.DuckDBPyConnection,
    desk: Desk,
    staged: Sequence[tuple[ActiveFile, StagedFile]],
    names: Sequence[str],
    new: Sequence[ActiveFile],
    *,
    lang: str,
) -> store.Contest:
    """Raw and staging as corrected; the files go by ``names`` (`version_names`). Returns what `store.write_staging` does."""
    contest = store.write_staging(con, staged, names, new)
    for position, (active, file) in enumerate(staged):
        if names[position] == active.file:
            store.write_raw(con, file, active.sha256, position)
        else:
            still_counts = position in contest.holding
            store.write_replaced(
                con, file, active.sha256, position, names[position] if still_counts else None
            )
    try:
        apply_corrections(con, desk.corrections, load_known(desk.known))
    except CorrectionError as error:
        raise NothingBuiltError(text("cli-check-failed", lang, message=str(error))) from error
    company_aliases.apply(con, desk.company_aliases)
    return contest


def _make_marts(con: duckdb.DuckDBPyConnection, lang: str) -> None:
    create_marts(con, tries_macros=False, standing=marts_of_seeds())
    if failures := run_checks(con):
        raise NothingBuiltError(text("cli-check-failed", lang, message="; ".join(str(f) for f in failures)))


def _previous(desk: Desk, latest: Load | None) -> Path | None:
    """The warehouse to compare with. One that does not hold the latest load (deleted, or a swap that was killed) is built again first."""
    if latest is None:
        return None
    if _facts(desk).get("load_id") == str(latest.load_id):
        return desk.warehouse
    rebuilt = desk.warehouse.with_name(f"{desk.warehouse.name}.building-previous")
    with Reader() as reader, store.open_new(rebuilt) as con:
        workbooks = reader.read_all([desk.ledger.place(file, desk.raw) for file in latest.active])
        staged = _stage(load_known(desk.known), latest.active, workbooks)
        store.write_staging(con, staged, version_names(desk.ledger.loads(), latest.active))
        apply_corrections(con, desk.corrections, load_known(desk.known))
    return rebuilt


def _build_facts(load: Load) -> dict[str, str]:
    sample = {file_hash(path) for path in paths.SAMPLE.glob("*.xlsx")} if paths.SAMPLE.is_dir() else set()
    n_sample = sum(file.sha256 in sample for file in load.active)
    return {
        "load_id": str(load.load_id),
        "pipeline": pipeline_fingerprint(),
        "is_sample": "true" if n_sample else "false",
        "sample_files": str(n_sample),
        "own_files": str(len(load.active) - n_sample),
    }


def _summary(con: duckdb.DuckDBPyConnection, load_id: int, files: Sequence[StagedFile]) -> list[SourceChange]:
    counted = con.execute(
        "select source, count(*) filter (change = 'added'), count(*) filter (change = 'changed'), count(*) filter (change = 'removed') "
        "from history.row_changes where load_id = ? group by source order by source",
        [load_id],
    ).fetchall()
    rejected: dict[str, int] = {}
    for file in files:
        for sheet in file.sheets:
            if sheet.source:
                rejected[sheet.source.name] = rejected.get(sheet.source.name, 0) + sheet.rows_rejected
    sources = sorted({row[0] for row in counted} | {name for name, count in rejected.items() if count})
    counts = {source: (added, changed, removed) for source, added, changed, removed in counted}
    changes = []
    for source in sources:
        added, changed, removed = counts.get(source, (0, 0, 0))
        changes.append(SourceChange(source, added, changed, removed, rejected.get(source, 0)))
    return changes


def _values(con: duckdb.DuckDBPyConnection, load_id: int) -> list[ValueChange]:
    """The first values that a load changes, for a person to look through before anything is written."""
    rows = con.execute(
        'select source, key, change, "column", old_value, new_value from history.changes where load_id = ? '
        f"order by change = 'added', source, key limit {VALUES_LISTED}",
        [load_id],
    ).fetchall()
    return [ValueChange(*row) for row in rows]


__all__ = ["Built", "Desk", "Known", "NothingBuiltError", "SourceChange", "build", "undo"]
