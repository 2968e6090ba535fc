"""Budget: whether the grant is kept and what the rules found (`grant_kept`), where it lands (`forecast`), where money goes (`spending`)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Choice, Form, Text
from dashboard.blocks.statement import Statement
from dashboard.money import questions
from dashboard.money.notes import panel
from dashboard.statements import forecast, grant_kept, spending
from locales import text


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
    return [
        facts.strip(
            period,
            now.number("spent_dkk", share),
            now.number("committed_dkk"),
            now.number("grant_left_dkk"),
            now.number("likely_dkk", band, otherwise=text("answer-landing-unknown")),
            invented=invented,
        )
    ]


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


def sentences(facts: Facts) -> Text:
    """A report's sentences on money: the grant, the lines that are over, and where the whole project lands."""
    said = grant_kept.sentences(facts)
    empty = text("budget-empty")
    landing, whole = questions.landing(facts.filters), facts.whole
    if not said or facts.is_narrowed or not landing:
        return Text(tuple(said), empty)
    landed = text("pack-forecast-unknown")
    if landing["is_known"]:
        unused = whole["unused_dkk"]
        landed = text(
            "pack-forecast",
            state=landing["state_code"],
            date=landing["project_end_date"],
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
        forecast.curve(facts),
        *forecast.lines(facts),
        grant_kept.table(facts),
        grant_kept.lines(facts),
    ]


PAGE = Statement(
    "budget",
    _head,
    {
        "table": _budget,
        "forecast": forecast.made,
        "where": spending.made,
        "rules": grant_kept.checks,
        "proof": grant_kept.proof,
    },
    "voucher_count budget_dkk original_budget_dkk",
    for_house="budget-guest",
)
