"""Who reads, decided once for every question: what a guest asks is answered from what guests may know.

A question names marts.fct_activity, marts.fct_agreement … as ever. Asked for a guest it reads the mart's guest edition
in its place (`_FOR_GUESTS`): without inquiries, owners, next steps, bottlenecks and notes, without milestones that are not
reached, without money in figures or words, without contacts. So a page, a story or a report can forget to hide something and
still has nothing to show.

Guests read nothing that is invented, and whoever else hides it reads nothing of it either: such a question is answered as if those rows had
never been loaded (dashboard/invented.py).

Whose question it is, the visit says (`of_visit`, told by `dashboard.guests`), unless a report says it itself (`reading`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import pandas as pd
import pyarrow as pa

from dashboard import warehouse
from dashboard.kept import AtDay
from dashboard.queries import titles

_P = ParamSpec("_P")
_R = TypeVar("_R")

# What guests read in place of a relation; what has no edition of its own holds nothing for them.
_FOR_GUESTS = {
    "fct_activity": "marts.guest_activity",
    "fct_agreement": "marts.guest_agreement",
    "fct_challenge": "marts.guest_challenge",
    "fct_milestone": "marts.guest_milestone_at($as_of)",
    "search_name": "marts.guest_search_name",
    "search_thing": "marts.guest_search_thing",
}
_NOTHING_FOR_GUESTS = (
    "activity_row", "activity_version", "agreement_replaced", "milestone_replaced", "agreement_said_at", "attention_at", "attention_row_at", "company_contact", "promise_at",
    "budget_at", "company_gap_at", "budget_curve_at", "budget_line", "budget_plan", "budget_row_at", "budget_verdict_at", "budget_version", "budget_year",
    "commitment_payment", "deviation_at", "expense_at", "fct_budget", "fct_expense", "finding_at", "forecast_at", "forecast_curve_at",
    "forecast_line_at", "forecast_row_at", "forecast_summary_at", "forecast_waterfall_at", "grant_verdict_at", "line_trouble_at",
    "money_proof_at", "effect_at",
)  # fmt: skip

_REPLACED = re.compile(rf"\bmarts\.({'|'.join(_FOR_GUESTS)})\b")
_EMPTIED = re.compile(rf"\bmarts\.(?:{'|'.join(_NOTHING_FOR_GUESTS)})\b(?:\([^()]*\))?")

_stated: ContextVar[bool | None] = ContextVar("reads_for_guests", default=None)
_hides: ContextVar[bool | None] = ContextVar("hides_invented", default=None)
_visits: list[tuple[Callable[[], bool], Callable[[], bool]]] = []


def of_visit(is_guest: Callable[[], bool], hides_invented: Callable[[], bool]) -> None:
    """Has the visit asked, from now on, whether it is a guest's and whether it hides what is invented; the last to say so is asked."""
    _visits[:] = [(is_guest, hides_invented)]


@contextmanager
def reading(*, for_guests: bool | None = None, without_invented: bool | None = None) -> Iterator[None]:
    """What is asked inside is asked for guests, or for the house, whoever's visit it is: for files with a reader of their own.

    Args:
        for_guests: for whom; None for whom it is asked outside.
        without_invented: whether invented rows are left out; None for what holds outside.
    """
    tokens = [
        (variable, variable.set(stated))
        for variable, stated in ((_stated, for_guests), (_hides, without_invented))
        if stated is not None
    ]
    try:
        yield
    finally:
        for variable, token in tokens:
            variable.reset(token)


def is_for_guests() -> bool:
    """Whether what is asked now is asked for a guest; without a visit and without `reading` it is the house that asks."""
    stated = _stated.get()
    if stated is not None:
        return stated
    return any(is_guest() for is_guest, _ in _visits)


def is_without_invented() -> bool:
    """Whether invented rows are left out of what is asked now: for a guest always, else where the visit or `reading` says so."""
    if is_for_guests():
        return True
    stated = _hides.get()
    if stated is not None:
        return stated
    return any(hides() for _, hides in _visits)


def edition() -> str:
    """What tells answers with the invented rows from those without, in the name of what is kept of either."""
    return "real" if is_without_invented() else "all"


def is_hidden(relation: str) -> bool:
    """Whether a relation of marts holds nothing for the present reader."""
    return relation in _NOTHING_FOR_GUESTS and is_for_guests()


def for_reader(sql: str, *, in_original: bool = False) -> str:
    """The question as the present reader may ask it: a guest's reads the guest editions.

    Args:
        sql: the question.
        in_original: whether titles stay as exports state them, else they are read in the language in force.
    """
    called = titles.in_original if in_original else titles.in_language
    if not is_for_guests():
        return called(sql)
    sql = _EMPTIED.sub(lambda found: f"(select * from {found[0]} where false)", sql)
    return called(_REPLACED.sub(lambda found: _FOR_GUESTS[found[1]], sql))


def query(
    sql: str, params: Sequence[Any] | dict[str, Any] | None = None, kept: Sequence[AtDay] = ()
) -> pd.DataFrame:
    """The rows of one SELECT as the present reader may have them; else as `warehouse.query`."""
    return warehouse.query(for_reader(sql), params, kept, without_invented=is_without_invented())


def table(sql: str, params: dict[str, Any] | None = None, *, in_original: bool = False) -> pa.Table:
    """The same as an Arrow table (`warehouse.table`); `in_original` as `for_reader`."""
    return warehouse.table(
        for_reader(sql, in_original=in_original), params, without_invented=is_without_invented()
    )


def cached(question: Callable[_P, pd.DataFrame]) -> Callable[_P, pd.DataFrame]:
    """`warehouse.cached`, with the answers of guests and of the house kept apart, and those with and without what is invented."""
    return _apart(question, warehouse.cached)


def remembered(count: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """`warehouse.remembered`, kept apart likewise."""
    return lambda make: _apart(make, warehouse.remembered(count))


def _apart(
    asked: Callable[_P, _R], remember: Callable[[Callable[..., _R]], Callable[..., _R]]
) -> Callable[_P, _R]:
    """The function with its answers remembered, for each kind of reader apart."""

    @wraps(asked)
    def ask_for(for_guests: bool, without_invented: bool, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        with reading(for_guests=for_guests, without_invented=without_invented):
            return asked(*args, **kwargs)

    known = remember(ask_for)

    @wraps(asked)
    def ask(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        return known(is_for_guests(), is_without_invented(), *args, **kwargs)

    return ask
