"""Questions: a SELECT is answered as the present reader may have it, of a day and of what filters leave, or of neither."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import pyarrow as pa

from dashboard import warehouse
from dashboard.filters_model import CHOICES, DAYS, Filters
from dashboard.scope.languages import ORIGINAL
from dashboard.scope.reader import cached, reader
from dashboard.scope.relations import PARAMETER
from dashboard.scope.selection import narrowing
from dashboard.scope.world import Scope


def ask(
    filters: Filters,  # the day, and what narrows: ``chosen_<relation>`` are the rows of a relation that they leave
    select: str,  # may name the days of the filters as ``$as_of``, ``$period_from`` and ``$period_to``
    *,
    of_money: bool = False,  # whether the day is that up to which money is counted (`Filters.money_date`)
    **values: Any,  # what else it names as ``$name``
) -> pd.DataFrame:
    """The answer to a SELECT on the tables of a day (dashboard/scope/world.py). Raises as `warehouse.query`."""
    params, scope = _put(filters, select, filters.money_date if of_money else filters.as_of, values)
    return warehouse.query(select, params, scope)


def answers(filters: Filters, select: str, *, of_money: bool = False, **values: Any) -> list[dict[str, Any]]:
    """The same as dicts, whose values are Python's (`warehouse.dicts`)."""
    params, scope = _put(filters, select, filters.money_date if of_money else filters.as_of, values)
    return warehouse.read(select, params, scope, warehouse.dicts)


def _put(filters: Filters, select: str, day: dt.date, values: dict[str, Any]) -> tuple[dict[str, Any], Scope]:
    known = {name: getattr(filters, name) for name in DAYS} | {"as_of": day} | values
    params = {name: known[name] for name in set(PARAMETER.findall(select))}
    return params, Scope(reader(), day, narrowing(filters))


def original(filters: Filters, select: str, **values: Any) -> pa.Table:
    """The answer as `ask` gives it, with titles and places as exports state them, as an Arrow table with the types that the warehouse has."""
    params, scope = _put(filters, select, filters.as_of, values)
    scope = replace(scope, reader=replace(scope.reader, language=ORIGINAL))
    return warehouse.read(select, params, scope, lambda result: result.to_arrow_table())


def query(select: str, params: Sequence[Any] | dict[str, Any] | None = None) -> pd.DataFrame:
    """The answer to a SELECT that is about no day; else as `ask`."""
    return warehouse.query(select, params, Scope(reader(), None))


def mapped(select: str) -> dict[Any, Any]:
    """The answer to a SELECT of two columns: the first → the second."""
    return dict(query(select).itertuples(index=False, name=None))


@cached
def every(select: str) -> pd.DataFrame:
    """The answer to one that names no values either, remembered: ``partial(every, "select …")`` is a question."""
    return query(select)


def is_narrowed(filters: Filters) -> bool:
    """Whether the filters restrict rows by more than time: approved budgets then no longer apply."""
    return any(getattr(filters, name) for name in CHOICES)
