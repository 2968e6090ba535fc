"""Where money goes, on the page of the budget: by year, funding source, province, agreement and activity."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.blocks.facts import Facts, plain_value
from dashboard.blocks.kinds import Block, Chart, Choice, Text
from dashboard.model import columns, measures
from locales import formats, text

# What money is divided by → the column of its groups, and the measures of its bars: the budget, where there is one, spent, and committed.
_SPENT = "spent_period_dkk committed_dkk"
_BY = {
    "year": ("year_number", f"year_budget_dkk {_SPENT}"),
    "source": ("funding_source", "budget_dkk spent_dkk committed_dkk"),
    "province": ("province_code", _SPENT),
    "agreement": ("agreement_id", _SPENT),
    "activity": ("activity_id", _SPENT),
}
_OF_CONTACTS = "project_contact_count dkk_per_contact attributed_per_contact_dkk contact_with_money_count"
_BARS = 12  # of a chart; the table has all


def made(facts: Facts) -> Sequence[Block]:
    """The choice of what money is divided by, and what a contact cost."""
    options = {way: text(f"spending-by-{way}") for way in _BY}
    return [
        Choice(
            "by",
            text("spending-by-label"),
            options,
            lambda way: divided(facts, way or "year"),
            needs_one=True,
        ),
        Text((), "", text("spending-contact-title")),
        facts.strip(*_OF_CONTACTS.split()),
    ]


def divided(facts: Facts, way: str) -> Sequence[Block]:
    """Money by year, source, province, agreement or activity: the largest as bars, and all as a table, which adds up to everything."""
    by, names = _BY[way]
    if way == "year":  # all of them, whatever the period
        facts = facts.of(facts.page, replace(facts.filters, period_from=None))
    rows = measures.grouped(facts.filters, names, by)
    if rows.empty:
        return [Text((), text("budget-year-nothing"))]
    if way == "year":
        rows = rows.sort_values(by, ignore_index=True)
    is_known = rows[by].notna()
    is_whole, drawn = way in ("year", "source"), rows
    if not is_whole:
        most = rows[is_known & (rows["spent_period_dkk"].ne(0) | rows["committed_dkk"].ne(0))].head(_BARS)
        drawn = pd.concat([most, rows[~is_known]])
    takeaway, title = _takeaway(facts, way, rows), text(f"spending-{way}-title")
    chart = bars(
        facts,
        by,
        names,
        drawn,
        takeaway,
        title=title,
        alt=text("spending-alt", takeaway=takeaway),
        help="" if way == "source" else text("spending-year-how" if way == "year" else "spending-how"),
    )
    named, order = text(f"spending-by-{way}"), tuple(rows[by].dropna())
    table = text("spending-table", way=way)
    return [
        chart,
        facts.groups(by, way, order=order, named=named, title=table, help="", empty="", is_folded=True),
    ]


def bars(facts: Facts, by: str, names: str, rows: pd.DataFrame, takeaway: str, **said: Any) -> Chart:
    """Budget, spent and committed by group as bars, without what no row has; ``said`` are fields of `Chart`."""
    shown = [name for name in names.split() if name.startswith("spent") or any(map(plain_value, rows[name]))]
    looks = {"committed_dkk": ("warn", "/")}
    marks = [(name, *looks.get(name, ("scale.1" if "budget" in name else "accent", ""))) for name in shown]
    is_bullet = "budget" in shown[0]
    made = facts.now.bars(
        by,
        rows,
        marks,
        "spending",
        takeaway,
        name=f"by-{by.replace('_', '-')}",
        empty="" if len(rows) else text("budget-empty"),
        axis=text("pack-economy-axis"),
        is_bullet=is_bullet,
        is_stacked=not is_bullet and len(shown) > 1,
        invented=facts.invented("voucher_count"),
        has_table=False,
        **said,
    )
    if not is_bullet:
        return made
    whole, spent, *_ = made.series
    pairs = zip(spent.values, whole.values, strict=True)
    labels = tuple(text("budget-of", spent=one, budget=of) for one, of in pairs)
    return replace(made, series=(replace(whole, labels=labels), *made.series[1:]))


def _takeaway(facts: Facts, way: str, rows: pd.DataFrame) -> str:
    by, spent = _BY[way][0], "spent_dkk" if way == "source" else "spent_period_dkk"
    if not any(amount > 0 for amount in rows[spent]):
        return text("budget-year-nothing")
    if way == "year":
        top: Mapping[Any, Any] = max(rows.to_dict("records"), key=lambda row: row[spent])
        plan = not formats.is_missing(top["year_budget_dkk"])
        return text("budget-year-takeaway", year=str(top["year_number"]), plan=plan, **top)
    if way == "source":
        total = facts.now["spent_dkk"]
        parts = []
        for row in rows.to_dict("records"):
            source, amount = columns.group_name(by, row[by]), row[spent]
            parts.append(text("budget-source-part", source=source, spent=amount, percent=amount / total))
        return text("budget-source-takeaway", parts=parts)
    if not (amount := facts.now[f"spent_by_{way}_dkk"]):
        return text(f"spending-{way}-none")
    known, rest = rows[rows[by].notna()], rows[rows[by].isna()][spent].tolist()
    return text(
        f"spending-{way}-takeaway",
        amount=amount,
        share=facts.now[f"spent_by_{way}_share"],
        name=columns.group_name(by, known[by].iloc[0]),
        most=known[spent].iloc[0],
        rest=rest[0] if rest else 0,
    )
