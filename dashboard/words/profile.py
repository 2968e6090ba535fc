"""The profile of a province: everything one page asks about it, and its sentences; screen and paper use the same.

No Streamlit here: the travel brief is also made from the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import door, options, parties
from dashboard.queries import provinces as ask
from locales import formats, language, text


@dataclass(frozen=True)
class Profile:
    """One province on the as-of date.

    Attributes:
        about: ISO code, or `UNPLACED`.
        name: what it is called in the reader's language.
        facts: the row of `queries.provinces.facts`; None for the unplaced.
        figures: the row of `queries.provinces.key_figures`.
        agreements, contacts, ahead, promises, milestones, companies, challenges, spending, years: the answers of
            the functions of the same name in `queries.provinces`.
    """

    about: str
    name: str
    facts: Mapping[Any, Any] | None
    figures: Mapping[Any, Any]
    agreements: pd.DataFrame
    contacts: pd.DataFrame
    ahead: pd.DataFrame
    promises: pd.DataFrame
    milestones: pd.DataFrame
    companies: pd.DataFrame
    challenges: pd.DataFrame
    spending: pd.DataFrame
    years: pd.DataFrame

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the desk's work there."""
        parts = (self.agreements, self.contacts, self.ahead, self.companies, self.challenges, self.spending)
        return all(part.empty for part in parts)

    @property
    def open_challenges(self) -> pd.DataFrame:
        """The challenges that are neither won nor lost."""
        return self.challenges[self.challenges["is_open"].fillna(False).astype(bool)]


def name_of(about: str) -> str:
    """What a province is called in `lang`. KeyError for one that is not known."""
    if about == UNPLACED:
        return text("provinces-unplaced")
    return str(_names()[about])


@door.remembered(8)
def _names() -> dict[str, str]:
    choices = ask.choices()
    return dict(zip(choices["province_code"], choices["name"], strict=True))


def load(filters: Filters, about: str) -> Profile:
    """The profile of `about` with the shared filters, whose province it replaces."""
    facts = ask.facts(about).to_dict("records")
    return Profile(
        about=about,
        name=name_of(about),
        facts=facts[0] if facts else None,
        figures=ask.key_figures(filters, about).to_dict("records")[0],
        agreements=ask.agreements(filters, about),
        contacts=ask.contacts(filters, about),
        ahead=ask.ahead(filters, about),
        promises=ask.promises(filters, about),
        milestones=ask.milestones_due(filters, about),
        companies=ask.companies(filters, about),
        challenges=ask.challenges(filters, about),
        spending=ask.spending(filters, about),
        years=ask.contacts_by_year(filters, about),
    )


def default_about(filters: Filters) -> str:
    """The province to show when nobody has chosen: the single filtered one, else the one with most agreements."""
    if len(filters.provinces) == 1:
        return filters.provinces[0]
    busiest = ask.busiest(filters)["province_code"].tolist()
    return str(busiest[0]) if busiest else str(ask.choices()["province_code"].iloc[0])


def words(vocabulary: str) -> dict[str, str]:
    """Code → word of a vocabulary, such as activity_type."""
    found = options.words(vocabulary)
    return dict(zip(found["code"], found["name"], strict=True))


# --- Facts ---


