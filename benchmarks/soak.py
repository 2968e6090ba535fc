"""``python -m benchmarks soak [--seconds 600 --sessions 20 --build-every 20]``: does the server stay well under many visitors and many loads?

A desk of its own (the sample's exports in a temporary folder) is served on a free port of this machine. Visitors (`session.Session`) change
filters, pages and the choices of a page, and think for half a second to two between. Meanwhile a workbook with one more activity is loaded every
so many seconds in a process of its own, as people at the desk do. What the server uses is measured from outside.

A line a minute, then a verdict on all that came after the first third: no errors, and memory, descriptors and threads that do not grow
(`LIMITS`). Exit code 1 where that is not so. Everything stops by itself, on Ctrl+C too.
"""

import argparse
import asyncio
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import psutil

from benchmarks.served import ServedDesk, build_command, new_desk, served
from benchmarks.session import NoAnswerError, Reply, Session
from pipeline import paths

THINK_SECONDS = (0.5, 2.0)
SAMPLE_SECONDS = 2.0
# Growth that is fitted to what came after the warm-up (its first third), from the beginning to the end of that time.
LIMITS = {"memory MB": 60.0, "descriptors": 6.0, "threads": 12.0}
WARM_UP = 1 / 3

ACTIVITIES = "Aktiviteter og milepæle.xlsx"
SHEET = "Deskens kalender"
# Buttons that only look: what writes (notes, decisions, loads) is another test's.
HARMLESS = ("clear-", "filter-reset", "empty-reset")
# The day is changed like the other filters; the search box opens another page.
FILTERS = ("filter-provinces", "filter-themes", "filter-parties", "filter-statuses")


@dataclass
class Soak:
    """Everything that was seen until the time is over, on the clock of `time.perf_counter`."""

    began: float
    until: float
    waits: list[tuple[float, float]] = field(default_factory=list)  # when, and seconds until an answer
    uses: list[tuple[float, ...]] = field(default_factory=list)  # when, and the server's `LIMITS`
    errors: Counter[str] = field(default_factory=Counter)
    builds: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether there is time left."""
        return time.perf_counter() < self.until


async def visit(soak: Soak, port: int, seed: int) -> None:
    """One visitor, until the time is over; one that gets no answer comes back as a new one."""
    chance = random.Random(seed)
    while soak.goes_on:
        await asyncio.sleep(chance.uniform(0, 3))
        try:
            async with Session(port) as session:
                reply = await session.open(query=f"lang={chance.choice(('da', 'en', 'zh'))}")
                while soak.goes_on:
                    soak.waits.append((time.perf_counter(), reply.seconds))
                    soak.errors.update(reply.errors)
                    await asyncio.sleep(chance.uniform(*THINK_SECONDS))
                    reply = await change(session, chance)
        except (NoAnswerError, OSError) as error:
            soak.errors[f"no answer ({error})"] += 1


async def change(session: Session, chance: random.Random) -> Reply:
    """One change as a reader makes it."""
    kind = chance.choices(("filter", "clear", "page", "page's own"), (4, 2, 4, 2))[0]
    boxes = [box for box in session.drawn("multiselect") if any(name in box.id for name in FILTERS)]
    if kind == "filter" and boxes:
        box = chance.choice(boxes)
        return await session.choose(box.id, chance.sample(list(box.options), chance.randint(0, 2)))
    buttons = [one for one in session.drawn("button") if any(f"-{name}" in one.id for name in HARMLESS)]
    if kind == "clear" and buttons:
        return await session.click(chance.choice(buttons).id)
    groups = [one for one in session.drawn("button_group") if len(one.options) > 1 and not one.form_id]
    own = [one for one in groups if not one.disabled and "filter-year" not in one.id]
    if kind == "page's own" and own:
        group = chance.choice(own)
        option = chance.choice(list(group.options))
        return await session.choose(group.id, [f"{option.content_icon} {option.content}".strip()])
    links = [link for link in session.drawn("page_link") if not link.external]
    if not links:
        return await session.go(chance.choice(list(session.pages.values())))
    link = chance.choice(links)
    return await session.go(link.page_script_hash, link.query_string)


async def load(soak: Soak, warehouse: Path, every: float) -> None:
    """Every so many seconds: one more activity in the workbook, and a build that has to take it in."""
    while time.perf_counter() + every < soak.until:
        await asyncio.sleep(every)
        soak.builds += 1
        await asyncio.to_thread(more_activities, warehouse.parent / "raw" / ACTIVITIES, soak.builds)
        process = await asyncio.create_subprocess_exec(
            *build_command(warehouse),
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
            soak.errors[f"build: {said.decode(errors='replace')[-300:]}"] += 1


def more_activities(workbook: Path, count: int) -> None:
    """Write the sample's workbook with so many activities more than it has."""
    book = openpyxl.load_workbook(paths.PROJECT / "data" / "sample" / ACTIVITIES)
    sheet = book[SHEET]
    like = next(row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("AK-9"))
    for i in range(1, count + 1):
        sheet.append([f"SOAK-{i}", *like[1:3], f"Møde nr. {i} under belastning", *like[4:]])
    book.save(workbook)


