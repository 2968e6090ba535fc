"""The profile of a challenge: one page for its owner to correct, with what we have understood of it, and room beside and below for what is wrong.

It leaves the house, so it holds what a guest may read: no amounts, no persons, nothing invented. The workbook for the same owner is the question of
the kind owner (`pipeline.warehouse.asking`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import tables, warehouse
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.scope import reader
from locales import formats, language, text
from reports import paper

_LONGEST = 320
_SIZES = (9.4, 8.8, 8.2, 7.6)  # points; smaller where texts are long: it is one page
_TECHNOLOGIES, _COMPANIES, _DOORS, _CONTACTS = 6, 3, 4, 3

Row = Mapping[Any, Any]


class NoSuchChallengeError(Exception):
    """No real challenge of that number is known on the as-of date."""


def _say(key: str, **params: object) -> str:
    return text(f"challenges-profile-{key}", **params)


@warehouse.one_version()
@reader.reading(for_guests=True)
def pdf(filters: Filters, challenge_id: str) -> bytes:
    """The profile as a PDF of one A4 page; the same inputs give the same bytes.

    Args:
        filters: only their as-of day counts.
        challenge_id: the challenge.

    Raises:
        NoSuchChallengeError: it is not known on the day, or it is invented.
    """
    told = content(Filters(as_of=filters.as_of), challenge_id)
    for size in _SIZES:
        compiled = paper.compiler("challenge.typ", {**told, "size": size})
        if paper.pages_at(compiled, "<end>") == [1]:
            break
    return paper.pdf(compiled)


@reader.reading(for_guests=True)
def content(alone: Filters, challenge_id: str) -> dict[str, Any]:
    """What the template is given: texts only. Raises NoSuchChallengeError as `pdf`."""
    group = ("challenge_id", challenge_id)
    found = measures.rows(alone, "known_challenge_count", group).to_dict("records")
    if not found:
        raise NoSuchChallengeError(challenge_id)
    row, day = found[0], alone.as_of
    return {
        "lang": language(),
        "document": _say("document", title=str(row["title"])),
        "kind": _say("kind"),
        "title": paper.short_text(row["title"], _LONGEST),
        "day": [day.year, day.month, day.day],
        "intro": _say("intro"),
        "headings": [_say("column-what"), _say("column-known"), _say("column-right")],
        "facts": _facts(row),
        "unknown": formats.not_stated(),
        "parts": [
            _part("technology", _technologies(measures.rows(alone, "answering_company_count", group))),
            _part(
                "known",
                _doors(measures.rows(alone, "access_count", group, limit=_DOORS))
                + _contacts(measures.rows(alone, "log_count", group)),
            ),
        ],
        "signed": [_say(f"sign-{part}") for part in ("name", "organisation", "date")],
        "back": _say("back"),
        "foot": formats.dotted(
            [_say("foot", number=challenge_id, date=day), paper.short_text(row["source_url"], 90)]
        ),
    }


def _facts(row: Row) -> list[list[str]]:
    """What is asked and what is known of it; "" where nothing is: persons and amounts are for the owner to write."""
    named = "problem_owner place_name province_codes theme_codes description urgency stage_then"
    told = [[name, paper.short_text(value, _LONGEST)] for name, value in tables.facts(row, named)]
    if not formats.is_missing(row["reached_date"]):
        told[-1][1] += f" · {paper.day_of(row, 'reached_date')}"
    told.insert(1, [_say("person"), ""])
    told.insert(-2, [_say("scale"), ""])
    return told


def _part(name: str, lines: list[str]) -> dict[str, Any]:
    """One of the parts below the table: its lines, or that there are none, and what the owner may add."""
    return {"title": _say(name), "lines": lines or [_say(f"{name}-none")], "asked": _say(f"{name}-asked")}


def _technologies(rows: pd.DataFrame) -> list[str]:
    """The technologies that answer it, those of most companies first, each with some of the companies."""
    companies: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        for code in row["technologies"]:
            companies.setdefault(str(code), []).append(str(row["company_name"]))
    called = columns.called("technologies")
    most = sorted(companies.items(), key=lambda one: -len(one[1]))[:_TECHNOLOGIES]
    return [
        _say(
            "technology-line",
            technology=called(code),
            companies=names[:_COMPANIES],
            more=max(len(names) - _COMPANIES, 0),
        )
        for code, names in most
    ]


def _doors(rows: pd.DataFrame) -> list[str]:
    """The Danish parties whose agreements are with the owner or about it where it is, with their last contact."""
    return [
        _say(
            "known-line",
            party=columns.said("danish_party", dict(row)),
            agreement=paper.short_text(row["agreement_name"]),
            kind=str(row["access_kind"]),
            dated="no" if formats.is_missing(row["last_contact_date"]) else "yes",
            date=paper.day_of(row, "last_contact_date"),
        )
        for row in rows.to_dict("records")
    ]


def _contacts(rows: pd.DataFrame) -> list[str]:
    """The last contacts about it."""
    held = rows[rows["is_contact_then"].fillna(False).astype(bool)].head(_CONTACTS)
    return [
        formats.dotted([paper.day_of(row, "start_date"), paper.short_text(row["title"])])
        for row in held.to_dict("records")
    ]
