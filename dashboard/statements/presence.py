"""Presence: journeys to make and to share, who is going cold, what to do about it, and how fast inquiries are answered."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from dashboard import journeys
from dashboard.actions import seats
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Choice, Form, Item, Items, Rule, Series, Text
from dashboard.blocks.statement import Statement
from dashboard.model import measures
from dashboard.model.columns import Row, called, column
from dashboard.model.rules import rule
from dashboard.parts import actions
from dashboard.theme import PRESENCE_MARKS
from dashboard.words import journeys as words
from dashboard.words.names import name, names, span, state
from locales import formats, text

_DRAWN = 12  # bars; the rows have them all
_SUGGESTED = 5  # journeys to make, and to share
_NAMED = 3  # parties of a journey; more are counted
_MOST = Decimal(4)  # times the target: a relation cold for ten years must not flatten the others
# First those that turn red soonest, then the red ones, newest first, then those that were never met.
_SOONEST_RED = "presence = 'never', presence = 'red', if(presence = 'red', null, turns_red_date), turns_red_date desc, agreement_id"
_NEAREST_RED = f"days_to_red is null, abs(days_to_red), {_SOONEST_RED}"  # on either side of that day
_COLUMNS = """
agreement_name presence days_to_red turns_red_date days_since_contact target_interval_days contact_interval_source last_contact_date
next_contact_date average_interval_days danish_party chinese_party chinese_place province_codes danish_owner chinese_owner is_illustrative
_file _sheet _row"""


def _head(facts: Facts) -> list[Block]:
    now, target = facts.now, int(rule("reaction.target_days"))
    share = text(
        "presence-share-note",
        has_share=now["within_target_share"] is not None,
        target=target,
        dateless=left_out(facts),
        **now,
    )
    opened = [] if facts.is_guest else [Form(partial(actions.draw_linked, facts.filters))]
    soon = text("presence-soon-note", days=int(rule("presence.warn_days")))
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


def _trips(facts: Facts) -> Sequence[Block]:
    nothing = text("presence-trips-takeaway", **facts.now)
    planned = facts.now.table("trip_count", "presence-trips", name="trips", shown=8, empty=nothing)
    if facts.is_guest:
        return [*shared(facts), planned]
    return [journeys_to_make(facts), *kept_warm(facts), *shared(facts), planned]


def journeys_to_make(facts: Facts) -> Items:
    """One item per journey, shared by all parties: place and time, the relations that it renews, and the contacts there."""
    measure = "contact_journey_count"
    found = measures.rows(facts.filters, measure)[:_SUGGESTED]  # all of them are asked for what is kept warm
    party, more = called("danish_party"), facts.now[measure] - len(found)
    items, seated = [], seats(facts.filters.as_of)
    for row in found.to_dict("records"):
        parties = list(map(party, row["danish_parties"]))
        is_few = len(parties) <= _NAMED
        count, cold = int(row["relation_count"]), int(row["cold_count"])
        known = formats.listed(parties) if is_few else str(len(parties))
        is_all = cold == count
        whom = text("presence-journey-whom", count=count, cold=cold, all=is_all, parties=known, few=is_few)
        lead = name("danish_party", row["lead_party"])
        there = text(
            "presence-journey-there",
            companies=len(row["company_names"]),
            challenges=len(row["challenge_titles"]),
            led=bool(lead),
            lead=lead,
            price=row["price_dkk"],
            planned=not row["price_dkk"],
        )
        asked = seated.get(row["journey"], ())
        said = (whom, there, text("journey-seats-asked", names=[*asked]) if asked else "")
        title = text("presence-journey", provinces=words.provinces(row), days=words.days(row))
        link = {"action": f"warm_up:{row['journey']}"}
        items.append(Item(title, said, page="presence", link=link))
    rest = text("presence-journeys-more", count=more) if more > 0 else ""
    return Items(tuple(items), text("presence-journeys-title"), text("presence-journeys-none"), rest)


def kept_warm(facts: Facts) -> Sequence[Choice]:
    """The relations kept warm for an amount: the best plan for each, why, and the relations given up; nothing where none needs it."""
    plans = journeys.steps(facts.filters)
    if not (plans[0].chosen or plans[0].met or plans[0].lost):
        return []
    # that there is neither money nor time for any journey needs no heading
    title = text("presence-amount-title") if len(plans) > 1 or plans[0].chosen else ""
    amounts = {str(at): formats.money(one.amount_dkk) for at, one in enumerate(plans)}

    def best(chosen: str | None) -> list[Block]:
        one = plans[int(chosen or 0)]
        return [Text((words.pays(one), *words.lines(one)), "", title)]

    return [Choice("amount", text("presence-amount"), amounts, best, needs_one=True)]


def shared(facts: Facts) -> Sequence[Block]:
    """Which journeys could be one, with the saving worked out, and all of them as rows."""
    found = measures.rows(facts.filters, "shared_trip_count", limit=_SUGGESTED)
    if found.empty:
        return []
    heading = text("presence-share-heading")
    items = []
    for row in found.to_dict("records"):
        both = {which: names("danish_party", row[f"{which}_parties"]) for which in ("first", "second")}
        title = text("presence-share-title", province=names("province_code", row["province_codes"]), **both)
        days = {}
        for which in ("first", "second"):
            first, last = f"{which}_start_date", f"{which}_last_date"
            days[which] = span(row[first], row[f"{first}_precision"], row[last])
        # the two journeys, how far apart they lie, and what may not be known
        apart = text(
            "presence-share-text",
            first_title=str(row["first_title"]),
            second_title=str(row["second_title"]),
            count=int(row["gap_days"]),
            exact=bool(row["is_exact"]),
            **days,
        )
        saving = text("presence-share-arithmetic", **{str(one): row[one] for one in row})
        items.append(Item(title, (apart, saving)))
    return [Items(tuple(items), heading), facts.now.table("shared_trip_count", "shared", is_folded=True)]


def cold(facts: Facts) -> Sequence[Block]:
    """The relations nearest to the day on which they turn red, and all of them, coldest first."""
    if not facts.now["in_force_count"]:
        return [Text((), text("presence-takeaway", days=int(rule("presence.warn_days")), **facts.now))]
    pills = {}
    for which, mark in PRESENCE_MARKS.items():
        if number := facts.now[f"{which}_count"]:
            pills[which] = text("presence-pill", mark=mark, name=text(f"presence-{which}"), number=number)

    def listed(chosen: str | None) -> list[Block]:
        measure = f"{chosen or 'in_force'}_count"
        rows = facts.now.table(
            measure,
            "presence",
            _COLUMNS,
            name="relations",
            title=measures.measure(measure).label(),
            paper="agreement_name danish_party presence last_contact_date turns_red_date",
            order=_SOONEST_RED,
            leads="agreements",
            widths=(1.6, 1.2, 0, 0, 0),
        )
        return [rows]

    return [cooling(facts), Choice("presence", text("presence-filter"), pills, listed)]


def cooling(facts: Facts) -> Chart:
    """Bars: days since contact as a share of each agreement's own target, with lines where it turns amber and red."""
    nearest = measures.rows(facts.filters, "in_force_count", order=_NEAREST_RED, limit=_DRAWN)
    met = nearest.dropna(subset=["days_to_red"]).sort_values("interval_share", kind="stable")
    rows = met.to_dict("records")
    takeaway = text("presence-takeaway", days=int(rule("presence.warn_days")), **facts.now)
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
            Rule(rule("presence.green_percent") / 100, text("presence-line-amber")),
            Rule(1, text("presence-line-red")),
        ),
        help=text("presence-chart-note", count=len(rows)) if rows else "",
        most=_MOST,
        states=False,
    )


