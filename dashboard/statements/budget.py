"""Budget: where the grant lands, whether it is kept and what the rules found (`grant_kept`), where money goes (`spending`)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Choice, FigureKey, Form, Series, Text
from dashboard.blocks.statement import Statement
from dashboard.model.columns import column
from dashboard.money import questions, words
from dashboard.money.notes import panel
from dashboard.statements import grant_kept, spending
from locales import formats, text


def _head(facts: Facts) -> list[Block]:
    now, has_period = facts.now, facts.filters.has_period
    period = now.number("spent_period_dkk") if has_period else None
    invented = facts.invented("voucher_count")
    if facts.is_narrowed:
        spent = now.number("spent_dkk", text("budget-card-narrowed-note"))
        return [facts.strip(period, spent, now.number("committed_dkk"), invented=invented)]
    share = text("budget-share", share=now["spent_percent"]) if now["budget_dkk"] else None
    is_wide = now["low_dkk"] != now["high_dkk"]
    band = text("outlook-band", low=now["low_dkk"], high=now["high_dkk"]) if is_wide else None
    strip = facts.strip(
        period,
        now.number("spent_dkk", share),
        now.number("committed_dkk"),
        now.number("grant_left_dkk"),
        now.number("likely_dkk", band, otherwise=text("answer-landing-unknown")),
        invented=invented,
    )
    return [strip]


def _budget(facts: Facts) -> Sequence[Block]:
    ways = {"line": text("budget-table-lines"), "part": text("budget-table-parts")}
    table = Choice(
        "grant-parts",
        text("budget-table-sources"),
        ways,
        lambda way: [grant_kept.table(facts, has_parts=way == "part")],
        needs_one=True,
    )
    notes = Form(partial(panel, "budget", facts.filters))
    if facts.is_narrowed:
        return [table, notes]
    lines = replace(grant_kept.lines(facts), takeaway="")  # the verdict names the lines that are over
    return [grant_kept.verdict(facts), grant_kept.bar(facts), lines, table, notes]


def landing(facts: Facts) -> Sequence[Block]:
    """Where the project lands: low and high, the S-curve, each line, and how it was worked out."""
    lands, whole = questions.landing(facts.filters), facts.whole
    if not lands:
        return [Text((), text("budget-empty"))]
    said: list[Block] = []
    if lands["is_known"] and lands["state_code"] != "ended":
        note = text("outlook-card-unused-note", share=whole["unused_share"], grant=whole["grant_dkk"])
        pace = ("needed_month_dkk", "pace_month_dkk") if lands["left_dkk"] > 0 else ()
        said.append(
            facts.strip(
                *map(whole.number, ("low_dkk", "high_dkk")),
                whole.number("unused_dkk", note),
                *map(whole.number, pace),
            )
        )
    else:
        said.append(Text((words.landing_sentence(lands),), ""))
    said.append(curve(facts, is_daily=True))
    if lands["state_code"] != "before":
        said.append(words.methods(questions.methods(facts.filters), lands, facts.filters.money_date))
    said += landing_lines(facts)
    panels = (Form(partial(panel, figure, facts.filters)) for figure in ("forecast", "budget-curve"))
    return [*said, *panels]


def landing_lines(facts: Facts) -> list[Block]:
    """From its budget to where each line is likely to land, as far as that is known."""
    if not questions.landing(facts.filters).get("is_known"):
        return []
    lines = facts.of(facts.page, facts.whole.filters).groups(
        "budget_line",
        "outlook-lines",
        "budget_dkk likely_dkk landing_deviation_dkk",
        message=text("outlook-lines-title"),
        sheet=text("budget-part-forecast"),
    )
    return [lines]


def curve(facts: Facts, *, is_daily: bool = False) -> Chart:
    """The S-curve of the whole project: plan, spent, committed on top, forecast and band, and the budget; each point opens its rows if `is_daily`."""
    whole, day = facts.whole, facts.filters.money_date
    points = questions.curve(facts.filters)
    days = points["point_date"].tolist()
    band = {row["point_date"]: row for row in questions.band(facts.filters).to_dict("records")}

    def known(name: str) -> tuple[Decimal | None, ...]:
        return tuple(None if formats.is_missing(value) else value for value in points[name])

    def ahead(name: str) -> tuple[Decimal | None, ...]:
        return tuple(band[one][name] if one in band else None for one in days)

    def key(name: str, at: Any) -> FigureKey | None:
        if at == day:
            return whole.key(name)
        if not is_daily or at > day:
            return None
        then = replace(whole.filters, as_of=at, period_from=None, period_to=None)
        return replace(whole.key(name), filters=then)

    def keyed(name: str) -> tuple[FigureKey | None, ...]:
        return tuple(key(name, at) for at in days)

    spent, committed = known("spent_dkk"), known("committed_dkk")
    both = tuple(None if s is None else s + (c or Decimal(0)) for s, c in zip(spent, committed, strict=True))
    series = [
        Series("plan", text("budget-curve-plan"), known("plan_dkk"), "muted", 1.5, "dash", keyed("plan_dkk")),
        Series("spent", text("budget-curve-spent"), spent, "accent", 3, keys=keyed("spent_dkk")),
        Series("budget", text("pack-curve-budget"), (whole["budget_dkk"],) * len(days), "ink"),
    ]
    if both != spent:
        series.insert(2, Series("committed", text("pack-curve-committed"), both, "warn", 1.25, "dot"))
    for name in ("likely", "low", "high") if band else ():
        how: tuple[float, Any] = (2, "dot") if name == "likely" else (0.75, "dash_dot")
        series.append(Series(name, text(f"pack-curve-{name}"), ahead(f"{name}_dkk"), "series.1", *how))
    takeaway = words.curve_sentence(whole)
    return Chart(
        "lines",
        text("pack-curve"),
        text("pack-sheet-curve"),
        column("point_date"),
        takeaway,
        text("pack-curve-alt", takeaway=takeaway),
        tuple(days),
        tuple(series),
        "" if questions.landing(facts.filters) else text("budget-empty"),
        axis=text("pack-economy-axis"),
        today=(day, text("budget-curve-as-of", date=day)),
        invented=facts.invented("voucher_count"),
        name="curve",
        help=formats.together([text("budget-curve-how"), text("budget-curve-whole")]),
    )


def sentences(facts: Facts) -> Text:
    """A report's sentences on money: the grant, the lines that are over, and where the whole project lands."""
    said = grant_kept.sentences(facts)
    empty = text("budget-empty")
    lands, whole = questions.landing(facts.filters), facts.whole
    if not said or facts.is_narrowed or not lands:
        return Text(tuple(said), empty)
    landed = text("pack-forecast-unknown")
    if lands["is_known"]:
        unused = whole["unused_dkk"]
        landed = text(
            "pack-forecast",
            state=lands["state_code"],
            date=lands["project_end_date"],
            spent=whole["spent_dkk"],
            committed=whole["committed_dkk"],
            open=bool(whole["committed_dkk"]),
            likely=whole["likely_dkk"],
            low=whole["low_dkk"],
            high=whole["high_dkk"],
            side="over" if unused < 0 else "under",
            unused=abs(unused),
        )
    return Text((*said, landed), empty, message=landed)


def chapter(facts: Facts) -> list[Block]:
    """A report's chapter on money; budget and forecast are of the whole desk, so that a part of it has the table alone."""
    if facts.is_narrowed:
        return [sentences(facts), grant_kept.table(facts)]
    return [
        sentences(facts),
        curve(facts),
        *landing_lines(facts),
        grant_kept.table(facts),
        grant_kept.lines(facts),
    ]


PAGE = Statement(
    "budget",
    _head,
    {
        "table": _budget,
        "forecast": landing,
        "where": spending.made,
        "rules": grant_kept.checks,
        "proof": grant_kept.proof,
    },
    "voucher_count budget_dkk original_budget_dkk",
    for_house="budget-guest",
)