def population(profile: Profile) -> str:
    """The people of the province in short: 84,7 mio. (da), 84.7 million (en), 8475万 (zh)."""
    value = profile.facts["population"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated()
    if language() == "zh":
        return text("provinces-ten-thousands", number=Decimal(int(value)) / 10_000)
    return text("provinces-millions", number=Decimal(int(value)) / 1_000_000)


def gdp(profile: Profile) -> str:
    """The gross regional product in short: 13.092 mia. CNY (da), CNY 13,092 billion (en), 130924亿元 (zh)."""
    value = profile.facts["gdp_cny"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated()
    unit = 100_000_000 if language() == "zh" else 1_000_000_000
    return text("provinces-gdp-amount", number=Decimal(str(value)) / unit)


def gdp_per_capita(profile: Profile) -> str:
    """The gross regional product a head, in yuan."""
    value = profile.facts["gdp_per_capita_cny"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated()
    return text("provinces-yuan", number=int(value))


def all_names(profile: Profile) -> list[str]:
    """What the province is called in the other languages and shortly in Chinese, without the name already shown."""
    if profile.facts is None:
        return []
    found = [str(profile.facts[name]) for name in ("name_da", "name_en", "name_zh", "name_zh_short")]
    return [name for name in dict.fromkeys(found) if name != name_of(profile.about)]


# --- Sentences: computed, so that they cannot be wrong ---


def _count(value: Any) -> int:
    return 0 if formats.is_missing(value) else int(value)


def say_agreements(profile: Profile) -> str:
    """How many agreements, how many of them in force, and how these do."""
    figures = profile.figures
    said = [say_agreements_to_guests(profile)]
    if _count(figures["in_force_count"]):
        said.append(
            text(
                "provinces-say-presence",
                warm=_count(figures["green_count"]),
                nearing=_count(figures["amber_count"]),
                cold=_count(figures["red_count"]),
                never=_count(figures["never_count"]),
            )
        )
    return formats.together(said)


def say_agreements_to_guests(profile: Profile) -> str:
    """How many agreements, and how many of them in force; nothing of how these do, which is our own judgement."""
    figures = profile.figures
    count, in_force = _count(figures["agreement_count"]), _count(figures["in_force_count"])
    return text(
        "provinces-say-agreements-unplaced" if profile.about == UNPLACED else "provinces-say-agreements",
        count=count,
        in_force=in_force,
        name=profile.name,
    )


def say_contacts(profile: Profile) -> str:
    """When there was contact last, and how often in 12 months."""
    figures = profile.figures
    if formats.is_missing(figures["last_contact_date"]):
        return text("provinces-say-contacts-none")
    precision = figures["last_contact_date_precision"]
    recent = _count(figures["activity_12_months_count"])
    date = formats.date(figures["last_contact_date"], precision)
    # Days since a month or a year would be more exact than what is known.
    days = _count(figures["days_since_contact"])
    if precision != "day":
        last = text("provinces-say-contact", date=date)
    elif days == 0:
        last = text("provinces-say-contact-today")
    else:
        last = text("provinces-say-contact-days", date=date, days=days)
    often = text("provinces-say-contacts-year", count=recent)
    return formats.together([last, often])


def say_promises(profile: Profile) -> str:
    """How many promises are open, and how many of them overdue."""
    count, overdue = (
        _count(profile.figures["promise_count"]),
        _count(profile.figures["promise_overdue_count"]),
    )
    return text(
        "provinces-say-promises",
        count=count,
        overdue=overdue,
    )


def say_milestones(profile: Profile) -> str:
    """How many milestones are still to come, and how many of them overdue."""
    count, overdue = _count(profile.figures["milestones_open"]), _count(profile.figures["milestones_overdue"])
    return text(
        "provinces-say-milestones",
        count=count,
        overdue=overdue,
    )


def say_ahead(profile: Profile) -> str:
    """How many activities are planned, and which comes first, when and by whom."""
    if profile.ahead.empty:
        return text("provinces-say-ahead-none")
    first = profile.ahead.to_dict("records")[0]
    count = len(profile.ahead)
    party = formats.joined(parties.danish_names(first["danish_parties"]))
    return text(
        "provinces-say-ahead",
        count=count,
        date=formats.date(first["start_date"], first["start_date_precision"]),
        title=str(first["title"]),
        known="yes" if party else "no",
        party=party,
    )


def say_companies(profile: Profile) -> str:
    """How many companies are active there, and how many interested."""
    active = _count(profile.figures["active_company_count"])
    interested = _count(profile.figures["interested_company_count"])
    return text(
        "provinces-say-companies",
        count=active + interested,
        active=active,
        interested=interested,
    )


def say_challenges(profile: Profile) -> str:
    """How many challenges are open, how many of those name no agreement, and to how many an agreement in force gives access."""
    still = profile.open_challenges
    alone = int((~still["has_agreement"].fillna(False).astype(bool)).sum())
    reached = int(still["has_access"].fillna(False).astype(bool).sum())
    return text(
        "provinces-say-challenges",
        count=len(still),
        alone="none" if not alone else "all" if alone == len(still) else "some",
        alone_text=alone,
        reached="none" if not reached else "all" if reached == len(still) else "some",
        reached_text=reached,
    )


def say_money(profile: Profile) -> str:
    """What has been spent and committed there, and how many vouchers have no known rate."""
    if profile.spending.empty:
        return text("provinces-say-money-none")
    said = [
        text(
            "provinces-say-money",
            spent=profile.figures["spent_dkk"],
            committed=profile.figures["committed_dkk"],
        )
    ]
    unknown = int(profile.spending["amount_dkk"].isna().sum())
    if unknown:
        said.append(text("provinces-say-money-unknown", count=unknown))
    return formats.together(said)


# --- Two side by side ---


def comparison(profiles: list[Profile], *, for_guests: bool = False) -> pd.DataFrame:
    """One row a figure and one column a province, as texts: figure, about_0, about_1; for guests without promises, milestones ahead and money."""
    figures: list[tuple[str, list[str]]] = [
        ("provinces-population", [population(p) for p in profiles]),
        ("provinces-gdp", [gdp(p) for p in profiles]),
    ]
    for key, name in (
        ("provinces-card-in-force", "in_force_count"),
        ("provinces-figure-agreements", "agreement_count"),
        ("provinces-card-year", "activity_12_months_count"),
        ("provinces-card-promises", "promise_count"),
        ("provinces-figure-overdue", "promise_overdue_count"),
        ("provinces-milestones-title", "milestones_open"),
        ("provinces-figure-active", "active_company_count"),
        ("provinces-figure-interested", "interested_company_count"),
        ("provinces-card-challenges", "challenge_count"),
    ):
        if for_guests and name.startswith(("promise_", "milestones_")):
            continue
        figures.append((key, [formats.number(_count(p.figures[name])) for p in profiles]))
    figures.insert(
        4,
        (
            "provinces-card-last",
            [_known_date(p, "last_contact_date", "provinces-never") for p in profiles],
        ),
    )
    figures.append(
        (
            "provinces-card-next",
            [_known_date(p, "next_visit_date", "provinces-nothing-planned") for p in profiles],
        )
    )
    if not for_guests:
        spent = [formats.money(p.figures["spent_dkk"]) for p in profiles]
        figures.append(("provinces-card-spent", spent))
    return pd.DataFrame(
        {
            "figure": [text(key) for key, _ in figures],
            **{f"about_{i}": [values[i] for _, values in figures] for i in range(len(profiles))},
        }
    )


def _known_date(profile: Profile, name: str, otherwise: str) -> str:
    value = profile.figures[name]
    if formats.is_missing(value):
        return text(otherwise)
    return formats.date(value, profile.figures[f"{name}_precision"])


def last_contact(profile: Profile) -> str:
    """The day of the last contact, no more precise than known, or that there was none."""
    return _known_date(profile, "last_contact_date", "provinces-never")


def next_visit(profile: Profile) -> str:
    """The first day of what is planned next, or that nothing is."""
    return _known_date(profile, "next_visit_date", "provinces-nothing-planned")


def busiest_year(profile: Profile) -> str:
    """The year in which most was held, or the years where it was the same number; or that nothing dated was held."""
    held = profile.years[profile.years["held_count"] > 0]
    if held.empty:
        return text("provinces-chart-none", name=profile.name)
    most = int(held["held_count"].max())
    years = [str(year) for year in held[held["held_count"] == most]["year_number"]]
    return text(
        "provinces-chart-takeaway",
        name=profile.name,
        count=len(years),
        years=years,
        number=most,
    )


def compared(first: Profile, second: Profile) -> str:
    """Which of two provinces has more agreements in force."""
    counts = [_count(profile.figures["in_force_count"]) for profile in (first, second)]
    if counts[0] == counts[1]:
        return text(
            "provinces-compare-same",
            first=first.name,
            second=second.name,
            number=counts[0],
        )
    more, fewer = (first, second) if counts[0] > counts[1] else (second, first)
    return text(
        "provinces-compare-more",
        first=more.name,
        second=fewer.name,
        number=max(counts),
        fewer=min(counts),
    )
