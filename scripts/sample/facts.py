"""The facts of data/facts as rows, and the Danish way to write their dates."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

FACTS = Path(__file__).resolve().parents[2] / "data" / "facts"

MONTHS_DA = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
CONFIDENCE_DA = {"high": "høj", "medium": "middel", "low": "lav"}

Row = Mapping[str, str]


@cache
def read_facts(name: str) -> Sequence[Row]:
    """The rows of data/facts/<name>.csv in file order, all values as text."""
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def agreement_ids() -> Sequence[str]:
    """The desk's own numbers of the agreements, in the order of the facts, from A-001."""
    return tuple(f"A-{number:03}" for number in range(1, len(read_facts("agreements")) + 1))


def activity_ids() -> Sequence[str]:
    """The desk's own numbers of the activities, in the order of the facts, from AK-001."""
    return tuple(f"AK-{number:03}" for number in range(1, len(read_facts("activities")) + 1))


def challenge_ids() -> Sequence[str]:
    """The desk's own numbers of the challenges, in the order of the facts, from C-001."""
    return tuple(f"C-{number:03}" for number in range(1, len(read_facts("challenges")) + 1))


def danish_date(fact: str, turn: int = 0) -> date | str | None:
    """A fact's date as a Danish office writes it, never more exact than the source: "juni 2012", "2014".

    Whole days are real Excel dates, or text in one of three spellings where ``turn`` says so, as in exports
    that several people have typed.
    """
    if not fact:
        return None
    if re.fullmatch(r"\d{4}", fact):
        return fact
    if re.fullmatch(r"\d{4}-\d{2}", fact):
        year, month = fact.split("-")
        return f"{MONTHS_DA[int(month) - 1]} {year}"
    day = date.fromisoformat(fact)
    spellings = (
        day,
        f"{day:%d-%m-%Y}",
        day,
        f"{day.day}. {MONTHS_DA[day.month - 1]} {day.year}",
        day,
        f"{day:%d/%m/%Y}",
    )
    return spellings[turn % len(spellings)]


def split_list(text: str) -> list[str]:
    """The parts of a fact's list, whose signs are ";" and ","."""
    return [part.strip() for part in re.split(r"[;,]", text) if part.strip()]
