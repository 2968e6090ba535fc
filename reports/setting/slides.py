"""The board pack as PowerPoint: each block set by its type, on a slide of its own where it needs one; charts can be edited, tables are tables."""

import datetime as dt
import io
import math
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from functools import singledispatchmethod
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum import chart as looks
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from dashboard.blocks import kinds
from dashboard.cards import MARKS
from dashboard.model.columns import Column
from dashboard.tables import neutralised
from dashboard.theme import LIGHT, ink
from locales import formats, text
from reports import map_picture
from reports.setting import pdf, vector, writing

_LATIN, _EAST_ASIAN = "Arial", "Microsoft YaHei"  # that every office has; ours are not installed there
_SPARED = 0.9  # of a line, which letters that stand in for these may take
_WIDTH, _HEIGHT = 13.333, 7.5  # inches
_LEFT, _TOP = 0.7, 1.5
_WIDE = _WIDTH - 2 * _LEFT
_FOOT = 6.95  # where the foot begins
_GAP = 0.5  # between two blocks side by side
_COLOURS = {"green": LIGHT.good, "amber": LIGHT.warn, "red": LIGHT.bad, "none": LIGHT.none}
_LAMPS = {
    "green": MSO_SHAPE.OVAL,
    "amber": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "red": MSO_SHAPE.RECTANGLE,
    "none": MSO_SHAPE.DONUT,
}
_SIGNS = {mark: _COLOURS[severity] for severity, mark in MARKS.items()}
_NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SMALLEST = 8.0  # points
_TITLE_ONLY = 5  # the layout of the default template that has nothing but a title
_TITLES = (26.0, 22.0, 19.0, 17.0, 15.0, 13.0, 11.0)  # points
_ONE_LINE = 17.0  # down to which one line goes before two
_LINE = 46.0  # of a title, in the widths of a Chinese sign
_LONGEST = 80.0  # of a title in two lines
_CASE_SIZES = (15.0, 14.0, 13.0, 12.0)  # points of a question on the cover
_CASES = 4  # that are shown: of more the cover has the questions and the appendix the slides
# before a number, too, after a word that is no abbreviation
_SENTENCE = re.compile(
    r"(?<=[.。])(?<!\d\.)\s*(?=[A-ZÆØÅ\u3400-\u9fff]|(?<=\)\. )\d|(?<=[a-zæøå]{5}\. )\d|(?<=。)\d)"
)
_STOP = re.compile(r"(?<!\bkr)(?<!\bmio)[.。]$")  # which a title has not
Thing = TypeVar("Thing")
Frame = tuple[float, float, float, float]  # left, top, width, height in inches


class Words(NamedTuple):
    """A run of text: its size in points, and how it looks."""

    text: str
    size: float
    bold: bool = False
    colour: str = LIGHT.ink


def write(pack: kinds.Paper) -> bytes:
    """The slides of a pack; the same pack gives the same bytes."""
    deck = _Deck(pack)
    deck.cover()
    for block in pack.blocks:
        deck.put(block)
    return deck.saved()


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))


class _Laid:
    """Rows of a table in letters of some points: their cells, each column's share of the width, and how tall the headings and the rows are, in inches."""

    def __init__(self, table: kinds.Table, rows: Sequence[kinds.TableRow], width: float, size: float) -> None:
        self.table, self.rows, self.size = table, rows, size
        self.cells = [writing.cells(table, row) for row in rows]
        at = writing.marked(table)
        for row, said in zip(rows, self.cells, strict=True):
            said[at] = formats.bracketed(said[at], row.mark)
        self.shares = _shares(table.columns, self.cells, width * 72 / size)
        heads = [writing.typeset(column.label) for column in table.columns]
        widths = [share * width - 0.12 for share in self.shares]
        self.heights = []
        for texts in (heads, *self.cells):
            lines = max(_lines_of(one, wide, size * 1.07) for one, wide in zip(texts, widths, strict=True))
            self.heights.append(max(0.285, lines * size * 1.22 / 72 + 0.06))


