"""Cells as a workbook would hand them over, for the tests of the parsers."""

from datetime import datetime

from pipeline.cells.cell import Cell, Kind, Parsed


def text(value: str) -> Cell:
    return Cell(Kind.TEXT, value)


def number(value: float) -> Cell:
    return Cell(Kind.NUMBER, str(int(value)) if value == value // 1 else repr(value), value)


def day(value: str) -> Cell:
    moment = datetime.fromisoformat(value)
    return Cell(Kind.DATE, value, date=moment)


EMPTY = Cell(Kind.EMPTY, "")
TRUE = Cell(Kind.YES_NO, "TRUE")
DURATION = Cell(Kind.DURATION, "01:30:00")
ERROR = Cell(Kind.ERROR, "#REF!")


def reason(parsed: Parsed) -> str | None:
    return parsed.problem.reason if parsed.problem else None


def warned(parsed: Parsed) -> tuple[str, ...]:
    return tuple(guess.reason for guess in parsed.guesses)


def is_nothing(parsed: Parsed) -> bool:
    return parsed.value is None and parsed.problem is None


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table, `|` between their cells."""
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def written(table: str) -> list[tuple[str, ...]]:
    """The written forms of a table, each with what it says: a line has that, `|` between its parts, and behind `<=` the forms, `·` between them."""
    lines = [line.split("<= ") for line in table.strip().splitlines()]
    return [
        (form, *(part.strip() for part in said.split("|")))
        for said, every in lines
        for form in every.split(" · ")
    ]


def forms(table: str) -> list[str]:
    """The cells of a table, line by line: written forms of which the same is true."""
    return [form for row in rows(table) for form in row]
