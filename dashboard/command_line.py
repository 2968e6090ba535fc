"""Shared by the commands that read the warehouse: one version from first to last, a sentence for what can't be read, and the shared filters as options.

``--province CN-JS --theme vand --from 2018-01-01``: an option for each entry of `Filters`.
"""

import argparse
import datetime as dt
import difflib
import os
import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Any

import settings
from dashboard import known, logs
from dashboard.filters_model import CHOICES, DAYS, LINK_NAMES, TEXTS, Filters
from dashboard.known import NotKnownError
from dashboard.options import load_options
from dashboard.queries import options
from dashboard.scope import reader
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version
from locales import LANGUAGES, speaking, text
from locales.telling import say
from records import RecordsUnreachableError  # without the database, which most commands don't need

DONE, REFUSED = 0, 2

Command = Callable[[argparse.Namespace], int | None]


class FilterError(Exception):
    """A command can't do what was asked: an option names an invalid day, a value that the data lacks, a place that can't be written; the message is a sentence for the user."""


def run(command: Command, asked: argparse.Namespace) -> int:
    """Run a command on the warehouse that `asked.warehouse` names, speaking `asked.lang`; returns its result, or 2 with a sentence for what can't be read."""
    logs.for_a_command()
    if asked.warehouse is not None:
        os.environ["WAREHOUSE"] = str(asked.warehouse)
    with speaking(asked.lang):
        try:
            # what it asks first and last agree, though a load is swapped in meanwhile
            asked_by = getattr(asked, "known_by", None)
            known_by = day(asked_by) if asked_by else None
            if known_by is not None and settings.warehouse_file().exists():
                known.make(known_by)
            with (
                known.reading(known_by),
                one_version(),
                reader.reading(without_invented=getattr(asked, "without_invented", None)),
            ):
                return command(asked) or DONE
        except (FilterError, NotKnownError) as error:
            return refuse(str(error))
        except settings.NoWarehouseFileError as error:
            return refuse(text(error.key, named=error.named, scheme=error.scheme))
        except WarehouseDamaged as error:
            said = text("error-damaged", kind=error.kind, file=error.path)
            return refuse(f"{said} {text('error-damaged-mend', kind=error.kind)}")
        except WarehouseMissing:
            return refuse(text("reports-error-warehouse", file=str(settings.warehouse_file())))
        except OldWarehouseError:
            return refuse(text("error-old-warehouse", file=str(settings.warehouse_file())))
        except RecordsUnreachableError as error:
            reason = str(error).split("\n", 1)[0]  # the rest is a driver's advice to programmers
            return refuse(text("pack-error-records", reason=reason))


def refuse(sentence: str) -> int:
    """Print why nothing was done; returns the exit code."""
    say(sentence, error=True)
    return REFUSED


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
    values = {
        spelt.casefold(): one
        for spoken in LANGUAGES
        for one, called in speaking(spoken)(load_options)().choices[name].items()
        for spelt in (one, called)
    }

    def complaint(near: Collection[str]) -> str:
        names = [load_options().name(name, one) for one in near]
        label = text(TEXTS[name])
        return text("filter-error-value", name=label, value=said[:60], near=bool(near), names=names)

    return meant(said, values, complaint, 0.6)


def province(said: str) -> str:
    """The code of a province that is written by itself, without its country, or by a name in any language. FilterError where it is none."""
    names: dict[str, str] = {}
    for row in options.provinces().to_dict("records"):
        code = str(row["province_code"])
        called = (row[name] for name in row if str(name).startswith("name_"))
        for one in (code, code.removeprefix("CN-"), *called):
            names.setdefault(str(one).casefold(), code)

    def complaint(near: Collection[str]) -> str:
        return text("reports-error-province", name=said[:60], near=bool(near), names=list(near))

    return meant(said, names, complaint, 0.7)


def meant(
    said: str, values: Mapping[str, str], complaint: Callable[[Collection[str]], str], like: float
) -> str:
    """The value that a name means; of those that are as much ``like`` it, from 0 to 1, ``complaint`` makes the sentence of the error. FilterError where it is the name of none."""
    wanted = said.strip().casefold()
    if wanted in values:
        return values[wanted]
    near = difflib.get_close_matches(wanted, list(values), 3, like)
    raise FilterError(complaint(dict.fromkeys(values[one] for one in near)))
