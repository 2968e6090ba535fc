"""The profile of a province or of a Danish party in sentences; screen and paper say the same.

Figures and rows of `dashboard.profiles` in; sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.model import columns
from dashboard.theme import PRESENCE_MARKS
from dashboard.words.days import day
from dashboard.words.names import chinese_name
from locales import formats, language, text

Row = Mapping[Any, Any]
Figures = Mapping[str, Any]  # values by measure


# --- Facts ---


def confirmed(figures: Mapping[str, Any]) -> str:
    """How many agreements of a party its owner has confirmed, and how long ago the last was."""
    count = int(figures["confirmed_count"] or 0)
    if not count:
        later = figures["latest_confirmed_date"]
        return text("confirmed-none") if formats.is_missing(later) else text("confirmed-later", date=later)
    days = int(figures["days_since_last_confirmed"])
    return text("confirmed-some", confirmed=count, count=int(figures["agreement_count"]), days=days)


def province_facts(known: Row | None) -> list[tuple[str, str]]:
    """What is known of a province itself: what it is, and the value with its unit as the language counts.

    Args:
        known: the row of `queries.provinces.facts`; None for what has no province.
    """
    # Chinese counts in ten thousands and hundred millions
    people, money, millions = (1_000_000, 1_000_000_000, "provinces-millions")
    if language() == "zh":
        people, money, millions = (10_000, 100_000_000, "provinces-ten-thousands")
    said = []
    for fact, label, unit, key in (
        ("population", "provinces-population", people, millions),
        ("gdp_cny", "provinces-gdp", money, "provinces-gdp-amount"),
        ("gdp_per_capita_cny", "provinces-gdp-per-capita", 1, "provinces-yuan"),
    ):
        value = known[fact] if known else None
        is_known = not formats.is_missing(value)
        shown = text(key, number=Decimal(str(value)) / unit) if is_known else formats.not_stated()
        said.append((text(label), shown))
    return said


def party_facts(known: Row | None) -> list[tuple[str, str]]:
    """What is known of a Danish party itself: what kind of party it is, where it is at home, and its name in Chinese.

    Args:
        known: the row of `queries.parties.facts`; None for one that no export states anything of.
    """
    said = {name: known[name] if known else None for name in ("party_kind_name", "home_name")}
    shown = {
        name: formats.not_stated() if formats.is_missing(value) else str(value)
        for name, value in said.items()
    }
    return [
        (text("parties-kind"), shown["party_kind_name"]),
        (text("parties-home"), shown["home_name"]),
        (
            text("parties-chinese-name"),
            chinese_name(known["chinese_name"], known["chinese_source"]) if known else formats.not_stated(),
        ),
    ]


def all_names(known: Row | None, shown: str) -> list[str]:
    """What it is called in the other languages and shortly in Chinese, without the name already shown."""
    if known is None:
        return []
    found = [
        str(value)
        for name, value in known.items()
        if name.startswith("name_") and not formats.is_missing(value)
    ]
    return [name for name in dict.fromkeys(found) if name != shown]


# --- Sentences: computed, so that they cannot be wrong ---


def agreements(counted: str, figures: Figures, *, for_guests: bool) -> str:
    """How many agreements there are, and how these do; guests are not told that, which is our own judgement.

    Args:
        counted: the sentence that counts them, which is different for a province and a party.
        figures: those of the presences.
        for_guests: whether guests read it.
    """
    said = [counted]
    if figures["in_force_count"] and not for_guests:
        states = [
            text(f"profile-presence-{one}", **figures) for one in PRESENCE_MARKS if figures[f"{one}_count"]
        ]
        said.append(text("profile-say-presence", states=states))
    return formats.together(said)


def contacts(figures: Figures) -> str:
    """When there was contact last, and how often in 12 months; days since a month or a year would be more than what is known."""
    if formats.is_missing(figures["last_contact_date"]):
        return text("profile-say-contacts-none")
    key = "profile-say-contact-days"
    if figures["last_contact_date_precision"] != "day":
        key = "profile-say-contact"
    elif figures["days_since_contact"] == 0:
        key = "profile-say-contact-today"
    last = text(key, date=day(figures, "last_contact_date"), **figures)
    return formats.together([last, text("profile-say-contacts-year", **figures)])


def ahead(figures: Figures, first: Row | None) -> str:
    """How many activities are planned, and which comes first, when and by whom.

    Args:
        figures: activities_planned.
        first: the first of them; None where none is planned.
    """
    if first is None:
        return text(f"profile-say-ahead-{_nothing(figures['activities_planned'])}")
    party = columns.listed("danish_party", first["danish_parties"])
    return text(
        "profile-say-ahead",
        date=day(first, "start_date"),
        title=str(first["title"]),
        known="yes" if party else "no",
        party=party or "",
        **figures,
    )


def due(figures: Figures, first: Row | None) -> str:
    """How much falls due, and what comes first, when and how soon.

    Args:
        figures: due_count and due_90_count.
        first: the first of it; None where nothing does.
    """
    if first is None:
        return text(f"profile-say-due-{_nothing(figures['due_count'])}")
    return text(
        "profile-say-due",
        kind=columns.called("due_kind")(first["kind"]),
        subject=str(first["subject"]),
        date=formats.date(first["due_by_date"], first["due_by_date_precision"]),
        **figures,
    )


def challenges(figures: Figures) -> str:
    """How many challenges are open, how many of those name no agreement, and to how many an agreement in force gives access."""
    still = figures["challenge_count"]

    def of_all(name: str) -> str:
        count = figures[name]
        return "none" if not count else "all" if count == still else "some"

    return text(
        "profile-say-challenges",
        alone=of_all("lone_challenge_count"),
        reached=of_all("accessible_count"),
        **figures,
    )


def money(figures: Figures) -> str:
    """What has been spent and committed there, and how many vouchers have no known rate."""
    said = [text("profile-say-money", **figures)]
    if figures["unconverted_count"]:
        said.append(text("profile-say-money-unknown", **figures))
    return formats.together(said)


def _nothing(count: Any) -> str:
    """Why there is nothing to tell of what lies ahead."""
    return "unknown" if formats.is_missing(count) else "none"


def busiest_year(years: pd.DataFrame, name: str) -> str:
    """The year in which most was held, or the years where it was the same number; or that nothing dated was held.

    Args:
        years: activities_held by start_year.
        name: what it is called.
    """
    held = years[years["activities_held"] > 0]
    if held.empty:
        return text("profile-chart-none", name=name)
    most = int(held["activities_held"].max())
    best = [str(year) for year in held[held["activities_held"] == most]["start_year"]]
    return text("profile-chart-takeaway", name=name, count=len(best), years=best, number=most)


def compared(counts: Mapping[str, int]) -> str:
    """Which of two has more agreements in force.

    Args:
        counts: what each of them is called → how many.
    """
    more, fewer = sorted(counts, key=lambda name: -counts[name])
    if counts[more] == counts[fewer]:
        return text("profile-compare-same", first=more, second=fewer, number=counts[more])
    return text("profile-compare-more", first=more, second=fewer, number=counts[more], fewer=counts[fewer])
