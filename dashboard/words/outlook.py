"""What the forecast says: where the money lands, how that was worked out, which lines are in trouble.

Nothing here asks the warehouse and nothing draws: data frames of `dashboard.queries.forecast` in, rows and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.cards import plain
from dashboard.words.grant import RuleState, Thresholds, line_key, line_name, source_name
from locales import formats, text

# A month that is not whole is told in days.
_ONE_MONTH = Decimal(1)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of seeds/rules.toml that the forecast names."""

    least_months: Decimal
    least_vouchers: Decimal
    least_plan_percent: Decimal
    least_methods: Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the three questions that the first screen answers.

    Attributes:
        key: grant, landing or lines.
        question: as a board member asks it.
        answer: in a few words or a figure.
        severity: red, amber or green; None where there is no verdict.
        note: a sentence or two with the figures.
        help: by which rule it is red, amber or green.
    """

    key: str
    question: str
    answer: str
    severity: str | None
    note: str
    help: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A budget line or a funding source in trouble: how grave, by how much, and in a sentence."""

    severity: str
    amount_dkk: Decimal
    said: str


def limits(rules: pd.DataFrame) -> Limits:
    """The limits among `queries.project.rules`. KeyError when rules.toml lacks one."""
    named = dict(zip(rules["name"], rules["value"], strict=True))
    return Limits(
        Decimal(named["budget.forecast_least_months"]),
        Decimal(named["budget.forecast_least_vouchers"]),
        Decimal(named["budget.forecast_least_plan_percent"]),
        Decimal(named["budget.forecast_least_methods"]),
    )


# ── Where it lands ────────────────────────────────────────────────────────────────────────────────────────────────


def _verdict(row: Mapping[Any, Any]) -> str:
    """The verdict that the sentences know: unused money is within; none at all is exact."""
    if row["unused_dkk"] == 0 and row["verdict_code"] != "may_exceed":
        return "exact"
    return "within" if row["verdict_code"] == "unused" else str(row["verdict_code"])


def landing_sentence(row: Mapping[Any, Any], limits: Limits) -> str:
    """Where the money lands, with the low and high estimate and what that leaves of the grant; or why nobody can say yet.

    Args:
        row: the row of `queries.forecast.summary`.
        limits: what an estimate needs.
    """
    if row["state_code"] == "before":
        return text(
            "outlook-before",
            date=row["project_start_date"],
            budget=row["budget_dkk"],
        )
    if not row["is_known"]:
        return text(
            "outlook-unknown",
            count=int(row["method_count"]),
            least=limits.least_methods,
            floor=row["floor_dkk"],
        )
    unused = row["unused_dkk"]
    return text(
        "outlook-ended" if row["state_code"] == "ended" else "outlook-running",
        date=row["project_end_date"],
        likely=row["likely_dkk"],
        low=row["low_dkk"],
        high=row["high_dkk"],
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        verdict=_verdict(row),
        gap=abs(unused),
        over=row["high_dkk"] - row["grant_dkk"],
        percent=_share_of_grant(unused, row),
    )


def _share_of_grant(amount: Decimal, row: Mapping[Any, Any]) -> str:
    if not row["grant_dkk"]:
        return formats.not_stated()
    return formats.percent(abs(amount) / row["grant_dkk"], 1)


def needed_sentence(row: Mapping[Any, Any], day: Any) -> str:
    """What must be spent a month to use the whole grant, against what was spent lately; empty unless the project runs.

    Args:
        row: the row of `queries.forecast.summary`.
        day: the day up to which money is counted.
    """
    if row["state_code"] != "running":
        return ""
    if row["left_dkk"] <= 0:
        return text("outlook-needed-none")
    is_short = row["months_left"] < _ONE_MONTH
    return text(
        "outlook-needed-days" if is_short else "outlook-needed",
        needed=row["needed_month_dkk"],
        left=row["left_dkk"],
        days=int(row["days_left"]),
        months=row["months_left"],
        pace=row["pace_month_dkk"],
        first=row["pace_from_date"],
        last=day,
    )


