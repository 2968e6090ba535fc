"""The slides as a board sees them: each title says what was found, once, and nothing runs over the foot or another box."""

import datetime as dt
import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from pptx.util import Emu, Pt

from dashboard.blocks.kinds import Cases
from dashboard.theme import LIGHT, PRESENCE_MARKS, presence_colour
from locales import formats, speaking, text
from reports import board
from reports.board import Asked
from reports.setting import slides
from tests.reports import packs

FOOT = 7.0  # inches: where the line at the foot begins

PACKS = [
    packs.asked(dt.date(2018, 3, 30), dt.date(2017, 10, 1)),
    packs.asked(dt.date(2019, 12, 31), dt.date(2019, 7, 1), lang="en"),
    packs.asked(dt.date(2018, 3, 30), dt.date(2017, 10, 1), provinces=("CN-JS",)),
    packs.asked(dt.date(2018, 3, 30), dt.date(2017, 10, 1), lang="zh", audience="guest"),
]


def _em(sign: str) -> float:
    """About how wide a letter of Arial is: the narrow and the wide ones apart, so that this is another way than the slides' own."""
    if ord(sign) > 0x2E80:
        return 1.0
    if sign in "iljtf.,:;!|'()[] ·":
        return 0.29
    return 0.78 if sign in "mwMWÆ%@—" else 0.69 if sign.isupper() else 0.55


def _lines(words: str, width: float, size: float) -> int:
    """How many lines a paragraph takes, its words put one after the other."""
    lines, at = 1, 0.0
    for word in words.split(" "):
        wide = sum(map(_em, word)) * size
        if at and at + wide > width:
            lines, at = lines + 1, 0.0
        lines, at = lines + int(wide // width), at + wide % width + 0.29 * size
    return lines


def _inches(emu: Any) -> float:
    return float(Emu(emu).inches)


def _bottom(shape: Any, wider: float = 1.0) -> float:
    """Where the text of a box ends, in inches from the slide's top, in Arial or letters that are wider."""
    tall = 0.0
    for paragraph in shape.text_frame.paragraphs:
        sizes = [run.font.size or Pt(12) for run in paragraph.runs] or [Pt(0)]
        size = max(one.pt for one in sizes)
        said = "".join(run.text for run in paragraph.runs)
        tall += _lines(said, _inches(shape.width) * 72 / wider, size) * size * 1.17
        tall += paragraph.space_after.pt if paragraph.space_after else 0
    last = shape.text_frame.paragraphs[-1].space_after
    return _inches(shape.top) + (tall - (last.pt if last else 0)) / 72


def _table_bottom(shape: Any) -> float:
    """Where a table ends: a row is as tall as it says, or as its tallest cell needs."""
    widths = [_inches(column.width) - 0.1 for column in shape.table.columns]
    at = _inches(shape.top)
    for row in shape.table.rows:
        needed = []
        for cell, width in zip(row.cells, widths, strict=True):
            runs = [run for paragraph in cell.text_frame.paragraphs for run in paragraph.runs]
            size = max((run.font.size.pt for run in runs), default=1.0)
            needed.append(_lines(cell.text_frame.text, width * 72, size) * size * 1.17 / 72 + 0.04)
        at += max(_inches(row.height), *needed)
    return at


def _is_annex(slide: Any, lang: str) -> bool:
    """Whether the line above the title says that it stands in the appendix."""
    word = speaking(lang)(text)("pack-annex")
    return any(shape.text_frame.text.startswith(word) for shape in slide.shapes if shape.has_text_frame)


def _title(slide: Any) -> str:
    return str(slide.shapes.title.text_frame.text).replace("\u00a0", " ")


@pytest.mark.dealt(4)
@pytest.mark.usefixtures("sample_warehouse", "plain_map")
@pytest.mark.parametrize("asked", PACKS, ids=lambda asked: f"{asked.filters.as_of}-{asked.lang}")
def test_nothing_runs_over_the_foot(asked: Asked) -> None:
    for number, slide in enumerate(packs.slides(board.make(asked, "pptx")), start=1):
        for shape in slide.shapes:
            if _inches(shape.top) > FOOT:  # the foot itself
                continue
            where = f"slide {number}, {_title(slide)[:40]}"
            assert _inches(shape.top) + _inches(shape.height) <= FOOT + 0.02, where
            if shape.has_text_frame and shape != slide.shapes.title:
                assert _bottom(shape) <= FOOT, f"{where}: {shape.text_frame.text[:60]}"
            if shape.has_table:
                assert _table_bottom(shape) <= FOOT, where
        found = _title(slide)
        again = [
            one
            for one in packs.paragraphs(slide)
            if one.rstrip(".。") == found or one.startswith((f"{found}.", f"{found}。"))
        ]
        assert not again, f"slide {number} says its title again"
        title = slide.shapes.title
        size = title.text_frame.paragraphs[0].runs[0].font.size.pt
        room = math.floor(_inches(title.height) * 72 / (size * 1.17))
        assert _lines(_title(slide), _inches(title.width) * 72, size * 1.07) <= room, _title(slide)


@pytest.mark.usefixtures("sample_warehouse", "plain_map")
def test_a_chart_says_its_unit_and_keeps_the_colours_of_its_bars() -> None:
    found = packs.slides(board.make(PACKS[0], "pptx"))
    charts = [shape.chart for slide in found for shape in slide.shapes if shape.has_chart]
    axes = [one.value_axis for one in charts if one.value_axis.tick_labels.number_format.endswith(",")]
    said = [axis.axis_title.text_frame.text for axis in axes]
    assert len(said) > 1
    assert set(said) == {speaking(PACKS[0].lang)(text)("pack-economy-axis")}
    # how warm relations are, in the colours that they have on screen
    warmth = next(one for one in charts if len(one._chartSpace.xpath(".//c:dPt")) == len(PRESENCE_MARKS))
    filled = warmth._chartSpace.xpath(".//c:dPt//a:srgbClr/@val")
    assert [f"#{one}" for one in filled] == [presence_colour(one, LIGHT) for one in PRESENCE_MARKS]


@pytest.mark.soak  # the titles of another pack fit their slides above
@pytest.mark.usefixtures("sample_warehouse", "plain_map")
@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (PACKS[0], "Bestyrelsen skal træffe beslutning"),
        (packs.asked(dt.date(2020, 3, 29), dt.date(2016, 3, 31)), "Bestyrelsen skal træffe beslutning"),
        (packs.asked(dt.date(2019, 12, 31), dt.date(2019, 7, 1), lang="zh"), "董事会须决定"),
        (PACKS[1], "The board must decide"),
    ],
    ids=["da", "whole", "zh", "en"],
)
def test_each_title_says_what_was_found_and_not_what_it_is_about(asked: Asked, first: str) -> None:
    """No title is the name of a chapter, chart or table: each is a whole sentence with its figure, a question or a state, and of two lines the second is short."""
    with speaking(asked.lang):
        pack = board.gather(asked)
        names = {str(getattr(block, "title", "")) for block in pack.flat} - {""}
        names -= {case.title for block in pack.flat for case in getattr(block, "cases", ())}
        names |= {text("pack-title"), text("pack-sheet-summary")}
        before = formats.long_date(asked.period_from - dt.timedelta(days=1))
    slides = packs.slides(board.make(asked, "pptx"))
    titles = [_title(slide) for slide in slides]
    shown = [slide for slide in slides if not _is_annex(slide, asked.lang)]
    assert len(shown) <= 12 < len(titles)
    asked_for = {case.title for block in pack.flat for case in getattr(block, "cases", ())}
    assert not [title for title in titles if "…" in title]
    assert not [title for title in titles if title not in asked_for and sum(map(_em, title)) > 70]
    words = list if asked.lang == "zh" else str.split
    assert not [title for title in titles if title in names or len(words(title)) < 4]
    assert titles[0].startswith(first)
    questions = [
        one for one in slides[0].shapes if one.has_text_frame and len(one.text_frame.paragraphs) == 2
    ]
    for one, below in pairwise(questions):
        assert _bottom(one, wider=1.1) <= _inches(below.top), one.text_frame.text
    assert not [title for title in titles if before in title]  # what has happened is told from one day on


