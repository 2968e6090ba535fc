"""The board pack as Excel: each block on a sheet by its type, numbers as numbers that open the addresses of their rows, charts that Excel draws."""

import datetime as dt
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import singledispatchmethod
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard import theme
from dashboard.blocks import kinds
from dashboard.model import measures
from dashboard.model.columns import Column, column, columns
from dashboard.tables import neutralised
from dashboard.theme import LIGHT, ink
from locales import formats, text
from reports.setting.writing import NUMBERS, heads, is_number, shown, stable
from settings import printing

_DATES = {"da": "dd-mm-yyyy", "en": "dd/mm/yyyy", "zh": "yyyy-mm-dd"}
_WIDEST = 70
_ACROSS = 190  # letters that a printed page has across before they are too small to read
_NARROWEST = 24  # to which a column of texts gives way
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")  # Excel's own limits, as the two below
_LONGEST_NAME = 31
_MOST_ROWS = 1_000_000
_BLANK = kinds.TableRow((None, None, None))  # among what is said in words


def write(pack: kinds.Paper) -> bytes:
    """The workbook of a pack; the same pack gives the same bytes."""
    out = io.BytesIO()
    options = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
    book = xlsxwriter.Workbook(out, {"in_memory": True, **dict.fromkeys(options, False)})
    created = dt.datetime.combine(pack.day, dt.time(12))
    title = f"{pack.title} · {pack.subtitle}"
    book.set_properties({"title": title, "author": pack.kicker, "created": created})
    made = _Book(book, pack)
    for block in pack.flat:
        made.put(block)
    made.summary()
    book.close()
    return stable(out.getvalue(), pack.day)


@dataclass(frozen=True, slots=True)
class _Form:
    kind: str = "text"
    bold: bool = False
    shaded: bool = False
    indented: bool = False
    apart: bool = False  # a text right of a number, which would touch it
    leading: bool = False  # a number among texts, which stands to the left as they do
    linked: bool = False  # a number that leads to its rows


