"""What could be done together, and what the desk has decided about it: suggestions (measures), decisions (records) and what was harvested."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import Filters, with_choices
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.words import synergies as words
from locales import LANGUAGES, formats, language, speaking
from records import decisions
from records.decisions import Decision

STATES = ("open", "accepted", "dismissed", "done")

Row = Mapping[Any, Any]


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
    """What the measures of suggestions are asked with, so that they know what was decided."""
    by_state: dict[str, list[str]] = {state: [] for state in STATES[1:]}
    for key, decision in standing.items():
        by_state[decision.decision].append(key)
    return with_choices(
        filters, SuggestionFilters, **{state: tuple(sorted(keys)) for state, keys in by_state.items()}
    )


def behind(rows: pd.DataFrame, as_of: dt.date) -> pd.DataFrame:
    """What the suggestions of some rows rest on: one question for all of them; `of_one` picks those of one."""
    ids: dict[str, set[str]] = {f"{kind}_ids": set() for kind in words.THINGS}
    for row in rows.to_dict("records"):
        for kind, thing in words.things(row):
            ids[f"{kind}_ids"].add(thing)
    chosen = {name: tuple(sorted(found)) for name, found in ids.items()}
    return measures.rows(with_choices(Filters(as_of=as_of), ThingFilters, **chosen), "thing_count")


def of_one(things: pd.DataFrame, row: Row) -> pd.DataFrame:
    """The things that one suggestion rests on."""
    mine = set(words.things(row))
    return things[[pair in mine for pair in zip(things["fact_kind"], things["thing_id"], strict=True)]]


# ── What was decided ──────────────────────────────────────────────────────────────────────────────────────────────


def standing_decisions() -> dict[str, Decision]:
    """The decision that holds on each suggestion that has one; those on sample data are not among a desk's own.

    Raises:
        records.database.RecordsUnreachableError: the records can't be read.
    """
    is_shown = load_options().shows_invented
    return {key: found for key, found in decisions.latest().items() if is_shown or not found.is_illustrative}


def facts_to_keep(filters: Filters, key: str) -> str:
    """What a suggestion says now, in every language, for the log: the data goes on, and so does the reader's language."""
    said = {}
    for lang in LANGUAGES:
        with speaking(lang):
            rows = measures.rows(filters, "suggestion_count")
            for row in rows[rows["suggestion_key"] == key].to_dict("records"):
                said[lang] = formats.together([f"{words.title(row)}.", words.why(row)])
    return json.dumps(said, ensure_ascii=False)


def _said_then(facts: str) -> str:
    """What a suggestion said when it was decided on, in the reader's language where it was kept so."""
    try:
        said = json.loads(facts)
    except ValueError:
        return facts
    if not isinstance(said, dict):
        return facts
    return str(said.get(language()) or next(iter(said.values()), ""))


@warehouse.one_version()  # it says the same in three languages
def decide(
    filters: Filters,
    row: Row,
    verdict: decisions.Verdict,
    *,
    author: str,
    seen: int | None,
    reason: str = "",
    saving_dkk: Decimal | None = None,
) -> None:
    """Keep a decision on a suggestion with what it says now.

    Args:
        filters: those under which the suggestion is seen.
        row: of the measure `suggestion_count`.
        verdict: accepted, dismissed, done or reopened.
        author: who decides.
        seen: the number of the decision that held when the author decided; None where none did.
        reason: why; a dismissal needs one.
        saving_dkk: what was really saved, for done; else what the suggestion names.

    Raises:
        ValueError: no author.
        records.database.ChangedMeanwhileError: another decision came meanwhile; nothing was kept.
        records.database.RecordsUnreachableError: nothing was kept.
    """
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
    """One row a synergy that was harvested: a suggestion whose standing decision is done, newest first.

    Columns: decided_date, what (the suggestion as it read then), reason, author, saving_dkk (Decimal; missing where no journey was
    saved), is_illustrative.

    Raises:
        records.database.RecordsUnreachableError: the records can't be read.
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
