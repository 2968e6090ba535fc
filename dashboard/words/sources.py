"""Where a fact comes from: the file of its row, and what a source is called: the site of a web address, else the source as the row has it."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from locales import formats, text


def source_names(stated: object) -> list[str]:
    """The sources of a cell, which may hold several apart by semicolons, each once: «geo.dk» for a web address; none where none is stated."""
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