# ── The three answers ─────────────────────────────────────────────────────────────────────────────────────────────


def answers(
    row: Mapping[Any, Any],
    troubles: Sequence[Trouble],
    sources: Sequence[Trouble],
    thresholds: Thresholds,
) -> list[Answer]:
    """Are we inside the grant, where will we land, which lines are in trouble.

    Args:
        row: the row of `queries.forecast.summary`.
        troubles: `line_troubles`.
        sources: `source_troubles`.
        thresholds: the limits of the verdicts.
    """
    return [
        _grant_answer(row, sources),
        _landing_answer(row, thresholds),
        _lines_answer(row, troubles, thresholds),
    ]


def _grant_answer(row: Mapping[Any, Any], sources: Sequence[Trouble]) -> Answer:
    """Whether the grant holds as a whole, and each funding source's part of it."""
    grant, spent, committed = row["grant_dkk"], row["spent_dkk"], row["committed_dkk"]
    state = "over" if spent > grant else "committed" if spent + committed > grant else "within"
    severities = [{"within": "green", "committed": "amber", "over": "red"}[state]]
    severities += [trouble.severity for trouble in sources]
    note = text(
        "answer-grant-note",
        state=state,
        spent=spent,
        committed=committed,
        grant=grant,
        left=abs(grant - spent - committed),
    )
    return Answer(
        "grant",
        text("answer-grant-title"),
        text("answer-grant-value", state="parts" if state == "within" and sources else state),
        min(severities, key=("red", "amber", "green").index),
        formats.together([note, *(trouble.said for trouble in sources)]),
        text("answer-grant-help"),
    )


def _landing_answer(row: Mapping[Any, Any], thresholds: Thresholds) -> Answer:
    is_known = bool(row["is_known"])
    return Answer(
        "landing",
        text(
            "answer-landing-title",
            state="ended" if row["state_code"] == "ended" else "running",
            date=row["project_end_date"],
        ),
        formats.money(row["likely_dkk"]) if is_known else text("answer-landing-unknown"),
        row["severity"] if is_known else None,
        _landing_note(row),
        text("answer-landing-help", unused=thresholds.unused_percent),
    )


def _landing_note(row: Mapping[Any, Any]) -> str:
    """The landing in one short sentence, in whole kroner."""
    if not row["is_known"]:
        return text("answer-landing-note-unknown", floor=row["floor_dkk"])
    return text(
        "answer-landing-note-ended" if row["state_code"] == "ended" else "answer-landing-note",
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        low=row["low_dkk"],
        high=row["high_dkk"],
        verdict=_verdict(row),
        gap=abs(row["unused_dkk"]),
        percent=_share_of_grant(row["unused_dkk"], row),
    )


def _lines_answer(row: Mapping[Any, Any], troubles: Sequence[Trouble], thresholds: Thresholds) -> Answer:
    shown = [trouble.said for trouble in troubles[:3]]
    more = len(troubles) - len(shown)
    if more:
        shown.append(text("answer-lines-more", count=more))
    if not shown:
        is_foreseen = row["is_known"] and row["state_code"] == "running"
        shown = [text("answer-lines-none" if is_foreseen else "answer-lines-none-yet")]
    worst = "red" if any(trouble.severity == "red" for trouble in troubles) else "amber"
    return Answer(
        "lines",
        text("answer-lines-title"),
        text("answer-lines-value", count=len(troubles)),
        worst if troubles else "green",
        formats.together(shown),
        text(
            "answer-lines-help",
            least=thresholds.deviation_least_dkk,
            over=thresholds.line_over_percent,
        ),
    )


def line_troubles(rows: pd.DataFrame, waterfall: pd.DataFrame, thresholds: Thresholds) -> list[Trouble]:
    """The budget lines in trouble, the gravest first: over budget, without one, over it with what is ordered, or expected to end over it.

    Args:
        rows: `grant.display_rows` of the whole project.
        waterfall: `queries.forecast.waterfall`; empty when the forecast is not known.
        thresholds: the limits of the verdicts.
    """
    expected = {
        line_name(_or_none(row["budget_line"])): row["deviation_dkk"]
        for row in waterfall[waterfall["row_kind"] == "line"].to_dict("records")
    }
    found = []
    for row in rows[rows["level"] == "line"].to_dict("records"):
        trouble = _trouble_of(row, expected.get(row["name"]), thresholds)
        if trouble is not None:
            found.append(trouble)
    return sorted(found, key=lambda trouble: (trouble.severity != "red", -trouble.amount_dkk))


