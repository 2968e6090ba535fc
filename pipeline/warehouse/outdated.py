"""A new file that is older than what is loaded: what a load says about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from locales import text
from pipeline.messages import day_in_words


@dataclass(frozen=True, slots=True)
class OlderFile:
    """A new file that was saved before one which is loaded already: how many of its rows stand newer there, and so do not count."""

    file: str
    saved: date | None
    newer_file: str
    newer_saved: date | None
    rows: int


def older_sentence(older: OlderFile, lang: str) -> str:
    """That a new file was saved before one which is loaded already, and what follows for its rows."""
    return text(
        "older-file",
        lang,
        file=older.file,
        saved=day_in_words(older.saved, lang),
        newer=older.newer_file,
        **{"newer-saved": day_in_words(older.newer_saved, lang)},
        count=older.rows,
    )
