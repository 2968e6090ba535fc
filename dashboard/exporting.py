"""``python -m dashboard export DIR``: figures, the rows that they count, and marts as Parquet and CSV, with a dictionary from the model.

A folder is written all or nothing, and what an earlier export left in it goes with it. Guests' exports are asked through the guests' door
(`dashboard.scope.reader`) and have the columns that a page shows them. Names and addresses of persons are in neither.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import starmap
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard import dictionary, stated
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.measures import Measure
from dashboard.options import filters_in_words, load_options
from dashboard.scope import reader
from dashboard.scope.asking import original
from dashboard.scope.relations import Relation
from dashboard.scope.relations import relations as all_relations
from dashboard.tables import neutralised_in_csv
from locales import formats, text
from locales.version import VERSION
from settings import private

README = "README.txt"

# Marts that are exported whole, to the house alone: those of docs/contract.md but for staging and what is asked with weights.
TABLES = (
    "dim_province", "dim_place", "dim_municipality", "dim_theme", "dim_technology", "dim_company", "dim_date", "party_name", "place_called", "rule", "rate_by_day",
    "fct_agreement", "fct_activity", "fct_milestone", "fct_challenge", "fct_interest", "fct_budget", "fct_expense", "orphan", "unplaced",
    "company_home", "agreement_party", "agreement_province", "agreement_theme", "activity_agreement", "activity_challenge", "activity_same", "activity_party",
    "activity_province", "activity_theme", "activity_company", "challenge_province", "challenge_theme", "company_province",
    "company_technology", "company_theme",
)  # fmt: skip
OF_A_DAY = (
    "agreement_at", "agreement_said_at", "activity_at", "contact_at", "milestone_at", "since_at", "challenge_at", "result_at", "effect_at",
    "interest_at", "expiry_notice_at", "reaction_at", "promise_at", "journey_stop_at", "journey_at", "journey_money_at", "attention_at", "attention_row_at", "budget_curve_at", "finding_at",
    "deviation_at", "money_proof_at", "forecast_at", "forecast_summary_at", "forecast_curve_at", "synergy_fact_at",
    "synergy_suggestion_at", "shared_trip_at",
)  # fmt: skip
OF_A_PERIOD = ("budget_at", "expense_at")

# Persons are exported for no role.
PERSONS = frozenset(
    ("participants", "danish_owner", "chinese_owner", "owner_contact", "access_danish_owner", "who", "contact_name", "contact_email")
)  # fmt: skip
_KEYS = ("agreement_id", "activity_id", "challenge_id", "company_id")
# Kind of a column → its type in files, and a cell as that has it.
_TYPES: dict[str, tuple[pa.DataType, Callable[[Any], Any]]] = {
    **dict.fromkeys(("decimal", "points", "percent"), (pa.float64(), float)),
    "integer": (pa.int64(), int),
    "yes_no": (pa.bool_(), bool),
    "text": (pa.string(), str),
    "money": (pa.decimal128(18, 2), lambda cell: Decimal(str(cell)).quantize(Decimal("0.01"))),
    "date": (pa.date32(), lambda cell: cell.date() if isinstance(cell, dt.datetime) else cell),
    "list": (pa.list_(pa.string()), lambda cell: [str(one) for one in cell if one is not None]),
}
_FIGURES = pa.schema(
    {
        **dict.fromkeys(("page", "measure", "group_columns"), pa.string()),
        "group_values": pa.list_(pa.string()),
        "number": pa.decimal128(28, 6),
        "text": pa.string(),
        "row_count": pa.int64(),
    }
)


class NotExportedError(Exception):
    """Nothing was written; the message is the sentence that says why."""


@dataclass(frozen=True)
class Table:
    """One table of an export."""

    name: str
    title: str
    data: pa.Table


def export(folder: Path, filters: Filters) -> list[Table]:
    """Write the export that the present reader may have; returns its tables. NotExportedError where the folder holds something else or can't be written."""
    written = (README, "dictionary.csv", "figures.csv")  # by which an earlier export is known
    if folder.exists() and not (
        folder.is_dir() and (not any(folder.iterdir()) or all((folder / name).is_file() for name in written))
    ):
        raise NotExportedError(text("export-occupied", folder=str(folder)))
    partial = private.part_of(folder.with_name(f".{folder.name}"))
    try:
        partial.mkdir(parents=True)
        told = (_rows(filters, relation, counting) for relation, counting in relations())
        tables = [_figures(filters), *(table for table in told if table)]
        if not reader.is_for_guests():
            tables += _marts(filters)
        tables += _about(tables)
        for table in tables:
            path = partial / table.name
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(table.data, f"{path}.parquet", compression="zstd")
            Path(f"{path}.csv").write_bytes(as_csv(table.data))
        (partial / README).write_text(_readme(tables, filters), encoding="utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        partial.rename(folder)
    except OSError as error:
        raise NotExportedError(text("export-not-written", folder=str(folder), error=str(error))) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return tables


def relations() -> Iterator[tuple[Relation, list[Measure]]]:
    """Each relation of which the present reader is told a measure, and those measures."""
    for relation in all_relations().values():
        told = [one for one in measures.catalogue().values() if one.of is relation and stated.is_told(one)]
        if counting := [one for one in told if not one.parts]:
            yield relation, counting


def titled(told: Sequence[Measure]) -> Measure:
    """The measure that says best what the rows of its relation are: the one that counts them all, else the first."""
    return next((one for one in told if (one.where, one.value) == ("true", "count")), told[0])


def _figures(filters: Filters) -> Table:
    rows = []
    for page, group, figure in stated.of_pages(filters):
        value, measure = figure.value, measures.measure(figure.measure)
        is_number = measure.kind not in ("date", "code") and value is not None
        rows.append(
            {
                "page": page,
                "measure": figure.measure,
                "group_columns": " ".join(group or ()) or None,
                "group_values": group
                and [None if part is None else str(part) for part in map(formats.plain, group.values())],
                "number": Decimal(str(value)).quantize(Decimal("0.000001")) if is_number else None,
                "text": None if is_number or value is None else str(formats.plain(value)),
                "row_count": figure.rows,
            }
        )
    return Table("figures", text("export-figures"), pa.Table.from_pylist(rows, _FIGURES))


def _rows(filters: Filters, relation: Relation, told: Sequence[Measure]) -> Table | None:
    frame = measures.counted(filters, relation, told)
    shown = " ".join(measures.shown(one.name) for one in told)
    data = {}
    for key in dict.fromkeys([*shown.split(), *_KEYS]):
        column = columns.column(key)
        is_hidden = reader.is_for_guests() and not stated.is_for_guests(column)
        if column.name not in frame or column.name in PERSONS or is_hidden:
            continue
        data[key] = _array(frame[column.name], column.kind)
        if column.precision in frame:
            data[str(column.precision)] = _array(frame[column.precision], "text")
    title = text("export-rows", measure=titled(told).label())
    return Table(f"rows/{relation.name}", title, pa.table(data)) if data else None


def _array(cells: pd.Series[Any], kind: str) -> pa.Array:
    of_kind, made = _TYPES[kind]
    is_missing = [not hasattr(cell, "__len__") and formats.is_missing(cell) for cell in cells]
    return pa.array(
        [None if lacks else made(cell) for cell, lacks in zip(cells, is_missing, strict=True)], of_kind
    )


def _marts(filters: Filters) -> Iterator[Table]:
    asked = {name: f"select * from {name}" for name in (*TABLES, *OF_A_DAY)}
    asked |= {name: f"select * from {name}($as_of, $period_from)" for name in OF_A_PERIOD}
    for name, sql in asked.items():
        data = original(filters, sql)
        kept = [one for one in data.column_names if one not in PERSONS and one != "_key"]
        yield Table(f"marts/{name}", name, data.select(kept))


def _about(tables: Sequence[Table]) -> list[Table]:
    rows = []
    for table in tables:
        for field in table.data.schema:
            known = field.name in columns.catalogue() or field.name in measures.catalogue()
            rows.append(
                {
                    "table": table.name,
                    "column": field.name,
                    "type": str(field.type),
                    "label": dictionary.label(table.name, field.name),
                    "kind": columns.described(field.name).kind if known else None,
                    "meaning": dictionary.meaning(table.name, field.name),
                }
            )
    return [
        _texts("dictionary", rows, ("table", "column", "type", "label", "kind", "meaning")),
        _texts("codes", _codes(tables), ("column", "code", "label")),
        _texts("measures", _measures(), ("measure", "label", "meaning", "kind", "rows", "formula")),
    ]


def _texts(name: str, rows: list[dict[str, str | None]], named: Sequence[str]) -> Table:
    schema = pa.schema([(column, pa.string()) for column in named])
    return Table(name, text(f"export-{name}"), pa.Table.from_pylist(rows, schema))


def _codes(tables: Sequence[Table]) -> list[dict[str, str | None]]:
    found: dict[tuple[str, str], str] = {}
    for table in tables:
        for name in table.data.column_names:
            words = columns.column(name).words if name in columns.catalogue() else None
            if words is None:
                continue
            cells = table.data.column(name)
            flat = cells.combine_chunks().flatten() if pa.types.is_list(cells.type) else cells
            for code in map(str, flat.unique().drop_null().to_pylist()):
                if (said := words.get(code)) and said != code:
                    found[name, code] = said
    return [{"column": name, "code": code, "label": said} for (name, code), said in sorted(found.items())]


def _measures() -> list[dict[str, str | None]]:
    return [
        {
            "measure": one.name,
            "label": one.label(),
            "meaning": one.meaning(),
            "kind": one.kind,
            "rows": f"rows/{one.of.name}",
            "formula": None if reader.is_for_guests() else one.formula,
        }
        for one in measures.catalogue().values()
        if stated.is_told(one)
    ]


def _readme(tables: Sequence[Table], filters: Filters) -> str:
    options = load_options()
    said = [
        text("export-readme", day=filters.as_of, version=VERSION, guests=reader.is_for_guests()),
        *starmap(formats.labelled, filters_in_words(filters, options)),
        text("export-readme-files"),
        *([text("table-about-sample-text")] if options.shows_invented else []),
        "",
        *(f"{table.name}  ({table.data.num_rows})  {table.title}" for table in tables),
    ]
    return "\n".join(said) + "\n"


def as_csv(rows: pa.Table) -> bytes:
    """Rows as a CSV for programs: UTF-8, commas, a decimal point, ISO dates, lists with semicolons; nothing that a spreadsheet would run."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([neutralised_in_csv(name) for name in rows.column_names])
    lines = zip(*(column.to_pylist() for column in rows.columns), strict=True)
    writer.writerows([_cell(value) for value in line] for line in lines)
    return out.getvalue().encode("utf-8")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return neutralised_in_csv("; ".join(str(formats.plain(one)) for one in value))
    return neutralised_in_csv(value) if isinstance(value, str) else str(formats.plain(value))
