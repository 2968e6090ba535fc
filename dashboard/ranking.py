"""Companies ranked against challenges: the pairs that a question is about, and the field of themes and provinces.

What is ranked and counted are measures (dashboard/model/subjects/opportunities.toml); `dashboard.words.opportunities` says why.
"""

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters, with_choices
from dashboard.model import measures
from dashboard.queries import registers as ask
from dashboard.scope.reader import remembered
from dashboard.scope.world import MOST_PAIRS
from dashboard.words.opportunities import NO_DOOR, PARTS
from locales import formats, text

# A reader does not go further down a ranking; how many there are is shown as a number.
BEST = 200
# Pairs of the whole field are looked for among this many words of companies; where no word counts and all pairs are too many, among this many
# challenges and companies, whose pairs a click can wait for.
_OUTSTANDING = 40
_ABLEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFilters(Filters):
    """The shared filters, and the companies and challenges that are compared with each other (None means all of one side)."""

    company_ids: tuple[str, ...] | None = None
    challenge_ids: tuple[str, ...] | None = None


def weights() -> dict[str, Decimal]:
    """The share of a score that each of its parts has (rules.toml)."""
    found = ask.default_weights().to_dict("records")[0]
    return {part: Decimal(str(found[part])) for part in PARTS}


def pairs_of(filters: Filters, company_id: str | None = None, challenge_id: str | None = None) -> PairFilters:
    """The filters for the measures of pairs: of a company, of a challenge, of both or of all; where it is of a challenge, the day alone holds."""
    return with_choices(
        Filters(as_of=filters.as_of) if challenge_id else filters,
        PairFilters,
        company_ids=(company_id,) if company_id else None,
        challenge_ids=(challenge_id,) if challenge_id else None,
    )


@remembered(8)  # there may be thousands, and a page offers them at every click
def offered_challenges(as_of: dt.date) -> dict[str, str]:
    """The challenges that are open on the day, whatever is filtered, by title: number → title, with the place where the title does not name it."""
    rows = measures.rows(
        Filters(as_of=as_of),
        "known_challenge_count",
        order="lower(title), challenge_id",
        only="challenge_id title place_name is_open_then",
    )
    found = rows.loc[rows["is_open_then"].astype(bool), ["challenge_id", "title", "place_name"]]
    offered = {}
    for challenge_id, title, place in found.itertuples(index=False, name=None):
        is_told = formats.is_missing(place) or str(place) in title
        offered[str(challenge_id)] = (
            title if is_told else text("opportunities-option", title=title, place=place)
        )
    return offered


def open_challenge(challenge_id: str, as_of: dt.date) -> dict[Any, Any] | None:
    """One of them with all columns of the register of challenges; None where it is not open or not known."""
    rows = measures.rows(Filters(as_of=as_of), "known_challenge_count", ("challenge_id", challenge_id))
    found = rows[rows["is_open_then"].astype(bool)].to_dict("records")
    return found[0] if found else None


def asked(filters: Filters) -> PairFilters:
    """The pairs that the filters ask for; all of them if they name none."""
    return filters if isinstance(filters, PairFilters) else pairs_of(filters)


def company(company_id: str, as_of: dt.date) -> dict[Any, Any] | None:
    """A company with all columns of the register; None where that has none of this number."""
    found = measures.rows(Filters(as_of=as_of), "registered_count", ("company_id", company_id))
    return next(iter(found.to_dict("records")), None)


def doors(asked: PairFilters) -> pd.DataFrame:
    """The agreements that give access to the pairs asked for, by the best that each opens, then by how many (opened_count), with best_score, best_title and the best pair."""
    best = measures.rows(asked, "opened_count")
    return _with_best(asked, "opened_count", "access_agreement_id", best)


def provinces(asked: PairFilters) -> pd.DataFrame:
    """The provinces by the best of the pairs asked for.

    Columns: province_code, fitting_count, best_score, best_title, and those of the best pair there; access_agreement where it gives access.
    """
    rows = measures.rows(asked, "fitting_count")
    door = [str(name) for name in rows if str(name).startswith("access_")]
    rows[door] = rows[door].where(~rows["access_reason"].isin(NO_DOOR), None)
    placed = rows.assign(province_code=rows["province_codes"]).explode("province_code")
    return _with_best(asked, "fitting_count", "province_code", placed)


def _with_best(asked: PairFilters, count: str, by: str, pairs: pd.DataFrame) -> pd.DataFrame:
    best = pairs.drop_duplicates(by).rename(columns={"title": "best_title"})
    best = best.assign(best_position=range(len(best)))
    found = measures.grouped(asked, f"{count} best_score", by).merge(best, on=by)
    return found.sort_values(
        ["best_score", count, "best_position"], ascending=[False, False, True], ignore_index=True
    )


def placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Ranked pairs with their place (rank, tied_count): what is real before what is invented, then the better score; equal ones share a place."""
    standing = pd.Series(
        list(zip(rows["invented_count"].astype(int), -rows["score"].astype(float), strict=True)),
        index=rows.index,
        dtype="object",
    )
    tied = standing.map(standing.value_counts()).astype(int)
    return rows.assign(rank=standing.rank(method="min").astype(int), tied_count=tied)


def outstanding(asked: PairFilters) -> tuple[PairFilters, bool]:
    """The companies and challenges among which the best pairs in scope are looked for, and whether the companies are those that want them.

    They are the real companies that are recorded as interested in just that theme there, by how fresh their word and how open the door is. Where
    no real one is, every company is compared with every open challenge; where these are more than `MOST_PAIRS`, the companies that can do most for their
    themes against the challenges to which the door is most open, what is real first. Each pair is scored as everywhere else.
    """
    open_there = measures.rows(
        asked,
        "field_cell_count",
        order="is_illustrative, access desc, theme_code, province_code, challenge_id",
        only="challenge_id theme_code province_code",
    )
    voiced = measures.rows(
        asked,
        "wanting_company_count",
        order="is_illustrative, promise desc, stated_date desc nulls last, _file, _sheet, _row, theme_code, province_code",
        limit=10 * _OUTSTANDING,  # a company may have said several things of a theme and place
        only="company_id theme_code province_code is_illustrative",
    )
    voiced = voiced[~voiced["is_illustrative"].fillna(False).astype(bool)]
    if voiced.empty:
        # every company against every challenge, where there are not too many pairs
        challenges = tuple(dict.fromkeys(open_there["challenge_id"]))
        count = measures.values(Filters(as_of=asked.as_of), "registered_count")["registered_count"]
        if count * len(challenges) <= MOST_PAIRS:
            return replace(asked, company_ids=None, challenge_ids=challenges), False
        # else the ablest against the first
        first = challenges[:_OUTSTANDING]
        themes = open_there.loc[open_there["challenge_id"].isin(first), "theme_code"]
        able = ask.ablest(tuple(sorted(set(themes))), _ABLEST)["company_id"]
        return replace(asked, company_ids=tuple(able), challenge_ids=first), False
    cell = ["theme_code", "province_code"]
    best = voiced.drop_duplicates(["company_id", *cell]).head(_OUTSTANDING)
    there = open_there.merge(best[cell].drop_duplicates(), on=cell)
    wanted = replace(
        asked,
        company_ids=tuple(sorted(set(best["company_id"]))),
        challenge_ids=tuple(sorted(set(there["challenge_id"]))),
    )
    return wanted, True
