"""What guests read in place of our judgement of a contact, and how the questions learn that a guest asks.

Importing this module has every question of a visit asked for whoever visits (`dashboard.queries.door`).
"""

from __future__ import annotations

import pandas as pd
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import roles
from dashboard.queries import door

PRESENCES = ("met", "never")
_JUDGED = ("green", "amber", "red")


def _visits_as_guest() -> bool:
    """Whether the visit that asks is a guest's. Outside of a visit nobody has signed in: where people do, that is a guest."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return roles.is_sign_in_configured()
    return roles.is_guest()


door.of_visit(_visits_as_guest)


def presence_told(presence: object, *, for_guests: bool) -> str:
    """A presence (green, amber, red, never) as a reader is told it: guests read met, whenever that was, or never."""
    return "met" if for_guests and presence in _JUDGED else str(presence)


def told(rows: pd.DataFrame, *, for_guests: bool) -> pd.DataFrame:
    """The rows with their presence, which may be missing, as a reader is told it."""
    if not for_guests:
        return rows
    return rows.assign(presence=rows["presence"].mask(rows["presence"].isin(_JUDGED), "met"))
