"""The board pack as PDF: texts and pictures for reports/templates/board.typ, set by typst."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from locales import text
from reports import map_picture, paper, pictures
from reports.board.model import Chart, Pack, Row, Section, Table
from reports.board.writing import shown, typeset, with_sign

_TEMPLATE = "board.typ"

# The summary keeps to its page: smaller letters where texts are long.
_SIZES = (10.2, 9.6, 9.0, 8.4, 7.8)

# The widths of a table's columns: 0 as wide as its text, else a share of what is left.
_WIDTHS: Mapping[str, tuple[float, ...]] = {
    "indicators": (1, 0, 0, 0),
    "events": (0, 0.8, 2, 1.5),
    "values": (0, 0.8, 1.6, 1, 1.3, 1.3),
    "freshness": (1, 0, 0, 0),
}
_NUMBERS = ("integer", "decimal", "money", "percent")


def write(pack: Pack, tell: Callable[[str], None]) -> bytes:
    """The PDF of a pack; the same pack gives the same bytes."""
    content = _typeset(_content(pack))
    tell("write")
    for size in _SIZES:
        compiler = paper.compiler(_TEMPLATE, content, size=str(size))
        if json.loads(compiler.query("<end-of-summary>", field="value"))[0] == 1:
            break
    return paper.pdf(compiler)


def png(svg: str, width_pt: float, height_pt: float, ppi: float = 200) -> bytes:
    """A picture as PNG with our own fonts, for slides."""
    compiler = paper.compiler("picture.typ", svg=svg, width=str(width_pt), height=str(height_pt))
    made = compiler.compile(format="png", ppi=ppi)
    if not isinstance(made, bytes):
        raise TypeError("typst gave no picture")
    return made


def _typeset(value: Any) -> Any:
    """All texts of the content with spaces kept together; pictures stay as they are."""
    if isinstance(value, str):
        return value if value.startswith("<svg") else typeset(value)
    if isinstance(value, Mapping):
        return {key: _typeset(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_typeset(one) for one in value]
    return value


def _content(pack: Pack) -> dict[str, Any]:
    lang = pack.asked.lang
    return {
        "lang": lang,
        "document": f"{pack.title} · {pack.subtitle}",
        "day": [pack.day.year, pack.day.month, pack.day.day],
        "page": text("pack-page", page="#1", pages="#2"),
        "foot": pack.foot,
        "kicker": pack.kicker,
        "title": pack.title,
        "subtitle": pack.subtitle,
        "lights": [asdict(light) for light in pack.lights],
        "rules": [light.rule for light in pack.lights],
        "figures": [{"label": one.label, "shown": one.shown, "note": one.note} for one in pack.figures],
        "since": _section(pack.since),
        "ahead": _section(pack.ahead),
        "problem": None if pack.problem is None else _section(pack.problem),
        "progress": _section(pack.progress),
        "map": _map(pack),
        "presence": None
        if pack.presence is None
        else _chart(pack.presence, pack.presence.takeaway, pictures.strip),
        "indicators": _table(pack.indicators, size=8),
        "quarters": _chart(
            pack.quarters,
            text("pack-quarters-alt", takeaway=pack.quarters.takeaway),
            pictures.columns,
        ),
        "timeline": _timeline(pack),
        "economy": None
        if pack.economy is None
        else {
            **_section(pack.economy),
            "unit": text("pack-economy-axis"),
        },
        "grant": None if pack.grant is None else _table(pack.grant, size=7.2, reds=True),
        "curve": None if pack.curve is None else _curve(pack, pack.curve),
        "waterfall": None
        if pack.waterfall is None
        else _chart(
            pack.waterfall,
            text("pack-waterfall-alt", takeaway=pack.waterfall.takeaway),
            pictures.waterfall,
        ),
        "issues": _issues(pack),
        "changes": _section(pack.changes),
        "events": _table(pack.events, size=8),
        "values": None if pack.values is None else _table(pack.values, size=7.6),
        "risks": _risks(pack),
        "notes": _notes(pack),
        "definitions": {
            "title": pack.definitions_title,
            "list": [
                {"name": text("pack-defined", name=one.name), "words": one.words} for one in pack.definitions
            ],
        },
        "about": {"title": pack.about_title, "list": [list(pair) for pair in pack.about]},
        "freshness": _table(pack.freshness, size=7.8),
        "remarks": list(pack.remarks),
    }


def _section(section: Section) -> dict[str, Any]:
    return {"title": section.title, "lines": list(section.sentences), "empty": section.empty}


def _chart(chart: Chart, alt: str, draw: Callable[[Chart], str]) -> dict[str, Any]:
    return {
        "title": chart.title,
        "takeaway": chart.takeaway,
        "empty": chart.empty,
        "alt": alt,
        "svg": "" if chart.empty else draw(chart),
    }


def _curve(pack: Pack, chart: Chart) -> dict[str, Any]:
    words = text("budget-curve-as-of", date=shown(pack.day, "date"))
    return _chart(
        chart,
        text("pack-curve-alt", takeaway=chart.takeaway),
        lambda one: pictures.s_curve(one, pack.day, words=words),
    )


def _timeline(pack: Pack) -> dict[str, Any]:
    line = pack.timeline
    return {
        "title": line.title,
        "takeaway": line.takeaway,
        "empty": line.empty,
        "note": line.note,
        "alt": text("pack-timeline-alt", takeaway=line.takeaway),
        "svg": "" if line.empty else pictures.timeline(line, timeline_words()),
    }


def timeline_words() -> dict[str, str]:
    """What the legend of the timeline calls its marks."""
    return {
        "held": text("timeline-mark-held"),
        "planned": text("timeline-mark-planned"),
        "milestone": text("pack-timeline-milestone"),
        "open-milestone": text("pack-timeline-open-milestone"),
        "as-of": text("pack-timeline-as-of"),
    }


# ── The map ───────────────────────────────────────────────────────────────────────────────────────────────────────


def map_of(pack: Pack, as_type: map_picture.Type) -> bytes:
    """The map of the pack's filters."""
    return map_picture.picture(pack.asked.filters, as_type=as_type, for_guests=pack.asked.is_guest)


