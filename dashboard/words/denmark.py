"""One Denmark in words: what all Danish parties do in a province or on a theme, for screen and paper.

No Streamlit here: the paper is also made from the command line. Everything is fit for a guest's eyes, whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.options import load_options
from dashboard.queries import denmark as ask
from dashboard.queries import door, options, parties
from locales import formats, language, text

Row = Mapping[Any, Any]

# The kinds of Danish parties, in the order shown; what no agreement tells stands last.
KINDS = ("municipality", "region", "state", "university", "organisation", "company", "other")

_MOST_FIELDS = 3  # themes named in the summary


@dataclass(frozen=True)
class View:
    """What Denmark does in the chosen province and theme on the as-of date.

    Attributes:
        where: the names of the chosen provinces; empty for all of China.
        about: the names of the chosen themes; empty for all.
        cooperation, parties, held, ahead, companies: the answers of `dashboard.queries.denmark` with their texts (`load`).
        fields, reach: themes and provinces of the agreements, as the queries answer.
    """

    where: tuple[str, ...]
    about: tuple[str, ...]
    cooperation: pd.DataFrame
    parties: pd.DataFrame
    held: pd.DataFrame
    ahead: pd.DataFrame
    companies: pd.DataFrame
    fields: pd.DataFrame
    reach: pd.DataFrame

    @property
    def is_empty(self) -> bool:
        """Whether no Danish party does anything there."""
        return self.parties.empty and self.companies.empty and self.ahead.empty

    @property
    def is_illustrative_any(self) -> bool:
        """Whether anything shown is invented for the sample."""
        shown = (self.cooperation, self.parties, self.held, self.ahead, self.companies)
        return any(bool(rows["is_illustrative"].fillna(False).astype(bool).any()) for rows in shown)


def load(filters: Filters) -> View:
    """Everything the page and the paper show, with its texts: what a partner may read, whoever asks."""
    with door.reading(for_guests=True):
        return _view(filters)


def _view(filters: Filters) -> View:
    named = load_options()
    unplaced = text("provinces-unplaced")
    happened = _activities(filters)
    is_ahead = happened["is_ahead"].fillna(False).astype(bool)
    return View(
        where=tuple(
            unplaced if code == UNPLACED else named.name("provinces", code) for code in filters.provinces
        ),
        about=tuple(named.name("themes", code) for code in filters.themes),
        cooperation=_cooperation(filters),
        parties=_parties(filters),
        held=happened[~is_ahead].reset_index(drop=True),
        ahead=happened[is_ahead].reset_index(drop=True),
        companies=_companies(filters),
        fields=ask.fields(filters),
        reach=ask.reach(filters),
    )


# ── Rows with their texts ─────────────────────────────────────────────────────────────────────────────────────────


def _words(vocabulary: str) -> dict[str, str]:
    found = options.words(vocabulary)
    return dict(zip(found["code"], found["name"], strict=True))


def _texts(values: Iterable[object]) -> pd.Series:
    return pd.Series(list(values), dtype="object")


def _listed(names: object) -> list[str]:
    """A list from the warehouse; empty for a missing one."""
    return [str(name) for name in names] if isinstance(names, list | np.ndarray) else []


def _joined(names: object) -> str | None:
    """A list from the warehouse as text; None for an empty or missing one."""
    return formats.joined(_listed(names)) or None


def _where(row: Row) -> str | None:
    """The place in its province; the provinces alone where there is no place, or where it is one of them."""
    provinces = _listed(row["province_names"])
    place = None if formats.is_missing(row["place_name"]) else str(row["place_name"])
    if place is None or place in provinces:
        return formats.joined(provinces) or None
    if not provinces:
        return place
    return text("denmark-where", place=place, province=provinces)


@door.cached
def _cooperation(filters: Filters) -> pd.DataFrame:
    """With the parties in the reader's language, type_text, what (who has which agreement with whom), where_text, themes_text, since_text, state_text."""
    types = _words("agreement_type")
    rows = parties.with_names(ask.cooperation(filters))
    found = rows.to_dict("records")
    return rows.assign(
        type_text=_texts(_type(row, types) for row in found),
        what=_texts(_what(row, _type(row, types)) for row in found),
        where_text=_texts(_where(row) for row in found),
        themes_text=_texts(_joined(row["theme_names"]) for row in found),
        since_text=_texts(
            None
            if formats.is_missing(row["signed_date"])
            else formats.date(row["signed_date"], row["signed_date_precision"])
            for row in found
        ),
        state_text=_texts(text(f"denmark-state-{row['lifecycle']}") for row in found),
    )


def _type(row: Row, types: Mapping[str, str]) -> str | None:
    code = row["agreement_type"]
    return None if formats.is_missing(code) or code == "other" else types.get(str(code))


def _what(row: Row, kind: str | None) -> str:
    """Who has which agreement with whom; the registered name where one of the three is not known, and in Danish, as it is Danish."""
    danish, chinese = row["danish_party"], row["chinese_party"]
    if language() == "da" or kind is None or formats.is_missing(danish) or formats.is_missing(chinese):
        return str(row["agreement_name"])
    return text("denmark-what", danish=str(danish), chinese=str(chinese), kind=kind)


