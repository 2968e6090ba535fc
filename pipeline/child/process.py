"""The limited process (``pipeline.child.workbook_child``) from the caller's side: started, ordered, stopped. Imports nothing heavy, so that a command can start it before it loads its own libraries."""

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.paths import PROJECT
from pipeline.reading.limits import FileLimits, load_limits
from settings import private

PREFIX = "chinadesk-child-"  # a name of ours alone: what begins with it and no process holds goes
# Times its seconds of work that an order may take by the clock, which others share: only what hangs without working is ended by it.
BUSY = 30 if hasattr(signal, "SIGPROF") else 1
# So long a child started for the next order waits for it.
READY_SECONDS = 120
# Numpy's algebra, of which we use nothing, starts a thread for each core, and they turn in circles while they wait.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
SIGPROF = getattr(signal, "SIGPROF", 0)  # by which the system ends a child that has used up its seconds

Answer = dict[str, Any]


class _NoPandas:
    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def leave_pandas_out() -> None:
    """Make this process do without pandas, which pyarrow imports at its first array only to ask whether it was given an object of it: most of a second. For the pipeline alone: a page needs it."""
    sys.meta_path.insert(0, _NoPandas())


def _started(bounds: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own module, no shell; what is foreign goes by pipe
        [sys.executable, "-m", "pipeline.child.workbook_child", bounds],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        cwd=PROJECT,
        env={**os.environ, **ONE_THREAD},
    )


class Child:
    """One limited process, the thread that collects its answers, and the folder of what it makes. ``prefetched`` is an order whose answer was not asked for yet."""

    def __init__(self, limits: FileLimits) -> None:
        self.limits = limits
        self.prefetched: Mapping[str, Any] | None = None
        # Remove the folders of children whose process and parent were killed before they could.
        private.clear_left(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))
        self._work = private.Folder(Path(tempfile.gettempdir()), PREFIX)
        self._folder = Path(self._work.name)
        self._count = 0
        self._allowed = limits.seconds
        self.process = _started(json.dumps(asdict(limits) | {"folder": str(self._folder)}))
        self._answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(line)
        self._answers.put("")  # the child is gone

    def order(self, order: Mapping[str, Any]) -> None:
        """Give it an order; its answers come one by one from `answer`."""
        assert self.process.stdin is not None
        self._count += 1
        self._allowed = self.limits.seconds
        said = {**order, "out": str(self._folder / str(self._count))}
        with suppress(BrokenPipeError):  # the missing answer says the same
            self.process.stdin.write(json.dumps(said) + "\n")
            self.process.stdin.flush()

    def answer(self) -> Answer:
        """The next answer. A child that has died, or takes too long and is ended, is an answer of its own: ``error`` and ``is_gone``."""
        while True:
            try:
                line, is_late = self._answers.get(timeout=self._allowed * BUSY), False
            except queue.Empty:
                line, is_late = "", True
            if not line:
                break
            answer: Answer = json.loads(line)
            if "allowed" not in answer:
                return answer
            most = self.limits.seconds_for(self.limits.unzipped_bytes)
            self._allowed = min(float(answer["allowed"]), most)
        is_late = self.stop() == -SIGPROF or is_late
        reason = "takes-too-long" if is_late else "reader-died"
        return {"error": reason, "params": {"limit": f"{self._allowed:.0f}"}, "is_gone": True}

    def stop(self) -> int:
        """End it, whatever it is doing; returns how it ended (minus the signal, if it had ended before)."""
        self.process.kill()
        ended = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._work.cleanup()
        return ended


def stage_order(
    path: Path,
    name: str,
    sha256: str | None,
    known: Mapping[str, Any],
    corrections: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The order to stage a workbook that must have that content (None: any), as `Confirmations.said` and `corrections.for_child` have what people said."""
    said = {"name": name, "sha256": sha256, "known": known, "corrections": list(corrections)}
    return {"do": "stage", "path": str(path.absolute()), **said}


def is_same_order(prefetched: Mapping[str, Any] | None, order: Mapping[str, Any]) -> bool:
    """Whether what a child was given early is what it is to do: the same content may be read in another place."""
    if prefetched is None or order.get("sha256") is None:  # an order about a letter names no content
        return prefetched == order
    return {**prefetched, "path": order["path"]} == order


_waiting: list[Child] = []  # started early, and not taken yet
_waiting_lock = threading.Lock()  # pages are drawn in threads of their own


@contextmanager
def started_early() -> Iterator[Child]:
    """Start a child now for the first who asks for one inside the block; if no one asks, it is stopped."""
    _waiting.append(child := Child(load_limits()))
    try:
        yield child
    finally:
        while _waiting:
            _waiting.pop().stop()


def keep_ready(child: Child | None = None) -> None:
    """Keep one child started for the next order, for a limited time: one that has done its work well, else a new one unless one waits."""
    with _waiting_lock:
        if _waiting:
            unwanted = child
        else:
            unwanted, ready = None, child or Child(load_limits())
            _waiting.append(ready)
            timer = threading.Timer(READY_SECONDS, _dismiss, [ready])
            timer.daemon = True
            timer.start()
    if unwanted is not None:
        unwanted.stop()


def _dismiss(child: Child) -> None:
    with _waiting_lock:
        if child not in _waiting:
            return
        _waiting.remove(child)
    child.stop()


def take_child(limits: FileLimits, first: Mapping[str, Any]) -> Child:
    """A child that is to carry out ``first`` next: one that waits, if it has these limits and no other order; else a new one."""
    with _waiting_lock:
        alike = (child for child in _waiting if child.limits == limits)
        fit = (one for one in alike if one.prefetched is None or is_same_order(one.prefetched, first))
        if found := next(fit, None):
            _waiting.remove(found)
    if found is not None:
        if found.process.poll() is None:
            return found
        found.stop()
    return Child(limits)
