"""How long the server works on each page, at 1, 10 and 100 times the sample, beside a bare Streamlit page: the first draw after a load, one with nothing changed, and one with a new province chosen."""

import logging
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.testing.v1 import AppTest

from app import PAGES
from benchmarks.served import scaled_warehouse
from benchmarks.users import YARDSTICK
from dashboard import options, ready, warehouse
from dashboard.filters import KEYS
from locales import speaking
from pipeline import paths

SCALES = (1, 10, 100)
RUNS = 5
KINDS = ("first draw", "a filter changed", "nothing changed")


def _run(app: AppTest) -> float:
    started = time.perf_counter()
    app.run()
    milliseconds = (time.perf_counter() - started) * 1000
    if app.exception:
        raise RuntimeError(app.exception[0].message)
    return milliseconds


def _times(
    app: AppTest, forget: Callable[[], None], choose: Callable[[list[str]], object], provinces: Sequence[str]
) -> dict[str, float]:
    """Milliseconds of each of `KINDS`: of the first draw once (to prepare a version takes long), of the others the median."""
    forget()
    first = _run(app)
    same = [_run(app) for _ in range(RUNS)]
    changed = []
    for province in provinces[:RUNS]:
        choose([province])
        changed.append(_run(app))
    choose([])
    return dict(zip(KINDS, (first, statistics.median(changed), statistics.median(same)), strict=True))


def _load() -> None:
    warehouse.close()  # which forgets the answers too
    ready.prepare()


def measure(page: str) -> dict[str, float]:
    """The times of the page in that file, on the warehouse that WAREHOUSE names."""
    app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=600)
    app.run()
    app.switch_page(page)
    app.run()
    choose = partial(app.session_state.__setitem__, KEYS["provinces"])
    provinces = list(speaking("da")(options.load_options)().choices["provinces"])
    return _times(app, _load, choose, provinces)


def measure_yardstick() -> dict[str, float]:
    """The same for the bare page (benchmarks/yardstick.py)."""
    app = AppTest.from_file(YARDSTICK, default_timeout=600)
    app.run()
    box = app.multiselect(key="filter-provinces")
    found = _times(app, st.cache_data.clear, box.set_value, box.options)
    st.cache_resource.clear()  # its connection to this warehouse
    return found


def main() -> None:
    """Print a row per page and kind: median milliseconds at each scale, and how they grow."""
    logging.disable(logging.WARNING)  # that no browser looks, one line per run
    found: dict[str, dict[str, list[float]]] = {}
    bare: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for times in SCALES:
            os.environ["WAREHOUSE"] = str(scaled_warehouse(Path(folder) / str(times), times))
            for entry in PAGES:
                for kind, ms in measure(entry.file).items():
                    found.setdefault(entry.name, {}).setdefault(kind, []).append(ms)
            warehouse.close()
            for kind, ms in measure_yardstick().items():
                bare.setdefault(kind, []).append(ms)
    print("\nServer time of a page (ms, median; × is the growth from the sample)")
    print(f"  {'':16} {'':18} " + " ".join(f"{f'{times}×':>8}" for times in SCALES) + "   growth")
    for name, kinds in [*found.items(), ("yardstick", bare)]:
        for kind, all_ms in kinds.items():
            shown = " ".join(f"{ms:8.0f}" for ms in all_ms)
            said = name if kind == KINDS[0] else ""
            print(f"  {said:16} {kind:18} {shown}   ×{all_ms[-1] / all_ms[0]:.1f}")
    for kind in KINDS:
        slowest = max(found, key=lambda name: found[name][kind][-1])
        middle = statistics.median(kinds[kind][-1] for kinds in found.values())
        held = f"{middle / bare[kind][-1]:.1f} × the yardstick; slowest {slowest}"
        print(f"  {kind}: median of all pages {middle:.0f} ms at {SCALES[-1]}×, {held}")
