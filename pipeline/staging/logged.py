"""The desk's own workbook, in which contacts that were logged on the spot are rows: some are put in or taken out, and all else stays as it is.

People may open it in Excel as any other export, so it is read as one: the rows go below the headings that the recogniser found.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from locales import DEFAULT_LANGUAGE, speaking
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.sources.declarations import load_sources
from pipeline.sources.templates import template_bytes
from pipeline.staging.marked import saved
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import StagedFile

SOURCE = "activities"
KEY = "activity_id"

DATE_FORMAT = "DD-MM-YYYY"


@speaking(DEFAULT_LANGUAGE)
def empty_log() -> bytes:
    """The workbook without a row: the template of activities."""
    return template_bytes(load_sources()[SOURCE])


def with_rows(file: StagedFile, rows: Sequence[Mapping[str, str]]) -> bytes:
    """The workbook with some rows (column → what it says; days as ISO dates) more below its last. Raises RefusedError where it has no table of activities."""
    staged, workbook, sheet = _opened(file)
    places = _places(staged)
    heading = (staged.found.header_row if staged.found else 0) + 1
    number = sheet.max_row
    while number > heading and all(cell.value in (None, "") for cell in sheet[number]):
        number -= 1
    source = load_sources()[SOURCE]
    cells = [
        (line, name, value) for line, row in enumerate(rows, start=number + 1) for name, value in row.items()
    ]
    for line, name, value in cells:
        if name not in places:  # the column was deleted, or the log is older than it
            places[name] = max((cell.column for cell in sheet[heading] if cell.value is not None), default=0)
            with speaking(DEFAULT_LANGUAGE):
                sheet.cell(heading, places[name] + 1).value = source.column(name).heading
        cell = sheet.cell(line, places[name] + 1)
        if source.column(name).type == "date":
            cell.value, cell.number_format = date.fromisoformat(value), DATE_FORMAT
        else:
            cell.value = value
            cell.data_type = "s"  # a text, also when it begins with =
    return saved(workbook)


def without_rows(file: StagedFile, activity_ids: Collection[str]) -> bytes | None:
    """The workbook without the rows of those numbers; None where it has none. Raises RefusedError as `with_rows`."""
    staged, workbook, sheet = _opened(file)
    place = _places(staged).get(KEY)
    if place is None:
        return None
    column = sheet.iter_rows(min_col=place + 1, max_col=place + 1, values_only=True)
    found = [
        number for number, (said,) in enumerate(column, start=1) if str(said or "").strip() in activity_ids
    ]
    for number in reversed(found):
        sheet.delete_rows(number)
    return saved(workbook) if found else None


def _opened(file: StagedFile) -> tuple[StagedSheet, Workbook, Worksheet]:
    for staged in file.sheets:
        if staged.source and staged.source.name == SOURCE and staged.found:
            workbook = openpyxl.load_workbook(file.path, keep_links=False)
            return staged, workbook, workbook[staged.sheet.name]
    raise RefusedError(Refusal("no-log"))


def _places(staged: StagedSheet) -> dict[str, int]:
    return {name: index for name, (index, _) in staged.found.columns.items()} if staged.found else {}
