"""The shared filters: link → session → widgets → link.

The truth of a visit is st.session_state: one key a filter (`KEYS`), with language-neutral values. No widget has such a
key: the widgets show the truth and report to it (`dashboard/widgets.py`), so that what the browser remembers
of a closed popover never comes back. When the link speaks instead (`dashboard/link.py`), the truth is replaced by it; the link is
written again at the end of every run. The frame's menu takes it along to the next page.

A page asks `current_filters()` and nothing else. A page that offers a click (a map, a chart) changes a
filter by `choose("provinces", (...))` inside a widget's callback. What a filter is, its entry in dashboard/filters_model.py says.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import clock, link, roles, widgets
from dashboard.filters_model import CHOICES, DAYS, LINK_NAMES, TEXTS, Filters
from dashboard.language import STATE_KEY as LANG_KEY
from dashboard.options import Options
from locales import DEFAULT_LANGUAGE, LANGUAGES, formats, language, text

# Filter → its key in session_state; a day that has not been chosen is None, a choice an empty list.
KEYS = {name: f"filter-{name.replace('_', '-')}" for name in LINK_NAMES}

LANG_NAME = "lang"
# Switches, each with its name and its one value in the link.
_SWITCHES = (
    (roles.AS_GUEST, "view", "guest"),  # what a Chinese partner sees
    (roles.HIDES_INVENTED, "invented", "hidden"),  # without what is invented
)
KNOWN_NAME = "known"  # `known=2018-03-30`: by the exports that existed then

# What the link says on every page.
_OF_THE_READER = (LANG_NAME, *(name for _, name, _ in _SWITCHES), KNOWN_NAME)
_SHARED = frozenset({*LINK_NAMES.values(), *_OF_THE_READER})
_ME = "filters"  # what the filters are called in `link`

_OPENED_ON = "_opened_on"  # the day that pages opened on when the visit began
_FILTERS = "_filters"  # the Filters of this run
_CHOSEN = "_chosen"  # the filters at the end of the last run
_COMPLAINT = "_link_complaint"  # what was wrong with the link that was read last
_SPEAKS = "_link_speaks"  # whether the filters are still to be taken from the link
_LENT_DAY = "_lent_day"  # the as-of day that comes back when the page is left

_KNOWN = "known-by"  # the day by which the reader wants to know, None for today
_YEAR = "filter-year"  # the widget that offers whole years


def current_filters() -> Filters:
    """The filters in force, for the queries of a page."""
    filters = st.session_state.get(_FILTERS)
    if not isinstance(filters, Filters):
        raise TypeError("the frame has not run: pages are started by app.py")
    return filters


def choose(filter_name: str, values: Sequence[str]) -> None:
    """Set a filter from a widget's callback (such as a click on a map)."""
    st.session_state[KEYS[filter_name]] = list(values)


def choose_day(day: dt.date | None, name: str = "as_of") -> None:
    """Set the as-of day, or another day among the filters, from a widget's callback; None clears it."""
    st.session_state[KEYS[name]] = day


def lend_day() -> None:
    """Remember the current as-of day, which comes back when the reader leaves the page; `keep_day` forgets it."""
    st.session_state.setdefault(_LENT_DAY, st.session_state[KEYS["as_of"]])


def keep_day() -> None:
    """Let the as-of day stay where it is, on other pages too."""
    st.session_state.pop(_LENT_DAY, None)


def is_day_lent() -> bool:
    """Whether the as-of day is only moved for as long as the reader stays on this page."""
    return _LENT_DAY in st.session_state


def clear(names: Sequence[str] = tuple(KEYS)) -> None:
    """Clear filters, all by default; the as-of day goes back to the day that the dashboard opens on."""
    for name in names:
        st.session_state[KEYS[name]] = [] if name in CHOICES else None


def link_of(filters: Filters, default_as_of: dt.date) -> dict[str, list[str]]:
    """The query parameters that open the same view elsewhere; defaults are left out."""
    said: dict[str, list[str]] = {}
    for name, link_name in LINK_NAMES.items():
        value = getattr(filters, name)
        if name == "as_of" and value == default_as_of:
            continue
        if value:
            said[link_name] = [value.isoformat()] if isinstance(value, dt.date) else list(value)
    if language() != DEFAULT_LANGUAGE:
        said[LANG_NAME] = [language()]
    return said


