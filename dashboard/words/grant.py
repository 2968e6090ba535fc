"""What the budget page says: the rows of the grant table as grant boards read them, verdicts by rule, and sentences.

Nothing here asks the warehouse and nothing draws: data frames of `dashboard.queries.budget` in, rows and sentences out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries.budget import When
from locales import formats, text

# The figures of a row that open something, in the order of the table.
FIGURES = (
    "budget_dkk",
    "spent_before_dkk",
    "spent_period_dkk",
    "spent_dkk",
    "spent_percent",
    "remaining_dkk",
    "committed_dkk",
    "available_dkk",
)

# Those that are sums of budget rows, the original one only where the budget was revised.
BUDGETS = ("original_budget_dkk", "budget_dkk")

# Those of them that are sums of vouchers.
_VOUCHER_SUMS = ("spent_before_dkk", "spent_period_dkk", "spent_dkk", "committed_dkk")

# In a link: what has no name, such as the vouchers without a budget line.
NONE = "none"

# Status of a row → the mark that goes with its words.
STATUS_MARKS = {
    "within": "●",
    "near": "▲",
    "overcommitted": "▲",
    "over": "▲",
    "far_over": "■",
    "unapproved": "■",
    "no_line": "■",
}
SEVERITY_MARKS = {"green": "●", "amber": "▲", "red": "■"}

# Rules of the money page in the order in which they are listed, each with the codes that marts.finding_at gives.
RULES: Mapping[str, tuple[str, ...]] = {
    "line": ("line_far_over_budget", "line_over_budget"),
    "committed": ("line_overcommitted",),
    "source": ("source_far_over_budget", "source_over_budget", "source_overcommitted"),
    "outside": ("posted_before_project", "posted_after_project"),
    "budget_line": ("missing_budget_line", "unknown_budget_line"),
    "rate": ("unknown_exchange_rate", "unknown_budget_rate"),
    "plan": ("under_plan",),
    "total": ("budget_total_differs",),
    "old": ("old_commitment",),
    "status": ("unknown_expense_status",),
}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The limits of seeds/rules.toml that the budget page names: in per cent, months and kroner."""

    line_over_percent: Decimal
    under_plan_percent: Decimal
    amber_percent: Decimal
    unused_percent: Decimal
    commitment_months: Decimal
    deviation_least_dkk: Decimal


@dataclass(frozen=True, slots=True)
class Opened:
    """The figure that a reader clicked, and how to find the rows behind it.

    Attributes:
        figure: a column of `FIGURES` or `BUDGETS`; "" is the whole row.
        level: line, source, source_total or total.
        budget_line: the line's name; None on totals and for vouchers without a line.
        funding_source: the source's name; None where the row has all of them, or where none is stated.
        amount_dkk: the figure itself, None for the whole row and where it is missing.
    """

    figure: str
    level: str
    budget_line: str | None
    funding_source: str | None
    amount_dkk: Decimal | None


def thresholds(rules: pd.DataFrame) -> Thresholds:
    """The limits among `queries.project.rules`. KeyError when rules.toml lacks one."""
    named = dict(zip(rules["name"], rules["value"], strict=True))
    return Thresholds(
        Decimal(named["budget.line_over_percent"]),
        Decimal(named["budget.under_plan_percent"]),
        Decimal(named["budget.amber_percent"]),
        Decimal(named["budget.forecast_unused_percent"]),
        Decimal(named["budget.commitment_old_months"]),
        Decimal(named["budget.deviation_least_dkk"]),
    )


def whole(filters: Filters) -> Filters:
    """The same time without what narrows: budget and plan belong to the whole project."""
    return filters.narrowed_by()