class _Deck:
    """The presentation in the making: blocks go below each other on the last slide, or on a new one where it has no room."""

    def __init__(self, pack: kinds.Paper) -> None:
        self.pack = pack
        self.lang = pack.lang
        self.title = text("pack-sheet-summary")  # of the chapter that is being set
        self.top = _FOOT  # where the last slide is free from
        self.is_annex = False  # whether the chapter that is being set is of the appendix
        self.is_opened = False  # whether it has a slide already
        self.annex: list[Any] = []  # the slides of the appendix, by their places in the list of slides
        self.file = Presentation()
        self.file.slide_width = Inches(_WIDTH)
        self.file.slide_height = Inches(_HEIGHT)
        core = self.file.core_properties
        core.title = f"{pack.title} · {pack.subtitle}"
        core.author = core.last_modified_by = pack.kicker
        core.created = core.modified = dt.datetime.combine(pack.day, dt.time(12))
        core.revision, core.language = 1, self.lang

    def saved(self) -> bytes:
        order = self.file.slides._sldIdLst
        for place in self.annex:
            order.remove(place)
            order.append(place)
        for number, slide in enumerate(self.file.slides, start=1):
            for field in slide.shapes._spTree.iter(qn("a:fld")):
                field.find(qn("a:t")).text = str(number)
        out = io.BytesIO()
        self.file.save(out)
        return writing.stable(out.getvalue(), self.pack.day)

    @singledispatchmethod
    def put(self, block: Any) -> None:
        """Set a block at the full width."""
        raise NotImplementedError(f"no slide for {type(block).__name__}")

    @put.register
    def _(self, block: kinds.Chapter) -> None:
        self.title, self.is_annex, self.is_opened = block.title, block.is_annex, False
        self.top = _FOOT

    @put.register
    def _(self, block: kinds.Addresses | kinds.Agenda) -> None:
        """Only the workbook lists addresses; the cover has the agenda."""

    @put.register
    def _(self, block: kinds.Text) -> None:
        said = block.lines or (block.empty,)
        if not said[0] or (not block.lines and self.is_opened):
            return  # that there is nothing needs no slide
        title = _message(block)
        slide, top = self.room(_text_height(said, block.title), title)
        if top == _TOP:
            if not (said := _beyond(said, title)):
                return
            block = replace(block, lines=said)
        height = _text_height(said, block.title)
        self.side(block, slide, (_LEFT, top, _WIDE, height))
        self.top = top + height

    @put.register
    def _(self, block: kinds.Lights) -> None:
        worst = block.lights[0]
        tall = [max(0.5, _height((one.verdict,), _WIDE - 2.9, 12) + 0.1) for one in block.lights[1:]]
        judged = formats.stopped(formats.labelled(worst.title, worst.word))
        slide, top = self.room(sum(tall) + 0.1, formats.together([judged, _STOP.sub("", worst.verdict)]))
        for light, height in zip(block.lights[1:], tall, strict=True):
            self.lamp(slide, light.severity, (_LEFT, top + 0.03, 0.22, 0.22))
            title = Words(formats.labelled(light.title, light.word), 13, bold=True)
            self.words(slide, (_LEFT + 0.4, top, 2.4, 0.5), title)
            self.lines(slide, (_LEFT + 2.9, top, _WIDE - 2.9, height), (light.verdict,), 12)
            top += height
        self.top = top + 0.1

    @put.register
    def _(self, block: kinds.Numbers) -> None:
        slide, top = self.room(1.25, formats.labelled(block.figures[0].label, block.figures[0].shown))
        width = _WIDE / max(1, len(block.figures))
        widest = max(writing.text_width(figure.shown, 1.07) for figure in block.figures)
        size = min(20.0, (width - 0.1) * 72 / widest)  # of all of them
        for i, figure in enumerate(block.figures):
            left = _LEFT + i * width
            label = Words(figure.label, 10.5, colour=LIGHT.muted)
            self.words(slide, (left, top, width - 0.1, 0.36), label).vertical_anchor = MSO_ANCHOR.BOTTOM
            shown, note = Words(figure.shown, size, bold=True), Words(figure.note, 10, colour=LIGHT.muted)
            self.words(slide, (left, top + 0.38, width - 0.1, 0.8), shown, note)
        self.top = top + 1.25

    @put.register
    def _(self, block: kinds.Pair) -> None:
        both = (block.left, block.right)
        widths = [(_WIDE - _GAP) * share / sum(block.shares) for share in block.shares]
        heights = [
            _height(one.lines or (one.empty,), width, 12)
            for one, width in zip(both, widths, strict=True)
            if isinstance(one, kinds.Text)
        ]
        tall = min(_FOOT - _TOP, max(heights) + 0.5) if len(heights) == len(both) else 5.0
        slide, top = self.room(tall, _message(block.left))
        tall = tall if heights else _FOOT - top
        at = _LEFT
        for one, width in zip(both, widths, strict=True):
            self.side(one, slide, (at, top, width, tall))
            at += width + _GAP
        self.top = top + tall

    @put.register
    def _(self, block: kinds.Table) -> None:
        rows, said = block.on_paper[: block.shown], writing.rest_of(block)
        if not rows:
            self.put(kinds.Text((), block.empty, block.title))
            return
        laid = _Laid(block, rows, _WIDE, 10 if block.dense or len(block.columns) > 5 else 11)
        head, *tall = laid.heights
        most = _FOOT - _TOP - head - (0.5 if said else 0.1)
        free = most - (self.top - _TOP)  # below what the last slide has already
        if sum(tall) <= most or free < sum(tall[:5]):
            free = most
        later = "" if block.title else self.title  # of a ranking only the first slide is called by its first
        for title, part in _titled(_message(block), _pages(range(len(rows)), tall, most, free), later):
            height = head + sum(tall[at] for at in part)
            slide, top = self.room(height + (0.5 if said else 0), title)
            self.table(slide, (_LEFT, top, _WIDE, height), laid, part)
            self.top = top + height + 0.2
        if said:
            self.lines(self.file.slides[-1], (_LEFT, _FOOT - 0.4, _WIDE, 0.4), (said,), 10)
            self.top = _FOOT

    @put.register
    def _(self, block: kinds.Chart) -> None:
        if block.empty:
            return self.put(kinds.Text((), block.empty, block.title))
        said = [block.title, block.invented] if block.invented else [block.title]
        slide, top = self.room(3.8, _message(block))
        self.heading(slide, (_LEFT, top, _WIDE, 0.3), " · ".join(said), size=13)
        top += 0.35
        self.chart(slide, (_LEFT, top, _WIDE, _FOOT - top - 0.05), block)
        self.top = _FOOT
        return None

    @put.register
    def _(self, block: kinds.Map) -> None:
        slide, top = self.room(4.5, _message(block))
        made = map_picture.picture(block.filters, as_type="png", for_guests=block.for_guests)
        self.picture(slide, made, (_LEFT + 1.1, top - 0.1, _WIDE - 2.2, _FOOT - top + 0.05), block.alt)
        self.top = _FOOT

    @put.register
    def _(self, block: kinds.Timeline) -> None:
        slide, top = self.room(5.0, _message(block))
        self.lines(slide, (_LEFT, top, _WIDE, 0.4), (formats.dotted((block.title, block.note)),), 13)
        if block.empty:
            self.lines(slide, (_LEFT, top + 0.45, _WIDE, 0.4), (), 13, block.empty)
        else:
            made = pdf.png(vector.timeline(block, width=640), 640, vector.timeline_height(block))
            alt = text("pack-timeline-alt", takeaway=block.takeaway)
            self.picture(slide, made, (_LEFT, top + 0.45, _WIDE, _FOOT - top - 0.5), alt)
        self.top = _FOOT

    @put.register
    def _(self, block: kinds.Cases) -> None:
        if not block.cases:
            self.put(kinds.Text((), block.empty))
        for number, case in enumerate(block.cases):
            self.is_opened = number >= _CASES
            slide = self.slide(case.title)  # of its own, with its alternatives
            self.lines(slide, (_LEFT, _TOP, _WIDE, 1.1), (case.text,) if case.text else (), 14)
            top, wide = 2.7, _WIDE - 4.7
            # each has room for its words
            needed = [max(0.75, _height((one.consequence,), wide, 12) + 0.3) for one in case.alternatives]
            share = min(3.9, 1.25 * len(needed)) / sum(needed)
            for i, (one, height) in enumerate(zip(case.alternatives, needed, strict=True)):
                tall = share * height
                if i == 0:
                    self.panel(slide, (_LEFT, top, _WIDE, tall - 0.1))
                label = Words(writing.alternative_label(i), 11, i == 0, LIGHT.muted if i else LIGHT.accent)
                frame = (_LEFT + 0.2, top + 0.08, 4.0, tall - 0.2)
                self.words(slide, frame, label, Words(one.title, 14, bold=True))
                self.lines(slide, (_LEFT + 4.5, top + 0.1, wide, tall - 0.2), (one.consequence,), 14)
                top += tall
            below = formats.dotted((writing.below_case(case), case.mark))
            self.lines(slide, (_LEFT, 6.6, _WIDE, 0.3), (below,), 11)

    @put.register
    def _(self, block: kinds.Items) -> None:
        if not block.items:
            self.put(kinds.Text((), block.empty))
            return
        wide = _WIDE - 0.4
        tall = [_height(one.lines, wide, 11) + 0.4 for one in block.items]
        parts = _pages(list(zip(block.items, tall, strict=True)), tall, 6.4 - _TOP)
        for title, part in _titled(block.title or self.title, parts):
            slide, top = self.slide(title), _TOP
            for one, height in part:
                if one.severity:
                    self.lamp(slide, one.severity, (_LEFT, top + 0.05, 0.22, 0.22))
                about = formats.bracketed(one.title, one.mark)
                self.heading(slide, (_LEFT + 0.4, top, wide, 0.3), about, size=13)
                self.lines(slide, (_LEFT + 0.4, top + 0.32, wide, height - 0.37), one.lines, 11)
                top += height
            self.lines(slide, (_LEFT, 6.5, _WIDE, _FOOT - 6.5), (block.more,), 9)
        self.top = _FOOT

    def side(self, block: kinds.Block, slide: Any, frame: Frame) -> None:
        """A block in a frame of a slide: texts, tables, small charts, and what the figures depend on."""
        left, top, width, height = frame
        if title := getattr(block, "title", ""):
            self.heading(slide, (left, top, width, 0.3), title)
            top, height = top + 0.35, height - 0.35
        inner = (left, top, width, height)
        if isinstance(block, kinds.Text):
            self.lines(slide, inner, block.lines, 14 if width > 8 else 12, block.empty)
        elif isinstance(block, kinds.Basis):
            self.lines(slide, inner, [*_facts(block), *block.remarks], 13)
        elif isinstance(block, kinds.Table) and not block.rows:
            self.lines(slide, inner, (), empty=block.empty)
        elif isinstance(block, kinds.Table):
            rows, size = block.on_paper, 11.5
            while sum((laid := _Laid(block, rows, width, size)).heights) > height and size > _SMALLEST:
                size -= 0.5
            self.table(slide, (left, top, width, sum(laid.heights)), laid, range(len(rows)))
        elif isinstance(block, kinds.Chart):
            tall = min(3.6, height - 0.9)
            self.chart(slide, (left, top, width, tall), block)
            said = _beyond((writing.typeset(block.takeaway),), slide.shapes.title.text_frame.text)
            if said and not block.empty:
                self.lines(slide, (left, top + tall + 0.1, width, 0.8), said, 12)

    def cover(self) -> None:
        """The report, the state of things, and what the board must decide; a guest reads what the figures depend on."""
        pack = self.pack
        agendas = pack.all_of(kinds.Agenda)
        title = text("pack-agenda-message", count=len(agendas[0].items)) if agendas else pack.title
        slide = self.slide(title, f"{pack.kicker} · {pack.title}" if agendas else pack.kicker)
        self.lines(slide, (_LEFT, 1.42, _WIDE, 0.35), (pack.subtitle,), 16)
        for lights in pack.all_of(kinds.Lights):
            overall = lights.lights[0]
            self.lamp(slide, overall.severity, (_LEFT, 1.95, 0.5, 0.5))
            judged = formats.stopped(formats.labelled(overall.title, overall.word))
            said = Words(formats.together([judged, ""]), 18, bold=True)
            found = self.words(slide, (_LEFT + 0.75, 2.02, _WIDE - 0.75, 0.45), said)
            self.put_words(found.paragraphs[0], Words(overall.verdict, 14))
        for agenda in agendas:  # the questions, each with its choices in a line
            left, top, width, height = _LEFT + 0.25, 2.7, _WIDE - 0.5, _FOOT - 2.75
            self.panel(slide, (_LEFT, top, _WIDE, height))
            self.heading(slide, (left, top + 0.12, width, 0.35), agenda.title, size=16)
            if not agenda.items:
                self.lines(slide, (left, top + 0.6, width, 0.6), (), 14, agenda.empty)
                continue
            step = min(0.9, (height - 1.0) / len(agenda.items))
            cases = [(formats.bracketed(one.title, one.mark), one.lines[0]) for one in agenda.items]
            room = (width - 0.4) * _SPARED
            tall = {size: max(_box_height(_case(*one, size), room) for one in cases) for size in _CASE_SIZES}
            size = next((size for size in _CASE_SIZES if tall[size] < step), _CASE_SIZES[-1])
            for i, one in enumerate(cases):
                at = top + 0.55 + i * step
                self.words(slide, (left, at, 0.35, 0.3), Words(str(i + 1), size, True, LIGHT.accent))
                self.words(slide, (left + 0.4, at, width - 0.4, step - 0.06), *_case(*one, size))
            note = (agenda.more,) if agenda.more else ()
            self.lines(slide, (left, top + height - 0.42, width, 0.38), note, 10)
        for basis in pack.all_of(kinds.Basis) if not agendas else ():
            self.lines(slide, (_LEFT, 2.0, _WIDE, 2.0), _facts(basis), 13)
        self.top = _FOOT

    def room(self, height: float, title: str = "") -> tuple[Any, float]:
        """A slide with at least this height left, in inches, and where that begins; a new one begins with the title, else the chapter's."""
        if self.top + height > _FOOT:
            self.slide(title or self.title)
        return self.file.slides[-1], self.top

    def slide(self, title: str, kicker: str = "") -> Any:
        """A new slide with what it says as its title, its chapter above that, the line below it, and the foot."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        # what a board is shown is the summary, its cases, and the first slide of each chapter; the rest is there to be asked for
        is_summary = self.title == text("pack-sheet-summary")
        is_apart = self.is_annex or (self.is_opened and not is_summary)
        if is_apart:
            self.annex.append(self.file.slides._sldIdLst[-1])
        self.is_opened = True
        holder = slide.shapes.title
        holder.left, holder.top, holder.width, holder.height = map(Inches, (_LEFT, 0.45, _WIDE, 0.8))
        frame = holder.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
        frame.margin_left = frame.margin_right = 0
        tall = {one: _box_height([Words(title, one, bold=True)], _WIDE * _SPARED) for one in _TITLES}
        in_one_line = (one for one in _TITLES if one >= _ONE_LINE and tall[one] < one * 2 / 72)
        size = next(chain(in_one_line, (one for one in _TITLES if tall[one] < 0.68)), 9.5)
        self.put_words(frame.paragraphs[0], Words(title, size, bold=True))
        frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        self.panel(slide, (_LEFT, 1.3, _WIDE, 0.018), LIGHT.accent)
        if (kicker or self.title) != title:
            above = formats.dotted([text("pack-annex") if is_apart else "", kicker or self.title])
            self.heading(slide, (_LEFT, 0.22, _WIDE, 0.25), above, size=12)
        # the foot, with a field for the number of the slide
        self.words(slide, (_LEFT, 7.02, _WIDE - 1, 0.3), Words(self.pack.foot, 9, colour=LIGHT.muted))
        number = (_WIDTH - _LEFT - 1, 7.02, 1, 0.3)
        paragraph = self.words(slide, number, Words(" ", 9, colour=LIGHT.muted)).paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT
        run = paragraph._p.find(qn("a:r"))
        field = etree.SubElement(paragraph._p, qn("a:fld"))
        field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
        field.set("type", "slidenum")
        field.append(deepcopy(run.find(qn("a:rPr"))))
        etree.SubElement(field, qn("a:t")).text = str(len(self.file.slides))
        paragraph._p.remove(run)
        self.top = _TOP
        return slide

    def words(self, slide: Any, frame: Frame, *said: Words) -> Any:
        """A box without margins, a paragraph each, in smaller letters where they would run out of it; returns its text frame."""
        while _box_height(said, frame[2]) > frame[3] and max(words.size for words in said) > _SMALLEST:
            said = tuple(words._replace(size=max(_SMALLEST, words.size * 0.95)) for words in said)
        found = slide.shapes.add_textbox(*map(Inches, frame)).text_frame
        found.word_wrap = True
        found.margin_left = found.margin_right = found.margin_top = found.margin_bottom = 0
        for i, words in enumerate(said):
            self.put_words(found.paragraphs[0] if i == 0 else found.add_paragraph(), words)
        return found

    def put_words(self, paragraph: Any, words: Words) -> None:
        run = paragraph.add_run()
        run.text = writing.typeset(words.text)
        font = run.font
        font.size, font.bold, font.name = Pt(words.size), words.bold, _LATIN
        font.color.rgb = _rgb(words.colour)
        properties = run._r.get_or_add_rPr()
        etree.SubElement(properties, qn("a:ea")).set("typeface", _EAST_ASIAN)
        properties.set("lang", {"da": "da-DK", "en": "en-GB", "zh": "zh-CN"}[self.lang])

    def lines(self, slide: Any, frame: Frame, said: Sequence[str], size: float = 15, empty: str = "") -> None:
        """Sentences below each other, or the text for when there are none."""
        while size > _SMALLEST and _height(said, frame[2], size) > frame[3]:  # long texts in smaller letters
            size -= 0.5
        colour = LIGHT.ink if said else LIGHT.muted
        found = self.words(slide, frame, *(Words(one, size, colour=colour) for one in said or (empty,)))
        for paragraph in found.paragraphs:
            paragraph.space_after = Pt(size * 0.55)

    def heading(self, slide: Any, frame: Frame, words: str, size: float = 14) -> None:
        self.words(slide, frame, Words(words, size, bold=True, colour=LIGHT.accent))

    def lamp(self, slide: Any, severity: str, frame: Frame) -> None:
        self.panel(slide, frame, _COLOURS[severity], _LAMPS[severity])

    def picture(self, slide: Any, png: bytes, frame: Frame, alt: str) -> None:
        left, top, width, height = frame
        shape = slide.shapes.add_picture(io.BytesIO(png), Inches(left), Inches(top))
        scale = min(Inches(width) / shape.width, Inches(height) / shape.height)
        shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
        shape._element.nvPicPr.cNvPr.set("descr", writing.typeset(alt))

    def panel(
        self, slide: Any, frame: Frame, colour: str = LIGHT.panel, shape: MSO_SHAPE = MSO_SHAPE.RECTANGLE
    ) -> None:
        """A plain shape in one colour: no outline, and no shadow of the template's."""
        made = slide.shapes.add_shape(shape, *map(Inches, frame))
        made.fill.solid()
        made.fill.fore_color.rgb = _rgb(colour)
        made.line.fill.background()
        made._element.remove(made._element.find(qn("p:style")))

    def table(self, slide: Any, frame: Frame, laid: _Laid, part: Sequence[int]) -> None:
        """Some rows of a table with their headings."""
        columns, size = laid.table.columns, laid.size
        shape = slide.shapes.add_table(len(part) + 1, len(columns), *map(Inches, frame))
        shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_TABLE_STYLE
        shape._element.nvGraphicFramePr.cNvPr.set("descr", writing.typeset(laid.table.title))
        grid = shape.table
        said = [laid.cells[at] for at in part]
        # as on paper: a bullet in an export's text is none
        judged = [all(one in ("", "–") or one[0] in _SIGNS for one in of) for of in zip(*said, strict=True)]
        grid.rows[0].height = Inches(laid.heights[0])
        for j, (column, share) in enumerate(zip(columns, laid.shares, strict=True)):
            grid.columns[j].width = Emu(int(Inches(frame[2]) * share))
            head = Words(column.label, size - 1, colour=LIGHT.muted)
            self._cell(grid.cell(0, j), head, column, line=LIGHT.accent)
        for i, (at, texts) in enumerate(zip(part, said, strict=True), start=1):
            grid.rows[i].height = Inches(laid.heights[at + 1])
            bold = laid.rows[at].level in {"total", "group"}
            for j, (words, column) in enumerate(zip(texts, columns, strict=True)):
                self._cell(grid.cell(i, j), Words(words, size, bold), column, is_judged=judged[j])

    def _cell(
        self, cell: Any, words: Words, column: Column, line: str = LIGHT.line, *, is_judged: bool = False
    ) -> None:
        cell.margin_left = cell.margin_right = Inches(0.05)
        cell.margin_top = cell.margin_bottom = Inches(0.02)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if writing.is_number(column) else PP_ALIGN.LEFT
        if is_judged and (sign := _SIGNS.get(words.text[:1])):
            self.put_words(paragraph, words._replace(text=words.text[0], colour=sign))
            words = words._replace(text=words.text[1:])
        self.put_words(paragraph, words)
        border = etree.SubElement(cell._tc.get_or_add_tcPr(), qn("a:lnB"))
        border.set("w", "9525")
        fill = etree.SubElement(etree.SubElement(border, qn("a:solidFill")), qn("a:srgbClr"))
        fill.set("val", line.removeprefix("#"))

    def chart(self, slide: Any, frame: Frame, chart: kinds.Chart) -> None:
        """A native chart with its data behind it; the sentence instead where it is empty."""
        if chart.empty:
            self.lines(slide, frame, (), empty=chart.empty)
            return
        data = CategoryChartData(number_format="#,##0")
        # the workbook behind the chart would run "=1+1" as a formula
        data.categories = [neutralised(name) if isinstance(name, str) else name for name in chart.named]
        for one in chart.series:
            data.add_series(one.name, [None if value is None else float(value) for value in one.values])
        shape = slide.shapes.add_chart(_KINDS[chart.kind], *map(Inches, frame), data)
        shape._element.nvGraphicFramePr.cNvPr.set("descr", writing.typeset(chart.alt))
        found = shape.chart
        found.has_title = False
        found.font.size, found.font.name = Pt(11), _LATIN
        found.font.color.rgb = _rgb(LIGHT.muted)
        _style(found, chart)


