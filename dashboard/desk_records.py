"""The records as this desk shows them: with the illustrative entries while it shows sample data, and never without it.

Pages and reports ask here for notes, risks and issues, so that an invented risk never stands among a desk's own.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

from dashboard.queries import options
from records import board_points, comments, database, samples
from records.board_points import Issue, Risk
from records.comments import Note

_SAMPLE = Path(__file__).parent.parent / "data" / "sample" / "records.toml"

_lock = threading.Lock()
_prepared: set[str] = set()

_Entry = TypeVar("_Entry", Note, Risk, Issue)


def _is_sample() -> bool:
    """Whether the desk shows sample data; its illustrative entries are then in the records."""
    if not options.is_sample():
        return False
    where = str(database.url())
    with _lock:
        if where not in _prepared:
            samples.enter(_SAMPLE)
            _prepared.add(where)
    return True


def _shown(entries: list[_Entry], is_sample: bool) -> list[_Entry]:
    return [entry for entry in entries if is_sample or not entry.is_illustrative]


def notes_on(figure: str) -> list[Note]:
    """The notes on one figure; see `comments.on_figure`."""
    is_sample = _is_sample()
    return _shown(comments.on_figure(figure), is_sample)


def notes_between(
    after: dt.date | None, up_to: dt.date, figures: Collection[str] | None = None
) -> list[Note]:
    """The notes that belong to a report; see `comments.between`."""
    is_sample = _is_sample()
    return _shown(comments.between(after, up_to, figures), is_sample)


def risks(as_of: dt.date | None = None) -> list[Risk]:
    """The risks open on a day, or all, the largest first; see `board_points.risks`."""
    is_sample = _is_sample()
    return _shown(board_points.risks(as_of), is_sample)


def issues(as_of: dt.date | None = None) -> list[Issue]:
    """The issues open on a day, or all; see `board_points.issues`."""
    is_sample = _is_sample()
    return _shown(board_points.issues(as_of), is_sample)
