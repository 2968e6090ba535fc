"""Makes one warehouse, and warns of its new files: has them staged, writes raw, staging, marts, history and meta beside the old file, and checks it (`build` puts it in place)."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection as Connection
from rapidfuzz import fuzz, process

from lake.catalogue import quoted
from locales import text
from pipeline import paths
from pipeline.child.staged_workbook import StagedWorkbook
from pipeline.child.stager import PASSING, Stager, Wanted
from pipeline.desk import orders
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.corrections import Correction, newest
from pipeline.desk.desk import Desk
from pipeline.desk.fingerprint import pipeline_fingerprint
from pipeline.desk.ledger import ActiveFile, Load, file_hash, not_files, version_names
from pipeline.desk.orders import Order
from pipeline.desk.questions import Questions
from pipeline.messages import day_in_words, refusal_sentence
from pipeline.reading.guard import Refusal
from pipeline.warehouse import answers, store
from pipeline.warehouse.marts import beside, create_marts, load_marts, run_checks, unmoved
from pipeline.warehouse.store import Staged
from settings import sealed

VALUES_LISTED = 5000
REFERENCES_LISTED = 50
NAMES_OFFERED = 2  # names that one which leads nowhere may mean: of more, none is the nearest
_ALIKE = 80  # how alike a name must be to be offered …
_AS_NEAR = 4  # … and by how little less than the nearest it is as near

# Column of a reference → the names that it may mean.
_NAMES = {
    "agreement_id": "select unnest([agreement_id, title]) as name from marts.fct_agreement",
    "activity_id": "select unnest([activity_id, title]) as name from marts.fct_activity",
    "challenge_id": "select unnest([challenge_id, title]) as name from marts.fct_challenge",
    "companies": "select name from marts.dim_company",
    "company_name": "select name from marts.dim_company",
    "budget_line": "select budget_line as name from marts.fct_budget",
}

_DANGLING = (paths.SQL / "warehouse" / "dangling.sql").read_text(encoding="utf-8")
Progress = Callable[[int, int, str], None]


class NothingBuiltError(Exception):
    """No new warehouse was built and the old one is kept; the message is a sentence for the user. ``files`` are those that were read."""

    def __init__(self, sentence: str, files: Sequence[StagedWorkbook] = ()) -> None:
        super().__init__(sentence)
        self.files = files


@dataclass(frozen=True, slots=True)
class SourceChange:
    """The change of one source by a load, in sheet rows, and how many rows of the files read were rejected."""

    source: str
    added: int
    changed: int
    removed: int
    rejected: int


@dataclass(frozen=True)
class Built:
    """A warehouse that was built (or would be): its files, what it changes, and which rows earlier files alone still hold."""

    load: Load
    files: Sequence[StagedWorkbook]
    changes: Sequence[SourceChange] = ()
    values: Sequence[Mapping[str, str | None]] = ()  # of its changes, as history.changes has them
    is_unchanged: bool = False
    # those that earlier files hold and the new ones of their kind do not, with their place: source, key, file, sheet, row
    missing_rows: Sequence[Mapping[str, str | int | None]] = ()
    missing_of: Mapping[tuple[str, str], int] = field(default_factory=dict)  # by source and earlier file
    older: Sequence[tuple[str, str]] = ()  # new files older than loaded ones, and a sentence of it
    corrections: Sequence[Mapping[str, Any]] = ()  # as of `correction_states`
    dangling: Sequence[str] = ()  # what the new files name and nothing answers to
    mended: Sequence[str] = ()  # what was found damaged
    state: str = ""  # of the desk when it was looked at (`Desk.state`)
    finished: str | None = None  # what came of an order that an earlier build had left undone

    @property
    def kept_missing(self) -> Mapping[str, int]:
        """How many rows earlier files alone still hold, by source."""
        counts: Counter[str] = Counter()
        for (source, _), rows in self.missing_of.items():
            counts[source] += rows
        return dict(counts)


@dataclass
class Making:
    """One warehouse being made beside the old one, of the ``kept`` files of earlier loads, in their order, and of the ``new`` ones: what its steps share."""

    desk: Desk
    order: Order
    latest: Load | None
    kept: Sequence[ActiveFile]
    new: Sequence[ActiveFile]
    is_whole: bool  # whether the present warehouse is what took its place (`settings.sealed`)
    is_dry: bool
    progress: Progress | None = None
    aside: Path | None = None
    known_by: date | None = None  # the day by which its exports existed; None for all that are active
    place: Path | None = None  # where it is made, if not beside the desk's

    def __post_init__(self) -> None:
        warehouse = self.desk.warehouse
        self.building = self.place or warehouse.with_name(f"{warehouse.name}.building")
        # before they are read: what is said meanwhile is another state
        self._confirmed = self.desk.confirmed_hash()
        self.known = load_confirmations(self.desk.known)
        self.started = orders.now()
        self.loads = self.desk.ledger.loads()
        self.active = [*self.kept, *self.new]
        self._written: list[Future[None]] = []  # beside all else, one after the other
        self._contents = {file.content for file in self.new}

    def make(self, *, is_new: bool, is_forced: bool = False) -> Built:
        """Make it, as a load of its own where it ``is_new``; one that is not, and would be as the present warehouse, is only made where it ``is_forced``.

        Raises NothingBuiltError where nothing is known in the files, one that was loaded can't be read now, or a check or correction fails.
        """
        held = self.latest.corrections if self.latest else ()
        if is_new and self.order.corrections is not None:
            held = self.order.corrections
        places = (places_of(self.desk, self.order, file)[0] for file in self.active)
        exported = sum(place.stat().st_size for place in places if place.exists())
        with (
            self._stager(held) as stager,
            store.open_blank(self.building, exported=exported) as con,
            beside(con) as cursor,
            ThreadPoolExecutor(1) as worker,
        ):
            if is_new:  # else there is mostly nothing to make
                worker.submit(load_marts)  # read while the first file is staged
            staged = self._stage(stager, lambda *said: worker.submit(store.write_rows, cursor, *said))
            self._refuse_faults(staged)
            now_read = any(file.refused and not read.refusal for file, read in staged)
            staged = [
                (replace(file, refused=read.refusal.reason if read.refusal else ""), read)
                for file, read in staged
            ]
            is_needed = is_new or now_read or is_forced
            if not is_needed and self.latest and self.is_whole and is_current(self.desk, self.latest):
                # Files that could not be read were tried again, in vain.
                return Built(self.latest, _newest(staged), is_unchanged=True)
            is_new = is_new or now_read
            staged = _in_order(staged, self._contents, self.order.gone)
            # entries of data/raw that have the name of a workbook and are no files there
            raw, wrong = self.desk.raw, not_files(self.desk.raw)
            no_files = [StagedWorkbook(name, raw / name, refusal=Refusal(why)) for name, why in wrong.items()]
            files = [*_newest(staged), *no_files]
            if self.order.takes_back is not None and not self.active:
                raise NothingBuiltError(text("cli-nothing-left", load=str(self.order.takes_back)))
            if not any(file.rows_loaded for _, file in staged):
                raise NothingBuiltError(text("cli-nothing-known", folder=str(self.desk.raw)), files)
            held = self._settled(held, staged)
            load = self._load(staged, files, held) if is_new or self.latest is None else self.latest
            load = replace(load, active=tuple(file for file, _ in staged)) if self.known_by else load
            if is_new:
                self.loads.append(load)
            contest, staged = self._write_staging(con, staged, load)
            files = [*_newest(staged), *no_files]
            self._written.append(worker.submit(self._write_history, cursor, load, is_new=is_new))
            create_marts(con, done=unmoved(con))
            if failures := run_checks(con):
                raise NothingBuiltError(text("cli-check-failed", message="; ".join(failures.values())))
            for each in self._written:
                each.result()
            return self._built(con, load, files, staged, contest)

    def _arrived(self) -> dict[tuple[str, str], date]:
        """When each content was loaded first."""
        loads = reversed(self.loads)
        return {file.content: date.fromisoformat(one.started_at[:10]) for one in loads for file in one.active}

    def _stager(self, held: Sequence[Correction]) -> Stager:
        ledger = self.desk.ledger
        return Stager(
            self.known,
            kept=ledger.staged,
            keeps=not self.is_dry,
            aside=self.aside,
            corrections=held,
            faults=ledger.faults,
        )

    def _settled(self, held: Sequence[Correction], staged: Sequence[Staged]) -> tuple[Correction, ...]:
        """The corrections with what their rows are known by, now that their files have been read; of one cell the newest."""
        sheets = [sheet for _, file in staged for sheet in file.sheets]
        found = {one.correction_id: one for sheet in sheets for one in sheet.corrected}
        settled = []
        for one in held:
            if not one.is_settled:
                seen = found.get(one.correction_id)
                if seen is None:
                    where = {"file": one.file, "sheet": one.sheet, "row": str(one.row)}
                    raise NothingBuiltError(text("cli-correction-lost", **where))
                one = replace(one, old=seen.says, known_by=seen.known_by, number=seen.number)  # noqa: PLW2901
            settled.append(one)
        return newest(settled)

    def _wanted(self, active: Sequence[ActiveFile]) -> list[Wanted]:
        return [Wanted(file.file, file.sha256, places_of(self.desk, self.order, file)) for file in active]

    def _stage(self, stager: Stager, write: Callable[..., Future[None]]) -> list[Staged]:
        """Every active file staged, while its rows as read are written aside unless a later content of its name replaces it."""
        newest = {file.file: file.sha256 for file in self.active}

        def write_aside(file: Wanted, lines: Mapping[str, pa.Table]) -> None:
            if newest[file.name] == file.sha256:
                self._written.append(write(file.name, lines))

        workbooks = stager.stage_all(self._wanted(self.active), write_aside)
        staged: list[Staged] = []
        for number, file in enumerate(self.active, start=1):
            if self.progress:
                self.progress(number, len(self.active), file.file)
            read = next(workbooks)
            # Rows that are being written aside are needed no more.
            staged.append((file, replace(read, lines={}) if newest[file.file] == file.sha256 else read))
        stager.rest()
        if self.known_by is None:
            return staged
        # what existed by the day: saved by then, or loaded by then where none says when it was saved
        arrived = self._arrived()
        found = [one for one in staged if (one[1].data_as_of or arrived[one[0].content]) <= self.known_by]
        if not found:
            raise NothingBuiltError(text("known-by-none", date=self.known_by))
        return found

    def _refuse_faults(self, staged: Sequence[Staged]) -> None:
        """Stop where a file that was loaded can't be read this time: its rows would go without anyone having said so."""
        loaded = {file.content for load in self.loads for file in load.active}
        lost, said = [], []
        for file, read in staged:
            if read.refusal and file.content in loaded:
                why = refusal_sentence(read.refusal)
                if file.refused == "" or (file.refused is None and read.refusal.reason in PASSING):
                    lost.append(read)
                    said.append(text("cli-file-refused", file=file.file, message=why))
        if lost:
            raise NothingBuiltError(text("cli-active-lost", files="; ".join(said)), lost)

    def _load(
        self, staged: Sequence[Staged], files: Sequence[StagedWorkbook], held: tuple[Correction, ...]
    ) -> Load:
        order = self.order
        of_new = [one for file, read in staged for one in read.sheets if file.content in self._contents]
        return Load(
            load_id=order.load_id,
            started_at=self.started,
            finished_at=orders.now(),
            loaded_by=order.asked_by,
            active=tuple(file for file, _ in staged),
            raw=dict(order.raw),
            rows_read=sum(file.rows_read for file in files),
            rows_loaded=sum(file.rows_loaded for file in files),
            rows_rejected=sum(file.rows_rejected for file in files),
            undoes=order.undoes,
            takes_back=order.takes_back,
            corrections=held,
            understood=tuple(sheet.understood for sheet in of_new if sheet.understood),
            extra={"known": self._confirmed, "asked_at": order.asked_at, "order": order.key},
        )

    def _write_staging(
        self, con: Connection, staged: Sequence[Staged], load: Load
    ) -> tuple[store.Contest, list[Staged]]:
        """Raw and staging as answered and corrected. Returns what `store.write_staging` and `apply_answers` do."""
        names = version_names(self.loads, load.active)
        new = self._contents if self.latest else set()  # of a first load nothing is earlier
        of_new = {at for at, (file, _) in enumerate(staged) if file.content in new}
        contest = store.write_staging(con, staged, names, of_new)
        questions = Questions(self.desk.questions)
        staged, answering = answers.apply_answers(con, staged, names, questions, self._arrived())
        staged = answers.told_by_hand(con, staged, names, self.known.by_hand)
        store.write_raw(con, staged, names)
        for position, (active, file) in enumerate(staged):
            # while some rows of a replaced file still count, they are kept as read, under the name that their lineage gives
            if names[position] != active.file and (position in contest.holding or position in answering):
                store.write_rows(con, names[position], file.lines)
        answers.write_corrections(con, load.corrections, staged, names)
        answers.write_said(con, self.known.companies, self.known.names)
        return contest, staged

    def _write_history(self, con: Connection, load: Load, *, is_new: bool) -> None:
        ledger = self.desk.ledger
        # The file of a load that failed or was killed before it was recorded may lie there; it is written again.
        for each in self.loads:
            file = ledger.changes(each.load_id)
            is_known = self.known_by is None or date.fromisoformat(each.started_at[:10]) <= self.known_by
            if is_known and not (is_new and each is load) and file.exists():
                if store.are_damaged(con, file):
                    raise NothingBuiltError(text("verify-changes", load=str(each.load_id), file=str(file)))
                back = f"select * from read_parquet({quoted(str(file))})"
                con.execute(f"insert into history.row_changes by name {back}")
        if is_new:
            store.write_changes(con, load.load_id, self._previous())
            if not self.is_dry:
                store.save_changes(con, load.load_id, ledger.changes(load.load_id))
        con.execute(store.history_view())
        sample = {file_hash(path) for path in paths.sample_workbooks()}
        n_sample = sum(file.sha256 in sample for file in load.active)
        facts = {
            "load_id": str(load.load_id),
            "pipeline": pipeline_fingerprint(),
            "is_sample": "true" if n_sample else "false",
            "sample_files": str(n_sample),
            "own_files": str(len(load.active) - n_sample),
        }
        store.write_meta(con, self.loads, facts)

    def _previous(self) -> Path | None:
        """The warehouse to compare with. One that does not hold the latest load (deleted, damaged, or a swap that was killed) is built again first."""
        desk, latest = self.desk, self.latest
        if latest is None:
            return None
        if self.is_whole and facts_of(desk.warehouse).get("load_id") == str(latest.load_id):
            return desk.warehouse
        rebuilt = desk.warehouse.with_name(f"{desk.warehouse.name}.building-previous")
        with self._stager(latest.corrections) as stager, store.open_blank(rebuilt) as con:
            staged = list(zip(latest.active, stager.stage_all(self._wanted(latest.active)), strict=True))
            names = version_names(self.loads, latest.active)
            store.write_staging(con, staged, names)
            answers.apply_answers(con, staged, names, Questions(desk.questions), self._arrived())
        return rebuilt

    def _built(
        self,
        con: Connection,
        load: Load,
        files: Sequence[StagedWorkbook],
        staged: Sequence[Staged],
        contest: store.Contest,
    ) -> Built:
        missing_of: Counter[tuple[str, str]] = Counter()
        for source, rows in contest.only_earlier.items():
            # of a wide sheet several rows are one
            of_sheets = rows.group_by(["_position", "_sheet", "_row"]).aggregate([])
            missing_of.update((source, staged[at][0].file) for at in of_sheets["_position"].to_pylist())
        changed = (  # the first, for a person to look through before anything is written
            'select source, key, change, "column", old_value, new_value from history.changes where load_id = ? '
            f"order by change = 'added', source, key limit {VALUES_LISTED}"
        )
        values = con.execute(changed, [load.load_id]).to_arrow_table().to_pylist() if self.is_dry else []
        older = []
        for (late, by), n in contest.outdated.items():
            (file, read), (newer, other) = staged[late], staged[by]
            said = {"saved": day_in_words(read.data_as_of), "newer-saved": day_in_words(other.data_as_of)}
            older.append((file.file, text("older-file", file=file.file, newer=newer.file, **said, count=n)))
        return Built(
            load,
            files,
            _summary(con, load.load_id, files),
            values,
            missing_rows=[
                {"source": source, **{name: row[f"_{name}"] for name in ("key", "file", "sheet", "row")}}
                for source, rows in contest.only_earlier.items()
                for row in rows.slice(0, VALUES_LISTED).to_pylist()
            ],
            missing_of=missing_of,
            older=older,
            dangling=dangling_references(con, {file.file for file in self.new}),
            corrections=answers.correction_states(con),
        )


