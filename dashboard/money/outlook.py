"""What the forecast says: where the money lands, how that was worked out, which lines are in trouble.

Nothing here asks the warehouse and nothing draws: rows of `dashboard.money.questions` in, rows and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.cards import plain
from dashboard.model.columns import group_name
from dashboard.money.grant import left_out_sentence
from dashboard.money.rules import Limits, RuleState
from locales import formats, text

_SHOWN = 3  # lines in trouble that the answer names


@dataclass(frozen=True, slots=True)
class BoardAnswer:
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


# ── Where it lands ────────────────────────────────────────────────────────────────────────────────────────────────


def _verdict(row: Mapping[Any, Any]) -> str:
    """The verdict that the sentences know: unused money is within; none at all is exact."""
    if row["unused_dkk"] == 0 and row["verdict_code"] != "may_exceed":
        return "exact"
    return "within" if row["verdict_code"] == "unused" else str(row["verdict_code"])


def landing_sentence(row: Mapping[Any, Any], limits: Limits) -> str:
    """Where the money lands, with the low and high estimate and what that leaves of the grant; or why there is no estimate yet.

    Args:
        row: the row of `questions.summary`.
        limits: what an estimate needs.
    """
    if row["state_code"] == "before":
        return text("outlook-before", **row)
    if not row["is_known"]:
        return text("outlook-unknown", least=limits.forecast_least_methods, **row)
    key = "outlook-ended" if row["state_code"] == "ended" else "outlook-running"
    return _of_landing(key, row)


def _of_landing(key: str, row: Mapping[Any, Any]) -> str:
    """A sentence about a landing that is known."""
    unused, grant = row["unused_dkk"], row["grant_dkk"]
    return text(
        key,
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        verdict=_verdict(row),
        gap=abs(unused),
        over=row["high_dkk"] - grant,
        share=abs(unused) / grant if grant else None,  # of the grant, left unused or exceeded
        **row,
    )


def needed_sentence(row: Mapping[Any, Any], day: Any) -> str:
    """What must be spent a month to use the whole grant, against what was spent lately; empty unless the project runs.

    Args:
        row: the row of `questions.summary`.
        day: the day up to which money is counted.
    """
    if row["state_code"] != "running":
        return ""
    if row["left_dkk"] <= 0:
        return text("outlook-needed-none")
    key = "outlook-needed-days" if row["months_left"] < 1 else "outlook-needed"
    return text(key, months=round(row["months_left"]), last=day, **row)


# ── The three answers ─────────────────────────────────────────────────────────────────────────────────────────────


def answers(
    row: Mapping[Any, Any], verdict: pd.DataFrame, troubles: pd.DataFrame, limits: Limits
) -> list[BoardAnswer]:
    """Are we within the grant, where will we land, which lines are in trouble.

    Args:
        row: the row of `questions.summary`.
        verdict: `questions.grant_verdict`.
        troubles: the rows of the measure line_trouble_count, the gravest first.
        limits: the limits of the verdicts.
    """
    return [_grant_answer(row, verdict), _landing_answer(row, limits), _lines_answer(row, troubles, limits)]


def _grant_answer(row: Mapping[Any, Any], verdict: pd.DataFrame) -> BoardAnswer:
    """Whether the grant holds as a whole, and each funding source's part of it."""
    whole, *sources = verdict.to_dict("records")
    state = whole["state_code"]
    said = [
        text(
            "answer-grant-note",
            state=state if state == "committed" else "over" if whole["over_dkk"] > 0 else "within",
            spent=row["spent_dkk"],
            committed=row["committed_dkk"],
            grant=row["grant_dkk"],
            left=abs(whole["over_dkk"]),
        )
    ]
    if whole["left_out_count"]:
        said.append(left_out_sentence(int(whole["left_out_count"]), whole["left_out_dkk"]))
    said += [
        text(
            "answer-source-over",
            source=group_name("funding_source", one["funding_source"]),
            spent=one["state_code"],
            amount=one["over_dkk"],
        )
        for one in sources
    ]
    value = text("answer-grant-value", state=state)
    return _answer("grant", value, whole["severity"], formats.together(said))


def _answer(key: str, value: str, severity: str | None, note: str, **named: object) -> BoardAnswer:
    """An answer with its question and its rule, whose texts may name some values."""
    question, rule = text(f"answer-{key}-title", **named), text(f"answer-{key}-help", **named)
    return BoardAnswer(key, question, value, severity, note, rule)


