"""The shared filters as options of a command: ``--province CN-JS --theme vand --from 2018-01-01``, one for each entry of `Filters`."""

import argparse
import datetime as dt
import difflib
import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Any

from dashboard.filters_model import CHOICES, DAYS, LINK_NAMES, TEXTS, Filters
from dashboard.options import load_options
from dashboard.queries import map as ask
from locales import LANGUAGES, speaking, text


class FilterError(Exception):
    """A command can't do what was asked: an option names an invalid day, a value that the data lacks, a place that can't be written; the message is a sentence for the user."""


def add_options(command: argparse.ArgumentParser, names: Collection[str] = tuple(LINK_NAMES)) -> None:
    """Add an option per filter to a command, named as in links and read by `read`, and one that leaves out what is invented."""
    for name, link in LINK_NAMES.items():
        if name not in names:
            continue
        several: dict[str, Any] = {"action": "append", "default": [], "metavar": link.upper()}
        command.add_argument(
            f"--{link.replace('_', '-')}",
            dest=name,
            help=text(f"{TEXTS[name]}-option"),
            **(several if name in CHOICES else {"metavar": "YYYY-MM-DD"}),
        )
    command.add_argument("--known-by", metavar="YYYY-MM-DD", help=text("known-by-option"))
    command.add_argument("--without-invented", action="store_true", help=text("invented-option"))


def read(asked: argparse.Namespace) -> Filters:
    """The filters that the options of `add_options` name, by value or by name in any language. FilterError for one that can't be understood, WarehouseMissing."""
    chosen: dict[str, Any] = {"as_of": load_options().opens_on}
    for name in DAYS:
        if said := getattr(asked, name, None):
            chosen[name] = day(said)
    for name in CHOICES:
        chosen[name] = tuple(dict.fromkeys(value(name, said) for said in getattr(asked, name, ())))
    return Filters(**chosen)


def day(said: str) -> dt.date:
    """The day that an option names as YYYY-MM-DD. FilterError where it is none."""
    try:
        return dt.date.fromisoformat(said)
    except ValueError:
        raise FilterError(text("filter-error-day", value=said[:60])) from None


def amount(said: str | None) -> Decimal | None:
    """The amount that an option names: 25000, 25.000,00 or 25000.50. FilterError where it is none."""
    if said is None:
        return None
    plain = said.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d{1,2})?|\d{1,12},\d{1,2}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,12}(\.\d{1,2})?", plain):
        raise FilterError(text("journeys-error-amount", value=said[:60]))
    return Decimal(plain)


def value(name: str, said: str) -> str:
    """The value of a filter that is written by itself or by its name in any language. FilterError where it is none."""
    known = {
        spelt.casefold(): value
        for spoken in LANGUAGES
        for value, called in speaking(spoken)(load_options)().choices[name].items()
        for spelt in (value, called)
    }

    def complaint(near: Collection[str]) -> str:
        names = [load_options().name(name, one) for one in near]
        label = text(TEXTS[name])
        return text("filter-error-value", name=label, value=said[:60], near=bool(near), names=names)

    return meant(said, known, complaint, 0.6)


def province(said: str) -> str:
    """The code of a province that is written by itself, without its country, or by a name in any language. FilterError where it is none."""
    names: dict[str, str] = {}
    for row in ask.provinces().to_dict("records"):
        code = str(row["province_code"])
        called = (row[name] for name in row if str(name).startswith("name_"))
        for one in (code, code.removeprefix("CN-"), *called):
            names.setdefault(str(one).casefold(), code)

    def complaint(near: Collection[str]) -> str:
        return text("reports-error-province", name=said[:60], near=bool(near), names=list(near))

    return meant(said, names, complaint, 0.7)


def meant(
    said: str, known: Mapping[str, str], complaint: Callable[[Collection[str]], str], like: float
) -> str:
    """The value that a name means; of those that are as much ``like`` it, from 0 to 1, ``complaint`` makes the sentence of the error. FilterError where it is the name of none."""
    wanted = said.strip().casefold()
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, list(known), 3, like)
    raise FilterError(complaint(dict.fromkeys(known[one] for one in near)))
