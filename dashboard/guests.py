"""Replacements for our judgement of a contact in guests' views, and how queries know that the reader is a guest.

Importing this module has every question of a visit asked for its reader (`dashboard.scope.reader`).
"""

import datetime as dt
import time
from contextvars import ContextVar

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import filters, known, roles
from dashboard.scope import reader

PRESENCES = ("met", "never")
_JUDGED = ("green", "amber", "red")


# What was found out last: for which visit, in which view, when, and whether it is a guest's. A page asks a hundred times.
_known: ContextVar[tuple[object, bool, float, bool] | None] = ContextVar("visits_as_guest", default=None)
_KNOWN_SECONDS = 1.0


def _visits_as_guest() -> bool:
    """Outside of a visit there is no sign-in: where it is required, that is a guest. The roles of a visit's user are read again within a second."""
    if roles.is_acting():  # a download made after the visit that was offered it
        return roles.is_guest()
    visit = get_script_run_ctx(suppress_warning=True)
    if visit is None:
        return roles.is_sign_in_configured()
    view, now = bool(st.session_state.get(roles.AS_GUEST)), time.monotonic()
    known = _known.get()
    if known is not None and known[0] is visit and known[1] == view and now - known[2] < _KNOWN_SECONDS:
        return known[3]
    answer = roles.is_guest()
    _known.set((visit, view, now, answer))
    return answer


def _hides_invented() -> bool:
    if roles.is_acting():
        return roles.visitor().hides_invented
    is_visit = get_script_run_ctx(suppress_warning=True) is not None
    return is_visit and bool(st.session_state.get(roles.HIDES_INVENTED))


def _known_by() -> dt.date | None:
    if get_script_run_ctx(suppress_warning=True) is None or (day := filters.known_by()) is None:
        return None
    return None if _visits_as_guest() else day


reader.visits_as_guest = _visits_as_guest
reader.visit_hides_invented = _hides_invented
known.visits_by = _known_by


def told(rows: pd.DataFrame, *, for_guests: bool) -> pd.DataFrame:
    """The rows with their presence, which may be missing, as a reader is told it: guests read met, whenever that was, or never."""
    if not for_guests:
        return rows
    met = rows["presence"].map(lambda presence: "met" if presence in _JUDGED else "never", na_action="ignore")
    return rows.assign(presence=met)