def _landing_answer(row: Mapping[Any, Any], limits: Limits) -> BoardAnswer:
    is_known = bool(row["is_known"])
    return _answer(
        "landing",
        formats.money(row["likely_dkk"]) if is_known else text("answer-landing-unknown"),
        row["severity"] if is_known else None,
        _landing_note(row),
        state="ended" if row["state_code"] == "ended" else "running",
        date=row["project_end_date"],
        unused=limits.forecast_unused_percent,
    )


def _landing_note(row: Mapping[Any, Any]) -> str:
    """The landing in one short sentence, in whole kroner."""
    if not row["is_known"]:
        return text("answer-landing-note-unknown", **row)
    key = "answer-landing-note-ended" if row["state_code"] == "ended" else "answer-landing-note"
    return _of_landing(key, row)


def _lines_answer(row: Mapping[Any, Any], troubles: pd.DataFrame, limits: Limits) -> BoardAnswer:
    found = troubles.to_dict("records")
    said = [
        text(
            f"answer-line-{one['trouble_code'].replace('_', '-')}",
            line=group_name("budget_line", one["budget_line"]),
            amount=one["trouble_dkk"],
        )
        for one in found[:_SHOWN]
    ]
    if more := len(found) - len(said):
        said.append(text("answer-lines-more", count=more))
    if not said:
        is_foreseen = row["is_known"] and row["state_code"] == "running"
        said = [text("answer-lines-none" if is_foreseen else "answer-lines-none-yet")]
    return _answer(
        "lines",
        text("answer-lines-value", count=len(found)),
        found[0]["severity"] if found else "green",
        formats.together(said),
        least=limits.deviation_least_dkk,
        over=limits.line_over_percent,
    )


# ── How it is worked out ──────────────────────────────────────────────────────────────────────────────────────────


def method_rows(methods: pd.DataFrame, row: Mapping[Any, Any], day: Any, limits: Limits) -> pd.DataFrame:
    """The methods in words: method_text, how_text (the idea and the arithmetic, or why it can't be used), role_text, beside their figures.

    When the project is over there is one way only: what was spent and what is still committed.

    Args:
        methods: `questions.methods`.
        row: the row of `questions.summary`.
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
    idea = text(f"outlook-how-{method['key']}", first=method["pace_from_date"], last=day)
    reason = method["reason_code"]
    if not formats.is_missing(reason):
        count = int(method["pace_voucher_count"])
        said = text(
            f"outlook-reason-{reason.replace('_', '-')}",
            months=limits.forecast_least_months,
            percent=limits.forecast_least_plan_percent,
            count=count,
            least=limits.forecast_least_vouchers,
        )
        return said if reason == "before_start" else formats.together([idea, said])
    key = f"outlook-sum-{method['method_code'].replace('_', '-')}"
    arithmetic = text(key, more="yes" if method["beyond_dkk"] else "no", **method)
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


def steps_sentence(gap: Decimal, steps: pd.DataFrame) -> str:
    """How far the forecast is from the budget, and the lines that end furthest over and under.

    Args:
        gap: the measure landing_deviation_dkk.
        steps: `questions.steps`.
    """
    said = [
        text("outlook-waterfall-gap", side="over" if gap > 0 else "under" if gap < 0 else "on", gap=abs(gap))
    ]
    lines = steps.to_dict("records")
    for key, way in (("over", 1), ("under", -1)):
        if apart := [line for line in lines if line["deviation_dkk"] * way > 0]:
            most = max(apart, key=lambda line: line["deviation_dkk"] * way)
            said.append(
                text(
                    f"outlook-waterfall-most-{key}",
                    line=group_name("budget_line", most["budget_line"]),
                    amount=abs(most["deviation_dkk"]),
                )
            )
    return formats.together(said)


def rule_states(row: Mapping[Any, Any], limits: Limits) -> list[RuleState]:
    """The forecast among the rules of the money page; none without money, or without an estimate.

    Args:
        row: the row of `questions.summary`, {} without money.
        limits: what an estimate needs.
    """
    if not row or not row["is_known"]:
        return []
    title = text("budget-rule-forecast", unused=limits.forecast_unused_percent)
    return [RuleState("forecast", str(row["severity"]), title, landing_sentence(row, limits))]


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
