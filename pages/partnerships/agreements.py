"""Agreements: the register, what ends when, and one agreement in full (dashboard/statements/agreements.py)."""

from dashboard import roles, widgets
from dashboard.blocks import screen
from dashboard.blocks.facts import Facts
from dashboard.statements import agreements
from locales import text
from reports import calendar


def _calendar(facts: Facts) -> None:
    widgets.download_button(
        "agreements-calendar",
        roles.later(calendar.expiries, facts.filters, guest=facts.is_guest),
        icon="calendar_add_on",
        file_name=text("agreements-calendar-file", date=facts.filters.as_of.isoformat()),
        mime="text/calendar",
        key="agreements-ics",
        disabled=not facts.now["dated_count"],
        helps=True,
    )


screen.draw(agreements.page(_calendar))
