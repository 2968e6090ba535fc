"""Each measure is computed in one place and explained in one place, and the two lists are the same."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard import warehouse
from dashboard.filters_model import Filters
from pipeline import paths
from tests.marts.drawn import drawn_warehouse

MEASURES: dict[str, Any] = tomllib.loads((paths.SEEDS / "measures.toml").read_text(encoding="utf-8"))

# What a mart or query carries besides its measures: keys, what the export itself says, and lineage.
CARRIED = {
    "agreement_at": {
        "agreement_id", "as_of_date", "declared_status", "signed_date", "expires_date", "expires_last_date",
        "next_step", "next_step_date", "last_contact_date_precision", "next_contact_date_precision", "_file", "_sheet", "_row",
    },
    "budget_at": {"budget_line", "funding_source", "is_approved_line", "severity", "is_illustrative", "sort_order"},
    "forecast_at": {
        "method_code", "sort_order", "budget_dkk", "grant_dkk", "plan_dkk", "spent_dkk", "committed_dkk", "pace_dkk",
        "pace_voucher_count", "pace_from_date", "pace_days", "days_left", "reason_code", "is_estimate", "is_low", "is_likely", "is_high",
    },
    "forecast_summary_at": {
        "state_code", "is_known", "verdict_code", "severity", "grant_dkk", "budget_dkk", "plan_dkk", "spent_dkk", "committed_dkk",
        "pace_dkk", "pace_from_date", "pace_days", "days_left", "months_left", "method_count", "project_start_date", "project_end_date",
    },
    "deviation_at": {
        "budget_line", "is_approved_line", "budget_dkk", "plan_dkk", "spent_dkk", "committed_dkk", "direction", "is_illustrative", "sort_order",
    },
    "budget_curve_at": {"point_date", "is_ahead"},
}  # fmt: skip
NOTHING = Filters(as_of=dt.date(2018, 1, 1))


@pytest.fixture
def _empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    drawn_warehouse(tmp_path / "warehouse.duckdb", {})
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    yield
    warehouse.close()


def _explained(where: str) -> set[str]:
    """The columns of a mart or query that measures.toml explains, by default under the entry's own name."""
    columns = set()
    for name, entry in MEASURES.items():
        for place in entry["where"]:
            if place == where:
                columns.add(name)
            elif place.rpartition(".")[0] == where:
                columns.add(place.rpartition(".")[2])
    return columns


def _computed(where: str) -> set[str]:
    arguments = "null, null" if where == "budget_at" else "null"
    return set(warehouse.query(f"select * from marts.{where}({arguments}) limit 0").columns)


@pytest.mark.usefixtures("_empty")
@pytest.mark.parametrize("where", sorted(CARRIED))
def test_every_measure_is_explained_and_every_explanation_has_a_measure(where: str) -> None:
    assert _computed(where) - CARRIED[where] == _explained(where)


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_an_explanation_is_whole(measure: str) -> None:
    entry = MEASURES[measure]
    assert entry.keys() == {"where", "unit", "source", "formula", "name", "words"}
    assert entry["unit"] in {"dkk", "days", "date", "count", "percent", "points", "code", "yes_no"}
    assert entry["where"]
    assert entry["source"]
    assert entry["formula"]
    for texts in (entry["name"], entry["words"]):
        assert texts.keys() == {"da", "en", "zh"}
        assert all(texts.values())
    assert entry["words"]["da"].endswith(".")
    assert entry["words"]["en"].endswith(".")
    assert entry["words"]["zh"].endswith("。")
