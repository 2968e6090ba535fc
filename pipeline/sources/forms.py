"""The workbook of a question: the owner's own rows, with lists to choose from; what can't be answered is locked, no text runs as a formula, and `pipeline.staging.answers` knows the lines above the rows again."""

import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import product
from types import MappingProxyType
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from locales import language, speaking, text
from pipeline.cells.reference import vocabularies
from pipeline.sources.declarations import SourceColumn
from pipeline.sources.own_sheets import LISTS
from pipeline.sources.questions import CONFIRMED, AskedRow, Question, Section
from settings import printing

NEW_ROWS = 30  # rows in which something may be added
HEADING_ROW = 6  # from 0
_COLOURS = {"head": "#0E5A67", "open": "#FFFBE6", "locked": "#F1F3F4"}
_DATE_FORMATS = {"da": "dd-mm-yyyy", "en": "dd/mm/yyyy", "zh": "yyyy-mm-dd"}
_WIDTHS = {"text": 30, "date": 16, "word": 20}


# What was answered: source and number of a row → column → what its cell says now.
Answered = Mapping[tuple[str, str], Mapping[str, str]]


def form_bytes(
    question: Question, answered: Answered = MappingProxyType({}), day: date | None = None
) -> bytes:
    """The workbook of a question, filled in on a day with what its owner says, in its language; the same question is the same bytes."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with speaking(question.lang), xlsxwriter.Workbook(content, options) as workbook:
        moment = datetime.combine(day or question.asked_date, datetime.min.time())
        workbook.set_properties({"created": moment, "title": question.subject_name})
        writer = _Writer(workbook, question, answered)
        for number, section in enumerate(question.sections):
            if section.rows or section.takes_new:
                sheet = workbook.add_worksheet(section.declared.title[question.lang][:31])
                writer.section(sheet, number, section)
        writer.lists()
    return content.getvalue()


class _Writer:
    def __init__(self, workbook: xlsxwriter.Workbook, question: Question, answered: Answered) -> None:
        self.workbook, self.question, self.answered = workbook, question, answered
        day, wrapped = _DATE_FORMATS[question.lang], {"text_wrap": True, "valign": "top"}
        self.title = workbook.add_format({"bold": True, "font_size": 14})
        self.note = workbook.add_format({"font_color": "#444444"})
        self.marked = workbook.add_format({"font_color": "#777777", "italic": True})
        white = {"bold": True, "font_color": "#FFFFFF"}
        self.head = workbook.add_format({**white, "bg_color": _COLOURS["head"], **wrapped})
        self.styles = {}
        for is_open, kind in product((True, False), ("date", "text")):
            look = {"bg_color": _COLOURS["open" if is_open else "locked"], "locked": not is_open}
            look |= {"border": 1, "border_color": "#D0D4D6", "num_format": day if kind == "date" else "@"}
            self.styles[is_open, kind] = workbook.add_format(look | wrapped)
        self._lists: list[Sequence[str]] = []

    def section(self, sheet: Worksheet, number: int, section: Section) -> None:
        """One sheet: what to do, above it; one row per row; then those in which something may be added."""
        source = section.declared
        names = [*section.shown, *section.asked, CONFIRMED]
        title = source.title[self.question.lang]
        told = text("ask-title", section=title, subject=self.question.subject_name)
        sheet.write_string(0, 0, told, self.title)
        sheet.write_string(1, 0, text("ask-how", date=self.question.due_date), self.note)
        sheet.write_string(2, 0, text("ask-how-blank"), self.note)
        sheet.write_string(3, 0, text("ask-how-new" if section.takes_new else "ask-how-no-new"), self.note)
        sheet.write_string(4, 0, text("ask-mark", mark=self.question.mark(number)), self.marked)
        sheet.write_string(HEADING_ROW, 0, text("ask-ref"), self.head)
        sheet.set_column(0, 0, 8)
        for index, name in enumerate(names, start=1):
            column = source.column(name)
            sheet.write_string(HEADING_ROW, index, column.heading, self.head)
            sheet.set_column(index, index, _WIDTHS.get(column.type, 20))
        first = HEADING_ROW + 1
        for at, (ref, row) in enumerate(section.rows.items(), start=first):
            self._row(sheet, at, ref, row, section)
        last = first + len(section.rows) - 1
        if section.takes_new:
            for at in range(last + 1, last + 1 + NEW_ROWS):
                sheet.write_blank(at, 0, None, self.styles[False, "text"])
                for index, name in enumerate(names, start=1):
                    sheet.write_blank(at, index, None, self._style(source.column(name), is_open=True))
        end = last + NEW_ROWS if section.takes_new else last
        for index, name in enumerate(names, start=1):
            is_of_new = name in section.shown
            if not is_of_new or section.takes_new:
                rows = (last + 1 if is_of_new else first, end)
                self._offer(sheet, rows, index, source.column(name), section)
        sheet.freeze_panes(first, min(len(section.shown), 2) + 1)
        sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})
        printing.across(sheet, first - 1)

    def _row(self, sheet: Worksheet, at: int, ref: str, row: AskedRow, section: Section) -> None:
        sheet.write_string(at, 0, ref, self.styles[False, "text"])
        cells = {**row.cells, **self.answered.get((section.source, ref), {})}
        for index, name in enumerate((*section.shown, *section.asked, CONFIRMED), start=1):
            column = section.declared.column(name)
            style = self._style(column, is_open=name not in section.shown)
            said: str | datetime = cells.get(name, "")
            if column.type == "date" and len(cells.get(name, "")) == len("2016-03-31"):
                with suppress(ValueError):
                    said = datetime.fromisoformat(cells[name])
            sheet.write(at, index, said, style)

    def _style(self, column: SourceColumn, *, is_open: bool) -> Any:
        return self.styles[is_open, "date" if column.type == "date" else "text"]

    def _offer(
        self, sheet: Worksheet, rows: tuple[int, int], index: int, column: SourceColumn, section: Section
    ) -> None:
        said: dict[str, Any] = {"input_message": column.help[language()][:250], "error_type": "warning"}
        words: Sequence[str] = list(section.choices.get(column.name, ()))
        if column.vocabulary:
            known = vocabularies()[column.vocabulary]
            words = [getattr(word, language()) for code, word in known.items() if code != "other"]
        elif column.type == "yes_no":
            words = [text("table-yes"), text("table-no")]
        if column.name == CONFIRMED:
            said |= {"validate": "list", "source": [text("table-yes")]}
            said["input_message"] = text("ask-confirm")[:250]
        elif words:  # on a sheet of their own: Excel takes no more than 255 characters with the cell itself
            if words not in self._lists:
                self._lists.append(words)
            letter = xl_col_to_name(self._lists.index(words))
            place = f"='{LISTS[self.question.lang]}'!${letter}$2:${letter}${len(words) + 1}"
            said |= {"validate": "list", "source": place}
        else:
            said["validate"] = "any"
        if rows[0] <= rows[1]:
            sheet.data_validation(rows[0], index, rows[1], index, said)

    def lists(self) -> None:
        """The sheet of the lists; hidden, and passed over when it comes back."""
        sheet = self.workbook.add_worksheet(LISTS[self.question.lang])
        sheet.write_string(0, 0, self.question.mark(len(self.question.sections)))
        for index, words in enumerate(self._lists):
            for at, word in enumerate(words, start=1):
                sheet.write_string(at, index, word)
        sheet.hide()
        sheet.protect()


def file_name(question: Question) -> str:
    """The file name of a question's workbook, in letters that every file system takes."""
    plain = "".join(one if one.isalnum() or one in " -_()." else " " for one in question.subject_name)
    said = {"subject": " ".join(plain.split()), "day": question.asked_date.isoformat()}
    return speaking(question.lang)(text)("ask-file", **said)
