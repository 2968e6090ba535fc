"""The profile of a province or of a Danish party, asked for its page and for its brief alike.

No Streamlit here: the brief is also made from the command line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import pandas as pd

import settings
from dashboard.filters_model import CHOICES, Choice, Filters
from dashboard.model import measures, pages
from dashboard.options import load_options
from dashboard.queries import options, parties, provinces
from dashboard.scope import reader
from dashboard.words import profile as words
from locales import formats, has_text, language, text

_Name = Literal["provinces", "parties"]

# Part of a profile → the measure whose rows it lists, and their order where it is not the relation's.
Parts = Mapping[str, tuple[str, str | None]]

_BEFORE: Parts = {
    "promises": ("promise_count", None),
    "milestones": ("milestones_open", None),
    "ahead": ("activities_planned", "ahead_date, start_date, activity_id"),
    "contacts": ("activities_held", "contact_date desc, start_date desc, activity_id"),
}
_AGREEMENTS = ("agreement_count", "is_in_force desc, signed_date desc nulls last, agreement_id")
_AFTER: Parts = {
    "challenges": (
        "known_challenge_count",
        "is_open_then desc, list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id",
    ),
    "money": ("voucher_count", None),
}

# The text that is shown for a day that no row states, and the count of those rows: where it is not known, nor is the day.
_OTHERWISE = {
    "last_contact_date": ("profile-never", "activities_held"),
    "next_visit_date": ("profile-nothing-planned", "activities_planned"),
    "next_due_date": ("profile-nothing-planned", "due_count"),
}


@dataclass(frozen=True)
class Kind:
    """What profiles are of.

    Attributes:
        name: the filter that a profile sets; also the name of its page, and the beginning of the texts that are its own.
        parts: what a profile lists.
        cards: the measures shown one by one, on the page and on paper → the note beside each, by the end of its text's key.
        lead: the parts whose sentences are told above everything, and not again with their rows.
        compared: the figures of two beside each other.
        names: value of the filter → what it is called in the reader's language, in the order in which a reader looks for it.
        known: what is known of each itself: one row each, with the filter's column.
        facts: the same of one of them, as a reader sees it.
    """

    name: _Name
    parts: Parts
    cards: Mapping[str, str | None]
    lead: tuple[str, ...]
    compared: str
    names: Callable[[], Mapping[str, str]]
    known: Callable[[], pd.DataFrame]
    facts: Callable[[Mapping[Any, Any] | None], list[tuple[str, str]]]

    @property
    def search(self) -> Literal["prefix", "contains"]:
        """What typing finds among the names: «Jiang» no Heilongjiang, but «Ballerup» what has it in brackets, last."""
        return "contains" if self.entry.search == "contains" else "prefix"

    def invented(self) -> frozenset[str]:
        """Those of which all that is known is made up for the sample."""
        known = self.known()
        if "is_illustrative" not in known:
            return frozenset()
        return frozenset(known[known["is_illustrative"].astype(bool)][self.entry.column])

    @property
    def entry(self) -> Choice:
        """The entry of the filter that a profile sets."""
        return CHOICES[self.name]

    def said(self, key: str, **values: object) -> str:
        """A text of this kind by the end of its key, or the one that all profiles share."""
        own = f"{self.name}-{key}"
        return text(own if has_text(own) else f"profile-{key}", **values)

    def narrowed(self, filters: Filters, *about: str) -> Filters:
        """The filters with their choice of this kind replaced."""
        chosen: dict[str, Any] = {self.name: about}
        return replace(filters, **chosen)

    def called(self) -> dict[str, str]:
        """Each → what it is called, and what has none of this kind last."""
        missing = self.entry.missing
        return {**self.names(), **({} if missing is None else {missing: self.said(missing)})}

    def name_of(self, about: str) -> str:
        """What one is called. KeyError for one that is not known."""
        return self.called()[about]

    def counts(self, filters: Filters) -> dict[str, int]:
        """Each → how many agreements it has, in the order in which it is offered, and what has none of this kind last.

        Of provinces those with agreements are first, so that «Jiang» finds Jiangsu, which has some, before Jiangxi, which has none.
        """
        missing, column = self.entry.missing, self.entry.column
        found = measures.grouped(filters, "agreement_count", column).dropna(
            subset=[] if missing else [column]
        )
        counted = dict(zip(found[column].fillna(missing or ""), found["agreement_count"], strict=True))
        names = list(self.names())
        if missing:
            names = [*sorted(names, key=lambda one: not counted.get(one, 0)), missing]
        return {one: int(counted.get(one, 0)) for one in names}

    def offered(self, as_of: dt.date) -> Mapping[str, str]:
        """Each → what a reader chooses it by, in the order of `counts`: its name, how many agreements it has, and whether it is made up."""
        return _offered(self.name, as_of)

    def default_about(self, filters: Filters) -> str | None:
        """Which to show when none was chosen: the single filtered one, else that with most agreements, of parties a municipality.

        None where there is none at all.
        """
        chosen: tuple[str, ...] = getattr(filters, self.name)
        if len(chosen) == 1:
            return chosen[0]
        counted = measures.grouped(filters, "agreement_count", self.entry.column)[self.entry.column].dropna()
        known = self.known()
        local = known[known["party_kind"] == "municipality"] if "party_kind" in known else known
        first = [one for one in counted if one in set(local[self.entry.column])] or list(counted)
        return next(iter(first or self.counts(filters)), None)


PROVINCES = Kind(
    name="provinces",
    parts={
        "agreements": _AGREEMENTS,
        **_BEFORE,
        "companies": ("engaged_company_count", None),
        **_AFTER,
    },
    cards={
        "in_force_count": "card-in-force-note",
        "last_contact_date": "card-last-note",
        "promise_count": "card-promises-note",
        "next_visit_date": None,
        "active_company_count": "card-companies-note",
        "challenge_count": "card-challenges-note",
        "spent_dkk": "card-spent-note",
    },
    lead=(),
    compared="in_force_count agreement_count last_contact_date activities_12_months promise_count promise_overdue_count "
    "milestones_open active_company_count interested_company_count challenge_count next_visit_date spent_dkk",
    names=lambda: options.names("province"),
    known=provinces.facts,
    facts=words.province_facts,
)

PARTIES = Kind(
    name="parties",
    parts={
        "agreements": _AGREEMENTS,
        "due": ("due_count", None),
        **_BEFORE,
        "companies": ("registered_count", "not is_at_home, lower(company_name), company_id"),
        **_AFTER,
    },
    cards={
        "in_force_count": "card-in-force-note",
        "last_contact_date": "card-last-note",
        "next_due_date": "card-due-note",
        "promise_count": "card-promises-note",
        "home_company_count": "card-companies-note",
        "challenge_count": "card-challenges-note",
        "spent_dkk": "card-spent-note",
    },
    lead=("agreements", "contacts", "due"),
    compared="in_force_count agreement_count last_contact_date activities_12_months promise_count promise_overdue_count "
    "milestones_open next_due_date home_company_count outside_company_count challenge_count accessible_count spent_dkk",
    names=lambda: load_options().choices["parties"],
    known=parties.facts,
    facts=words.party_facts,
)

KINDS = {kind.name: kind for kind in (PROVINCES, PARTIES)}


@reader.remembered(12)  # there may be thousands, and a page asks for them at every click
def _offered(name: _Name, as_of: dt.date) -> dict[str, str]:
    kind = KINDS[name]
    invented, called = kind.invented(), kind.called()
    return {
        one: text(
            "profile-option-invented" if one in invented else "profile-option",
            name=called[one],
            number=count,
        )
        for one, count in kind.counts(Filters(as_of=as_of)).items()
    }


@dataclass(frozen=True)
class Profile:
    """One province or party on the as-of date.

    Attributes:
        kind: which of the two.
        about: its value in the filter.
        name: what it is called in the reader's language.
        facts: the row of `Kind.known`; None for what has no province.
        filters: the shared filters with their choice replaced by this one.
        whoever: what is asked with who goes next, whichever party that is: see `_whoever`.
        figures: the values of its measures, by name.
        years: activities_held and activities_planned by start_year, in order.
    """

    kind: Kind
    about: str
    name: str
    facts: Mapping[Any, Any] | None
    filters: Filters
    whoever: Filters
    figures: Mapping[str, Any]
    years: pd.DataFrame

    @property
    def is_placed(self) -> bool:
        """Whether it is one of those that there are, and not what has none."""
        return self.about != self.kind.entry.missing

    @property
    def key(self) -> str:
        """What it is called in keys of widgets."""
        return self.about.lower()

    def asked_with(self, part: str) -> Filters:
        """What a part is asked with: who goes there next is worth knowing whatever else is chosen, but for the theme."""
        return self.whoever if part == "ahead" else self.filters

    def rows(self, part: str, limit: int | None = None) -> pd.DataFrame:
        """The rows of one of its parts, or the first of them."""
        measure, order = self.kind.parts[part]
        rows = measures.rows(self.asked_with(part), measure, order=order, limit=limit)
        return _with_others(rows, self.filters.parties) if part == "ahead" else rows

    def otherwise(self, name: str) -> str | None:
        """What is said instead of a day where no row states one; None for other figures, and where plans are not known."""
        key, count = _OTHERWISE.get(name, (None, ""))
        return None if key is None or formats.is_missing(self.figures[count]) else text(key)

    def figure(self, name: str) -> str:
        """One of the figures as a reader sees it."""
        value = self.figures[name]
        if formats.is_missing(value) and (otherwise := self.otherwise(name)):
            return otherwise
        return measures.written(measures.measure(name), value, self.figures.get(f"{name}_precision"))

    @property
    def cards(self) -> dict[str, str | None]:
        """The measures shown one by one, in cards and on paper → the note beside each."""
        is_day = self.figures["last_contact_date_precision"] == "day"
        return {
            name: self.kind.said(note, **self.figures)
            if note is not None and (name != "last_contact_date" or is_day)
            else None
            for name, note in self.kind.cards.items()
        }

    def say(self, part: str, *, for_guests: bool = False) -> str:
        """What there is to say of one of its parts; guests are not told how the agreements do."""
        said = self.kind.said
        if part == "agreements":
            key = "say-agreements" if self.is_placed else "say-agreements-unplaced"
            return words.agreements(
                said(key, name=self.name, **self.figures), self.figures, for_guests=for_guests
            )
        if part in ("ahead", "due"):
            first = self.rows(part, 1).to_dict("records") if not self.is_empty_part(part) else []
            tell = words.ahead if part == "ahead" else words.due
            return tell(self.figures, first[0] if first else None)
        if part == "money" and not self.figures["voucher_count"]:
            return said("say-money-none")
        told = {"contacts": words.contacts, "challenges": words.challenges, "money": words.money}
        return told[part](self.figures) if part in told else said(f"say-{part}", **self.figures)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the desk's work there."""
        return all(self.is_empty_part(part) for part in self.kind.parts)

    @property
    def is_illustrative_any(self) -> bool:
        """Whether any row shown is invented for the sample."""
        return any(
            measures.any_illustrative(self.asked_with(part), measure)
            for part, (measure, _) in self.kind.parts.items()
        )

    def is_empty_part(self, part: str) -> bool:
        """Whether one of its parts has no rows."""
        measure, _ = self.kind.parts[part]
        return not self.figures[measure]