def kind_text(kind: str) -> str:
    """A kind of Danish party, many of them: kommuner, universities, 大学."""
    return text(f"denmark-kind-{kind}")


@door.cached
def _parties(filters: Filters) -> pd.DataFrame:
    """With name, kind (of `KINDS`), kind_text, counts_text, where_text, themes_text, since_text."""
    rows = ask.parties(filters)
    kinds = [
        str(kind) if not formats.is_missing(kind) and kind in KINDS else "other"
        for kind in rows["party_type"]
    ]
    found = rows.to_dict("records")
    return rows.assign(
        name=_texts(parties.danish_name(row["danish_party"]) for row in found),
        kind=_texts(kinds),
        kind_text=_texts(kind_text(kind) for kind in kinds),
        counts_text=_texts(_counts(row) for row in found),
        where_text=_texts(_joined(row["province_names"]) for row in found),
        themes_text=_texts(_joined(row["theme_names"]) for row in found),
        since_text=_texts(
            None if formats.is_missing(row["first_date"]) else formats.date(row["first_date"], "year")
            for row in found
        ),
    )


def _counts(row: Row) -> str:
    agreements, held = int(row["agreement_count"]), int(row["activity_count"])
    return text(
        "denmark-party-counts",
        agreements=agreements,
        held=held,
    )


def of_kind(view: View) -> dict[str, pd.DataFrame]:
    """Kind of party → its rows, in the order of `KINDS`; kinds without any are left out."""
    groups = {kind: view.parties[view.parties["kind"] == kind] for kind in KINDS}
    return {kind: rows for kind, rows in groups.items() if not rows.empty}


@door.cached
def _activities(filters: Filters) -> pd.DataFrame:
    """With when_text, type_text, parties_text, where_text."""
    rows = ask.activities(filters)
    types = _words("activity_type")
    found = rows.to_dict("records")
    kinds = [
        None if row["activity_type"] == "other" else types.get(str(row["activity_type"])) for row in found
    ]
    return rows.assign(
        when_text=_texts(formats.date(row["start_date"], row["start_date_precision"]) for row in found),
        type_text=_texts(kinds),
        parties_text=_texts(_joined(parties.danish_names(_listed(row["danish_parties"]))) for row in found),
        # many a visit about a province was held in Denmark: the place alone says where
        where_text=_texts(
            _joined(row["province_names"]) if formats.is_missing(row["place_name"]) else row["place_name"]
            for row in found
        ),
    )


@door.cached
def _companies(filters: Filters) -> pd.DataFrame:
    """With technologies_text, themes_text, where_text."""
    rows = ask.companies(filters)
    return rows.assign(
        technologies_text=_texts(_joined(names) for names in rows["technology_names"]),
        themes_text=_texts(_joined(names) for names in rows["theme_names"]),
        where_text=_texts(_joined(names) for names in rows["province_names"]),
    )


# ── Sentences: computed, so that they cannot be wrong ─────────────────────────────────────────────────────────────


def title(view: View) -> str:
    """What is shown: Danmark i Jiangsu: vand (da), 丹麦在江苏省：水务 (zh)."""
    return text(
        "denmark-title",
        has_province="yes" if view.where else "no",
        province=list(view.where),
        has_theme="yes" if view.about else "no",
        theme=list(view.about),
    )


def file_name(filters: Filters) -> str:
    """What the paper is called as a file: china-desk-denmark-CN-JS-soil-2020-03-29-zh.pdf."""
    about = "-".join([*filters.provinces, *filters.themes]) or "CN"
    return f"china-desk-denmark-{about}-{filters.as_of.isoformat()}-{language()}.pdf"


def in_force(view: View) -> int:
    """How many of the agreements are in force."""
    return int(view.cooperation["is_in_force"].fillna(False).astype(bool).sum())


def say(view: View) -> list[str]:
    """What there is to know in a few sentences; those with nothing to tell are left out."""
    here = formats.listed(list(view.where)) if view.where else text("denmark-china")
    said = [
        text(
            "denmark-say-parties",
            here=here,
            parties=len(view.parties),
            agreements=len(view.cooperation),
            in_force=in_force(view),
        )
    ]
    if len(view.fields) > 1 and not view.about:
        top = [str(name) for name in view.fields["theme_name"].head(_MOST_FIELDS)]
        said.append(text("denmark-say-fields", fields=top))
    if not view.held.empty:
        last = view.held.iloc[0]
        first = min(view.held["start_date"])
        said.append(
            text(
                "denmark-say-held",
                count=len(view.held),
                year=first,
                last=formats.date(last["start_date"], last["start_date_precision"]),
            )
        )
    if not view.ahead.empty:
        said.append(
            text(
                "denmark-say-ahead",
                count=len(view.ahead),
                next=str(view.ahead["when_text"].iloc[0]),
            )
        )
    if not view.companies.empty:
        said.append(
            text(
                "denmark-say-companies",
                count=len(view.companies),
                has_theme="yes" if view.about else "no",
                has_province="yes" if view.where else "no",
            )
        )
    return said
