"""What guests read in place of our judgement of a contact: that there has been one, or none."""

from __future__ import annotations

import pandas as pd

PRESENCES = ("met", "never")
_JUDGED = ("green", "amber", "red")


def presence_told(presence: object, *, for_guests: bool) -> str:
    """A presence (green, amber, red, never) as a reader is told it: guests read met, whenever that was, or never."""
    return "met" if for_guests and presence in _JUDGED else str(presence)


def told(rows: pd.DataFrame, *, for_guests: bool) -> pd.DataFrame:
    """The rows with their presence, which may be missing, as a reader is told it."""
    if not for_guests:
        return rows
    return rows.assign(presence=rows["presence"].mask(rows["presence"].isin(_JUDGED), "met"))
