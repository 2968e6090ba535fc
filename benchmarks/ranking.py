"""Ranking one company against all challenges, or one challenge against all companies: ours, and a naive pandas cross join.

Both answer the same question from the same warehouse in the same run, and their answers are held against each other.
"""

import datetime as dt
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import duckdb
import pandas as pd

from dashboard import ranking, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from locales import speaking
from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from pipeline.warehouse.marts import create_marts, load_seeds
from tests.marts.naive import PARTS, Naive

COMPANIES, CHALLENGES = 20_000, 2_000  # as ranking.sql makes them
AS_OF = dt.date(2019, 12, 31)
RUNS = 5
Answer = TypeVar("Answer")


def large_warehouse(folder: Path) -> Path:
    """A warehouse with 20,000 companies, 2,000 challenges and what goes with them, the same each time."""
    raw = folder / "raw"
    raw.mkdir(parents=True)
    (raw / "tom.xlsx").write_bytes(
        next(iter(sorted((paths.PROJECT / "data" / "sample").glob("Valutakurser*.xlsx")))).read_bytes()
    )
    warehouse = folder / "warehouse.duckdb"
    build(Desk(raw, warehouse), loaded_by="bench")
    with duckdb.connect(str(warehouse)) as con:
        load_seeds(con)
        con.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
        create_marts(con)
    return warehouse


# ── Held against each other ───────────────────────────────────────────────────────────────────────────────────────


def _median_ms(question: Callable[[], Answer], runs: int) -> tuple[float, Answer]:
    times, answers = [], []
    for _ in range(runs):
        started = time.perf_counter()
        answers.append(question())
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times), answers[-1]


def _check(fitting: int, ours: pd.DataFrame, naive: pd.DataFrame) -> None:
    """The same number of fitting pairs, and of every pair that we list the same five parts."""
    naive = naive[naive["is_fit"]]
    if fitting != len(naive):
        raise RuntimeError(f"{fitting} fitting pairs, {len(naive)} the naive way")
    both = ours.merge(naive, on=["company_id", "challenge_id"], suffixes=("", "_naive"))
    if len(both) != len(ours):
        raise RuntimeError("pairs that the naive way does not know")
    for part in PARTS:
        apart = (both[part].astype(float) - both[f"{part}_naive"].astype(float)).abs().max()
        if apart > 0.0002:
            raise RuntimeError(f"{part} differs by {apart}")


def main() -> None:
    """Print the median milliseconds of both rankings, ours and the naive way's, and how many times longer that takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = large_warehouse(Path(folder))
        os.environ["WAREHOUSE"] = str(path)
        weights = ranking.weights_of(ranking.from_link(ranking.standard_in_link()))
        filters = Filters(as_of=AS_OF)
        company, challenge = (
            "name:firma 4711",
            speaking("en")(ranking.open_challenges)(AS_OF)["challenge_id"].iloc[0],
        )

        def naively(company_id: str | None, challenge_id: str | None) -> pd.DataFrame:
            with duckdb.connect() as con:
                con.execute(f"attach '{path}' as warehouse (read_only)")
                con.execute("use warehouse")
                return Naive(con, AS_OF).ranking(company_id, challenge_id)

        def ranked(asked: ranking.PairFilters) -> tuple[int, pd.DataFrame]:
            warehouse.close()  # forgets the answers
            with speaking("en"):
                count = measures.values(asked, "fitting_count")["fitting_count"]
                return int(count), measures.rows(asked, "fitting_count", limit=ranking.BEST)

        def one_company() -> tuple[int, pd.DataFrame]:
            return ranked(ranking.for_company(filters, company, weights))

        def one_challenge() -> tuple[int, pd.DataFrame]:
            return ranked(ranking.for_challenge(filters, challenge, weights))

        questions = (
            (f"one of {COMPANIES:,} companies × {CHALLENGES:,} challenges", one_company, (company, None)),
            (f"one challenge × {COMPANIES:,} companies", one_challenge, (None, challenge)),
        )
        print(
            "\nRanking (ms, median; the naive way is a pandas cross join with a function a row, from the same warehouse)"
        )
        print(f"  {'':46} {'ours':>9} {'naive':>9}   ratio")
        for name, ask, pair in questions:
            ours, answer = _median_ms(ask, RUNS)
            slow, slow_answer = _median_ms(lambda pair=pair: naively(*pair), 1)  # type: ignore[misc]
            _check(*answer, slow_answer)
            print(f"  {name:46} {ours:9.0f} {slow:9.0f}   ×{slow / ours:.1f}")
        warehouse.close()
