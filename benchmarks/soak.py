"""``python -m benchmarks soak [--seconds 600 --sessions 20 --build-every 20]``: does the server stay well under many visitors and many loads?

A desk of its own (the sample's exports in a temporary folder) is served on a free port of this machine. Visitors (`session.Session`) change
filters, pages and the choices of a page, and think for half a second to two between. Meanwhile a workbook with one more activity is loaded every
so many seconds in a process of its own, as people at the desk do. What the server uses is measured from outside.

A table a minute, then a verdict on all that came after the first third: no errors, and memory, descriptors and threads that do not grow
(`LIMITS`). Exit code 1 where that is not so. Everything stops by itself, on Ctrl+C too.
"""

import argparse
import asyncio
import random
import re
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


@dataclass(frozen=True)
class Use:
    """The resources that the server used at one moment."""

    at: float
    memory_mb: float
    descriptors: int
    threads: int


@dataclass
class Soak:
    """Everything that was seen, in seconds since the visitors began."""

    began: float
    answers: list[tuple[float, str, Reply]] = field(default_factory=list)
    errors: list[tuple[float, str]] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    builds: list[tuple[float, float]] = field(default_factory=list)

    def now(self) -> float:
        """Seconds since the visitors began."""
        return time.perf_counter() - self.began


# --- Visitors ---


async def visit(soak: Soak, port: int, seed: int, until: float) -> None:
    """One visitor, until the time is over; one that gets no answer comes back as a new one."""
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, 3))
    while soak.now() < until:
        what = "open"
        try:
            async with Session(port) as session:
                lang = chance.choice(("da", "en", "zh"))
                note(soak, what, await session.open(query=f"lang={lang}"))
                while soak.now() < until:
                    await asyncio.sleep(chance.uniform(*THINK_SECONDS))
                    what, answer = await change(session, chance)
                    note(soak, what, answer)
        except (NoAnswerError, OSError) as error:
            soak.errors.append((soak.now(), f"{what}: no answer ({error})"))
            await asyncio.sleep(1)


def note(soak: Soak, what: str, answer: Reply) -> None:
    """Keep an answer and what went wrong in it."""
    soak.answers.append((soak.now(), what, answer))
    soak.errors += [(soak.now(), f"{what}: {error}") for error in answer.errors]


async def change(session: Session, chance: random.Random) -> tuple[str, Reply]:
    """One change as a reader makes it, and what was changed."""
    kind = chance.choices(("filter", "clear", "page", "page's own"), (4, 2, 4, 2))[0]
    boxes = [box for box in session.drawn("multiselect") if any(name in box.id for name in FILTERS)]
    if kind == "filter" and boxes:
        box = chance.choice(boxes)
        return "filter", await session.choose(box.id, chance.sample(list(box.options), chance.randint(0, 2)))
    buttons = [
        button for button in session.drawn("button") if any(f"-{name}" in button.id for name in HARMLESS)
    ]
    if kind == "clear" and buttons:
        return "clear", await session.click(chance.choice(buttons).id)
    own = [
        group
        for group in session.drawn("button_group")
        if len(group.options) > 1
        and not group.disabled
        and not group.form_id
        and "filter-year" not in group.id
    ]
    if kind == "page's own" and own:
        group = chance.choice(own)
        option = chance.choice(list(group.options))
        return "own", await session.choose(
            group.id, [" ".join((option.content_icon, option.content)).strip()]
        )
    links = [link for link in session.drawn("page_link") if not link.external]
    if not links:
        return "page", await session.go(chance.choice(list(session.pages.values())))
    link = chance.choice(links)
    return "page", await session.go(link.page_script_hash, link.query_string)


# --- Loads, and what the server uses ---


async def load(soak: Soak, warehouse: Path, every: float, until: float) -> None:
    """Every so many seconds: one more activity in the workbook, and a build that has to take it in."""
    number = 0
    while soak.now() + every < until:
        await asyncio.sleep(every)
        number += 1
        await asyncio.to_thread(one_more_activity, warehouse.parent / "raw" / ACTIVITIES, number)
        started = soak.now()
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
        soak.builds.append((soak.now(), soak.now() - started))
        if process.returncode:
            soak.errors.append((soak.now(), f"build: {said.decode(errors='replace')[-300:]}"))


def one_more_activity(workbook: Path, number: int) -> None:
    """Write the sample's workbook with so many activities more than it has."""
    book = openpyxl.load_workbook(paths.PROJECT / "data" / "sample" / ACTIVITIES)
    sheet = book[SHEET]
    like = next(row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("AK-9"))
    for i in range(1, number + 1):
        sheet.append([f"SOAK-{i}", *like[1:3], f"Møde nr. {i} under belastning", *like[4:]])
    book.save(workbook)


