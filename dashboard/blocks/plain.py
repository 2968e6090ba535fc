"""Blocks that name rows and groups, resolved to tables of plain values; and the figures that blocks state.

Paper, slides, workbook and JSON set what this gives; the screen draws the same blocks with rows that open (`screen`).
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks import kinds
from dashboard.blocks.facts import Ledger, invented, plain_value
from dashboard.model import measures
from dashboard.model.columns import Column, Row, column, columns, group_name
from dashboard.scope import reader
from locales import formats, text

_SEVERITIES: dict[Any, kinds.Severity] = {"green": "green", "amber": "amber", "red": "red", "never": "none"}
_NAME = "name_of_line"  # whose field is `name`


def written(value: kinds.Value) -> str:
    """A plain value as people read it, without the unit that its column has; nothing stated is a dash."""
    if isinstance(value, int | Decimal):
        return formats.number(value, 1 if isinstance(value, Decimal) else 0)
    if isinstance(value, dt.date):
        return formats.date(value)
    return "–" if value is None else value


def mark_of(is_illustrative: Any) -> str:
    """The word that marks an invented row; "" for others."""
    return "" if formats.is_missing(is_illustrative) or not is_illustrative else text("pack-illustrative")


def grouped(block: kinds.Groups) -> pd.DataFrame:
    """One row per group: its value, its name, the figures, and what is worked out beside them; in the block's order."""
    found = measures.grouped(block.filters, block.measures, block.by)
    if " " not in block.by:  # of several, each is a column
        names = [group_name(block.by, None if formats.is_missing(one) else one) for one in found[block.by]]
        found = found.assign(name=names)
    if block.order:
        at = {group: position for position, group in enumerate(block.order)}
        places = [at.get(None if formats.is_missing(one) else one, len(at)) for one in found[block.by]]
        in_order = sorted(range(len(places)), key=places.__getitem__)
        found = found.iloc[in_order].reset_index(drop=True)
    return block.added(found) if block.added else found


def group_columns(block: kinds.Groups) -> list[Column]:
    """The columns of a table with one row per group: what it is called, what is worked out beside it, and its figures."""
    several = " " in block.by
    heads = columns(block.by) if several else [column(_NAME, label=block.named or column(block.by).label)]
    return [*heads, *columns(block.more), *columns(block.measures)]


def found(block: kinds.Rows, limit: int | None = None, only: str | None = None) -> pd.DataFrame:
    """The rows behind a figure, those that the block wants, without what it adds to each; only some columns where they are named."""
    asked = None if block.finds else limit
    rows = measures.rows(block.key.filters, block.key.measure, block.key.group, block.order, asked, only=only)
    return block.finds(rows)[:limit] if block.finds else rows


def rows(block: kinds.Rows, limit: int | None = None) -> pd.DataFrame:
    """The rows with the columns that the block adds."""
    rows = found(block, limit)
    return block.added(rows) if block.added else rows


def table(
    rows: pd.DataFrame,
    named: str | Sequence[Column],
    title: str,
    *,
    keys: Callable[[Row], tuple[kinds.FigureKey | None, ...]] = lambda _: (),
    severity: Callable[[Row], kinds.Severity | None] = lambda _: None,
    **said: Any,
) -> kinds.Table:
    """Rows as a table of columns; ``keys`` says which figures a row states, ``severity`` what its mark says, ``said`` are fields of `Table`."""
    found = columns(named) if isinstance(named, str) else named
    made = []
    for row, cells in zip(rows.to_dict("records"), tables.rows_of(rows, found), strict=True):
        mark = mark_of(row.get("is_illustrative"))
        made.append(kinds.TableRow(tuple(cells), severity=severity(row), mark=mark, keys=keys(row)))
    # its words are said in the cells already
    heads = (replace(one, words=None, kind="text" if one.kind == "list" else one.kind) for one in found)
    return kinds.Table(
        **{"title": title, "sheet": title, "columns": tuple(heads), "rows": tuple(made), **said}
    )


