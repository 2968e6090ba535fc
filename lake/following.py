"""Keeps this machine's copy fresh while pages are read, so that no page ever waits for the lake, or fails with it."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from filelock import Timeout

from lake.catalogue import session, version
from lake.copying import lock_of, pull
from lake.errors import LakeError, MovedError
from lake.head import read_mark
from settings import Lake, private

if TYPE_CHECKING:
    import psycopg

LOOK_SECONDS = 1.0
_FIRST_SECONDS = 60  # a first copy waits so long for a load of this machine

_log = logging.getLogger(__name__)


class _Follower:
    """One lake: looked at once before the first answer, and then once a second beside all answers."""

    def __init__(self, lake: Lake) -> None:
        self._lake = lake
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()
        self.problem: str | None = None

    def follow(self) -> None:
        """Begin, if that was not done yet: the copy is fresh when this returns, or is what there was where the lake can't be asked."""
        if self._thread is not None:
            return
        with self._starting:
            if self._thread is None:
                self._fetch(0 if self._lake.warehouse.is_file() else _FIRST_SECONDS)
                self._thread = threading.Thread(target=self._keep, name="lake", daemon=True)
                self._thread.start()

    def end(self) -> None:
        """Follow no more."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(timeout=_FIRST_SECONDS)

    def _keep(self) -> None:
        while not self._ended.wait(LOOK_SECONDS):
            try:
                with session(self._lake) as asked:
                    self._look(asked)
            except LakeError as error:
                self._say(str(error))
            except Exception:  # noqa: BLE001 - a fault of ours must not leave pages behind for ever
                _log.exception("the lake could not be looked at")

    def _look(self, asked: psycopg.Connection) -> None:
        """Once a second, on one connection, until that fails or a fetch does."""
        while not self._ended.is_set():
            found = version(asked)
            if found is not None and found != read_mark(self._lake.folder).snapshot:
                self._fetch(0)
            else:
                self._say(None)
            self._ended.wait(LOOK_SECONDS)

    def _fetch(self, seconds: float) -> None:
        private.folder(self._lake.folder)
        try:
            with lock_of(self._lake.warehouse).acquire(timeout=seconds):
                pull(self._lake)
            self._say(None)
        except Timeout:
            pass  # a load of this machine puts its warehouse in place itself
        except (LakeError, MovedError, OSError) as error:
            self._say(str(error))

    def _say(self, problem: str | None) -> None:
        """Log that the lake is away, and that it is back; once each."""
        if (problem is None) != (self.problem is None):
            if problem:
                _log.warning("the last copy is shown: %s", problem)
            else:
                _log.warning("the lake answers again")
        self.problem = problem


_followers: dict[Lake, _Follower] = {}
_lock = threading.Lock()


def follow(lake: Lake) -> str | None:
    """Keep the copy of a lake fresh from now on; returns why it may not be, or None."""
    follower = _followers.get(lake)
    if follower is None:
        with _lock:
            follower = _followers.setdefault(lake, _Follower(lake))
    follower.follow()
    return follower.problem


def end() -> None:
    """Follow no lake any more."""
    with _lock:
        while _followers:
            _followers.popitem()[1].end()