def count(options: Options) -> int:
    """How many of the chips are active; the period is one."""
    said = link_of(current_filters(), options.opens_on).keys() & set(LINK_NAMES.values())
    return len(said) - ({LINK_NAMES["period_from"], LINK_NAMES["period_to"]} <= said)


def current_link() -> dict[str, list[str]]:
    """The query parameters of what is chosen now: what a link to another page takes along."""
    return {name: list(values) for name, values in link.seen(_SHARED).items()}


def with_link(values: Mapping[str, str | Sequence[str]]) -> dict[str, str | list[str]]:
    """The parameters of a link: `values`, how the reader looks, and the filters as they are unless `values` names one; an empty value (`as_of=""`) is none."""
    kept: Mapping[str, str | Sequence[str]] = current_link()
    if values.keys() & set(LINK_NAMES.values()):
        kept = {name: said for name, said in kept.items() if name in _OF_THE_READER}
    said = {**kept, **values}
    return {name: value if isinstance(value, str) else list(value) for name, value in said.items() if value}


def begin(address: str | None) -> None:
    """Look at the link before anything is drawn, and take from it how the reader looks; then `sync_from_link`."""
    if link.begin(address) and is_day_lent():
        st.session_state[KEYS["as_of"]] = st.session_state.pop(_LENT_DAY)
        link.hold(0)
    arrived = link.arrival(_ME, on_any_page=True)
    # what the reader has just chosen is newer than a link that was drawn before
    by_hand = _CHOSEN in st.session_state and st.session_state[_CHOSEN] != choices_now()
    # A run that was cut short before it had taken what the link says leaves that to the next.
    speaks = bool(st.session_state.get(_SPEAKS)) or (
        arrived is not None and (arrived.is_whole or (bool(arrived.changed & _SHARED) and not by_hand))
    )
    st.session_state[_SPEAKS] = speaks
    # They are set again in every run, as `widgets.show` does: a run that was cut short may have told the browser nothing,
    # and its switch then begins with Danish, which the next click would bring here as a choice.
    asked = next(iter(link.said(LANG_NAME)), DEFAULT_LANGUAGE) if speaks else language()
    st.session_state[LANG_KEY] = asked if asked in LANGUAGES else DEFAULT_LANGUAGE
    for switch, name, on in _SWITCHES:
        st.session_state[switch] = link.said(name) == (on,) if speaks else bool(st.session_state.get(switch))
    if speaks:
        st.session_state[_KNOWN] = _day_said(KNOWN_NAME)


def _day_said(name: str) -> dt.date | None:
    """The day that the link names; None if it names none, or something that is not a day."""
    try:
        return dt.date.fromisoformat(next(iter(link.said(name)), ""))
    except ValueError:
        return None


def known_by() -> dt.date | None:
    """The day of “As known on” in this visit; None for what is known today."""
    day = st.session_state.get(_KNOWN)
    return day if isinstance(day, dt.date) else None


def choose_known(day: dt.date | None) -> None:
    """Set it from a widget's callback, or where it can't be had."""
    st.session_state[_KNOWN] = day


def choices_now() -> dict[str, object]:
    """Everything that the session holds of the filters, and of how the reader looks."""
    keys = [*KEYS.values(), LANG_KEY, roles.AS_GUEST, roles.HIDES_INVENTED, _KNOWN]
    return {key: st.session_state.get(key) for key in keys}


def sync_from_link(options: Options) -> None:
    """Bring session_state up to date with the link where the link names what there is; before the widgets are drawn."""
    if st.session_state.get(_SPEAKS):
        _adopt(options)
    st.session_state[_SPEAKS] = False
    link.took(_ME)
    # A value that its widget can show: none at first, and nothing that a new load took away.
    for name in CHOICES:
        chosen = st.session_state.get(KEYS[name]) or []
        st.session_state[KEYS[name]] = [value for value in chosen if value in options.choices[name]]
    for name in DAYS:
        st.session_state.setdefault(KEYS[name], None)


