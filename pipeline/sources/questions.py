"""Questions to the owners of data, by kind (``seeds/questions.toml``), and one such question as it was sent, so that of the workbook that comes back only what differs from it counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from pipeline.cells.reference import seed
from pipeline.sources.declarations import STAGING_TYPES, Source, SourceColumn, load_sources
from settings import written

# What a sheet of a question says about itself: the question's number and that of the section.
MARK = re.compile(r"\bASK-(\d{4})-([2-9A-HJKMNP-Z]{8})/(\d{1,2})\b")

CONFIRMED = "confirmed_date"

# Beside the staging columns of its source, the table of an answer says about each row:
# the number that the question gave it (null: it was added), the columns that say something else now, and whether it is confirmed.
REF, SAID, IS_CONFIRMED = "_ref", "_said", "_is_confirmed"


@dataclass(frozen=True, slots=True)
class SectionKind:
    """One sheet of a kind of question: see ``seeds/questions.toml``."""

    source: str
    rows: str
    shown: tuple[str, ...]
    asked: tuple[str, ...]
    takes_new: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)


@cache
def kinds() -> Mapping[str, tuple[SectionKind, ...]]:
    """Each kind of question, by its name, with its sections."""
    asked = seed("questions").items()
    return {
        kind: tuple(written.made(SectionKind, one, in_words=True) for one in said) for kind, said in asked
    }


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row that was asked about."""

    key: str  # the row's key in staging
    cells: Mapping[str, str]  # column → what its cell said; columns without anything are left out
    was: Mapping[str, Sequence[Any]]  # column that was asked → its staging values then, as JSON has them


@dataclass(frozen=True, slots=True)
class Section:
    """One sheet of a question."""

    source: str  # what kind of rows it has
    shown: tuple[str, ...]  # the columns by which a row is known; they can't be answered
    asked: tuple[str, ...]  # those that can
    rows: Mapping[str, AskedRow]  # what the sheet calls a row → the row
    takes_new: bool = False  # whether rows may be added
    # column of a new row → what its cell may say → the columns that follow from it
    choices: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    @property
    def declared(self) -> Source:
        """The source's declaration."""
        return load_sources()[self.source]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was sent."""

    question_id: str  # ASK-2026-7K3QXB2M
    kind: str  # of ``seeds/questions.toml``
    # its subject: of the kind party the Danish party, of the kind owner the problem owner, both as the exports write them, or the number of a challenge
    # without one; of the kind company its number in marts.dim_company
    subject: str
    subject_name: str  # what that is called in the language of the question
    lang: str  # da, en or zh
    asked_by: str  # who asked; "" where not stated
    asked_date: date  # when
    asked_at: str  # the moment (UTC, ISO), by which questions of one day are in order
    due_date: date  # when the answer is due
    is_illustrative: bool  # whether sample data were asked about
    sections: tuple[Section, ...] = ()  # its sheets

    def mark(self, number: int) -> str:
        """The line by which the sheet of a section (from 0) names itself."""
        return f"{self.question_id}/{number + 1}"


def staging_names(column: SourceColumn) -> tuple[str, ...]:
    """The staging columns of a declared column."""
    return tuple(column.name + suffix for suffix, _ in STAGING_TYPES[column.type])


def plain(value: Any) -> Any:
    """A staging value as JSON has it."""
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)


# Types whose values are codes with the words that were read beside them → the place of the code.
_WORDED: Mapping[str, int] = {"word": 0, "themes": 0, "provinces": 0, "theme": 1, "province": 1, "place": 1}


def means_the_same(column: SourceColumn, one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether two sets of staging values of a column say the same, whatever words were read for it."""
    first, second = plain(one), plain(other)
    if first == second:
        return True
    if column.type not in _WORDED:
        return False
    code = _WORDED[column.type]
    return first[code] == second[code] and first[code] not in (None, "other", [])
