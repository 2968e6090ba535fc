"""What the forecast says: where the money lands, how that was worked out, which lines are in trouble.

Nothing here asks the warehouse and nothing draws: data frames of `dashboard.queries.forecast` in, rows and sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import formats
from dashboard.cards import plain
from dashboard.sentences import sentence, together
from dashboard.words.grant import STATUS_SEVERITY, RuleState, Thresholds, line_key, line_name, source_name
from locales import text

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


def landing_sentence(row: Mapping[Any, Any], limits: Limits, lang: str) -> str:
    """Where the money lands, with the low and high estimate and what that leaves of the grant; or why nobody can say yet.

    Args:
        row: the row of `queries.forecast.summary`.
        limits: what an estimate needs.
        lang: da, en or zh.
    """
    if row["state_code"] == "before":
        return sentence(
            "outlook-before",
            lang,
            date=formats.long_date(row["project_start_date"], lang),
            budget=formats.money_exact(row["budget_dkk"], lang),
        )
    if not row["is_known"]:
        return sentence(
            "outlook-unknown",
            lang,
            count=int(row["method_count"]),
            least=formats.number(limits.least_methods, lang),
            floor=formats.money_exact(row["floor_dkk"], lang),
        )
    unused = row["unused_dkk"]
    return sentence(
        "outlook-ended" if row["state_code"] == "ended" else "outlook-running",
        lang,
        date=formats.long_date(row["project_end_date"], lang),
        likely=formats.money_exact(row["likely_dkk"], lang),
        low=formats.money_exact(row["low_dkk"], lang),
        high=formats.money_exact(row["high_dkk"], lang),
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        verdict=_verdict(row),
        gap=formats.money_exact(abs(unused), lang),
        over=formats.money_exact(row["high_dkk"] - row["grant_dkk"], lang),
        percent=_share_of_grant(unused, row, lang),
    )


def _share_of_grant(amount: Decimal, row: Mapping[Any, Any], lang: str) -> str:
    if not row["grant_dkk"]:
        return formats.not_stated(lang)
    return formats.percent(abs(amount) / row["grant_dkk"], lang, 1)


def needed_sentence(row: Mapping[Any, Any], day: Any, lang: str) -> str:
    """What must be spent a month to use the whole grant, against what was spent lately; empty unless the project runs.

    Args:
        row: the row of `queries.forecast.summary`.
        day: the day up to which money is counted.
        lang: da, en or zh.
    """
    if row["state_code"] != "running":
        return ""
    if row["left_dkk"] <= 0:
        return sentence("outlook-needed-none", lang)
    is_short = row["months_left"] < _ONE_MONTH
    return sentence(
        "outlook-needed-days" if is_short else "outlook-needed",
        lang,
        needed=formats.money(row["needed_month_dkk"], lang),
        left=formats.money_exact(row["left_dkk"], lang),
        days=formats.days(int(row["days_left"]), lang),
        months=formats.number(row["months_left"], lang, 1),
        pace=formats.money(row["pace_month_dkk"], lang),
        first=formats.date(row["pace_from_date"], lang),
        last=formats.date(day, lang),
    )


# ── The three answers ─────────────────────────────────────────────────────────────────────────────────────────────


def answers(
    row: Mapping[Any, Any],
    troubles: Sequence[Trouble],
    sources: Sequence[Trouble],
    thresholds: Thresholds,
    lang: str,
) -> list[Answer]:
    """Are we inside the grant, where will we land, which lines are in trouble.

    Args:
        row: the row of `queries.forecast.summary`.
        troubles: `line_troubles`.
        sources: `source_troubles`.
        thresholds: the limits of the verdicts.
        lang: da, en or zh.
    """
    return [
        _grant_answer(row, sources, lang),
        _landing_answer(row, thresholds, lang),
        _lines_answer(row, troubles, thresholds, lang),
    ]


def _grant_answer(row: Mapping[Any, Any], sources: Sequence[Trouble], lang: str) -> Answer:
    """Whether the grant holds as a whole, and each funding source's part of it."""
    grant, spent, committed = row["grant_dkk"], row["spent_dkk"], row["committed_dkk"]
    state = "over" if spent > grant else "committed" if spent + committed > grant else "within"
    severities = [{"within": "green", "committed": "amber", "over": "red"}[state]]
    severities += [trouble.severity for trouble in sources]
    note = sentence(
        "answer-grant-note",
        lang,
        state=state,
        spent=formats.money(spent, lang),
        committed=formats.money(committed, lang),
        grant=formats.money(grant, lang),
        left=formats.money(abs(grant - spent - committed), lang),
    )
    return Answer(
        "grant",
        text("answer-grant-title", lang),
        text("answer-grant-value", lang, state="parts" if state == "within" and sources else state),
        min(severities, key=("red", "amber", "green").index),
        together([note, *(trouble.said for trouble in sources)], lang),
        text("answer-grant-help", lang),
    )


