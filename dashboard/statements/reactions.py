"""How fast inquiries are answered, on the page of presence."""

from collections.abc import Sequence

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Pair, Rule, Series, Text
from dashboard.model import measures
from dashboard.model.columns import Row, column
from locales import formats, text

# How an inquiry was answered, or waits → its symbol and colour.
_SEVERITIES = {"green": ("circle", "good"), "amber": ("triangle", "warn"), "red": ("square", "bad")}


def made(facts: Facts) -> Sequence[Block]:
    """Inquiries by the day they came and the days to the first answer, and their rows."""
    if not facts.now["inquiry_count"]:
        return [Text((), sentence(facts), text("presence-reaction-title"))]
    rows = facts.now.table("inquiry_count", "presence-reaction", name="reactions", help="", empty="")
    return [Pair(chart(facts), rows)]


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
    """Points: inquiries by the day they came and the days to the first answer; those that still wait are hollow."""
    found = measures.rows(facts.filters, "inquiry_count")
    found = found.assign(shown_days=found["reaction_days"].fillna(found["waiting_days"]))
    timed = found.dropna(subset=["received_date", "shown_days"]).to_dict("records")
    series = []
    for severity, (symbol, colour) in _SEVERITIES.items():
        for is_open in (False, True):
            rows = [
                row
                for row in timed
                if row["reaction_severity"] == severity
                and (row["reaction_state"] in ("waiting", "overdue")) == is_open
            ]
            if rows:
                series.append(_reacted(facts, rows, severity, colour, symbol, is_open=is_open))
    takeaway = sentence(facts)
    target, late = int(facts.rule("reaction.target_days")), int(facts.rule("reaction.late_days"))
    return Chart(
        "points",
        text("presence-reaction-title"),
        text("presence-reaction-title"),
        column("received_date"),
        "",
        text("presence-reaction-alt", takeaway=takeaway),
        (),
        tuple(series),
        "" if series else takeaway,
        axis=text("presence-axis-days"),
        name="reactions",
        rules=(
            Rule(target, text("presence-line-target", days=target), "good"),
            Rule(late, text("presence-line-late", days=late), "bad"),
        ),
        help=column("reaction_days").help or "",
        states=False,
    )


def _reacted(
    facts: Facts, rows: Sequence[Row], severity: str, colour: str, symbol: str, *, is_open: bool
) -> Series:
    which = f"{'open-' if is_open else ''}{severity}"
    return Series(
        which,
        text(f"presence-legend-{which}"),
        tuple(int(row["shown_days"]) for row in rows),
        colour,
        symbol=f"{symbol}-open" if is_open else symbol,
        at=tuple(row["received_date"] for row in rows),
        keys=tuple(facts.now.key("inquiry_count", ("activity_id", row["activity_id"])) for row in rows),
        words=tuple(
            text(
                "presence-reaction-hover",
                title=str(row["title"]),
                date=formats.date(row["received_date"], row["received_date_precision"]),
                days=row["shown_days"],
                state="open" if is_open else "answered",
            )
            for row in rows
        ),
    )
