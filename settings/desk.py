"""Which desk this is: its name, its grant and its days, and where its data is kept: ``desk.toml``, or the file of another desk that DESK names.

Where the folder of data can't be beside that file (the code is installed, or read-only), CHINADESK_DATA names it.
"""

import datetime as dt
import functools
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from types import MappingProxyType
from typing import Any

from settings import written

PROJECT = Path(__file__).resolve().parent.parent
FILE = "desk.toml"
DEFAULT = PROJECT / FILE
DATA = "CHINADESK_DATA"

LANGUAGES = ("da", "en", "zh")  # in which a desk has a name: those of the catalogues
LONGEST = 200  # letters of a name or a folder
MOST_DKK = Decimal(10) ** 15  # more fits no column of money


class DeskFileError(SystemExit):
    """The file that says which desk this is can't be used. It ends the program with exit code 2 and its sentence on stderr, in English alone: no catalogue can be read before it is known whose texts they are."""

    def __init__(self, file: Path, wrong: object) -> None:
        super().__init__(2)
        self.sentence = (
            f"{file} does not say which desk this is: {wrong}. Correct it, or name another file with DESK."
        )

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, eq=False)  # read once a file, so one is no other
class Desk:
    """One desk."""

    file: Path
    slug: str  # how names of its files begin, of a–z, digits and dashes
    organisation: str
    names: Mapping[str, str]  # language → what it is called in a sentence
    titles: Mapping[str, str]  # language → what the dashboard is called
    start_date: dt.date  # start_date, end_date: first and last day of its project
    end_date: dt.date
    grant_dkk: Decimal  # what it may spend, in kroner
    # the folder of its exports, its warehouse and its records: CHINADESK_DATA, else as the file says
    data: Path
    # the folder of the sample that an empty desk is filled from; None where there is none
    sample: Path | None


def desk() -> Desk:
    """The desk that DESK names, or that of the project. Raises DeskFileError where the file is not there, or lacks something."""
    try:
        return _read(os.environ.get("DESK") or str(DEFAULT), os.environ.get(DATA, ""))
    except DeskFileError as error:
        sys.stderr.write(f"{error}\n")
        raise


@functools.lru_cache(maxsize=8)
def _read(named: str, folder_of_data: str) -> Desk:
    file = Path(named).resolve()
    try:
        said = written.toml(file.read_text(encoding="utf-8"))
        data = said["data"]
        sample = _line(data, "sample") if "sample" in data else None
        plain = _line(said, "slug")
        if not all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in plain):
            raise ValueError(f"slug {plain!r} has more than letters, digits and dashes")
        first, last, dkk = (said["project"][name] for name in ("start_date", "end_date", "budget_dkk"))
        for day in (first, last):
            if type(day) is not dt.date:
                raise TypeError(f"{day!r} is no day")
        if last < first:
            raise ValueError(f"the end_date {last} is before the start_date {first}")
        if isinstance(dkk, bool) or not Decimal(dkk).is_finite() or not 0 <= Decimal(dkk) < MOST_DKK:
            raise ValueError(f"budget_dkk = {dkk!r} is no amount of money")
        return Desk(
            file=file,
            slug=plain,
            organisation=_line(said, "organisation"),
            names=MappingProxyType({lang: _line(said["name"], lang) for lang in LANGUAGES}),
            titles=MappingProxyType({lang: _line(said["title"], lang) for lang in LANGUAGES}),
            start_date=first,
            end_date=last,
            grant_dkk=Decimal(dkk),
            data=Path(folder_of_data) if folder_of_data else file.parent / _line(data, "folder"),
            sample=file.parent / sample if sample else None,
        )
    except KeyError as error:
        raise DeskFileError(file, f"{error.args[0]} is not stated") from error
    except OSError as error:
        raise DeskFileError(file, error.strerror) from error
    except (ValueError, TypeError, InvalidOperation) as error:
        raise DeskFileError(file, error) from error


def _line(said: Any, name: str) -> str:
    """A text that can stand in a title, a path and a header."""
    value = said[name]
    if not (isinstance(value, str) and value.strip() and value.isprintable() and len(value) <= LONGEST):
        raise ValueError(f"{name} = {str(value)[:80]!r} is no text of one line")
    return value
