"""The ends of agreements as a file for one's own calendar."""

from collections.abc import Callable

import streamlit as st

from dashboard import roles
from dashboard.blocks.facts import Facts
from locales import text

# The ends ahead of these filters as a calendar file, for a partner or not (`reports.calendar.expiries`).
Make = Callable[..., bytes]


def draw(make: Make, facts: Facts) -> None:
    """The button that downloads it."""
    st.download_button(
        text("agreements-calendar"),
        roles.later(make, facts.filters, guest=facts.is_guest),
        file_name=text("agreements-calendar-file", date=facts.filters.as_of.isoformat()),
        mime="text/calendar",
        key="agreements-ics",
        icon=":material/calendar_add_on:",
        disabled=not facts.now["dated_count"],
        on_click="ignore",
        help=text("agreements-calendar-help"),
    )
