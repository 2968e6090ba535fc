"""A new file that is older than what is loaded: what a load says about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OlderFile:
    """A new file that was saved before one which is loaded already: how many of its rows stand newer there, and so do not count."""

    file: str
    saved: date | None
    newer_file: str
    newer_saved: date | None
    rows: int
