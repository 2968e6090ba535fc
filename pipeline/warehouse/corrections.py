"""Figures changed by hand: entries in ``corrections.toml`` beside the warehouse, each with its reason.

An entry that matches nothing stops the build.

```toml
[[correction]]
source = "expenses"
key = "1042/2017#1"            # the row's _key
column = "amount"
old = "12.500,00"              # optional: as the export says; the entry then only holds as long as the export says it
new = "1.250,00"
reason = "Komma sat forkert i økonomisystemet"
who = "Mette, bogholderiet"
date = 2017-11-02
```
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from pipeline.cells.cell import Cell, Kind
from pipeline.desk.company_aliases import answers, load
from pipeline.desk.confirmations import Confirmations, ListError, read_list
from pipeline.sources.declarations import STAGING_TYPES, Source, load_sources
from pipeline.warehouse.marts import create_company_aliases

_FIELDS = {"source", "key", "column", "old", "new", "reason", "who", "date"}
_REQUIRED = ("source", "key", "column", "new", "reason", "who", "date")


class CorrectionError(Exception):
    """An entry that can't be applied; the message says which and why."""


def apply_corrections(con: duckdb.DuckDBPyConnection, path: Path, known: Confirmations) -> int:
    """Apply every entry to staging; returns how many. No file: none.

    Raises:
        CorrectionError: an entry is incomplete, can't be read, or matches no row.
    """
    try:
        entries = read_list(path).get("correction", [])
    except ListError as error:
        raise CorrectionError(str(error)) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CorrectionError(f"{path.name}: skriv [[correction]] over hver rettelse")
    for number, entry in enumerate(entries, start=1):
        try:
            _apply(con, entry, known)
        except CorrectionError as error:
            raise CorrectionError(f"corrections.toml, post {number}: {error}") from error
    return len(entries)


def _apply(con: duckdb.DuckDBPyConnection, entry: dict[str, Any], known: Confirmations) -> None:
    missing = [name for name in _REQUIRED if not entry.get(name)]
    if missing or set(entry) - _FIELDS:
        raise CorrectionError(
            f"mangler {', '.join(missing) or 'intet'}; ukendt {', '.join(sorted(set(entry) - _FIELDS)) or 'intet'}"
        )
    source = load_sources().get(entry["source"])
    if source is None or entry["column"] not in source.column_names:
        raise CorrectionError(f"{entry['source']}.{entry['column']} findes ikke")
    new = _values(source, entry["column"], str(entry["new"]), known)
    where, parameters = ["_key = ?"], [entry["key"]]
    if "old" in entry:
        old = _values(source, entry["column"], str(entry["old"]), known)
        first = next(iter(old))
        where.append(f'"{first}" is not distinct from ?')
        parameters.append(old[first])
    changed = con.execute(
        f"update staging.{source.name} set {', '.join(f'{chr(34)}{name}{chr(34)} = ?' for name in new)} where {' and '.join(where)} returning _key",
        [*new.values(), *parameters],
    ).fetchall()
    if len(changed) != 1:
        raise CorrectionError(
            f"{source.name} {entry['key']}, {entry['column']}: passer på {len(changed)} rækker, ikke én"
        )


def _values(source: Source, name: str, text: str, known: Confirmations) -> dict[str, Any]:
    """The staging values that a text becomes in a column, by the same parser that reads exports."""
    # Few desks correct anything, and the parsers take long to load.
    from pipeline.sources.parsers import parser_of, staging_values  # noqa: PLC0415

    column = source.column(name)
    parsed = parser_of(column, None, known.places)(Cell(Kind.TEXT, text))
    if parsed.problem:
        raise CorrectionError(f"«{text}» kan ikke læses som {name}")
    values = staging_values(column, parsed.value)
    return {
        name + suffix: value for (suffix, _), value in zip(STAGING_TYPES[column.type], values, strict=True)
    }


def apply_company_aliases(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Put what the file says beside the staging tables, where the marts read it.

    Raises:
        ListError: as `load`.
    """
    rows = answers(load(path))
    create_company_aliases(con)
    if rows:
        con.executemany(
            "insert into staging.company_aliases (alias_id, company_id, is_same, alias, company, reason, who, said_date) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