def _map(pack: Pack) -> dict[str, Any]:
    return {
        "title": text("pack-map"),
        "svg": map_of(pack, "svg").decode("utf-8"),
        "alt": text("pack-map-alt", takeaway=pack.map_takeaway),
    }


# ── Tables and lists ──────────────────────────────────────────────────────────────────────────────────────────────


def _table(table: Table, *, size: float, reds: bool = False) -> dict[str, Any]:
    # what a row is made of stands in the workbook
    whole = [row for row in table.rows if row.level != "below"]
    rows = whole if table.shown is None else whole[: table.shown]
    more = len(whole) - len(rows)
    note = [table.note] if table.note else []
    if more:
        note.append(text("pack-continued", count=more, number=shown(more, "integer")))
    widths = _WIDTHS.get(table.key)
    if widths is None:
        widths = tuple(1.0 if i == 0 else 0.0 for i in range(len(table.columns)))
    return {
        "title": table.title,
        "empty": table.empty,
        "note": " ".join(note),
        "size": size,
        "reds": reds,
        "widths": list(widths[: len(table.columns)]),
        "right": [column.kind in _NUMBERS for column in table.columns],
        "headings": [column.label for column in table.columns],
        "marked": next((i for i in (2, 0) if i < len(table.columns) and table.columns[i].kind == "text"), 0),
        "verdict": len(table.columns) - 1 if any(row.severity for row in table.rows) else -1,
        "rows": [_row(table, row) for row in rows],
    }


def _row(table: Table, row: Row) -> dict[str, Any]:
    cells = [shown(value, column.kind) for value, column in zip(row.values, table.columns, strict=True)]
    if table.key == "indicators":
        cells[-1] = with_sign(row.values[-1])
    if row.severity is not None:  # the mark is drawn, with its colour
        cells[-1] = cells[-1].lstrip("●▲■○ ")
    return {"cells": cells, "level": row.level, "mark": row.mark, "severity": row.severity or ""}


def _issues(pack: Pack) -> dict[str, Any] | None:
    if pack.issues is None or pack.issues_section is None:
        return None
    return {
        **_section(pack.issues_section),
        "list": [
            {
                "title": issue.title,
                "text": issue.text,
                "severity": issue.severity,
                "mark": issue.mark,
                "below": " · ".join(part for part in (issue.decide_by, issue.origin) if part),
                "options": [
                    {"label": option_label(i), "title": option.title, "consequence": option.consequence}
                    for i, option in enumerate(issue.options)
                ],
            }
            for issue in pack.issues
        ],
    }


def option_label(position: int) -> str:
    """What stands above an option: its number, and that the first is recommended."""
    label = text("pack-option-label", number=str(position + 1))
    return f"{label} · {text('pack-option-recommended')}" if position == 0 else label


def _risks(pack: Pack) -> dict[str, Any] | None:
    if pack.risks is None or pack.risks_section is None:
        return None
    return {
        **_section(pack.risks_section),
        "rule": " ".join(pack.risks_section.sentences),
        "headings": _labels(("column", "probability", "consequence", "score")),
        "list": [asdict(risk) for risk in pack.risks],
    }


def _labels(names: Sequence[str]) -> list[str]:
    return [text(f"pack-risk-{name}") for name in names]


def _notes(pack: Pack) -> dict[str, Any] | None:
    if pack.notes is None or pack.notes_section is None:
        return None
    return {**_section(pack.notes_section), "list": [asdict(note) for note in pack.notes]}
