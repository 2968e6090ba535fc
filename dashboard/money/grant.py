"""The words about the grant: the rows of its table as grant boards read them, and the sentences about them.

Nothing here asks the warehouse and nothing draws: rows and figures of `dashboard.money.questions` and of measures in, rows and sentences out.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

import pandas as pd

from dashboard.cards import MARKS
from dashboard.model.columns import group_name
from dashboard.model.measures import Group, group_in
from dashboard.money.rules import Limits
from locales import formats, text

# What a row of the grant table states, measures all of them.
FIGURES = """
original_budget_dkk budget_dkk plan_dkk spent_before_dkk spent_period_dkk spent_dkk spent_percent remaining_dkk committed_dkk available_dkk
voucher_count"""
# Row of the grant table → by what its figures are grouped.
GROUPS = {"line": "budget_line", "part": "budget_line funding_source", "source": "funding_source"}
Figures = Mapping[Any, Any]
Agreement = Literal["agrees", "left_out", "differs"]


def group_of(row: Figures) -> Group | None:
    """The group of the model that a row of the grant table is; None for the total."""
    by = GROUPS.get(row["level"])
    return None if by is None else (by, group_in(row, by))


def display_rows(table: pd.DataFrame, limits: Limits, *, has_parts: bool) -> pd.DataFrame:
    """The grant table with name (parts with an indent), and status_text, the verdict in words with its mark (empty where there is none)."""
    is_part = table["level"].eq("part")
    # what is on one line and names no source has nothing to divide
    is_whole = ~table.duplicated(["budget_line", "level"], keep=False) & table["funding_source"].isna()
    rows = table[~is_part | (has_parts & ~is_whole)].reset_index(drop=True)
    names, judged = [], []
    for row in rows.to_dict("records"):
        source = group_name("funding_source", row["funding_source"])
        called = {
            "line": group_name("budget_line", row["budget_line"]),
            "part": f"\u2003{source}",
            "source": text("budget-row-source-total", source=source),
            "total": text("budget-row-total"),
        }
        names.append(called[row["level"]])
        said = ""
        if not formats.is_missing(row["verdict_code"]):
            code = row["verdict_code"].replace("_", "-")
            words = text(f"budget-status-{code}", over=limits.line_over_percent, amber=limits.amber_percent)
            said = f"{MARKS[row['severity']]} {words}"
        judged.append(said)
    return rows.assign(name=names, status_text=judged)


def table_sentences(rows: pd.DataFrame, day: dt.date) -> list[str]:
    """The sentences of the grant table: spent, committed and available, and which lines are over."""
    total: Figures = rows.to_dict("records")[-1]
    if formats.is_missing(total["budget_dkk"]):
        return [text("budget-table-narrowed", date=day, **total)]
    available = total["available_dkk"]
    state = "over" if available < 0 else "within"
    said = text("budget-table-takeaway", date=day, state=state, available=abs(available), **total)
    if not total["voucher_count"]:
        return [said, text("budget-year-nothing")]
    over = rows[rows["level"].eq("line") & rows["verdict_code"].isin(["over", "far_over"])]["name"].tolist()
    if not over:
        return [said, text("budget-table-none-over")]
    # names may hold an "and" of their own
    lines = [text("quoted", name=name) for name in over]
    return [said, text("budget-table-over", count=len(over), lines=lines)]


def agreement_sentences(total: Figures, proof: pd.DataFrame) -> list[tuple[Agreement, str]]:
    """Whether each sum agrees to the øre, and the sentence that says so or names the difference.

    That the sums agree is not said over vouchers that are in neither of them: then it is said what is left out.
    """
    other = dict(zip(proof["part_code"], proof["amount_dkk"], strict=True))
    left_out = proof[proof["part_code"].eq("without_rate")]
    sentences = []
    for name, stated, held in (
        ("spent", total["spent_dkk"], other["spent_total"]),
        ("budget", total["budget_dkk"], other["grant"]),
    ):
        agrees: Agreement = "agrees" if stated == held else "differs"
        gap = stated - held
        words = text(f"budget-reconcile-{name}", agrees=not gap, table=stated, other=held, difference=gap)
        if name == "spent" and agrees == "agrees" and len(left_out):
            is_known = left_out["estimated_dkk"].notna().all()
            estimate = sum(left_out["estimated_dkk"], Decimal(0)) if is_known else None
            agrees, words = "left_out", left_out_sentence(int(left_out["voucher_count"].sum()), estimate)
            words = formats.together([text("budget-reconcile-counted", table=stated), words])
        sentences.append((agrees, words))
    return sentences


def left_out_sentence(count: int, estimate: Decimal | None) -> str:
    """How many vouchers without a known rate are in no sum, and what they would be at the last known one."""
    return text(
        "budget-reconcile-unconverted", count=count, known=not formats.is_missing(estimate), estimate=estimate
    )


# Part of the proof (marts.money_proof_at) → the measure of the same rows.
PARTS = {
    "spent_on_lines": "spent_on_lines_dkk",
    "spent_on_unknown_line": "spent_on_unknown_line_dkk",
    "spent_without_line": "spent_without_line_dkk",
    "spent_total": "spent_dkk",
    "before_project": "spent_before_project_dkk",
    "after_project": "spent_after_project_dkk",
    "without_rate": "unconverted_amount",
    "committed": "committed_dkk",
    "budget_lines": "budget_dkk",
    "grant": "grant_dkk",
}
# Those of the money spent that are not on an approved line in the project's days.
OUTSIDE = ("spent_without_line", "spent_on_unknown_line", "before_project", "after_project")


def curve_sentence(total: Figures) -> str:
    """The money spent against the plan (spent_dkk, plan_dkk, plan_deviation_dkk and its share)."""
    gap = total["plan_deviation_dkk"]
    if formats.is_missing(total["plan_dkk"]) or not total["budget_dkk"]:
        return text("budget-curve-no-plan")
    side = "over" if gap > 0 else "under"
    share = abs(total["plan_deviation_share"] or Decimal(0))
    return text("budget-curve-takeaway", side=side if gap else "on", gap=abs(gap), share=share, **total)
