"""In which unit each row's amounts are, where rows differ: a column of units says it, or the title above a group of rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.cells.amounts import Unit
from pipeline.reading.sheet import Sheet
from pipeline.recognition.headings import unit_in, unit_of_cell
from pipeline.recognition.recognised import Recognised
from pipeline.staging.rows import Rows
from pipeline.staging.typed import CellFinding


@dataclass(frozen=True, slots=True)
class UnitsOfRows:
    """The unit that each data row states for itself, None where it states none; rows whose unit can't be read, and what was assumed."""

    stated: Sequence[Unit | None] = ()
    problems: Sequence[CellFinding] = ()
    guesses: Sequence[CellFinding] = ()

    @property
    def are_mixed(self) -> bool:
        """Whether rows differ: then no sum of figures says anything."""
        return len(set(self.stated)) > 1

    @property
    def of_all(self) -> Unit | None:
        """The one unit that all rows state, or None."""
        return self.stated[0] if self.stated and not self.are_mixed else None

    def of_column(self, unit: Unit | None) -> list[Unit | None]:
        """The unit of each cell of a column of amounts whose heading or title states ``unit``; empty where rows don't differ."""
        if not self.are_mixed:
            return []
        currency = unit.currency if unit else None
        return [replace(own, currency=own.currency or currency) if own else unit for own in self.stated]


def units_of_rows(sheet: Sheet, found: Recognised, rows: Rows) -> UnitsOfRows:
    """The units that the rows of a table state. Where rows of a column of units differ, one that can't be read is a problem."""
    amount = next((column.name for column in found.source.columns if column.type == "amount"), "")
    if not amount or not found.source.has_currency or not len(rows.data):
        return UnitsOfRows()
    if found.row_units is None:
        said = rows.groups()
        groups = {group: unit_in(group)[0] for group in said if group}
        if not any(groups.values()):
            return UnitsOfRows()
        named = (group for group, unit in groups.items() if unit)
        guesses = [CellFinding.of(said.index(one), amount, one, "unit-of-group", value=one) for one in named]
        return UnitsOfRows([groups[group] if group else None for group in said], guesses=guesses)
    distinct = sheet.columns[found.row_units].distinct(rows.data)
    read = [(unit_of_cell(cell), cell.text) for cell in distinct.cells]
    units, texts = zip(*(read[code] for code in distinct.codes.tolist()), strict=True)
    problems = [
        CellFinding.of(position, amount, text, "unit-unknown", value=text, blank="no" if text else "yes")
        for position, (unit, text) in enumerate(zip(units, texts, strict=True))
        if unit is None
    ]
    return UnitsOfRows(units, problems if any(units) else ())
