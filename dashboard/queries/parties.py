"""What the Danish and Chinese parties are called in the reader's language: the same for guests and the house, and asked for every cell."""

from __future__ import annotations

from collections.abc import Iterable

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


def danish_name(party: object) -> str:
    """What a Danish party is called in `lang`; as the exports write it where no other name is known."""
    return danish().get(str(party), str(party))


def danish_names(listed: Iterable[object] | None) -> list[str]:
    """What Danish parties are called in `lang`, in the order given; two spellings of one party are one name.

    A list that is missing (an activity that names no party) has no names.
    """
    if listed is None:
        return []
    return list(dict.fromkeys(danish_name(party) for party in listed if party is not None))


def chinese_name(party: object) -> str:
    """What a Chinese party is called in `lang`; as the exports write it where no other name is known."""
    return chinese().get(str(party), str(party))


def with_names(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with danish_party and chinese_party, where they stand, called as `lang` calls them; for what is drawn."""
    named = {"danish_party": danish(), "chinese_party": chinese()}
    return rows.assign(
        **{
            name: rows[name].map(lambda party, known=known: known.get(party, party))
            for name, known in named.items()
            if name in rows
        }
    )
