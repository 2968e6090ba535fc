"""``python -m benchmarks soak [--seconds 600 --sessions 20 --build-every 20]``: does the server stay well under many visitors and many loads?

A desk of its own is served on a free port. Visitors as `users` has them look around in three languages, while a workbook with one more activity is loaded every few
seconds by a process of its own. One line per minute, then a verdict on what came after the first third, exit code 1 where it is not good: no errors, and memory,
descriptors and threads whose least of each minute does not grow (`LIMITS`). Everything stops by itself, on Ctrl+C too.
"""

import argparse
import asyncio
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import openpyxl
import psutil

from benchmarks.served import served
from benchmarks.session import Reply, Session, labels
from benchmarks.users import Seen, visit
from locales import LANGUAGES
from pipeline import paths
from tests.frame.served import Served

THINK_SECONDS = (0.5, 2.0)
SAMPLE_SECONDS = 2.0
# Growth that is fitted to what came after the warm-up (its first third), from the beginning to the end of that time.
LIMITS = {"memory MB": 60.0, "descriptors": 6.0, "threads": 12.0}
WARM_UP = 1 / 3

ACTIVITIES = "Aktiviteter og milepæle.xlsx"
SHEET = "Deskens kalender"
FILTERS = ("filter-provinces", "filter-themes", "filter-parties", "filter-statuses")
HARMLESS = ("clear-", "filter-reset", "empty-reset")  # buttons that only look: what writes is another test's


@dataclass
class Soak(Seen):
    """A crowd's visit, and beside it when the server used how much (`LIMITS`), and the loads."""

    began: float = field(default_factory=time.perf_counter)
    uses: list[tuple[float, ...]] = field(default_factory=list)
    builds: int = 0


async def look_around(session: Session, chance: random.Random) -> Reply:
    """Choose in a filter, take one back, choose what a page offers of its own, or open another page."""
    kind = chance.choices(("filter", "clear", "page's own", "page"), (4, 2, 2, 4))[0]
    boxes = [one for one in session.drawn("multiselect") if any(name in one.id for name in FILTERS)]
    if kind == "filter" and boxes:
        box = chance.choice(boxes)
        return await session.choose(box.id, chance.sample(list(box.options), chance.randint(0, 2)))
    buttons = [one for one in session.drawn("button") if any(f"-{name}" in one.id for name in HARMLESS)]
    if kind == "clear" and buttons:
        return await session.press(chance.choice(buttons).id)
    groups = [one for one in session.drawn("button_group") if len(one.options) > 1 and not one.form_id]
    own = [one for one in groups if not one.disabled and "filter-year" not in one.id]
    if kind == "page's own" and own:
        group = chance.choice(own)
        return await session.choose(group.id, [chance.choice(labels(group))])
    return await session.go(chance.choice(list(session.pages.values())))


def _build(warehouse: Path) -> list[str]:
    return [sys.executable, "-m", "pipeline", "build", "--fill-sample", "--warehouse", str(warehouse)]


