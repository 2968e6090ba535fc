"""A load killed at every point that it passes: the next build reaches what was asked for, signed by who asked."""

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from pipeline.child import stager
from pipeline.commands.verify import verify
from pipeline.desk import ledger, orders
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash, scan
from pipeline.warehouse import build as building
from pipeline.warehouse import making, store
from pipeline.warehouse.build import build, undo
from settings import private
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query

pytestmark = pytest.mark.skipif(os.name != "posix", reason="killed by a POSIX signal")

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.pipeline.warehouse.test_killed"])

OLD = "Bilag | Dato | Budgetpost | Tekst | Beløb\n1 | 01-05-2016 | Rejser | Fly | 1\n2 | 02-05-2016 | Rejser | Tog | 2\n"
NEW = OLD.replace("Fly | 1", "Fly | 10").replace("2 | 02-05-2016 | Rejser | Tog | 2\n", "")
SAMPLE = "Bilag | Dato | Budgetpost | Tekst | Beløb\n77 | 01-05-2016 | Rejser | Prøve | 5\n"

# Where a load writes something that lasts: what is called there. Killed before the call and after it, each time that it is called.
POINTS: dict[str, tuple[Any, str]] = {
    "order written": (orders, "begin"),
    "file kept": (ledger.Ledger, "keep"),
    "file copied": (ledger, "copy_checked"),
    "staged workbook kept": (stager, "keep_staged"),
    "raw written": (store, "write_raw"),
    "staging written": (store, "write_staging"),
    "changes saved": (store, "save_changes"),
    "ledger line": (ledger.Ledger, "write"),
    "file written": (private, "write"),
    "raw settled": (building, "_settle_raw"),
    "renamed": (building, "_put_in_place"),
    "order finished": (orders, "finish"),
}


def _dying(
    act: Callable[[Desk], None], desk: Desk, point: str, call: int, *, is_after: bool, in_full: bool
) -> None:
    """In a process of its own: carry out an act, and die at one call."""
    if not in_full:
        few_marts(pytest.MonkeyPatch())
    owner, name = POINTS[point]
    original = getattr(owner, name)
    calls = 0

    def die(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == call and not is_after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = original(*args, **kwargs)
        if calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, die)
    for module in (building, making):  # which call it by the name that they imported
        if hasattr(module, name):
            setattr(module, name, die)
    act(desk)


def upload(desk: Desk) -> None:
    """Karen drops a new file, and says that what it lacks is gone and that the sample may go."""
    sample = file_hash(desk.raw / "sample.xlsx")
    path = desk.raw.parent / "dropped" / "bilag.xlsx"
    build(desk, incoming=[path], gone=[("expenses", "bilag.xlsx")], without=[sample], loaded_by="Karen")


def command(desk: Desk) -> None:
    """Karen saved another file into data/raw, and loads with a command."""
    build(desk, drop_absent=True, loaded_by="Karen")


def undoing(desk: Desk) -> None:
    """Karen goes back to the first load."""
    undo(desk, 1, loaded_by="Karen")


def taking_back(desk: Desk) -> None:
    """Karen takes the second load back; the third stays."""
    undo(desk, 2, only=True, loaded_by="Karen")


# All kinds of loads pass these, and each does something else there; what comes before them is the same for all.
RECORDED = frozenset({"ledger line", "raw settled", "renamed", "order finished"})
# The order is the first thing that a load writes: killed before that, nothing was asked.
NOTHING_ASKED = {("order written", 1, False), ("file written", 1, False)}
ACTS = (upload, command, undoing, taking_back)


def _desk(folder: Path, act: Callable[[Desk], None]) -> Desk:
    """A desk on which the act means something."""
    desk = Desk(folder / "raw", folder / "warehouse.duckdb")
    desk.raw.mkdir(parents=True)
    (folder / "dropped").mkdir()
    workbook(desk.raw / "bilag.xlsx", {"Ark1": OLD})
    workbook(desk.raw / "sample.xlsx", {"Ark1": SAMPLE})
    build(desk, loaded_by="Anne")
    if act is upload:
        workbook(folder / "dropped" / "bilag.xlsx", {"Ark1": NEW})
    if act is command:
        workbook(desk.raw / "bilag.xlsx", {"Ark1": NEW})
        (desk.raw / "sample.xlsx").unlink()
    if act in (undoing, taking_back):
        workbook(desk.raw / "bilag.xlsx", {"Ark1": NEW})
        build(desk, gone=[("expenses", "bilag.xlsx")], loaded_by="Bo")
    if act is taking_back:
        workbook(desk.raw / "mere.xlsx", {"Ark1": SAMPLE.replace("77", "88")})
        build(desk, loaded_by="Carl")
    return desk


def _reached(desk: Desk) -> dict[str, Any]:
    """The state of a desk: its rows, its exports, the author and kind of the last load."""
    latest = desk.ledger.latest()
    assert latest is not None
    return {
        "rows": query(desk, "select voucher_id, amount, _file from staging.expenses order by all"),
        "changes": query(desk, "select load_id, key, change from history.row_changes order by all"),
        "raw": sorted(scan(desk.raw)),
        "loads": [
            (load.load_id, load.loaded_by, load.undoes, load.takes_back) for load in desk.ledger.loads()
        ],
        "active": [(file.file, file.without) for file in latest.active],
    }


def _calls(act: Callable[[Desk], None], desk: Desk) -> dict[str, int]:
    """How often an act passes each point."""
    counted = dict.fromkeys(POINTS, 0)
    with pytest.MonkeyPatch.context() as patch:
        for point, (owner, name) in POINTS.items():
            original = getattr(owner, name)

            def count(*args: Any, _point: str = point, _original: Any = original, **kwargs: Any) -> Any:
                counted[_point] += 1
                return _original(*args, **kwargs)

            patch.setattr(owner, name, count)
            for module in (building, making):
                if hasattr(module, name):
                    patch.setattr(module, name, count)
        act(desk)
    return counted


