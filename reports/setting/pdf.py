"""Papers as PDF: each block as reports/templates/paper.typ sets it, by its type; typst does the rest."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from functools import singledispatch
from typing import Any

from dashboard.blocks import kinds
from locales import text
from reports import map_picture, paper
from reports.setting import vector
from reports.setting.writing import alternative_label, below_case, cells, is_number, marked, rest_of, typeset

# The summary keeps to its page: smaller letters where texts are long.
_SIZES = (10.2, 9.6, 9.0, 8.4, 7.8)

# A text in a cell of a short paper: more is not read there.
_LONGEST = 110

# A fact beside a line to write on.
_LONGEST_FACT = 320

# How wide and tall a chart is beside another block, in points.
_BESIDE: Mapping[str, tuple[float, float]] = {"lines": (330, 160), "columns": (250, 100)}


# How many rows of its tables a paper keeps, where it must not have more pages.
_SHARES = (1.0, 0.8, 0.6, 0.4, 0.2)


def write(pack: kinds.Paper, *, most: int | None = None) -> bytes:
    """The PDF of a pack, with at most so many pages where that is asked; the same pack gives the same bytes."""
    if most is not None:
        shorter = (replace(pack, blocks=_shortened(pack.blocks, share)) for share in _SHARES)
        return first_within(shorter, most)
    return paper.pdf(_set(pack))


def first_within(packs: Iterable[kinds.Paper], most: int) -> bytes:
    """The PDF of the first pack with at most `most` pages; of the last one where none has."""
    for pack in packs:
        compiler = _set(pack)
        if paper.pages_at(compiler, "<end-of-paper>")[0] <= most:
            break
    return paper.pdf(compiler)


def _shortened(blocks: tuple[kinds.Block, ...], share: float) -> tuple[kinds.Block, ...]:
    return tuple(
        replace(
            one,
            shown=math.ceil(share * (one.shown or len(one.rows))),
            rows=tuple(
                replace(
                    row,
                    values=tuple(
                        paper.short_text(one, _LONGEST) if isinstance(one, str) else one for one in row.values
                    ),
                )
                for row in one.rows
            ),
        )
        if isinstance(one, kinds.Table)
        else one
        for one in blocks
    )


def _set(pack: kinds.Paper) -> Any:
    content = _typeset(
        {
            "lang": pack.lang,
            "document": f"{pack.title} · {pack.subtitle}",
            "day": [pack.day.year, pack.day.month, pack.day.day],
            "page": text("pack-page", page="#1", pages="#2"),
            "foot": pack.foot,
            "kicker": pack.kicker,
            "title": pack.title,
            "subtitle": pack.subtitle,
            "blocks": [one for block in pack.blocks for one in [_block(block)] if one],
        }
    )
    for size in _SIZES:
        compiler = paper.compiler("paper.typ", content, size=str(size))
        if paper.pages_at(compiler, "<end-of-summary>")[0] == 1:
            break
    return compiler


def png(svg: str, width_pt: float, height_pt: float, ppi: float = 200) -> bytes:
    """A picture as PNG with our own fonts, for slides."""
    compiler = paper.compiler("picture.typ", svg=svg, width=str(width_pt), height=str(height_pt))
    made = compiler.compile(format="png", ppi=ppi)
    if not isinstance(made, bytes):
        raise TypeError("typst gave no picture")
    return made


def _typeset(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.startswith("<svg") else typeset(value)
    if isinstance(value, Mapping):
        return {key: _typeset(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_typeset(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _block(block: kinds.Block) -> dict[str, Any]:
    said = _said(block)
    return {"type": type(block).__name__, **said} if said else {}


@singledispatch
def _said(block: Any) -> dict[str, Any]:
    return asdict(block)


@_said.register
def _(block: kinds.Addresses) -> dict[str, Any]:  # noqa: ARG001 (paper has no room for the addresses)
    return {}


@_said.register
def _(block: kinds.Pair) -> dict[str, Any]:
    both = [
        _beside(one) if isinstance(one, kinds.Chart) else _block(one) for one in (block.left, block.right)
    ]
    return {"blocks": [one for one in both if one], "shares": block.shares}


def _beside(chart: kinds.Chart) -> dict[str, Any]:
    """A chart that shares its width with another block is drawn as wide as it will be, so that its letters keep their size."""
    made = _block(chart)
    return {**made, "svg": vector.chart(chart, *_BESIDE[chart.kind])} if made and not chart.empty else made


@_said.register
def _(block: kinds.Map) -> dict[str, Any]:
    svg = map_picture.picture(block.filters, as_type="svg", for_guests=block.for_guests).decode("utf-8")
    return {"title": block.title, "svg": svg, "alt": block.alt, "invented": block.invented}


@_said.register
def _(block: kinds.Chart) -> dict[str, Any]:
    if not block.on_paper:
        return {}
    return {
        "title": block.title,
        "takeaway": block.takeaway,
        "empty": block.empty,
        "alt": block.alt,
        "axis": block.axis,
        "invented": block.invented,
        "svg": "" if block.empty else vector.chart(block),
    }


@_said.register
def _(block: kinds.Timeline) -> dict[str, Any]:
    return {
        "title": block.title,
        "takeaway": block.takeaway,
        "empty": block.empty,
        "note": block.note,
        "alt": text("pack-timeline-alt", takeaway=block.takeaway),
        "svg": "" if block.empty else vector.timeline(block),
    }


@_said.register
def _(block: kinds.Table) -> dict[str, Any]:
    widths = block.widths or (1, *(0 for _ in block.columns[1:]))
    is_judged = any(row.severity for row in block.rows)
    rows = []
    for row in block.on_paper[: block.shown]:
        said = cells(block, row)
        if row.severity is not None:  # the mark is drawn, with its colour
            said[-1] = said[-1].lstrip("●▲■○ ")
        rows.append({"cells": said, "level": row.level, "mark": row.mark, "severity": row.severity or ""})
    return {
        "title": block.title,
        "empty": block.empty,
        "note": rest_of(block),
        "invented": block.invented,
        "size": 7.2 if block.dense else 8,
        "reds": block.dense,
        "widths": widths[: len(block.columns)],
        "right": [is_number(column) for column in block.columns],
        "headings": [column.label for column in block.columns],
        "marked": marked(block),
        "verdict": len(block.columns) - 1 if is_judged else -1,
        "rows": rows,
    }


@_said.register
def _(block: kinds.Cases) -> dict[str, Any]:
    return {
        "empty": block.empty,
        "note": block.note,
        "cases": [
            {
                **asdict(case),
                "below": below_case(case),
                "alternatives": [
                    {"label": alternative_label(i), "title": one.title, "consequence": one.consequence}
                    for i, one in enumerate(case.alternatives)
                ],
            }
            for case in block.cases
        ],
    }


@_said.register
def _(block: kinds.Blanks) -> dict[str, Any]:
    return {
        **asdict(block),
        "facts": [(name, paper.short_text(said, _LONGEST_FACT)) for name, said in block.facts],
    }
