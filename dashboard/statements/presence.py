"""Presence: journeys to make and to share, who is going cold, what to do about it, and how fast inquiries are answered."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from dashboard import journeys
from dashboard.actions import seats
from dashboard.blocks import kinds
from dashboard.blocks.facts import Facts
from dashboard.blocks.statement import Make, Statement
from dashboard.model import measures
from dashboard.model.columns import called, column
from dashboard.parts import actions, waiting_letters
from dashboard.theme import PRESENCE_MARKS
from dashboard.words import journeys as words
from dashboard.words.names import span, state
from locales import formats, text

Row = Mapping[Any, Any]

_LISTED = 8  # actions; the table has them all
_SUGGESTED = 5  # journeys to share
_DRAWN = 12  # bars
_NAMED = 3  # parties of a journey; more are counted
_MOST = Decimal(4)  # times the target: a relation cold for ten years must not flatten the others
# First those that turn red soonest, then the red ones, newest first, then those that were never met.
_SOONEST_RED = "presence = 'never', presence = 'red', if(presence = 'red', null, turns_red_date), turns_red_date desc, agreement_id"
# The relations nearest to the day on which they turn red, on either side of it.
_NEAREST_RED = f"days_to_red is null, abs(days_to_red), {_SOONEST_RED}"
_COLUMNS = """
agreement_name presence days_to_red turns_red_date days_since_contact target_interval_days contact_interval_source last_contact_date
next_contact_date average_interval_days danish_party chinese_party chinese_place province_codes danish_owner chinese_owner is_illustrative
_file _sheet _row"""
# How an inquiry was answered, or waits → its symbol and colour.
_SEVERITIES = {"green": ("circle", "good"), "amber": ("triangle", "warn"), "red": ("square", "bad")}


def _nothing(facts: Facts) -> str:
    names = ("in_force_count", "trip_count", "inquiry_count", "action_count")
    return "" if any(facts.now[name] for name in names) else text("presence-empty")


def _head(facts: Facts) -> list[kinds.Block]:
    now, target = facts.now, int(facts.rule("reaction.target_days"))
    share = text(
        "presence-share-note",
        has_share="no" if now["within_target_share"] is None else "yes",
        target=target,
        **now,
    )
    opened = [] if facts.is_guest else [kinds.Form(partial(actions.draw_linked, facts.filters))]
    return [
        *opened,
        facts.strip(
            now.number("red_count"),
            now.number(
                "turning_red_count", text("presence-soon-note", days=int(facts.rule("presence.warn_days")))
            ),
            now.number("never_count"),
            now.number(
                "all_average_interval_days",
                text("presence-interval-note", count=now["measured_agreement_count"]),
            ),
            now.number("median_reaction_days", share),
            invented=facts.invented("in_force_count"),
        ),
    ]


def _parts(facts: Facts) -> Mapping[str, Make]:
    parts: dict[str, Make] = {"trips": trips, "cold": cold, "act": _act, "reactions": reactions}
    if facts.is_guest:
        del parts["act"]
    return parts


def _act(facts: Facts) -> Sequence[kinds.Block]:
    filters = actions.asked(facts.filters)
    now = measures.values(
        filters, "contact_action_count contact_action_red_count contact_action_put_off_count"
    )
    letters = kinds.Form(waiting_letters.draw)
    return [
        letters,
        kinds.Form(
            partial(
                actions.draw,
                filters,
                now,
                page="presence",
                shown=_LISTED,
                which="contact_action",
                opens=False,
            )
        ),
    ]


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def trips(facts: Facts) -> Sequence[kinds.Block]:
    """The journeys that would renew most relations, what an amount keeps warm, and the journeys that are planned or could be one."""
    now = facts.now
    planned = kinds.Rows(
        now.key("trip_count"),
        text("presence-trips-title"),
        "trips",
        shown=8,
        help=text("presence-trips-help"),
        empty=text("presence-trips-takeaway", **now),
    )
    told = [] if facts.is_guest else [journeys_to_make(facts), kept_warm(facts)]
    return [*told, *shared(facts), planned]


def journeys_to_make(facts: Facts) -> kinds.Items:
    """One item per journey, shared by all parties: place and time, the relations that it renews, and the contacts there."""
    measure = "contact_journey_count"
    found = measures.rows(facts.filters, measure, limit=_SUGGESTED)
    party, more = called("danish_party"), facts.now[measure] - len(found)
    items, seated = [], seats(facts.filters.as_of)
    for row in found.to_dict("records"):
        parties = [party(one) for one in row["danish_parties"]]
        asked = seated.get(row["journey"], ())
        told = {
            "count": int(row["relation_count"]),
            "cold": int(row["cold_count"]),
            "parties": formats.listed(parties[:_NAMED]) if len(parties) <= _NAMED else str(len(parties)),
            "few": "yes" if len(parties) <= _NAMED else "no",
        }
        items.append(
            kinds.Item(
                text("presence-journey", provinces=words.provinces(row), days=words.days(row)),
                (
                    text("presence-journey-whom", **told),
                    text(
                        "presence-journey-there",
                        companies=len(row["company_names"]),
                        challenges=len(row["challenge_titles"]),
                        led="no" if formats.is_missing(row["lead_party"]) else "yes",
                        lead="" if formats.is_missing(row["lead_party"]) else party(row["lead_party"]),
                        price=row["price_dkk"],
                        planned="no" if row["price_dkk"] else "yes",
                    ),
                    text("journey-seats-asked", names=[*asked]) if asked else "",
                ),
                page="presence",
                link={"action": f"warm_up:{row['journey']}"},
            )
        )
    rest = text("presence-journeys-more", count=more) if more > 0 else ""
    return kinds.Items(tuple(items), text("presence-journeys-title"), text("presence-journeys-none"), rest)


def kept_warm(facts: Facts) -> kinds.Choice:
    """The relations kept warm for an amount: the best plan for each, why, and the relations given up."""
    plans = journeys.steps(facts.filters)
    names = {str(at): formats.money(one.amount_dkk) for at, one in enumerate(plans)}

    def best(chosen: str | None) -> list[kinds.Block]:
        one = plans[int(chosen or 0)]
        return [kinds.Text((words.pays(one), *words.lines(one)), "", text("presence-amount-title"))]

    return kinds.Choice("amount", text("presence-amount"), names, best, needs_one=True)


def shared(facts: Facts) -> Sequence[kinds.Block]:
    """Which journeys could be one, with the saving worked out, and all of them as rows."""
    found = measures.rows(facts.filters, "shared_trip_count", limit=_SUGGESTED)
    if found.empty:
        return []
    heading = text("presence-share-heading")
    items = tuple(
        kinds.Item(
            text(
                "presence-share-title",
                first=[called("danish_party")(one) for one in row["first_parties"]],
                second=[called("danish_party")(one) for one in row["second_parties"]],
                province=list(map(called("province_code"), row["province_codes"])),
            ),
            (_apart(row), text("presence-share-arithmetic", **{str(name): row[name] for name in row})),
        )
        for row in found.to_dict("records")
    )
    rows = kinds.Rows(
        facts.now.key("shared_trip_count"), text("presence-share-table"), "shared", is_folded=True
    )
    return [kinds.Items(items, heading), rows]


def _apart(row: Row) -> str:
    """The two journeys, how far apart they lie, and what may not be known."""
    days = {
        which: span(
            row[f"{which}_start_date"], row[f"{which}_start_date_precision"], row[f"{which}_last_date"]
        )
        for which in ("first", "second")
    }
    return text(
        "presence-share-text",
        first_title=str(row["first_title"]),
        second_title=str(row["second_title"]),
        count=int(row["gap_days"]),
        exact="yes" if bool(row["is_exact"]) else "no",
        **days,
    )


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def cold(facts: Facts) -> Sequence[kinds.Block]:
    """The relations nearest to the day on which they turn red, and all of them, coldest first."""
    if not facts.now["in_force_count"]:
        return [
            kinds.Text((), text("presence-takeaway", days=int(facts.rule("presence.warn_days")), **facts.now))
        ]
    names = [name for name in PRESENCE_MARKS if facts.now[f"{name}_count"]]
    pills = {
        name: text(
            "presence-pill",
            mark=PRESENCE_MARKS[name],
            name=text(f"presence-{name}"),
            number=facts.now[f"{name}_count"],
        )
        for name in names
    }
    return [
        cooling(facts),
        kinds.Choice(
            "presence",
            text("presence-filter"),
            pills,
            lambda chosen: [relations(facts, chosen or "in_force")],
        ),
    ]


def relations(facts: Facts, which: str = "in_force") -> kinds.Rows:
    """The agreements in force, or those of one presence; a row opens the agreement."""
    return kinds.Rows(
        facts.now.key(f"{which}_count"),
        text("presence-title"),
        "relations",
        _COLUMNS,
        paper="agreement_name danish_party presence last_contact_date turns_red_date",
        order=_SOONEST_RED,
        leads=kinds.Lead("agreements", "agreement", "agreement_id"),
        widths=(1.6, 1.2, 0, 0, 0),
    )


def cooling(facts: Facts) -> kinds.Chart:
    """Bars: days since contact as a share of each agreement's own target, with lines where it turns amber and red."""
    nearest = measures.rows(facts.filters, "in_force_count", order=_NEAREST_RED, limit=_DRAWN)
    met = nearest.dropna(subset=["days_to_red"]).sort_values("interval_share", kind="stable")
    rows = met.to_dict("records")
    takeaway = text("presence-takeaway", days=int(facts.rule("presence.warn_days")), **facts.now)
    party = called("danish_party")
    return kinds.Chart(
        "bars",
        text("presence-title"),
        text("presence-title"),
        column("agreement_name"),
        "",
        text("presence-alt", takeaway=takeaway),
        tuple(str(row["agreement_name"]) for row in rows),
        (
            kinds.Series(
                "share",
                text("presence-share-of-target"),
                tuple(Decimal(str(row["interval_share"])) for row in rows),
                "none",
                keys=tuple(
                    facts.now.key("in_force_count", ("agreement_id", row["agreement_id"])) for row in rows
                ),
                words=tuple(
                    formats.dotted((row["agreement_name"], party(row["danish_party"]), red_text(row)))
                    for row in rows
                ),
                labels=tuple(
                    text(
                        "presence-bar",
                        mark=PRESENCE_MARKS[str(row["presence"])],
                        days=row["days_since_contact"],
                        target=row["target_interval_days"],
                    )
                    for row in rows
                ),
            ),
        ),
        "" if rows else takeaway,
        colours=tuple(f"presence.{row['presence']}" for row in rows),
        name="cooling",
        rules=(
            kinds.Rule(facts.rule("presence.green_percent") / 100, text("presence-line-amber")),
            kinds.Rule(1, text("presence-line-red")),
        ),
        help=text("presence-chart-note", count=len(rows)),
        most=_MOST,
        states=False,
    )


