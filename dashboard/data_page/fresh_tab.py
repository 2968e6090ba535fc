"""The data page's tab of how old each source is, and every sheet that was read."""

from __future__ import annotations

from dashboard import formats, frame, freshness, tables
from dashboard.data_page import trial, visit
from dashboard.filters import current_filters
from dashboard.language import t
from dashboard.options import load_options
from dashboard.queries import data_health


def draw(lang: str) -> None:
    """Draw the tab: each source and how old it is on the day the page shows, then every sheet that was read."""
    day = freshness.day_of(current_filters(), load_options(lang))
    fresh = data_health.freshness_on(day, lang)
    limits = data_health.freshness_limits().iloc[0]
    frame.heading(
        t("data-sources-title", day=formats.long_date(day, lang)),
        freshness.sentence(fresh, lang),
        help=t(
            "data-sources-help",
            amber=formats.number(limits["amber_days"], lang),
            red=formats.number(limits["red_days"], lang),
        ),
    )
    tables.show_table(
        fresh.assign(
            said=[
                freshness.words(state, age, lang)
                for state, age in zip(fresh["freshness"], fresh["age_days"], strict=True)
            ]
        ),
        "source_name freshness data_as_of file_count rows_loaded rows_rejected",
        title=t("data-sources-title", day=formats.long_date(day, lang)),
        key="sources",
        is_filtered=False,
    )
    frame.heading(t("data-files-title"), t("data-files-help"))
    trial.sheet_table(visit.sheets_read(lang), t("data-files-title"), "files")