def rows_of(warehouse: Path, select: str, *values: str) -> list[Any]:
    """The rows that a SELECT finds in the present warehouse; none if there is no warehouse yet. Raises duckdb.Error for a damaged one."""
    with suppress(duckdb.IOException), duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(select, values).fetchall()
    return []


def facts_of(warehouse: Path) -> dict[str, str]:
    """The facts about the present warehouse; empty if there is none or it can't be read."""
    with suppress(duckdb.Error):
        return dict(rows_of(warehouse, "select key, value from meta.build"))
    return {}


def is_current(desk: Desk, latest: Load) -> bool:
    """Whether the present warehouse holds the latest load, built by this version of the pipeline, and is whole."""
    facts = facts_of(desk.warehouse)
    built = (facts.get("load_id"), facts.get("pipeline"))
    return built == (str(latest.load_id), pipeline_fingerprint()) and sealed.is_whole(desk.warehouse)


def places_of(desk: Desk, order: Order, file: ActiveFile) -> tuple[Path, ...]:
    """Where the content of a file may be, the most likely first: in the history, and among the dropped files or in data/raw."""
    places = []
    kept = desk.ledger.file(file.sha256, file.file)
    if kept.exists():
        places.append(kept)
    names = [name for name, sha in order.before.items() if sha == file.sha256]
    if order.raw.get(file.file) == file.sha256:
        names.append(file.file)
        if file.file in order.places:
            places.append(Path(order.places[file.file]))
    places += [desk.raw / name for name in dict.fromkeys(names)]
    return tuple(places) or (kept,)