def _whoever(kind: Kind, there: Filters) -> Filters:
    """Who goes next is asked of the province, whoever that is; of a party in the provinces where it has agreements or goes itself."""
    codes = there.provinces
    if kind is PARTIES:
        found = measures.grouped(there, "agreement_count activities_planned", "province_code")
        codes = tuple(sorted(found["province_code"].dropna()))
    return Filters(
        as_of=there.as_of, provinces=codes, themes=there.themes, parties=() if codes else there.parties
    )


def _with_others(rows: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """The activities with is_other: not by a party that the filters chose; missing when none is."""
    others = [not set(parties) & set(chosen) if chosen else None for parties in rows["danish_parties"]]
    return rows.assign(is_other=pd.Series(others, dtype="boolean", index=rows.index))


def load(kind: Kind, filters: Filters, about: str) -> Profile:
    """The profile of `about` with the shared filters, whose choice of this kind it replaces."""
    known = kind.known()
    found = known[known[kind.entry.column] == about].to_dict("records")
    there = kind.narrowed(filters, about)
    whoever = _whoever(kind, there)
    named = pages.page(kind.name)
    ahead = measures.values(whoever, "activities_planned next_visit_date")
    years = measures.grouped(there, " ".join(named.groups["start_year"]), "start_year")
    return Profile(
        kind=kind,
        about=about,
        name=kind.name_of(about),
        facts=found[0] if found else None,
        filters=there,
        whoever=whoever,
        figures={**measures.values(there, named.names), **ahead},
        years=years.dropna(subset=["start_year"]).sort_values("start_year", ignore_index=True),
    )


def plain(name: str) -> str:
    """A name in letters that every file system takes."""
    return re.sub(r"[^\w-]+", "-", name).strip("-")


def file_name(about: str, as_of: dt.date) -> str:
    """What the file of a brief is called."""
    return f"{settings.desk().slug}-{plain(about)}-{as_of.isoformat()}-{language()}.pdf"


def comparison(profiles: Sequence[Profile], *, for_guests: bool = False) -> pd.DataFrame:
    """One row a figure and one column a profile, as texts: figure, about_0, about_1; for guests without what is internal."""
    rows = [
        [told[0][0], *(value for _, value in told)]
        for told in zip(*(one.kind.facts(one.facts)[:2] for one in profiles), strict=True)
    ]
    for name in profiles[0].kind.compared.split():
        if not (for_guests and measures.measure(name).is_internal):
            rows.append([measures.measure(name).label(), *(one.figure(name) for one in profiles)])
    return pd.DataFrame(rows, columns=["figure", *(f"about_{i}" for i in range(len(profiles)))])