def _landing_answer(row: Mapping[Any, Any], thresholds: Thresholds, lang: str) -> Answer:
    is_known = bool(row["is_known"])
    return Answer(
        "landing",
        text(
            "answer-landing-title",
            lang,
            state="ended" if row["state_code"] == "ended" else "running",
            date=formats.long_date(row["project_end_date"], lang),
        ),
        formats.money(row["likely_dkk"], lang) if is_known else text("answer-landing-unknown", lang),
        row["severity"] if is_known else None,
        _landing_note(row, lang),
        text("answer-landing-help", lang, unused=formats.number(thresholds.unused_percent, lang)),
    )


def _landing_note(row: Mapping[Any, Any], lang: str) -> str:
    """The landing in one short sentence, in whole kroner."""
    if not row["is_known"]:
        return sentence("answer-landing-note-unknown", lang, floor=formats.money(row["floor_dkk"], lang))
    return sentence(
        "answer-landing-note-ended" if row["state_code"] == "ended" else "answer-landing-note",
        lang,
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        low=formats.money(row["low_dkk"], lang),
        high=formats.money(row["high_dkk"], lang),
        verdict=_verdict(row),
        gap=formats.money(abs(row["unused_dkk"]), lang),
        percent=_share_of_grant(row["unused_dkk"], row, lang),
    )


def _lines_answer(
    row: Mapping[Any, Any], troubles: Sequence[Trouble], thresholds: Thresholds, lang: str
) -> Answer:
    shown = [trouble.said for trouble in troubles[:3]]
    more = len(troubles) - len(shown)
    if more:
        shown.append(sentence("answer-lines-more", lang, count=more, number=formats.number(more, lang)))
    if not shown:
        is_foreseen = row["is_known"] and row["state_code"] == "running"
        shown = [sentence("answer-lines-none" if is_foreseen else "answer-lines-none-yet", lang)]
    worst = "red" if any(trouble.severity == "red" for trouble in troubles) else "amber"
    return Answer(
        "lines",
        text("answer-lines-title", lang),
        text("answer-lines-value", lang, count=len(troubles)),
        worst if troubles else "green",
        together(shown, lang),
        text(
            "answer-lines-help",
            lang,
            least=formats.money(thresholds.deviation_least_dkk, lang),
            over=formats.number(thresholds.line_over_percent, lang),
        ),
    )


def line_troubles(
    rows: pd.DataFrame, waterfall: pd.DataFrame, thresholds: Thresholds, lang: str
) -> list[Trouble]:
    """The budget lines in trouble, the gravest first: over budget, without one, over it with what is ordered, or expected to end over it.

    Args:
        rows: `grant.display_rows` of the whole project.
        waterfall: `queries.forecast.waterfall`; empty when the forecast is not known.
        thresholds: the limits of the verdicts.
        lang: da, en or zh.
    """
    expected = {
        line_name(_or_none(row["budget_line"]), lang): row["deviation_dkk"]
        for row in waterfall[waterfall["row_kind"] == "line"].to_dict("records")
    }
    found = []
    for row in rows[rows["level"] == "line"].to_dict("records"):
        trouble = _trouble_of(row, expected.get(row["name"]), thresholds, lang)
        if trouble is not None:
            found.append(trouble)
    return sorted(found, key=lambda trouble: (trouble.severity != "red", -trouble.amount_dkk))


