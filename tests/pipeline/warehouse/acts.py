"""Acts at a small desk – load, undo, correct, mend, watch, back up, restore, forget, say – and what must be true of it afterwards, whatever befell it."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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

PERSON = "Mette Holm"
HEAD = "Bilag | Dato | Budgetpost | Tekst | Beløb\n"
OLD = (
    HEAD
    + f"1 | 01-05-2016 | Rejser | Fly | 1\n2 | 02-05-2016 | Rejser | {PERSON} | 2\n3 | 03-05-2016 | Rejser | Hotel | fem\n"
)
FIRST = HEAD + "1 | 01-05-2016 | Rejser | Fly | 7\n"
NEW = OLD.replace("Fly | 1", "Fly | 10").replace(
    "3 | 03-05-2016 | Rejser | Hotel | fem", "8 | 04-05-2016 | Rejser | Bus | 8"
)
BY_HAND = (
    f'[places]\n"Hos {PERSON}" = "CN-320100"\n',
    f'[[same]]\ncompany = "Geo"\nis = ["Geo I"]\nwho = "{PERSON}"\n',
    "# intet endnu\n",
)
BEFORE, LOADED, CORRECTED, UNDONE = (
    {"1": 1, "2": 2}, {"1": 10, "2": 2, "8": 8}, {"1": 1, "2": 2, "3": 5}, {"1": 7},
)  # fmt: skip


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
    """An act: what carries it out, what the desk's rows are afterwards, what else must be true once it was carried out again, and what befell the desk before."""

    do: Callable[[Path], int]
    after: dict[str, int]
    done: Callable[[Path], None] = lambda _: None
    damage: Callable[[Path], None] = lambda _: None


def saved(folder: Path) -> None:
    """New exports were saved into data/raw."""
    shutil.copy2(folder / "inbox" / "bilag.xlsx", folder / "raw" / "bilag.xlsx")


def load(folder: Path) -> int:
    return command(folder, "build")


def undo(folder: Path) -> int:
    """The second load is gone back from."""
    return command(folder, "undo", "1")


def damaged(folder: Path) -> None:
    """A bit of the kept original and one of the warehouse have turned."""
    kept = of(folder).ledger.file(file_hash(folder / "raw" / "bilag.xlsx"), "bilag.xlsx")
    for path in (folder / "warehouse.duckdb", kept):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 0x40
        path.write_bytes(content)


def mend(folder: Path) -> int:
    """A build finds what is damaged, and makes it again."""
    return command(folder, "build")


def correct(folder: Path) -> int:
    """A cell is corrected on screen."""
    desk = of(folder)
    try:
        correction = Correction(
            source="expenses", file="bilag.xlsx", sheet="Ark1", row=4, index=4, column="amount", heading="Beløb", new="5",
            reason="Tal i ord", who="Bo", said_at=orders.now(), sha256=file_hash(desk.raw / "bilag.xlsx"),
        )  # fmt: skip
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
    assert verify_backup(folder / "desk.zip")[0].findings == []


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
    assert look(of(folder), Person.of(PERSON))[1] == 0


def lists_lie(folder: Path) -> None:
    """Lists as an earlier version left them: the act takes them in."""
    for name, told in zip(LISTS, BY_HAND, strict=True):
        (folder / name).write_text(told, encoding="utf-8")
    (folder / "corrected.toml").write_text('[places]\n"Nanking Syd" = "CN-320100"\n', encoding="utf-8")


def say(folder: Path) -> int:
    """The confirmations are given back corrected, while lists of an earlier version lie there."""
    return command(folder, "known", "--replace", str(folder / "corrected.toml"))


def is_said(folder: Path) -> None:
    known = of(folder).known
    assert known.document() == {"places": {"Nanking Syd": "CN-320100"}}
    assert known.lying == []
    steps = [one.step for one in known.entries()]
    assert steps == list(range(1, len(steps) + 1))


ACTS = {
    "say": Act(say, BEFORE, is_said, damage=lists_lie),
    "load": Act(load, LOADED, damage=saved),
    "undo": Act(undo, UNDONE),
    "correct": Act(correct, CORRECTED),
    "mend": Act(mend, BEFORE, damage=damaged),
    "watch": Act(watch, LOADED),
    "backup": Act(back_up, BEFORE, is_backed_up),
    "restore": Act(restore, BEFORE, is_restored),
    "forget": Act(forget, BEFORE, is_forgotten),
}


# ── Where it is done ─────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def desk_in(folder: Path) -> Iterator[Path]:
    """A desk with two loads, a note, a backup, and an export that waits; most marts are left out of its builds within the block."""
    for name in ("raw", "inbox"):
        (folder / name).mkdir()
    with pytest.MonkeyPatch.context() as patch:
        few_marts(patch)
        patch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
        for picture in (FIRST, OLD):
            workbook(folder / "raw" / "bilag.xlsx", {"Ark1": picture})
            build(of(folder))
        workbook(folder / "inbox" / "bilag.xlsx", {"Ark1": NEW})
        comments.write("budget", f"Spurgt {PERSON} om det", author="Bo", as_of=dt.date(2017, 1, 1))
        database.close()
        assert command(folder, "backup", str(folder / "made.zip")) == 0
        yield folder


def ready(prepared: Path, folder: Path, act: Act) -> None:
    """Make that desk again in a folder, as it is before an act."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(prepared, folder)
    act.damage(folder)


def must_reach(folder: Path, act: Act, where: str, *, is_hindered: bool) -> None:
    """Hold a desk against what an act was to do; one that was hindered is carried out again first."""
    if act.damage is not damaged:
        assert amounts(folder) in (BEFORE, act.after), where
    if is_hindered:
        (folder / "desk.zip").unlink(missing_ok=True)
        assert act.do(folder) == 0, where
    database.close()
    assert amounts(folder) == act.after, where
    act.done(folder)
    assert verify(of(folder)).findings == [], where
    # the next to work in a place where restoring was cut off clears it (`build.at_work`)
    cut_off = sorted(folder.glob("[abc]"))[:-1]
    left = [
        path.name
        for path in folder.rglob("*")
        if not any(path.is_relative_to(place) for place in cut_off)
        and (".part" in path.name or ".building" in path.name or "backing-up" in path.name)
    ]
    assert left == [], where
