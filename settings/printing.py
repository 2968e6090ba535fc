"""How each of our worksheets prints: A4 landscape, one page wide, with its heading on every page."""

from xlsxwriter.worksheet import Worksheet

_A4 = 9  # as Excel numbers it


def across(sheet: Worksheet, heading: int | None = None) -> None:
    """Set a worksheet up for print; `heading` is the row that stands again on each page, None where none does."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    if heading is not None:
        sheet.repeat_rows(heading)
