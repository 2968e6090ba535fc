"""The board pack on screen: the same blocks as in the files, those of the first page as they are, the others by what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import pandas as pd

from dashboard.blocks import kinds
from dashboard.filters_model import Filters
from dashboard.options import Options, filters_in_words
from locales import LANGUAGES, formats, text
from records.issued import Issued

_HASH_SHOWN = 12

# The blocks that hold a list: the field that has it, and the end of the text that says how many; words and pictures hold none.
_HOLDS: dict[type, tuple[str, str]] = {
    kinds.Table: ("rows", "rows"),
    kinds.Timeline: ("bars", "bars"),
    kinds.Cases: ("cases", "issues"),
    kinds.RankedRisks: ("risks", "risks"),
    kinds.FigureNotes: ("notes", "notes"),
    kinds.Definitions: ("measures", "definitions"),
    kinds.Basis: ("facts", "facts"),
}


def first_page(pack: kinds.Paper) -> list[kinds.Block]:
    """The blocks of the summary, those of pairs one after the other."""
    return list(takewhile(lambda block: not isinstance(block, kinds.Chapter), pack.flat))


def contents(pack: kinds.Paper) -> pd.DataFrame:
    """A row a list or table of the pack, with what it holds: section (in the pack's language), holds (in the reader's)."""
    chapter, told = "", []
    for block in pack.flat:
        if isinstance(block, kinds.Chapter):
            chapter = block.title
        elif type(block) in _HOLDS:
            field, key = _HOLDS[type(block)]
            holds = text(f"board-holds-{key}", count=len(getattr(block, field)))
            told.append((getattr(block, "title", "") or chapter, holds))
    return pd.DataFrame(told, columns=["section", "holds"])


def height(rows: int) -> int:
    """The height in pixels of a table that shows all of so many rows."""
    return 35 * (rows + 1) + 3


def size(count: int) -> str:
    """A file's size as people read it: 340 kB, 1,2 MB."""
    if count < 1_000_000:
        return f"{formats.number(max(1, round(count / 1000)))}{formats.NBSP}kB"
    return f"{formats.number(count / 1_000_000, 1)}{formats.NBSP}MB"


def issued_rows(found: Sequence[Issued], options: Options) -> pd.DataFrame:
    """A row a report, as the list shows it.

    Columns: number, as_of, period, lang, audience, filters, author, issued, load_id, data_as_of, content_hash (its beginning).
    """
    rows = []
    for report in found:
        when = report.issued_at.astimezone()
        asked = Filters(as_of=report.as_of).narrowed_as(report.filters)
        words = [value for _, value in filters_in_words(asked, options)]
        rows.append(
            {
                "number": report.number,
                "as_of": report.as_of,
                "period": formats.period(report.period_from, report.as_of),
                "lang": LANGUAGES[report.lang],
                "audience": text(f"board-audience-{report.audience}"),
                "filters": " · ".join(words) or text("filter-summary-none"),
                "author": report.author,
                "issued": f"{formats.date(when)} {when:%H:%M}",
                "load_id": report.load_id,
                "data_as_of": report.data_as_of,
                "content_hash": report.content_hash[:_HASH_SHOWN],
            }
        )
    frame = pd.DataFrame(rows)
    return frame.astype({"load_id": "Int64"}) if rows else frame
