"""A person is forgotten in every text of every table, by functions of the caller that know how a name may be spelt. An issued report is sealed again; its PDF can't be rewritten and is named instead."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Connection, String, Table, Text, select, update

from records import (  # noqa: F401 - each declares its tables
    actions,
    board_points,
    comments,
    decisions,
    digests,
    edits,
    issued,
    links,
    samples,
)
from records.database import metadata
from settings import sealed, written

Erases = Callable[[str], str]
ErasesFile = Callable[[bytes, str], bytes | None]

EXAMPLES = 5


@dataclass(frozen=True)
class FoundColumn:
    """A column (records.table.column) that names the person: how many rows, and the first of their texts as lines."""

    name: str
    count: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Erased:
    """The extent of an erasure."""

    changed: dict[str, int] = field(default_factory=dict)  # texts by table.column
    files: tuple[tuple[int, str], ...] = ()  # issued ones rewritten: report and format
    # issued files that name the person, or whose report does so in another format, and that can't be rewritten
    left: tuple[tuple[int, str], ...] = ()


def _texts(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, String | Text)]


def find(connection: Connection, stands_in: Callable[[str], bool]) -> list[FoundColumn]:
    """Every column of the records that names the person."""
    found = []
    for table in metadata.sorted_tables:
        for column in _texts(table):
            texts = connection.execute(select(column).where(column.is_not(None))).scalars()
            said = []
            for text in texts:
                parsed = _parsed(text)  # JSON without its escapes
                if stands_in(text if parsed is None else json.dumps(parsed, ensure_ascii=False)):
                    said.append(text)
            if said:
                examples = tuple(f"  {' '.join(one.split())}" for one in said[:EXAMPLES])
                found.append(FoundColumn(f"records.{table.name}.{column.name}", len(said), examples))
    return found


def _parsed(text: str) -> Any:
    if not text.startswith(("{", "[")):
        return None
    try:
        return written.from_json(text)
    except ValueError:
        return None


def erase(connection: Connection, erases: Erases, erases_file: ErasesFile) -> Erased:
    """Takes the person out of all texts and issued files that can be rewritten, within one `database.writing`: all of it or nothing."""
    changed: Counter[str] = Counter()
    reports: set[int] = set()
    for table in metadata.sorted_tables:
        for values, key in list(_without(connection, table, erases)):
            this = [column == key[column.name] for column in table.primary_key]
            connection.execute(update(table).where(*this).values(values))
            changed.update(f"{table.name}.{name}" for name in values)
            if "number" in key:
                reports.add(key["number"])
    files, unread = [], []
    filed = issued.file_table
    listed = select(filed.c.number, filed.c.format).order_by(filed.c.number, filed.c.format)
    for number, format in connection.execute(listed).fetchall():
        the_file = (filed.c.number == number, filed.c.format == format)
        content = connection.execute(select(filed.c.content).where(*the_file)).scalar_one()
        without = erases_file(content, format)
        if without is None:
            unread.append((number, format))
        elif without != content:
            facts = {"size": len(without), "sha256": sealed.hash_of(without)}
            connection.execute(update(filed).where(*the_file).values(content=without, **facts))
            files.append((number, format))
    rewritten = {number for number, _ in files}
    for number in sorted(reports | rewritten):
        issued.seal_again(connection, number)
    left = tuple((number, format) for number, format in unread if number in rewritten)
    return Erased(changed, tuple(files), left)


def _without(
    connection: Connection, table: Table, erases: Erases
) -> Iterator[tuple[dict[str, str], dict[str, Any]]]:
    """The texts of a table that change, a row each: new values, and its key. A row is known by its key, which stays."""
    columns = [column for column in _texts(table) if not column.primary_key]
    if not columns:
        return
    for row in connection.execute(select(*table.primary_key, *columns)):
        said = dict(row._mapping)
        texts = {column.name: said[column.name] for column in columns if said[column.name] is not None}
        values = {}
        for name, text in texts.items():
            parsed = _parsed(text)
            without, count = written.rewritten(text if parsed is None else parsed, erases)
            if count:
                values[name] = without if parsed is None else json.dumps(without, ensure_ascii=False)
        if values:
            yield values, {column.name: said[column.name] for column in table.primary_key}
