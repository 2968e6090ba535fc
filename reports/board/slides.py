"""The board pack as PowerPoint: a slide a thought, with charts that can be edited and tables that are tables."""

from __future__ import annotations

import datetime as dt
import io
import math
from collections.abc import Callable, Sequence
from copy import deepcopy
from decimal import Decimal
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from dashboard.tables import neutralised
from dashboard.theme import LIGHT
from locales import formats, text
from reports import pictures
from reports.board import pdf
from reports.board.model import Chart, Column, Issue, Light, Pack, Row, Section, Table
from reports.board.stable import stable
from reports.board.writing import shown, typeset, with_sign

# Fonts that every office has; ours lie on no board member's machine.
_LATIN, _EAST_ASIAN = "Arial", "Microsoft YaHei"

_WIDTH, _HEIGHT = 13.333, 7.5  # inches
_LEFT, _TOP = 0.7, 1.45
_WIDE = _WIDTH - 2 * _LEFT

_COLOURS = {"green": LIGHT.good, "amber": LIGHT.warn, "red": LIGHT.bad, "none": LIGHT.none}
_LAMPS = {
    "green": MSO_SHAPE.OVAL,
    "amber": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "red": MSO_SHAPE.RECTANGLE,
    "none": MSO_SHAPE.DONUT,
}
_NUMBERS = ("integer", "decimal", "money", "percent")
_NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SMALLEST = 9.0  # points
_TITLE_ONLY = 5  # the layout of the default template that has nothing but a title

_FOOT = 6.95  # inches: where the foot begins

Frame = tuple[float, float, float, float]  # left, top, width, height in inches


def write(pack: Pack, tell: Callable[[str], None]) -> bytes:
    """The slides of a pack; the same pack gives the same bytes."""
    deck = _Deck(pack)
    deck.build()
    tell("write")
    return deck.saved()


def _rgb(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)


