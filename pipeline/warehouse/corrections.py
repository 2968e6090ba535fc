"""Cells corrected on screen, written down with what became of each; and figures changed by hand: ``[[correction]]`` of what is said (`pipeline.desk.said`).

What is corrected on screen (`pipeline.desk.corrections`) is put into the sheet by the limited child. An entry by hand changes a typed
value of a row that is loaded, by its key; one that matches nothing stops the build.

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

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from pipeline.cells.cell import Cell, Kind
from pipeline.child.staged_workbook import StagedWorkbook
from pipeline.desk.chinese_names import SaidName
from pipeline.desk.company_aliases import CompanyAliases, answers
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Corrected, Correction
from pipeline.desk.ledger import ActiveFile
from pipeline.sources.declarations import STAGING_TYPES, Source, load_sources
from pipeline.warehouse.marts import create_said


@dataclass(frozen=True, slots=True)
class CorrectionState:
    """The state of a correction: its row, old and new text, and whether it is applied, retired (``says`` is what the export says now) or waiting for a file with its row."""

    correction_id: str
    file: str
    sheet: str
    row: int
    heading: str
    old: str
    new: str
    who: str
    state: str
    says: str | None


class CorrectionError(Exception):
    """An entry that can't be applied; the message says which and why."""


def apply_corrections(con: duckdb.DuckDBPyConnection, known: Confirmations) -> None:
    """Apply every entry to staging.

    Raises:
        CorrectionError: an entry can't be read, or matches no row.
    """
    for number, entry in enumerate(known.typed, start=1):
        try:
            _apply(con, entry, known)
        except CorrectionError as error:
            raise CorrectionError(f"[[correction]] post {number}: {error}") from error


def _apply(con: duckdb.DuckDBPyConnection, entry: Mapping[str, Any], known: Confirmations) -> None:
    source = load_sources()[entry["source"]]
    new = _values(source, entry["column"], str(entry["new"]), known)
    where, parameters = ["_key = ?"], [entry["key"]]
    if "old" in entry:
        old = _values(source, entry["column"], str(entry["old"]), known)
        first = next(iter(old))
        where.append(f'"{first}" is not distinct from ?')
        parameters.append(old[first])
    changed = con.execute(
        f"update staging.{source.name} set {', '.join(f'{chr(34)}{name}{chr(34)} = ?' for name in new)} where {' and '.join(where)} returning _file, _sheet, _row",
        [*new.values(), *parameters],
    ).fetchall()
    if len(changed) != 1:
        raise CorrectionError(
            f"{source.name} {entry['key']}, {entry['column']}: passer på {len(changed)} rækker, ikke én"
        )
    said = [str(entry[name]) if name in entry else None for name in ("column", "old", "new", "reason", "who")]
    con.execute(
        "insert into staging.corrected values (?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, try_cast(? as timestamp))",
        [*changed[0], source.name, said[0], said[0], *said[1:], str(entry["date"])],
    )


def _values(source: Source, name: str, text: str, known: Confirmations) -> dict[str, Any]:
    from pipeline.sources.parsers import parser_of, staging_values  # noqa: PLC0415 - few desks correct anything

    column = source.column(name)
    parsed = parser_of(column, None, known.places)(Cell(Kind.TEXT, text))
    if parsed.problem:
        raise CorrectionError(f"«{text}» kan ikke læses som {name}")
    values = staging_values(column, parsed.value)
    return {
        name + suffix: value for (suffix, _), value in zip(STAGING_TYPES[column.type], values, strict=True)
    }


def write_corrections(
    con: duckdb.DuckDBPyConnection,
    held: Sequence[Correction],
    staged: Sequence[tuple[ActiveFile, StagedWorkbook]],
    names: Sequence[str],
) -> None:
    """Write down each correction and what became of it (`meta.corrections`), and each cell in which one holds (`staging.corrected`), by the files in their order.

    Of several files that have the row of a correction, the one that wins says what became of it.
    """
    last: dict[str, tuple[str, str, Corrected]] = {}
    for name, (active, file) in zip(names, staged, strict=True):
        for sheet in file.sheets:
            if sheet.source is not None and sheet.source.name not in active.without:
                last |= {told.correction_id: (name, sheet.sheet, told) for told in sheet.corrected}
    for one in held:
        name, sheet_name, told = last.get(one.correction_id, (one.file, one.sheet, None))
        where = (name, sheet_name, told.row if told else one.row)
        state = "waiting" if told is None else "applied" if told.is_applied else "retired"
        con.execute(
            f"insert into meta.corrections values ({', '.join('?' * 14)})",
            [one.correction_id, *where, one.source, *_said(one), state, told.says if told else None],
        )
        if state == "applied":
            con.execute(
                f"insert into staging.corrected values ({', '.join('?' * 12)})",
                [*where, one.source, one.correction_id, *_said(one)],
            )


def _said(one: Correction) -> tuple[str | None, ...]:
    return one.column, one.heading, one.old, one.new, one.reason, one.who, one.said_at


def correction_states(con: duckdb.DuckDBPyConnection) -> list[CorrectionState]:
    """The state of each correction in the warehouse being made."""
    rows = con.execute(
        'select correction_id, file, sheet, "row", heading, old, new, who, state, says from meta.corrections order by all'
    ).fetchall()
    return [CorrectionState(*row) for row in rows]


def apply_company_aliases(con: duckdb.DuckDBPyConnection, companies: CompanyAliases) -> None:
    """Put what is said of companies beside the staging tables, where the marts read it."""
    rows = answers(companies)
    create_said(con)
    if rows:
        con.executemany(
            "insert into staging.company_aliases (alias_id, company_id, is_same, alias, company, reason, who, said_date) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


def apply_said_names(con: duckdb.DuckDBPyConnection, names: Sequence[SaidName]) -> None:
    """Put the names in Chinese that people have stated beside the staging tables, where the marts read them."""
    create_said(con)
    if names:
        con.executemany(
            "insert into staging.said_names values (?, ?, ?, ?, ?, ?, cast(? as timestamp))",
            [
                (said.kind, said.key[1], said.name, said.chinese, said.source, said.who, said.said_at)
                for said in names
            ],
        )
