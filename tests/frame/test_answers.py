"""Answers that programs ask for: made once for all who ask the same, one at a time, by turns, and no further for a client that has left."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from dashboard import answers
from dashboard.answers import Answers, BusyError, LeftError, TooManyError
from tests.frame.served import PATIENCE, in_its_own_loop


@dataclass
class Maker:
    """Makes answers that take until they are let go."""

    made: list[str] = field(default_factory=list)
    begun: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    let_go: threading.Event = field(default_factory=threading.Event)
    ended: list[str] = field(default_factory=list)

    def make(self, name: str) -> Callable[[], tuple[str, bytes]]:
        def make() -> tuple[str, bytes]:
            self.begun.release()
            try:
                while not self.let_go.wait(0.01):
                    answers.go_on()
            finally:
                self.ended.append(name)
            self.made.append(name)
            return name, name.encode()

        return make

    async def begin(self) -> None:
        """Wait until one more is being made."""
        assert await asyncio.to_thread(self.begun.acquire, timeout=PATIENCE)


async def stays() -> dict[str, Any]:
    """The messages that a waiting caller sends."""
    await asyncio.Event().wait()
    return {}


def running(test: Callable[[Answers, Maker], Awaitable[None]]) -> Callable[[], None]:
    """The test in a loop of its own, with answers and a maker of its own."""

    async def whole() -> None:
        await test(Answers(), Maker())

    return lambda: in_its_own_loop(whole)


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """No caller rests, unless a test says so."""
    monkeypatch.setattr(answers, "_LONGEST_REST_SECONDS", 0.0)


@running
async def test_who_asks_the_same_is_told_what_was_made_once(here: Answers, maker: Maker) -> None:
    asked = [asyncio.create_task(here.get("a", who, maker.make("a"), stays)) for who in ("one", "two")]
    await maker.begin()
    maker.let_go.set()
    assert await asyncio.gather(*asked) == [b"a", b"a"]
    assert await here.get("a", "three", maker.make("a"), stays) == b"a"
    assert await here.get("b", "one", maker.make("b"), stays) == b"b"
    assert maker.made == ["a", "b"]


@running
async def test_a_caller_has_few_questions_here_and_all_together_not_many(here: Answers, maker: Maker) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(answers, "MOST_OF_ALL", answers.MOST_OF_A_CALLER + 1)
        asked = [
            asyncio.create_task(here.get(str(i), "one", maker.make(str(i)), stays))
            for i in range(answers.MOST_OF_A_CALLER)
        ]
        await maker.begin()
        with pytest.raises(TooManyError):
            await here.get("x", "one", maker.make("x"), stays)
        other = asyncio.create_task(here.get("y", "two", maker.make("y"), stays))
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await here.get("z", "three", maker.make("z"), stays)
        maker.let_go.set()
        await asyncio.gather(*asked, other)
        assert await here.get("x", "one", maker.make("x"), stays) == b"x"
        assert not here._here


@running
async def test_what_nobody_waits_for_is_let_go_and_the_next_gets_its_turn(
    here: Answers, maker: Maker
) -> None:
    hang_up = asyncio.Event()

    async def leaves() -> dict[str, Any]:
        await hang_up.wait()
        return {"type": "http.disconnect"}

    made = asyncio.create_task(here.get("made", "one", maker.make("made"), leaves))
    await maker.begin()
    waiting = asyncio.create_task(here.get("waiting", "one", maker.make("waiting"), leaves))
    stayed = asyncio.create_task(here.get("stayed", "two", maker.make("stayed"), stays))
    await asyncio.sleep(0)
    hang_up.set()
    for left in (made, waiting):
        with pytest.raises(LeftError):
            await left
    await maker.begin()  # the next is made
    assert maker.ended == ["made"]  # and what was let go had ended before
    maker.let_go.set()
    assert await stayed == b"stayed"
    assert maker.made == ["stayed"]


@running
async def test_between_two_questions_of_a_caller_others_come_in(here: Answers, maker: Maker) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(answers, "_LONGEST_REST_SECONDS", 60.0)
        patched.setattr(answers, "PATIENCE_SECONDS", 1.0)
        first = asyncio.create_task(here.get("first", "one", maker.make("first"), stays))
        await maker.begin()
        here._rests["one"] = float("inf")  # as after an answer that took long
        again = asyncio.create_task(here.get("again", "one", maker.make("again"), stays))
        other = asyncio.create_task(here.get("other", "two", maker.make("other"), stays))
        maker.let_go.set()
        assert await other == b"other"
        assert await first == b"first"
        with pytest.raises(BusyError):
            await again
        assert maker.made == ["first", "other"]
        assert 0 < here._rests["one"] < float("inf")


@running
async def test_a_question_that_fails_is_told_so_and_nothing_is_kept(here: Answers, maker: Maker) -> None:
    maker.let_go.set()

    def fails() -> tuple[str, bytes]:
        raise ValueError("no such measure")

    with pytest.raises(ValueError, match="no such measure"):
        await here.get("a", "one", fails, stays)
    assert await here.get("a", "one", maker.make("a"), stays) == b"a"


@running
async def test_the_oldest_answers_go_when_there_is_no_room(here: Answers, maker: Maker) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(answers, "_KEPT_BYTES", 8)
        maker.let_go.set()
        for name in ("aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"):
            await here.get(name, "one", maker.make(name), stays)
        assert maker.made == ["aaaa", "bbbb", "cccc", "bbbb"]
