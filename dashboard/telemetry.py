"""What this process counts of itself, and how Prometheus reads it: pages drawn and failed, how long they took, and loads. No names, no addresses, no filters."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds

_lock = threading.Lock()
_pages: defaultdict[tuple[str, str], int] = defaultdict(int)
_loads: dict[str, int] = {"made": 0, "failed": 0}
_seconds: dict[str, list[int]] = defaultdict(lambda: [0] * (len(_BUCKETS) + 1))
_sums: defaultdict[str, float] = defaultdict(float)


@contextmanager
def page(name: str) -> Iterator[None]:
    """Count a page that is drawn inside: whole, or failed where an exception of ours gets out.

    Streamlit ends a run that another overtakes, or that goes to another page, by exceptions of its own: those count as neither.
    """
    began = time.monotonic()
    try:
        yield
    except Exception:
        with _lock:
            _pages[name, "failed"] += 1
        raise
    took = time.monotonic() - began
    with _lock:
        _pages[name, "drawn"] += 1
        _sums[name] += took
        for place, bound in enumerate((*_BUCKETS, float("inf"))):
            _seconds[name][place] += took <= bound


def load(*, is_made: bool) -> None:
    """Count a load that somebody asked for here: made, or refused with a sentence."""
    with _lock:
        _loads["made" if is_made else "failed"] += 1


def exposition(gauges: Mapping[str, tuple[str, float]]) -> str:
    """Everything in Prometheus' text format.

    Args:
        gauges: further values by name, each with what it means.
    """
    with _lock:
        pages, loads, seconds, sums = (
            dict(_pages),
            dict(_loads),
            {name: list(found) for name, found in _seconds.items()},
            dict(_sums),
        )
    return "".join(f"{line}\n" for line in _lines(pages, loads, seconds, sums, gauges))


def _lines(
    pages: Mapping[tuple[str, str], int],
    loads: Mapping[str, int],
    seconds: Mapping[str, list[int]],
    sums: Mapping[str, float],
    gauges: Mapping[str, tuple[str, float]],
) -> Iterable[str]:
    yield from _head(
        "chinadesk_pages_total", "counter", "Pages that this process has drawn, or failed to draw."
    )
    for (name, outcome), count in sorted(pages.items()):
        yield f'chinadesk_pages_total{{page="{name}",outcome="{outcome}"}} {count}'
    yield from _head("chinadesk_loads_total", "counter", "Loads that were asked for in this process.")
    for outcome, count in loads.items():
        yield f'chinadesk_loads_total{{outcome="{outcome}"}} {count}'
    yield from _head("chinadesk_page_seconds", "histogram", "How long pages took to draw.")
    for name, found in sorted(seconds.items()):
        for bound, count in zip((*map(str, _BUCKETS), "+Inf"), found, strict=True):
            yield f'chinadesk_page_seconds_bucket{{page="{name}",le="{bound}"}} {count}'
        yield f'chinadesk_page_seconds_sum{{page="{name}"}} {sums[name]:.6f}'
        yield f'chinadesk_page_seconds_count{{page="{name}"}} {found[-1]}'
    for name, (meaning, value) in gauges.items():
        yield from _head(name, "gauge", meaning)
        yield f"{name} {value:g}" if abs(value) < 1e6 else f"{name} {value:.0f}"


def _head(name: str, kind: str, meaning: str) -> Iterable[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
