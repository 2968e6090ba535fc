"""Runs a command and measures it from outside: wall-clock seconds and the peak memory of all its processes."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

POLL_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Measured:
    """One command over several runs: median seconds, and the largest memory (resident, MB) that its processes held together."""

    seconds: float
    peak_mb: float


def run(code: str, arguments: Sequence[str] = (), *, runs: int = 3, before: str | None = None) -> Measured:
    """Run a piece of Python in a process of its own, ``runs`` times for the clock and once more for its memory; ``before`` runs first each time.

    Memory is read a hundred times a second, which costs a process that uses both cores a tenth of its speed: so not while the clock runs.
    """
    times = []
    for _ in range(runs):
        process, started = _start(code, arguments, before)
        process.wait()
        times.append(time.perf_counter() - started)
        _insist(process, code)
    process, _ = _start(code, arguments, before)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _memory(process))
        time.sleep(POLL_SECONDS)
    _insist(process, code)
    return Measured(statistics.median(times), peak / 1e6)


def _start(code: str, arguments: Sequence[str], before: str | None) -> tuple[psutil.Popen, float]:
    if before:
        subprocess.run([sys.executable, "-c", before, *arguments], check=True)
    started = time.perf_counter()
    return psutil.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.DEVNULL), started


def _insist(process: psutil.Popen, code: str) -> None:
    if process.returncode:
        raise RuntimeError(f"a benchmarked command failed with {process.returncode}: {code[:200]}")


def _memory(process: psutil.Process) -> int:
    total = 0
    try:
        for each in (process, *process.children(recursive=True)):
            total += each.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


def table(title: str, rows: Sequence[tuple[str, Measured]]) -> None:
    """Print the rows as ratios to the first."""
    base = rows[0][1]
    print(f"\n{title}")
    print(f"  {'':58} {'ratio':>7} {'seconds':>9} {'peak MB':>9}")
    for name, measured in rows:
        ratio = measured.seconds / base.seconds
        print(f"  {name:58} {ratio:7.2f} {measured.seconds:9.2f} {measured.peak_mb:9.0f}")
