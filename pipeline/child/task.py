"""One order to the limited child, and the foreign file that it is about: read within the bounds, refused where it can't be."""

import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.reading.guard import Refusal, RefusedError, read_within, unzipped_size
from pipeline.reading.limits import FileLimits
from pipeline.reading.reader import Workbook, read_workbook
from settings.sealed import hash_of

if sys.platform != "win32":  # where the time limit alone holds
    import resource

Answer = dict[str, Any]


@dataclass
class Task:
    """An order as it is carried out; what reads the file raises `RefusedError`."""

    order: Mapping[str, Any]
    limits: FileLimits
    say: Callable[[Answer], None]  # sends a line before the answer

    @property
    def out(self) -> Path:
        """Where what is made goes."""
        return Path(self.order["out"])

    def content(self) -> bytes:
        """The file as it is."""
        content = read_within(Path(self.order["path"]), self.limits)
        if isinstance(content, Refusal):
            raise RefusedError(content)
        return content

    def allow_for(self, content: bytes) -> None:
        """Allow from now on the processor time and the memory that reading this many unzipped bytes takes. Memory is never taken back: the process keeps what it once had."""
        unzipped = unzipped_size(content)
        if sys.platform != "win32":
            held, most = resource.getrlimit(resource.RLIMIT_DATA)
            resource.setrlimit(resource.RLIMIT_DATA, (max(held, self.limits.memory_for(unzipped)), most))
        allowed = self.limits.seconds_for(unzipped)
        allow_seconds(allowed)
        self.say({"allowed": allowed})

    @cached_property
    def workbook(self) -> Workbook:
        """The file as a workbook; one whose content is none that we read says why."""
        content = self.content()
        if self.order.get("sha256") not in (None, hash_of(content)):
            raise RefusedError(Refusal("changed"))
        self.allow_for(content)
        return read_workbook(Path(self.order["path"]), content, self.limits)

    def readable(self) -> Workbook:
        """The workbook, which can be read."""
        if self.workbook.refusal:
            raise RefusedError(self.workbook.refusal)
        return self.workbook


def allow_seconds(seconds: float) -> None:
    """Allow from now on that much time of the processor (not of the clock, which a busy machine shares); then the system ends this process (SIGPROF), also within the reader. 0: no bound."""
    if hasattr(signal, "setitimer"):  # not there on Windows, where the parent's clock alone holds
        signal.setitimer(signal.ITIMER_PROF, seconds)