def red_text(row: Row) -> str:
    """When a relation turns red, or turned: "om 22 dage", "for 40 dage siden"."""
    days = row["days_to_red"]
    if formats.is_missing(days):
        return text("presence-never-met")
    return text("presence-red-in", state=state(int(days)), days=abs(int(days)))


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def reactions(facts: Facts) -> Sequence[kinds.Block]:
    """Inquiries by the day they came and the days to the first answer, and their rows."""
    if not facts.now["inquiry_count"]:
        return [kinds.Text((), reaction_sentence(facts), text("presence-reaction-title"))]
    rows = kinds.Rows(facts.now.key("inquiry_count"), text("presence-reaction-title"), "reactions")
    return [kinds.Pair(reaction_chart(facts), rows)]


def reaction_sentence(facts: Facts) -> str:
    """Median, share within the target and open inquiries, as a sentence."""
    has_share = "no" if facts.now["within_target_share"] is None else "yes"
    return text(
        "presence-reaction-takeaway",
        has_share=has_share,
        target=int(facts.rule("reaction.target_days")),
        **facts.now,
    )


def reaction_chart(facts: Facts) -> kinds.Chart:
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
    takeaway = reaction_sentence(facts)
    target, late = int(facts.rule("reaction.target_days")), int(facts.rule("reaction.late_days"))
    return kinds.Chart(
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
            kinds.Rule(target, text("presence-line-target", days=target), "good"),
            kinds.Rule(late, text("presence-line-late", days=late), "bad"),
        ),
        help=column("reaction_days").help or "",
        states=False,
    )


def _reacted(
    facts: Facts, rows: Sequence[Row], severity: str, colour: str, symbol: str, *, is_open: bool
) -> kinds.Series:
    which = f"{'open-' if is_open else ''}{severity}"
    return kinds.Series(
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


PAGE = Statement("presence", _head, _parts, _nothing)
