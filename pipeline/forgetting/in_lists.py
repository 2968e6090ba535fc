"""A file of the history, and what JSON holds, without a person."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.forgetting.person import Person
from settings import sealed


def erase_in_parquet(path: Path, person: Person) -> int:
    """Takes the person out of a file of the history, texts and lists of texts alike; returns how many values changed. Without the person in it, it stays as it is."""
    table, changed = pq.read_table(path), 0
    for index, field in enumerate(table.schema):
        if _is_textual(field.type):
            values, count = walked(table.column(index).to_pylist(), person)
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


def walked(value: Any, person: Person) -> tuple[Any, int]:
    """A value without the person, in all its texts, lists and mappings; and how many of its texts changed."""
    if isinstance(value, str):
        without = person.erased(value)
        return without, int(without is not value)
    if isinstance(value, list | tuple):
        parts = [walked(one, person) for one in value]
        return type(value)(part for part, _ in parts), sum(count for _, count in parts)
    if isinstance(value, Mapping):
        pairs = [(walked(key, person), walked(one, person)) for key, one in value.items()]
        made = {key: one for (key, _), (one, _) in pairs}
        return made, sum(of_key + of_value for (_, of_key), (_, of_value) in pairs)
    return value, 0
