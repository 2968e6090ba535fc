"""Loading a large expenses workbook: the bare read as the floor, our whole build, and what people would use instead; measured from outside: seconds by the clock and of the processor, and peak memory."""

import datetime as dt
import importlib.util
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import xlsxwriter

from pipeline import paths

ROWS = 100_000
POLL_SECONDS = 0.01
FIRST_DAY = dt.datetime(2016, 3, 31)  # noqa: DTZ001 - Excel knows no time zone
HEADINGS = (
    "Bilagsnr.", "Bogført dato", "Budgetpost", "Finansieringskilde", "Tekst", "Beløb", "Valuta", "Status", "Aftale-id", "Aktivitets-id",
    "Provins", "Illustrativ",
)  # fmt: skip


def write_workbook(path: Path, rows: int) -> None:
    """An expenses export of that many vouchers, the same each time."""
    chance = random.Random(1)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Bilag")
        day = workbook.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, HEADINGS)
        for number in range(1, rows + 1):
            sheet.write_string(number, 0, f"B{number:06d}")
            sheet.write_datetime(number, 1, FIRST_DAY + dt.timedelta(days=number % 1450), day)
            cells = (
                ("Løn", "Rejser og ophold", "Revision", "Møder og delegationer")[number % 4],
                ("Tilskud", "Egen medfinansiering")[number % 2],
                f"Hotel og fly nr. {number % 977} til Kina",
                round(chance.uniform(100, 9000), 2),
                ("DKK", "CNY", "EUR")[number % 3],
                ("Bogført", "Disponeret")[number % 9 == 0],
                f"A-{number % 70:03d}",
                f"AK-{number % 500:03d}",
                ("Jiangsu", "Sichuan", "北京", "Hebei")[number % 4],
                "ja",
            )
            sheet.write_row(number, 2, cells)


@dataclass(frozen=True, slots=True)
class Command:
    """A piece of Python in a process of its own, what runs before it each time, and in how many turns it takes part."""

    name: str
    code: str
    arguments: Sequence[str]
    before: str | None = None
    turns: int = 3


def _commands(arguments: Sequence[str], *, is_first: bool) -> list[Command]:
    """The commands timed on a workbook: at the first size those of all loaders on this machine, at the others those of the floor and of ours."""
    package = importlib.util.find_spec("duckdb_extension_excel")
    folder = Path(package.origin).parent if package and package.origin else None
    # DuckDB's own reader of Excel, where it is there for this machine
    extension = next(map(str, sorted(folder.rglob("*.duckdb_extension"))), "") if folder else ""
    turns = 10 if is_first else 3
    said = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["command"]
    return [
        Command(one["name"], one["code"], [*arguments, extension], one.get("before"), one.get("turns", turns))
        for one in said
        if "always" in one or (is_first and ("needs" not in one or extension))
    ]


def _compare(title: str, commands: Sequence[Command]) -> None:
    """Run the commands by turns, each once more for its memory (which slows what uses both cores), and print medians; the ratio is to the first command in the same turn, so that noise hits both alike."""
    turns = [
        {command.name: _timed(command) for command in commands if turn < command.turns}
        for turn in range(max(command.turns for command in commands))
    ]
    print(f"\n{title}")
    print(f"  {'':58} {'ratio':>7} {'seconds':>9} {'processor':>10} {'peak MB':>9}")
    for command in commands:
        taken = [(*turn[command.name], turn[commands[0].name][0]) for turn in turns if command.name in turn]
        ratio = statistics.median(clock / first for clock, _, first in taken)
        seconds = statistics.median(clock for clock, _, _ in taken)
        processor = statistics.median(cpu for _, cpu, _ in taken)
        figures = f"{ratio:7.2f} {seconds:9.2f} {processor:10.2f} {_peak_mb(command):9.0f}"
        print(f"  {command.name:58} {figures}", flush=True)


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


def main() -> None:
    """Print the ratios to the bare read: of what people would use instead at 1×, and of ours at 1×, 2× and 4×."""
    for factor in (1, 2, 4):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "raw" / "bilag.xlsx"
            path.parent.mkdir()
            write_workbook(path, ROWS * factor)
            commands = _commands([str(path), str(Path(folder) / "warehouse.duckdb")], is_first=factor == 1)
            _compare(f"Loading {ROWS * factor:,} × {len(HEADINGS)} cells ({paths.PROJECT.name})", commands)