def display_rows(
    table: pd.DataFrame, by_source: pd.DataFrame, limits: Thresholds, *, has_sources: bool
) -> pd.DataFrame:
    """The grant table in reading order: each budget line, its sources below it, then each source in all, then the total.

    Columns: level (line, source, source_total, total), name (with an indent for sources), status, severity, status_text, those of
    `queries.budget.grant_table`.

    Args:
        table: `queries.budget.grant_table`.
        by_source: `queries.budget.by_funding_source`.
        limits: the thresholds of the verdicts.
        has_sources: whether to list the funding sources below each line.
    """
    rows: list[dict[str, Any]] = []
    by_kind = groupby(table.to_dict("records"), key=lambda row: row["row_kind"] == "total")
    told = {is_total: list(found) for is_total, found in by_kind}
    for _, found in groupby(told.get(False, []), key=lambda row: _or_none(row["budget_line"])):
        group = list(found)
        lines = [_row(row, "source") for row in group if row["row_kind"] == "line"]
        heads = [_row(row, "line") for row in group if row["row_kind"] == "subtotal"]
        head = heads[0] if heads else {**lines[0], "level": "line"}
        head["name"] = line_name(head["budget_line"])
        rows.append(head)
        if has_sources and (heads or not formats.is_missing(head["funding_source"])):
            rows += lines
    rows += [_row(row, "source_total") for row in by_source.to_dict("records")]
    rows += [_row(row, "total") for row in told.get(True, [])]
    for row in rows:
        row["status"] = None if formats.is_missing(row["verdict_code"]) else row["verdict_code"]
        row["severity"] = None if formats.is_missing(row["severity"]) else row["severity"]
        row["status_text"] = status_text(row["status"], limits)
    columns = [
        "level",
        "name",
        "status",
        "severity",
        "status_text",
        "budget_line",
        "funding_source",
        "original_budget_dkk",
        *FIGURES,
        "plan_dkk",
    ]
    return pd.DataFrame(rows, columns=[*columns, "voucher_count", "unconverted_count"])


def unknown_columns(rows: pd.DataFrame) -> set[str]:
    """The columns of `display_rows` that say nothing on any row: what depends on the budget, when filters narrow."""
    empty = {name for name in (*FIGURES, "status") if rows[name].isna().all()}
    if not is_revised(rows):
        empty.add("original_budget_dkk")
    return empty | ({"status_text"} if "status" in empty else set())


def is_revised(rows: pd.DataFrame) -> bool:
    """Whether any of the approved budgets was another one at first."""
    return any(
        not formats.is_missing(original) and original != budget
        for original, budget in zip(rows["original_budget_dkk"], rows["budget_dkk"], strict=True)
    )


def _row(row: Mapping[Any, Any], level: str) -> dict[str, Any]:
    found: dict[str, Any] = {"budget_line": None, "is_approved_line": True, **row, "level": level}
    found["budget_line"] = _or_none(found["budget_line"])
    found["funding_source"] = _or_none(found["funding_source"])
    if level == "total":
        found["name"] = text("budget-row-total")
    elif level == "source_total":
        found["name"] = text("budget-row-source-total", source=source_name(found["funding_source"]))
    elif level == "source":
        found["name"] = "\u2003" + source_name(found["funding_source"])
    return found


def _or_none(value: Any) -> Any:
    return None if formats.is_missing(value) else value


def line_name(line: str | None) -> str:
    """A budget line's name; the words for vouchers without one."""
    return line if line is not None else text("budget-row-no-line")


def source_name(source: str | None) -> str:
    """A funding source's name; the words for vouchers without one."""
    return text("budget-row-no-source") if source is None or formats.is_missing(source) else source


def status_text(status: str | None, limits: Thresholds) -> str:
    """The verdict with its mark and words; empty where there is none."""
    if status is None:
        return ""
    words = text(
        f"budget-status-{status.replace('_', '-')}",
        over=limits.line_over_percent,
        amber=limits.amber_percent,
    )
    return f"{STATUS_MARKS[status]} {words}"


# ── What a click opens ────────────────────────────────────────────────────────────────────────────────────────────