def _adopt(options: Options) -> None:
    """Replace all filters by what the link says; what it says wrongly is remembered for `link_complaint`."""
    unknown: list[str] = []
    for name, entry in CHOICES.items():
        st.session_state[KEYS[name]], wrong = options.meant(name, link.said(entry.link))
        unknown += wrong
    for name in DAYS:
        day = _day_said(LINK_NAMES[name])
        if day is None or not options.first_day <= day <= options.last_day:
            day = None
            unknown += link.said(LINK_NAMES[name])[:1]
        st.session_state[KEYS[name]] = day
    start, end = st.session_state[KEYS["period_from"]], st.session_state[KEYS["period_to"]]
    swapped = start is not None and end is not None and end < start
    if swapped:
        st.session_state[KEYS["period_from"]], st.session_state[KEYS["period_to"]] = end, start
    unknown += [value for value in link.said(LANG_NAME)[:1] if value not in LANGUAGES]
    unknown += [value for _, name, on in _SWITCHES for value in link.said(name) if value != on]
    unknown += [value for value in link.said(KNOWN_NAME) if known_by() is None]
    # of earlier versions, in which a reader had an order and a company of their own
    unknown += [*link.said("weights"), *link.said("mine")]
    st.session_state[_COMPLAINT] = (tuple(dict.fromkeys(unknown)), swapped)


def link_complaint() -> list[str]:
    """Quiet sentences about what the link said wrongly; they go away with the next choice."""
    unknown, swapped = st.session_state.get(_COMPLAINT, ((), False))
    sentences = []
    if unknown:
        # A link can hold anything: show little of it, and nothing that Markdown would act on.
        shown = [text("quoted", name=formats.markdown_safe(value[:40])) for value in unknown[:3]]
        values = formats.joined(shown) + (" …" if len(unknown) > len(shown) else "")
        sentences.append(text("filter-link-ignored", count=len(unknown), values=values))
    if swapped:
        sentences.append(text("filter-link-swapped"))
    return sentences


def settled(options: Options) -> Filters:
    """The filters in force for this run, which `current_filters` returns from now on; the link is written to match."""
    chosen: dict[str, Any] = {name: st.session_state[key] for name, key in KEYS.items()}
    start, end = chosen["period_from"], chosen["period_to"]
    if start is not None and end is not None and end < start:
        chosen |= {"period_from": end, "period_to": start}
    chosen["as_of"] = chosen["as_of"] or options.opens_on
    filters = Filters(**chosen | {name: tuple(chosen[name]) for name in CHOICES})
    st.session_state[_FILTERS] = filters
    st.session_state[_CHOSEN] = choices_now()
    said = link_of(filters, options.opens_on)
    said |= {name: [on] for switch, name, on in _SWITCHES if st.session_state.get(switch)}
    if day := known_by():
        said[KNOWN_NAME] = [day.isoformat()]
    link.write(said, _SHARED)
    return filters


def draw_choices(filters: Filters, options: Options, moving: Collection[str]) -> None:
    """Draw "+ Filter" and what is chosen as chips, each cleared by a press; filters that move nothing on the page stay chosen and are not drawn."""
    names = [name for name in CHOICES if name in moving]
    if not names:
        return
    with st.container(horizontal=True, key="filter-row", vertical_alignment="center", width="content"):
        with widgets.popover("filter-add", icon="add", key="popover-filters"):
            with st.container(key="filter-fields"):
                for name in names:
                    _list_field(name, options)
                if "period_from" in moving:
                    start, end = filters.period_from, filters.period_to
                    newest = max(options.last_date, options.opens_on).year
                    years = range(options.first_day.year, newest + 1)[-10:]
                    whole = {(dt.date(year, 1, 1), dt.date(year, 12, 31)): year for year in years}
                    chosen = whole.get((start, end)) if start and end else None
                    widgets.pills(
                        "filter-period-years",
                        years,
                        key=widgets.show(_YEAR, chosen, years[0], years[-1]),
                        on_change=_after(_choose_year),
                        help=text("filter-period-help"),
                    )
                    _day_field("period_from", "filter-period-first", options, start)
                    _day_field("period_to", "filter-period-last", options, end)
            if count(options):
                widgets.button("filter-reset", icon="restart_alt", type="tertiary", on_click=_after(clear))
        for name in names:
            if values := getattr(filters, name):
                first, more = options.name(name, values[0]), len(values) - 1
                said = text("filter-several", first=first, more=str(more)) if more else first
                _chip(TEXTS[name], said, [name])
        if "period_from" in moving and filters.has_period:
            days = formats.period(filters.period_from, filters.period_to)
            _chip("filter-period", days, ["period_from", "period_to"])


