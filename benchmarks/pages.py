"""How long the server works on a page at 1, 10 and 100 times the sample: a rerun with a cold cache, and one with a filter changed."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.scaled import scaled_warehouse
from pipeline import paths

RUNS = 5


def _pages() -> list[str]:
    return sorted(str(path.relative_to(paths.PROJECT)) for path in (paths.PROJECT / "pages").rglob("*.py"))


def _milliseconds(page: str) -> float:
    from dashboard import warehouse  # noqa: PLC0415 - reads WAREHOUSE, which is set a scale at a time

    app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=120)
    app.run()
    app.switch_page(page)
    app.run()
    times = []
    for _ in range(RUNS):
        warehouse.close()  # forgets the answers too: every query is asked anew
        started = time.perf_counter()
        app.run()
        times.append((time.perf_counter() - started) * 1000)
        if app.exception:
            raise RuntimeError(f"{page}: {app.exception[0].message}")
    return statistics.median(times)


def main() -> None:
    """Print a row a page: median milliseconds of a rerun with nothing cached, at each scale, and how it grows."""
    found: dict[str, list[float]] = {}
    scales = (1, 10, 100)
    with tempfile.TemporaryDirectory() as folder:
        for times in scales:
            os.environ["WAREHOUSE"] = str(scaled_warehouse(Path(folder) / str(times), times))
            for page in _pages():
                found.setdefault(page, []).append(_milliseconds(page))
    print("\nServer time of a page, every query asked anew (ms, median; × is the growth from the sample)")
    print(f"  {'':40} " + " ".join(f"{f'{times}×':>9}" for times in scales) + "   growth")
    for page, times in found.items():
        print(f"  {page:40} " + " ".join(f"{ms:9.0f}" for ms in times) + f"   ×{times[-1] / times[0]:.1f}")
