"""Money in words: the rows of the grant table as grant boards read them, its sums, its rules, and where it lands.

Nothing here asks the warehouse and nothing draws: rows and figures of `dashboard.money.questions` and of measures in, rows and sentences out.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Item, Items, Light, Severity
from dashboard.cards import MARKS
from dashboard.model.columns import Row, group_name
from dashboard.model.measures import Group, group_in
from dashboard.model.rules import rule
from locales import formats, text

# What a row of the grant table states, measures all of them.
FIGURES = """
original_budget_dkk budget_dkk plan_dkk spent_before_dkk spent_period_dkk spent_dkk spent_percent remaining_dkk committed_dkk available_dkk
voucher_count"""
# Row of the grant table → by what its figures are grouped.
GROUPS = {"line": "budget_line", "part": "budget_line funding_source", "source": "funding_source"}
# The rules of marts.finding_at in the order in which they are listed.
RULES = ("line", "committed", "source", "outside", "budget_line", "rate", "plan", "total", "old", "status")
_SHOWN = 3  # findings of a rule that its verdict says, and lines in trouble


def group_of(row: Row) -> Group | None:
    """The group of the model that a row of the grant table is; None for the total."""
    by = GROUPS.get(row["level"])
    return None if by is None else (by, group_in(row, by))


def display_rows(table: pd.DataFrame, *, has_parts: bool) -> pd.DataFrame:
    """The grant table with name (parts with an indent), and status_text, the verdict in words with its mark (empty where there is none)."""
    is_part = table["level"].eq("part")
    # what is on one line and names no source has nothing to divide
    is_whole = ~table.duplicated(["budget_line", "level"], keep=False) & table["funding_source"].isna()
    rows = table[~is_part | (has_parts & ~is_whole)].reset_index(drop=True)
    over, amber = rule("budget.line_over_percent"), rule("budget.amber_percent")
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
            said = f"{MARKS[row['severity']]} {text(f'budget-status-{code}', over=over, amber=amber)}"
        judged.append(said)
    return rows.assign(name=names, status_text=judged)


def table_sentences(rows: pd.DataFrame, day: dt.date) -> list[str]:
    """The sentences of the grant table: spent, committed and available, and which lines are over."""
    total: Row = rows.to_dict("records")[-1]
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


def agreement_sentences(total: Row, proof: pd.DataFrame) -> list[str]:
    """A sentence a sum: that it agrees to the øre, or the difference.

    That the sums agree is not said over vouchers that are in neither of them: then it is said what is left out.
    """
    other = dict(zip(proof["part_code"], proof["amount_dkk"], strict=True))
    left_out = proof[proof["part_code"].eq("without_rate")]
    sentences = []
    for name, stated, held in (
        ("spent", total["spent_dkk"], other["spent_total"]),
        ("budget", total["budget_dkk"], other["grant"]),
    ):
        gap = stated - held
        words = text(f"budget-reconcile-{name}", agrees=not gap, table=stated, other=held, difference=gap)
        if name == "spent" and not gap and len(left_out):
            is_known = left_out["estimated_dkk"].notna().all()
            estimate = sum(left_out["estimated_dkk"], Decimal(0)) if is_known else None
            words = left_out_sentence(int(left_out["voucher_count"].sum()), estimate)
            words = formats.together([text("budget-reconcile-counted", table=stated), words])
        sentences.append(words)
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


def curve_sentence(total: Row) -> str:
    """The money spent against the plan (spent_dkk, plan_dkk, plan_deviation_dkk and its share)."""
    gap = total["plan_deviation_dkk"]
    if formats.is_missing(total["plan_dkk"]) or not total["budget_dkk"]:
        return text("budget-curve-no-plan")
    side = "over" if gap > 0 else "under"
    share = abs(total["plan_deviation_share"] or Decimal(0))
    return text("budget-curve-takeaway", side=side if gap else "on", gap=abs(gap), share=share, **total)


def light(name: str, severity: Severity, title: str, verdict: str) -> Light:
    """The light of a rule: a green one has found nothing to say."""
    word = text(f"attention-severity-{severity}")
    return Light(name, severity, MARKS[severity], word, title, "" if severity == "green" else verdict, "")


def lights(findings: pd.DataFrame, others: Sequence[Light] = ()) -> tuple[Light, ...]:
    """Every rule of the money page: those that found something first, red before amber."""
    own = []
    for name in RULES:
        title = text(
            f"budget-rule-{name.replace('_', '-')}",
            over=rule("budget.line_over_percent"),
            under=rule("budget.under_plan_percent"),
            months=rule("budget.commitment_old_months"),
        )
        found = findings[findings["rule"].eq(name)].to_dict("records")
        shown = [finding_text(row) for row in found[:_SHOWN]]
        if more := len(found) - len(shown):
            shown.append(text("budget-rule-more", count=more))
        own.append(light(name, found[0]["severity"] if found else "green", title, formats.together(shown)))
    return tuple(sorted([*others, *own], key=lambda one: ("red", "amber", "green").index(one.severity)))


def finding_text(row: Row) -> str:
    """One finding as a sentence."""
    amount, limit = row["amount_dkk"], row["limit_dkk"]
    is_foreign = formats.is_missing(amount)
    return text(
        f"finding-{row['rule_code'].replace('_', '-')}",
        line=group_name("budget_line", row["budget_line"]),
        source=group_name("funding_source", row["funding_source"]),
        voucher=row["voucher_id"],
        date=row["posted_date"],
        amount=formats.foreign_money(row["amount"], row["currency"] or "")
        if is_foreign
        else formats.money(amount, 2),
        limit=limit,
        gap=None if is_foreign or formats.is_missing(limit) else abs(amount - limit),
    )


def landing_sentence(row: Row) -> str:
    """The forecast at completion, with the low and high estimate and what is left of the grant; or why there is no estimate yet."""
    if row["state_code"] == "before":
        return text("outlook-before", **row)
    if not row["is_known"]:
        return text("outlook-unknown", least=rule("budget.forecast_least_methods"), **row)
    key = "outlook-ended" if row["state_code"] == "ended" else "outlook-running"
    unused, grant = row["unused_dkk"], row["grant_dkk"]
    verdict = "within" if row["verdict_code"] == "unused" else str(row["verdict_code"])
    if unused == 0 and verdict != "may_exceed":
        verdict = "exact"
    return text(
        key,
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        verdict=verdict,
        gap=abs(unused),
        over=row["high_dkk"] - grant,
        share=abs(unused) / grant if grant else None,  # of the grant, left unused or exceeded
        **row,
    )


def verdict_light(whole: Row, sources: Sequence[Row], troubles: Sequence[Row], landing: Row) -> Light:
    """Whether the grant is kept, in one word, and what speaks against it: uncounted money, sources over their part, lines in trouble, the gravest first."""
    said = []
    if whole["left_out_count"]:
        said.append(left_out_sentence(int(whole["left_out_count"]), whole["left_out_dkk"]))
    for one in sources:
        source, amount = group_name("funding_source", one["funding_source"]), one["over_dkk"]
        said.append(text("answer-source-over", source=source, spent=one["state_code"], amount=amount))
    for one in troubles[:_SHOWN]:
        line = group_name("budget_line", one["budget_line"])
        trouble = one["trouble_code"].replace("_", "-")
        said.append(text(f"answer-line-{trouble}", line=line, amount=one["trouble_dkk"]))
    if len(troubles) > _SHOWN:
        said.append(text("answer-lines-more", count=len(troubles) - _SHOWN))
    if not troubles:
        is_foreseen = landing["is_known"] and landing["state_code"] == "running"
        said.append(text("answer-lines-none" if is_foreseen else "answer-lines-none-yet"))
    severity = whole["severity"]
    word = text(f"budget-status-{whole['state_code'].replace('_', '-')}")
    word = word[:1].upper() + word[1:]
    verdict = formats.together(said)
    return Light("grant", severity, MARKS[severity], word, "", verdict, text("answer-grant-help"))


def methods(found: pd.DataFrame, row: Row, day: Any) -> Items:
    """The methods as a list: name, estimate and role of each, with its idea and arithmetic, or why it can't be used.

    Once the project is over there is only one method: what was spent plus what is still committed.
    """
    is_over = row["state_code"] == "ended"
    shown = found[found["method_code"] == "committed"] if is_over else found
    items = []
    told: Sequence[Row] = shown.to_dict("records")
    for method in told:
        code, amount = method["method_code"].replace("_", "-"), method["estimate_dkk"]
        key = "ended" if is_over else code
        if code == "committed":
            roles = [] if is_over else [text("outlook-role-floor")]
        else:
            roles = [text(f"outlook-role-{one}") for one in ("low", "likely", "high") if method[f"is_{one}"]]
        estimate = "" if formats.is_missing(amount) else formats.money(amount)
        title = formats.dotted([text(f"outlook-method-{key}"), estimate, formats.joined(roles)])
        # its idea, and how the amount is worked out or why it can't be
        idea = text(f"outlook-how-{key}", first=method["pace_from_date"], last=day)
        reason = method["reason_code"]
        if formats.is_missing(reason):
            said = text(f"outlook-sum-{code}", more=bool(method["beyond_dkk"]), **method)
            how = formats.together([idea, said])
        else:
            said = text(
                f"outlook-reason-{reason.replace('_', '-')}",
                months=rule("budget.forecast_least_months"),
                percent=rule("budget.forecast_least_plan_percent"),
                count=int(method["pace_voucher_count"]),
                least=rule("budget.forecast_least_vouchers"),
            )
            how = said if reason == "before_start" else formats.together([idea, said])
        items.append(Item(title, (how,)))
    few = {3: "three", 2: "two"}.get(int(row["method_count"]), "few") if row["is_known"] else "few"
    more = text(f"outlook-methods-{'ended' if is_over else few}")  # how the band follows from them
    return Items(tuple(items), text("outlook-methods-title"), more=more)