def _facts(basis: kinds.Basis) -> list[str]:
    return [formats.labelled(name, value) for name, value in basis.facts]


def _case(question: str, choices: str, size: float) -> list[Words]:
    return [Words(question, size, bold=True), Words(choices, size - 3)]


def _message(block: kinds.Block) -> str:
    """All that a block says where one line holds it, else its first sentence, which is cut only where two lines have no room; without the stop."""
    said = getattr(block, "message", "") or getattr(block, "takeaway", "")
    if isinstance(block, kinds.Text) and not said:
        said = (block.lines or (block.empty,))[0]
    said = said or str(getattr(block, "title", ""))
    invented = block.invented if isinstance(block, kinds.Map | kinds.Table) else ""
    taken = writing.text_width(invented, 1)
    is_whole = writing.text_width(said, 1) <= _LINE - taken
    said = _STOP.sub("", said if is_whole else _SENTENCE.split(said, maxsplit=1)[0])
    if not is_whole:
        said = writing.short_text(said, int((_LONGEST - taken) * len(said) / writing.text_width(said, 1)))
    return formats.bracketed(said, invented)


def _beyond(said: Sequence[str], title: str) -> tuple[str, ...]:
    rest = (
        one.removeprefix(title).lstrip(".。 ")
        if one.rstrip(".。") == title or one.startswith((f"{title}.", f"{title}。"))
        else one
        for one in said
    )
    return tuple(one for one in rest if one)


