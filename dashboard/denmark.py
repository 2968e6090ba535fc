"""What all Danish parties do in a province or on a theme, asked for the page and for the paper alike: what a partner may read, whoever asks.

No Streamlit here: the paper is also made from the command line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.options import load_options
from dashboard.queries import denmark as ask
from dashboard.scope import reader
from dashboard.words import denmark as words
from locales import text

# Part of the page → the measure whose rows it lists, and their order.
PARTS: Mapping[str, tuple[str, str | None]] = {
    "cooperation": ("signed_agreement_count", "is_in_force desc, signed_date desc nulls last, agreement_id"),
    "held": ("meeting_count", "contact_date desc, activity_id"),
    "ahead": ("activities_planned", "start_date, activity_id"),
    "companies": ("danish_company_count", None),
}


@dataclass(frozen=True)
class View:
    """What Denmark does in the chosen province and theme on the as-of date.

    Attributes:
        filters: what is chosen.
        where: the names of the chosen provinces; empty for all of China.
        about: the names of the chosen themes; empty for all.
        figures: the values of the page's measures.
        parties: a row a Danish party with its kind, the page's measures of each, province_codes and theme_codes;
            most agreements in force first.
        fields, reach: party_agreement_count and danish_party_count by theme_code, and by province_code; most agreements first.
    """

    filters: Filters
    where: tuple[str, ...]
    about: tuple[str, ...]
    figures: Mapping[str, Any]
    parties: pd.DataFrame
    fields: pd.DataFrame
    reach: pd.DataFrame

    def rows(self, part: str) -> pd.DataFrame:
        """The rows of one of `PARTS`."""
        measure, order = PARTS[part]
        with reader.reading(for_guests=True):
            return measures.rows(self.filters, measure, order=order)

    @property
    def title(self) -> str:
        """What is shown, in words."""
        return words.title(self.where, self.about)

    @property
    def cards(self) -> dict[str, str | None]:
        """The measures shown one by one, in cards and on paper → the note beside each."""
        signed = text("denmark-card-in-force-note", number=self.figures["signed_agreement_count"])
        return {
            "danish_party_count": None,
            "in_force_count": signed,
            "meeting_count": None,
            "danish_company_count": None,
        }

    def say(self) -> list[str]:
        """What there is to know in a few sentences."""
        return words.say(self.figures, self.where, self.about, self.fields["theme_code"].tolist())

    @property
    def is_empty(self) -> bool:
        """Whether no Danish party does anything there."""
        counted = "danish_party_count danish_company_count activities_planned"
        return not any(self.figures[name] for name in counted.split())

    def of_kind(self) -> dict[str, pd.DataFrame]:
        """Kind of party → its rows, in the order of the kinds; kinds without any are left out."""
        groups = {kind: self.parties[self.parties["kind"] == kind] for kind in ask.KINDS}
        return {kind: rows for kind, rows in groups.items() if not rows.empty}


@reader.remembered(16)
def load(filters: Filters) -> View:
    """Everything the page and the paper show; kept, and not to be changed."""
    named, options = pages.page("denmark"), load_options()
    with reader.reading(for_guests=True):
        return View(
            filters=filters,
            where=tuple(options.name("provinces", code) for code in filters.provinces),
            about=tuple(options.name("themes", code) for code in filters.themes),
            figures=measures.values(filters, named.names),
            parties=_parties(filters, " ".join(named.groups["danish_party"])),
            fields=_by(filters, "theme_code"),
            reach=_by(filters, "province_code"),
        )


def _by(filters: Filters, by: str) -> pd.DataFrame:
    found = measures.grouped(filters, "party_agreement_count danish_party_count", by)
    return found[found[by].notna() & (found["party_agreement_count"] > 0)].reset_index(drop=True)


def _parties(filters: Filters, names: str) -> pd.DataFrame:
    counted = measures.grouped(filters, names, "danish_party")
    acts = measures.rows(filters, "danish_party_count")
    provinces: dict[str, set[str]] = defaultdict(set)
    themes: dict[str, set[str]] = defaultdict(set)
    told = (acts[column] for column in ("danish_party", "province_codes", "theme_codes"))
    for party, where, about in zip(*told, strict=True):
        provinces[party].update(() if where is None else where)
        themes[party].update(() if about is None else about)
    parties = counted["danish_party"].tolist()
    rows = counted.assign(
        kind=[ask.kinds().get(party, "other") for party in parties],
        province_codes=pd.Series([sorted(provinces[party]) for party in parties], dtype="object"),
        theme_codes=pd.Series([sorted(themes[party]) for party in parties], dtype="object"),
    )
    most = ["party_in_force_count", "party_agreement_count", "party_meeting_count"]
    return rows.sort_values([*most, "danish_party"], ascending=[False, False, False, True], ignore_index=True)