async def load(soak: Soak, warehouse: Path, every: float) -> None:
    """Every few seconds: one more activity in the workbook, and a build that has to take it in."""
    while time.perf_counter() + every < soak.until:
        await asyncio.sleep(every)
        soak.builds += 1
        await asyncio.to_thread(more_activities, warehouse.parent / "raw" / ACTIVITIES, soak.builds)
        process = await asyncio.create_subprocess_exec(
            *_build(warehouse),
            cwd=paths.PROJECT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            said, _ = await process.communicate()
        except asyncio.CancelledError:
            process.terminate()
            raise
        if process.returncode:
            soak.errors.append(f"build: {said.decode(errors='replace')[-300:]}")


def more_activities(workbook: Path, count: int) -> None:
    """Write the sample's workbook with that many more activities."""
    book = openpyxl.load_workbook(paths.PROJECT / "data" / "sample" / ACTIVITIES)
    sheet = book[SHEET]
    like = next(row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("AK-9"))
    for i in range(1, count + 1):
        sheet.append([f"SOAK-{i}", *like[1:3], f"Møde nr. {i} under belastning", *like[4:]])
    book.save(workbook)


async def watch(soak: Soak, process: psutil.Process) -> None:
    """Look at the server every few seconds, and print one line per minute."""
    print(f"{'minute':>6} {'changes':>8} {'p95 ms':>7} {'RSS MB':>7} {'builds':>7} {'errors':>7}")
    minute, told = 1, 0
    while (now := time.perf_counter()) < soak.until:
        try:
            with process.oneshot():
                memory = process.memory_info().rss / 1e6
                soak.uses.append((now, memory, process.num_fds(), process.num_threads()))
        except psutil.NoSuchProcess:
            soak.errors.append("the server is gone")
            return
        if now - soak.began >= 60 * minute:
            of_minute = Seen(now, soak.seconds[told:])
            waits = f"{len(of_minute.seconds):8} {of_minute.percentile(0.95):7.0f}"
            print(f"{minute:6} {waits} {memory:7.0f} {soak.builds:7} {len(soak.errors):7}", flush=True)
            minute, told = minute + 1, len(soak.seconds)
        await asyncio.sleep(SAMPLE_SECONDS)


async def run(server: Served, warehouse: Path, seconds: float, sessions: int, every: float) -> Soak:
    """Visitors, loads and watching, side by side, for the given time."""
    soak = Soak(time.perf_counter() + seconds)
    langs = list(LANGUAGES)
    visitors = [
        visit(soak, server, seed, THINK_SECONDS, look_around, query=f"lang={langs[seed % len(langs)]}")
        for seed in range(sessions)
    ]
    async with asyncio.timeout(seconds + 300):
        await asyncio.gather(
            *visitors, load(soak, warehouse, every), watch(soak, psutil.Process(server.process.pid))
        )
    return soak


def verdict(soak: Soak) -> bool:
    """Report whether the server stayed healthy, and if not, why."""
    lasted = soak.until - soak.began
    warm = [use for use in soak.uses if use[0] >= soak.began + lasted * WARM_UP]
    # The least of each minute (of a short run, each tenth): while a load is swapped in two versions are held, and single samples differ by 100 MB.
    minute = min(60.0, lasted / 10)
    minutes = groupby(warm, key=lambda use: (use[0] - soak.began) // minute)
    late = [tuple(map(min, zip(*uses, strict=True))) for _, uses in minutes]
    times, *series = zip(*late, strict=True) if len(late) > 2 else ((0.0, 1.0), *([(0.0, 0.0)] * len(LIMITS)))
    good = not soak.errors and bool(soak.seconds) and len(late) > 2
    print(f"\n{len(soak.seconds)} changes, {soak.percentile(0.5):.0f} ms (median). After the first third:")
    for (name, most), values in zip(LIMITS.items(), series, strict=True):
        grown = statistics.linear_regression(times, values).slope * (times[-1] - times[0])
        good = good and grown <= most
        print(f"  {name:12} {grown:+8.1f}   (at most +{most:.0f})   {'ok' if grown <= most else 'GROWS'}")
    for error, count in Counter(soak.errors).most_common(8):
        print(f"  {count} × {error}")
    print("The server stayed well." if good else "The server did NOT stay well.")
    return good


def main(arguments: Sequence[str] = ()) -> int:
    """Run it; 0 where the server stayed well, 1 where it did not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--build-every", type=float, default=20)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="china-desk-soak-") as folder:
        warehouse = Path(folder) / "warehouse.duckdb"
        subprocess.run(_build(warehouse), check=True, stdout=subprocess.DEVNULL, cwd=paths.PROJECT)
        with served(warehouse) as server:
            try:
                soak = asyncio.run(run(server, warehouse, asked.seconds, asked.sessions, asked.build_every))
            except KeyboardInterrupt:
                print("\nstopped", file=sys.stderr)
                return 130
        if faults := server.log.read_text(encoding="utf-8", errors="replace").count("Traceback"):
            soak.errors += ["a traceback in the server's log"] * faults
        good = verdict(soak)
        if not good:
            kept = shutil.copy2(server.log, Path(tempfile.gettempdir()) / "china-desk-soak.log")
            print(f"What the server said is kept: {kept}")
        return 0 if good else 1
