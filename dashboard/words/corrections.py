"""Corrections in words: what an export says, what holds instead, who said so, and what became of it."""

from collections.abc import Mapping
from typing import Any

from locales import formats, text


def state(one: Mapping[Any, Any]) -> str:
    """The state of a correction, of a dry run or of the warehouse: what the export said and says now, and what holds."""
    where = {name: str(one[name]) for name in ("file", "sheet", "row", "heading")}
    values = {name: quoted(one[name]) for name in ("old", "new", "says")}
    return text(f"mend-state-{one['state']}", **where, **values)


def cell(one: Mapping[Any, Any]) -> str:
    """One corrected cell of a row: who corrected it, and what its export says. ``one``: heading, old, who (missing where not given)."""
    is_known = not formats.is_missing(one["who"])
    who = str(one["who"]) if is_known else ""
    old = quoted(one["old"])
    return text("table-corrected", heading=str(one["heading"]), known=is_known, who=who, old=old)


def quoted(value: object) -> str:
    """A cell's text in quotation marks, or that it is empty."""
    return text("mend-quoted", value=value) if isinstance(value, str) and value else text("mend-blank")
