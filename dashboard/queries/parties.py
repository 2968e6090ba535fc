"""What the Danish and Chinese parties are called in the reader's language."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from dashboard import warehouse
from dashboard.queries.scope import name_column


@warehouse.cached
def names(lang: str) -> pd.DataFrame:
    """One row a party: party (as the exports write it), country (DK, CN), name (in `lang` where known, else as written)."""
    return warehouse.query(
        f"select party, country, {name_column(lang)} as name from marts.party_name order by country, party"
    )


@lru_cache(maxsize=12)
def _by_party(lang: str, country: str, _version: warehouse.Version) -> dict[str, str]:
    found = names(lang)
    mine = found[found["country"] == country]
    return dict(zip(mine["party"], mine["name"], strict=True))


def danish(lang: str) -> dict[str, str]:
    """Danish party as the exports write it → its name in `lang`. Not to be changed: all callers share it."""
    return _by_party(lang, "DK", warehouse.version())


def chinese(lang: str) -> dict[str, str]:
    """Chinese party as the exports write it → its name in `lang`. Not to be changed: all callers share it."""
    return _by_party(lang, "CN", warehouse.version())