def _kills(act: Callable[[Desk], None], calls: dict[str, int]) -> list[tuple[str, int, bool]]:
    """Where an act is killed: at the first call of each point that it passes and at the last, before it and after it."""
    return [
        (point, call, is_after)
        for point, count in calls.items()
        for call in (_some(count) if act is upload or point in RECORDED else ())
        for is_after in (False, True)
    ]


def _dealt(
    act: Callable[[Desk], None], kills: list[tuple[str, int, bool]]
) -> Iterator[tuple[str, int, bool]]:
    """One kill at each third point, by turns the first call and the last, before it and after it. At those that all acts pass, an upload is killed as it is renamed: each of the others is killed at all of them."""
    at: dict[str, list[tuple[str, int, bool]]] = {}
    for kill in kills:
        at.setdefault(kill[0], []).append(kill)
    for number, (point, each) in enumerate(list(at.items())[ACTS.index(act) % 3 :: 3]):
        if act is not upload or point not in RECORDED - {"renamed"}:
            yield each[(ACTS.index(act) + number) % len(each)]


# `make test` kills one act, once at each third point; `make soak` each act at each of them in every way.
@pytest.mark.dealt(4)
@pytest.mark.usefixtures("all_marts")
@pytest.mark.parametrize(
    "in_full", [False, pytest.param(True, marks=pytest.mark.soak)], ids=["dealt", "full"]
)
@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_the_next_build_reaches_what_was_asked_for(
    act: Callable[[Desk], None], in_full: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not in_full:
        few_marts(monkeypatch)
    ready = _desk(tmp_path / "ready", act)
    whole = _copy(ready, tmp_path / "whole")
    calls = _calls(act, whole)
    wanted = _reached(whole)
    assert wanted["loads"][-1][1] == "Karen"
    assert {point for point, count in calls.items() if count} >= set(POINTS) - {
        "file kept",
        "staged workbook kept",
        "file copied",
    }
    kills = _kills(act, calls)
    for point, call, is_after in kills if in_full else _dealt(act, kills):
        desk = _copy(ready, tmp_path / "killed")
        how = {"is_after": is_after, "in_full": in_full}
        process = FORKED.Process(target=_dying, args=(act, desk, point, call), kwargs=how)
        process.start()
        process.join()
        where = f"{point}, call {call}, {'after' if is_after else 'before'}"
        assert process.exitcode == -signal.SIGKILL, where
        if (point, call, is_after) in NOTHING_ASKED:
            shutil.rmtree(desk.raw.parent)
            continue
        build(desk, loaded_by="Dorte")
        assert _reached(desk) == wanted, where
        assert build(desk, loaded_by="Dorte").is_unchanged, where
        assert verify(desk).findings == [], where
        leftovers = [*desk.raw.parent.rglob("*.part*"), *desk.raw.parent.glob("*.building*")]
        assert leftovers == [], where
        shutil.rmtree(desk.raw.parent)


def _some(count: int) -> Sequence[int]:
    """The first call, and the last where there are more."""
    return sorted({1, count}) if count else ()


def _copy(desk: Desk, folder: Path) -> Desk:
    shutil.copytree(desk.raw.parent, folder)
    return Desk(folder / "raw", folder / "warehouse.duckdb")


@pytest.mark.soak
def test_a_file_put_into_raw_after_the_kill_is_loaded_and_not_taken_away(tmp_path: Path) -> None:
    ready = _desk(tmp_path / "ready", undoing)
    process = FORKED.Process(
        target=_dying, args=(undoing, ready, "ledger line", 1), kwargs={"is_after": True, "in_full": False}
    )
    process.start()
    process.join()
    workbook(ready.raw / "nyt.xlsx", {"Ark1": SAMPLE.replace("77", "99")})
    built = build(ready, loaded_by="Dorte")
    assert (ready.raw / "nyt.xlsx").exists()
    assert built.finished is not None
    assert built.finished.startswith("En afbrudt indlæsning, som Karen bad om")
    assert "indlæsning 3" in built.finished
    assert built.load.load_id == 4
    assert {row[0] for row in _reached(ready)["rows"]} == {"1", "2", "77", "99"}


def test_whoever_finishes_a_killed_load_may_be_killed_too(tmp_path: Path) -> None:
    ready = _desk(tmp_path / "ready", upload)
    for act in (upload, *[build] * (orders.ATTEMPTS - 2)):
        process = FORKED.Process(
            target=_dying,
            args=(act, ready, "staging written", 1),
            kwargs={"is_after": False, "in_full": False},
        )
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
    built = build(ready, loaded_by="Dorte")
    assert built.finished is not None
    assert "Karen" in built.finished
    assert "indlæsning 2" in built.finished
    assert [row[:2] for row in _reached(ready)["rows"]] == [("1", 10)]


@pytest.mark.soak
def test_an_order_at_which_processes_keep_dying_is_put_aside(tmp_path: Path) -> None:
    ready = _desk(tmp_path / "ready", upload)
    for _ in range(orders.ATTEMPTS + 1):
        process = FORKED.Process(
            target=_dying,
            args=(upload, ready, "staging written", 1),
            kwargs={"is_after": False, "in_full": False},
        )
        process.start()
        process.join()
    assert process.exitcode == -signal.SIGKILL
    built = build(ready, loaded_by="Dorte")
    assert built.finished is None or "gjort færdig" in built.finished
    assert ready.ledger.loads()[-1].load_id >= 1
