"""What the Danish and Chinese parties are called in the reader's language: the same for guests and the house, and asked for every cell."""

from __future__ import annotations

import pandas as pd

from dashboard import warehouse
from dashboard.queries.scope import name_column


@warehouse.cached
def names() -> pd.DataFrame:
    """One row a party: party (as the exports write it), country (DK, CN), name (in `lang` where known, else as written)."""
    return warehouse.query(
        f"select party, country, {name_column()} as name from marts.party_name order by country, party"
    )


@warehouse.remembered(12)
def _by_party(country: str) -> dict[str, str]:
    found = names()
    mine = found[found["country"] == country]
    return dict(zip(mine["party"], mine["name"], strict=True))


def danish() -> dict[str, str]:
    """Danish party as the exports write it → its name in `lang`. Not to be changed: all callers share it."""
    return _by_party("DK")


def chinese() -> dict[str, str]:
    """Chinese party as the exports write it → its name in `lang`. Not to be changed: all callers share it."""
    return _by_party("CN")


def with_names(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with danish_party and chinese_party, where it has them, called as `lang` calls them; for what is drawn."""
    named = {"danish_party": danish(), "chinese_party": chinese()}
    return rows.assign(
        **{
            name: rows[name].map(lambda party, known=known: known.get(party, party))
            for name, known in named.items()
            if name in rows
        }
    )
