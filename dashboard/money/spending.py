"""What is said about where the money went: by year, funding source, province, agreement and activity, and what a contact costs.

Nothing here asks the warehouse and nothing draws: figures by group in, rows and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.model.columns import catalogue, group_name
from locales import formats, text

# What money is divided by where it can be attributed → the column that tells the rows apart.
PLACES = {"province": "province_code", "agreement": "agreement_id", "activity": "activity_id"}

SHOWN = 12  # bars of a chart; the table has all

Figures = Mapping[Any, Any]


def with_names(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows with name, what their group is called; an agreement or activity that the vouchers name and that is not there says so."""
    return rows.assign(name=[_name(by, value) for value in rows[by]])


def _name(by: str, value: Any) -> str:
    name = group_name(by, value)
    is_unknown = "group_words" in catalogue()[by] and name == value
    return text("spending-row-unknown", id=name) if is_unknown else name


def to_draw(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows that a chart has room for: the largest with any money, and what can't be attributed.

    Args:
        rows: with spent_period_dkk and committed_dkk, most money first, what can't be attributed last.
        by: the column that tells the rows apart.
    """
    with_money = rows[rows["spent_period_dkk"].ne(0) | rows["committed_dkk"].ne(0)]
    is_known = with_money[by].notna()
    return pd.concat([with_money[is_known].head(SHOWN), with_money[~is_known]], ignore_index=True)


def takeaway(total: Figures, rows: pd.DataFrame, kind: str) -> str:
    """How much of the money can be attributed, and to what most of it.

    Args:
        total: the figures of everything in scope.
        rows: `with_names`, most money first, what can't be attributed last.
        kind: a key of `PLACES`.
    """
    if not total["spent_period_dkk"]:
        return text("spending-nothing")
    amount = total[f"spent_by_{kind}_dkk"]
    if not amount:
        return text(f"spending-{kind}-none")
    most, last = rows.iloc[0], rows.iloc[-1]
    return text(
        f"spending-{kind}-takeaway",
        amount=amount,
        share=total[f"spent_by_{kind}_share"],
        name=most["name"],
        most=most["spent_period_dkk"],
        rest=last["spent_period_dkk"] if formats.is_missing(last[PLACES[kind]]) else 0,
    )


def year_sentence(years: pd.DataFrame) -> str:
    """The year in which most was spent, against its plan."""
    if not any(amount > 0 for amount in years["spent_period_dkk"]):
        return text("budget-year-nothing")
    top: Figures = max(years.to_dict("records"), key=lambda row: row["spent_period_dkk"])
    has_plan = "no" if formats.is_missing(top["year_budget_dkk"]) else "yes"
    return text("budget-year-takeaway", year=str(top["year_number"]), plan=has_plan, **top)


def source_sentence(sources: pd.DataFrame) -> str:
    """How much each funding source has borne, with its share of what was spent."""
    if not any(amount > 0 for amount in sources["spent_dkk"]):
        return text("budget-year-nothing")
    parts = [
        text("budget-source-part", source=row["name"], spent=row["spent_dkk"], percent=row["spent_share"])
        for row in sources.to_dict("records")
    ]
    return text("budget-source-takeaway", parts=parts)