def _pages(
    things: Sequence[Thing], heights: Sequence[float], most: float, free: float | None = None
) -> list[list[Thing]]:
    """The things by slides, of which the first has `free` inches left; the slides after it are about as full as each other."""
    left = free or most
    pages = even = _filled(things, heights, most, left)
    while 1 < len(pages) < len(things) and len(even) == len(pages):
        most *= 0.97
        pages, left = even, min(left, most)
        even = _filled(things, heights, most, left)
    return pages


def _filled(things: Sequence[Thing], heights: Sequence[float], most: float, left: float) -> list[list[Thing]]:
    pages: list[list[Thing]] = [[]]
    for thing, height in zip(things, heights, strict=True):
        if pages[-1] and height > left:
            pages.append([])
            left = most
        pages[-1].append(thing)
        left -= height
    return pages


def _titled(title: str, pages: Sequence[Thing], later: str = "") -> list[tuple[str, Thing]]:
    if len(pages) < 2:
        return [(title, page) for page in pages]
    numbered = zip([title, *[later or title] * (len(pages) - 1)], pages, strict=True)
    return [
        (text("pack-continued-slide", title=said, page=str(i), pages=str(len(pages))), page)
        for i, (said, page) in enumerate(numbered, 1)
    ]


def _lines_of(words: str, width: float, size: float) -> int:
    room, lines, at = width * 72, 1, 0.0
    for word in words.split(" "):
        wide = writing.text_width(word, size)
        if at and at + wide > room:
            lines, at = lines + 1, 0.0
        lines += int(wide // room)  # what no line holds, as Chinese, which has no spaces
        at += wide % room + size * 0.28
    return lines


def _box_height(said: Sequence[Words], width: float) -> float:
    sizes = [(one.text, one.size, one.size * (1.07 if one.bold else 1)) for one in said]
    return sum(_lines_of(words, width, wide) * size * 1.22 for words, size, wide in sizes) / 72


def _height(said: Sequence[str], width: float, size: float) -> float:
    return _box_height([Words(one, size) for one in said], width) + len(said) * 0.55 * size / 72


def _text_height(said: Sequence[str], title: str) -> float:
    return max(0.5, _height(said, _WIDE, 14) + (0.45 if title else 0.1))


def _shares(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: float) -> list[float]:
    """How wide each column is of a table that is `room` letters high wide, summing to 1: a text that needs lines gets width by what it says."""
    least, whole, mean = [], [], []
    for j, column in enumerate(columns):
        head = [writing.text_width(word, 1) for word in writing.typeset(column.label).split(" ")]
        said = [writing.text_width(row[j], 1.07) for row in rows]
        words = (writing.text_width(one, 1.07) for row in rows for one in writing.typeset(row[j]).split(" "))
        longest = max(said)
        is_whole = writing.is_number(column) or longest < 0.8 * room / len(columns)
        least.append(max(*head, longest if is_whole else min(max(words), 12.0)) + 1.5)
        whole.append(max(*head, longest) + 1.5)
        mean.append(math.sqrt(longest * sum(said) / len(said)) + 1.5)
    if (spare := room - sum(least)) > 0:
        wanted = [max(0.0, min(most, want) - low) for most, want, low in zip(whole, mean, least, strict=True)]
        asked = [max(0.0, most - low) for most, low in zip(whole, least, strict=True)]
        wanted = asked if sum(asked) <= spare else wanted
        part = min(1.0, spare / (sum(wanted) or 1.0))
        least = [low + part * more for low, more in zip(least, wanted, strict=True)]
    return [one / sum(least) for one in least]


_KINDS = {
    "lines": looks.XL_CHART_TYPE.LINE,
    "bars": looks.XL_CHART_TYPE.BAR_CLUSTERED,
    "columns": looks.XL_CHART_TYPE.COLUMN_CLUSTERED,
}
_DASHES = {
    "dash": MSO_LINE_DASH_STYLE.DASH,
    "dot": MSO_LINE_DASH_STYLE.ROUND_DOT,
    "dash_dot": MSO_LINE_DASH_STYLE.DASH_DOT,
}
_DAY_0 = dt.date(1899, 12, 30)  # the day that a date axis counts from


def _style(found: Any, chart: kinds.Chart) -> None:
    value, category, plot = found.value_axis, found.category_axis, found.plots[0]
    value.major_gridlines.format.line.color.rgb = _rgb(LIGHT.line)
    value.format.line.fill.background()
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = chart.axis_format, False
    if chart.axis:
        value.axis_title.text_frame.text = chart.axis
        said = value.axis_title.text_frame.paragraphs[0].font
        said.size, said.bold, said.color.rgb = Pt(10), False, _rgb(LIGHT.muted)
    category.format.line.color.rgb = _rgb(LIGHT.muted)
    found.has_legend = len(chart.series) > 1
    if chart.kind == "lines":
        _lines(plot, category, chart)
    else:
        parts = [(series, one.colour) for series, one in zip(plot.series, chart.series, strict=True)]
        parts += [(plot.series[0].points[i], colour) for i, colour in enumerate(chart.colours)]
        for part, colour in parts:
            part.format.fill.solid()
            part.format.fill.fore_color.rgb = _rgb(ink(colour, LIGHT))
        plot.gap_width = 60
    if chart.kind == "bars":
        # the first bar is the upmost one, and the numbers stand below the last
        category.reverse_order, value.tick_label_position = True, looks.XL_TICK_LABEL_POSITION.HIGH
    if found.has_legend:
        found.legend.position = looks.XL_LEGEND_POSITION.BOTTOM
        found.legend.include_in_layout = False
    else:
        plot.has_data_labels = True
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0", False
        plot.data_labels.show_value = True
        value.visible = False
        value.has_major_gridlines = False


def _lines(plot: Any, category: Any, chart: kinds.Chart) -> None:
    for series, one in zip(plot.series, chart.series, strict=True):
        series.smooth = False
        series.format.line.color.rgb, series.format.line.width = _rgb(ink(one.colour, LIGHT)), Pt(one.width)
        if one.dash:
            series.format.line.dash_style = _DASHES[one.dash]
        series.marker.style = looks.XL_MARKER_STYLE.NONE
    category.tick_labels.number_format, category.tick_labels.number_format_is_linked = "yyyy", False
    # a date axis that counts in months and is labelled by years
    element = category._element
    for name, value in (("c:baseTimeUnit", "months"), ("c:majorUnit", "1"), ("c:majorTimeUnit", "years")):
        if (known := element.find(qn(name))) is not None:
            element.remove(known)
        etree.SubElement(element, qn(name)).set("val", value)
    first = chart.categories[0]
    if isinstance(first, dt.date):
        # counted from 1 January, so that a year's name and tick are at its first day
        category.minimum_scale = (dt.date(first.year, 1, 1) - _DAY_0).days
        category.major_tick_mark = looks.XL_TICK_MARK.OUTSIDE
