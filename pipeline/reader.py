"""Reads workbooks: guard first, then python-calamine in a child process that may die without taking us with it."""

from __future__ import annotations

import json
import queue
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from pipeline.child import Child, take_child
from pipeline.guard import Inspected, OddCells, Refusal, inspect, odd_cells, read_within
from pipeline.limits import Limits, load_limits
from pipeline.sheet import Sheet, sheet_from_arrow

BUSY = (
    4 if hasattr(signal, "SIGPROF") else 1
)  # times its seconds of work that a reader may take by the clock, which others share
SIGPROF = getattr(signal, "SIGPROF", 0)  # by which the system ends a reader that has used up its seconds


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as read: its sheets, or why it was refused. ``modified`` is the day it says it was saved (ISO)."""

    path: Path
    sheets: Sequence[Sheet]
    refusal: Refusal | None = None
    modified: str | None = None


class Reader:
    """Reads many workbooks one after the other; a context manager that owns the child process."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or load_limits()
        self._child: Child | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child:
            self._child.stop()

    def read(self, path: Path) -> Workbook:
        """The workbook at that path; a file that can't or may not be read has a refusal and no sheets. Never raises for a bad file."""
        return next(self.read_all([path]))

    def read_all(self, paths: Sequence[Path]) -> Iterator[Workbook]:
        """The workbooks in order. The child reads the next one on the other core while the caller works on the last."""
        inspected = [_inspected(path, self.limits) for path in paths]
        readable = [i for i, found in enumerate(inspected) if isinstance(found, Inspected)]
        return self._each(paths, inspected, readable, self._order(paths, readable[:1]))

    def _each(
        self,
        paths: Sequence[Path],
        inspected: Sequence[Inspected | Refusal],
        readable: Sequence[int],
        ordered: Sequence[int],
    ) -> Iterator[Workbook]:
        for index, (path, found) in enumerate(zip(paths, inspected, strict=True)):
            if isinstance(found, Refusal):
                yield Workbook(path, (), found)
                continue
            if index not in ordered:
                ordered = self._order(paths, [index])
            # While the child reads, find what it cannot see.
            content = read_within(path, self.limits)
            odd = {} if isinstance(content, Refusal) else odd_cells(content, found.kind)
            workbook = self._workbook(path, found, odd)
            ordered = self._order(paths, [i for i in readable if i > index][:1]) if self._child else []
            yield workbook

    def _order(self, paths: Sequence[Path], indexes: Sequence[int]) -> Sequence[int]:
        for index in indexes:
            path = paths[index]
            self._child = self._child or take_child(self.limits, path)
            if self._child.ahead == path:  # it is at it already
                self._child.ahead = None
            else:
                self._child.order(path)
        return indexes

    def _workbook(self, path: Path, inspected: Inspected, odd: dict[str, OddCells]) -> Workbook:
        answer = self._answer()
        if "error" in answer:
            return Workbook(path, (), Refusal(answer["error"], {"limit": f"{self.limits.seconds:.0f}"}))
        return Workbook(path, tuple(self._sheets(answer, odd)), None, inspected.modified)

    def _answer(self) -> dict[str, Any]:
        child = self._child
        assert child is not None
        try:
            line = child.answers.get(timeout=self.limits.seconds * BUSY)
        except queue.Empty:
            line, is_late = "", True
        else:
            is_late = False
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        is_late = child.stop() == -SIGPROF or is_late
        self._child = None
        return {"error": "takes-too-long" if is_late else "reader-died"}

    def _sheets(self, answer: dict[str, Any], odd: dict[str, OddCells]) -> Iterator[Sheet]:
        for said in answer["sheets"]:
            if "arrow" not in said:
                params = {"rows": str(said["rows"]), "columns": str(said["columns"])}
                yield Sheet(
                    said["name"], said["is_visible"], (), 0, error=said.get("error"), error_params=params
                )
                continue
            file = Path(said["arrow"])
            with pa.memory_map(str(file)) as source:  # not copied: its pages are in memory anyhow
                table = pa.ipc.open_file(source).read_all()
            with suppress(
                PermissionError
            ):  # on Windows it stays while it is mapped; it goes with the child's folder
                file.unlink()
            unsaid = odd.get(said["name"], OddCells({}))
            yield sheet_from_arrow(
                said["name"],
                said["is_visible"],
                table,
                first_column=said["first_column"],
                n_columns=said["columns"],
                merged=[*map(tuple, said["merged"]), *unsaid.merged],
                odd=unsaid.cells,
            )


def is_readable(path: Path) -> bool:
    """Whether the file looks like a workbook at all, judged by its content alone."""
    return isinstance(_inspected(path, load_limits()), Inspected)


def _inspected(path: Path, limits: Limits) -> Inspected | Refusal:
    content = read_within(path, limits)
    return content if isinstance(content, Refusal) else inspect(content, limits)
