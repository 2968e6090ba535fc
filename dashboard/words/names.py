"""The names of codes, parties and sources inside a sentence, days, no more precise than they are known, and what was corrected in a cell."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd

from dashboard.model import columns
from locales import formats, text


def told(rows: pd.DataFrame, **said: Callable[[columns.Row], object]) -> pd.DataFrame:
    """The rows with further columns, in which what is said about each stands."""
    found = rows.to_dict("records")
    texts = {name: pd.Series(list(map(say, found)), rows.index, dtype="object") for name, say in said.items()}
    return rows.assign(**texts)


def codes_of(rows: pd.DataFrame, by: str, *columns: str) -> pd.DataFrame:
    """All codes of each group, in order, of columns that hold lists of them."""

    def every(lists: pd.Series) -> list[str]:
        return sorted({str(code) for one in lists.dropna() for code in one})

    return pd.DataFrame({column: rows.groupby(by)[column].apply(every) for column in columns})


def name(column: str, code: object) -> str:
    """The name of a column's code; "" where there is none."""
    return "" if formats.is_missing(code) else columns.called(column)(code)


def said(value: object) -> str:
    """A value as a text; "" where there is none."""
    return "" if formats.is_missing(value) else str(value)


def names(column: str, codes: Iterable[Any] | float | None) -> list[str]:
    """The names of a list of codes, each once; the list may be missing."""
    return list(dict.fromkeys(map(columns.called(column), listed(codes))))


def listed(codes: Iterable[Any] | float | None) -> list[str]:
    """The codes of a list as a data frame holds it: None or NaN where it is missing."""
    return [] if codes is None or isinstance(codes, float) else [str(code) for code in codes]


def chinese_name(name: object, source: object) -> str:
    """A name in Chinese with where it is written, or that it is not confirmed; that it has yet to be confirmed where there is none."""
    if formats.is_missing(name):
        return text("name-chinese-lacking")
    sources = source_names(source)
    known = "sourced" if sources else "unconfirmed"
    return text("name-in-chinese", name=str(name), state=known, sources=sources)


def day(row: Mapping[Any, Any], column: str) -> str:
    """A day of a row or of some figures, as precisely as `<column>_precision` says; "not stated" where it is missing."""
    return formats.date(row[column], row[f"{column}_precision"])


def exactness(precision: object) -> str:
    """Whether a day is known to the day, as the texts tell it apart: no days are counted from a month or year."""
    return "yes" if formats.is_missing(precision) or precision == "day" else "no"


def state(days: int) -> str:
    """Whether a day at this distance is ahead, today or past, as the texts distinguish them."""
    return "today" if days == 0 else "ahead" if days > 0 else "past"


def span(first: object, precision: object, last: object) -> str:
    """The days from `first` to `last`; only the first where it is known to a month or less precisely."""
    known = str(precision) if isinstance(precision, str) else "day"
    if known != "day" or first == last:
        return formats.date(first, known)
    return formats.period(first, last)


def source_names(stated: object) -> list[str]:
    """The sources of a cell, which may hold several apart by semicolons, each once: «geo.dk» for a web address; empty if none is stated."""
    if formats.is_missing(stated):
        return []
    parts = (part.strip() for part in re.split(r";\s|\s;|\n", str(stated)))
    return list(dict.fromkeys(site_name(part) or part for part in parts if part))


def site_name(address: str) -> str | None:
    """The site of a web address without its www; None for what is no web address."""
    try:
        site = urlsplit(address)
        host = site.hostname
    except ValueError:  # it only looks like one
        return None
    return host.removeprefix("www.") if host and site.scheme in ("http", "https") else None


def links(stated: object) -> tuple[tuple[str, str], ...]:
    """Site and address of each web address in a cell; what is none is left out."""
    if formats.is_missing(stated):
        return ()
    parts = str(stated).replace(";", " ").split()
    return tuple((site, quote(part, safe=":/?&=%#,+~@!*'")) for part in parts if (site := site_name(part)))


def markdown(found: Iterable[tuple[str, str]]) -> str:
    """The addresses as Markdown links named for their sites; "" for none."""
    return formats.joined([f"[{site}]({address})" for site, address in found])


def origin(row: Mapping[Any, Any]) -> str:
    """The file, sheet and row that a fact came from."""
    return text("terms-origin", file=str(row["_file"]), sheet=str(row["_sheet"]), row=row["_row"])


def correction(one: columns.Row) -> str:
    """The state of a correction, of a dry run or of the warehouse: what the export said and says now, and what holds."""
    where = {name: str(one[name]) for name in ("file", "sheet", "row", "heading")}
    values = {name: quoted(one[name]) for name in ("old", "new", "says")}
    return text(f"mend-state-{one['state']}", **where, **values)


def corrected_cell(one: columns.Row) -> str:
    """One corrected cell of a row: who corrected it, and what its export says. ``one``: heading, old, who (missing where not given)."""
    is_known = not formats.is_missing(one["who"])
    who = str(one["who"]) if is_known else ""
    old = quoted(one["old"])
    return text("table-corrected", heading=str(one["heading"]), known=is_known, who=who, old=old)


def quoted(value: object) -> str:
    """A cell's text in quotation marks, or that it is empty."""
    return text("mend-quoted", value=value) if isinstance(value, str) and value else text("mend-blank")