def _chip(label_key: str, value: str, cleared: Sequence[str]) -> None:
    label = text(label_key)
    st.button(
        text("filter-chip", name=label, value=formats.markdown_safe(value)),
        key=f"clear-{cleared[0]}",
        icon=":material/close:",
        icon_position="right",
        help=text("filter-clear", name=label),
        on_click=_after(clear, cleared),
    )


def _after(change: Callable[..., None], *arguments: object) -> Callable[[], None]:
    def callback() -> None:
        change(*arguments)
        st.session_state.pop(_COMPLAINT, None)

    return callback


def _take(name: str) -> None:
    st.session_state[KEYS[name]] = widgets.taken(KEYS[name])


def _list_field(name: str, options: Options) -> None:
    word, names = TEXTS[name], options.choices[name]
    widgets.multiselect(
        word,
        names,
        key=widgets.show(KEYS[name], st.session_state[KEYS[name]], language(), tuple(names)),
        helps=True,
        placeholder=text(f"{word}-placeholder"),
        filter_mode=CHOICES[name].search,
        select_all=False,  # it would be what Enter takes, before the only match
        on_change=_after(_take, name),
    )


def _day_field(name: str, word: str, options: Options, shown: dt.date | None, *, helps: bool = False) -> None:
    widgets.date_input(
        word,
        key=widgets.show(KEYS[name], shown),
        on_change=_after(_take, name),
        min_value=options.first_day,
        max_value=options.last_day,
        helps=helps,
    )


def _choose_year() -> None:
    year = widgets.taken(_YEAR)
    choose_day(dt.date(year, 1, 1) if year else None, "period_from")
    choose_day(dt.date(year, 12, 31) if year else None, "period_to")


def draw_day(filters: Filters, options: Options, said: Sequence[str]) -> None:
    """Draw the as-of day with its reason, and the second clock; pressed, it says more and lets another be chosen."""
    today = clock.today()
    last = "project" if options.ends_with_project else "latest"
    which = "today" if filters.as_of == today else last if filters.as_of == options.last_date else "other"
    chip = text("filter-as-of-chip", date=filters.as_of, which=which)
    with st.popover(chip, icon=":material/event:", key="popover-as-of"):
        # before the field, whose calendar opens as soon as it has the focus
        with st.container(horizontal=True):
            st.button(
                text("filter-as-of-latest", date=options.last_date, which=last),
                key="filter-as-of-latest",
                on_click=_after(choose_day, options.last_date),
            )
            widgets.button("filter-as-of-today", on_click=_after(choose_day, today))
        _day_field("as_of", "filter-as-of", options, filters.as_of, helps=True)
        if not roles.is_guest():
            now = known_by()
            key = f"{_KNOWN}-{now}"  # again for each day: a closed popover keeps what it showed
            widgets.date_input(
                "known-by",
                now,
                key=key,
                min_value=min(options.first_day, now or options.first_day),
                max_value=clock.today(),
                helps=True,
                on_change=lambda: choose_known(st.session_state[key]),
            )
        st.caption("\n\n".join([_why(options), *said]))


def _why(options: Options) -> str:
    return text(
        "filter-as-of-why",
        why=options.opens_why,
        date=options.opens_on,
        export=options.data_as_of,
        limit=options.opens_on_today_days,
    )


def tell_move(options: Options) -> None:
    """Note that pages open on another day than earlier in the visit, as long as they are on that day."""
    before = st.session_state.setdefault(_OPENED_ON, options.opens_on)
    if before != options.opens_on and st.session_state[KEYS["as_of"]] in (None, options.opens_on):
        moved = text("filter-as-of-moved", before=before, after=options.opens_on, why=_why(options))
        st.info(moved, icon=":material/event:")
