"""How fast inquiries are answered, on the page of presence."""

from collections.abc import Sequence
from functools import partial

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Rule, Series, Text
from dashboard.model import measures
from dashboard.model.columns import Row, column
from dashboard.words.names import day
from locales import formats, text

_DRAWN = 12  # inquiries that took the longest; the rows have them all
_COLOURS = {"green": "good", "amber": "warn", "red": "bad"}


def made(facts: Facts) -> Sequence[Block]:
    """Days to the first answer of inquiries, and their rows."""
    if not facts.now["inquiry_count"]:
        return [Text((), sentence(facts), text("presence-reaction-title"))]
    title = text("presence-reaction-table")
    rows = facts.now.table(
        "inquiry_count", "presence-reaction", name="reactions", title=title, help="", empty="", is_folded=True
    )
    return [chart(facts), rows]


def sentence(facts: Facts) -> str:
    """Median, share within the target and open inquiries, as a sentence; in a period also how many it leaves out."""
    return text(
        "presence-reaction-takeaway",
        has_share=facts.now["within_target_share"] is not None,
        period=facts.filters.has_period,
        dateless=left_out(facts),
        target=int(facts.rule("reaction.target_days")),
        **facts.now,
    )


def left_out(facts: Facts) -> int:
    """How many inquiries a chosen period leaves out, since their day is not stated."""
    return int(facts.now["dateless_inquiry_count"]) if facts.filters.has_period else 0


def chart(facts: Facts) -> Chart:
    """Bars: the days to the first answer, or so far, of the inquiries that took the longest."""
    found = measures.rows(facts.filters, "inquiry_count")
    found = found.assign(shown_days=found["reaction_days"].fillna(found["waiting_days"]))
    timed = found.dropna(subset=["received_date", "shown_days"])
    longest = timed.sort_values("shown_days", ascending=False, kind="stable")
    rows: list[Row] = [*longest.head(_DRAWN).to_dict("records")]
    takeaway = sentence(facts)
    key = partial(facts.now.key, "inquiry_count")
    target, late = int(facts.rule("reaction.target_days")), int(facts.rule("reaction.late_days"))
    return Chart(
        "bars",
        text("presence-reaction-title"),
        text("presence-reaction-title"),
        column("activity_title"),
        "",
        text("presence-reaction-alt", takeaway=takeaway),
        tuple(str(row["title"]) for row in rows),
        (
            Series(
                "days",
                text("presence-axis-days"),
                tuple(int(row["shown_days"]) for row in rows),
                "none",
                keys=tuple(key(("activity_id", row["activity_id"])) for row in rows),
                words=tuple(map(_hover, rows)),
                labels=tuple(formats.days(int(row["shown_days"])) for row in rows),
            ),
        ),
        "" if rows else takeaway,
        colours=tuple(_COLOURS[row["reaction_severity"]] for row in rows),
        name="reactions",
        rules=(
            Rule(target, text("presence-line-target", days=target), "good"),
            Rule(late, text("presence-line-late", days=late), "bad"),
        ),
        help=column("reaction_days").help or "",
        states=False,
        has_table=False,
    )


def _hover(row: Row) -> str:
    state = "open" if row["reaction_state"] in ("waiting", "overdue") else "answered"
    title, date = str(row["title"]), day(row, "received_date")
    return text("presence-reaction-hover", title=title, date=date, days=row["shown_days"], state=state)