async def watch(soak: Soak, process: psutil.Process, until: float) -> None:
    """Look at the server every few seconds."""
    while soak.now() < until:
        try:
            with process.oneshot():
                memory = process.memory_info().rss / 1e6
                threads = process.num_threads()
                descriptors = process.num_fds() if hasattr(process, "num_fds") else process.num_handles()
        except psutil.NoSuchProcess:
            soak.errors.append((soak.now(), "the server is gone"))
            return
        soak.uses.append(Use(soak.now(), memory, descriptors, threads))
        await asyncio.sleep(SAMPLE_SECONDS)


async def run(server: ServedDesk, warehouse: Path, seconds: float, sessions: int, every: float) -> Soak:
    """Visitors, loads and watching, side by side, for so many seconds."""
    soak = Soak(time.perf_counter())
    table = asyncio.create_task(tell(soak, seconds))
    work = [
        *(visit(soak, server.port, seed, seconds) for seed in range(sessions)),
        load(soak, warehouse, every, seconds),
        watch(soak, server.process, seconds),
    ]
    async with asyncio.timeout(seconds + 300):
        await asyncio.gather(*work)
    await table
    return soak


# --- What is said ---


async def tell(soak: Soak, seconds: float) -> None:
    """Print a line a minute."""
    print(
        f"{'minute':>6} {'changes':>8} {'errors':>7} {'p50 s':>6} {'p95 s':>6} {'RSS MB':>7} {'files':>6} {'threads':>8} {'builds':>7}"
    )
    minute = 0
    while minute * 60 < seconds:
        minute += 1
        await asyncio.sleep(max(min(minute * 60, seconds) - soak.now(), 0))
        print(line(soak, minute), flush=True)


def line(soak: Soak, minute: int) -> str:
    """One minute of the run as a line of text."""
    first, last = (minute - 1) * 60, minute * 60
    times = [answer.seconds for at, _, answer in soak.answers if first <= at < last] or [0.0]
    uses = [use for use in soak.uses if first <= use.at < last] or [Use(0, 0, 0, 0)]
    builds = [seconds for at, seconds in soak.builds if first <= at < last]
    middle, worst = statistics.median(times), sorted(times)[int(0.95 * (len(times) - 1))]
    errors = sum(first <= at < last for at, _ in soak.errors)
    use = uses[-1]
    return (
        f"{minute:6} {len(times):8} {errors:7} {middle:6.2f} {worst:6.2f} {use.memory_mb:7.0f} {use.descriptors:6}"
        f" {use.threads:8} {len(builds):3} à {statistics.mean(builds or [0]):.1f} s"
    )


def growth(uses: Sequence[Use], values: Sequence[float]) -> float:
    """How much a value grew from the first to the last moment, by the line that fits best."""
    if len(uses) < 3:
        return 0.0
    fitted = statistics.linear_regression([use.at for use in uses], values)
    return fitted.slope * (uses[-1].at - uses[0].at)


def verdict(soak: Soak, seconds: float) -> bool:
    """Say whether the server stayed well, and what spoke against it."""
    late = [use for use in soak.uses if use.at >= seconds * WARM_UP]
    grown = {
        "memory MB": growth(late, [use.memory_mb for use in late]),
        "descriptors": growth(late, [float(use.descriptors) for use in late]),
        "threads": growth(late, [float(use.threads) for use in late]),
    }
    print(f"\nAfter the first {seconds * WARM_UP:.0f} s:")
    good = not soak.errors and bool(soak.answers) and bool(late)
    for name, value in grown.items():
        flat = value <= LIMITS[name]
        good = good and flat
        print(f"  {name:12} {value:+8.1f}   (at most +{LIMITS[name]:.0f})   {'ok' if flat else 'GROWS'}")
    print(f"  {'errors':12} {len(soak.errors):8}   (none)   {'ok' if not soak.errors else 'WRONG'}")
    for error, count in Counter(error for _, error in soak.errors).most_common(8):
        print(f"    {count} × {error}")
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
        soak.errors += [
            (asked.seconds, fault)
            for fault in _faults(server.log.read_text(encoding="utf-8", errors="replace"))
        ]
        good = verdict(soak, asked.seconds)
        if not good:
            kept = Path(tempfile.gettempdir()) / "china-desk-soak.log"
            shutil.copy2(server.log, kept)
            print(f"What the server said is kept: {kept}")
        return 0 if good else 1


# What colours a log, and what frames a traceback in it.
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_FRAME = re.compile(r"[─╭╮╰╯ ]*")


def _faults(log: str) -> list[str]:
    """The last line of every traceback in the server's log: what was wrong."""
    found: list[str] = []
    inside = False
    for coloured in log.splitlines():
        text = _COLOURS.sub("", coloured)
        if "Traceback" in text:
            inside = True
        elif inside and text and not text[0].isspace() and text[0] != "│" and not _FRAME.fullmatch(text):
            found.append(f"log: {text[:200]}")
            inside = False
    return found
