"""The board pack: one content, three files. `make(asked, "pdf")` is all that a page or the command line needs."""

import importlib
from collections.abc import Callable
from typing import Literal

import settings
from dashboard import verified, warehouse
from dashboard.blocks.kinds import Paper
from dashboard.scope import reader
from locales import speaking, text
from reports.board.content import gather
from reports.board.facts import Asked, Audience

__all__ = ["FORMATS", "MIME_TYPES", "Asked", "Audience", "Format", "Paper", "file_name", "gather", "make"]
Format = Literal["pdf", "pptx", "xlsx"]
FORMATS: tuple[Format, ...] = ("pdf", "pptx", "xlsx")
MIME_TYPES: dict[Format, str] = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# The module that writes each, loaded by those who want that file.
_SETTINGS: dict[Format, str] = {"pdf": "pdf", "pptx": "slides", "xlsx": "workbook"}


@warehouse.one_version()
def make(asked: Asked, format: Format, tell: Callable[[str], object] = lambda _: None) -> bytes:
    """The pack as a file; the same inputs give the same bytes. ``tell`` gets a key before each step: gather, draw. Raises as `gather`."""
    with speaking(asked.lang):
        tell("gather")
        pack = gather(asked, has_addresses=format == "xlsx")
        tell("draw")
        content = importlib.import_module(f"reports.setting.{_SETTINGS[format]}").write(pack)
        first = asked.period_from.isoformat() if asked.period_from else None
        with reader.reading(for_guests=asked.is_guest):
            return verified.sealed(
                content, pack.figures, lang=asked.lang, audience=asked.audience, period_from=first
            )


def file_name(asked: Asked, format: Format) -> str:
    """A name for the file, such as <desk>-bestyrelse-2018-03-30-da.pdf."""
    with speaking(asked.lang):
        audience = text(f"pack-file-{asked.audience}")
    return f"{settings.desk().slug}-{audience}-{asked.filters.as_of.isoformat()}-{asked.lang}.{format}"
