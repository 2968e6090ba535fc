"""Reports that can be verified: each report's sources are sealed into it, and later compared with the desk's exports.

A seal says which exports, which load, which definitions and which figures. Verifying tells whether the file is unchanged, whether its
figures come out the same when they are counted again, and what is known now that was not known then.
"""

import datetime as dt
import json
import logging
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import recounted, warehouse
from dashboard.blocks.kinds import FigureKey
from dashboard.filters_model import Filters
from dashboard.keeping import sealing
from dashboard.keeping.sealing import Sealed
from dashboard.model import measures, pages
from dashboard.queries import data_state
from dashboard.scope import reader
from locales import formats, text
from locales.version import VERSION
from records import issued
from records.issued import DataState
from recount.figures import Stated, is_same

_SHOWN = 20
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Verdict:
    """The result of verifying a report."""

    is_unchanged: bool  # whether every byte is what was sealed
    count: int  # how many of its figures were compared with the exports
    recounted: int  # how many of them by the second count
    # what each figure that differs now is called, as it was stated, and as it is now
    differing: tuple[tuple[str, str, str], ...]
    since: tuple[str, ...]  # exports that have been loaded since
    redefined: tuple[str, ...]  # measures that mean something else now

    @property
    def is_equal(self) -> bool:
        """Whether nothing is wrong with it: unchanged, and every figure is the same."""
        return self.is_unchanged and not self.differing


def state() -> DataState:
    """The data in the warehouse, by which it can be built again."""
    load = data_state.load().iloc[0]
    files = tuple(
        (f"{row['file']} (÷ {row['without']})" if row["without"] else str(row["file"]), str(row["sha256"]))
        for row in data_state.active_files().to_dict("records")
    )
    return DataState(
        load_id=None if formats.is_missing(load["load_id"]) else int(load["load_id"]),
        data_as_of=None if formats.is_missing(load["data_as_of"]) else load["data_as_of"],
        data_hash=issued.data_hash(files),
        files=files,
    )


def sealed(content: bytes, figures: Mapping[FigureKey, Any], **asked: str | None) -> bytes:
    """A report with its seal; without one where the desk's key can't be kept, which the log says."""
    data = state()
    said = {
        "version": VERSION,
        "asked": asked,
        "without_invented": reader.is_without_invented(),
        "load_id": data.load_id,
        "data_hash": data.data_hash,
        # a guest is told no names of files
        "files": [] if reader.is_for_guests() else [list(file) for file in data.files],
        "definitions": {one.measure: measures.measure(one.measure).formula for one in figures},
        "figures": [
            {
                "measure": one.measure,
                # of those that hold more than a link can say, the figures rest on what people wrote, too
                "filters": _said(one.filters) if type(one.filters) is Filters else None,
                "by": one.group and one.group[0],
                "group": one.group and _plain_group(*one.group),
                "value": formats.plain(value),
            }
            for one, value in figures.items()
        ],
    }
    try:
        return sealing.seal(content, said)
    except OSError as error:
        _log.warning("a report is given out without a seal, as the desk's key can't be kept: %s", error)
        return content


def _plain_group(by: str, group: Any) -> dict[str, Any]:
    return {name: formats.plain(cell) for name, cell in measures.group_of(by, group).items()}


def _said(filters: Filters) -> dict[str, Any]:
    found = ((one.name, getattr(filters, one.name)) for one in fields(Filters))
    return {name: formats.plain(value) for name, value in found if value}


