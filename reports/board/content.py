"""The content of the board pack, gathered once: the list of its blocks, which the PDF, the slides, the workbook and the page all set."""

from dashboard import actions, warehouse
from dashboard.blocks import plain
from dashboard.blocks.kinds import Block, Cases, Chapter, Pair, Paper, Table, TableRow, flat
from dashboard.model import columns, measures
from dashboard.scope import reader
from dashboard.statements import budget, effect, timeline
from dashboard.words import actions as words
from locales import speaking, text
from reports import papers
from reports.board import about, decisions, progress, risks, summary
from reports.board.facts import Asked, PackFacts
from reports.setting.writing import heads


@warehouse.one_version()
def gather(asked: Asked, *, has_addresses: bool = False, is_opening: bool = False) -> Paper:
    """Everything in the pack, from the same measures that the pages ask for; of its opening alone how things are and what the board must decide.

    With ``has_addresses`` it lists the rows behind each figure, as the workbook does; never for guests, who read no addresses.
    Raises WarehouseMissing, OldWarehouseError, and RecordsUnreachableError where risks, issues and notes can't be read.
    """
    with speaking(asked.lang), reader.reading(for_guests=asked.is_guest):
        facts = PackFacts(asked)
        return Paper(
            asked.filters,
            asked.lang,
            asked.is_guest,
            text("pack-title-guest" if asked.is_guest else "pack-title"),
            about.period(facts),
            text("pack-kicker"),
            papers.foot(facts.filters),
            tuple(_opening(facts, _decided(facts)))
            if is_opening
            else _blocks(facts, has_addresses=has_addresses),
            facts.ledger,
        )


def _decided(facts: PackFacts) -> tuple[Cases, Table] | None:
    return None if facts.is_guest else (decisions.cases(facts), decisions.follow_ups(facts))


def _opening(facts: PackFacts, decided: tuple[Cases, Table] | None) -> list[Block]:
    judged: list[Block] = []
    if decided is not None:
        cases, followed = decided
        judged = [summary.lights(facts), decisions.agenda(cases, followed.message)]
    return [*judged, summary.figures(facts)]


def _blocks(facts: PackFacts, *, has_addresses: bool) -> tuple[Block, ...]:
    is_guest, decided = facts.is_guest, _decided(facts)
    said = _opening(facts, decided)
    if decided is not None:
        cases, followed = decided
        ranked = risks.ranked(facts, decisions.raised(facts))
        said.append(summary.problem(ranked))
    said.append(Pair(summary.since(facts), summary.ahead(facts)))
    if decided is not None:
        if followed.rows:
            said += [Chapter(text("pack-follow-ups")), followed]
        said += [Chapter(text("pack-issues")), cases]
        said += [Chapter(text("actions-title"), is_annex=True), _actions(facts)]
    said += [Chapter(text("pack-progress")), progress.sentences(facts)]
    if not is_guest:
        said.append(progress.presence(facts))
    said += [
        progress.map_of(facts),
        Pair(progress.indicators(facts), progress.quarters(facts), (1.35, 1)),
        timeline.liveliest(facts.of("timeline"), facts.period_first),
        Chapter(text("pack-effect")),
        *effect.chapter(facts.of("effect")),
    ]
    if not is_guest:
        said += [Chapter(text("pack-economy")), *budget.chapter(facts.of("budget", facts.money.filters))]
    changed = text("pack-changes" if facts.asked.since else "pack-changes-period")
    said += [Chapter(changed, is_annex=True), summary.changes(facts), summary.events(facts)]
    if not is_guest:
        said += [
            Chapter(text("pack-risks")),
            risks.listed(ranked),
            Chapter(text("pack-notes"), is_annex=True),
            about.notes(facts),
        ]
    said = list(plain.resolve(said, facts.ledger))
    said += [Chapter(text("pack-definitions"), is_annex=True), about.definitions(flat(said))]
    if (since := about.since_then(facts)).rows:
        said.append(since)
    said.append(Pair(about.basis(facts), about.fresh(facts), (1, 1.1)))
    return (*said, about.addresses(facts)) if has_addresses and not is_guest else tuple(said)


def _actions(facts: PackFacts) -> Table:
    """The actions open on the as-of day, as the pages list them, but with invented ones last in each group."""
    asked, called = actions.noted(facts.filters), columns.called("action_when")
    found = actions.rows(asked).groupby("action_when", sort=False)
    takeaway = text("actions-takeaway", **measures.values(asked, "action_count action_red_count"))
    rows = tuple(
        TableRow(
            (called(when), words.line(row), words.why(row), words.what(row), words.who(row)),
            mark=plain.mark_of(bool(row["is_illustrative"])),
        )
        for when, of_time in found
        for row in measures.real_first(of_time).to_dict("records")
    )
    return Table(
        "",  # its chapter has the same
        text("pack-sheet-todo"),
        (
            columns.column("action_when"),
            columns.column("what", label=columns.described("action_kind").label),
            *heads("why what"),
            columns.column("who"),
        ),
        rows,
        takeaway,
        shown=12,  # on paper; the workbook has them all
        widths=(0.5, 1.2, 1.2, 1.2, 0.8),
        dense=True,
        message=takeaway,
    )