def source_troubles(rows: pd.DataFrame) -> list[Trouble]:
    """The funding sources that have spent and ordered more than their part of the grant, the gravest first.

    Args:
        rows: `grant.display_rows` of the whole project.
    """
    found = [
        Trouble(
            row["severity"],
            abs(row["available_dkk"]),
            text(
                "answer-source-over",
                source=source_name(row["funding_source"]),
                spent="over" if row["spent_dkk"] > row["budget_dkk"] else "within",
                amount=abs(row["available_dkk"]),
            ),
        )
        for row in rows[rows["level"] == "source_total"].to_dict("records")
        if row["status"] in {"overcommitted", "over", "far_over"}
    ]
    return sorted(found, key=lambda trouble: (trouble.severity != "red", -trouble.amount_dkk))


def _trouble_of(row: Mapping[Any, Any], expected: Decimal | None, thresholds: Thresholds) -> Trouble | None:
    status = row["status"]
    if status in {"far_over", "over"}:
        kind, amount = "over", row["spent_dkk"] - row["budget_dkk"]
    elif status in {"unapproved", "no_line"} and row["spent_dkk"] + row["committed_dkk"] != 0:
        kind, amount = status.replace("_", "-"), row["spent_dkk"] + row["committed_dkk"]
    elif row["available_dkk"] < 0:
        kind, amount = "overcommitted", abs(row["available_dkk"])
    elif expected is not None and expected >= thresholds.deviation_least_dkk:
        kind, amount = "forecast", expected
    else:
        return None
    severity = "red" if row["severity"] == "red" else "amber"
    said = text(f"answer-line-{kind}", line=row["name"], amount=amount)
    return Trouble(severity, amount, said)


def _or_none(value: Any) -> Any:
    return None if formats.is_missing(value) else value


# ── How it is worked out ──────────────────────────────────────────────────────────────────────────────────────────


def method_rows(methods: pd.DataFrame, row: Mapping[Any, Any], day: Any, limits: Limits) -> pd.DataFrame:
    """The methods in words: method_text, how_text (the idea and the arithmetic, or why it can't be used), role_text, beside their figures.

    When the project is over there is one way only: what was spent and what is still committed.

    Args:
        methods: `queries.forecast.forecast`.
        row: the row of `queries.forecast.summary`.
        day: the day up to which money is counted.
        limits: what a method needs.
    """
    shown = methods[methods["method_code"] == "committed"] if row["state_code"] == "ended" else methods
    records = [
        {
            **method,
            "key": "ended" if row["state_code"] == "ended" else method["method_code"].replace("_", "-"),
        }
        for method in shown.to_dict("records")
    ]
    return shown.assign(
        method_text=[text(f"outlook-method-{method['key']}") for method in records],
        how_text=[_how(method, day, limits) for method in records],
        role_text=[_role(method, row) for method in records],
    )


def _how(method: Mapping[Any, Any], day: Any, limits: Limits) -> str:
    idea = text(
        f"outlook-how-{method['key']}",
        first=method["pace_from_date"],
        last=day,
    )
    reason = _or_none(method["reason_code"])
    if reason is not None:
        count = int(method["pace_voucher_count"])
        said = text(
            f"outlook-reason-{reason.replace('_', '-')}",
            months=limits.least_months,
            percent=limits.least_plan_percent,
            count=count,
            least=limits.least_vouchers,
        )
        return said if reason == "before_start" else formats.together([idea, said])
    beyond = method["beyond_dkk"]
    arithmetic = text(
        f"outlook-sum-{method['method_code'].replace('_', '-')}",
        spent=method["spent_dkk"],
        pace=method["pace_dkk"],
        days=int(method["pace_days"]),
        left=int(method["days_left"]),
        budget=method["budget_dkk"],
        plan=method["plan_dkk"],
        committed=method["committed_dkk"],
        more="yes" if beyond else "no",
        beyond=beyond,
        estimate=method["estimate_dkk"],
    )
    return formats.together([idea, arithmetic])


