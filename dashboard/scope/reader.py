"""Who reads: the house or a guest, with or without invented rows, in which language.

The visit says it (`of_visit`, set by `dashboard.guests`), unless a report states it itself (`reading`). Guests never read invented rows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd

from dashboard import warehouse
from dashboard.scope.world import Reader
from locales import language

_P = ParamSpec("_P")
_R = TypeVar("_R")
_stated: ContextVar[bool | None] = ContextVar("reads_for_guests", default=None)
_hides: ContextVar[bool | None] = ContextVar("hides_invented", default=None)
_visits: list[tuple[Callable[[], bool], Callable[[], bool]]] = []


def reader() -> Reader:
    """Who reads now."""
    return Reader(is_for_guests(), is_without_invented(), language())


def of_visit(is_guest: Callable[[], bool], hides_invented: Callable[[], bool]) -> None:
    """Set how a visit is asked whether it is a guest's and whether it hides invented rows; replaces what was set before."""
    _visits[:] = [(is_guest, hides_invented)]


@contextmanager
def reading(*, for_guests: bool | None = None, without_invented: bool | None = None) -> Iterator[None]:
    """Answer the questions inside for guests or for the house, with or without invented rows, whatever the visit (None): for files with a reader of their own."""
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
    """Whether a guest reads now; without a visit and without `reading` it is the house."""
    stated = _stated.get()
    if stated is not None:
        return stated
    return any(is_guest() for is_guest, _ in _visits)


def is_without_invented() -> bool:
    """Whether invented rows are left out now: for a guest always, else where the visit or `reading` says so."""
    if is_for_guests():
        return True
    stated = _hides.get()
    if stated is not None:
        return stated
    return any(hides() for _, hides in _visits)


def cached(question: Callable[_P, pd.DataFrame]) -> Callable[_P, pd.DataFrame]:
    """`warehouse.cached`, with the answers of each kind of reader kept apart."""
    return _apart(question, warehouse.cached)


def remembered(count: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """`warehouse.remembered`, kept apart likewise."""
    return lambda make: _apart(make, warehouse.remembered(count))


def _apart(
    asked: Callable[_P, _R], remember: Callable[[Callable[..., _R]], Callable[..., _R]]
) -> Callable[_P, _R]:
    @wraps(asked)
    def ask_for(for_guests: bool, without_invented: bool, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        with reading(for_guests=for_guests, without_invented=without_invented):
            return asked(*args, **kwargs)

    known = remember(ask_for)

    @wraps(asked)
    def ask(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        return known(is_for_guests(), is_without_invented(), *args, **kwargs)

    return ask