def _newest(staged: Sequence[Staged]) -> list[StagedWorkbook]:
    return list({file.file: read for file, read in staged}.values())


def _in_order(
    staged: Sequence[Staged], new: Collection[tuple[str, str]], gone: Collection[tuple[str, str]]
) -> list[Staged]:
    """The files in the order in which they win: each new one behind what was saved no later and what it replaces, one that says no day as the newest; of ``gone`` nothing counts before the file that takes its place."""
    ordered = [pair for pair in staged if pair[0].content not in new]
    fresh = [pair for pair in staged if pair[0].content in new]
    for active, file in sorted(fresh, key=lambda pair: (pair[1].data_as_of or date.max, pair[0].file)):
        saved = file.data_as_of or date.max
        behind = 0
        for position, (other, earlier) in enumerate(ordered, start=1):
            if other.file == active.file or (earlier.data_as_of or date.min) <= saved:
                behind = position
        ordered.insert(behind, (active, file))
    positions = [at for at, (active, _) in enumerate(ordered) if active.content in new]
    for source in {source for source, _ in gone}:
        for position in store.predecessors(ordered, positions, source):
            active, file = ordered[position]
            if (source, active.file) in gone and position < max(positions):
                ordered[position] = (replace(active, without=tuple(sorted({*active.without, source}))), file)
    return ordered


