"""What stands in the board pack, gathered once: the PDF, the slides, the workbook and the page all read this."""

from __future__ import annotations

from dashboard import warehouse
from dashboard.queries import door
from dashboard.words import attention
from locales import speaking, text
from reports.board import about, changes, decisions, economy, progress, risks, summary
from reports.board.facts import Facts
from reports.board.model import Asked, Pack, Section

__all__ = ["Asked", "Pack", "gather"]


@warehouse.one_version()
def gather(asked: Asked) -> Pack:
    """Everything in the pack, from the same questions that the pages ask.

    Raises:
        WarehouseMissing: there is no warehouse to ask.
        OldWarehouseError: it was built by another version.
        records.database.RecordsUnreachableError: risks, issues and notes cannot be read.
    """
    with speaking(asked.lang), door.reading(for_guests=asked.is_guest):
        return _gathered(Facts(asked))


def _gathered(facts: Facts) -> Pack:
    asked = facts.asked
    is_guest = asked.is_guest
    found = () if is_guest else (*risks.written(facts), *risks.of_data(facts))
    the_risks = None if is_guest else risks.ranked(found)
    about_risks = (text("pack-risks-rule"), risks.economy_left_out(found))
    return Pack(
        asked=asked,
        day=asked.filters.as_of,
        title=text("pack-title-guest" if is_guest else "pack-title"),
        subtitle=facts.period,
        kicker=text("pack-kicker"),
        lights=() if is_guest else summary.lights(facts),
        figures=summary.figures(facts),
        since=summary.since(facts),
        ahead=summary.ahead(facts),
        problem=None if the_risks is None else summary.problem(the_risks),
        progress=progress.section(facts),
        indicators=progress.indicators(facts),
        map_takeaway=attention.map_sentence(facts.map),
        timeline=progress.timeline(facts),
        quarters=progress.quarters(facts),
        presence=progress.presence(facts),
        economy=economy.section(facts),
        grant=economy.grant_table(facts),
        curve=economy.curve(facts),
        waterfall=economy.waterfall(facts),
        lines=economy.lines_chart(facts),
        issues=None if is_guest else decisions.issues(facts),
        issues_section=None
        if is_guest
        else Section("issues", text("pack-issues"), (), text("pack-issues-nothing")),
        changes=changes.section(facts),
        events=changes.events(facts),
        values=changes.values(facts),
        risks=the_risks,
        risks_section=None
        if is_guest
        else Section(
            "risks",
            text("pack-risks"),
            tuple(words for words in about_risks if words),
            text("pack-risks-nothing"),
        ),
        notes=about.notes(facts),
        notes_section=about.notes_section(facts),
        definitions=about.definitions(facts),
        definitions_title=text("pack-definitions"),
        freshness=about.fresh(facts),
        about=about.about(facts),
        about_title=text("pack-about"),
        foot=about.foot(facts),
        remarks=about.remarks(facts),
    )
