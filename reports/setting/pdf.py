"""Papers as PDF: each block as reports/templates/paper.typ sets it, by its type; typst does the rest."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Literal

import typst

from dashboard.blocks import kinds
from locales import text
from reports import map_picture
from reports.setting import vector, writing

_FOLDER = Path(__file__).parents[1]
_SIZES = (10.2, 9.6, 9.0, 8.4, 7.8)  # the summary keeps to its page: smaller letters where texts are long
_LONGEST = 110  # letters in a cell of a short paper: more is not read there
_LONGEST_FACT = 320  # of a fact beside a line to write on
_BESIDE = (250, 100)  # how wide and tall a chart is beside another block, in points
_SHARES = (1.0, 0.8, 0.6, 0.4, 0.2)  # of the rows of its tables, where it must not have more pages


def write(pack: kinds.Paper, *, most: int | None = None) -> bytes:
    """The PDF of a pack, with at most so many pages where that is asked; the same pack gives the same bytes."""
    if most is None:
        return made(_set(pack))
    return first_within((_shortened(pack, share) for share in _SHARES), most)


def first_within(packs: Iterable[kinds.Paper], most: int) -> bytes:
    """The PDF of the first pack with at most `most` pages; of the last one where none has."""
    for pack in packs:
        compiler = _set(pack)
        if _page_of(compiler, "<end-of-paper>") <= most:
            break
    return made(compiler)


def _shortened(pack: kinds.Paper, share: float) -> kinds.Paper:
    def cut(value: kinds.Value) -> kinds.Value:
        return writing.short_text(value, _LONGEST) if isinstance(value, str) else value

    blocks = list(pack.blocks)
    for i, one in enumerate(blocks):
        if isinstance(one, kinds.Table):
            rows = tuple(replace(row, values=tuple(map(cut, row.values))) for row in one.rows)
            blocks[i] = replace(one, shown=math.ceil(share * (one.shown or len(rows))), rows=rows)
    return replace(pack, blocks=tuple(blocks))


def _compiler(template: str, **inputs: str) -> typst.Compiler:
    return typst.Compiler(
        input=str(_FOLDER / "templates" / template),
        root=str(_FOLDER / "templates"),
        font_paths=[str(_FOLDER / "fonts")],
        # no font of the machine, so that the paper looks the same everywhere
        ignore_system_fonts=True,
        sys_inputs={**inputs, "app": text("app-name")},
    )


def _page_of(compiler: typst.Compiler, label: str) -> int:
    """The page on which the part ends that the template marks with this label."""
    return int(json.loads(compiler.query(label, field="value"))[0])


def made(compiler: typst.Compiler, format: Literal["pdf", "png"] = "pdf", ppi: float | None = None) -> bytes:
    """The one file that typst makes; a picture with so many pixels an inch."""
    found = compiler.compile(format=format, ppi=ppi)
    if not isinstance(found, bytes):
        raise TypeError("typst gave no file of one part")
    return found


def _set(pack: kinds.Paper) -> typst.Compiler:
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
    written = json.dumps(content, ensure_ascii=False, sort_keys=True)
    for size in _SIZES:
        compiler = _compiler("paper.typ", content=written, size=str(size))
        if _page_of(compiler, "<end-of-summary>") == 1:
            break
    return compiler


def png(svg: str, width_pt: float, height_pt: float) -> bytes:
    """A picture as PNG with our own fonts, for slides."""
    return made(_compiler("picture.typ", svg=svg, width=str(width_pt), height=str(height_pt)), "png", 200)


def _typeset(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.startswith("<svg") else writing.typeset(value)
    if isinstance(value, Mapping):
        return {key: _typeset(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_typeset(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _named(block: kinds.Block, fields: str) -> dict[str, Any]:
    return {name: getattr(block, name) for name in fields.split()}


def _block(block: Any, *size: float) -> dict[str, Any]:
    """A block as the template sets it, a chart of that width and height; {} for what paper has no room for."""
    match block:
        case kinds.Addresses():
            return {}
        case kinds.Pair():
            # a chart is drawn as wide as it will be, so that its letters keep their size
            both = (_block(one, *_BESIDE) for one in (block.left, block.right))
            said = {"blocks": [one for one in both if one], "shares": block.shares}
        case kinds.Map():
            svg = map_picture.picture(block.filters, as_type="svg", for_guests=block.for_guests)
            said = {**_named(block, "title alt invented"), "svg": svg.decode("utf-8")}
        case kinds.Chart() if not block.on_paper:
            return {}
        case kinds.Chart():
            said = _named(block, "title takeaway empty alt axis invented")
            said["svg"] = "" if block.empty else vector.chart(block, *size)
        case kinds.Timeline():
            said = _named(block, "title takeaway empty note")
            said["alt"] = text("pack-timeline-alt", takeaway=block.takeaway)
            said["svg"] = "" if block.empty else vector.timeline(block)
        case kinds.Table():
            said = _table(block)
        case kinds.Cases():
            said = {"empty": block.empty, "note": block.note, "cases": list(map(_case, block.cases))}
        case kinds.Blanks():
            facts = [(name, writing.short_text(known, _LONGEST_FACT)) for name, known in block.facts]
            said = {**asdict(block), "facts": facts}
        case _:
            said = asdict(block)
    return {"type": type(block).__name__, **said}


def _table(block: kinds.Table) -> dict[str, Any]:
    widths = block.widths or (1, *(0 for _ in block.columns[1:]))
    is_judged = any(row.severity for row in block.rows)
    rows = []
    for row in block.on_paper[: block.shown]:
        said = writing.cells(block, row)
        if row.severity is not None:  # the mark is drawn, with its colour
            said[-1] = said[-1].lstrip("●▲■○ ")
        rows.append({"cells": said, "level": row.level, "mark": row.mark, "severity": row.severity or ""})
    return {
        **_named(block, "title empty invented"),
        "note": writing.rest_of(block),
        "size": 7.2 if block.dense else 8,
        "reds": block.dense,
        "widths": widths[: len(block.columns)],
        "right": [writing.is_number(column) for column in block.columns],
        "headings": [column.label for column in block.columns],
        "marked": writing.marked(block),
        "verdict": len(block.columns) - 1 if is_judged else -1,
        "rows": rows,
    }


def _case(case: kinds.Case) -> dict[str, Any]:
    ways = [{"label": writing.alternative_label(i), **asdict(one)} for i, one in enumerate(case.alternatives)]
    return {**asdict(case), "below": writing.below_case(case), "alternatives": ways}
