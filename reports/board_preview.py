"""The board pack on screen: the same pack as in the files, as the page shows it in short."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.options import Options, filters_in_words
from locales import LANGUAGES, formats, text
from records.issued import Issued
from reports.board.model import Pack, Section

# Streamlit's names of the colours; the mark and the word beside them say the same.
COLOURS = {"red": "red", "amber": "orange", "green": "green"}

_HASH_SHOWN = 12


def summary(pack: Pack) -> list[Section]:
    """The sections of the first page."""
    return [section for section in (pack.since, pack.ahead, pack.problem) if section is not None]


def lines(section: Section) -> tuple[str, ...]:
    """What a section says, a sentence a line, or why it says nothing."""
    return section.sentences or (section.empty,)


def contents(pack: Pack) -> pd.DataFrame:
    """A row a section of the pack, with what it holds: section (in the pack's language), holds (in the reader's)."""
    told: list[tuple[str, str, int]] = [
        (pack.progress.title, "board-holds-indicators", len(pack.indicators.rows)),
        (pack.timeline.title, "board-holds-bars", len(pack.timeline.bars)),
    ]
    if pack.economy is not None:
        told.append((pack.economy.title, "board-holds-rows", len(pack.grant.rows) if pack.grant else 0))
    if pack.issues_section is not None and pack.issues is not None:
        told.append((pack.issues_section.title, "board-holds-issues", len(pack.issues)))
    told.append((pack.changes.title, "board-holds-events", len(pack.events.rows)))
    if pack.values is not None:
        told.append((pack.values.title, "board-holds-values", len(pack.values.rows)))
    if pack.risks_section is not None and pack.risks is not None:
        told.append((pack.risks_section.title, "board-holds-risks", len(pack.risks)))
    if pack.notes_section is not None and pack.notes is not None:
        told.append((pack.notes_section.title, "board-holds-notes", len(pack.notes)))
    told += [
        (pack.definitions_title, "board-holds-definitions", len(pack.definitions)),
        (pack.freshness.title, "board-holds-rows", len(pack.freshness.rows)),
        (pack.about_title, "board-holds-facts", len(pack.about)),
    ]
    return pd.DataFrame(
        [(title, text(key, count=count)) for title, key, count in told],
        columns=["section", "holds"],
    )


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
        words = [value for _, value in filters_in_words(_filters_of(report), options)]
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


def _filters_of(report: Issued) -> Filters:
    return Filters(as_of=report.as_of).narrowed_as(report.filters)
