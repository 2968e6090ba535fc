"""Whatever befalls an act – an open, write, rename or fsync that fails, its end, a loss of power – it is told in a sentence, and the next one finishes it."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import duckdb
import pytest

from pipeline.__main__ import main
from pipeline.commands.backup import verify_backup
from pipeline.commands.forget import look
from pipeline.commands.verify import verify
from pipeline.desk import orders
from pipeline.desk.corrections import Correction
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.desk.said import LISTS
from pipeline.forgetting.person import Person
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError
from records import comments, database
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook
from tests.pipeline.warehouse.failing import KINDS, Ended, Failing, How, Kind, failing
from tests.system_needs import COMPILER, sentence

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="killed by a POSIX signal"),
    pytest.mark.skipif(not COMPILER.is_met, reason=sentence([COMPILER])),
]

PERSON = "Mette Holm"
HEAD = "Bilag | Dato | Budgetpost | Tekst | Beløb\n"
OLD = (
    HEAD
    + f"1 | 01-05-2016 | Rejser | Fly | 1\n2 | 02-05-2016 | Rejser | {PERSON} | 2\n3 | 03-05-2016 | Rejser | Hotel | fem\n"
)
NEW = OLD.replace("Fly | 1", "Fly | 10").replace(
    "3 | 03-05-2016 | Rejser | Hotel | fem", "8 | 04-05-2016 | Rejser | Bus | 8"
)
BY_HAND = (
    f'[places]\n"Hos {PERSON}" = "CN-320100"\n',
    f'[[same]]\ncompany = "Geo"\nis = ["Geo I"]\nwho = "{PERSON}"\n',
    "# intet endnu\n",
)
BEFORE, LOADED, CORRECTED = {"1": 1, "2": 2}, {"1": 10, "2": 2, "8": 8}, {"1": 1, "2": 2, "3": 5}


def of(folder: Path) -> Desk:
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def amounts(folder: Path) -> dict[str, int]:
    with duckdb.connect(str(folder / "warehouse.duckdb"), read_only=True) as con:
        return dict(con.execute("select voucher_id, amount::int from staging.expenses").fetchall())


def command(folder: Path, *words: str) -> int:
    return main([*words, "--raw", str(folder / "raw"), "--warehouse", str(folder / "warehouse.duckdb")])


# ── What is done at a desk ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Act:
    """An act: what carries it out, what the desk's rows are afterwards, and what else must be true once it was carried out again."""

    do: Callable[[Path], int]
    after: dict[str, int]
    done: Callable[[Path], None] = lambda _: None


def load(folder: Path) -> int:
    """New exports were saved into data/raw."""
    shutil.copy2(folder / "inbox" / "bilag.xlsx", folder / "raw" / "bilag.xlsx")
    return command(folder, "build")


def mend(folder: Path) -> int:
    """A cell is corrected on screen."""
    desk = of(folder)
    correction = Correction(
        source="expenses", file="bilag.xlsx", sheet="Ark1", row=4, index=4, column="amount", heading="Beløb", new="5",
        reason="Tal i ord", who="Bo", said_at=orders.now(), sha256=file_hash(desk.raw / "bilag.xlsx"),
    )  # fmt: skip
    try:
        build(desk, corrected=[correction])
    except (NothingBuiltError, duckdb.Error, OSError) as error:  # as the data page tells them
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def watch(folder: Path) -> int:
    return command(folder, "watch", str(folder / "inbox"), "--once", "--every", "0.01")


def back_up(folder: Path) -> int:
    return command(folder, "backup", str(folder / "desk.zip"))


def is_backed_up(folder: Path) -> None:
    assert verify_backup(folder / "desk.zip")[1] == []


def restore(folder: Path) -> int:
    """Where a place is half occupied, restoring says so, and another is as good."""
    place = next(path for name in "abc" if not (path := folder / name).exists())
    return main(
        [
            "restore",
            str(folder / "made.zip"),
            "--raw",
            str(place / "raw"),
            "--warehouse",
            str(place / "warehouse.duckdb"),
        ]
    )


def is_restored(folder: Path) -> None:
    place = max(folder.glob("[abc]"))
    assert amounts(place) == BEFORE
    assert verify(of(place)).findings == []


def forget(folder: Path) -> int:
    return command(folder, "forget", PERSON, "--yes")


def is_forgotten(folder: Path) -> None:
    assert look(of(folder), Person.of(PERSON)).count == 0


