"""A table's meaning as set by a user: its kind, the meaning of each heading, and constants for all rows. Recognition follows it (`pipeline.recognition.mapped`); `pipeline.desk.said` keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.words import normalise
from pipeline.sources.declarations import Source, SourceColumn, load_sources

if TYPE_CHECKING:
    from pipeline.cells.amounts import Unit

UNIT = "unit"  # the constant that no column has: the unit of all amounts, "t.kr."
MOST_HEADING_ROWS = 3
# Types of which several columns, or a column and what all rows say, may be the parts: a year and a month, a first and a last day.
IN_PARTS = frozenset({"period", "date"})
# Types of which several columns may each hold one, or a tick where its heading is one of them.
LISTS = frozenset({"themes", "theme", "list", "provinces", "province"})
# Types that each row must state for itself.
_NEVER_CONSTANT = frozenset({"amount", "rate", "integer", "cvr"})
_KEYS = ("source", "sheet", "file", "heading_rows", "until", "seen", "by", "on", "constants", "headings")


class MappingError(ValueError):
    """A mapping says something that can't be followed: the text ``mapping-<reason>``, and the ``params`` in it."""

    def __init__(self, reason: str, **params: str) -> None:
        super().__init__(", ".join((reason, *params.values())))
        self.reason, self.params = reason, params


@dataclass(frozen=True)
class SheetMapping:
    """The meaning of the table under certain headings, as a person has stated it."""

    source: str | None  # the kind of export; None leaves the table out
    # each heading of the table → the column that it means, "" where it is left out. Several headings may mean the amounts of a budget (periods, or who
    # pays) or of expenses (debits and credits, currencies), or the parts of a period or day (`IN_PARTS`), or of a list (`LISTS`)
    headings: Mapping[str, str]
    # column → what all rows say, where no cell does, or a part of what they say (the year of months); `UNIT` → the unit of all amounts
    constants: Mapping[str, str] = field(default_factory=dict)
    heading_rows: int = 1  # over how many rows the headings are written
    until: str | None = None  # how the row below begins; None where the sheet ends or another table begins
    sheet: str = ""  # the name of the only sheet that it holds for; "" for all
    file: str = ""  # a text that a file's name contains if it holds for the file; "" for all
    seen: Sequence[str] = ()  # the file and sheet that it was made of
    by: str = ""  # by, on: who made it, and when (ISO)
    on: str = ""

    @property
    def key(self) -> str:
        """By what it is known: two mappings of the same tables are one."""
        headings = "|".join(sorted(map(heading_key, self.headings)))
        return f"{headings}|{normalise(self.sheet)}|{normalise(self.file)}"

    @property
    def unit(self) -> Unit | None:
        """The unit of all amounts."""
        return unit_of(self.constants.get(UNIT, ""))

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> SheetMapping:
        """The mapping that a ``[[mappings]]``, or an order to the child, says. Raises MappingError where that can't be followed."""
        for name in said.keys() - set(_KEYS):
            raise MappingError("no-key", key=str(name))
        kinds = {"headings": dict, "constants": dict, "heading_rows": int, "seen": list}
        for name, value in said.items():
            if value is not None and not isinstance(value, kinds.get(name, str)):
                raise MappingError("no-key", key=f"{name} = {value}")
        made = cls(**{**{"source": None, "headings": {}}, **said})
        made.check()
        return made

    def said(self) -> dict[str, Any]:
        """The mapping as `of` reads it, without its empty entries."""
        whole = {name: getattr(self, name) for name in _KEYS}
        whole |= {"headings": dict(self.headings), "constants": dict(self.constants), "seen": list(self.seen)}
        is_said = {"until": self.until is not None, "heading_rows": self.heading_rows != 1}
        return {name: value for name, value in whole.items() if is_said.get(name, bool(value))}

    def check(self) -> None:
        """Raise MappingError for what can't be followed: an unknown name, a column that two headings mean, a constant that can't be read."""
        if not self.headings:
            raise MappingError("no-headings")
        if not 1 <= self.heading_rows <= MOST_HEADING_ROWS:
            raise MappingError("no-key", key=f"heading_rows = {self.heading_rows}")
        if self.source is None:
            return
        if self.source not in load_sources():
            raise MappingError("no-source", source=self.source)
        source = load_sources()[self.source]
        first = self._first_headings(source)
        if not set(first) - {""}:
            raise MappingError("nothing-mapped")
        for column, value in self.constants.items():
            if column in first and source.column(column).type not in IN_PARTS:
                raise MappingError("said-twice", column=column, heading=first[column])
            check_constant(source, column, value)

    def _first_headings(self, source: Source) -> dict[str, str]:
        """The columns that headings mean, "" among them where one is left out, each with the first that means it."""
        first: dict[str, str] = {}
        for heading, column in self.headings.items():
            if not isinstance(column, str):
                raise MappingError("no-key", key=f"{heading} = {column}")
            if column and column not in source.column_names:
                raise MappingError("no-column", column=column, source=source.name)
            other = first.setdefault(column, heading)
            if column and other != heading and column not in may_be_several(source):
                raise MappingError("twice", column=column, one=other, other=heading)
        return first


def heading_key(heading: str) -> str:
    """A heading as it is compared; one without letters and digits, and the place of a blank one ("[A]"), as they are."""
    return heading if heading.startswith("[") else normalise(heading) or heading.strip()


def may_be_several(source: Source) -> frozenset[str]:
    """The columns of a source that several headings may mean together: amounts a period or payer, amounts a currency, the parts of a period or day, and lists."""
    together = {source.wide_values} | ({"amount"} & set(source.column_names))
    parts = {column.name for column in source.columns if column.type in IN_PARTS | LISTS}
    return frozenset(name for name in together if name) | parts


def constant_columns(source: Source) -> tuple[SourceColumn, ...]:
    """The columns that may be said once for all rows."""
    return tuple(column for column in source.columns if column.type not in _NEVER_CONSTANT)


def unit_of(said: str) -> Unit | None:
    """The unit that a text is and nothing else, or None."""
    from pipeline.cells.amounts import unit_of_heading  # noqa: PLC0415 - a build reads no cells

    for spelling in (said, f"({said})"):
        unit, rest = unit_of_heading(spelling)
        if unit is not None and not rest:
            return unit
    return None


def check_constant(source: Source, name: str, value: object) -> None:
    """Raise MappingError where all rows of a source can't say this."""
    if name == UNIT:
        if unit_of(str(value)) is None:
            raise MappingError("no-unit", value=str(value))
        return
    column = next((one for one in constant_columns(source) if one.name == name), None)
    if column is None:
        raise MappingError("no-column", column=name, source=source.name)
    if not isinstance(value, str) or not value.strip():
        raise MappingError("no-constant", column=name, value=str(value))
    from pipeline.sources.parsers import parser_of  # noqa: PLC0415 - as above

    if parser_of(column, None, {})(Cell(Kind.TEXT, value.strip())).value is None:
        raise MappingError("no-constant", column=name, value=value)
