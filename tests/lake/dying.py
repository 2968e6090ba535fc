"""Machines in processes of their own: load and die of it, load at once, and draw."""

import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from lake import publishing
from pipeline.desk import ledger, shelf
from pipeline.warehouse import build as building
from tests.lake.machines import Machine
from tests.pipeline.conftest import few_marts

# Where a load of a lake is killed: what is called there, and whether it dies after the call.
POINTS: dict[str, tuple[Any, str, bool]] = {
    "made": (publishing, "hashes", False),
    "publishing": (publishing, "write_head", True),
    "published": (ledger.Ledger, "write", False),
    "recorded": (building, "_put_in_place", False),
}
IS_PUBLISHED = ("published", "recorded")


def set_up(machine: Machine) -> None:
    os.environ.update(machine.environment)
    few_marts(pytest.MonkeyPatch())


def load_and_die(machine: Machine, point: str) -> None:
    """Karen loads what lies in the inbox, and the process is killed."""
    set_up(machine)
    owner, name, is_after = POINTS[point]
    original = getattr(owner, name)

    def die(*args: Any, **kwargs: Any) -> None:
        if is_after:
            original(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name, die)
    building.build(machine.desk, loaded_by="Karen")


def load_often(machine: Machine, numbers: list[int], *, is_locked: bool) -> None:
    """A load for each voucher, one after the other."""
    from contextlib import nullcontext

    set_up(machine)
    if not is_locked:
        vars(shelf)["alone"] = lambda *_: nullcontext()
        building.PUBLISHES = 20
    for number in numbers:
        machine.drop(f"{machine.folder.name}-{number}.xlsx", number)
        building.build(machine.desk, loaded_by=machine.folder.name)


def draw(machine: Machine, said: Path) -> None:
    """A dashboard that asks again and again, and writes down what it would draw, or what went wrong, until it is ended."""
    set_up(machine)
    from dashboard import warehouse

    while True:
        try:
            found = warehouse.query("select count(*) as n from staging.expenses")["n"].tolist()[0]
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is what the test is about
            found = repr(error)
        partial = said.with_suffix(".part")
        partial.write_text(f"{time.time()} {found}", encoding="utf-8")
        partial.replace(said)
        time.sleep(0.05)