def _role(method: Mapping[Any, Any], row: Mapping[Any, Any]) -> str:
    if method["method_code"] == "committed":
        return "" if row["state_code"] == "ended" else text("outlook-role-floor")
    roles = [name for name in ("low", "likely", "high") if bool(method[f"is_{name}"])]
    return formats.joined([text(f"outlook-role-{name}") for name in roles]) if roles else ""


def methods_sentence(row: Mapping[Any, Any]) -> str:
    """How the band follows from the methods."""
    if row["state_code"] == "ended":
        return text("outlook-methods-ended")
    key = {3: "three", 2: "two"}.get(int(row["method_count"]), "few") if row["is_known"] else "few"
    return text(f"outlook-methods-{key}")


def waterfall_sentence(waterfall: pd.DataFrame) -> str:
    """How far the forecast is from the budget, and the lines that end furthest over and under."""
    last = waterfall.iloc[-1]
    gap = last["deviation_dkk"]
    said = [
        text(
            "outlook-waterfall-gap",
            side="over" if gap > 0 else "under" if gap < 0 else "on",
            gap=abs(gap),
        )
    ]
    lines = waterfall[waterfall["row_kind"] == "line"].to_dict("records")
    for key, way in (("over", 1), ("under", -1)):
        steps = [line for line in lines if line["deviation_dkk"] * way > 0]
        if steps:
            most = max(steps, key=lambda line: line["deviation_dkk"] * way)
            said.append(
                text(
                    f"outlook-waterfall-most-{key}",
                    line=line_name(_or_none(most["budget_line"])),
                    amount=abs(most["deviation_dkk"]),
                )
            )
    return formats.together(said)


def with_line_names(waterfall: pd.DataFrame) -> pd.DataFrame:
    """The steps with name (the budget line, or what the first and last row are) and key (`grant.line_key`; the ends have none)."""
    names = [
        line_name(_or_none(row["budget_line"]))
        if row["row_kind"] == "line"
        else text(f"outlook-waterfall-{row['row_kind']}")
        for row in waterfall.to_dict("records")
    ]
    keys = [
        line_key(_or_none(row["budget_line"])) if row["row_kind"] == "line" else None
        for row in waterfall.to_dict("records")
    ]
    return waterfall.assign(name=names, key=pd.Series(keys, index=waterfall.index, dtype="object"))


def rule_state(row: Mapping[Any, Any], limits: Limits, thresholds: Thresholds) -> RuleState | None:
    """The forecast among the rules of the money page; None while nobody can say."""
    if not row["is_known"]:
        return None
    title = text("budget-rule-forecast", unused=thresholds.unused_percent)
    return RuleState("forecast", str(row["severity"]), title, landing_sentence(row, limits))


def band_note(row: Mapping[Any, Any]) -> str:
    """The low and the high estimate."""
    return text(
        "outlook-card-band",
        low=row["low_dkk"],
        high=row["high_dkk"],
    )


def unused_note(row: Mapping[Any, Any]) -> str:
    """What share of the grant is left unused, or exceeded."""
    return text(
        "outlook-card-unused-note",
        percent=_share_of_grant(row["unused_dkk"], row),
        grant=row["grant_dkk"],
    )


def method_line(method: Mapping[Any, Any]) -> str:
    """A method in Markdown: its name, its estimate and role, and below them how it is worked out.

    Args:
        method: a row of `method_rows`.
    """
    parts = [f"**{plain(method['method_text'])}**"]
    if not formats.is_missing(method["estimate_dkk"]):
        parts.append(formats.money(method["estimate_dkk"]))
    if method["role_text"]:
        parts.append(f"**{plain(method['role_text'])}**")
    return f"{' · '.join(parts)}<br>{plain(method['how_text'])}"
