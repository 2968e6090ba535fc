"""Denmark in China on paper: what all Danish parties do in a province or on a theme, for a Chinese partner. Nothing internal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import typst

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.options import load_options
from dashboard.words import denmark
from dashboard.words.denmark import View
from locales import formats, language, text
from reports import paper as sheets

_TEMPLATE = "denmark.typ"
_SIZES = ("9.2", "8.9", "8.6")  # points

# The most rows a part shows: a partner reads a few pages and asks for the rest.
_PARTIES, _COOPERATION, _ACTIVITIES, _AHEAD, _COMPANIES = 30, 24, 12, 6, 24

Row = Mapping[Any, Any]


@warehouse.one_version()
def paper(filters: Filters) -> bytes:
    """The paper as PDF, one to four A4 pages; the same inputs give the same bytes.

    Args:
        filters: the shared filters; their provinces and themes are what it is about.
    """
    return sheets.pdf(_set(filters)[0])


@warehouse.one_version()
def pages(filters: Filters) -> int:
    """How many pages the paper has."""
    return _set(filters)[1]


def _set(filters: Filters) -> tuple[typst.Compiler, int]:
    """The paper and its number of pages, in the largest letters that cost no further page."""
    told = content(filters)
    tried = []
    for size in _SIZES:
        compiled = sheets.compiler(_TEMPLATE, {**told, "size": size})
        tried.append((compiled, int(json.loads(compiled.query("<last-page>", field="value"))[0])))
    return min(tried, key=lambda one: one[1])


def content(filters: Filters) -> dict[str, Any]:
    """What the template is given: texts only, in the order of the page."""
    view = denmark.load(filters)
    day = filters.as_of
    return {
        "lang": language(),
        "document": denmark.title(view),
        "kind": text("denmark-paper-kind"),
        "name": denmark.title(view),
        "day": [day.year, day.month, day.day],
        "date": text("denmark-as-of", date=day),
        "map": _map(view, filters),
        "map_alt": text("denmark-paper-map-alt"),
        "map_note": "" if view.where else text("denmark-paper-map-note"),
        "figures": _figures(view),
        "summary": denmark.say(view) if not view.is_empty else [text("denmark-empty")],
        "parties": {
            "title": text("denmark-parties-title"),
            "groups": _groups(view),
            "more": _more(len(view.parties), _PARTIES),
        },
        "cooperation": _part(view.cooperation, "denmark-cooperation-title", _COOPERATION, _agreement),
        "headings": [
            text(f"denmark-column-{name}") for name in ("what", "themes", "where", "signed", "state")
        ],
        "ahead": _part(view.ahead, "denmark-ahead-title", _AHEAD, _activity),
        "held": _part(view.held, "denmark-held-title", _ACTIVITIES, _activity),
        "companies": _part(view.companies, "denmark-companies-title", _COMPANIES, _company),
        "remarks": _remarks(view),
        "foot": sheets.foot(filters, load_options()),
        "page": text("reports-brief-page", page="#1", pages="#2"),
    }


def _map(view: View, filters: Filters) -> str:
    """The chosen provinces, else all with agreements: the more, the darker."""
    if filters.provinces:
        return sheets.china(dict.fromkeys(filters.provinces, sheets.CHOSEN), filters.provinces)
    fills = {}
    for row in view.reach.to_dict("records"):
        count = int(row["agreement_count"])
        step = 1 + (count >= 3) + (count >= 5) + (count >= 10)
        fills[str(row["province_code"])] = sheets.SHADES[step]
    return sheets.china(fills)


def _figures(view: View) -> list[list[str]]:

    def figure(name: str, count: int, note: str = "") -> list[str]:
        return [text(f"denmark-card-{name}"), formats.number(count), note]

    concluded = formats.number(len(view.cooperation))
    return [
        figure("parties", len(view.parties)),
        figure("in-force", denmark.in_force(view), text("denmark-card-in-force-note", number=concluded)),
        figure("held", len(view.held)),
        figure("companies", len(view.companies)),
    ]


def _groups(view: View) -> list[dict[str, Any]]:
    """The parties by kind, the best connected ones of all kinds where there are too many."""
    shown = view.parties.head(_PARTIES)
    groups = []
    for kind, rows in denmark.of_kind(view).items():
        kept = rows[rows.index.isin(shown.index)]
        if not kept.empty:
            groups.append(
                {
                    "kind": denmark.kind_text(kind),
                    "rows": [_party(row) for row in kept.to_dict("records")],
                }
            )
    return groups


def _party(row: Row) -> dict[str, str]:
    about = [row["counts_text"], row["themes_text"]]
    return {
        "name": sheets.short_text(row["name"], 90),
        "about": sheets.short_text(_dotted(about), 90),
        "mark": _mark(row),
    }


def _agreement(row: Row) -> dict[str, Any]:
    return {
        "what": sheets.short_text(row["what"], 110),
        # what a partner can find it by in the register, where the line above is our own wording
        "registered": ""
        if row["what"] == row["agreement_name"]
        else sheets.short_text(row["agreement_name"], 90),
        "themes": _plain(row["themes_text"]),
        "where": _plain(row["where_text"]),
        "since": _plain(row["since_text"]),
        "state": str(row["state_text"]),
        "in_force": bool(row["is_in_force"]),
        "mark": _mark(row),
    }


def _activity(row: Row) -> dict[str, str]:
    return {
        "when": str(row["when_text"]),
        "what": _dotted([row["type_text"], row["where_text"], row["parties_text"]]),
        "title": sheets.short_text(row["title"], 110),
        "mark": _mark(row),
    }


def _company(row: Row) -> dict[str, str]:
    knows = (
        row["technologies_text"] if not formats.is_missing(row["technologies_text"]) else row["themes_text"]
    )
    return {
        "name": sheets.short_text(row["company_name"], 60),
        "knows": "" if formats.is_missing(knows) else sheets.short_text(knows, 60),
        "mark": _mark(row),
    }


def _part(rows: pd.DataFrame, title: str, most: int, told: Any) -> dict[str, Any]:
    return {
        "title": text(title),
        "rows": [told(row) for row in rows.head(most).to_dict("records")],
        "more": _more(len(rows), most),
    }


def _more(count: int, shown: int) -> str:
    left = count - shown
    return text("denmark-paper-more", count=left) if left > 0 else ""


def _remarks(view: View) -> list[str]:
    remarks = [text("denmark-paper-note")]
    if view.is_illustrative_any:
        remarks.append(text("denmark-paper-illustrative"))
    return remarks


def _mark(row: Row) -> str:
    """The word that tells an invented row, else nothing."""
    is_illustrative = row["is_illustrative"]
    if formats.is_missing(is_illustrative) or not bool(is_illustrative):
        return ""
    return text("reports-brief-illustrative")


def _plain(value: object) -> str:
    return "" if formats.is_missing(value) else str(value)


def _dotted(parts: list[Any]) -> str:
    return " · ".join(str(part) for part in parts if not formats.is_missing(part) and part)
