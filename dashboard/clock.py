"""The clock of the house, asked in one place, so that a test can set it."""

import datetime as dt


def today() -> dt.date:
    """The current day where the server runs. Never asked in SQL: what depends on time takes an as-of day."""
    return dt.datetime.now().astimezone().date()
