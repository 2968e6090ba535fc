"""Journeys on the page of presence: those to make, what an amount keeps warm, those that could be one, and those that are planned."""

from collections.abc import Sequence

from dashboard import journeys
from dashboard.actions import seats
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Choice, Item, Items, Text
from dashboard.model import measures
from dashboard.model.columns import called
from dashboard.words import journeys as words
from dashboard.words.names import name, names, span
from locales import formats, text

_SUGGESTED = 5  # journeys to make, and to share
_NAMED = 3  # parties of a journey; more are counted


def made(facts: Facts) -> Sequence[Block]:
    """The journeys that would renew most relations, what an amount keeps warm, and the journeys that are planned or could be one."""
    now = facts.now
    nothing = text("presence-trips-takeaway", **now)
    planned = now.table("trip_count", "presence-trips", name="trips", shown=8, empty=nothing)
    if facts.is_guest:
        return [*shared(facts), planned]
    return [journeys_to_make(facts), kept_warm(facts), *shared(facts), planned]


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
        whom = text(
            "presence-journey-whom", count=count, cold=cold, all=cold == count, parties=known, few=is_few
        )
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


def kept_warm(facts: Facts) -> Choice:
    """The relations kept warm for an amount: the best plan for each, why, and the relations given up."""
    plans = journeys.steps(facts.filters)
    # that there is neither money nor time for any journey needs no heading
    title = text("presence-amount-title") if len(plans) > 1 or plans[0].chosen else ""
    names = {str(at): formats.money(one.amount_dkk) for at, one in enumerate(plans)}

    def best(chosen: str | None) -> list[Block]:
        one = plans[int(chosen or 0)]
        return [Text((words.pays(one), *words.lines(one)), "", title)]

    return Choice("amount", text("presence-amount"), names, best, needs_one=True)


def shared(facts: Facts) -> Sequence[Block]:
    """Which journeys could be one, with the saving worked out, and all of them as rows."""
    found = measures.rows(facts.filters, "shared_trip_count", limit=_SUGGESTED)
    if found.empty:
        return []
    heading = text("presence-share-heading")
    items = []
    for row in found.to_dict("records"):
        both = {which: names("danish_party", row[f"{which}_parties"]) for which in ("first", "second")}
        provinces = names("province_code", row["province_codes"])
        title = text("presence-share-title", province=provinces, **both)
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
    title = text("presence-share-table")
    rows = facts.now.table("shared_trip_count", "shared", title=title, is_folded=True)
    return [Items(tuple(items), heading), rows]
