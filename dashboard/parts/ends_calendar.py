"""The ends of agreements as a file for one's own calendar."""

from collections.abc import Callable

from dashboard import roles, widgets
from dashboard.blocks.facts import Facts
from locales import text

# The ends ahead of these filters as a calendar file, for a partner or not (`reports.calendar.expiries`).
Make = Callable[..., bytes]


def draw(make: Make, facts: Facts) -> None:
    """The button that downloads it."""
    widgets.download_button(
        "agreements-calendar",
        roles.later(make, facts.filters, guest=facts.is_guest),
        icon="calendar_add_on",
        file_name=text("agreements-calendar-file", date=facts.filters.as_of.isoformat()),
        mime="text/calendar",
        key="agreements-ics",
        disabled=not facts.now["dated_count"],
        helps=True,
    )