def red_text(row: Row) -> str:
    """When a relation turns red, or turned: "om 22 dage", "for 40 dage siden"."""
    days = int(row["days_to_red"])
    return text("presence-red-in", state=state(days), days=abs(days))


def _reactions(facts: Facts) -> Sequence[Block]:
    said = reaction_sentence(facts)
    if not facts.now["inquiry_count"]:
        return [Text((), said, text("presence-reaction-title"))]
    longest = "coalesce(reaction_days, waiting_days) desc nulls last, activity_id"
    rows = facts.now.table(
        "inquiry_count", "presence-reaction", name="reactions", order=longest, help=said, empty=""
    )
    return [rows]


def reaction_sentence(facts: Facts) -> str:
    """Median, share within the target and open inquiries, as a sentence; in a period also how many it leaves out."""
    return text(
        "presence-reaction-takeaway",
        has_share=facts.now["within_target_share"] is not None,
        period=facts.filters.has_period,
        dateless=left_out(facts),
        target=int(rule("reaction.target_days")),
        **facts.now,
    )


def left_out(facts: Facts) -> int:
    """How many inquiries a chosen period leaves out, since their day is not stated."""
    return int(facts.now["dateless_inquiry_count"]) if facts.filters.has_period else 0


PAGE = Statement(
    "presence",
    _head,
    {
        "trips": _trips,
        "cold": cold,
        "act": lambda facts: [actions.listed(facts.filters, "presence", which="contact_action", opens=False)],
        "reactions": _reactions,
    },
    "in_force_count trip_count inquiry_count action_count",
    internal="act",
)
