"""Denmark in China on paper: what all Danish parties do in a province or on a theme, for a Chinese partner. Nothing internal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import typst

from dashboard import denmark, warehouse
from dashboard.denmark import View
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.options import load_options
from dashboard.words import denmark as words
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
        tried.append((compiled, sheets.pages_at(compiled, "<last-page>")[0]))
    return min(tried, key=lambda one: one[1])


def content(filters: Filters) -> dict[str, Any]:
    """What the template is given: texts only, in the order of the page."""
    view = denmark.load(filters)
    day = filters.as_of
    return {
        "lang": language(),
        "document": view.title,
        "kind": text("denmark-paper-kind"),
        "name": view.title,
        "day": [day.year, day.month, day.day],
        "date": text("denmark-as-of", date=day),
        "map": _map(view, filters),
        "map_alt": text("denmark-paper-map-alt"),
        "map_note": "" if view.where else text("denmark-paper-map-note"),
        "figures": _figures(view),
        "summary": view.say() if not view.is_empty else [text("denmark-empty")],
        "parties": {
            "title": text("denmark-parties-title"),
            "groups": _groups(view),
            "more": _more(len(view.parties), _PARTIES),
        },
        "cooperation": _part(view, "cooperation", _COOPERATION, _agreement),
        "headings": [
            columns.label(name)
            for name in ("cooperation", "theme_codes", "place", "signed_date", "partner_state")
        ],
        "ahead": _part(view, "ahead", _AHEAD, _activity),
        "held": _part(view, "held", _ACTIVITIES, _activity),
        "companies": _part(view, "companies", _COMPANIES, _company),
        "remarks": [text("denmark-paper-note")],
        "foot": sheets.foot(filters, load_options()),
        "page": text("reports-brief-page", page="#1", pages="#2"),
    }


def _map(view: View, filters: Filters) -> str:
    """The chosen provinces, else all with agreements: the more, the darker."""
    if filters.provinces:
        return sheets.china(dict.fromkeys(filters.provinces, sheets.CHOSEN), filters.provinces)
    fills = {}
    for row in view.reach.to_dict("records"):
        count = int(row["party_agreement_count"])
        step = 1 + (count >= 3) + (count >= 5) + (count >= 10)
        fills[str(row["province_code"])] = sheets.SHADES[step]
    return sheets.china(fills)


def _figures(view: View) -> list[list[str]]:
    """The figures of the page's cards: what each is, its value, and the note beside it."""
    return [
        [measure.label(), measures.written(measure, view.figures[measure.name]), note or ""]
        for measure, note in ((measures.measure(name), note) for name, note in view.cards.items())
    ]


def _groups(view: View) -> list[dict[str, Any]]:
    """The parties by kind, the best connected ones of all kinds where there are too many."""
    shown = view.parties.head(_PARTIES)
    groups = []
    for kind, rows in view.of_kind().items():
        kept = rows[rows.index.isin(shown.index)]
        if not kept.empty:
            groups.append(
                {
                    "kind": columns.called("danish_kind")(kind),
                    "rows": [_party(row) for row in kept.to_dict("records")],
                }
            )
    return groups


def _party(row: Row) -> dict[str, str]:
    return {
        "name": sheets.short_text(columns.said("danish_party", row), 90),
        "about": sheets.short_text(" · ".join(words.party_lines(row)), 90),
    }


def _agreement(row: Row) -> dict[str, Any]:
    what = words.what(row)
    return {
        "what": sheets.short_text(what, 110),
        # what a partner can find it by in the register, where the line above is our own wording
        "registered": "" if what == row["agreement_name"] else sheets.short_text(row["agreement_name"], 90),
        "themes": columns.listed("theme_code", row["theme_codes"]) or "",
        "where": words.where(row) or "",
        "since": sheets.day_of(row, "signed_date"),
        "state": columns.called("partner_state")(row["lifecycle"]),
        "in_force": bool(row["is_in_force"]),
    }


def _activity(row: Row) -> dict[str, str]:
    # many a visit about a province was held in Denmark: the place alone says where
    place = columns.said("place", row) or columns.listed("province_code", row["province_codes"])
    about = [columns.said("activity_type", row), place, columns.listed("danish_party", row["danish_parties"])]
    return {
        "when": sheets.day_of(row, "start_date") or formats.not_stated(),
        "what": formats.dotted(about),
        "title": sheets.short_text(row["title"], 110),
    }


def _company(row: Row) -> dict[str, str]:
    knows = columns.listed("technologies", row["technologies"]) or columns.listed(
        "theme_code", row["able_theme_codes"]
    )
    return {
        "name": sheets.short_text(row["company_name"], 60),
        "knows": sheets.short_text(knows, 60),
    }


def _part(view: View, part: str, most: int, told: Any) -> dict[str, Any]:
    rows = view.rows(part)
    return {
        "title": text(f"denmark-{part}-title"),
        "rows": [told(row) for row in rows.head(most).to_dict("records")],
        "more": _more(len(rows), most),
    }


def _more(count: int, shown: int) -> str:
    left = count - shown
    return text("denmark-paper-more", count=left) if left > 0 else ""