def verify(found: Sealed) -> Verdict:
    """Hold a report of this desk against its exports; what others have signed is not believed. Raises as `warehouse.query`."""
    if not found.is_ours:
        return Verdict(False, 0, 0, (), (), ())
    said = found.said
    by_question: dict[tuple[str, str | None], list[Mapping[str, Any]]] = defaultdict(list)
    for figure in said["figures"]:
        if figure["filters"] is not None and figure["measure"] in measures.catalogue():
            by_question[json.dumps(figure["filters"]), figure["by"]].append(figure)
    differing: dict[str, tuple[str, str]] = {}
    count = again = 0
    for_guests = said["asked"].get("audience") == "guest"
    with reader.reading(for_guests=for_guests, without_invented=said["without_invented"]):
        for (filters, by), figures in by_question.items():
            chosen: dict[str, Any] = {
                name: tuple(value) if isinstance(value, list) else dt.date.fromisoformat(value)
                for name, value in json.loads(filters).items()
            }
            compared, changed = _held(Filters(**chosen), by, figures)
            count, again = count + len(figures), again + compared
            differing |= changed
    known = {sha for _, sha in said["files"]}
    formulas = {name: one.formula for name, one in measures.catalogue().items()}
    return Verdict(
        found.is_unchanged,
        count,
        again,
        tuple((label, *values) for label, values in differing.items()),
        tuple(name for name, sha in state().files if said["files"] and sha not in known),
        tuple(name for name, formula in said["definitions"].items() if formulas.get(name) != formula),
    )


def _held(
    filters: Filters, by: str | None, figures: list[Mapping[str, Any]]
) -> tuple[int, dict[str, tuple[str, str]]]:
    names = " ".join(dict.fromkeys(figure["measure"] for figure in figures))
    now = {
        (one.measure, json.dumps(_plain_group(by, one.group) if by else None, sort_keys=True)): one
        for one in measures.stated(filters, names, by)
    }
    differing: dict[str, tuple[str, str]] = {}
    stated = []
    for figure in figures:
        one = now.get((figure["measure"], json.dumps(figure["group"], sort_keys=True)))
        was = figure["value"]
        kind = measures.measure(figure["measure"]).kind
        if was is not None and kind != "code":
            was = dt.date.fromisoformat(was) if kind == "date" else Decimal(str(was))
        value = recounted.plain_cell(one.value) if one else None
        # a group that has no row has no figure, or none but 0
        if not is_same(was, value) and (one is not None or was):
            label = recounted.label(figure["measure"], figure["group"])
            differing[label] = (str(figure["value"]), str(formats.plain(value)))
        if one is not None:
            group = measures.group_of(by, one.group) if by else None
            stated.append(Stated(one.measure, group, was))
    compared = recounted.of(filters, [] if recounted.is_too_large() else stated)
    for found in compared.differences:
        its = found.stated.group and {name: formats.plain(cell) for name, cell in found.stated.group.items()}
        values = str(formats.plain(found.stated.value)), str(formats.plain(found.recounted))
        differing.setdefault(recounted.label(found.stated.measure, its), values)
    return compared.count, differing


def told(verdict: Verdict) -> Iterator[str]:
    """The verdict in sentences: unchanged or not, equal or not, what differs, what is known now that was not."""
    yield text("verify-unchanged" if verdict.is_unchanged else "verify-changed")
    if verdict.count:
        differ = len(verdict.differing)
        yield text("verify-figures", count=verdict.count, differ=differ, again=verdict.recounted)
    for label, stated, now in verdict.differing[:_SHOWN]:
        yield text("verify-difference", figure=label, stated=stated, now=now)
    if verdict.since:
        yield text("verify-since", count=len(verdict.since), files=list(verdict.since))
    if verdict.redefined:
        known = measures.catalogue()
        named = [known[name].label() if name in known else name for name in verdict.redefined]
        yield text("verify-redefined", measures=named)


def changed_figures(filters: Filters, day: dt.date) -> pd.DataFrame:
    """One row per figure of the board pack that is another now than by a day (`known.make` made its warehouse): its label, then and now, as readers see them."""
    names = " ".join(pages.page("board").figures)
    now = measures.stated(filters, names)
    with warehouse.known_by(day):
        then = measures.stated(filters, names)
    rows = []
    for before, one in zip(then, now, strict=True):
        measure = measures.measure(one.measure)
        said = [measures.written(measure, each.value, each.precision) for each in (before, one)]
        if said[0] != said[1]:
            rows.append([measure.label(), *said])
    return pd.DataFrame(rows, columns=["figure", "then", "now"])


def newer_exports(known: Collection[tuple[str, str]]) -> pd.DataFrame:
    """The exports that are read now and were not among those of name and SHA-256 `known`: file, data_as_of."""
    files = data_state.exported_files()
    is_new = [(row.file, row.sha256) not in known for row in files.itertuples()]
    return files[is_new][["file", "data_as_of"]].reset_index(drop=True)
