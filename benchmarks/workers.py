"""How many more changes a second two processes draw than one (`make serve`), with client and proxy on the same machine.

As many visitors as keep both busy, without think time, counted once each process has answered most of what they ask: what it remembers is
its own, and two that have just started have twice as much to find out. One and two processes take turns, so that what else the machine does
meets both alike; the processor's milliseconds of a change say what is left where it does much else.
"""

import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.scaled import scaled_warehouse
from benchmarks.served import ServedDesk, served
from benchmarks.users import PAGES, Crowd, Seen, visit
from tests.system_needs import HAPROXY, sentence

SCALE = 100
TURNS = 3
WARM, SECONDS = 30.0, 20.0
CROWD = Crowd(8, (0.0, 0.0))


@dataclass(frozen=True)
class Drawn:
    """One turn: changes a second, and milliseconds of processor time a change of the dashboards, the proxy and us."""

    rate: float
    dashboards_ms: float
    proxy_ms: float
    client_ms: float


async def _draw(server: ServedDesk) -> Drawn:
    begun = time.perf_counter() + WARM
    seen = Seen(begun + SECONDS)
    visits = asyncio.gather(*(visit(seen, server, seed, CROWD, PAGES) for seed in range(CROWD.people)))
    await asyncio.sleep(WARM)
    changes, before = len(seen.seconds), _processor_seconds(server)
    await asyncio.sleep(SECONDS)
    changes, after = len(seen.seconds) - changes, _processor_seconds(server)
    await visits
    if seen.errors:
        raise RuntimeError(f"a visit went wrong: {sorted(set(seen.errors))[:3]}")
    used = [(late - early) * 1000 / changes for early, late in zip(before, after, strict=True)]
    return Drawn(changes / SECONDS, *used)


def _processor_seconds(server: ServedDesk) -> tuple[float, float, float]:
    of: dict[bool, float] = {True: 0.0, False: 0.0}
    for process in server.process.children():
        times = process.cpu_times()
        of[process.name() == "haproxy"] += times.user + times.system
    ours = psutil.Process().cpu_times()
    return of[False], of[True], ours.user + ours.system


def main() -> None:
    """Print a row a number of processes: changes a second, their ratio, and what a change costs the processor."""
    if not HAPROXY.is_met:
        print(sentence([HAPROXY]))
        return
    print(f"\nProcesses behind one address ({CROWD.people} people who never think, {SCALE}× the sample)")
    print(
        f"  {'processes':>9}{'changes/s':>11}{'×':>6}{'of dashboards':>15}{'proxy':>7}{'client':>8}  ms of processor a change"
    )
    found: dict[int, list[Drawn]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        warehouse = scaled_warehouse(Path(folder) / "desk", SCALE)
        for _ in range(TURNS):
            for count, drawn in found.items():
                with served(warehouse, workers=count) as server:
                    drawn.append(asyncio.run(_draw(server)))
    one = statistics.median(turn.rate for turn in found[1])
    for count, turns in found.items():
        rate, dashboards, proxy, client = (
            statistics.median(values)
            for values in zip(
                *((turn.rate, turn.dashboards_ms, turn.proxy_ms, turn.client_ms) for turn in turns),
                strict=True,
            )
        )
        print(f"  {count:9}{rate:11.1f}{rate / one:6.2f}{dashboards:15.0f}{proxy:7.1f}{client:8.1f}")
