"""Empty workbooks to fill in, one per source: headings with help, drop-down lists for fixed words, and an example row."""

import io
from datetime import datetime
from pathlib import Path

import xlsxwriter

from locales import language
from pipeline.cells.reference import vocabularies
from pipeline.sources.declarations import Source, load_sources
from pipeline.sources.own_sheets import EXAMPLE
from settings import printing

ROWS = 1000  # rows that the drop-down lists cover
CREATED = datetime(2016, 3, 31)  # noqa: DTZ001 - a fixed day makes the same template the same bytes


def write_templates(folder: Path) -> list[Path]:
    """Write ``<title>.xlsx`` for every source in the folder (made if it is not there); returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in load_sources().values():
        written.append(folder / f"{source.title[language()]}.xlsx")
        written[-1].write_bytes(template_bytes(source))
    return written


def template_bytes(source: Source) -> bytes:
    """One template. The example row is on a sheet of its own, which the reader knows and passes over."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": CREATED})
        style = {"bold": True, "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"}
        heading, required = (workbook.add_format({**style, "bg_color": c}) for c in ("#0E5A67", "#08404A"))
        must = {name for group in source.required for name in group}
        sheet = workbook.add_worksheet(source.title[language()][:31])
        example = workbook.add_worksheet(EXAMPLE[language()])
        for index, column in enumerate(source.columns):
            title = column.heading
            for target in (sheet, example):
                target.write_string(0, index, title, required if column.name in must else heading)
                target.set_column(index, index, max(14, min(len(title) + 4, 32)))
            sheet.write_comment(0, index, column.help[language()], {"x_scale": 2})
            example.write_string(1, index, column.examples.get(language(), column.example))
            choices: list[str] = []
            if column.vocabulary:
                choices = [getattr(word, language()) for word in vocabularies()[column.vocabulary].values()]
            elif column.type == "yes_no":
                choices = {"da": ["ja", "nej"], "en": ["yes", "no"], "zh": ["是", "否"]}[language()]
            if choices and len(",".join(choices)) <= 255:  # Excel's limit on a typed list
                said = {"validate": "list", "source": choices, "error_type": "warning"}
                said["input_message"] = column.help[language()][:250]
                sheet.data_validation(1, index, ROWS, index, said)
        sheet.freeze_panes(1, 0)
        for one in (sheet, example):
            printing.across(one, 0)
    return content.getvalue()
