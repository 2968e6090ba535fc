"""Ranking one company against all challenges, or one challenge against all companies: ours, and a naive pandas cross join.

Both answer the same question from the same warehouse in the same run, and their answers are held against each other.
"""

from __future__ import annotations

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

from locales import speaking
from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import load_sources, staging_columns
from pipeline.warehouse.build import build
from pipeline.warehouse.marts import create_marts, load_seeds
from tests.marts.naive import PARTS, Naive

COMPANIES, CHALLENGES, INTERESTS, AGREEMENTS, ACTIVITIES = 20_000, 2_000, 60_000, 5_000, 100_000
AS_OF = dt.date(2019, 12, 31)
RUNS = 5
Answer = TypeVar("Answer")

# A number, as even over rows as chance: the same each time and on each machine.
_DRAW = "cast(hash({salt} || i::varchar) % {most} as bigint)"


def _draw(salt: str, most: int) -> str:
    return _DRAW.format(salt=f"'{salt}'", most=most)


def _pick(values: str, salt: str) -> str:
    return f"{values}[1 + cast(hash('{salt}' || i::varchar) % len({values}) as bigint)]"


_WORDS = "(select list(synonym order by theme_code, synonym) from seeds.theme_synonyms)"
_THEMES = "(select list(theme_code order by theme_code) from seeds.themes)"
_PROVINCES = (
    "(select list(province_code order by province_code) from seeds.provinces where province_code like 'CN-%')"
)

# What each staging column holds in the large desk; the rest is not stated.
_DRAWN: dict[str, tuple[int, dict[str, str]]] = {
    "companies": (
        COMPANIES,
        {
            "name": "'Firma ' || i || ' ApS'",
            "employees": f"if({_draw('size', 3)} = 0, null, {_draw('staff', 900)})",
            "technologies": f"[{_pick('words', 'w1')}, {_pick('words', 'w2')}, {_pick('words', 'w3')}]",
            "is_member": f"[true, false, null][1 + {_draw('member', 3)}]",
            "active_provinces": f"if({_draw('abroad', 2)} = 0, [], [{_pick('provinces', 'p1')}, {_pick('provinces', 'p2')}])",
            "is_export_ready": f"[true, false, null][1 + {_draw('export', 3)}]",
        },
    ),
    "interests": (
        INTERESTS,
        {
            "company_name": f"'Firma ' || {_draw('who', COMPANIES)} || ' ApS'",
            "theme_code": f"if({_draw('any theme', 9)} = 0, null, {_pick('themes', 't1')})",
            "province_code": f"if({_draw('any province', 9)} = 0, null, {_pick('provinces', 'p3')})",
            "level": f"['interested', 'active', 'no', 'interested'][1 + {_draw('level', 4)}]",
            "stated_date": f"if({_draw('dated', 5)} = 0, null, date '2013-01-01' + cast({_draw('day', 2700)} as integer))",
            "stated_date_precision": "'day'",
        },
    ),
    "challenges": (
        CHALLENGES,
        {
            "challenge_id": "'B-' || i",
            "title": f"'Bench ' || {_pick('words', 'w4')} || ' ' || i",
            "theme": f"list_distinct([{_pick('themes', 't2')}, {_pick('themes', 't3')}])",
            "province_codes": f"if({_draw('nation', 20)} = 0, [], list_distinct([{_pick('provinces', 'p4')}, {_pick('provinces', 'p5')}]))",
            "stage": f"['identified', 'dialogue', 'matched', 'contract'][1 + {_draw('stage', 4)}]",
            "stage_date": f"date '2015-01-01' + cast({_draw('stage day', 1700)} as integer)",
            "urgency": f"['low', 'medium', 'high', null][1 + {_draw('urgency', 4)}]",
            "agreement_id": f"if({_draw('answered', 4)} = 0, 'B-' || {_draw('agreement', AGREEMENTS)}, null)",
        },
    ),
    "agreements": (
        AGREEMENTS,
        {
            "agreement_id": "'B-' || i",
            "title": "'Aftale ' || i",
            "agreement_type": "'mou'",
            "status": f"['active', 'active', 'proposed', 'ended'][1 + {_draw('status', 4)}]",
            "danish_party": f"'Kommune ' || {_draw('municipality', 98)}",
            "signed_date": f"date '2010-01-01' + cast({_draw('signed', 3600)} as integer)",
            "expires_date": f"if({_draw('ends', 2)} = 0, null, date '2018-01-01' + cast({_draw('end', 2000)} as integer))",
            "themes": f"list_distinct([{_pick('themes', 't4')}, {_pick('themes', 't5')}])",
            "province_codes": f"[{_pick('provinces', 'p6')}]",
        },
    ),
    "activities": (
        ACTIVITIES,
        {
            "activity_id": "'B-' || i",
            "agreement_id": f"'B-' || {_draw('of', AGREEMENTS)}",
            "title": "'Besøg ' || i",
            "activity_type": "'visit'",
            "status": "'held'",
            "start_date": f"date '2014-01-01' + cast({_draw('start', 2100)} as integer)",
            "companies": f"if({_draw('alone', 3)} = 0, null, ['Firma ' || {_draw('guest', COMPANIES)} || ' ApS'])",
        },
    ),
}


def large_warehouse(folder: Path) -> Path:
    """A warehouse with 20,000 companies, 2,000 challenges and what goes with them, the same each time."""
    raw = folder / "raw"
    raw.mkdir(parents=True)
    (raw / "tom.xlsx").write_bytes(next(iter(sorted(paths.SAMPLE.glob("Valutakurser*.xlsx")))).read_bytes())
    warehouse = folder / "warehouse.duckdb"
    build(Desk(raw, warehouse), loaded_by="bench")
    with duckdb.connect(str(warehouse)) as con:
        load_seeds(con)
        for source, (rows, drawn) in _DRAWN.items():
            lineage = {
                "_key": f"'{source}-' || i",
                "_file": "'bench.xlsx'",
                "_sheet": f"'{source}'",
                "_row": "i",
            }
            cells = {**drawn, **lineage}
            types = dict(staging_columns(load_sources()[source]))
            said = ", ".join(
                f'cast({cells.get(name, "null")} as {kind}) as "{name}"' for name, kind in types.items()
            )
            con.execute(
                f"insert into staging.{source} by name select {said} from range({rows}) as numbers(i), "
                f"(select {_WORDS} as words, {_THEMES} as themes, {_PROVINCES} as provinces)"
            )
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
    """The same number of fitting pairs, and of every pair that we list the same four parts."""
    naive = naive[naive["relevance"] > 0]
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
    from dashboard import ranking, warehouse  # noqa: PLC0415 - reads WAREHOUSE, which is set first
    from dashboard.filters_model import Filters  # noqa: PLC0415
    from dashboard.model import measures  # noqa: PLC0415

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
