"""The profile of a province in sentences; screen and paper say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import pandas as pd

from dashboard.filters_model import UNPLACED
from dashboard.model import columns, measures
from dashboard.profiles import Profile
from locales import formats, language, text

# What stands for a day that no row says.
OTHERWISE = {"last_contact_date": "provinces-never", "next_visit_date": "provinces-nothing-planned"}

# The figures of two provinces beside each other.
COMPARED = (
    "in_force_count agreement_count last_contact_date activities_12_months promise_count promise_overdue_count "
    "milestones_open active_company_count interested_company_count challenge_count next_visit_date spent_dkk"
)


# --- Facts ---


def facts(profile: Profile) -> list[tuple[str, str]]:
    """What is known of the province itself: what it is, and the value with its unit as the language counts."""
    is_chinese = language() == "zh"  # which counts in ten thousands and hundred millions
    said = []
    for fact, unit, key in (
        (
            "population",
            10_000 if is_chinese else 1_000_000,
            "provinces-ten-thousands" if is_chinese else "provinces-millions",
        ),
        ("gdp_cny", 100_000_000 if is_chinese else 1_000_000_000, "provinces-gdp-amount"),
        ("gdp_per_capita_cny", 1, "provinces-yuan"),
    ):
        value = profile.facts[fact] if profile.facts else None
        shown = formats.not_stated()
        if not formats.is_missing(value):
            shown = text(key, number=Decimal(str(value)) / unit)
        said.append((text(f"provinces-{fact.removesuffix('_cny').replace('_', '-')}"), shown))
    return said


def all_names(profile: Profile) -> list[str]:
    """What the province is called in the other languages and shortly in Chinese, without the name already shown."""
    if profile.facts is None:
        return []
    found = [str(profile.facts[name]) for name in ("name_da", "name_en", "name_zh", "name_zh_short")]
    return [name for name in dict.fromkeys(found) if name != profile.name]


# --- Sentences: computed, so that they cannot be wrong ---


def say_agreements(profile: Profile, *, for_guests: bool = False) -> str:
    """How many agreements, how many of them in force, and how these do; guests are not told that, which is our own judgement."""
    counted = profile.figures
    said = [
        text(
            "provinces-say-agreements-unplaced" if profile.about == UNPLACED else "provinces-say-agreements",
            count=counted["agreement_count"],
            in_force=counted["in_force_count"],
            name=profile.name,
        )
    ]
    if counted["in_force_count"] and not for_guests:
        said.append(
            text(
                "provinces-say-presence",
                warm=counted["green_count"],
                nearing=counted["amber_count"],
                fresh=counted["new_count"],
                cold=counted["red_count"],
                never=counted["never_count"],
            )
        )
    return formats.together(said)


def say_contacts(profile: Profile) -> str:
    """When there was contact last, and how often in 12 months; days since a month or a year would be more than what is known."""
    counted = profile.figures
    if formats.is_missing(counted["last_contact_date"]):
        return text("provinces-say-contacts-none")
    date = figure(profile, "last_contact_date")
    days = counted["days_since_contact"]
    if counted["last_contact_date_precision"] != "day":
        last = text("provinces-say-contact", date=date)
    elif days == 0:
        last = text("provinces-say-contact-today")
    else:
        last = text("provinces-say-contact-days", date=date, days=days)
    return formats.together(
        [last, text("provinces-say-contacts-year", count=counted["activities_12_months"])]
    )


def say_promises(profile: Profile) -> str:
    """How many promises are open, and how many of them overdue."""
    counted = profile.figures
    return text(
        "provinces-say-promises", count=counted["promise_count"], overdue=counted["promise_overdue_count"]
    )


def say_milestones(profile: Profile) -> str:
    """How many milestones are still to come, and how many of them overdue."""
    counted = profile.figures
    return text(
        "provinces-say-milestones", count=counted["milestones_open"], overdue=counted["milestones_overdue"]
    )


def say_ahead(profile: Profile) -> str:
    """How many activities are planned, and which comes first, when and by whom."""
    if not profile.figures["activities_planned"]:
        return text("provinces-say-ahead-none")
    first = profile.rows("ahead").to_dict("records")[0]
    party = columns.listed("danish_party", first["danish_parties"])
    return text(
        "provinces-say-ahead",
        count=profile.figures["activities_planned"],
        date=formats.date(first["start_date"], first["start_date_precision"]),
        title=str(first["title"]),
        known="yes" if party else "no",
        party=party or "",
    )


def say_companies(profile: Profile) -> str:
    """How many companies are active there, and how many only interested."""
    counted = profile.figures
    return text(
        "provinces-say-companies",
        count=counted["engaged_company_count"],
        active=counted["active_company_count"],
        interested=counted["interested_company_count"],
    )


def say_challenges(profile: Profile) -> str:
    """How many challenges are open, how many of those name no agreement, and to how many an agreement in force gives access."""
    counted = profile.figures
    still, alone, reached = (
        counted[name] for name in ("challenge_count", "lone_challenge_count", "accessible_count")
    )
    return text(
        "provinces-say-challenges",
        count=still,
        alone="none" if not alone else "all" if alone == still else "some",
        alone_text=alone,
        reached="none" if not reached else "all" if reached == still else "some",
        reached_text=reached,
    )


def say_money(profile: Profile) -> str:
    """What has been spent and committed there, and how many vouchers have no known rate."""
    counted = profile.figures
    if not counted["voucher_count"]:
        return text("provinces-say-money-none")
    said = [text("provinces-say-money", spent=counted["spent_dkk"], committed=counted["committed_dkk"])]
    if counted["unconverted_count"]:
        said.append(text("provinces-say-money-unknown", count=counted["unconverted_count"]))
    return formats.together(said)


_SAID: Mapping[str, Callable[[Profile], str]] = {
    "contacts": say_contacts,
    "promises": say_promises,
    "milestones": say_milestones,
    "ahead": say_ahead,
    "companies": say_companies,
    "challenges": say_challenges,
    "money": say_money,
}


def say(profile: Profile, part: str, *, for_guests: bool = False) -> str:
    """What there is to say of one of `profiles.PARTS`. KeyError for another."""
    if part == "agreements":
        return say_agreements(profile, for_guests=for_guests)
    return _SAID[part](profile)


# --- Figures ---


def figure(profile: Profile, name: str) -> str:
    """One of the profile's figures as a reader sees it."""
    value = profile.figures[name]
    if name in OTHERWISE and formats.is_missing(value):
        return text(OTHERWISE[name])
    return measures.written(measures.measure(name), value, profile.figures.get(f"{name}_precision"))