def _summary(con: Connection, load_id: int, files: Sequence[StagedWorkbook]) -> list[SourceChange]:
    kinds = ("added", "changed", "removed")
    numbers = ", ".join(f"count(distinct sheet_row) filter (change = '{kind}')" for kind in kinds)
    asked = f"select source, {numbers} from history.row_changes where load_id = ? group by source"
    counted = con.execute(asked, [load_id]).fetchall()
    counts: dict[str, tuple[int, int, int]] = {row[0]: row[1:] for row in counted}
    rejected: Counter[str] = Counter()
    for file in files:
        for sheet in file.sheets:
            if sheet.source and sheet.rows_rejected:
                rejected[sheet.source.name] += sheet.rows_rejected
    sources = sorted({*counts, *rejected})
    return [SourceChange(one, *counts.get(one, (0, 0, 0)), rejected[one]) for one in sources]


def dangling_references(con: Connection, files: Collection[str]) -> list[str]:
    """The names in these files that lead nowhere in the warehouse as it would be, each with what becomes of the rows that have it and what it may mean; the most frequent first, `REFERENCES_LISTED` at most."""
    found = con.execute(_DANGLING, {"files": list(files), "listed": REFERENCES_LISTED}).fetchall()
    names = {}
    for column in {column for _, column, *_ in found}:
        asked = con.execute(f"select distinct name from ({_NAMES[column]}) order by 1")
        names[column] = [name for (name,) in asked.fetchall() if name]
    sentences = []
    for _, column, reference, rows in found:
        said = text(f"dangling-{column}", reference=reference, count=rows, rows=str(rows))
        if near := nearest(reference, names[column]):
            said = text("dangling-nearest", said=said, first=near[0], other=near[-1], count=len(near))
        sentences.append(said)
    return sentences


def nearest(reference: str, names: Sequence[str]) -> Sequence[str]:
    """The names closest to one that matches nothing; empty if none is close, or too many are equally close."""
    lower, said = [name.lower() for name in names], reference.lower()
    alike = process.extract(said, lower, scorer=fuzz.WRatio, limit=NAMES_OFFERED + 1, score_cutoff=_ALIKE)
    near = [names[at] for _, score, at in alike if score >= alike[0][1] - _AS_NEAR]
    return near if len(near) <= NAMES_OFFERED else ()
