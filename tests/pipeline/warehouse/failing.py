"""A process that carries out acts of which the n-th open, write, rename or fsync below a folder fails, ends it, or meets the loss of power (``failing.c``).

Run as a module, with the library preloaded, it has all imported once and carries out each act in a process of its own.
"""

import ctypes
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, get_args

import pytest

from pipeline import paths
from pipeline.child import process
from tests.pipeline.conftest import few_marts
from tests.pipeline.forked import Forked, serve
from tests.pipeline.warehouse.acts import ACTS
from tests.system_needs import compiler

Kind = Literal["open", "write", "rename", "fsync"]
How = Literal["fails", "dies", "loses power"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Ended:
    """How an act ended: its exit code (minus the signal where one ended it), what it said, and of which file each call of a kind was, in their order."""

    code: int
    said: str
    calls: dict[Kind, list[str]]


@dataclass(frozen=True)
class Failing:
    """The process that carries out acts."""

    _to: IO[str]
    _from: IO[str]

    def run(
        self, act: str, folder: Path, kind: Kind = "open", at: int = 0, how: How = "fails", *, back: int = 0
    ) -> Ended:
        """One of `acts.ACTS` on the desk in a folder; what befalls the ``at``-th call of a kind below it, 0 is none. Its clock is so many seconds back."""
        order = [act, str(folder), KINDS.index(kind), at, get_args(How).index(how), back]
        print(json.dumps(order), file=self._to, flush=True)
        return Ended(**json.loads(self._from.readline()))


@contextmanager
def failing(folder: Path) -> Iterator[Failing]:
    """Such a process; the library is made in a folder."""
    made = folder / "failing.so"
    source = Path(__file__).with_suffix(".c")
    subprocess.run([str(compiler()), "-nostdlib", "-shared", "-fPIC", "-o", made, source], check=True)
    running = subprocess.Popen(
        [sys.executable, "-m", __name__],
        cwd=paths.PROJECT,
        env={**os.environ, "LD_PRELOAD": str(made), "PYTHONPATH": str(paths.PROJECT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdin is not None
    assert running.stdout is not None
    try:
        yield Failing(running.stdin, running.stdout)
    finally:
        running.stdin.close()
        running.wait(60)


def _carry_out(act: str, folder: Path, befalls: Sequence[int], said: Path) -> None:
    """In a process of its own, which ends with it."""
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    library.fail_name.restype = ctypes.c_char_p
    with said.open("w", encoding="utf-8") as out:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(out.fileno(), stream.fileno())
        code = 1
        os.environ["WAREHOUSE"] = str(folder / "warehouse.duckdb")
        kind, at, how, back = befalls
        library.fail_clock(ctypes.c_long(back))
        library.fail_arm(str(folder).encode(), kind, ctypes.c_long(at), how)
        try:
            code = ACTS[act].do(folder)
        except BaseException:  # noqa: BLE001 - a traceback is what the tests look for
            traceback.print_exc()
        calls: dict[Kind, list[str]] = {kind: [] for kind in KINDS}
        for call in range(library.fail_calls()):
            name = os.path.relpath(os.fsdecode(library.fail_name(call)), folder)
            calls[KINDS[library.fail_kind(call)]].append(name)
        sys.stdout.flush()
        sys.stderr.flush()
        said.with_suffix(".calls").write_text(json.dumps(calls))
    os._exit(code)


def _serve(orders: IO[str], answers: IO[str]) -> None:
    few_marts(pytest.MonkeyPatch())
    place = Path(os.environ["LD_PRELOAD"]).with_name("children")
    serve(place)
    pytest.MonkeyPatch().setattr(process, "_started", lambda bounds: Forked(place, bounds))
    for line in orders:
        act, where, *befalls = json.loads(line)
        folder = Path(where)
        said = folder.with_suffix(".said")
        called = said.with_suffix(".calls")
        called.write_text(json.dumps({kind: [] for kind in KINDS}))
        pid = os.fork()
        if not pid:
            _carry_out(act, folder, befalls, said)
        _, status = os.waitpid(pid, 0)
        ended: dict[str, Any] = {
            "code": os.waitstatus_to_exitcode(status),
            "said": said.read_text(encoding="utf-8", errors="replace"),
            "calls": json.loads(called.read_text()),
        }
        print(json.dumps(ended), file=answers, flush=True)


if __name__ == "__main__":
    _serve(sys.stdin, sys.stdout)