def _of_block(
    block: kinds.Listed, rows: pd.DataFrame, named: Sequence[Column], **said: Any
) -> Sequence[kinds.Block]:
    made = table(
        rows,
        named,
        block.title,
        sheet=block.sheet or block.title,
        empty=block.empty,
        shown=block.shown,
        message=block.message,
        **said,
    )
    return (made,)


def resolved(block: Any, ledger: Ledger) -> Sequence[kinds.Block]:
    """The block as papers set it; nothing for what is on screen alone."""
    match block:
        case kinds.Terms():
            facts = tuple((name, said or formats.not_stated()) for name, said in block.facts)
            return (kinds.Basis(block.title, facts, (block.origin,) if block.origin else ()),)
        case kinds.Form():
            return ()
        case kinds.Choice():
            first = next(iter(block.options)) if block.needs_one else None
            return resolve(block.blocks(first), ledger)
        case kinds.Search():
            return resolve(block.blocks(""), ledger)
        case kinds.Pair():
            found = resolve((block.left, block.right), ledger)
            return (replace(block, left=found[0], right=found[1]),) if len(found) == 2 else found
        case kinds.Rows():
            return _of_rows(block)
        case kinds.Groups():
            return _of_groups(block, ledger)
    return (block,)


def _of_rows(block: kinds.Rows) -> Sequence[kinds.Block]:
    found = measures.real_first(rows(block))
    if found.empty and not block.empty:
        return ()
    named = tables.resolved(block.paper or block.columns or measures.shown(block.key.measure))
    widths = block.widths or (0.0,) * len(named)
    # where a row came from is the workbook's matter; a column in which no row says anything takes room from the others
    kept = [
        (one, width)
        for one, width in zip(named, widths, strict=False)
        if not one.name.startswith("_")
        and (one.is_for_guests or not reader.is_for_guests())
        and (found.empty or not found[one.name].isna().all())
    ]
    named = [one for one, _ in kept]
    # how warm a relation is kept is a verdict where it is the last that is said about a row
    is_judged = bool(named) and named[-1].name == "presence"

    def severity(row: Row) -> kinds.Severity | None:
        return _SEVERITIES.get(row["presence"]) if is_judged else None

    room = tuple(width for _, width in kept) if block.widths else ()
    return _of_block(block, found, named, severity=severity, widths=room)


def _of_groups(block: kinds.Groups, ledger: Ledger) -> Sequence[kinds.Block]:
    found = grouped(block)
    if found.empty and not block.empty:
        return ()
    names = block.measures.split()
    named = group_columns(block)

    def keys(row: Row) -> tuple[kinds.FigureKey | None, ...]:
        group = (block.by, measures.group_in(row, block.by))
        stated = {name: kinds.FigureKey(name, block.filters, group) for name in names}
        ledger.update({key: plain_value(row[name]) for name, key in stated.items()})
        return (*(None for _ in named[len(names) :]), *stated.values())

    mark = invented(block.filters, names[0])
    return _of_block(block, found, named, keys=keys, widths=block.widths[: len(named)], invented=mark)


def resolve(blocks: Iterable[kinds.Block], ledger: Ledger) -> tuple[kinds.Block, ...]:
    """The blocks as papers set them, in order; the figures of their groups are entered in the ledger."""
    return tuple(one for block in blocks for one in resolved(block, ledger))


def figures_of(blocks: Iterable[kinds.Block]) -> Iterator[tuple[kinds.FigureKey, kinds.Value]]:
    """The figures that resolved blocks state, in order: which, and its value."""
    for block in kinds.flat(blocks):
        if isinstance(block, kinds.Numbers):
            yield from ((one.key, one.value) for one in block.figures)
        elif isinstance(block, kinds.Table):
            for row in block.rows:
                yield from ((key, value) for key, value in zip(row.keys, row.values, strict=False) if key)
        elif isinstance(block, kinds.Chart) and block.states:
            for one in block.series:
                yield from ((key, value) for key, value in zip(one.keys, one.values, strict=False) if key)
