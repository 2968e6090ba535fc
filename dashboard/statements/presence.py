"""Presence: journeys to make and to share, who is going cold, what to do about it, and how fast inquiries are answered."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Choice, Form, Rule, Series, Text
from dashboard.blocks.statement import Statement
from dashboard.model import measures
from dashboard.model.columns import Row, called, column
from dashboard.parts import actions
from dashboard.statements import reactions, trips
from dashboard.theme import PRESENCE_MARKS
from dashboard.words.names import state
from locales import formats, text

_DRAWN = 12  # bars
_MOST = Decimal(4)  # times the target: a relation cold for ten years must not flatten the others
# First those that turn red soonest, then the red ones, newest first, then those that were never met.
_SOONEST_RED = "presence = 'never', presence = 'red', if(presence = 'red', null, turns_red_date), turns_red_date desc, agreement_id"
# The relations nearest to the day on which they turn red, on either side of it.
_NEAREST_RED = f"days_to_red is null, abs(days_to_red), {_SOONEST_RED}"
_COLUMNS = """
agreement_name presence days_to_red turns_red_date days_since_contact target_interval_days contact_interval_source last_contact_date
next_contact_date average_interval_days danish_party chinese_party chinese_place province_codes danish_owner chinese_owner is_illustrative
_file _sheet _row"""


def _head(facts: Facts) -> list[Block]:
    now, target = facts.now, int(facts.rule("reaction.target_days"))
    share = text(
        "presence-share-note",
        has_share=now["within_target_share"] is not None,
        target=target,
        dateless=reactions.left_out(facts),
        **now,
    )
    opened = [] if facts.is_guest else [Form(partial(actions.draw_linked, facts.filters))]
    soon = text("presence-soon-note", days=int(facts.rule("presence.warn_days")))
    interval = text("presence-interval-note", count=now["measured_agreement_count"])
    return [
        *opened,
        facts.strip(
            now.number("red_count"),
            now.number("turning_red_count", soon),
            now.number("never_count"),
            now.number("all_average_interval_days", interval),
            now.number("median_reaction_days", share),
            invented=facts.invented("in_force_count"),
        ),
    ]


def _act(facts: Facts) -> Sequence[Block]:
    return [actions.listed(facts.filters, "presence", which="contact_action", opens=False)]


def cold(facts: Facts) -> Sequence[Block]:
    """The relations nearest to the day on which they turn red, and all of them, coldest first."""
    if not facts.now["in_force_count"]:
        return [Text((), text("presence-takeaway", days=int(facts.rule("presence.warn_days")), **facts.now))]
    names = [name for name in PRESENCE_MARKS if facts.now[f"{name}_count"]]
    pills = {}
    for name in names:
        mark, number = PRESENCE_MARKS[name], facts.now[f"{name}_count"]
        pills[name] = text("presence-pill", mark=mark, name=text(f"presence-{name}"), number=number)

    def listed(chosen: str | None) -> list[Block]:
        return [relations(facts, chosen or "in_force")]

    return [cooling(facts), Choice("presence", text("presence-filter"), pills, listed)]


def relations(facts: Facts, which: str = "in_force") -> Block:
    """The agreements in force, or those of one presence; a row opens the agreement."""
    return facts.now.table(
        f"{which}_count",
        "presence",
        _COLUMNS,
        name="relations",
        paper="agreement_name danish_party presence last_contact_date turns_red_date",
        order=_SOONEST_RED,
        leads="agreements",
        widths=(1.6, 1.2, 0, 0, 0),
    )


def cooling(facts: Facts) -> Chart:
    """Bars: days since contact as a share of each agreement's own target, with lines where it turns amber and red."""
    nearest = measures.rows(facts.filters, "in_force_count", order=_NEAREST_RED, limit=_DRAWN)
    met = nearest.dropna(subset=["days_to_red"]).sort_values("interval_share", kind="stable")
    rows = met.to_dict("records")
    takeaway = text("presence-takeaway", days=int(facts.rule("presence.warn_days")), **facts.now)
    party = called("danish_party")
    shares, keys, words, labels = [], [], [], []
    for row in rows:
        shares.append(Decimal(str(row["interval_share"])))
        keys.append(facts.now.key("in_force_count", ("agreement_id", row["agreement_id"])))
        words.append(formats.dotted((row["agreement_name"], party(row["danish_party"]), red_text(row))))
        days, target = row["days_since_contact"], row["target_interval_days"]
        mark = PRESENCE_MARKS[str(row["presence"])]
        labels.append(text("presence-bar", mark=mark, days=days, target=target))
    series = Series(
        "share",
        text("presence-share-of-target"),
        tuple(shares),
        "none",
        keys=tuple(keys),
        words=tuple(words),
        labels=tuple(labels),
    )
    return Chart(
        "bars",
        text("presence-title"),
        text("presence-title"),
        column("agreement_name"),
        "",
        text("presence-alt", takeaway=takeaway),
        tuple(str(row["agreement_name"]) for row in rows),
        (series,),
        "" if rows else takeaway,
        colours=tuple(f"presence.{row['presence']}" for row in rows),
        name="cooling",
        rules=(
            Rule(facts.rule("presence.green_percent") / 100, text("presence-line-amber")),
            Rule(1, text("presence-line-red")),
        ),
        help=text("presence-chart-note", count=len(rows)) if rows else "",
        most=_MOST,
        states=False,
    )


def red_text(row: Row) -> str:
    """When a relation turns red, or turned: "om 22 dage", "for 40 dage siden"."""
    days = row["days_to_red"]
    if formats.is_missing(days):
        return text("presence-never-met")
    return text("presence-red-in", state=state(int(days)), days=abs(int(days)))


PAGE = Statement(
    "presence",
    _head,
    {"trips": trips.made, "cold": cold, "act": _act, "reactions": reactions.made},
    "in_force_count trip_count inquiry_count action_count",
    internal="act",
)
