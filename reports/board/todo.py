"""The actions as the pages list them: in the same words and order, but of each time invented ones last."""

from dashboard import actions
from dashboard.blocks.kinds import Table, TableRow
from dashboard.blocks.plain import mark_of
from dashboard.model import columns, measures
from dashboard.model.columns import column, label
from dashboard.words import actions as words
from locales import text
from reports.board.facts import PackFacts
from reports.setting.writing import heads

_SHOWN = 12  # on paper; the workbook has them all


def table(facts: PackFacts) -> Table:
    """The actions that are open on the as-of day, the most pressing first. Raises RecordsUnreachableError where it can't be read who has them, and which are done."""
    asked, called = actions.noted(facts.filters), columns.called("action_when")
    found = actions.rows(asked).groupby("action_when", sort=False)
    takeaway = text("actions-takeaway", **measures.values(asked, "action_count action_red_count"))
    rows = tuple(
        TableRow(
            (called(when), words.line(row), words.why(row), words.what(row), words.who(row)),
            mark=mark_of(bool(row["is_illustrative"])),
        )
        for when, of_time in found
        for row in measures.real_first(of_time).to_dict("records")
    )
    return Table(
        "",  # its chapter has the same
        text("pack-sheet-todo"),
        (
            column("action_when"),
            column("what", label=label("action_kind")),
            *heads("why what"),
            column("who"),
        ),
        rows,
        takeaway,
        shown=_SHOWN,
        widths=(0.5, 1.2, 1.2, 1.2, 0.8),
        dense=True,
        message=takeaway,
    )
