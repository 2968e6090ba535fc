"""The filters that every page shares, as plain data: no Streamlit, so that queries and tests can use them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

# The value of `Filters.provinces` that stands for rows whose place could not be found.
UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user has chosen; an empty tuple or None means no restriction.

    Attributes:
        period_from: first day of the period, None for the beginning.
        period_to: last day of the period, None for the end.
        provinces: ISO 3166-2 codes such as ``CN-JS``, and `UNPLACED` for rows without a province.
        themes: theme codes of seeds/themes.toml.
        parties: Danish parties, as `agreements.danish_party` writes them.
        statuses: lifecycles of agreements: proposed, active, expiring, expired, ended, undated.
        as_of: the day on which everything that depends on time is measured.
    """

    period_from: dt.date | None
    period_to: dt.date | None
    provinces: tuple[str, ...]
    themes: tuple[str, ...]
    parties: tuple[str, ...]
    statuses: tuple[str, ...]
    as_of: dt.date
