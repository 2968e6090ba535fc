"""Empty workbooks to fill in, one a source: headings with help, drop-down lists for fixed words, and an example row."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import xlsxwriter

from pipeline.cells.reference import vocabularies
from pipeline.sources.declarations import Source, SourceColumn, load_sources
from pipeline.sources.own_sheets import EXAMPLE

ROWS = 1000  # rows that the drop-down lists cover
CREATED = datetime(2016, 3, 31)  # noqa: DTZ001 - a fixed day makes the same template the same bytes


def write_templates(folder: Path, lang: str) -> list[Path]:
    """Write ``<title>.xlsx`` for every source in the folder (made if it is not there); returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in load_sources().values():
        path = folder / f"{source.title[lang]}.xlsx"
        path.write_bytes(template_bytes(source, lang))
        written.append(path)
    return written


def template_bytes(source: Source, lang: str) -> bytes:
    """One template. The example row is on a sheet of its own, which the reader knows and passes over."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": CREATED})
        heading = workbook.add_format(
            {"bold": True, "bg_color": "#0E5A67", "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"}
        )
        required = workbook.add_format(
            {"bold": True, "bg_color": "#08404A", "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"}
        )
        must = {name for group in source.required for name in group}
        sheet = workbook.add_worksheet(source.title[lang][:31])
        example = workbook.add_worksheet(EXAMPLE[lang])
        for index, column in enumerate(source.columns):
            title = heading_for(column, lang)
            for target in (sheet, example):
                target.write_string(0, index, title, required if column.name in must else heading)
                target.set_column(index, index, max(14, min(len(title) + 4, 32)))
            sheet.write_comment(0, index, column.help[lang], {"x_scale": 2})
            example.write_string(1, index, column.example)
            _restrict(sheet, index, column, lang)
        sheet.freeze_panes(1, 0)
    return content.getvalue()


def heading_for(column: SourceColumn, lang: str) -> str:
    """The first heading of a column in that language: the one its template shows."""
    if lang == "zh":
        found = next(
            (h for h in column.headings if any("\u4e00" <= letter <= "\u9fff" for letter in h)), None
        )
        if found:
            return found
    if lang == "en":
        return column.name.replace("_", " ").capitalize()
    return column.headings[0][:1].upper() + column.headings[0][1:]


def _restrict(sheet: xlsxwriter.worksheet.Worksheet, index: int, column: SourceColumn, lang: str) -> None:
    choices: list[str] = []
    if column.vocabulary:
        choices = [getattr(word, lang) for word in vocabularies()[column.vocabulary].values()]
    elif column.type == "yes_no":
        choices = {"da": ["ja", "nej"], "en": ["yes", "no"], "zh": ["是", "否"]}[lang]
    if choices and len(",".join(choices)) <= 255:  # Excel's limit on a typed list
        sheet.data_validation(
            1,
            index,
            ROWS,
            index,
            {
                "validate": "list",
                "source": choices,
                "error_type": "warning",
                "input_message": column.help[lang][:250],
            },
        )
