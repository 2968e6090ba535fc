"""What a source is called in a sentence: the site of a web address, else the source as the row has it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from locales import formats


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
