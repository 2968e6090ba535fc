"""Shared by the desk's papers: typst with our own fonts, texts cut to fit, the small map of China, and the line at the foot."""

import json
import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import typst

from dashboard.filters_model import Filters
from dashboard.options import Options, filters_in_words
from locales import formats, text

_FOLDER = Path(__file__).parent
_FONTS = _FOLDER / "fonts"
_GEOMETRY = _FOLDER.parent / "static" / "geo" / "provinces.json"

# A text in one cell: more is not read on paper.
LONGEST = 170

# Light to strong, for shading provinces by a count; the first is for none.
SHADES = ("#E3ECEA", "#B4D9D5", "#84C0BE", "#4FA2A3", "#1F7F86")
CHOSEN = "#0B6B73"

# Where a text may be cut: at a blank, or before a Chinese character that belongs to no amount (25.0万丹麦克朗).
_PLACES = re.compile(r" |(?<![\d.,万亿丹麦克])(?=[\u3400-\u9fff（])")
_OPEN = re.compile(r"[(（][^()（）]*$")  # a bracket that isn't closed

_SQUEEZE = math.cos(math.radians(36))  # a degree of longitude against one of latitude in the middle of China


def compiler(template: str, content: Mapping[str, Any] | None = None, **inputs: str) -> typst.Compiler:
    """The typesetter of a file in templates/ with its content and other inputs; the same of both gives the same bytes."""
    if content is not None:
        inputs["content"] = json.dumps(content, ensure_ascii=False, sort_keys=True)
    inputs["app"] = text("app-name")
    return typst.Compiler(
        input=str(_FOLDER / "templates" / template),
        root=str(_FOLDER / "templates"),
        font_paths=[str(_FONTS)],
        # no font of the machine, so that the paper looks the same everywhere
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )


def pages_at(compiled: typst.Compiler, label: str) -> list[int]:
    """The pages of a paper on which the parts end that its template marks with this label."""
    return [int(page) for page in json.loads(compiled.query(label, field="value"))]


def pdf(compiled: typst.Compiler) -> bytes:
    """The paper as a PDF."""
    made = compiled.compile(format="pdf")
    if not isinstance(made, bytes):
        raise TypeError("typst gave no PDF")
    return made


def short_text(value: Any, longest: int = LONGEST) -> str:
    """A text of one line, cut with … where it is too long for paper, at a word and not within an amount or bracket; "" for what is not stated. The mark of another language stays."""
    if formats.is_missing(value):
        return ""
    flat = re.sub(r"[^\S\u00a0]+", " ", str(value).strip())  # what holds an amount together stays
    if len(flat) <= longest:
        return flat
    mark = formats.language_mark(flat)
    longest -= len(mark)
    said = flat.removesuffix(mark)
    heads = [said[: place.start()] for place in _PLACES.finditer(said, 0, longest)]
    heads = [head for head in heads if len(head) > longest * 0.5] or [said[: longest - 1]]
    cut = next((head for head in reversed(heads) if not _OPEN.search(head)), heads[-1])
    return cut.rstrip(" ,;:.–-，、；：") + " …" + mark


def foot(filters: Filters, options: Options, title_says: str | None = None) -> str:
    """The line at the foot of every page: as-of day, data, sample, and the filters, without the one that the title says."""
    parts = [text("reports-brief-measured", date=filters.as_of)]
    if options.data_as_of is not None:
        parts.append(text("reports-brief-data", date=options.data_as_of))
    if options.shows_invented:
        parts.append(text("reports-brief-sample"))
    untold: dict[str, Any] = {title_says: ()} if title_says else {}
    said = replace(filters, **untold)
    if chosen := filters_in_words(said, options):
        named = formats.apart(text("reports-brief-filter", name=name, value=value) for name, value in chosen)
        parts.append(text("reports-brief-filters", filters=named))
    return " · ".join(parts)


# ── The small map ─────────────────────────────────────────────────────────────────────────────────────────────────


def china(fills: Mapping[str, str], ringed: Collection[str] = ()) -> str:
    """China in outline, as SVG: provinces by ISO code in their colours, else pale, and rings by which small ones are found."""
    features = json.loads(_GEOMETRY.read_text(encoding="utf-8"))["features"]
    shapes = []
    # the coloured ones last, so that no neighbour's outline covers theirs
    for feature in sorted(features, key=lambda feature: feature["properties"]["iso"] in fills):
        fill = fills.get(feature["properties"]["iso"], SHADES[0])
        line = CHOSEN if fill == CHOSEN else "#FFFFFF"
        outline = "".join(_ring(ring) for ring in _rings(feature["geometry"]))
        shapes.append(f'<path d="{outline}" fill="{fill}" stroke="{line}" stroke-width="0.18"/>')
    for feature in features:
        if feature["properties"]["iso"] in ringed:
            x, y = _point((feature["properties"]["label_lon"], feature["properties"]["label_lat"]))
            shapes.append(
                f'<circle cx="{x}" cy="{y}" r="2.6" fill="none" stroke="#D98A1F" stroke-width="0.45"/>'
            )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 51 37" width="510" height="370">'
        + "".join(shapes)
        + "</svg>"
    )


def _rings(geometry: Mapping[str, Any]) -> list[list[Sequence[float]]]:
    if geometry["type"] == "Polygon":
        return list(geometry["coordinates"])
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


def _point(position: Sequence[float]) -> tuple[float, float]:
    return round((position[0] - 73) * _SQUEEZE, 2), round(54 - position[1], 2)


def _ring(ring: Sequence[Sequence[float]]) -> str:
    points = " ".join(f"{x} {y}" for x, y in (_point(position) for position in ring))
    return f"M{points}Z"