async def watch(soak: Soak, process: psutil.Process) -> None:
    """Look at the server every few seconds, and print a line a minute."""
    print(f"{'minute':>6} {'changes':>8} {'p50 s':>6} {'p95 s':>6} {'RSS MB':>7} {'builds':>7} {'errors':>7}")
    minute = 1
    while soak.goes_on:
        await asyncio.sleep(SAMPLE_SECONDS)
        now = time.perf_counter()
        try:
            with process.oneshot():
                memory = process.memory_info().rss / 1e6
                soak.uses.append((now, memory, process.num_fds(), process.num_threads()))
        except psutil.NoSuchProcess:
            soak.errors["the server is gone"] += 1
            return
        if now - soak.began >= 60 * minute or not soak.goes_on:
            waits = sorted(seconds for at, seconds in soak.waits if at >= now - 60) or [0.0]
            print(
                f"{minute:6} {len(waits):8} {statistics.median(waits):6.2f} {waits[int(0.95 * (len(waits) - 1))]:6.2f}"
                f" {memory:7.0f} {soak.builds:7} {soak.errors.total():7}",
                flush=True,
            )
            minute += 1


async def run(server: ServedDesk, warehouse: Path, seconds: float, sessions: int, every: float) -> Soak:
    """Visitors, loads and watching, side by side, for so many seconds."""
    began = time.perf_counter()
    soak = Soak(began, began + seconds)
    visitors = [visit(soak, server.port, seed) for seed in range(sessions)]
    async with asyncio.timeout(seconds + 300):
        await asyncio.gather(*visitors, load(soak, warehouse, every), watch(soak, server.process))
    return soak


def verdict(soak: Soak) -> bool:
    """Say whether the server stayed well, and what spoke against it."""
    late = [use for use in soak.uses if use[0] >= soak.began + (soak.until - soak.began) * WARM_UP]
    times, *series = zip(*late, strict=True) if len(late) > 2 else ((0.0, 1.0), *([(0.0, 0.0)] * len(LIMITS)))
    good = not soak.errors and bool(soak.waits) and len(late) > 2
    print("\nAfter the first third:")
    for (name, most), values in zip(LIMITS.items(), series, strict=True):
        grown = statistics.linear_regression(times, values).slope * (times[-1] - times[0])
        good = good and grown <= most
        print(f"  {name:12} {grown:+8.1f}   (at most +{most:.0f})   {'ok' if grown <= most else 'GROWS'}")
    for error, count in soak.errors.most_common(8):
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
        warehouse = new_desk(Path(folder) / "desk")
        with served(warehouse) as server:
            try:
                soak = asyncio.run(run(server, warehouse, asked.seconds, asked.sessions, asked.build_every))
            except KeyboardInterrupt:
                print("\nstopped", file=sys.stderr)
                return 130
        faults = server.log.read_text(encoding="utf-8", errors="replace").count("Traceback")
        soak.errors.update({"a traceback in the server's log": faults} if faults else {})
        good = verdict(soak)
        if not good:
            kept = shutil.copy2(server.log, Path(tempfile.gettempdir()) / "china-desk-soak.log")
            print(f"What the server said is kept: {kept}")
        return 0 if good else 1
