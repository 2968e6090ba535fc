"""Runs commands by turns and measures them from outside: seconds by the clock and of the processor, and the peak memory of all their processes."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

POLL_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Command:
    """A piece of Python in a process of its own, what runs before it each time, and in how many turns it takes part."""

    name: str
    code: str
    arguments: Sequence[str]
    before: str | None = None
    turns: int = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """One command over its turns: medians of its seconds by the clock and of the processor, and of the former as a ratio to the first command's in the same turn; and the largest memory (resident, MB) that its processes held together."""

    name: str
    seconds: float
    processor: float
    ratio: float
    peak_mb: float


def run(commands: Sequence[Command]) -> list[Measured]:
    """Run the commands by turns, so that what else the machine does hits them alike, and each once more for its memory.

    Memory is read a hundred times a second, which costs a process that uses both cores a tenth of its speed: so not while the clock runs.
    """
    turns = [
        {command.name: _timed(command) for command in commands if turn < command.turns}
        for turn in range(max(command.turns for command in commands))
    ]
    measured = []
    for command in commands:
        taken = [(*turn[command.name], turn[commands[0].name][0]) for turn in turns if command.name in turn]
        seconds, processor, ratios = zip(
            *((clock, cpu, clock / first) for clock, cpu, first in taken), strict=True
        )
        medians = map(statistics.median, (seconds, processor, ratios))
        measured.append(Measured(command.name, *medians, _peak_mb(command)))
    return measured


def _timed(
    command: Command, until_done: Callable[[psutil.Popen], object] = psutil.Popen.wait
) -> tuple[float, float]:
    """Seconds by the clock, and of the processor in all its processes; raises RuntimeError where it fails."""
    if command.before:
        subprocess.run([sys.executable, "-c", command.before, *command.arguments], check=True)
    # With bytecode kept, as the peers' was when they were installed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    asked = [sys.executable, "-c", command.code, *command.arguments]
    before, started = os.times(), time.perf_counter()
    process = psutil.Popen(asked, stdout=subprocess.DEVNULL, env=environment)
    until_done(process)
    seconds, after = time.perf_counter() - started, os.times()
    if process.returncode:
        raise RuntimeError(f"{command.name} failed with {process.returncode}")
    used = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return seconds, used


def _peak_mb(command: Command) -> float:
    peak = 0

    def watch(process: psutil.Popen) -> None:
        nonlocal peak
        while process.poll() is None:
            with suppress(psutil.NoSuchProcess):
                of_all = (process, *process.children(recursive=True))
                peak = max(peak, sum(each.memory_info().rss for each in of_all))
            time.sleep(POLL_SECONDS)

    _timed(command, watch)
    return peak / 1e6


def table(title: str, rows: Sequence[Measured]) -> None:
    """Print what was measured."""
    print(f"\n{title}")
    print(f"  {'':58} {'ratio':>7} {'seconds':>9} {'processor':>10} {'peak MB':>9}")
    for row in rows:
        figures = f"{row.ratio:7.2f} {row.seconds:9.2f} {row.processor:10.2f} {row.peak_mb:9.0f}"
        print(f"  {row.name:58} {figures}", flush=True)
