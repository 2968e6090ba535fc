"""Possible synergies and the desk's decisions on them: suggestions (measures), decisions (records) and what was harvested."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import Filters, with_choices
from dashboard.model import columns, measures
from dashboard.model.columns import Row
from dashboard.options import load_options
from dashboard.words.names import name, names, said, span, told
from locales import LANGUAGES, formats, language, speaking, text
from records import decisions
from records.decisions import Decision

STATES = ("open", "accepted", "dismissed", "done")

# What a suggestion may rest on.
THINGS = ("activity", "agreement", "challenge", "company")

_NAMED = 4  # names in a sentence; the facts have them all
_FACTS = 25  # things of a kind that are shown of a suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionFilters(Filters):
    """The shared filters, and the suggestions that were decided on; none of them by default."""

    accepted: tuple[str, ...] = ()
    dismissed: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingFilters(Filters):
    """The shared filters, and the things that suggestions rest on; None means all of that kind."""

    agreement_ids: tuple[str, ...] | None = None
    challenge_ids: tuple[str, ...] | None = None
    activity_ids: tuple[str, ...] | None = None
    company_ids: tuple[str, ...] | None = None


def decided(filters: Filters, standing: Mapping[str, Decision]) -> SuggestionFilters:
    """The filters for the measures of suggestions, with what was decided."""
    chosen = {
        state: tuple(sorted(key for key, one in standing.items() if one.decision == state))
        for state in STATES[1:]
    }
    return with_choices(filters, SuggestionFilters, **chosen)


def behind(row: Row, as_of: dt.date) -> pd.DataFrame:
    """The things that a suggestion rests on, as many as are shown (`is_cut`); of a challenge also the agreement that it names."""
    mine = {(kind, str(thing)) for kind in THINGS for thing in list(row[f"{kind}_ids"])[:_FACTS]}
    if not formats.is_missing(row["holder_agreement_id"]):
        mine.add(("agreement", str(row["holder_agreement_id"])))
    chosen = {f"{kind}_ids": tuple(sorted(thing for of, thing in mine if of == kind)) for kind in THINGS}
    return measures.rows(with_choices(Filters(as_of=as_of), ThingFilters, **chosen), "thing_count")


def named(names: Sequence[str], most: int = _NAMED) -> str | list[str]:
    """Names as a sentence lists them; many of them end in "og 3 andre"."""
    shown = list(names)
    if len(shown) > most + 1:
        more = len(shown) - most
        return text("synergies-and-others", names=[formats.within(one) for one in shown[:most]], count=more)
    # Chinese names hold the word for "and" themselves
    return formats.joined(shown) if language() == "zh" else shown


def _values(row: Row, most: int = _NAMED) -> dict[str, Any]:
    holders = names("danish_party", row["holder_parties"])
    parties = names("danish_party", row["danish_parties"])
    has_days = not formats.is_missing(row["first_date"])
    return {
        "parties": named(parties, most),
        "first": parties[0] if parties else "",
        "party_count": int(row["suggested_party_count"]),
        "holders": named(holders) if holders else "",
        "holder": bool(holders),
        "theme": name("theme_code", row["theme_code"]),
        "province": formats.joined(sorted(map(columns.called("province_code"), row["province_codes"]))),
        "partner": name("chinese_party", row["partner_name"]),
        "place": said(row["place_name"]),
        "challenge": said(row["challenge_title"]),
        "dates": span(row["first_date"], "day", row["last_date"]) if has_days else "",
        "exact": not formats.is_missing(row["is_exact"]) and bool(row["is_exact"]),
        "gap": 0 if formats.is_missing(row["gap_days"]) else int(row["gap_days"]),
        "agreements": len(row["agreement_ids"]),
        "challenges": int(row["suggested_challenge_count"]),
        "companies": int(row["suggested_company_count"]),
    }


def title(row: Row) -> str:
    """The suggestion in a line."""
    return text(f"synergies-title-{_kind(row)}", **_values(row, 2))


def why(row: Row) -> str:
    """The facts behind a suggestion in a sentence or two."""
    return text(f"synergies-why-{_kind(row)}", **_values(row)).strip()


def _kind(row: Row) -> str:
    return str(row["suggestion_kind"]).replace("_", "-")


def arithmetic(row: Row) -> str:
    """The saving worked out, or the gain where no journey is saved."""
    if formats.is_missing(row["saving_dkk"]):
        return text("synergies-gain", **row)
    has_few_journeys = int(row["journey_count"]) < int(row["suggested_party_count"])
    is_capped = row["suggestion_kind"] != "shared_trip" and has_few_journeys
    return text("synergies-arithmetic", capped=is_capped, **row).strip()


_POINTS = ("journey", "challenge", "company", "contact", "urgency")


def points_text(row: Row) -> str:
    """The points of a suggestion and what each was given for."""
    parts = [
        text(f"synergies-points-{name}", count=count)
        for name in _POINTS
        if (count := int(row[f"{name}_points"]))
    ]
    said = formats.joined(parts) if parts else text("synergies-points-none")
    return text("synergies-points", count=int(row["suggestion_points"]), parts=said)


def dressed(rows: pd.DataFrame) -> pd.DataFrame:
    """Suggestions in words: title, why, first_text, arithmetic_text and points_text."""
    return told(
        rows,
        title=title,
        why=why,
        first_text=lambda row: text("synergies-first", kind=row["suggestion_kind"], **_values(row, 2)),
        arithmetic_text=arithmetic,
        points_text=points_text,
    )


def is_cut(row: Row) -> bool:
    """Whether a suggestion rests on more than is shown."""
    return any(len(row[f"{kind}_ids"]) > _FACTS for kind in THINGS)


def standing_decisions() -> dict[str, Decision]:
    """The decision that holds on each suggestion that has one; those on sample data are not among a desk's own. RecordsUnreachableError where the records can't be read."""
    is_shown = load_options().shows_invented
    return {key: found for key, found in decisions.latest().items() if is_shown or not found.is_illustrative}


def facts_to_keep(filters: Filters, key: str) -> str:
    """The suggestion's current words, in every language, for the log: the data goes on, and so does the reader's language."""
    said = {}
    for lang in LANGUAGES:
        with speaking(lang):
            rows = measures.rows(filters, "suggestion_count")
            for row in rows[rows["suggestion_key"] == key].to_dict("records"):
                said[lang] = formats.together([f"{title(row)}.", why(row)])
    return json.dumps(said, ensure_ascii=False)


def _said_then(facts: str) -> str:
    with suppress(ValueError):
        if isinstance(said := json.loads(facts), dict):
            return str(said.get(language()) or next(iter(said.values()), ""))
    return facts


@warehouse.one_version()  # it says the same in three languages
def decide(
    filters: Filters,
    row: Row,
    verdict: decisions.Verdict,
    *,
    author: str,
    seen: int | None,  # the number of the decision that held then
    reason: str = "",
    saving_dkk: Decimal | None = None,  # what was really saved
) -> None:
    """Keep a decision on a suggestion with what it says now. ValueError without an author, ChangedMeanwhileError where another came meanwhile, RecordsUnreachableError."""
    named_saving = None if formats.is_missing(row["saving_dkk"]) else Decimal(str(row["saving_dkk"]))
    decisions.record(
        str(row["suggestion_key"]),
        verdict,
        author=author,
        seen=seen,
        reason=reason,
        facts=facts_to_keep(filters, str(row["suggestion_key"])),
        saving_dkk=saving_dkk if verdict == "done" else named_saving,
        is_illustrative=load_options().shows_invented,
    )


def harvested() -> pd.DataFrame:
    """One row per synergy that was harvested: a suggestion whose standing decision is done, newest first.

    Columns: decided_date, what (the suggestion as it read then), reason, author, saving_dkk (Decimal; missing where no journey was
    saved), is_illustrative. RecordsUnreachableError where the records can't be read.
    """
    done = [one for one in standing_decisions().values() if one.decision == "done"]
    rows = [
        (
            one.decided_at.astimezone().date(),
            _said_then(one.facts),
            one.reason or None,
            one.author,
            one.saving_dkk,
            one.is_illustrative,
        )
        for one in sorted(done, key=lambda one: -one.decision_id)
    ]
    columns = "decided_date what reason author saving_dkk is_illustrative"
    return pd.DataFrame(rows, columns=columns.split())
