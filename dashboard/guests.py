"""Replacements for our judgement of a contact in guests' views, and how queries know that the reader is a guest.

Importing this module has every question of a visit asked for its reader (`dashboard.scope.reader`).
"""

import datetime as dt

import pandas as pd
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import filters, known, roles
from dashboard.scope import reader

PRESENCES = ("met", "never")
_JUDGED = ("green", "amber", "red")


def _known_by() -> dt.date | None:
    if get_script_run_ctx(suppress_warning=True) is None or (day := filters.known_by()) is None:
        return None
    return None if roles.is_guest() else day


reader.visits_as_guest = roles.is_guest
reader.visit_hides_invented = roles.hides_invented
known.visits_by = _known_by


def told(rows: pd.DataFrame, *, for_guests: bool) -> pd.DataFrame:
    """The rows with their presence, which may be missing, as a reader is told it: guests read met, whenever that was, or never."""
    if not for_guests:
        return rows
    met = rows["presence"].map(lambda presence: "met" if presence in _JUDGED else "never", na_action="ignore")
    return rows.assign(presence=met)
