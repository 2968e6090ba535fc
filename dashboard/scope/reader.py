"""Who reads: the house or a guest, with or without invented rows, in which language; and what is remembered of the answers, for each apart.

The visit says it (`dashboard.guests`), unless a report states it itself (`reading`). Guests never read invented rows.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

import pandas as pd

from dashboard import warehouse
from dashboard.scope.world import Reader
from locales import language
from settings.within import within

# How many answers are kept, and how many cells in all: a cell takes some sixty bytes.
CACHE_SIZE = 1024
CACHE_CELLS = 400_000

_P = ParamSpec("_P")
_R = TypeVar("_R")
_stated: ContextVar[bool | None] = ContextVar("reads_for_guests", default=None)
_hides: ContextVar[bool | None] = ContextVar("hides_invented", default=None)
# Whether the visit is a guest's, and whether it hides invented rows; set by `dashboard.guests`.
visits_as_guest: Callable[[], bool] = bool  # without one: no
visit_hides_invented: Callable[[], bool] = bool


def reader() -> Reader:
    """Who reads now."""
    return Reader(is_for_guests(), is_without_invented(), language())


@contextmanager
def reading(*, for_guests: bool | None = None, without_invented: bool | None = None) -> Iterator[None]:
    """Answer the questions inside for guests or for the house, with or without invented rows, whatever the visit (None): for files with a reader of their own."""
    guests = _stated.get() if for_guests is None else for_guests
    hides = _hides.get() if without_invented is None else without_invented
    with within(_stated, guests), within(_hides, hides):
        yield


def is_for_guests() -> bool:
    """Whether a guest reads now; without a visit and without `reading` it is the house."""
    stated = _stated.get()
    return visits_as_guest() if stated is None else stated


def is_without_invented() -> bool:
    """Whether invented rows are left out now: always for a guest, otherwise if the visit or `reading` says so."""
    if is_for_guests():
        return True
    stated = _hides.get()
    return visit_hides_invented() if stated is None else stated


# answer → its rows, and how many cells they have: pandas takes longer to say that than to look one up
_cache: OrderedDict[Any, tuple[pd.DataFrame, int]] = OrderedDict()
_cache_lock = threading.Lock()


def _forget() -> None:
    with _cache_lock:
        _cache.clear()


warehouse.forgets.append(_forget)


def cached(question: Callable[_P, pd.DataFrame]) -> Callable[_P, pd.DataFrame]:
    """Remembers the answers of a query function for the present version of the warehouse, each kind of reader and each language; arguments must be hashable.

    Callers share the values until one of them writes (pandas copies on write): what they change is their own, and a known answer costs nothing. At
    most `CACHE_SIZE` answers with `CACHE_CELLS` cells are kept, the longest unused goes first.
    """

    @wraps(question)
    def ask(*args: _P.args, **kwargs: _P.kwargs) -> pd.DataFrame:
        # in one version, else the answer could be newer than the one that it is remembered by
        with warehouse.one_version():
            who = reader()
            asked = (question.__module__, question.__qualname__, args, tuple(sorted(kwargs.items())))
            key = (warehouse.version(), who, asked)
            with _cache_lock:
                known, _ = _cache.get(key, (None, 0))
                if known is not None:
                    _cache.move_to_end(key)
            if known is None:
                with reading(for_guests=who.is_guest, without_invented=who.without_invented):
                    known = question(*args, **kwargs)
                with _cache_lock:
                    _cache[key] = known, known.size
                    cells = sum(size for _, size in _cache.values())
                    while len(_cache) > CACHE_SIZE or (cells > CACHE_CELLS and len(_cache) > 1):
                        cells -= _cache.popitem(last=False)[1][1]
            return known.copy(deep=False)

    return ask


def remembered(count: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Remembers ``count`` results of a function likewise, and hands out the same objects: they must not be changed."""

    def decorate(make: Callable[_P, _R]) -> Callable[_P, _R]:
        def of_version(_version: warehouse.Version, who: Reader, /, *args: Any, **kwargs: Any) -> _R:
            with reading(for_guests=who.is_guest, without_invented=who.without_invented):
                return make(*args, **kwargs)

        made: Any = lru_cache(maxsize=count)(of_version)
        warehouse.forgets.append(made.cache_clear)

        @wraps(make)
        def ask(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            with warehouse.one_version():
                answer: _R = made(warehouse.version(), reader(), *args, **kwargs)
                return answer

        return ask

    return decorate