@pytest.mark.parametrize(
    ("heights", "free", "filled"),
    [
        ([], None, [[]]),
        ([3.0], None, [[3.0]]),
        ([7.0], None, [[7.0]]),
        ([3.0, 3.0], None, [[3.0], [3.0]]),
        ([3.0, 3.0], 1.0, [[3.0], [3.0]]),
        ([7.0, 1.0], None, [[7.0], [1.0]]),
        ([1.0, 7.0, 7.0], None, [[1.0], [7.0], [7.0]]),
        ([4.9, *[1.0] * 6], None, [[4.9], [1.0] * 3, [1.0] * 3]),
    ],
)
def test_rows_are_laid_out_by_slides_however_tall_they_are(
    heights: list[float], free: float | None, filled: list[list[float]]
) -> None:
    """Also rows of which no two have room on one slide: there is nothing to even out, and an end to it."""
    assert slides._pages(heights, heights, 5.0, free) == filled


@pytest.mark.usefixtures("sample_warehouse", "plain_map")
def test_of_many_cases_and_risks_a_board_is_shown_twelve_slides() -> None:
    """A slide that continues a ranking is not called by its first."""
    with speaking("da"):
        pack = board.gather(PACKS[0])
        many = tuple(
            replace(block, cases=block.cases * 2) if isinstance(block, Cases) else block
            for block in pack.blocks
        )
        content = slides.write(replace(pack, blocks=many))
    found = packs.slides(content)
    shown = [slide for slide in found if not _is_annex(slide, "da")]
    assert len(shown) <= 12
    asked = [case for block in many if isinstance(block, Cases) for case in block.cases]
    above = [said for slide in found for said in packs.paragraphs(slide)]
    assert sum(said.endswith("Til beslutning") for said in above) == len(asked)
    ranked = [title for slide in found if "isici" in (title := _title(slide)) or "risiko" in title]
    assert ranked[-1].startswith("De største risici (2 af")
