"""How long ten and fifty people wait who choose provinces and open pages at the same time, beside a bare Streamlit page on the same data (benchmarks/yardstick.py), served one after the other on this machine."""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from websockets.exceptions import WebSocketException

from benchmarks.served import scaled_warehouse, served
from benchmarks.session import NoAnswerError, Reply, Session
from pipeline import paths
from tests.frame.served import Served

PAGES = ("overview", "map", "provinces", "agreements", "budget")
SCALES = (1, 100)
SECONDS = 40.0
YARDSTICK = str(paths.PROJECT / "benchmarks" / "yardstick.py")

Change = Callable[[Session, random.Random], Awaitable[Reply]]  # one, of those that a person may make


# So many people, and how long each thinks between two changes (seconds, from and to).
CROWDS = {10: (0.5, 1.5), 50: (2.0, 4.0)}


@dataclass
class Seen:
    """Seconds of every change, errors, and the server's memory at the end (MB) of a crowd's visit so far."""

    until: float
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    memory_mb: float = 0.0

    def percentile(self, share: float) -> float:
        """The wait that this share of the changes did not exceed, in milliseconds."""
        found = sorted(self.seconds) or [float("nan")]
        return found[int(share * (len(found) - 1))] * 1000


async def visit(
    seen: Seen,
    server: Served,
    seed: int,
    think: tuple[float, float],
    change: Change,
    *,
    page: str = "",
    query: str = "",
) -> None:
    """One person until the time is up, who thinks and changes something in turn, and comes back where no answer comes."""
    chance = random.Random(seed)
    while time.perf_counter() < seen.until:
        await asyncio.sleep(chance.uniform(0, 3))
        try:
            async with Session(server.url) as session:
                seen.errors += (await session.open(page, query)).errors
                while time.perf_counter() < seen.until:
                    await asyncio.sleep(chance.uniform(*think))
                    answer = await change(session, chance)
                    seen.seconds.append(answer.seconds)
                    seen.errors += answer.errors
        except (NoAnswerError, OSError, WebSocketException) as error:
            seen.errors.append(f"no answer: {error}")


async def _meet(server: Served, people: int, pages: Sequence[str]) -> Seen:
    async def change(session: Session, chance: random.Random) -> Reply:
        boxes = [one for one in session.drawn("multiselect") if "filter-provinces" in one.id]
        if len(pages) > 1 and (chance.random() < 0.25 or not boxes):
            return await session.go(session.pages[chance.choice(pages)])
        return await session.choose(boxes[0].id, [chance.choice(list(boxes[0].options))])

    seen = Seen(time.perf_counter() + SECONDS)
    visits = (
        visit(seen, server, seed, CROWDS[people], change, page=pages[seed % len(pages)])
        for seed in range(people)
    )
    await asyncio.gather(*visits)
    seen.memory_mb = psutil.Process(server.process.pid).memory_info().rss / 1e6
    return seen


def _tell(scale: str, people: int, name: str, seen: Seen, ratio: float) -> None:
    print(
        f"  {scale:6}{people:7} {name:15}{len(seen.seconds) / SECONDS:10.1f}"
        f"{statistics.median(seen.seconds) * 1000:8.0f}{seen.percentile(0.95):8.0f}{ratio:6.1f}"
        f"{seen.memory_mb:7.0f}{len(seen.errors):8}",
        flush=True,
    )
    for error in sorted(set(seen.errors))[:3]:
        print(f"      {error}")


def main() -> None:
    """Print a row per scale, crowd and server: waits in ms, ratio of the 95th percentiles, memory, errors."""
    print("\nMany people at once (ms from a change until the page is drawn)")
    heads = f"{'changes/s':>10}{'median':>8}{'p95':>8}{'×':>6}{'MB':>7}{'errors':>8}"
    print(f"  {'':6}{'people':>7} {'':15}{heads}")
    with tempfile.TemporaryDirectory() as folder:
        for times in SCALES:
            warehouse = scaled_warehouse(Path(folder) / str(times), times)
            for people in CROWDS:
                bare = 0.0
                for name, script, pages in (("yardstick", YARDSTICK, ("",)), ("China Desk", "app.py", PAGES)):
                    with served(warehouse, script) as server:
                        seen = asyncio.run(_meet(server, people, pages))
                    late = seen.percentile(0.95)
                    bare = bare or late
                    _tell(f"{times}×", people, name, seen, late / bare)