def source_troubles(rows: pd.DataFrame, lang: str) -> list[Trouble]:
    """The funding sources that have spent and ordered more than their part of the grant, the gravest first.

    Args:
        rows: `grant.display_rows` of the whole project.
        lang: da, en or zh.
    """
    found = [
        Trouble(
            STATUS_SEVERITY[row["status"]],
            abs(row["available_dkk"]),
            sentence(
                "answer-source-over",
                lang,
                source=source_name(row["funding_source"], lang),
                spent="over" if row["spent_dkk"] > row["budget_dkk"] else "within",
                amount=formats.money(abs(row["available_dkk"]), lang),
            ),
        )
        for row in rows[rows["level"] == "source_total"].to_dict("records")
        if row["status"] in {"overcommitted", "over", "far_over"}
    ]
    return sorted(found, key=lambda trouble: (trouble.severity != "red", -trouble.amount_dkk))


def _trouble_of(
    row: Mapping[Any, Any], expected: Decimal | None, thresholds: Thresholds, lang: str
) -> Trouble | None:
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
    severity = "red" if status in {"far_over", "unapproved", "no_line"} else "amber"
    said = sentence(f"answer-line-{kind}", lang, line=row["name"], amount=formats.money(amount, lang))
    return Trouble(severity, amount, said)


def _or_none(value: Any) -> Any:
    return None if formats.is_missing(value) else value


# ── How it is worked out ──────────────────────────────────────────────────────────────────────────────────────────


