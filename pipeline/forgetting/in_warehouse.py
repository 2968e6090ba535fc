"""Where a person is found in a warehouse, every column, lists and maps included; and a file of its history, and what JSON holds, without a person."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection as Connection

from locales import text
from pipeline.forgetting.person import Person
from settings import sealed, written

EXAMPLES = 5

_SHOWN = 120  # letters of an example

# How a person is reached: an address, or a number that is not a day.
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"']{1,64}@[^\s@<>()\[\],;:\"']{1,200}")
_NUMBER = re.compile(r"\+?\d(?:[ ()./-]{0,2}\d){7,14}")
_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}")
# What an export states beside each other of one person.
_PAIRS = {"contact_email": "contact_name", "contact_name": "contact_email"}
_NO_WORDS = re.compile(r"_.*|cvr|.*_id|.*_code|.*_precision")


@dataclass(frozen=True)
class MentioningColumn:
    """A column of the warehouse (schema.table.column) that names the person: how many rows, and the first of them as lines of text."""

    name: str
    count: int
    examples: tuple[str, ...]


def find(con: Connection, person: Person) -> list[MentioningColumn]:
    """Every column of the tables of the present database that names the person, lists and maps included; views hold nothing of their own."""
    tables = con.execute(
        """
        select columns.schema_name, columns.table_name, list(columns.column_name), list(columns.data_type like '%VARCHAR%')
        from duckdb_columns() as columns
        inner join duckdb_tables() as tables
            on columns.database_oid = tables.database_oid and columns.table_oid = tables.table_oid
        where tables.database_name = current_database()
        group by all order by all
        """
    ).fetchall()
    found = []
    for schema, table, names, are_texts in tables:
        texts = sorted(name for name, is_text in zip(names, are_texts, strict=True) if is_text)
        if not texts:
            continue
        place = f"{_identifier(schema)}.{_identifier(table)}"
        # which columns at all, in one look at the table: a warehouse has two thousand, of which a person stands in a few
        asked = ", ".join(f"coalesce(bool_or({_naming(name)}), false)" for name in texts)
        named = con.execute(f"select {asked} from {place}", [person.sql_pattern]).fetchone() or ()
        for name in (name for name, is_named in zip(texts, named, strict=True) if is_named):
            rows, examples = _rows(con, person, place, names, name)
            found += [MentioningColumn(f"{schema}.{table}.{name}", rows, examples)] if rows else []
    return found


def neighbours(con: Connection, person: Person) -> list[str]:
    """Texts in the rows of exports that name the person and may be theirs: addresses, telephone numbers, a contact's name; each once."""
    columns = con.execute(
        """
        select table_name, list(column_name order by column_index) from duckdb_columns()
        where database_name = current_database() and schema_name = 'staging' and data_type like '%VARCHAR%'
        group by table_name order by table_name
        """
    ).fetchall()
    found: dict[str, None] = {}
    for table, names in columns:
        words = [name for name in names if not _NO_WORDS.fullmatch(name)]
        said = ", ".join(f"cast({_identifier(name)} as varchar)" for name in words)
        is_near = f"regexp_matches(nfc_normalize(concat_ws(' ', {said})), ?, 'i')"
        asked = f"select {said} from staging.{_identifier(table)} where {is_near}"
        for row in con.execute(asked, [person.sql_pattern]).fetchall():
            cells = {name: cell for name, cell in zip(words, row, strict=True) if cell is not None}
            naming = {name for name, cell in cells.items() if person.is_named_in(cell)}
            near = [cells[other] for name, other in _PAIRS.items() if name in naming and other in cells]
            for cell in cells.values() if naming else ():  # the pattern finds a few more
                near += _ADDRESS.findall(cell)
                near += [number for number in _NUMBER.findall(cell) if not _DAY.search(number)]
            found |= dict.fromkeys(said.strip() for said in near if not person.is_named_in(said))
    return list(found)


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _naming(column: str) -> str:
    """Whether a column of a row names the person whose pattern is the question's first argument."""
    return f"regexp_matches(nfc_normalize(cast({_identifier(column)} as varchar)), $1, 'i')"


def _rows(
    con: Connection, person: Person, place: str, known: Sequence[str], column: str
) -> tuple[int, tuple[str, ...]]:
    origin = [
        next((_identifier(name) for name in (f"_{part}", part) if name in known and name != column), "null")
        for part in ("file", "sheet", "row")
    ]
    said = f"cast({_identifier(column)} as varchar)"
    asked = f"select {said}, {', '.join(origin)} from {place} where {_naming(column)}"
    rows = con.execute(asked, [person.sql_pattern]).fetchall()
    naming = [row for row in rows if person.is_named_in(row[0])]
    return len(naming), tuple(_line(person, *row) for row in naming[:EXAMPLES])


def _line(person: Person, said: str, file: str | None, sheet: str | None, row: int | None) -> str:
    """A text around the name of the person, and the row that it came from where the table knows."""
    clean = unicodedata.normalize("NFC", said).replace("\x1f", " · ")
    first = max(0, next(iter(person.places(clean)), (0, 0))[0] - _SHOWN // 3)
    shown = clean[first : first + _SHOWN]
    shown = f"{'…' if first else ''}{shown}{'…' if first + _SHOWN < len(clean) else ''}"
    shown = " ".join(shown.split())
    if file is None:
        return f"  {shown}"
    where = {"file": file, "sheet": sheet or "", "row": "" if row is None else str(row)}
    return f"  {text('forget-found-row', **where, said=shown)}"


def erase_in_parquet(path: Path, person: Person) -> int:
    """Takes the person out of a file of the history, texts and lists of texts alike; returns how many values changed. Without the person in it, it stays as it is."""
    table, changed = pq.read_table(path), 0
    for index, field in enumerate(table.schema):
        if _is_textual(field.type):
            values, count = written.rewritten(table.column(index).to_pylist(), person.erased)
            changed += count
            table = table.set_column(index, field, [pa.array(values, field.type)]) if count else table
    if changed:
        partial = path.with_suffix(".part")
        pq.write_table(table, partial)
        sealed.put_in_place(partial, path)
    return changed


def _is_textual(kind: pa.DataType) -> bool:
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _is_textual(kind.value_type)
    if pa.types.is_map(kind):
        return _is_textual(kind.item_type) or _is_textual(kind.key_type)
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))
