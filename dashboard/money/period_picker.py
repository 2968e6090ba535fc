"""The accounting period as accounts are kept: the whole project, a year, a half-year that ends with February or August, or free.

It is the shared period filter, chosen in other words: chip, link and this switch always say the same.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

import streamlit as st

from dashboard import periods
from dashboard.filters import choose_day, current_filters, day_field
from dashboard.filters_model import Filters
from dashboard.options import load_options
from dashboard.queries import options
from locales import formats, language, speaking, text

# The kind of period that the reader chose.
_KIND = "budget-period-kind"


def draw(filters: Filters) -> None:
    """The switch between kinds of periods, and the list of those of the kind.

    Args:
        filters: the shared filters.
    """
    days = options.dates().iloc[0]
    start, end = days["project_start_date"], days["project_end_date"]
    actual = periods.kind_of(filters.period_from, filters.period_to, start, end)
    # A period chosen elsewhere (chip or link) moves the switch; "free" stays while its days happen to be a whole year.
    chosen = st.session_state.get(_KIND)
    found = periods.periods(chosen, start, end) if chosen else []
    fits = periods.position(found, filters.period_from, filters.period_to) is not None
    if chosen is None or not (chosen == actual or fits or (chosen == "free" and actual != "project")):
        chosen = actual
    # In every run: a run that was cut short may have told the browser nothing, and what it then makes up would come back as a choice.
    st.session_state[_KIND] = chosen
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="budget-period"):
        st.segmented_control(
            text("budget-period-label"),
            periods.KINDS,
            key=_KIND,
            format_func=lambda kind: text(f"budget-period-kind-{kind.replace('_', '-')}"),
            on_change=_choose_kind,
            args=(start, end, filters.as_of),
            required=True,
            width="content",
        )
        kind = st.session_state[_KIND]
        if kind == "free":
            _free_period(filters)
        elif found := periods.periods(kind, start, end):
            st.session_state["budget-period-which"] = periods.position(
                found, filters.period_from, filters.period_to
            )
            st.selectbox(
                text("budget-period-which"),
                range(len(found)),
                key="budget-period-which",
                format_func=speaking(language())(lambda i: _period_name(found[i])),
                help=text("budget-period-half-year-help") if kind == "half_year" else None,
                on_change=_choose_which,
                args=(found,),
                width=360,
            )


def _free_period(filters: Filters) -> None:
    limits = load_options()
    for name, label in (("period_from", "budget-period-first"), ("period_to", "budget-period-last")):
        key = f"budget-free-{name}"
        shown = st.session_state[key] = getattr(filters, name)
        day_field(name, label, limits, shown, key=key, on_change=partial(_choose_day, name, key), width=160)


def _period_name(period: periods.Period) -> str:
    span = formats.period(period.first_date, period.last_date)
    if period.kind == "calendar_year":
        return span
    key = "budget-period-project-year" if period.kind == "project_year" else "budget-period-half-year"
    return text(key, number=str(period.number), period=span)


def _set_period(first: dt.date | None, last: dt.date | None) -> None:
    choose_day(first, "period_from")
    choose_day(last, "period_to")


def _choose_kind(start: dt.date, end: dt.date, as_of: dt.date) -> None:
    kind = st.session_state[_KIND]
    found = periods.periods(kind, start, end)
    if kind == "project":
        _set_period(None, None)
    elif found:
        now = found[periods.around(found, as_of)]
        _set_period(now.first_date, now.last_date)
    elif current_filters().period_from is None:
        _set_period(start, end)


def _choose_which(found: list[periods.Period]) -> None:
    period = found[st.session_state["budget-period-which"]]
    _set_period(period.first_date, period.last_date)


def _choose_day(name: str, key: str) -> None:
    choose_day(st.session_state[key], name)
