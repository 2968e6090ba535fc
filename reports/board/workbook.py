"""The board pack as Excel: a sheet a table, numbers as numbers, charts that Excel draws, headings that stay in sight."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.tables import neutralised
from dashboard.theme import LIGHT
from locales import formats, text
from reports import pictures
from reports.board import pdf
from reports.board.model import Chart, Column, Kind, Pack, Row, Table, Value
from reports.board.stable import stable

_DATES = {"da": "dd-mm-yyyy", "en": "dd/mm/yyyy", "zh": "yyyy-mm-dd"}
_FORMS: dict[Kind, str] = {
    "integer": "#,##0",
    "decimal": "#,##0.0",
    "money": "#,##0.00;[Red]\u2212#,##0.00",
    "percent": "0.0%",
}
_NUMBERS = ("integer", "decimal", "money", "percent")
_WIDEST = 70

# Excel's own limits for the name of a sheet.
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


def write(pack: Pack, tell: Callable[[str], None]) -> bytes:
    """The workbook of a pack; the same pack gives the same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {
            "title": f"{pack.title} · {pack.subtitle}",
            "author": pack.kicker,
            "created": dt.datetime.combine(pack.day, dt.time(12)),
        }
    )
    _Book(book, pack).build()
    tell("write")
    book.close()
    return stable(out.getvalue(), pack.day)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a cell looks."""

    kind: Kind = "text"
    bold: bool = False
    shaded: bool = False
    indented: bool = False
    apart: bool = False  # a text right of a number, which would touch it
    flows: bool = False  # a text that runs on over the empty cells beside it


class _Book:
    """The workbook in the making."""

    def __init__(self, book: Workbook, pack: Pack) -> None:
        self.book = book
        self.pack = pack
        self.lang = pack.asked.lang
        self._forms: dict[_Form, Format] = {}
        self._names: set[str] = set()
        head = {
            "bold": True,
            "bg_color": LIGHT.panel,
            "bottom": 1,
            "bottom_color": LIGHT.accent,
            "text_wrap": True,
            "valign": "top",
        }
        self._head = book.add_format(head)
        self._head_right = book.add_format({**head, "align": "right"})
        self._head_apart = book.add_format({**head, "indent": 1})

    def column(self, key: str, kind: Kind = "text") -> Column:
        return Column(text(f"pack-column-{key}"), kind)

    # ── The sheets in order ──

    def build(self) -> None:
        pack = self.pack
        self._summary()
        self.table(pack.indicators)
        self._chart_sheet(pack.quarters, "quarters", self.column("quarter", "date"))
        if pack.presence is not None:
            self._chart_sheet(pack.presence, "presence", self.column("presence"))
        self._timeline()
        if pack.grant is not None:
            self._grant(pack.grant)
        if pack.curve is not None:
            self._chart_sheet(pack.curve, "curve", self.column("month", "date"))
        if pack.waterfall is not None:
            self._waterfall(pack.waterfall)
        if pack.issues is not None:
            self._issues()
        self.table(pack.events)
        if pack.values is not None:
            self.table(pack.values)
        if pack.risks is not None:
            self._risks()
        if pack.notes is not None:
            self._notes()
        self._definitions()
        self.table(pack.freshness)
        self._about()

    # ── Parts ──

    def sheet(self, name: str) -> Worksheet:
        """A new sheet; its name as Excel allows it."""
        plain = _NOT_IN_NAMES.sub(" ", name).strip("' ")[:_LONGEST_NAME] or "–"
        unique, number = plain, 2
        while unique.casefold() in self._names:
            unique = f"{plain[: _LONGEST_NAME - 4]} ({number})"
            number += 1
        self._names.add(unique.casefold())
        sheet = self.book.add_worksheet(unique)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{self.pack.foot.replace('&', '&&')[:200]}&R&P / &N")
        return sheet

    def form(self, look: _Form) -> Format:
        found = self._forms.get(look)
        if found is None:
            made: dict[str, Any] = {"valign": "top", "bold": look.bold}
            if look.kind == "date":
                made |= {"num_format": _DATES[self.lang], "align": "left"}
            elif look.kind in _FORMS:
                made["num_format"] = _FORMS[look.kind]
            elif not look.flows:
                made["text_wrap"] = True
            if look.shaded:
                made["bg_color"] = LIGHT.panel
            if look.indented:
                made |= {"indent": 1, "font_color": LIGHT.muted}
            if look.apart:
                made["indent"] = 1
            found = self._forms[look] = self.book.add_format(made)
        return found

    def rows(self, sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Row], empty: str) -> None:
        """Headings that stay, and the rows below them; the sentence where there are none."""
        numbers = [column.kind in _NUMBERS for column in columns]
        apart = [j > 0 and numbers[j - 1] and not right for j, right in enumerate(numbers)]
        for j, column in enumerate(columns):
            head = self._head_right if numbers[j] else self._head_apart if apart[j] else self._head
            sheet.write_string(0, j, neutralised(column.label), head)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        widths = [float(len(column.label)) for column in columns]
        for i, row in enumerate(rows, start=1):
            for j, (value, column) in enumerate(zip(row.values, columns, strict=True)):
                look = _Form(
                    column.kind,
                    bold=row.level in {"total", "group"},
                    shaded=row.level == "total",
                    indented=row.level == "below" and j == 0,
                    apart=apart[j],
                )
                self.cell(sheet, (i, j), value, look)
                widths[j] = max(widths[j], _width(value, column.kind))
            if row.mark:
                self.cell(sheet, (i, len(columns)), row.mark, _Form())
        if any(row.mark for row in rows):
            sheet.write_string(0, len(columns), neutralised(text("pack-column-mark")), self._head)
            sheet.set_column(len(columns), len(columns), 14)
        for j, width in enumerate(widths):
            sheet.set_column(j, j, min(width + 2, _WIDEST))
        if rows:
            sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        else:
            self.cell(sheet, (1, 0), empty, _Form())
            sheet.set_column(0, 0, 60)

    def cell(self, sheet: Worksheet, at: tuple[int, int], value: Value, look: _Form) -> None:
        """One value: a number as a number, a day as a day, a text that no spreadsheet runs."""
        i, j = at
        if value is None:
            if look.shaded:
                sheet.write_blank(i, j, None, self.form(look))
        elif isinstance(value, str):
            sheet.write_string(i, j, neutralised(value), self.form(replace(look, kind="text")))
        elif isinstance(value, dt.date):
            sheet.write_datetime(i, j, value, self.form(replace(look, kind="date")))
        else:
            kind = look.kind if look.kind in _NUMBERS else "integer"
            if kind == "decimal" and isinstance(value, int):
                kind = "integer"
            sheet.write_number(i, j, float(value), self.form(replace(look, kind=kind)))

    def table(self, table: Table) -> Worksheet:
        """A table of the pack on its sheet, all of its rows, and its note below."""
        sheet = self.sheet(table.sheet)
        self.rows(sheet, table.columns, table.rows, table.empty)
        if table.note and table.rows:
            self.cell(sheet, (len(table.rows) + 2, 0), table.note, _Form(flows=True))
        return sheet

    # ── Sheets of their own kind ──

    def _summary(self) -> None:
        pack = self.pack
        sheet = self.sheet(text("pack-sheet-summary"))
        part, words, against = self.column("part"), self.column("words"), self.column("against")
        rows: list[Row] = [Row((pack.title, pack.subtitle, None), "total")]
        rows += [
            Row((light.title, f"{light.mark} {light.word}. {light.verdict}", light.rule))
            for light in pack.lights
        ]
        rows.append(Row((None, None, None)))
        start = len(rows)
        rows += [Row((one.label, one.shown, one.note)) for one in pack.figures]
        sections = [pack.since, pack.ahead, *([pack.problem] if pack.problem else []), pack.progress]
        sections += [pack.economy] if pack.economy else []
        for section in sections:
            rows.append(Row((None, None, None)))
            said = section.sentences or (section.empty,)
            rows += [Row((section.title if i == 0 else None, one, None)) for i, one in enumerate(said)]
        self.rows(sheet, (part, words, against), rows, "")
        sheet.autofilter(0, 0, 0, 0)
        for i, one in enumerate(pack.figures):  # figures are numbers here
            kind: Kind = "money" if isinstance(one.value, Decimal) else "integer"
            self.cell(sheet, (start + 1 + i, 1), one.value, _Form(kind))
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 80, self.form(_Form()))
        sheet.set_column(2, 2, 60)

    def _grant(self, grant: Table) -> None:
        """The grant table and, on the sheet after it, the chart of its lines."""
        self.table(grant)
        chart = self.pack.lines
        if chart is None or chart.empty:
            return
        self._chart_sheet(chart, "lines", Column(text("budget-short-line")))

    def _chart_sheet(self, chart: Chart, name: str, first: Column) -> None:
        """The data of a chart as a table, and the chart that Excel draws of it."""
        sheet = self.sheet(text(f"pack-sheet-{name}"))
        kind: Kind = "money" if chart.unit == "dkk" else "integer"
        columns = (first, *(Column(series.name, kind) for series in chart.series))
        rows = [
            Row((category, *(series.values[i] for series in chart.series)))
            for i, category in enumerate(chart.categories)
        ]
        if chart.empty:
            self.rows(sheet, (first,), (), chart.empty)
            return
        self.rows(sheet, columns, rows, chart.empty)
        types = {"curve": {"type": "line"}, "presence": {"type": "bar"}, "lines": {"type": "bar"}}
        made = self.book.add_chart(types.get(chart.key, {"type": "column"}))
        last = len(rows)
        for j, series in enumerate(chart.series, start=1):
            made.add_series(
                {
                    "name": [sheet.get_name(), 0, j],
                    "categories": [sheet.get_name(), 1, 0, last, 0],
                    "values": [sheet.get_name(), 1, j, last, j],
                    **_look(chart, series.key),
                }
            )
        self._finish(made, chart)
        sheet.insert_chart(1, len(columns) + 1, made, {"description": f"{chart.title}. {chart.takeaway}"})

    def _waterfall(self, chart: Chart) -> None:
        """From budget to forecast: the steps as numbers, and the stacked columns that draw them."""
        sheet = self.sheet(text("pack-sheet-waterfall"))
        if chart.empty:
            self.rows(sheet, (self.column("step"),), (), chart.empty)
            return
        values = [
            value if isinstance(value, int | Decimal) else Decimal(0) for value in chart.series[0].values
        ]
        bars = pictures.waterfall_levels([float(value) for value in values])
        whole = (0, len(values) - 1)
        name = chart.series[0].name
        columns = (
            self.column("step"),
            Column(name, "money"),
            self.column("base", "money"),
            Column(text("pack-waterfall-whole"), "money"),
            Column(f"{name} +", "money"),
            Column(f"{name} \u2212", "money"),
        )
        rows = []
        for i, (category, value) in enumerate(zip(chart.categories, values, strict=True)):
            base = Decimal(0) if i in whole else Decimal(str(round(min(bars[i]), 2)))
            total = value if i in whole else Decimal(0)
            up = Decimal(0) if i in whole else max(value, Decimal(0))
            down = Decimal(0) if i in whole else max(-value, Decimal(0))
            rows.append(Row((category, value, base, total, up, down)))
        self.rows(sheet, columns, rows, chart.empty)
        made = self.book.add_chart({"type": "column", "subtype": "stacked"})
        for j, colour in ((2, None), (3, LIGHT.accent), (4, LIGHT.bad), (5, LIGHT.good)):
            fill: dict[str, Any] = {"none": True} if colour is None else {"color": colour}
            made.add_series(
                {
                    "name": [sheet.get_name(), 0, j],
                    "categories": [sheet.get_name(), 1, 0, len(rows), 0],
                    "values": [sheet.get_name(), 1, j, len(rows), j],
                    "fill": fill,
                    "gap": 60,
                }
            )
        self._finish(made, chart)
        made.set_legend({"position": "bottom", "delete_series": [0]})
        least = math.floor(pictures.waterfall_base(bars) / 10_000) * 10_000
        made.set_y_axis(
            {
                "num_format": "#,##0",
                "min": least,
                "major_gridlines": {"visible": True, "line": {"color": LIGHT.line}},
            }
        )
        sheet.insert_chart(1, len(columns) + 1, made, {"description": f"{chart.title}. {chart.takeaway}"})

    def _finish(self, made: Any, chart: Chart) -> None:
        made.set_title({"name": chart.title, "name_font": {"size": 13, "color": LIGHT.ink}, "overlay": False})
        made.set_size({"width": 760, "height": 420})
        axis = {"num_format": "#,##0", "major_gridlines": {"visible": True, "line": {"color": LIGHT.line}}}
        across: dict[str, Any] = {"line": {"color": LIGHT.muted}}
        if chart.key == "curve":
            across |= {"date_axis": True, "num_format": "yyyy", "major_unit": 1, "major_unit_type": "years"}
        if chart.key == "quarters":
            across |= {"num_format": "mm-yyyy", "text_axis": True}
        if chart.key in {"presence", "lines"}:
            # lying bars have their names on the y-axis, the first one on top
            made.set_x_axis({**axis, "label_position": "high"})
            made.set_y_axis({**across, "reverse": True})
        else:
            made.set_x_axis(across)
            made.set_y_axis(axis)
        made.set_legend({"position": "bottom", "none": chart.key in {"presence", "quarters"}})

    def _timeline(self) -> None:
        line = self.pack.timeline
        columns = [
            self.column("agreement"),
            self.column("party"),
            self.column("start", "date"),
            self.column("end", "date"),
        ]
        words = pdf.timeline_words()
        columns += [Column(words[key]) for key in ("held", "planned", "milestone")]
        if not self.pack.asked.is_guest:
            columns.append(self.column("presence"))
        rows = []
        for bar in line.bars:
            reached = [day for day, done in bar.milestones if done]
            values: list[Value] = [bar.label, bar.below or None, bar.start, bar.end]
            values += [
                ", ".join(formats.short_date(day) for day in days) or None
                for days in (bar.held, bar.planned, reached)
            ]
            if not self.pack.asked.is_guest:
                values.append(text(f"presence-{bar.severity}"))
            rows.append(Row(tuple(values)))
        self.rows(self.sheet(text("pack-sheet-timeline")), columns, rows, line.empty)

    def _issues(self) -> None:
        section = self.pack.issues_section
        rows = []
        for issue in self.pack.issues or ():
            for i, option in enumerate(issue.options, start=1):
                rows.append(
                    Row(
                        (issue.title, issue.text, i, option.title, option.consequence, option.cost_dkk, issue.decide_by or None,
                         issue.origin),
                        mark=issue.mark,
                    )
                )  # fmt: skip
        columns = (
            self.column("issue"),
            self.column("background"),
            self.column("priority", "integer"),
            self.column("option"),
            self.column("consequence"),
            self.column("cost", "money"),
            self.column("date"),
            Column(text("pack-risk-origin")),
        )
        sheet = self.sheet(text("pack-sheet-issues"))
        self.rows(sheet, columns, rows, section.empty if section else "")

    def _risks(self) -> None:
        section = self.pack.risks_section
        columns = (
            Column("#", "integer"),
            Column(text("pack-risk-score"), "integer"),
            Column(text("pack-risk-probability"), "integer"),
            Column(text("pack-risk-consequence"), "integer"),
            self.column("name"),
            self.column("words"),
            self.column("response"),
            Column(text("pack-risk-origin")),
        )
        rows = [
            Row(
                (risk.rank, risk.score, risk.probability, risk.consequence, risk.title, risk.text or None,
                 risk.response, risk.origin),
                mark=risk.mark,
            )
            for risk in self.pack.risks or ()
        ]  # fmt: skip
        sheet = self.sheet(text("pack-sheet-risks"))
        self.rows(sheet, columns, rows, section.empty if section else "")
        if section is not None and rows:
            self.cell(sheet, (len(rows) + 2, 0), " ".join(section.sentences), _Form(flows=True))

    def _notes(self) -> None:
        section = self.pack.notes_section
        columns = (self.column("figure"), self.column("words"), self.column("signed"))
        rows = [Row((note.about, note.text, note.signed), mark=note.mark) for note in self.pack.notes or ()]
        sheet = self.sheet(text("pack-sheet-notes"))
        self.rows(sheet, columns, rows, section.empty if section else "")

    def _definitions(self) -> None:
        rows = [Row((one.name, one.words)) for one in self.pack.definitions]
        sheet = self.sheet(text("pack-sheet-definitions"))
        self.rows(sheet, (self.column("name"), self.column("words")), rows, "")

    def _about(self) -> None:
        rows = [Row((name, value)) for name, value in self.pack.about]
        rows += [Row((None, words)) for words in self.pack.remarks]
        sheet = self.sheet(text("pack-sheet-about"))
        self.rows(sheet, (self.column("name"), self.column("words")), rows, "")


def _width(value: Value, kind: Kind) -> float:
    """About how many signs wide a value is; Chinese signs count double."""
    if value is None:
        return 0
    if isinstance(value, str):
        return float(sum(2 if ord(sign) > 0x2E80 else 1 for sign in value))
    return {"money": 15.0, "date": 11.0}.get(kind, 10.0)


_CURVE = {
    "plan": (LIGHT.muted, 1.5, "dash"),
    "spent": (LIGHT.accent, 3.0, "solid"),
    "committed": (LIGHT.warn, 1.25, "round_dot"),
    "budget": (LIGHT.ink, 1.25, "solid"),
    "likely": (LIGHT.series[1], 2.0, "round_dot"),
    "low": (LIGHT.series[1], 0.75, "dash_dot"),
    "high": (LIGHT.series[1], 0.75, "dash_dot"),
}
_PRESENCE = (LIGHT.good, LIGHT.warn, LIGHT.bad, LIGHT.none)
_PARTS = {"budget": LIGHT.scale[1], "spent": LIGHT.accent, "committed": LIGHT.warn, "held": LIGHT.accent}


def _look(chart: Chart, key: str) -> dict[str, Any]:
    """The colours of one series."""
    if chart.key == "curve":
        colour, width, dash = _CURVE[key]
        return {"line": {"color": colour, "width": width, "dash_type": dash}}
    if chart.key == "presence":
        points = [{"fill": {"color": colour}} for colour in _PRESENCE]
        return {"points": points, "data_labels": {"value": True}, "gap": 60}
    labels: dict[str, Any] = {"data_labels": {"value": True}} if chart.key == "quarters" else {}
    return {"fill": {"color": _PARTS.get(key, LIGHT.accent)}, "gap": 60, **labels}
