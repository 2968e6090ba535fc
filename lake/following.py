"""Keeps this machine's copy fresh while pages are read, so that no page ever waits for the lake, or fails with it."""

import logging
import threading
import time
from dataclasses import dataclass

from filelock import Timeout

from lake import LakeError, MovedError, NewerLakeError
from lake.catalogue import session, version
from lake.copying import lock_of, pull
from lake.head import MARK, read_mark
from settings import Lake, private

LOOK_SECONDS = 1.0
_FIRST_SECONDS = 60  # a first copy waits so long for a load of this machine

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Followed:
    """How this machine's copy of a lake stands."""

    problem: str | None  # why it may not be what the lake is now; None while it is
    seen_at: float  # when it was seen to be that (seconds since 1970); 0 where it never was


class _Follower:
    """One lake: looked at once before the first answer, and then once a second beside all answers."""

    def __init__(self, lake: Lake) -> None:
        self._lake = lake
        self._ended = threading.Event()  # set by tests
        self._refused: int | None = None  # the state of a newer version, which is looked at once
        mark = lake.folder / MARK
        self.now = Followed(None, mark.stat().st_mtime if mark.is_file() else 0.0)
        self._fetch(0 if lake.warehouse.is_file() else _FIRST_SECONDS)
        self._thread = threading.Thread(target=self._keep, name="lake", daemon=True)
        self._thread.start()

    def _keep(self) -> None:
        while not self._ended.wait(LOOK_SECONDS):
            try:
                with session(self._lake) as asked:
                    while not self._ended.is_set():
                        found = version(asked)
                        if found is None or found == read_mark(self._lake.folder).snapshot:
                            self._say(None)
                        elif found != self._refused:
                            self._fetch(0, found)
                        self._ended.wait(LOOK_SECONDS)
            except LakeError as error:
                self._say(str(error))
            except Exception:  # noqa: BLE001 - a fault of ours must not leave pages behind for ever
                _log.exception("the lake could not be looked at")

    def _fetch(self, seconds: float, found: int | None = None) -> None:
        private.folder(self._lake.folder)
        try:
            with lock_of(self._lake.warehouse).acquire(timeout=seconds):
                pull(self._lake)
            self._say(None)
        except Timeout:
            pass  # a load of this machine puts its warehouse in place itself
        except (LakeError, MovedError, OSError) as error:
            self._refused = found if isinstance(error, NewerLakeError) else None
            self._say(str(error))

    def _say(self, problem: str | None) -> None:
        if problem and not self.now.problem:
            _log.warning("the last copy is shown: %s", problem)
        elif self.now.problem and not problem:
            _log.warning("the lake answers again")
        self.now = Followed(problem, self.now.seen_at if problem else time.time())


_followers: dict[Lake, _Follower] = {}
_lock = threading.Lock()


def follow(lake: Lake) -> Followed:
    """Keep the copy of a lake fresh from now on; returns how it stands: fresh at first, or what there was where the lake can't be asked."""
    with _lock:  # which others wait for while the first look is taken
        if lake not in _followers:
            _followers[lake] = _Follower(lake)
    return _followers[lake].now
