"""Answers that take seconds to make: kept while what they rest on is the same, made one at a time, and let go when the caller has left.

All of it happens in the server's own loop, so that who waits costs no thread. A caller has few questions here at a time, and between two that had to
be made rests for as long as the first one took: so a caller who asks without end has half a processor, and others come in between.
"""

import asyncio
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.types import Receive

MOST_OF_A_CALLER = 3  # questions of one caller that are made or wait
MOST_OF_ALL = 30
PATIENCE_SECONDS = 20.0  # how long a question waits for its turn
_LONGEST_REST_SECONDS = PATIENCE_SECONDS / 2
_KEPT_BYTES = 32 << 20
_MANY = 500  # callers whose rests are remembered before those are forgotten that are over

# What is answered, as far as an answer depends on it; the same question about another version is another.
Key = Hashable


class TooManyError(Exception):
    """This caller has as many questions here as it may have; nothing was made."""


class BusyError(Exception):
    """Others have so many questions here that this one did not get its turn; nothing was made."""


class LeftError(Exception):
    """The caller has left, and what was asked is made no further."""


# Set where the caller of what is made in this thread has left.
_left: ContextVar[threading.Event | None] = ContextVar("left", default=None)


def go_on() -> None:
    """Called now and then while an answer is made. Raises `LeftError` when no caller waits for it any more."""
    left = _left.get()
    if left is not None and left.is_set():
        raise LeftError


@dataclass(eq=False)
class _Question:
    key: Key
    caller: str
    make: Callable[[], tuple[Key, bytes]]
    left: threading.Event = field(default_factory=threading.Event)
    has_turn: bool = False


class Answers:
    """The answers of one server, and the queue of those who ask."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, bytes] = OrderedDict()
        self._turn = asyncio.Lock()
        self._here: Counter[str] = Counter()  # caller → questions that are made or wait
        self._rests: dict[str, float] = {}  # caller → until when

    async def get(
        self, key: Key, caller: str, make: Callable[[], tuple[Key, bytes]], receive: Receive
    ) -> bytes:
        """The answer that is kept, or made when it is its turn.

        Args:
            key: what is asked.
            caller: who asks.
            make: makes the answer in a thread, and says what it answers (another version may be there by then); calls `go_on`.
            receive: tells when the caller hangs up.

        Raises:
            TooManyError: the caller has too many questions here.
            BusyError: there are too many questions of all, or it took too long to get its turn.
            LeftError: the caller has left.
            Exception: whatever `make` raises.
        """
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._here[caller] >= MOST_OF_A_CALLER:
            raise TooManyError
        if self._here.total() >= MOST_OF_ALL:
            raise BusyError
        question = _Question(key, caller, make)
        self._here[caller] += 1
        making = asyncio.create_task(self._made(question))
        making.add_done_callback(lambda made: self._is_done(caller, made))
        hanging_up = asyncio.create_task(_hung_up(receive))
        try:
            await asyncio.wait({making, hanging_up}, return_when=asyncio.FIRST_COMPLETED)
            if making.done():
                return making.result()
            raise LeftError
        finally:
            hanging_up.cancel()
            question.left.set()
            if (
                not question.has_turn
            ):  # else the next turn begins when the thread has come to its next `go_on`
                making.cancel()

    def _is_done(self, caller: str, made: asyncio.Task[bytes]) -> None:
        self._here[caller] -= 1
        self._here += Counter()  # forgets those who have none
        if not made.cancelled():
            made.exception()  # the caller has left, so it is read here

    async def _made(self, question: _Question) -> bytes:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await asyncio.sleep(self._rests.get(question.caller, 0.0) - time.monotonic())
                await self._turn.acquire()
        except TimeoutError:
            raise BusyError from None
        question.has_turn = True
        try:
            if question.key in self._kept:  # others have asked the same meanwhile
                return self._kept[question.key]
            return await self._make(question)
        finally:
            self._turn.release()

    async def _make(self, question: _Question) -> bytes:
        _left.set(question.left)
        began = time.monotonic()
        try:
            key, answer = await run_in_threadpool(question.make)
        finally:
            now = time.monotonic()
            if len(self._rests) >= _MANY:
                self._rests = {one: until for one, until in self._rests.items() if until > now}
            self._rests[question.caller] = now + min(now - began, _LONGEST_REST_SECONDS)
        self._kept[key] = answer
        size = sum(map(len, self._kept.values()))
        while size > _KEPT_BYTES and len(self._kept) > 1:
            size -= len(self._kept.popitem(last=False)[1])
        return answer


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