class _Book:
    def __init__(self, book: Workbook, pack: kinds.Paper) -> None:
        self.book = book
        self.pack = pack
        self._forms: dict[_Form, Format] = {}
        self._names: set[str] = set()
        self._chapter = ""
        head = theme.look("sheet_head", LIGHT)
        self._head = book.add_format(head)
        self._head_right = book.add_format({**head, "align": "right"})
        self._head_apart = book.add_format({**head, **theme.look("sheet_forms", LIGHT)["apart"]})
        # The first sheet holds what is said in words, in the order of the pack; it is filled last.
        self._first = self.sheet(text("pack-sheet-summary"))
        self._said = [kinds.TableRow((pack.title, pack.subtitle, None), "total")]
        # at which rows of it a number is written
        self._figures: list[tuple[int, kinds.Value, kinds.FigureKey]] = []
        self._addresses = text("pack-sheet-addresses")
        self._places = {}  # figure → the row of its first address
        at = 1
        for one in (one for block in pack.all_of(kinds.Addresses) for one in block.figures if one.rows):
            self._places[one.key] = at
            at += len(one.rows)

    @singledispatchmethod
    def put(self, block: Any) -> None:
        """Set a block on its sheet, or among the words of the first one."""
        raise NotImplementedError(f"no sheet for {type(block).__name__}")

    @put.register
    def _(self, block: kinds.Map) -> None:
        """All its numbers are in other blocks."""

    @put.register
    def _(self, block: kinds.Chapter) -> None:
        self._chapter = block.title

    @put.register
    def _(self, block: kinds.Lights) -> None:
        self._said += [
            kinds.TableRow((one.title, said, None))
            for one in block.lights
            for said in (formats.together([formats.stopped(f"{one.mark} {one.word}"), one.verdict]), one.rule)
            if said
        ]

    @put.register
    def _(self, block: kinds.Numbers) -> None:
        self._said.append(_BLANK)
        for one in block.figures:
            self._figures.append((len(self._said), one.value, one.key))
            self._said.append(kinds.TableRow((one.label, one.shown, one.note)))

    @put.register
    def _(self, block: kinds.Agenda) -> None:
        empty = None if block.items else block.empty
        self._said += [_BLANK, kinds.TableRow((block.title, empty, None), "group")]
        self._said += [
            kinds.TableRow((str(i), one.title, one.lines[0]), mark=one.mark)
            for i, one in enumerate(block.items, start=1)
        ]
        if block.more:
            self._said.append(kinds.TableRow((None, block.more, None)))

    @put.register
    def _(self, block: kinds.Text) -> None:
        said = block.lines or (block.empty,)
        title = block.title or self._chapter
        self._said.append(_BLANK)
        self._said += [kinds.TableRow((None if i else title, one, None)) for i, one in enumerate(said)]

    @put.register
    def _(self, block: kinds.Table) -> None:
        marked = [replace(row, mark=row.mark or block.invented) for row in block.rows]
        plain = [row for row in marked if not row.level]
        totals = [row for row in marked if row.level == "total"]
        sheet = self.listed(block.sheet, block.columns, plain or marked, block.empty, block.note)
        for i, row in enumerate(totals if plain else (), start=len(plain) + 2):  # apart from the table
            for j, (value, head) in enumerate(zip(row.values, block.columns, strict=True)):
                key = row.keys[j] if j < len(row.keys) else None
                self.cell(sheet, (i, j), value, _Form(head.kind, bold=True, shaded=True), key)
        if groups := [replace(row, level="") for row in marked if row.level == "group"]:
            self.listed(block.apart["group"], block.columns, groups)
        if parts := _parts(marked):
            source = column("funding_source")
            self.listed(block.apart["below"], [block.columns[0], source, *block.columns[1:]], parts)

    @put.register
    def _(self, block: kinds.Timeline) -> None:
        is_guest = self.pack.is_guest
        moments = ("held", "planned", "milestone")
        # the words of a legend, here at the head of a column
        words = (block.words[kind] for kind in moments)
        names = heads("agreement party start:date end:date")
        names += [column("what", label=said[:1].upper() + said[1:]) for said in words]
        if not is_guest:
            names.append(column("presence"))
        rows = []
        for bar in block.bars:
            days = (formats.joined(one.told for one in bar.moments if one.kind == kind) for kind in moments)
            judged = [] if is_guest else [text(f"presence-{bar.presence}")]
            told = (bar.label, bar.below or None, *bar.told, *(said or None for said in days), *judged)
            rows.append(kinds.TableRow(told, mark=bar.mark))
        self.listed(text("pack-sheet-timeline"), names, rows, block.empty)

    @put.register
    def _(self, block: kinds.Cases) -> None:
        rows = []
        for case in block.cases:
            about, after = _told(case, "title text"), _told(case, "money decide_by origin")
            for i, one in enumerate(case.alternatives, start=1):
                way = _told(one, "title consequence cost_dkk")
                rows.append(kinds.TableRow((*about, i, *way, *after), mark=case.mark))
        names = "issue background priority:integer option consequence cost:money journeys date origin"
        self.listed(text("pack-sheet-issues"), heads(names), rows, block.empty, block.note)

    @put.register
    def _(self, block: kinds.Items) -> None:
        rows = [
            kinds.TableRow((one.title, formats.together(one.lines)), mark=one.mark) for one in block.items
        ]
        self.listed(block.title or self._chapter, heads("name words"), rows, block.empty, block.more)

    @put.register
    def _(self, block: kinds.Basis) -> None:
        rows = [kinds.TableRow(pair) for pair in (*block.facts, *((None, words) for words in block.remarks))]
        self.listed(text("pack-sheet-about"), heads("name words"), rows)

    @put.register
    def _(self, block: kinds.Addresses) -> None:
        rows = []
        for one in block.figures:
            is_share = measures.measure(one.key.measure).kind == "percent"
            value = shown(one.value, "percent") if is_share else one.value
            rows += [kinds.TableRow((one.label, one.key.filters.as_of, value, *at)) for at in one.rows]
        more = len(rows) - _MOST_ROWS
        amount = column("figure", label=text("pack-column-value"), kind="money")
        names = [*columns("figure as_of"), amount, *columns("_file _sheet _row")]
        note = text("pack-addresses-more", count=more) if more > 0 else text("pack-addresses-note")
        self.listed(self._addresses, names, rows[:_MOST_ROWS], text("pack-since-nothing"), note)

    @put.register
    def _(self, block: kinds.Chart) -> None:
        values = (column("figure", label=one.name, kind=block.value_kind) for one in block.series)
        names = [block.first, *values]
        rows = [
            kinds.TableRow(
                (category, *(one.values[i] for one in block.series)),
                keys=(None, *(one.keys[i] if one.keys else None for one in block.series)),
                mark=block.invented,
            )
            for i, category in enumerate(block.named)
        ]
        sheet = self.listed(block.sheet, names, () if block.empty else rows, block.empty)
        if not block.empty:
            made = self._chart(block, sheet.get_name(), len(rows))
            said = formats.together([formats.stopped(block.title), block.takeaway])
            sheet.insert_chart(1, len(names) + 2, made, {"description": said})

    def summary(self) -> None:
        """The sentences on the first sheet; their figures are numbers that lead to their rows."""
        sheet = self._first
        self.rows(sheet, heads("part words against"), self._said, "")
        sheet.autofilter(0, 0, 0, 0)
        for at, value, key in self._figures:
            look = _Form("money" if isinstance(value, Decimal) else "integer", leading=True)
            self.cell(sheet, (at + 1, 1), value, look, key)
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 80, self.form(_Form()))
        sheet.set_column(2, 2, 60)

    def listed(
        self,
        name: str,
        named: Sequence[Column],
        rows: Sequence[kinds.TableRow],
        empty: str = "",
        note: str = "",
    ) -> Worksheet:
        """Rows on a sheet of their own, and the note below them."""
        sheet = self.sheet(name)
        wide = self.rows(sheet, named, rows, empty)
        if note and rows:  # in lines below the table, so that it makes no print wider
            at, last = len(rows) + 4, len(named) - 1
            sheet.set_row(at, 15 * math.ceil(_width(note, "text") * 1.1 / wide))
            if last:
                sheet.merge_range(at, 0, at, last, "", self.form(_Form()))
            self.cell(sheet, (at, 0), note, _Form())
        return sheet

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
        printing.across(sheet)
        sheet.set_footer(f"&L{self.pack.foot.replace('&', '&&')[:200]}&R&P / &N")
        return sheet

    def form(self, wanted: _Form) -> Format:
        if wanted not in self._forms:
            made: dict[str, Any] = {"valign": "top", "bold": wanted.bold}
            forms = theme.look("sheet_forms", LIGHT)
            if wanted.kind == "date":
                made |= {"num_format": _DATES[self.pack.lang], "align": "left"}
            elif wanted.kind in NUMBERS:
                made |= forms[wanted.kind]
            else:
                made["text_wrap"] = True
            for name in ("shaded", "indented", "apart", "leading", "linked"):
                made |= forms[name] if getattr(wanted, name) else {}
            self._forms[wanted] = self.book.add_format(made)
        return self._forms[wanted]

    def rows(
        self, sheet: Worksheet, named: Sequence[Column], rows: Sequence[kinds.TableRow], empty: str
    ) -> float:
        """Headings that stay, and the rows below them; the sentence where there are none. How many letters wide they are.

        The widest columns give way where a page has no room for all.
        """
        numbers = [is_number(head) for head in named]
        apart = [j > 0 and numbers[j - 1] and not right for j, right in enumerate(numbers)]
        for j, head in enumerate(named):
            look = self._head_right if numbers[j] else self._head_apart if apart[j] else self._head
            sheet.write_string(0, j, neutralised(head.label), look)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        widths = [float(len(head.label)) for head in named]
        for i, row in enumerate(rows, start=1):
            for j, (value, head) in enumerate(zip(row.values, named, strict=True)):
                form = _Form(
                    head.kind,
                    bold=row.level in {"total", "group"},
                    shaded=row.level == "total",
                    indented=row.level == "below" and j == 0,
                    apart=apart[j],
                )
                key = row.keys[j] if j < len(row.keys) else None
                self.cell(sheet, (i, j), value, form, key)
                widths[j] = max(widths[j], _width(value, head.kind))
            if row.mark:
                self.cell(sheet, (i, len(named)), row.mark, _Form(apart=numbers[-1]))
        if any(row.mark for row in rows):
            look = self._head_apart if numbers[-1] else self._head
            sheet.write_string(0, len(named), neutralised(text("pack-column-mark")), look)
            sheet.set_column(len(named), len(named), 16)
        level = _WIDEST
        while level > _NARROWEST and sum(min(width + 2, level) for width in widths) > _ACROSS:
            level -= 1
        narrowed = [min(width + 2, level) for width in widths]
        for j, width in enumerate(narrowed):
            sheet.set_column(j, j, width)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(named) - 1)
        else:
            self.cell(sheet, (1, 0), empty, _Form())
            sheet.set_column(0, 0, 60)
        return sum(narrowed)

    def cell(
        self,
        sheet: Worksheet,
        at: tuple[int, int],
        value: kinds.Value,
        look: _Form,
        key: kinds.FigureKey | None = None,
    ) -> None:
        """One value: a number as a number, a day as a day, a text that no spreadsheet runs; a figure leads to the addresses of its rows."""
        i, j = at
        if value is None:
            if look.shaded:
                sheet.write_blank(i, j, None, self.form(look))
        elif isinstance(value, str):
            sheet.write_string(i, j, neutralised(value), self.form(replace(look, kind="text")))
        elif isinstance(value, dt.date):
            sheet.write_datetime(i, j, value, self.form(replace(look, kind="date")))
        else:
            kind = look.kind if look.kind in NUMBERS else "decimal"
            if isinstance(value, int) and kind in {"decimal", "money"}:
                kind = "integer"
            place = self._places.get(key) if key is not None else None
            if place is not None:  # the number is written over the words of the link
                sheet.write_url(i, j, f"internal:'{self._addresses}'!A{place + 1}", string=str(value))
            form = self.form(replace(look, kind=kind, linked=place is not None))
            sheet.write_number(i, j, float(value), form)

    def _chart(self, chart: kinds.Chart, sheet: str, last: int) -> Any:
        made = self.book.add_chart({"type": chart.kind.removesuffix("s")})
        for j, one in enumerate(chart.series, start=1):
            colour = ink(one.colour, LIGHT)
            look: dict[str, Any] = {"fill": {"color": colour}, "gap": 60}
            if chart.kind == "lines":
                dash = {"": "solid", "dot": "round_dot"}.get(one.dash, one.dash)
                look = {"line": {"color": colour, "width": one.width, "dash_type": dash}}
            elif len(chart.series) == 1:
                look["data_labels"] = {"value": True}
            if chart.colours:
                look["points"] = [{"fill": {"color": ink(role, LIGHT)}} for role in chart.colours]
            places = {"categories": [sheet, 1, 0, last, 0], "values": [sheet, 1, j, last, j]}
            made.add_series({"name": [sheet, 0, j], **places, **look})
        title = formats.bracketed(chart.title, chart.invented)
        made.set_title({"name": title, "name_font": {"size": 13, "color": LIGHT.ink}, "overlay": False})
        made.set_size({"width": 760, "height": 420})
        grid = {"visible": True, "line": {"color": LIGHT.line}}
        axis: dict[str, Any] = {"num_format": chart.axis_format, "major_gridlines": grid}
        if chart.axis:
            axis |= {"name": chart.axis, "name_font": {"bold": False, "color": LIGHT.muted}}
        across: dict[str, Any] = {"line": {"color": LIGHT.muted}}
        if chart.kind == "lines":
            across |= {"date_axis": True, "num_format": "yyyy", "major_unit": 1, "major_unit_type": "years"}
        if chart.kind == "columns":
            across |= {"num_format": "mm-yyyy", "text_axis": True}
        if chart.kind == "bars":
            # lying bars have their names on the y-axis, the first one on top
            made.set_x_axis({**axis, "label_position": "high"})
            made.set_y_axis({**across, "reverse": True})
        else:
            made.set_x_axis(across)
            made.set_y_axis(axis)
        made.set_legend({"position": "bottom", "none": len(chart.series) == 1})
        return made


def _parts(rows: Sequence[kinds.TableRow]) -> list[kinds.TableRow]:
    """The parts of the rows, each with the name of its row before its own; an undivided row is its own part."""
    found: list[kinds.TableRow] = []
    for i, row in enumerate(rows):
        if row.level == "below":
            name = next(one.values[0] for one in reversed(rows[:i]) if not one.level)
            found.append(replace(row, values=(name, *row.values), level="", keys=(None, *row.keys)))
        elif not row.level and (i + 1 == len(rows) or rows[i + 1].level != "below"):
            found.append(replace(row, values=(row.values[0], None, *row.values[1:]), keys=(None, *row.keys)))
    return found if any(row.level == "below" for row in rows) else []


def _told(one: object, names: str) -> tuple[kinds.Value, ...]:
    return tuple(None if (value := getattr(one, name)) == "" else value for name in names.split())


def _width(value: kinds.Value, kind: str) -> float:
    if value is None:
        return 0
    if isinstance(value, str):
        return float(sum(2 if ord(sign) > 0x2E80 else 1 for sign in value))
    return {"money": 15.0, "date": 11.0}.get(kind, 10.0)
