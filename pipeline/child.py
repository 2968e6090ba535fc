"""The process that reads workbooks (``pipeline.reader_child``): started, ordered, and stopped.

Imports nothing heavy, so that a command can start it first, have it read the first workbook, and load its own libraries meanwhile.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from pipeline.limits import Limits, load_limits
from pipeline.paths import PROJECT


class Child:
    """A reader process, the thread that collects its answers, and the folder in which it leaves what it has read.

    ``ahead`` is the workbook that it was told to read before a reader asked for one.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.ahead: Path | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="chinadesk-", ignore_cleanup_errors=True)
        self._count = 0
        self.process = subprocess.Popen(  # noqa: S603 - our own module, no shell; the path of the workbook goes by pipe
            [sys.executable, "-m", "pipeline.reader_child", json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            cwd=PROJECT,
        )
        self.answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.answers.put(line)
        self.answers.put("")  # the child is gone

    def order(self, path: Path) -> None:
        """Have it read a workbook; the answer, which names the files of its sheets, comes to ``answers``."""
        assert self.process.stdin is not None
        self._count += 1
        out = str(Path(self._folder.name) / str(self._count))
        with suppress(BrokenPipeError):  # the missing answer says the same
            self.process.stdin.write(json.dumps({"path": str(path.absolute()), "out": out}) + "\n")
            self.process.stdin.flush()

    def stop(self) -> int:
        """End it, whatever it is doing; returns how it ended (minus the signal, if it had ended before)."""
        self.process.kill()
        ended = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._folder.cleanup()
        return ended


_waiting: list[Child] = []  # started ahead, and not taken yet


@contextmanager
def started_ahead() -> Iterator[Child]:
    """Start a child now for the first reader that asks for one inside the block; nobody asks, and it is stopped."""
    _waiting.append(child := Child(load_limits()))
    try:
        yield child
    finally:
        while _waiting:
            _waiting.pop().stop()


def take_child(limits: Limits, first: Path) -> Child:
    """A child that is to read ``first`` next: the one that was started ahead, if it has these limits and no other workbook; else a new one."""
    if _waiting and _waiting[-1].limits == limits and _waiting[-1].ahead in (None, first):
        return _waiting.pop()
    return Child(limits)
