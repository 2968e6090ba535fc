"""The shared filters as options of a command: ``--province CN-JS --theme vand --from 2018-01-01``, one for each entry of `Filters`."""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
from collections.abc import Collection
from typing import Any

from dashboard import formats
from dashboard.filters_model import CHOICES, DAYS, LINK_NAMES, Filters
from dashboard.options import load_options
from locales import LANGUAGES, text


class FilterError(Exception):
    """An option names what is no day, or what the data does not know; the message is a sentence for whoever wrote it."""


def add_options(
    command: argparse.ArgumentParser, lang: str, names: Collection[str] = tuple(LINK_NAMES)
) -> None:
    """Give a command an option for each filter, called as links call it; `read` reads them.

    Args:
        command: the parser.
        lang: da, en or zh: of the help.
        names: the fields of `Filters` that the command offers; all by default.
    """
    for name, link in LINK_NAMES.items():
        if name not in names:
            continue
        several: dict[str, Any] = {"action": "append", "default": [], "metavar": link.upper()}
        command.add_argument(
            f"--{link.replace('_', '-')}",
            dest=name,
            help=text(f"filter-{link.replace('_', '-')}-option", lang),
            **(several if name in CHOICES else {"metavar": "YYYY-MM-DD"}),
        )


def read(asked: argparse.Namespace, lang: str) -> Filters:
    """The filters that the options of `add_options` name: by value or by name in any language; the as-of day opens as the dashboard does.

    Raises:
        FilterError: one of them can't be understood.
        WarehouseMissing: there is no warehouse that could say what values there are.
    """
    chosen: dict[str, Any] = {"as_of": load_options(lang).opens_on}
    for name in DAYS:
        if said := getattr(asked, name, None):
            chosen[name] = day(said, lang)
    for name in CHOICES:
        chosen[name] = tuple(dict.fromkeys(_value(name, said, lang) for said in getattr(asked, name, ())))
    return Filters(**chosen)


def day(said: str, lang: str) -> dt.date:
    """The day that an option names as YYYY-MM-DD. FilterError where it is none."""
    try:
        return dt.date.fromisoformat(said)
    except ValueError:
        raise FilterError(text("filter-error-day", lang, value=said[:60])) from None


def _value(name: str, said: str, lang: str) -> str:
    known = {
        spelt.casefold(): value
        for spoken in LANGUAGES
        for value, called in load_options(spoken).choices[name].items()
        for spelt in (value, called)
    }
    wanted = said.strip().casefold()
    if wanted in known:
        return known[wanted]
    near = dict.fromkeys(known[one] for one in difflib.get_close_matches(wanted, list(known), 3, 0.6))
    raise FilterError(
        text(
            "filter-error-value",
            lang,
            name=text(f"filter-{CHOICES[name].link}", lang),
            value=said[:60],
            near="yes" if near else "no",
            names=formats.joined([load_options(lang).name(name, one) for one in near], lang),
        )
    )
