"""The profile of a province, asked for the page and for the travel brief alike.

No Streamlit here: the brief is also made from the command line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.model import measures, pages
from dashboard.queries import options, provinces
from dashboard.words import profile as words
from locales import formats, text

# Part of a profile → the measure whose rows it lists, and their order where it is not the relation's.
PARTS: Mapping[str, tuple[str, str | None]] = {
    "agreements": ("agreement_count", "is_in_force desc, signed_date desc nulls last, agreement_id"),
    "promises": ("promise_count", None),
    "milestones": ("milestones_open", None),
    "ahead": ("activities_planned", "ahead_date, start_date, activity_id"),
    "contacts": ("activities_held", "contact_date desc, start_date desc, activity_id"),
    "companies": ("engaged_company_count", None),
    "challenges": (
        "known_challenge_count",
        "is_open_then desc, list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id",
    ),
    "money": ("voucher_count", None),
}


# The text that is shown for a day that no row states.
OTHERWISE = {"last_contact_date": "provinces-never", "next_visit_date": "provinces-nothing-planned"}

# The figures of two provinces beside each other.
COMPARED = (
    "in_force_count agreement_count last_contact_date activities_12_months promise_count promise_overdue_count "
    "milestones_open active_company_count interested_company_count challenge_count next_visit_date spent_dkk"
)


@dataclass(frozen=True)
class Profile:
    """One province on the as-of date.

    Attributes:
        about: ISO code, or `UNPLACED`.
        name: what it is called in the reader's language.
        facts: the row of `queries.provinces.facts`; None for the unplaced.
        filters: the shared filters with their province replaced by this one.
        figures: the values of its measures, by name.
        years: activities_held and activities_planned by start_year, in order.
    """

    about: str
    name: str
    facts: Mapping[Any, Any] | None
    filters: Filters
    figures: Mapping[str, Any]
    years: pd.DataFrame

    def asked_with(self, part: str) -> Filters:
        """What a part is asked with: who goes there next is worth knowing whatever else is chosen, but for the theme."""
        return _whoever(self.filters) if part == "ahead" else self.filters

    def rows(self, part: str) -> pd.DataFrame:
        """The rows of one of `PARTS`."""
        measure, order = PARTS[part]
        rows = measures.rows(self.asked_with(part), measure, order=order)
        return _with_others(rows, self.filters.parties) if part == "ahead" else rows

    def figure(self, name: str) -> str:
        """One of the figures as a reader sees it."""
        value = self.figures[name]
        if name in OTHERWISE and formats.is_missing(value):
            return text(OTHERWISE[name])
        return measures.written(measures.measure(name), value, self.figures.get(f"{name}_precision"))

    def say(self, part: str, *, for_guests: bool = False) -> str:
        """What there is to say of one of `PARTS`; guests are not told how the agreements do."""
        if part == "agreements":
            is_placed = self.about != UNPLACED
            return words.agreements(self.figures, self.name, is_placed=is_placed, for_guests=for_guests)
        if part == "ahead":
            planned = self.rows(part).to_dict("records") if self.figures["activities_planned"] else []
            return words.ahead(self.figures, planned[0] if planned else None)
        said = {"contacts": words.contacts, "challenges": words.challenges, "money": words.money}
        return said[part](self.figures) if part in said else text(f"provinces-say-{part}", **self.figures)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the desk's work there."""
        counted = "agreement_count activities_held activities_planned engaged_company_count known_challenge_count voucher_count"
        return not any(self.figures[name] for name in counted.split())

    @property
    def is_illustrative_any(self) -> bool:
        """Whether any row shown is invented for the sample."""
        return any(
            measures.any_illustrative(self.asked_with(part), measure) for part, (measure, _) in PARTS.items()
        )

    def is_empty_part(self, part: str) -> bool:
        """Whether one of `PARTS` has no rows."""
        measure, _ = PARTS[part]
        return not self.figures[measure]


def _whoever(filters: Filters) -> Filters:
    return Filters(as_of=filters.as_of, provinces=filters.provinces, themes=filters.themes)


def _with_others(rows: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """The activities with is_other: not by a party that the filters chose; missing when none is."""
    others = [not set(parties) & set(chosen) if chosen else None for parties in rows["danish_parties"]]
    return rows.assign(is_other=pd.Series(others, dtype="boolean", index=rows.index))


def load(filters: Filters, about: str) -> Profile:
    """The profile of `about` with the shared filters, whose province it replaces."""
    facts = provinces.facts()
    known = facts[facts["province_code"] == about].to_dict("records")
    there = replace(filters, provinces=(about,))
    named = pages.page("provinces")
    ahead = measures.values(_whoever(there), "activities_planned next_visit_date")
    years = measures.grouped(there, " ".join(named.groups["start_year"]), "start_year")
    return Profile(
        about=about,
        name=name_of(about),
        facts=known[0] if known else None,
        filters=there,
        figures={**measures.values(there, named.names), **ahead},
        years=years.dropna(subset=["start_year"]).sort_values("start_year", ignore_index=True),
    )


def name_of(about: str) -> str:
    """What a province is called. KeyError for one that is not known."""
    return text("provinces-unplaced") if about == UNPLACED else options.names("province")[about]


def counts(filters: Filters) -> dict[str, int]:
    """Every province → how many agreements it has: those with some first, by name, and the unplaced last.

    So «Jiang» finds Jiangsu, which has agreements, before Jiangxi, which has none.
    """
    found = measures.grouped(filters, "agreement_count", "province_code")
    counted = dict(zip(found["province_code"].fillna(UNPLACED), found["agreement_count"], strict=True))
    names = sorted(options.names("province"), key=lambda code: not counted.get(code, 0))
    return {code: int(counted.get(code, 0)) for code in (*names, UNPLACED)}


def default_about(filters: Filters) -> str:
    """The province to show when none was chosen: the single filtered one, else the one with most agreements."""
    if len(filters.provinces) == 1:
        return filters.provinces[0]
    found = measures.grouped(filters, "agreement_count", "province_code").dropna(subset=["province_code"])
    return str(found["province_code"].iloc[0]) if len(found) else next(iter(counts(filters)))


def comparison(profiles: Sequence[Profile], *, for_guests: bool = False) -> pd.DataFrame:
    """One row a figure and one column a province, as texts: figure, about_0, about_1; for guests without what is internal."""
    rows = [
        [told[0][0], *(value for _, value in told)]
        for told in zip(*(words.facts(one.facts)[:2] for one in profiles), strict=True)
    ]
    for name in COMPARED.split():
        if not (for_guests and measures.measure(name).is_internal):
            rows.append([measures.measure(name).label(), *(one.figure(name) for one in profiles)])
    return pd.DataFrame(rows, columns=["figure", *(f"about_{i}" for i in range(len(profiles)))])
