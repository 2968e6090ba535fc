"""Whatever befalls an act – an open, write, rename or fsync that fails, its end, a loss of power – it is told in a sentence, and the next one finishes it."""

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest

from tests.pipeline.warehouse.acts import ACTS, desk_in, must_reach, ready
from tests.pipeline.warehouse.failing import KINDS, Ended, Failing, How, Kind, failing
from tests.system_needs import COMPILER, sentence

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="killed by a POSIX signal"),
    pytest.mark.skipif(not COMPILER.is_met, reason=sentence([COMPILER])),
]

# What differs from run to run in the name of a file: hashes, numbers of processes, steps, moments.
_NUMBERS = re.compile(r"[0-9a-f]{12,}|\d+")


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Failing]:
    with failing(tmp_path_factory.mktemp("library")) as it:
        yield it


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with desk_in(tmp_path_factory.mktemp("prepared")) as folder:
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
        ready(prepared, folder, act)
        ended = process.run(name, folder, kind, at, how, back=back)
        where = f"{name}, {kind} {at} {how}, {back} s back: {ended}"
        # threads count together, so that a call may be missed, and the act be done
        assert ended.code in ((0, 2) if how == "fails" else (-9, 0)), where
        assert "Traceback" not in ended.said, where
        assert at or ended.code == 0, where
        must_reach(folder, act, where, is_hindered=bool(at or back))
        return ended

    return happen


@pytest.mark.dealt(6)
@pytest.mark.parametrize("name", ACTS)
def test_whatever_befalls_an_act_the_next_one_finishes_it(befalls: Callable[..., Ended], name: str) -> None:
    chance = random.Random(f"{name} 1")
    calls = befalls(name).calls
    kind = chance.choice([kind for kind in KINDS if calls[kind]])
    befalls(name, kind, chance.randint(1, len(calls[kind])), chance.choice(get_args(How)))


def test_a_load_whose_second_copy_fails_is_finished(befalls: Callable[..., Ended]) -> None:
    """The list of loads has it, the copy beside it does not."""
    calls = befalls("load").calls["rename"]
    ended = befalls("load", "rename", next(at for at, name in enumerate(calls, 1) if "loads.bak" in name))
    assert "loads.bak" in ended.said


def test_an_order_that_may_not_last_is_not_given(befalls: Callable[..., Ended]) -> None:
    """It has its name, and the folder can't be flushed: who hands the file in is told, and takes it away."""
    calls = befalls("watch").calls["open"]
    order = next(at for at, name in enumerate(calls) if name.startswith("warehouse.history/order.json"))
    ended = befalls("watch", "open", calls.index("warehouse.history", order) + 1)
    assert "Errno 28" in ended.said


def _told_apart(files: Sequence[str]) -> Iterator[int]:
    """The numbers of the calls to try: of those about one file, whatever its number or hash, the first, one in between and the last."""
    by_file: dict[str, list[int]] = {}
    for number, file in enumerate(files, 1):
        by_file.setdefault(_NUMBERS.sub("#", file), []).append(number)
    for numbers in by_file.values():
        yield from sorted({numbers[0], numbers[len(numbers) // 2], numbers[-1]})


# An open that an act does not live through changes nothing on the disk that the write before or after it does not.
_WAYS: Sequence[tuple[Kind, How]] = [
    (kind, how) for kind in KINDS for how in get_args(How) if kind != "open" or how == "fails"
]


@pytest.mark.soak
@pytest.mark.parametrize(("kind", "how"), _WAYS)
def test_each_call_of_a_load_may_fail_or_be_its_last(
    befalls: Callable[..., Ended], kind: Kind, how: How
) -> None:
    for at in _told_apart(befalls("load").calls[kind]):
        befalls("load", kind, at, how)


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", [name for name in ACTS if name != "load"])
def test_each_call_of_any_act_may_fail_or_be_its_last(
    befalls: Callable[..., Ended], name: str, kind: Kind
) -> None:
    """One way each, by turns."""
    ways = [how for of, how in _WAYS if of == kind]
    for turn, at in enumerate(_told_apart(befalls(name).calls[kind])):
        befalls(name, kind, at, ways[turn % len(ways)])


@pytest.mark.dealt(len(ACTS))
@pytest.mark.parametrize("name", ACTS)
def test_a_clock_set_back_a_day_hinders_no_act_and_none_after_it(
    befalls: Callable[..., Ended], name: str
) -> None:
    befalls(name, back=24 * 3600)