class _Deck:
    """The presentation in the making."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.lang = pack.asked.lang
        self.file = Presentation()
        self.file.slide_width = Inches(_WIDTH)
        self.file.slide_height = Inches(_HEIGHT)
        core = self.file.core_properties
        at = dt.datetime.combine(pack.day, dt.time(12))
        core.title, core.author, core.last_modified_by = (
            f"{pack.title} · {pack.subtitle}",
            pack.kicker,
            pack.kicker,
        )
        core.created = core.modified = at
        core.revision, core.language = 1, self.lang

    def saved(self) -> bytes:
        out = io.BytesIO()
        self.file.save(out)
        return stable(out.getvalue(), self.pack.day)

    # ── The slides in order ──

    def build(self) -> None:
        pack = self.pack
        self._cover()
        self._summary()
        self._progress()
        self._indicators()
        self._timeline()
        if pack.economy is not None and pack.grant is not None:
            self._economy(pack.economy, pack.grant)
        if pack.issues is not None and pack.issues_section is not None:
            self._issues(pack.issues, pack.issues_section)
        self._changes()
        if pack.risks is not None and pack.risks_section is not None:
            self._risks(pack.risks_section)
        if pack.notes is not None and pack.notes_section is not None:
            self._notes(pack.notes_section)
        self._definitions()
        self._about()

    # ── Parts ──

    def slide(self, title: str) -> Any:
        """A new slide with its title, the line below it, and the foot."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        holder = slide.shapes.title
        holder.left, holder.top, holder.width, holder.height = (
            Inches(_LEFT), Inches(0.45), Inches(_WIDE), Inches(0.8),
        )  # fmt: skip
        frame = holder.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
        frame.margin_left = frame.margin_right = 0
        is_short = pictures.text_width(title, 26) * 1.12 < _WIDE * 72  # bold letters are wider
        self.put(frame.paragraphs[0], title, size=26 if is_short else 19, bold=True)
        frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        self.panel(slide, (_LEFT, 1.3, _WIDE, 0.018), LIGHT.accent)
        self._foot(slide)
        return slide

    def _foot(self, slide: Any) -> None:
        box = self.box(slide, (_LEFT, 7.02, _WIDE - 1, 0.3))
        self.put(box.paragraphs[0], self.pack.foot, size=9, colour=LIGHT.muted)
        number = self.box(slide, (_WIDTH - _LEFT - 1, 7.02, 1, 0.3))
        paragraph = number.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT
        self.put(paragraph, " ", size=9, colour=LIGHT.muted)
        run = paragraph._p.find(qn("a:r"))
        field = etree.SubElement(paragraph._p, qn("a:fld"))
        field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
        field.set("type", "slidenum")
        field.append(deepcopy(run.find(qn("a:rPr"))))
        etree.SubElement(field, qn("a:t")).text = str(len(self.file.slides))
        paragraph._p.remove(run)

    def box(self, slide: Any, frame: Frame) -> Any:
        """The text frame of a new box without margins."""
        left, top, width, height = frame
        shape = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
        found = shape.text_frame
        found.word_wrap = True
        found.margin_left = found.margin_right = found.margin_top = found.margin_bottom = 0
        return found

    def put(
        self, paragraph: Any, words: str, *, size: float, bold: bool = False, colour: str = LIGHT.ink
    ) -> None:
        """A run of text at the end of a paragraph."""
        run = paragraph.add_run()
        run.text = typeset(words)
        font = run.font
        font.size, font.bold, font.name = Pt(size), bold, _LATIN
        font.color.rgb = _rgb(colour)
        properties = run._r.get_or_add_rPr()
        east = etree.SubElement(properties, qn("a:ea"))
        east.set("typeface", _EAST_ASIAN)
        properties.set("lang", {"da": "da-DK", "en": "en-GB", "zh": "zh-CN"}[self.lang])

    def lines(self, slide: Any, frame: Frame, said: Sequence[str], empty: str, size: float = 15) -> None:
        """Sentences below each other, or what is said when there are none."""
        found = self.box(slide, frame)
        while size > _SMALLEST and _height(said, frame[2], size) > frame[3]:  # long texts in smaller letters
            size -= 0.5
        for i, words in enumerate(said or (empty,)):
            paragraph = found.paragraphs[0] if i == 0 else found.add_paragraph()
            paragraph.space_after = Pt(size * 0.55)
            self.put(paragraph, words, size=size, colour=LIGHT.ink if said else LIGHT.muted)

    def heading(self, slide: Any, frame: Frame, words: str, size: float = 14) -> None:
        self.put(self.box(slide, frame).paragraphs[0], words, size=size, bold=True, colour=LIGHT.accent)

    def lamp(self, slide: Any, severity: str, frame: Frame) -> None:
        left, top, width, height = frame
        shape = slide.shapes.add_shape(
            _LAMPS[severity], Inches(left), Inches(top), Inches(width), Inches(height)
        )
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(_COLOURS[severity])
        _plain(shape)

    def picture(self, slide: Any, png: bytes, frame: Frame, alt: str) -> None:
        """A picture as large as fits, with its alternative text."""
        left, top, width, height = frame
        shape = slide.shapes.add_picture(io.BytesIO(png), Inches(left), Inches(top))
        scale = min(Inches(width) / shape.width, Inches(height) / shape.height)
        shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
        shape._element.nvPicPr.cNvPr.set("descr", typeset(alt))

    def table(self, slide: Any, frame: Frame, table: Table, rows: Sequence[Row], size: float = 11) -> None:
        """Rows of a table with their headings."""
        left, top, width, height = frame
        columns = table.columns
        step = min(0.42, height / (len(rows) + 1))
        shape = slide.shapes.add_table(
            len(rows) + 1,
            len(columns),
            Inches(left),
            Inches(top),
            Inches(width),
            Inches(step * (len(rows) + 1)),
        )
        shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_TABLE_STYLE
        shape._element.nvGraphicFramePr.cNvPr.set("descr", typeset(table.title))
        grid = shape.table
        for j, share in enumerate(_shares(table, rows)):
            grid.columns[j].width = Emu(int(Inches(width) * share))
        for j, column in enumerate(columns):
            self._cell(grid.cell(0, j), column.label, column, size - 1, colour=LIGHT.muted, line=LIGHT.accent)
        for i, row in enumerate(rows, start=1):
            grid.rows[i].height = Inches(step)
            for j, (value, column) in enumerate(zip(row.values, columns, strict=True)):
                words = shown(value, column.kind)
                if table.key == "indicators" and j == len(columns) - 1:
                    words = with_sign(value)
                if row.mark and j == min(2, len(columns) - 1):
                    words = f"{words} ({row.mark})"
                bold = row.level in {"total", "group"}
                colour = LIGHT.bad if words.startswith("\u2212") and column.kind == "money" else LIGHT.ink
                self._cell(grid.cell(i, j), words, column, size, bold=bold, colour=colour)

    def _cell(
        self,
        cell: Any,
        words: str,
        column: Column,
        size: float,
        *,
        bold: bool = False,
        colour: str = LIGHT.ink,
        line: str = LIGHT.line,
    ) -> None:
        cell.margin_left = cell.margin_right = Inches(0.05)
        cell.margin_top = cell.margin_bottom = Inches(0.02)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if column.kind in _NUMBERS else PP_ALIGN.LEFT
        self.put(paragraph, words, size=size, bold=bold, colour=colour)
        properties = cell._tc.get_or_add_tcPr()
        border = etree.SubElement(properties, qn("a:lnB"))
        border.set("w", "9525")
        fill = etree.SubElement(etree.SubElement(border, qn("a:solidFill")), qn("a:srgbClr"))
        fill.set("val", line.removeprefix("#"))

    def pages(
        self, title: str, table: Table, per_slide: int, said: Sequence[str] = (), *, size: float = 11
    ) -> None:
        """A table over as many slides as it needs, with its headings on each."""
        rows = [row for row in table.rows if row.level != "below"]
        limit = table.shown or len(rows)
        shown_rows = rows[:limit]
        count = max(1, -(-len(shown_rows) // per_slide))
        for page in range(count):
            words = title
            if count > 1:
                words = text("pack-continued-slide", title=title, page=str(page + 1), pages=str(count))
            slide = self.slide(words)
            top = _TOP + 0.1
            if said and page == 0:
                self.lines(slide, (_LEFT, top, _WIDE, 0.9), said, "", size=13)
                top += 0.95
            part = shown_rows[page * per_slide : (page + 1) * per_slide]
            if not part:
                self.lines(slide, (_LEFT, top, _WIDE, 1), (), table.empty)
                return
            self.table(slide, (_LEFT, top, _WIDE, 6.55 - top), table, part, size)
            note = [table.note] if table.note else []
            if page == count - 1:
                more = len(rows) - len(shown_rows)
                if more:
                    note.append(text("pack-continued", count=more, number=shown(more, "integer")))
                if note:
                    self.lines(slide, (_LEFT, 6.62, _WIDE, 0.35), (" ".join(note),), "", size=10)

    # ── Charts ──

    def chart(self, slide: Any, frame: Frame, chart: Chart, alt: str) -> Any:
        """A native chart with its data behind it; the sentence instead where it is empty."""
        left, top, width, height = frame
        if chart.empty:
            self.lines(slide, frame, (), chart.empty)
            return None
        data, kind = _chart_data(chart)
        shape = slide.shapes.add_chart(kind, Inches(left), Inches(top), Inches(width), Inches(height), data)
        shape._element.nvGraphicFramePr.cNvPr.set("descr", typeset(alt))
        found = shape.chart
        found.has_title = False
        found.font.size, found.font.name = Pt(11), _LATIN
        found.font.color.rgb = _rgb(LIGHT.muted)
        _style(found, chart)
        return found

    # ── Slides ──

    def _cover(self) -> None:
        pack = self.pack
        slide = self.slide(pack.title)
        self.put(
            self.box(slide, (_LEFT, 0.3, 6, 0.3)).paragraphs[0],
            pack.kicker,
            size=12,
            bold=True,
            colour=LIGHT.accent,
        )
        self.lines(slide, (_LEFT, 1.6, _WIDE, 0.5), (pack.subtitle,), "", size=20)
        if pack.lights:
            overall = pack.lights[0]
            self.lamp(slide, overall.severity, (_LEFT, 2.5, 0.95, 0.95))
            found = self.box(slide, (_LEFT + 1.4, 2.45, 9, 1.2))
            self.put(found.paragraphs[0], f"{overall.title}: {overall.word}", size=28, bold=True)
            self.put(found.add_paragraph(), overall.verdict, size=18)
        if pack.problem is not None:
            self.panel(slide, (_LEFT, 4.0, _WIDE, 1.35))
            self.heading(slide, (_LEFT + 0.2, 4.12, 2.4, 0.3), pack.problem.title)
            inner = (_LEFT + 2.7, 4.12, _WIDE - 2.9, 1.15)
            self.lines(slide, inner, pack.problem.sentences, pack.problem.empty, size=14)
        self.lines(slide, (_LEFT, 5.5, _WIDE, 1.4), self._facts(), "", size=12)

    def _facts(self) -> list[str]:
        """What the figures depend on, a line each."""
        return [text("reports-brief-filter", name=name, value=value) for name, value in self.pack.about]

    def _summary(self) -> None:
        pack = self.pack
        slide = self.slide(text("pack-sheet-summary"))
        top = _TOP + 0.05
        for light in pack.lights[1:]:
            self._light(slide, light, top)
            top += 0.55
        top += 0.15
        width = _WIDE / max(1, len(pack.figures))
        for i, figure in enumerate(pack.figures):
            found = self.box(slide, (_LEFT + i * width, top, width - 0.1, 1.0))
            self.put(found.paragraphs[0], figure.label, size=10.5, colour=LIGHT.muted)
            self.put(
                found.add_paragraph(), figure.shown, size=20 if len(figure.shown) < 10 else 15, bold=True
            )
            self.put(found.add_paragraph(), figure.note, size=10, colour=LIGHT.muted)
        top += 1.25
        half = (_WIDE - 0.5) / 2
        tall = _FOOT - top
        for i, section in enumerate((pack.since, pack.ahead)):
            left = _LEFT + i * (half + 0.5)
            self.heading(slide, (left, top, half, 0.3), section.title)
            self.lines(
                slide, (left, top + 0.32, half, tall - 0.35), section.sentences, section.empty, size=12
            )

    def _light(self, slide: Any, light: Light, top: float) -> None:
        self.lamp(slide, light.severity, (_LEFT, top + 0.03, 0.22, 0.22))
        found = self.box(slide, (_LEFT + 0.4, top, 2.4, 0.5))
        self.put(found.paragraphs[0], f"{light.title}: {light.word}", size=13, bold=True)
        self.lines(slide, (_LEFT + 2.9, top, _WIDE - 2.9, 0.5), (light.verdict,), "", size=12.5)

    def _progress(self) -> None:
        pack = self.pack
        slide = self.slide(pack.progress.title)
        said, empty = pack.progress.sentences, pack.progress.empty
        top, tall = 1.4, 5.55
        if pack.presence is not None:
            half = (_WIDE - 0.6) / 2
            self.lines(slide, (_LEFT, _TOP + 0.1, half, 4.5), said, empty, size=16)
            left = _LEFT + half + 0.6
            self.heading(slide, (left, _TOP + 0.1, half, 0.3), pack.presence.title)
            self.chart(slide, (left, _TOP + 0.45, half, 4.2), pack.presence, pack.presence.takeaway)
            slide = self.slide(text("pack-map"))
        else:  # a guest's few sentences stand above the map
            self.lines(slide, (_LEFT, _TOP, _WIDE, 0.8), said, empty, size=14)
            top, tall = 2.2, 4.75
        alt = text("pack-map-alt", takeaway=pack.map_takeaway)
        self.picture(slide, pdf.map_of(pack, "png"), (_LEFT + 1.1, top, _WIDE - 2.2, tall), alt)

    def _indicators(self) -> None:
        pack = self.pack
        slide = self.slide(pack.indicators.title)
        left = 6.3
        rows = pack.indicators.rows
        self.table(
            slide, (_LEFT, _TOP + 0.1, left, min(5.3, 0.36 * (len(rows) + 1))), pack.indicators, rows, 11.5
        )
        at = _LEFT + left + 0.5
        self.heading(slide, (at, _TOP + 0.1, _WIDE - left - 0.5, 0.3), pack.quarters.title)
        alt = text("pack-quarters-alt", takeaway=pack.quarters.takeaway)
        self.chart(slide, (at, _TOP + 0.5, _WIDE - left - 0.5, 3.6), pack.quarters, alt)
        self.lines(slide, (at, 5.7, _WIDE - left - 0.5, 0.8), (pack.quarters.takeaway,), "", size=12)

    def _timeline(self) -> None:
        line = self.pack.timeline
        slide = self.slide(line.title)
        if line.empty:
            self.lines(slide, (_LEFT, _TOP + 0.1, _WIDE, 1), (), line.empty)
            return
        said = (" ".join(part for part in (line.takeaway, line.note) if part),)
        self.lines(slide, (_LEFT, _TOP, _WIDE, 0.4), said, "", size=13)
        svg = pictures.timeline(line, pdf.timeline_words(), width=640)
        height = pictures.timeline_height(line)
        alt = text("pack-timeline-alt", takeaway=line.takeaway)
        self.picture(slide, pdf.png(svg, 640, height), (_LEFT, 1.95, _WIDE, 4.9), alt)

    def _economy(self, economy: Section, grant: Table) -> None:
        pack = self.pack
        self.pages(economy.title, grant, 13, economy.sentences, size=11)
        if pack.curve is not None and pack.waterfall is not None and economy.sentences:
            slide = self.slide(pack.curve.title)
            alt = text("pack-curve-alt", takeaway=pack.curve.takeaway)
            self.chart(slide, (_LEFT, _TOP + 0.45, _WIDE, 5.0), pack.curve, alt)
            self.lines(slide, (_LEFT, _TOP, _WIDE, 0.4), (pack.curve.takeaway,), "", size=13)
            slide = self.slide(pack.waterfall.title)
            alt = text("pack-waterfall-alt", takeaway=pack.waterfall.takeaway)
            self.chart(slide, (_LEFT, _TOP + 0.45, _WIDE, 5.0), pack.waterfall, alt)
            said = [pack.waterfall.takeaway]
            if not pack.waterfall.empty and (start := _waterfall_start(pack.waterfall)):
                said.append(text("pack-waterfall-axis", start=Decimal(start)))
            words = formats.together([sentence for sentence in said if sentence])
            self.lines(slide, (_LEFT, _TOP, _WIDE, 0.4), (words,), "", size=13)
        if pack.lines is not None and not pack.lines.empty:
            slide = self.slide(pack.lines.title)
            self.chart(slide, (_LEFT, _TOP, _WIDE, 5.4), pack.lines, pack.lines.title)

    def _issues(self, issues: Sequence[Issue], section: Section) -> None:
        if not issues:
            self.lines(self.slide(section.title), (_LEFT, _TOP + 0.1, _WIDE, 1), (), section.empty)
        for issue in issues:
            slide = self.slide(issue.title)
            self.put(
                self.box(slide, (_LEFT, 0.3, 6, 0.3)).paragraphs[0],
                section.title,
                size=12,
                bold=True,
                colour=LIGHT.accent,
            )
            self.lines(
                slide, (_LEFT, _TOP + 0.05, _WIDE, 1.1), (issue.text,) if issue.text else (), "", size=14
            )
            top = 2.7
            tall = min(1.25, 3.9 / len(issue.options))
            for i, option in enumerate(issue.options):
                if i == 0:
                    self.panel(slide, (_LEFT, top, _WIDE, tall - 0.1))
                found = self.box(slide, (_LEFT + 0.2, top + 0.08, 4.0, tall - 0.2))
                accent = LIGHT.accent if i == 0 else LIGHT.muted
                self.put(found.paragraphs[0], pdf.option_label(i), size=11, bold=i == 0, colour=accent)
                self.put(found.add_paragraph(), option.title, size=14, bold=True)
                self.lines(
                    slide,
                    (_LEFT + 4.5, top + 0.1, _WIDE - 4.7, tall - 0.2),
                    (option.consequence,),
                    "",
                    size=14,
                )
                top += tall
            below = " · ".join(part for part in (issue.decide_by, issue.origin, issue.mark) if part)
            self.lines(slide, (_LEFT, 6.6, _WIDE, 0.3), (below,), "", size=11)

    def panel(self, slide: Any, frame: Frame, colour: str = LIGHT.panel) -> None:
        """A plain rectangle."""
        left, top, width, height = frame
        shape = slide.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Inches(left), Inches(top), Inches(width), Inches(height)
        )
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(colour)
        _plain(shape)

    def _changes(self) -> None:
        pack = self.pack
        self.pages(pack.changes.title, pack.events, 11, pack.changes.sentences)
        if pack.values is not None and pack.values.rows:
            self.pages(pack.values.title, pack.values, 12, size=10)

    def _risks(self, section: Section) -> None:
        risks = self.pack.risks or ()
        if not risks:
            self.lines(self.slide(section.title), (_LEFT, _TOP + 0.1, _WIDE, 1), (), section.empty)
            return
        per_slide = 5
        count = -(-len(risks) // per_slide)
        for page in range(count):
            title = section.title
            if count > 1:
                title = text("pack-continued-slide", title=title, page=str(page + 1), pages=str(count))
            slide = self.slide(title)
            top = _TOP + 0.1
            for risk in risks[page * per_slide : (page + 1) * per_slide]:
                self.lamp(slide, risk.severity, (_LEFT, top + 0.05, 0.22, 0.22))
                score = self.box(slide, (_LEFT + 0.35, top - 0.02, 1.5, 0.8))
                self.put(score.paragraphs[0], str(risk.score), size=18, bold=True)
                self.put(
                    score.add_paragraph(),
                    f"{risk.probability} × {risk.consequence}",
                    size=10,
                    colour=LIGHT.muted,
                )
                found = self.box(slide, (_LEFT + 1.5, top, 5.6, 0.95))
                self.put(found.paragraphs[0], risk.title, size=13, bold=True)
                if risk.mark:
                    self.put(found.paragraphs[0], f" ({risk.mark})", size=10, colour=LIGHT.muted)
                if risk.text:
                    self.put(found.add_paragraph(), risk.text, size=10.5)
                self.lines(slide, (_LEFT + 7.4, top, _WIDE - 7.4, 0.9), (risk.response,), "", size=12)
                top += 1.02
            self.lines(slide, (_LEFT, 6.66, _WIDE, 0.34), section.sentences, "", size=9)

    def _notes(self, section: Section) -> None:
        notes = self.pack.notes or ()
        per_slide = 4
        for page in range(max(1, -(-len(notes) // per_slide))):
            slide = self.slide(section.title)
            part = notes[page * per_slide : (page + 1) * per_slide]
            if not part:
                self.lines(slide, (_LEFT, _TOP + 0.1, _WIDE, 1), (), section.empty)
            for i, note in enumerate(part):
                top = _TOP + 0.1 + i * 1.3
                about = f"{note.about} ({note.mark})" if note.mark else note.about
                self.heading(slide, (_LEFT, top, _WIDE, 0.3), about, size=13)
                self.lines(slide, (_LEFT, top + 0.3, _WIDE, 0.9), (note.text, note.signed), "", size=12)

    def _definitions(self) -> None:
        pack = self.pack
        half = -(-len(pack.definitions) // 2)
        slide = self.slide(pack.definitions_title)
        width = (_WIDE - 0.5) / 2
        for i, part in enumerate((pack.definitions[:half], pack.definitions[half:])):
            found = self.box(slide, (_LEFT + i * (width + 0.5), _TOP + 0.05, width, 5.4))
            for j, one in enumerate(part):
                paragraph = found.paragraphs[0] if j == 0 else found.add_paragraph()
                paragraph.space_after = Pt(4)
                self.put(paragraph, text("pack-defined", name=one.name), size=10.5, bold=True)
                self.put(paragraph, one.words, size=10.5, colour=LIGHT.muted)

    def _about(self) -> None:
        pack = self.pack
        slide = self.slide(pack.about_title)
        wide = 5.6
        said = [*self._facts(), *pack.remarks]
        self.lines(slide, (_LEFT, _TOP + 0.1, wide, 4.5), said, "", size=13)
        rest = (_LEFT + wide + 0.5, _TOP + 0.5, _WIDE - wide - 0.5, 4.6)
        self.heading(slide, (rest[0], _TOP + 0.1, rest[2], 0.3), pack.freshness.title)
        if pack.freshness.rows:
            self.table(slide, rest, pack.freshness, pack.freshness.rows, 12)
        else:
            self.lines(slide, rest, (), pack.freshness.empty)


def _plain(shape: Any) -> None:
    """No outline, and no shadow of the template's."""
    shape.line.fill.background()
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def _height(said: Sequence[str], width: float, size: float) -> float:
    """About how tall paragraphs are, in inches."""
    per_line = max(1.0, width * 72 / size)  # in ems
    lines = sum(math.ceil(max(pictures.text_width(words, 1.0), 0.1) / per_line) for words in said)
    return (lines * 1.22 + len(said) * 0.55) * size / 72


def _shares(table: Table, rows: Sequence[Row]) -> list[float]:
    """How wide each column is: by its longest text, within bounds, summing to 1."""
    widths = []
    for j, column in enumerate(table.columns):
        longest = max([len(shown(row.values[j], column.kind)) for row in rows] + [len(column.label)])
        most = 44 if len(table.columns) < 6 else 24
        widths.append(min(longest, most) + 2 if column.kind == "text" else longest * 1.12 + 2)
    whole = sum(widths)
    return [width / whole for width in widths]


# ── Native charts ─────────────────────────────────────────────────────────────────────────────────────────────────


def _chart_data(chart: Chart) -> tuple[CategoryChartData, Any]:
    """The data of a chart and the kind it is drawn as."""
    data = CategoryChartData(number_format="#,##0")
    # the workbook behind the chart would run "=1+1" as a formula
    data.categories = [neutralised(name) if isinstance(name, str) else name for name in chart.categories]
    if chart.key == "waterfall":
        values = [float(value or 0) for value in chart.series[0].values]
        bars = pictures.waterfall_levels(values)
        whole = (0, len(values) - 1)
        name = chart.series[0].name
        data.add_series(" ", [0 if i in whole else min(bar) for i, bar in enumerate(bars)])
        data.add_series(
            text("pack-waterfall-whole"), [values[i] if i in whole else 0 for i in range(len(values))]
        )
        data.add_series(f"{name} +", [0 if i in whole else max(values[i], 0) for i in range(len(values))])
        data.add_series(
            f"{name} \u2212", [0 if i in whole else max(-values[i], 0) for i in range(len(values))]
        )
        return data, XL_CHART_TYPE.COLUMN_STACKED
    if chart.key == "quarters":
        # a quarter is a name here: a date axis would space the columns by days
        data.categories = [_quarter(day) for day in chart.categories]
    for series in chart.series:
        data.add_series(series.name, [None if value is None else float(value) for value in series.values])
    kinds = {
        "curve": XL_CHART_TYPE.LINE,
        "presence": XL_CHART_TYPE.BAR_CLUSTERED,
        "lines": XL_CHART_TYPE.BAR_CLUSTERED,
    }
    return data, kinds.get(chart.key, XL_CHART_TYPE.COLUMN_CLUSTERED)


def _quarter(day: object) -> str:
    if not isinstance(day, dt.date):
        return str(day)
    return f"{day.year} Q{(day.month + 2) // 3}"


_CURVE = {
    "plan": (LIGHT.muted, 1.5, MSO_LINE_DASH_STYLE.DASH),
    "spent": (LIGHT.accent, 3.0, None),
    "committed": (LIGHT.warn, 1.25, MSO_LINE_DASH_STYLE.ROUND_DOT),
    "budget": (LIGHT.ink, 1.25, None),
    "likely": (LIGHT.series[1], 2.0, MSO_LINE_DASH_STYLE.ROUND_DOT),
    "low": (LIGHT.series[1], 0.75, MSO_LINE_DASH_STYLE.DASH_DOT),
    "high": (LIGHT.series[1], 0.75, MSO_LINE_DASH_STYLE.DASH_DOT),
}
# The day that a date axis counts from.
_DAY_0 = dt.date(1899, 12, 30)

_PARTS = {
    "waterfall": (None, LIGHT.accent, LIGHT.bad, LIGHT.good),
    "lines": (LIGHT.scale[1], LIGHT.accent, LIGHT.warn),
    "quarters": (LIGHT.accent,),
}


def _style(found: Any, chart: Chart) -> None:
    """Colours, dashes and axes of a native chart."""
    value, category = found.value_axis, found.category_axis
    value.major_gridlines.format.line.color.rgb = _rgb(LIGHT.line)
    value.format.line.fill.background()
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = "#,##0", False
    category.format.line.color.rgb = _rgb(LIGHT.muted)
    found.has_legend = len(found.plots[0].series) > 1 if hasattr(found.plots[0].series, "__len__") else True
    plot = found.plots[0]
    if chart.key == "curve":
        for series, one in zip(plot.series, chart.series, strict=True):
            colour, width, dash = _CURVE[one.key]
            series.smooth = False
            series.format.line.color.rgb, series.format.line.width = _rgb(colour), Pt(width)
            if dash is not None:
                series.format.line.dash_style = dash
            series.marker.style = XL_MARKER_STYLE.NONE
        category.tick_labels.number_format, category.tick_labels.number_format_is_linked = "yyyy", False
        _by_years(category)
        first = chart.categories[0]
        if isinstance(first, dt.date):
            # counted from 1 January, so that a year's name and tick stand where the year begins
            category.minimum_scale = (dt.date(first.year, 1, 1) - _DAY_0).days
            category.major_tick_mark = XL_TICK_MARK.OUTSIDE
    else:
        for series, fill in zip(plot.series, _PARTS.get(chart.key, (LIGHT.accent,)), strict=False):
            if fill is None:
                series.format.fill.background()
            else:
                series.format.fill.solid()
                series.format.fill.fore_color.rgb = _rgb(fill)
        plot.gap_width = 60
    if chart.key == "waterfall":
        value.minimum_scale = _waterfall_start(chart)
    if chart.key in ("presence", "quarters"):
        found.has_legend = False
        plot.has_data_labels = True
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0", False
        plot.data_labels.show_value = True
        value.visible = False
        value.has_major_gridlines = False
    if chart.key in ("presence", "lines"):
        category.reverse_order = True
    if chart.key == "presence":
        for i, severity in enumerate(("green", "amber", "red", "none")):
            point = plot.series[0].points[i]
            point.format.fill.solid()
            point.format.fill.fore_color.rgb = _rgb(_COLOURS[severity])
    if found.has_legend:
        found.legend.position = XL_LEGEND_POSITION.BOTTOM
        found.legend.include_in_layout = False


def _waterfall_start(chart: Chart) -> int:
    """Where the axis of the steps begins: in whole ten thousands, so that it is a round number."""
    bars = pictures.waterfall_levels([float(step or 0) for step in chart.series[0].values])
    return math.floor(pictures.waterfall_base(bars) / 10_000) * 10_000


def _by_years(axis: Any) -> None:
    """A date axis that counts in months and is labelled by years."""
    element = axis._element
    for name, value in (
        ("c:baseTimeUnit", "months"),
        ("c:majorUnit", "1"),
        ("c:majorTimeUnit", "years"),
    ):
        known = element.find(qn(name))
        if known is not None:
            element.remove(known)
        made = etree.SubElement(element, qn(name))
        made.set("val", value)