def say(folder: Path) -> int:
    """What is confirmed is given back corrected, while lists of an earlier version lie there."""
    return command(folder, "known", "--replace", str(folder / "corrected.toml"))


def is_said(folder: Path) -> None:
    known = of(folder).known
    assert known.document() == {"places": {"Nanking Syd": "CN-320100"}}
    assert {one.key[0] for one in known.entries() if one.kind == "list"} == set(LISTS)
    steps = [one.step for one in known.entries()]
    assert steps == list(range(1, len(steps) + 1))


ACTS = {
    "say": Act(say, BEFORE, is_said),
    "load": Act(load, LOADED),
    "mend": Act(mend, CORRECTED),
    "watch": Act(watch, LOADED),
    "backup": Act(back_up, BEFORE, is_backed_up),
    "restore": Act(restore, BEFORE, is_restored),
    "forget": Act(forget, BEFORE, is_forgotten),
}


# ── And what befalls it ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Failing]:
    with failing(tmp_path_factory.mktemp("library")) as it:
        yield it


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A desk with a load, a note, a backup, and an export that waits."""
    folder = tmp_path_factory.mktemp("prepared")
    for name, picture in (("raw", OLD), ("inbox", NEW)):
        (folder / name).mkdir()
        workbook(folder / name / "bilag.xlsx", {"Ark1": picture})
    with pytest.MonkeyPatch.context() as patch:
        few_marts(patch)
        patch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
        build(of(folder))
        # as an earlier version left them; each act takes them in
        for name, said in zip(LISTS, BY_HAND, strict=True):
            (folder / name).write_text(said, encoding="utf-8")
        (folder / "corrected.toml").write_text('[places]\n"Nanking Syd" = "CN-320100"\n', encoding="utf-8")
        comments.write("budget", f"Spurgt {PERSON} om det", author="Bo", as_of=dt.date(2017, 1, 1))
        database.close()
        assert command(folder, "backup", str(folder / "made.zip")) == 0
        yield folder


@pytest.fixture
def befalls(
    process: Failing, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ended]:
    """Carry out an act on a desk of its own, and once more where something befell it; returns how it ended at first."""
    folder = tmp_path / "desk"
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))

    def happen(name: str, kind: Kind = "open", at: int = 0, how: How = "fails", *, back: int = 0) -> Ended:
        act = ACTS[name]
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(prepared, folder)
        ended = process.run(name, folder, kind, at, how, back=back)
        where = f"{name}, {kind} {at} {how}, {back} s back: {ended}"
        # threads count together, so that a call may be missed, and the act be done
        assert ended.code in ((0, 2) if how == "fails" else (-9, 0)), where
        assert "Traceback" not in ended.said, where
        assert amounts(folder) in (BEFORE, act.after), where
        assert at or ended.code == 0, where
        if at or back:
            (folder / "desk.zip").unlink(missing_ok=True)
            assert act.do(folder) == 0, where
        database.close()
        assert amounts(folder) == act.after, where
        act.done(folder)
        assert verify(of(folder)).findings == [], where
        left = [
            path.name
            for path in folder.rglob("*")
            if ".part" in path.name or ".building" in path.name or "backing-up" in path.name
        ]
        assert left == [], where
        return ended

    return happen


@pytest.mark.dealt(3)
@pytest.mark.parametrize("turns", [1, pytest.param(80, marks=pytest.mark.soak)])
@pytest.mark.parametrize("name", ACTS)
def test_whatever_befalls_an_act_the_next_one_finishes_it(
    befalls: Callable[..., Ended], name: str, turns: int
) -> None:
    chance = random.Random(f"{name} {turns}")
    counts = befalls(name).counts
    for _ in range(turns):
        kind = chance.choice([kind for kind in KINDS if counts[kind]])
        befalls(name, kind, chance.randint(1, counts[kind]), chance.choice(get_args(How)))


@pytest.mark.soak
@pytest.mark.parametrize("how", get_args(How))
@pytest.mark.parametrize("kind", KINDS)
def test_each_call_of_a_load_may_fail_or_be_its_last(
    befalls: Callable[..., Ended], kind: Kind, how: How
) -> None:
    for at in range(1, befalls("load").counts[kind] + 1):
        befalls("load", kind, at, how)


@pytest.mark.dealt(6)
@pytest.mark.parametrize("name", ACTS)
def test_a_clock_set_back_a_day_hinders_no_act_and_none_after_it(
    befalls: Callable[..., Ended], name: str
) -> None:
    befalls(name, back=24 * 3600)