def opened(rows: pd.DataFrame, position: int, column: str) -> Opened:
    """What a click on a cell asks for.

    Args:
        rows: `display_rows`.
        position: the row's place, from 0.
        column: a column of `rows`; one that is no figure opens the whole row.
    """
    row = rows.iloc[position]
    figure = column if column in {*FIGURES, *BUDGETS} else ""
    value = row[figure] if figure and figure != "spent_percent" else None
    return Opened(
        figure,
        row["level"],
        _or_none(row["budget_line"]),
        _or_none(row["funding_source"]),
        _or_none(value),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """Which vouchers to ask `queries.budget.vouchers` for: those of which time, and those with which values."""

    when: When
    only: Mapping[str, str | int | bool | None]


def asked(opened_figure: Opened | None) -> Asked:
    """The vouchers that make up the figure; those of a whole row are both money spent and commitments, None is all in the period."""
    if opened_figure is None:
        return Asked("period", {})
    figure = opened_figure.figure
    only: dict[str, str | int | bool | None] = {**budget_asked(opened_figure)}
    if figure not in {"", "available_dkk"}:
        only["is_commitment"] = figure == "committed_dkk"
    when: When = "all"
    if figure == "spent_before_dkk":
        when = "before"
    elif figure in {"", "spent_period_dkk"}:
        when = "period"
    return Asked(when, only)


def budget_asked(opened_figure: Opened) -> dict[str, str | None]:
    """The line and the source of the row that was clicked, as `queries.project.approved_rows` asks for them."""
    only: dict[str, str | None] = {}
    if opened_figure.level in {"line", "source"}:
        only["budget_line"] = opened_figure.budget_line
    if opened_figure.level in {"source", "source_total"}:
        only["funding_source"] = opened_figure.funding_source
    return only


# The parts of the proof that are sums of vouchers, and which vouchers they are.
_PART_ROWS: Mapping[str, Mapping[str, str | bool]] = {
    "spent_on_lines": {"is_commitment": False, "has_rate": True, "line_kind": "approved"},
    "spent_on_unknown_line": {"is_commitment": False, "has_rate": True, "line_kind": "unknown"},
    "spent_without_line": {"is_commitment": False, "has_rate": True, "line_kind": "none"},
    "spent_total": {"is_commitment": False, "has_rate": True},
    "before_project": {"is_commitment": False, "has_rate": True, "side": "before"},
    "after_project": {"is_commitment": False, "has_rate": True, "side": "after"},
    "without_rate": {"has_rate": False},
    "committed": {"is_commitment": True, "has_rate": True},
}


def parts_asked(parts: pd.DataFrame) -> dict[str, Asked]:
    """The vouchers that each part of the proof is the sum of, by its part_key; parts that are no such sum, as the grant, are not in it.

    Args:
        parts: `with_part_texts`.
    """
    found = {}
    for part in parts.to_dict("records"):
        only = _PART_ROWS.get(part["part_code"])
        if only is not None:
            is_foreign = part["part_code"] == "without_rate"
            found[part["part_key"]] = Asked(
                "all", {**only, "currency": part["currency"]} if is_foreign else only
            )
    return found


def lines_asked(lines: Iterable[str | None]) -> dict[str, Asked]:
    """All the vouchers on each budget line, or without one, by `line_key`."""
    return {line_key(line): Asked("all", {"budget_line": line}) for line in lines}


def line_key(budget_line: str | None) -> str:
    """What stands for a budget line in a link, and for the vouchers without one."""
    return NONE if budget_line is None else budget_line


def with_voucher_texts(vouchers: pd.DataFrame) -> pd.DataFrame:
    """The vouchers with kind_text (spent or committed) and dkk_per_100, the rate as Danmarks Nationalbank quotes it."""
    return vouchers.assign(
        kind_text=[
            text(f"budget-kind-{'committed' if is_commitment else 'spent'}")
            for is_commitment in vouchers["is_commitment"].fillna(False)
        ],
        dkk_per_100=vouchers["dkk_per_unit"].map(
            lambda rate: None if formats.is_missing(rate) else rate * 100
        ),
    )


def sum_dkk(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum of the amounts that are known."""
    return sum(
        (amount for amount in amounts if amount is not None and not formats.is_missing(amount)), Decimal(0)
    )


def opened_title(opened_figure: Opened | None, filters: Filters) -> str:
    """What the rows shown are, such as "Bilag bag: Rejser og ophold · Tilskud · brugt i perioden"."""
    if opened_figure is None:
        has_period = filters.period_from is not None or filters.period_to is not None
        return text("budget-vouchers-title" if has_period else "budget-vouchers-title-all")
    parts = []
    if opened_figure.level in {"line", "source"}:
        parts.append(line_name(opened_figure.budget_line))
    if opened_figure.level in {"source", "source_total"}:
        parts.append(source_name(opened_figure.funding_source))
    if opened_figure.level == "total":
        parts.append(text("budget-row-total"))
    if opened_figure.figure:
        parts.append(text(f"budget-figure-{opened_figure.figure.removesuffix('_dkk').replace('_', '-')}"))
    key = "budget-opened-budget" if opened_figure.figure in BUDGETS else "budget-opened-vouchers"
    return text(key, what=" · ".join(parts))


# ── Sentences ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _total(table: pd.DataFrame) -> Mapping[Any, Any] | None:
    found = table[table["row_kind"] == "total"].to_dict("records")
    return found[0] if found else None


def table_sentences(table: pd.DataFrame, rows: pd.DataFrame, day: object) -> list[str]:
    """What the grant table says: spent, committed and available, and which lines are over."""
    total = _total(table)
    if total is None:
        return [text("budget-table-nothing")]
    when = formats.long_date(day)
    spent = formats.money_exact(total["spent_dkk"])
    if formats.is_missing(total["budget_dkk"]):
        count = int(total["voucher_count"])
        return [
            text(
                "budget-table-narrowed",
                date=when,
                spent=spent,
                count=count,
            )
        ]
    available = total["available_dkk"]
    sentences = [
        text(
            "budget-table-takeaway",
            date=when,
            spent=spent,
            budget=total["budget_dkk"],
            percent=percent_of_100(total["spent_percent"]),
            committed=total["committed_dkk"],
            state="over" if available < 0 else "within",
            available=abs(available),
        )
    ]
    if not int(total["voucher_count"]):
        return [*sentences, text("budget-year-nothing")]
    over = rows[(rows["level"] == "line") & rows["status"].isin(["over", "far_over"])]["name"].tolist()
    if over:
        # names may hold an "and" of their own
        lines = formats.listed([text("quoted", name=name) for name in over])
        sentences.append(text("budget-table-over", count=len(over), lines=lines))
    else:
        sentences.append(text("budget-table-none-over"))
    return sentences


def period_sentence(table: pd.DataFrame, first: dt.date | None, day: dt.date) -> str:
    """How much of it was spent in the period, and how much before.

    Args:
        table: `queries.budget.grant_table`, not empty.
        first: the first day of the period; None where it has none.
        day: the day up to which money is counted.
    """
    total = table[table["row_kind"] == "total"].to_dict("records")[0]
    return text(
        "budget-table-period-spent",
        begins="no" if first is None else "ahead" if first > day else "yes",
        first=first,
        period=total["spent_period_dkk"],
        before=total["spent_before_dkk"],
    )


def percent_of_100(percent: object) -> str:
    """A percentage that counts to 100, with one decimal."""
    if percent is None or formats.is_missing(percent):
        return formats.not_stated()
    return formats.percent(Decimal(str(percent)) / 100, 1)


def reconciliation_sentences(proof: Mapping[Any, Any]) -> list[tuple[bool, str]]:
    """Whether each sum agrees to the øre, and the sentence that says so or names the difference."""
    sentences: list[tuple[bool, str]] = []
    for name, stated, held in (
        ("spent", "spent_dkk", "voucher_dkk"),
        ("budget", "budget_dkk", "project_budget_dkk"),
    ):
        difference = proof[f"{name}_difference_dkk"]
        agrees = difference == 0
        sentences.append(
            (
                agrees,
                text(
                    f"budget-reconcile-{name}",
                    agrees="yes" if agrees else "no",
                    table=proof[stated],
                    other=proof[held],
                    difference=difference,
                ),
            )
        )
    missing = int(proof["unconverted_count"])
    if missing:
        sentences.append(
            (
                False,
                text("budget-reconcile-unconverted", count=missing),
            )
        )
    return sentences


# The parts of the money spent that do not stand on an approved line in the project's days.
_OUTSIDE = ("spent_without_line", "spent_on_unknown_line", "before_project", "after_project")


def outside_sentence(parts: pd.DataFrame) -> str:
    """How much of the money spent has no line, stands on one that nobody approved, or lies outside the project; empty when none does.

    Args:
        parts: `queries.budget.proof_parts`.
    """
    found = [
        text(
            f"budget-proof-outside-{row['part_code'].replace('_', '-')}",
            amount=row["amount_dkk"],
        )
        for row in parts.to_dict("records")
        if row["part_code"] in _OUTSIDE
    ]
    return text("budget-proof-outside", parts=found) if found else ""


def with_part_texts(parts: pd.DataFrame) -> pd.DataFrame:
    """The parts of the proof with part_text, what each of them is, and part_key, which tells it from the others."""
    return parts.assign(
        part_text=[text(f"budget-proof-{code.replace('_', '-')}") for code in parts["part_code"]],
        part_key=[
            code if formats.is_missing(currency) else f"{code}-{currency}"
            for code, currency in zip(parts["part_code"], parts["currency"], strict=True)
        ],
    )


def part_name(part_text: str) -> str:
    """What a part is called where it stands alone, without the sign that joins it to the others."""
    return part_text.lstrip("+= ")


def revision_sentence(revisions: pd.DataFrame, total: Mapping[Any, Any]) -> str:
    """How many budget amounts have been revised, and whether the total has.

    Args:
        revisions: `queries.budget.revisions`, not empty.
        total: the total row of the grant table.
    """
    original, now = total["original_budget_dkk"], total["budget_dkk"]
    return text(
        "budget-revision-takeaway",
        count=len(revisions),
        total="same" if original == now else "other",
        original=original,
        now=now,
    )


def opened_sentence(sums: Mapping[Any, Any], opened_figure: Opened | None) -> str:
    """How many vouchers there are and what they add up to, held against the figure that was clicked.

    Args:
        sums: the row of `queries.budget.voucher_sums`.
        opened_figure: the figure that was clicked; None is no figure of the table.
    """
    figure = opened_figure.figure if opened_figure is not None else ""
    count = int(sums["voucher_count"])
    if not count:
        return text("budget-vouchers-none")
    if figure in {"", "available_dkk"}:  # money spent and commitments are not one sum
        found = text(
            "budget-vouchers-both",
            count=count,
            spent=sums["spent_dkk"],
            committed=sums["committed_dkk"],
        )
    else:
        stated = opened_figure.amount_dkk if opened_figure and figure in _VOUCHER_SUMS else None
        found = text(
            "budget-vouchers-sum",
            count=count,
            sum=sums["amount_dkk"],
            held="none" if stated is None else "same" if sums["amount_dkk"] == stated else "other",
            figure="" if stated is None else formats.money_exact(stated),
        )
    missing = int(sums["unconverted_count"])
    if not missing:
        return found
    unknown = text("budget-reconcile-unconverted", count=missing)
    return formats.together([found, unknown])


def curve_sentence(table: pd.DataFrame, day: object) -> str:
    """Where the money stands against the plan on the day."""
    total = _total(table)
    if total is None or formats.is_missing(total["plan_dkk"]):
        return text("budget-curve-no-plan")
    plan, spent = total["plan_dkk"], total["spent_dkk"]
    gap = spent - plan
    return text(
        "budget-curve-takeaway",
        date=day,
        spent=spent,
        plan=plan,
        side="over" if gap > 0 else "under" if gap < 0 else "on",
        gap=abs(gap),
        percent=formats.percent(abs(gap) / plan, 1) if plan else "",
    )


def year_sentence(years: pd.DataFrame) -> str:
    """The year in which most was spent, against its plan."""
    spent = years[years["spent_dkk"].map(lambda amount: amount > 0)]
    if spent.empty:
        return text("budget-year-nothing")
    top = max(spent.to_dict("records"), key=lambda row: row["spent_dkk"])
    has_plan = not formats.is_missing(top["budget_dkk"])
    return text(
        "budget-year-takeaway",
        year=str(top["year_number"]),
        spent=top["spent_dkk"],
        plan="yes" if has_plan else "no",
        budget=formats.money(top["budget_dkk"]) if has_plan else "",
    )


def source_sentence(sources: pd.DataFrame) -> str:
    """How much each funding source has borne, with its share of what was spent."""
    total = sum_dkk(sources["spent_dkk"])
    if total <= 0:
        return text("budget-year-nothing")
    parts = [
        text(
            "budget-source-part",
            source=source_name(row["funding_source"]),
            spent=row["spent_dkk"],
            percent=row["spent_dkk"] / total,
        )
        for row in sources.to_dict("records")
    ]
    return text("budget-source-takeaway", parts=parts)


# ── Rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class RuleState:
    """One rule and what it found.

    Attributes:
        rule: a key of `RULES`.
        severity: red, amber or green.
        title: the rule in words, with its threshold.
        verdict: what was found, in words.
    """

    rule: str
    severity: str
    title: str
    verdict: str


def rule_states(
    findings: pd.DataFrame, limits: Thresholds, others: Sequence[RuleState] = ()
) -> list[RuleState]:
    """Every rule of the money page, those that found something first, the red ones before the amber ones.

    Args:
        findings: `queries.budget.findings`.
        limits: the thresholds that the rules name.
        others: rules that are no findings, such as the forecast's.
    """
    states = [_rule_state(rule, codes, findings, limits) for rule, codes in RULES.items()]
    states = [*others, *states]
    return sorted(states, key=lambda state: ("red", "amber", "green").index(state.severity))


def rules_sentence(states: Sequence[RuleState]) -> str:
    """How many of the rules found something, and how bad it is."""
    red = sum(state.severity == "red" for state in states)
    amber = sum(state.severity == "amber" for state in states)
    return text("budget-rules-takeaway", count=red + amber, all=len(states), red=red, amber=amber)


def _rule_state(rule: str, codes: tuple[str, ...], findings: pd.DataFrame, limits: Thresholds) -> RuleState:
    rows = findings[findings["rule_code"].isin(codes)].to_dict("records")
    title = text(
        f"budget-rule-{rule.replace('_', '-')}",
        over=limits.line_over_percent,
        under=limits.under_plan_percent,
        months=limits.commitment_months,
    )
    if not rows:
        return RuleState(rule, "green", title, text("budget-rule-nothing"))
    severity = "red" if any(row["severity"] == "red" for row in rows) else "amber"
    shown = [finding_text(row) for row in rows[:3]]
    if len(rows) > len(shown):
        more = len(rows) - len(shown)
        shown.append(text("budget-rule-more", count=more))
    return RuleState(rule, severity, title, formats.together(shown))


def finding_text(row: Mapping[Any, Any]) -> str:
    """One finding as a sentence."""
    amount = row["amount_dkk"]
    foreign = formats.foreign_money(row["amount"], row["currency"] or "")
    limit = row["limit_dkk"]
    has_limit = not formats.is_missing(limit) and not formats.is_missing(amount)
    return text(
        f"finding-{row['rule_code'].replace('_', '-')}",
        line=line_name(None if formats.is_missing(row["budget_line"]) else row["budget_line"]),
        source=source_name(row["funding_source"]),
        voucher=_or_not_stated(row["voucher_id"]),
        date=row["posted_date"],
        amount=foreign if formats.is_missing(amount) else formats.money_exact(amount),
        limit=limit,
        gap=formats.money_exact(abs(amount - limit)) if has_limit else "",
        percent=formats.percent(amount / limit, 1) if has_limit and limit else formats.not_stated(),
    )


def _or_not_stated(value: object) -> str:
    return formats.not_stated() if formats.is_missing(value) else str(value)


def with_texts(findings: pd.DataFrame) -> pd.DataFrame:
    """The findings with severity_text (mark and word) and finding_text (the sentence)."""
    rows = findings.copy()
    rows["severity_text"] = [severity_text(severity) for severity in rows["severity"]]
    rows["finding_text"] = [finding_text(row) for row in rows.to_dict("records")]
    return rows


def severity_text(severity: str) -> str:
    """Red, amber or green with its mark and its word."""
    return f"{SEVERITY_MARKS[severity]} {text(f'attention-severity-{severity}')}"
