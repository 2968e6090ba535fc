"""The records as this desk shows them: with the illustrative entries while it shows sample data, and never without it.

Pages and reports ask here for notes, risks and issues, so that an invented risk never stands among a desk's own.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

import pandas as pd

from dashboard.queries import options
from dashboard.queries.project import rules
from locales import has_text, text
from records import board_points, comments, database, samples
from records.board_points import Issue, Risk
from records.comments import Note

_SAMPLE = Path(__file__).parent.parent / "data" / "sample" / "records.toml"

_lock = threading.Lock()
_prepared: set[str] = set()

# Figures with a name of their own; those of budget lines carry the line's.
FIGURES = ("budget", "budget-curve", "forecast", comments.NO_LINE)

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


def figure_name(figure: str, lang: str) -> str:
    """What a figure key of a note is called: the budget line itself, or the figure in words."""
    if figure.startswith(comments.line_figure("")):
        return figure.removeprefix(comments.line_figure(""))
    key = f"commentary-figure-{figure}"
    return text(key, lang) if has_text(key, lang) else figure


def valid_days() -> int:
    """How long a note explains a deviation (rules.toml, `commentary.valid_days`)."""
    named = rules()
    return int(named.loc[named["name"] == "commentary.valid_days", "value"].iloc[0])


def explained(deviations: pd.DataFrame, as_of: dt.date) -> pd.DataFrame:
    """The deviations with what the notes say of them.

    A deviation is explained by a note on its budget line about a figure of at most `valid_days` before the day; notes written about later
    figures say nothing of it.

    Args:
        deviations: `queries.budget.deviations`, with budget_line.
        as_of: the day that is shown.

    Returns:
        the same rows with figure (the key of the notes), is_explained, and note (the newest that explains it; missing without one).
    """
    before = as_of - dt.timedelta(days=valid_days() + 1)
    figures = [
        comments.line_figure(line if isinstance(line, str) else None) for line in deviations["budget_line"]
    ]
    newest: dict[str, str] = {}
    if figures:
        for note in notes_between(before, as_of, figures):
            newest.setdefault(note.figure, note.text)
    return deviations.assign(
        figure=figures,
        is_explained=[figure in newest for figure in figures],
        note=pd.Series([newest.get(figure) for figure in figures], dtype="object", index=deviations.index),
    )
