"""The records as this desk shows them: with the illustrative entries while it shows sample data, and never without it.

Pages and reports ask here for notes, risks and issues, so that an invented risk never stands among a desk's own. They raise
`RecordsUnreachableError` where the records can't be read, unless a page asks for them `as_far_as_known`.
"""

import datetime as dt
import logging
import math
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd

import settings
from dashboard.model.rules import rule
from dashboard.queries import options
from dashboard.scope import reader
from dashboard.scope.asking import query
from locales import formats, has_text, text
from records import board_points, comments, database, samples
from records.actions import Entry as ActionEntry
from records.actions import log as action_log
from records.board_points import Issue, Risk
from records.comments import Note
from records.database import RecordsUnreachableError
from settings.within import within

_log = logging.getLogger(__name__)

_lock = threading.Lock()
# records → when the sample is to be entered in them (monotonic): never again where it is
_due: dict[str, float] = {}

# What of an entry people write as sentences.
_WRITTEN: Mapping[type, tuple[str, ...]] = {
    Note: ("text",),
    Risk: ("title", "mitigation"),
    Issue: ("title", "background", "outcome"),
    ActionEntry: ("note",),
}

_P = ParamSpec("_P")
_Entry = TypeVar("_Entry", Note, Risk, Issue, ActionEntry)


@dataclass
class Known:
    """Whether all that was asked of the records could be read."""

    is_complete: bool = True


_lenient: ContextVar[Known | None] = ContextVar("lenient_records", default=None)


def as_far_as_known() -> AbstractContextManager[Known]:
    """Records that can't be read count as empty in this block, and what it yields says so: for a page, never for what leaves the house."""
    return within(_lenient, Known())


def _is_sample() -> bool:
    """Whether the desk shows sample data; its illustrative entries are then in the records, unless the records can't be written now."""
    if not options.is_sample():
        return False
    where = str(database.url())
    with _lock:
        if time.monotonic() >= _due.get(where, 0.0):
            try:
                if folder := settings.desk().sample:
                    samples.enter(folder / "records.toml")
            except RecordsUnreachableError:
                # what is there is worth reading all the same, and whether it can be read shows then
                _log.exception("the sample's notes can't be entered")
                _due[where] = time.monotonic() + database.DOWN_SECONDS
            else:
                _due[where] = math.inf
    return True


def shown(ask: Callable[_P, list[_Entry]]) -> Callable[_P, list[_Entry]]:
    """The same question, answered without the sample's entries unless sample data is shown, invented data included."""

    @wraps(ask)
    def asked(*args: _P.args, **kwargs: _P.kwargs) -> list[_Entry]:
        try:
            is_shown = _is_sample() and not reader.is_without_invented()
            return [entry for entry in ask(*args, **kwargs) if is_shown or not entry.is_illustrative]
        except RecordsUnreachableError:
            known = _lenient.get()
            if known is None:
                raise
            if known.is_complete:
                _log.exception("the records can't be read")
            known.is_complete = False
            return []

    return asked


notes_on = shown(comments.on_figure)
notes_between = shown(comments.between)
risks = shown(board_points.risks)
issues = shown(board_points.issues)
follow_ups = shown(board_points.follow_ups)
actions = shown(action_log)


def written_in(entry: Note | Risk | Issue | ActionEntry) -> str:
    """In which language people wrote an entry, for beside it: "skrevet på engelsk"; "" where that is the reader's, or shows no other."""
    lang = _other_language("\n".join(filter(None, (getattr(entry, name) for name in _WRITTEN[type(entry)]))))
    return text("written-in", lang=lang) if lang else ""


def in_language(said: str) -> str:
    """A user's title as it is drawn: marked where it shows another language than the reader's, as the titles of exports are."""
    lang = _other_language(said)
    return text(f"title-in-{lang}", title=said) if lang else said


@reader.remembered(1024)
def _other_language(said: str) -> str | None:
    found = query("select other_language($said) as lang", {"said": said})["lang"][0] if said else None
    return None if formats.is_missing(found) else str(found)


def figure_name(figure: str) -> str:
    """The name of a note's figure: the budget line itself, or the figure in words."""
    if figure.startswith(comments.line_figure("")):
        return figure.removeprefix(comments.line_figure(""))
    key = f"commentary-figure-{figure}"
    return text(key) if has_text(key) else figure


def valid_days() -> int:
    """How long a note explains a deviation (rules.toml, `commentary.valid_days`)."""
    return int(rule("commentary.valid_days"))


def explained(deviations: pd.DataFrame, as_of: dt.date) -> pd.DataFrame:
    """The deviations with figure (the key of the notes), is_explained, and note: the newest that explains it; missing without one.

    A deviation is explained by a note on its budget line about a figure of at most `valid_days` before the day; notes written about later
    figures say nothing of it.
    """
    before = as_of - dt.timedelta(days=valid_days() + 1)
    lines = (line if isinstance(line, str) else None for line in deviations["budget_line"])
    figures = [comments.line_figure(line) for line in lines]
    notes = notes_between(before, as_of, figures) if figures else []  # the newest first
    newest = {note.figure: note.text for note in reversed(notes)}
    return deviations.assign(
        figure=figures,
        is_explained=[figure in newest for figure in figures],
        note=pd.Series([newest.get(figure) for figure in figures], dtype="object", index=deviations.index),
    )
