"""Progress: where, how much, and then-and-now of the measures."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

import pandas as pd

from dashboard.blocks import kinds
from dashboard.map.words import links_sentence
from dashboard.model import measures
from dashboard.model.columns import column
from dashboard.theme import PRESENCE_MARKS
from locales import formats, text
from reports.board.facts import PackFacts

_QUARTERS = 16  # four years
INDICATORS = """
in_force_count province_count green_count amber_count new_count red_count never_count vitality_average activities_12_months activities_planned
milestones_done milestones_overdue company_count challenge_count median_reaction_days"""


def sentences(facts: PackFacts) -> kinds.Text:
    """The sentences of the progress part."""
    now = facts.now
    said = [links_sentence(now, for_guests=facts.is_guest)] if now["arc_count"] else []
    if not facts.is_guest and now["in_force_count"]:
        said.append(_presence_sentence(facts))
    said.append(_contacts_sentence(facts))
    message = said[1] if len(said) > 2 else ""  # the map says the first
    return kinds.Text(tuple(said), text("pack-progress-nothing"), message=message)


def _contacts_sentence(facts: PackFacts) -> str:
    last, before = facts.now["activities_12_months"], facts.now["activities_12_months_before"]
    side = "more" if last > before else "fewer" if last < before else "same"
    return text("pack-progress-contacts", count=last, before=before, side=side)


def _presence_sentence(facts: PackFacts) -> str:
    counts = {name: facts.now[f"{name}_count"] for name in PRESENCE_MARKS}
    return text("pack-progress-presence", whole=facts.now["in_force_count"], **counts)


def map_of(facts: PackFacts) -> kinds.Map:
    """Where there is cooperation."""
    said = links_sentence(facts.now, for_guests=facts.is_guest)
    alt = text("pack-map-alt", takeaway=said)
    return kinds.Map(text("pack-map"), alt, facts.filters, facts.is_guest, said, facts.invented("arc_count"))


def indicators(facts: PackFacts) -> kinds.Table:
    """Each measure on the day for comparison, and now."""
    now, then = facts.now, facts.then
    rows = []
    for name in INDICATORS.split():
        if facts.is_hidden(name):
            continue
        known = then[name] is not None and now[name] is not None
        # of what is shown: 1,3 and 1,4 are 0,1 apart, whatever was rounded away
        change: kinds.Value = _shown(now[name]) - _shown(then[name]) if known else None
        measure = measures.measure(name)
        label = text("pack-in-days", what=measure.label()) if measure.kind == "days" else measure.label()
        keys = (None, then.key(name), now.key(name), None)
        rows.append(kinds.TableRow((label, then[name], now[name], change), keys=keys))
    heads = (formats.date(facts.before), formats.date(facts.as_of), text("pack-column-change"))
    return kinds.Table(
        text("pack-indicators"),
        text("pack-sheet-indicators"),
        (
            column("figure", label=text("pack-sheet-indicators")),
            *(column("figure", kind="decimal", label=label) for label in heads),
        ),
        tuple(rows),
        text("pack-progress-nothing"),
        widths=(1, 0, 0, 0),
        signed=True,
        message=_contacts_sentence(facts),
        invented=facts.invented("in_force_count", "activities_held", "milestones_done"),
    )


def _shown(figure: Decimal | int) -> Decimal | int:
    return figure if isinstance(figure, int) else figure.quantize(Decimal("0.1"), ROUND_HALF_UP)


def quarters(facts: PackFacts) -> kinds.Chart:
    """Contacts by quarter, the last four years."""
    found = facts.now.by("activities_held", "contact_quarter")
    held = {quarter: one["activities_held"] for quarter, one in found.items() if quarter is not None}
    days: list[dt.date] = []
    if held:  # those without any have 0
        first, last = (pd.Period(day, freq="Q") for day in (min(held), facts.filters.money_date))
        days = [one.start_time.date() for one in pd.period_range(first, last, freq="Q")][-_QUARTERS:]
    counts = [held.get(day, 0) for day in days]
    takeaway = ""
    if days:
        most, now = max(counts), counts[-1]
        busiest = [formats.date(day, "quarter") for day in days if held.get(day) == most]
        latest = formats.date(days[-1], "quarter")
        takeaway = text("pack-quarters-takeaway", quarter=busiest[-2:], count=most, latest=latest, last=now)
    key = partial(facts.now.key, "activities_held")
    keys = tuple(key(("contact_quarter", day)) if day in held else None for day in days)
    return kinds.Chart(
        "columns",
        text("pack-quarters"),
        text("pack-sheet-quarters"),
        column("contact_quarter", kind="text"),
        takeaway,
        text("pack-quarters-alt", takeaway=takeaway),
        tuple(days),
        (kinds.Series("held", text("pack-quarters-series"), tuple(counts), "accent", keys=keys),),
        "" if days else text("pack-quarters-nothing"),
        invented=facts.invented("activities_held"),
    )


def presence(facts: PackFacts) -> kinds.Chart:
    """How warm the agreements in force are."""
    now = facts.now
    names = tuple(PRESENCE_MARKS)
    series = kinds.Series(
        "agreements",
        measures.measure("in_force_count").label(),
        tuple(now[f"{name}_count"] for name in names),
        "accent",
        keys=tuple(now.key(f"{name}_count") for name in names),
    )
    return kinds.Chart(
        "bars",
        text("pack-presence"),
        text("pack-sheet-presence"),
        column("presence"),
        "",  # its chapter says it, and the light
        _presence_sentence(facts),
        tuple(text(f"presence-{name}") for name in names),
        (series,),
        "" if now["in_force_count"] else text("pack-light-relations-nothing"),
        colours=tuple(f"presence.{name}" for name in names),
        invented=facts.invented("in_force_count"),
    )