def comparison(profiles: Sequence[Profile], *, for_guests: bool = False) -> pd.DataFrame:
    """One row a figure and one column a province, as texts: figure, about_0, about_1; for guests without what is internal."""
    rows = [
        [label, *values]
        for facts_of in zip(*(facts(one)[:2] for one in profiles), strict=True)
        for label, values in [(facts_of[0][0], [value for _, value in facts_of])]
    ]
    for name in COMPARED.split():
        if not (for_guests and measures.measure(name).is_internal):
            rows.append([measures.measure(name).label(), *(figure(one, name) for one in profiles)])
    return pd.DataFrame(rows, columns=["figure", *(f"about_{i}" for i in range(len(profiles)))])


def busiest_year(profile: Profile) -> str:
    """The year in which most was held, or the years where it was the same number; or that nothing dated was held."""
    held = profile.years[profile.years["activities_held"] > 0]
    if held.empty:
        return text("provinces-chart-none", name=profile.name)
    most = int(held["activities_held"].max())
    years = [str(year) for year in held[held["activities_held"] == most]["start_year"]]
    return text("provinces-chart-takeaway", name=profile.name, count=len(years), years=years, number=most)


def compared(first: Profile, second: Profile) -> str:
    """Which of two provinces has more agreements in force."""
    counts = [profile.figures["in_force_count"] for profile in (first, second)]
    if counts[0] == counts[1]:
        return text("provinces-compare-same", first=first.name, second=second.name, number=counts[0])
    more, fewer = (first, second) if counts[0] > counts[1] else (second, first)
    return text(
        "provinces-compare-more",
        first=more.name,
        second=fewer.name,
        number=max(counts),
        fewer=min(counts),
    )
