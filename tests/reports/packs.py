"""Board packs as a test reads them back: the words and numbers of the three files."""

import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import openpyxl
import pypdfium2
from openpyxl.workbook import Workbook
from pptx import Presentation
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from dashboard.filters_model import Filters
from reports.board import Asked, Audience

AS_OF = dt.date(2018, 6, 30)
YEAR = dt.date(2018, 1, 1)


def asked(
    as_of: dt.date = AS_OF,
    first: dt.date | None = YEAR,
    *,
    lang: str = "da",
    audience: Audience = "board",
    since: dt.date | None = None,
    provinces: tuple[str, ...] = (),
) -> Asked:
    return Asked(Filters(provinces=provinces, as_of=as_of), first, lang, audience, since)


def pdf_pages(content: bytes) -> list[str]:
    """The text of each page, a line for each line on paper, with plain spaces."""
    with pypdfium2.PdfDocument(content) as paper:
        texts = [page.get_textpage().get_text_range() for page in paper]
    return [text.replace("\u00a0", " ").replace("\r\n", "\n") for text in texts]


def on_one_line(content: bytes) -> str:
    """The text of a PDF without its line breaks, to look for sentences in."""
    return " ".join(" ".join(pdf_pages(content)).split())


def pictures_in(content: bytes) -> list[tuple[int, int]]:
    """The raster pictures of a PDF, those within drawings included: their width and height in pixels."""
    with pypdfium2.PdfDocument(content) as paper:
        pictures = [image for page in paper for image in page.get_objects([FPDF_PAGEOBJ_IMAGE], max_depth=20)]
        return [image.get_px_size() for image in pictures]


def slides(content: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(content)).slides)


def paragraphs(slide: Any) -> list[str]:
    """The paragraphs below the title of a slide, outside its tables, with plain spaces."""
    boxes = [one for one in slide.shapes if one.has_text_frame and one != slide.shapes.title]
    return [said.text.replace("\u00a0", " ") for box in boxes for said in box.text_frame.paragraphs]


def slide_words(content: bytes) -> str:
    """Everything that the slides say, tables and charts included, with plain spaces."""
    return "\n".join(_words(content)).replace("\u00a0", " ")


def _words(content: bytes) -> Iterator[str]:
    for slide in slides(content):
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (" | ".join(row) for row in table_rows(shape))
            if shape.has_chart:
                yield from (str(category) for category in shape.chart.plots[0].categories)


def table_rows(shape: Any) -> list[list[str]]:
    return [[cell.text_frame.text.replace("\u00a0", " ") for cell in row.cells] for row in shape.table.rows]


def tables(content: bytes, first_heading: str) -> list[list[list[str]]]:
    """The tables of the slides whose first heading is this."""
    found = [table_rows(shape) for slide in slides(content) for shape in slide.shapes if shape.has_table]
    return [rows for rows in found if rows[0][0] == first_heading]


def workbook(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet_rows(content: bytes, name: str) -> list[list[Any]]:
    """The rows of a sheet below its headings, money as Decimal."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)  # of a total, what it comes to
    rows = book[name].iter_rows(min_row=2, values_only=True)
    return [[Decimal(str(cell)) if isinstance(cell, int | float) else cell for cell in row] for row in rows]


def sheet_words(content: bytes) -> str:
    cells = (cell for sheet in workbook(content) for row in sheet.iter_rows(values_only=True) for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None).replace("\u00a0", " ")
