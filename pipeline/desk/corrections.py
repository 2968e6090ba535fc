"""Cells that people have corrected on screen: part of every load in the ledger, so that undoing it undoes them, and put in before anything is typed (`pipeline.staging.corrected`) while the export says the same."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from settings.sealed import hash_of


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell as a person corrected it."""

    source: str
    file: str  # file, sha256, sheet: where it was seen: the file's name and content, and the sheet
    sha256: str
    sheet: str
    row: int  # row, index: its row, from 1, and the position of its column, from 0
    index: int
    column: str  # the column of the source that it fills
    heading: str
    new: str  # what holds instead, as it was typed
    reason: str
    who: str
    said_at: str  # when (UTC, ISO)
    old: str | None = None  # what the export says there; None until the file has been read again
    known_by: Mapping[str, str] | None = None  # the cells by which its row is known; None before
    number: int = 1  # which of the rows that are known by the same cells it is, from 1

    @property
    def correction_id(self) -> str:
        """Its id: the same before and after its file has been read."""
        said = (self.source, self.sha256, self.sheet, self.row, self.index, self.new, self.who, self.said_at)
        return hash_of(repr(said))[:12]

    @property
    def is_settled(self) -> bool:
        """Whether its file has been read, so that its row is known in other files."""
        return self.known_by is not None

    @property
    def cell(self) -> tuple[Any, ...]:
        """The cell that it is of, in whichever file. Columns of a period are told apart by their headings."""
        place: tuple[Any, ...] = (self.file, self.row)
        known_by = place if self.known_by is None else tuple(sorted(self.known_by.items()))
        return self.source, self.column, self.heading, known_by, self.number


@dataclass(frozen=True, slots=True)
class Corrected:
    """The effect of a correction in a table."""

    correction_id: str
    row: int  # its row in the sheet, from 1
    says: str  # what the export says there
    is_applied: bool  # whether it holds; else the export says something else by now, which counts
    known_by: Mapping[str, str]  # known_by, number: as of `Correction`
    number: int


def for_child(corrections: Sequence[Correction], name: str, sha256: str | None) -> list[dict[str, Any]]:
    """Those that may apply to a file, as an order to the limited child states them; an unsettled one only for the file in which it was seen."""
    return [asdict(one) for one in corrections if one.is_settled or (one.file, one.sha256) == (name, sha256)]


def newest(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """The last of each cell, in their order."""
    last = {one.cell: one for one in corrections}
    return tuple(one for one in corrections if last[one.cell] is one)


def without(corrections: Sequence[Correction], ids: Collection[str]) -> tuple[Correction, ...]:
    """All but those of these numbers."""
    return tuple(one for one in corrections if one.correction_id not in ids)


def taken_back(
    latest: Sequence[Correction], that: Sequence[Correction], before: Sequence[Correction]
) -> tuple[Correction, ...]:
    """The latest corrections as they would be without one load: ``that`` are its own, ``before`` those of the load before it."""
    ids, earlier = ({one.correction_id for one in load} for load in (that, before))
    left = without(latest, ids - earlier)
    return newest([*without(before, ids), *left]) if earlier - ids else left


def rewritten(one: Correction, change: Callable[[str], str]) -> Correction:
    """The correction with every text of people and exports as ``change`` gives it."""
    said = {name: getattr(one, name) for name in ("file", "sheet", "heading", "new", "reason", "who", "old")}
    texts: dict[str, Any] = {name: change(told) for name, told in said.items() if told is not None}
    known_by = one.known_by and {name: change(told) for name, told in one.known_by.items()}
    return replace(one, **texts, known_by=known_by)