def method_rows(
    methods: pd.DataFrame, row: Mapping[Any, Any], day: Any, limits: Limits, lang: str
) -> pd.DataFrame:
    """The methods in words: method_text, how_text (the idea and the arithmetic, or why it can't be used), role_text, beside their figures.

    When the project is over there is one way only: what was spent and what is still committed.

    Args:
        methods: `queries.forecast.forecast`.
        row: the row of `queries.forecast.summary`.
        day: the day up to which money is counted.
        limits: what a method needs.
        lang: da, en or zh.
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
        method_text=[text(f"outlook-method-{method['key']}", lang) for method in records],
        how_text=[_how(method, day, limits, lang) for method in records],
        role_text=[_role(method, row, lang) for method in records],
    )


def _how(method: Mapping[Any, Any], day: Any, limits: Limits, lang: str) -> str:
    idea = sentence(
        f"outlook-how-{method['key']}",
        lang,
        first=formats.date(method["pace_from_date"], lang),
        last=formats.date(day, lang),
    )
    reason = _or_none(method["reason_code"])
    if reason is not None:
        count = int(method["pace_voucher_count"])
        said = sentence(
            f"outlook-reason-{reason.replace('_', '-')}",
            lang,
            months=formats.number(limits.least_months, lang),
            percent=formats.number(limits.least_plan_percent, lang),
            count=count,
            number=formats.number(count, lang),
            least=formats.number(limits.least_vouchers, lang),
        )
        return said if reason == "before_start" else together([idea, said], lang)
    beyond = method["beyond_dkk"]
    arithmetic = sentence(
        f"outlook-sum-{method['method_code'].replace('_', '-')}",
        lang,
        spent=formats.money_exact(method["spent_dkk"], lang),
        pace=formats.money_exact(method["pace_dkk"], lang),
        days=formats.days(int(method["pace_days"]), lang),
        left=formats.days(int(method["days_left"]), lang),
        budget=formats.money_exact(method["budget_dkk"], lang),
        plan=formats.money_exact(method["plan_dkk"], lang),
        committed=formats.money_exact(method["committed_dkk"], lang),
        more="yes" if beyond else "no",
        beyond=formats.money_exact(beyond, lang),
        estimate=formats.money_exact(method["estimate_dkk"], lang),
    )
    return together([idea, arithmetic], lang)


def _role(method: Mapping[Any, Any], row: Mapping[Any, Any], lang: str) -> str:
    if method["method_code"] == "committed":
        return "" if row["state_code"] == "ended" else text("outlook-role-floor", lang)
    roles = [name for name in ("low", "likely", "high") if bool(method[f"is_{name}"])]
    return formats.joined([text(f"outlook-role-{name}", lang) for name in roles], lang) if roles else ""


def methods_sentence(row: Mapping[Any, Any], lang: str) -> str:
    """How the band follows from the methods."""
    if row["state_code"] == "ended":
        return sentence("outlook-methods-ended", lang)
    key = {3: "three", 2: "two"}.get(int(row["method_count"]), "few") if row["is_known"] else "few"
    return sentence(f"outlook-methods-{key}", lang)


def waterfall_sentence(waterfall: pd.DataFrame, lang: str) -> str:
    """How far the forecast is from the budget, and the lines that end furthest over and under."""
    last = waterfall.iloc[-1]
    gap = last["deviation_dkk"]
    said = [
        sentence(
            "outlook-waterfall-gap",
            lang,
            side="over" if gap > 0 else "under" if gap < 0 else "on",
            gap=formats.money(abs(gap), lang),
        )
    ]
    lines = waterfall[waterfall["row_kind"] == "line"].to_dict("records")
    for key, way in (("over", 1), ("under", -1)):
        steps = [line for line in lines if line["deviation_dkk"] * way > 0]
        if steps:
            most = max(steps, key=lambda line: line["deviation_dkk"] * way)
            said.append(
                sentence(
                    f"outlook-waterfall-most-{key}",
                    lang,
                    line=line_name(_or_none(most["budget_line"]), lang),
                    amount=formats.money(abs(most["deviation_dkk"]), lang),
                )
            )
    return together(said, lang)


def with_line_names(waterfall: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The steps with name (the budget line, or what the first and last row are) and key (`grant.line_key`; the ends have none)."""
    names = [
        line_name(_or_none(row["budget_line"]), lang)
        if row["row_kind"] == "line"
        else text(f"outlook-waterfall-{row['row_kind']}", lang)
        for row in waterfall.to_dict("records")
    ]
    keys = [
        line_key(_or_none(row["budget_line"])) if row["row_kind"] == "line" else None
        for row in waterfall.to_dict("records")
    ]
    return waterfall.assign(name=names, key=pd.Series(keys, index=waterfall.index, dtype="object"))


def rule_state(row: Mapping[Any, Any], limits: Limits, thresholds: Thresholds, lang: str) -> RuleState | None:
    """The forecast among the rules of the money page; None while nobody can say."""
    if not row["is_known"]:
        return None
    title = sentence("budget-rule-forecast", lang, unused=formats.number(thresholds.unused_percent, lang))
    return RuleState("forecast", str(row["severity"]), title, landing_sentence(row, limits, lang))


def band_note(row: Mapping[Any, Any], lang: str) -> str:
    """The low and the high estimate."""
    return sentence(
        "outlook-card-band",
        lang,
        low=formats.money(row["low_dkk"], lang),
        high=formats.money(row["high_dkk"], lang),
    )


def unused_note(row: Mapping[Any, Any], lang: str) -> str:
    """What share of the grant is left unused, or exceeded."""
    return sentence(
        "outlook-card-unused-note",
        lang,
        percent=_share_of_grant(row["unused_dkk"], row, lang),
        grant=formats.money(row["grant_dkk"], lang),
    )


def method_line(method: Mapping[Any, Any], lang: str) -> str:
    """A method in Markdown: its name, its estimate and role, and below them how it is worked out.

    Args:
        method: a row of `method_rows`.
        lang: da, en or zh.
    """
    parts = [f"**{plain(method['method_text'])}**"]
    if not formats.is_missing(method["estimate_dkk"]):
        parts.append(formats.money(method["estimate_dkk"], lang))
    if method["role_text"]:
        parts.append(f"**{plain(method['role_text'])}**")
    return f"{' · '.join(parts)}<br>{plain(method['how_text'])}"
