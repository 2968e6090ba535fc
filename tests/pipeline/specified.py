"""Sheets with what becomes of each row written beside it.

A case begins with `== ` and its name; ` [merged A2:A3 …]` and ` [named Budget]` may follow. Below stands the sheet as `drawn` reads it, and behind
` => ` what the reader made of a row, parts divided by `; `:

- beside the headings their kind, the sum of its amounts where money is listed, and the columns that are shown: `budget 220500.00 | period | budget_amount`;
- beside a record the values of these columns, for each row that was loaded of it; `(record)` where no columns are shown;
- `(total)`, `(title)`, … why a row is not a record;
- `rejected budget_amount missing`, and `told period year-asked`, of which ` {value}` shows what it is about.

What is not said must not be: a row is loaded, skipped, rejected or told of nowhere else. Only `unknown-headings` are told unless a case shows them.
A filled row below the first heading that nothing became of is `(lost)`, and one that was dealt with in two ways is `(twice)`: words that no case has.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.messages import RowNote
from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline.drawn import staged, totals

_OPTION = re.compile(r" \[(merged|named) ([^]]*)\]")


@dataclass(frozen=True)
class Case:
    """One sheet, and what is said beside its rows (by row from 1)."""

    name: str
    options: Mapping[str, str]
    lines: tuple[str, ...]
    said: tuple[str, ...]

    def __str__(self) -> str:
        return self.name

    def became(self, folder: Path) -> tuple[str, ...]:
        """The outcome of each row in the production code, in the words in which ``said`` has it."""
        merged, name = self.options.get("merged", "").split(), self.options.get("named", "Ark1")
        sheets = staged(folder, "\n".join(self.lines), name=name, merged=merged).sheets
        told: list[list[str]] = [[] for _ in self.lines]
        for sheet in sheets:
            for row, part in self._parts(sheet):
                told[(row or sheet.header_row or 1) - 1].append(part)
        for row, part in self._unaccounted(sheets):
            told[row - 1].append(part)
        return tuple("; ".join(filter(None, parts)) for parts in told)

    def _parts(self, sheet: StagedSheet) -> Iterator[tuple[int | None, str]]:
        kind = _kind(sheet)
        stated = (part.split(" | ") for said in self.said for part in said.split("; "))
        columns = next((names for first, *names in stated if first == kind), [])
        yield None, " | ".join((kind, *columns))
        for record in _records(sheet):
            yield record["_row"], " | ".join(_shown(record[column]) for column in columns) or "(record)"
        for row, why in sheet.skipped:
            yield (row, f"({why})") if row <= len(self.lines) and self.lines[row - 1] else (row, "")
        for word, notes in (("rejected", sheet.rejects), ("told", sheet.warnings)):
            for note in notes:
                yield from self._note(word, note)

    def _unaccounted(self, sheets: Sequence[StagedSheet]) -> Iterator[tuple[int, str]]:
        fates = [_fates(sheet) for sheet in sheets]
        first = min((sheet.header_row or 1 for sheet in sheets if sheet.table is not None), default=None)
        for row, line in enumerate(self.lines, start=1):
            if any(fate[row] > 1 for fate in fates):
                yield row, "(twice)"
            elif first and row > first and line.strip(" |") and not any(fate[row] for fate in fates):
                yield row, "(lost)"

    def _note(self, word: str, note: RowNote) -> Iterator[tuple[int | None, str]]:
        said = " ".join(part for part in (word, note.column, note.reason) if part)
        about = ", ".join(filter(None, dict.fromkeys((note.value, *note.params.values()))))
        told = f"{said} {{{about}}}"
        if any(told in one for one in self.said):
            yield note.row, told
        elif note.reason != "unknown-headings":
            yield note.row, said


def _records(sheet: StagedSheet) -> list[dict[str, Any]]:
    return [] if sheet.table is None else sheet.table.to_pylist()


def _fates(sheet: StagedSheet) -> Counter[int | None]:
    """In how many ways each row was dealt with; beside a rejected cell others of its row may be loaded."""
    read = {record["_row"] for record in _records(sheet)} | {note.row for note in sheet.rejects}
    return Counter([*read, *(row for row, _ in sheet.skipped), sheet.header_row])


def _kind(sheet: StagedSheet) -> str:
    if sheet.source is None:
        return f"({sheet.ignored})" if sheet.error is None else sheet.error[0]
    if sheet.error:
        return " ".join((sheet.source.name, sheet.error[0], sheet.error[1].get("names", ""))).strip()
    sums = [_sums(one) for one in totals(sheet).values()]
    return " ".join((sheet.source.name, *sums))


def _sums(stated: str | Mapping[str, str]) -> str:
    return stated if isinstance(stated, str) else " ".join(f"{stated[one]} {one}" for one in sorted(stated))


def _shown(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " + ".join(value)
    return "none" if value is None else str(value)


def specified(text: str) -> Callable[[Path, Case], None]:
    """A test of each case of a specification."""

    @pytest.mark.parametrize("case", cases_of(text), ids=str)
    def becomes(tmp_path: Path, case: Case) -> None:
        assert case.became(tmp_path) == case.said

    return becomes


def cases_of(text: str) -> list[Case]:
    """The cases of a specification."""
    cases = []
    for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        name, _, picture = part.rstrip().partition("\n")
        pairs = [line.partition(" =>")[::2] for line in picture.splitlines()]
        lines, said = (tuple(side.strip() for side in sides) for sides in zip(*pairs, strict=True))
        cases.append(Case(_OPTION.sub("", name), dict(_OPTION.findall(name)), lines, said))
    return cases
