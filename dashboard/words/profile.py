"""The profile of a province: everything one page asks about it, and its sentences; screen and paper use the same.

No Streamlit here: the travel brief is also made from the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import formats
from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import door, options, parties
from dashboard.queries import provinces as ask
from dashboard.sentences import sentence, together
from locales import text


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


def name_of(about: str, lang: str) -> str:
    """What a province is called in `lang`. KeyError for one that is not known."""
    if about == UNPLACED:
        return text("provinces-unplaced", lang)
    return str(_names(lang)[about])


@door.remembered(8)
def _names(lang: str) -> dict[str, str]:
    choices = ask.choices(lang)
    return dict(zip(choices["province_code"], choices["name"], strict=True))


def load(filters: Filters, about: str, lang: str) -> Profile:
    """The profile of `about` with the shared filters, whose province it replaces."""
    facts = ask.facts(about).to_dict("records")
    return Profile(
        about=about,
        name=name_of(about, lang),
        facts=facts[0] if facts else None,
        figures=ask.key_figures(filters, about).to_dict("records")[0],
        agreements=ask.agreements(filters, about, lang),
        contacts=ask.contacts(filters, about, lang),
        ahead=ask.ahead(filters, about, lang),
        promises=ask.promises(filters, about),
        milestones=ask.milestones_due(filters, about),
        companies=ask.companies(filters, about, lang),
        challenges=ask.challenges(filters, about, lang),
        spending=ask.spending(filters, about),
        years=ask.contacts_by_year(filters, about),
    )


def default_about(filters: Filters, lang: str) -> str:
    """The province to show when nobody has chosen: the single filtered one, else the one with most agreements."""
    if len(filters.provinces) == 1:
        return filters.provinces[0]
    busiest = ask.busiest(filters)["province_code"].tolist()
    return str(busiest[0]) if busiest else str(ask.choices(lang)["province_code"].iloc[0])


def words(vocabulary: str, lang: str) -> dict[str, str]:
    """Code → word of a vocabulary, such as activity_type."""
    found = options.words(vocabulary, lang)
    return dict(zip(found["code"], found["name"], strict=True))


# --- Facts ---


def population(profile: Profile, lang: str) -> str:
    """The people of the province in short: 84,7 mio. (da), 84.7 million (en), 8475万 (zh)."""
    value = profile.facts["population"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated(lang)
    if lang == "zh":
        return text(
            "provinces-ten-thousands", lang, number=formats.number(Decimal(int(value)) / 10_000, lang)
        )
    return text("provinces-millions", lang, number=formats.number(Decimal(int(value)) / 1_000_000, lang, 1))


def gdp(profile: Profile, lang: str) -> str:
    """The gross regional product in short: 13.092 mia. CNY (da), CNY 13,092 billion (en), 130924亿元 (zh)."""
    value = profile.facts["gdp_cny"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated(lang)
    unit = 100_000_000 if lang == "zh" else 1_000_000_000
    return text("provinces-gdp-amount", lang, number=formats.number(Decimal(str(value)) / unit, lang))


def gdp_per_capita(profile: Profile, lang: str) -> str:
    """The gross regional product a head, in yuan."""
    value = profile.facts["gdp_per_capita_cny"] if profile.facts else None
    if formats.is_missing(value) or value is None:
        return formats.not_stated(lang)
    return text("provinces-yuan", lang, number=formats.number(int(value), lang))


def all_names(profile: Profile, lang: str) -> list[str]:
    """What the province is called in the other languages and shortly in Chinese, without the name already shown."""
    if profile.facts is None:
        return []
    found = [str(profile.facts[name]) for name in ("name_da", "name_en", "name_zh", "name_zh_short")]
    return [name for name in dict.fromkeys(found) if name != name_of(profile.about, lang)]


# --- Sentences: computed, so that they cannot be wrong ---


def _count(value: Any) -> int:
    return 0 if formats.is_missing(value) else int(value)


def say_agreements(profile: Profile, lang: str) -> str:
    """How many agreements, how many of them in force, and how these do."""
    figures = profile.figures
    said = [say_agreements_to_guests(profile, lang)]
    if _count(figures["in_force_count"]):
        said.append(
            sentence(
                "provinces-say-presence",
                lang,
                warm=formats.number(_count(figures["green_count"]), lang),
                nearing=formats.number(_count(figures["amber_count"]), lang),
                cold=formats.number(_count(figures["red_count"]), lang),
                never=formats.number(_count(figures["never_count"]), lang),
            )
        )
    return together(said, lang)


def say_agreements_to_guests(profile: Profile, lang: str) -> str:
    """How many agreements, and how many of them in force; nothing of how these do, which is our own judgement."""
    figures = profile.figures
    count, in_force = _count(figures["agreement_count"]), _count(figures["in_force_count"])
    return sentence(
        "provinces-say-agreements-unplaced" if profile.about == UNPLACED else "provinces-say-agreements",
        lang,
        count=count,
        number=formats.number(count, lang),
        in_force=in_force,
        in_force_text=formats.number(in_force, lang),
        name=profile.name,
    )


def say_contacts(profile: Profile, lang: str) -> str:
    """When there was contact last, and how often in 12 months."""
    figures = profile.figures
    if formats.is_missing(figures["last_contact_date"]):
        return sentence("provinces-say-contacts-none", lang)
    precision = figures["last_contact_date_precision"]
    recent = _count(figures["activity_12_months_count"])
    date = formats.date(figures["last_contact_date"], lang, precision)
    # Days since a month or a year would be more exact than what is known.
    days = _count(figures["days_since_contact"])
    if precision != "day":
        last = sentence("provinces-say-contact", lang, date=date)
    elif days == 0:
        last = sentence("provinces-say-contact-today", lang)
    else:
        last = sentence("provinces-say-contact-days", lang, date=date, days=formats.days(days, lang))
    often = sentence("provinces-say-contacts-year", lang, count=recent, number=formats.number(recent, lang))
    return together([last, often], lang)


def say_promises(profile: Profile, lang: str) -> str:
    """How many promises are open, and how many of them overdue."""
    count, overdue = (
        _count(profile.figures["promise_count"]),
        _count(profile.figures["promise_overdue_count"]),
    )
    return sentence(
        "provinces-say-promises",
        lang,
        count=count,
        number=formats.number(count, lang),
        overdue=overdue,
        overdue_text=formats.number(overdue, lang),
    )


def say_milestones(profile: Profile, lang: str) -> str:
    """How many milestones are still to come, and how many of them overdue."""
    count, overdue = _count(profile.figures["milestones_open"]), _count(profile.figures["milestones_overdue"])
    return sentence(
        "provinces-say-milestones",
        lang,
        count=count,
        number=formats.number(count, lang),
        overdue=overdue,
        overdue_text=formats.number(overdue, lang),
    )


def say_ahead(profile: Profile, lang: str) -> str:
    """How many activities are planned, and which comes first, when and by whom."""
    if profile.ahead.empty:
        return sentence("provinces-say-ahead-none", lang)
    first = profile.ahead.to_dict("records")[0]
    count = len(profile.ahead)
    party = formats.joined(parties.danish_names(first["danish_parties"], lang), lang)
    return sentence(
        "provinces-say-ahead",
        lang,
        count=count,
        number=formats.number(count, lang),
        date=formats.date(first["start_date"], lang, first["start_date_precision"]),
        title=str(first["title"]),
        known="yes" if party else "no",
        party=party,
    )


def say_companies(profile: Profile, lang: str) -> str:
    """How many companies are active there, and how many interested."""
    active = _count(profile.figures["active_company_count"])
    interested = _count(profile.figures["interested_company_count"])
    return sentence(
        "provinces-say-companies",
        lang,
        count=active + interested,
        active=formats.number(active, lang),
        interested=formats.number(interested, lang),
    )


def say_challenges(profile: Profile, lang: str) -> str:
    """How many challenges are open, how many of those name no agreement, and to how many an agreement in force gives access."""
    still = profile.open_challenges
    alone = int((~still["has_agreement"].fillna(False).astype(bool)).sum())
    reached = int(still["has_access"].fillna(False).astype(bool).sum())
    return sentence(
        "provinces-say-challenges",
        lang,
        count=len(still),
        number=formats.number(len(still), lang),
        alone="none" if not alone else "all" if alone == len(still) else "some",
        alone_text=formats.number(alone, lang),
        reached="none" if not reached else "all" if reached == len(still) else "some",
        reached_text=formats.number(reached, lang),
    )


def say_money(profile: Profile, lang: str) -> str:
    """What has been spent and committed there, and how many vouchers have no known rate."""
    if profile.spending.empty:
        return sentence("provinces-say-money-none", lang)
    said = [
        sentence(
            "provinces-say-money",
            lang,
            spent=formats.money(profile.figures["spent_dkk"], lang),
            committed=formats.money(profile.figures["committed_dkk"], lang),
        )
    ]
    unknown = int(profile.spending["amount_dkk"].isna().sum())
    if unknown:
        said.append(
            sentence("provinces-say-money-unknown", lang, count=unknown, number=formats.number(unknown, lang))
        )
    return together(said, lang)


# --- Two side by side ---


def comparison(profiles: list[Profile], lang: str, *, for_guests: bool = False) -> pd.DataFrame:
    """One row a figure and one column a province, as texts: figure, about_0, about_1; for guests without promises, milestones ahead and money."""
    figures: list[tuple[str, list[str]]] = [
        ("provinces-population", [population(p, lang) for p in profiles]),
        ("provinces-gdp", [gdp(p, lang) for p in profiles]),
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
        figures.append((key, [formats.number(_count(p.figures[name]), lang) for p in profiles]))
    figures.insert(
        4,
        (
            "provinces-card-last",
            [_known_date(p, "last_contact_date", "provinces-never", lang) for p in profiles],
        ),
    )
    figures.append(
        (
            "provinces-card-next",
            [_known_date(p, "next_visit_date", "provinces-nothing-planned", lang) for p in profiles],
        )
    )
    if not for_guests:
        spent = [formats.money(p.figures["spent_dkk"], lang) for p in profiles]
        figures.append(("provinces-card-spent", spent))
    return pd.DataFrame(
        {
            "figure": [text(key, lang) for key, _ in figures],
            **{f"about_{i}": [values[i] for _, values in figures] for i in range(len(profiles))},
        }
    )


def _known_date(profile: Profile, name: str, otherwise: str, lang: str) -> str:
    value = profile.figures[name]
    if formats.is_missing(value):
        return text(otherwise, lang)
    return formats.date(value, lang, profile.figures[f"{name}_precision"])


def last_contact(profile: Profile, lang: str) -> str:
    """The day of the last contact, no more precise than known, or that there was none."""
    return _known_date(profile, "last_contact_date", "provinces-never", lang)


def next_visit(profile: Profile, lang: str) -> str:
    """The first day of what is planned next, or that nothing is."""
    return _known_date(profile, "next_visit_date", "provinces-nothing-planned", lang)


def busiest_year(profile: Profile, lang: str) -> str:
    """The year in which most was held, or the years where it was the same number; or that nothing dated was held."""
    held = profile.years[profile.years["held_count"] > 0]
    if held.empty:
        return sentence("provinces-chart-none", lang, name=profile.name)
    most = int(held["held_count"].max())
    years = [str(year) for year in held[held["held_count"] == most]["year_number"]]
    return sentence(
        "provinces-chart-takeaway",
        lang,
        name=profile.name,
        count=len(years),
        years=formats.listed(years, lang),
        number=formats.number(most, lang),
    )


def compared(first: Profile, second: Profile, lang: str) -> str:
    """Which of two provinces has more agreements in force."""
    counts = [_count(profile.figures["in_force_count"]) for profile in (first, second)]
    if counts[0] == counts[1]:
        return sentence(
            "provinces-compare-same",
            lang,
            first=first.name,
            second=second.name,
            number=formats.number(counts[0], lang),
        )
    more, fewer = (first, second) if counts[0] > counts[1] else (second, first)
    return sentence(
        "provinces-compare-more",
        lang,
        first=more.name,
        second=fewer.name,
        number=formats.number(max(counts), lang),
        fewer=formats.number(min(counts), lang),
    )
