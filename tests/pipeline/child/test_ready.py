"""A child kept ready for the next order: one at most, taken once, and not for ever."""

import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.child import process
from pipeline.child.process import Child, keep_ready, take_child
from pipeline.reading.limits import load_limits
from settings import private

ORDER = {"do": "letter", "sha256": None}


@pytest.fixture(autouse=True)
def none_waits() -> Iterator[None]:
    yield
    while process._waiting:
        process._waiting.pop().stop()


def is_alive(child: Child) -> bool:
    return child.process.poll() is None


def test_the_next_takes_it_and_the_one_after_gets_its_own() -> None:
    keep_ready()
    [waiting] = process._waiting
    first, second = (take_child(load_limits(), ORDER) for _ in range(2))
    try:
        assert first is waiting
        assert second is not waiting
    finally:
        first.stop()
        second.stop()


def test_one_waits_however_many_ask_for_it() -> None:
    people = [threading.Thread(target=keep_ready) for _ in range(4)]
    for each in people:
        each.start()
    for each in people:
        each.join()
    assert len(process._waiting) == 1


def test_one_that_has_done_its_work_waits_or_goes() -> None:
    first, second = Child(load_limits()), Child(load_limits())
    keep_ready(first)
    keep_ready(second)
    assert process._waiting == [first]
    assert is_alive(first)
    assert not is_alive(second)


def test_one_that_died_is_not_handed_out() -> None:
    keep_ready()
    process._waiting[0].process.kill()
    process._waiting[0].process.wait()
    taken = take_child(load_limits(), ORDER)
    assert is_alive(taken)
    taken.stop()


def test_one_that_nobody_takes_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "READY_SECONDS", 0.05)
    keep_ready()
    [child] = process._waiting
    child.process.wait(timeout=60)
    assert not process._waiting


def test_a_letter_is_no_workbook_that_a_child_is_at_already() -> None:
    """An order about a letter names no content; a child that was started early for a workbook is at another one."""
    early = process.stage_order(Path("Bilag.xlsx"), "Bilag.xlsx", "0" * 64, {}, [])
    assert not process.is_same_order(early, {"do": "letter", "path": "/in/besøg.ics", "today": "2020-03-29"})
    assert process.is_same_order(early, early | {"path": "/elsewhere/Bilag.xlsx"})


def test_only_what_killed_ones_left_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of another version, which may be at work: its folders were named by its number and not locked."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    others = [
        tmp_path / name for name in ("chinadesk-4711-abcdefgh", "chinadesk-pg-AbCdEf", "chinadesk-2016")
    ]
    for folder in (*others, tmp_path / f"{process.PREFIX}left"):
        folder.mkdir()
    (tmp_path / "chinadesk-2016.zip").touch()
    with private.Folder(tmp_path, process.PREFIX) as working:
        Child(load_limits()).stop()
        there = {path.name for path in tmp_path.iterdir()}
    assert there == {"chinadesk-2016.zip", Path(working).name, *(path.name for path in others)}


def test_a_folder_that_is_swept_while_it_is_made_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is found to be there, and is gone when it is looked at."""
    make, swept = private.folder, iter([FileExistsError()])

    def folder(path: Path) -> Path:
        for error in swept:
            raise error
        return make(path)

    monkeypatch.setattr(private, "folder", folder)
    with private.Folder(tmp_path) as place:
        assert Path(place).is_dir()
