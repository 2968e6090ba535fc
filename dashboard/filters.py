"""The shared filters: link → session → widgets → link.

The truth of a visit is st.session_state: one key a filter (`KEYS`), with language-neutral values. No widget has such a
key: the chips' widgets show the truth and report to it (`dashboard/widget_state.py`), so that what the browser remembers
of a closed chip never comes back. The link is read when a visit starts, when the browser goes back or forward, or when
somebody clicked a link that carries filters, and is written again at the end of every run. The frame's menu takes it
along to the next page.

A page asks `current_filters()` and nothing else. A page that offers a click (a map, a chart) changes a
filter by `choose("provinces", (...))` inside a widget's callback.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import formats, roles, widget_state
from dashboard.filters_model import UNPLACED, Filters
from dashboard.language import STATE_KEY as LANG_KEY
from dashboard.language import language, t
from dashboard.options import Options
from dashboard.queries import parties
from locales import DEFAULT_LANGUAGE, LANGUAGES, text

# Lifecycles of an agreement, in the order in which they follow each other.
LIFECYCLES = ("proposed", "active", "expiring", "expired", "ended", "undated")

# Filter → its key in session_state …
KEYS = {
    "period_from": "filter-period-from",
    "period_to": "filter-period-to",
    "provinces": "filter-provinces",
    "themes": "filter-themes",
    "parties": "filter-parties",
    "statuses": "filter-statuses",
    "as_of": "filter-as-of",
}
# … and its name in the link. These are a promise: links are kept in mails and minutes.
LINK_NAMES = {
    "period_from": "from",
    "period_to": "to",
    "provinces": "province",
    "themes": "theme",
    "parties": "party",
    "statuses": "status",
    "as_of": "as_of",
}
LANG_NAME = "lang"
VIEW_NAME, GUEST_VIEW = "view", "guest"  # `view=guest`: what a Chinese partner sees

# What a link says besides the filters.
_BESIDES = (LANG_NAME, VIEW_NAME)

_LISTS = ("provinces", "themes", "parties", "statuses")
_DAYS = ("period_from", "period_to", "as_of")

_FILTERS = "_filters"  # the Filters of this run
_LINK = "_link"  # the link as we last wrote it
_LINK_BEFORE = "_link_before"  # the one before, and when it was replaced
_PATH = "_path"  # the path of the last run's address
_SPEAKS = "_link_speaks"  # whether this run takes the filters from the link
_CHOSEN = "_chosen"  # the filters, language and view at the end of the last run
_COMPLAINT = "_link_complaint"  # what was wrong with the link that was read last
_HELD_UNTIL = "_link_held_until"  # until when the browser's address stays as it is
_LENT_DAY = "_lent_day"  # the as-of day that comes back when the page is left

_YEAR = "filter-year"  # the widget that offers whole years

# A run that the browser asked for before it had heard of our newest link still carries the old one.
_STALE_SECONDS = 5.0

Link = dict[str, tuple[str, ...]]


def current_filters() -> Filters:
    """What is chosen, for the queries of a page."""
    filters = st.session_state.get(_FILTERS)
    if not isinstance(filters, Filters):
        raise TypeError("the frame has not run: pages are started by app.py")
    return filters


def choose(filter_name: str, values: Sequence[str]) -> None:
    """Set a filter from a widget's callback (such as a click on a map).

    Args:
        filter_name: provinces, themes, parties or statuses.
        values: language-neutral values; none clears the filter.
    """
    if filter_name not in _LISTS:
        raise ValueError(f"not a filter with several values: {filter_name}")
    st.session_state[KEYS[filter_name]] = list(values)


def choose_day(day: dt.date) -> None:
    """Set the as-of day from a widget's callback."""
    st.session_state[KEYS["as_of"]] = day


def lend_day() -> None:
    """Remember the as-of day of now, which comes back when the reader leaves the page; `keep_day` forgets it."""
    st.session_state.setdefault(_LENT_DAY, st.session_state[KEYS["as_of"]])


def keep_day() -> None:
    """Let the as-of day stay where it is, on other pages too."""
    st.session_state.pop(_LENT_DAY, None)


def is_day_lent() -> bool:
    """Whether the as-of day is only moved for as long as the reader stays on this page."""
    return _LENT_DAY in st.session_state


def _give_back() -> None:
    """Put the as-of day back where it was when it was lent."""
    if is_day_lent():
        st.session_state[KEYS["as_of"]] = st.session_state.pop(_LENT_DAY)
        hold_link(0)


def hold_link(seconds: float) -> None:
    """Leave the browser's address as it is for so long, 0 for no longer.

    Each new address is one more step for the browser's back button: what plays by itself must not write one a second.
    """
    st.session_state[_HELD_UNTIL] = time.monotonic() + seconds


def reset() -> None:
    """Clear every filter; the as-of day goes back to the last day in the data."""
    for name in _LISTS:
        st.session_state[KEYS[name]] = []
    for name in ("period_from", "period_to"):
        st.session_state[KEYS[name]] = None
    st.session_state.pop(KEYS["as_of"], None)


# --- The link ---


def link_of(
    filters: Filters, lang: str, default_as_of: dt.date, *, as_guest: bool = False
) -> dict[str, list[str]]:
    """The query parameters that bring somebody else to the same view; defaults are left out."""
    link: dict[str, list[str]] = {}
    for name, link_name in LINK_NAMES.items():
        value = getattr(filters, name)
        if name == "as_of" and value == default_as_of:
            continue
        if isinstance(value, dt.date):
            link[link_name] = [value.isoformat()]
        elif value:
            link[link_name] = list(value)
    if lang != DEFAULT_LANGUAGE:
        link[LANG_NAME] = [lang]
    if as_guest:
        link[VIEW_NAME] = [GUEST_VIEW]
    return link


def carried() -> dict[str, str]:
    """What every link within the dashboard takes along besides its filters: language and guest view."""
    besides = {LANG_NAME: language()} if language() != DEFAULT_LANGUAGE else {}
    return {**besides, VIEW_NAME: GUEST_VIEW} if _asks_for_guest_view() else besides


def _asks_for_guest_view() -> bool:
    return bool(st.session_state.get(roles.AS_GUEST))


def current_link() -> dict[str, list[str]]:
    """The query parameters of what is chosen now: what a link to another page takes along."""
    return {name: list(values) for name, values in st.session_state.get(_LINK, {}).items()}


def _read_link() -> Link:
    """Our own parameters as the browser's address has them now."""
    names = [*LINK_NAMES.values(), *_BESIDES]
    return {name: tuple(st.query_params.get_all(name)) for name in names if name in st.query_params}


def _write_link(link: dict[str, list[str]]) -> None:
    """Put `link` in the browser's address, unless it is there already or is held."""
    if time.monotonic() < st.session_state.get(_HELD_UNTIL, 0.0):
        return
    neutral: Link = {name: tuple(values) for name, values in link.items()}
    before = st.session_state.get(_LINK)
    if before is not None and before != neutral:
        st.session_state[_LINK_BEFORE] = (before, time.monotonic())
    st.session_state[_LINK] = neutral
    if _read_link() != neutral:
        others = {
            name: st.query_params.get_all(name)
            for name in st.query_params
            if name not in LINK_NAMES.values() and name not in _BESIDES
        }
        st.query_params.from_dict({**others, **link})


def _is_stale(link: Link) -> bool:
    before = st.session_state.get(_LINK_BEFORE)
    return before is not None and before[0] == link and time.monotonic() - before[1] < _STALE_SECONDS


def _choices_now() -> dict[str, object]:
    return {key: st.session_state.get(key) for key in [*KEYS.values(), LANG_KEY, roles.AS_GUEST]}


def begin(address: str | None) -> None:
    """Look at the link before anything is drawn, and take language and guest view from it; then `sync_from_link`.

    Args:
        address: the browser's address, whose path tells pages apart; None where there is no browser.
    """
    link = _read_link()
    path = urlsplit(address).path if address else None
    is_first = _LINK not in st.session_state
    is_same_page = st.session_state.get(_PATH) == path
    by_hand = not is_first and st.session_state.get(_CHOSEN) != _choices_now()
    is_changed = link != st.session_state.get(_LINK) and not by_hand
    is_followed = is_changed and not _is_stale(link) and (bool(link) or is_same_page)
    # A bare address on another page is a move, not a wish to clear everything; unless the reader goes back to it.
    # A run that was cut short before it had taken what the link says leaves that to the next.
    speaks = st.session_state.get(_SPEAKS) or is_first or is_followed or (is_changed and _goes_back())
    st.session_state[_SPEAKS] = speaks
    st.session_state[_PATH] = path
    if not is_same_page:
        _give_back()
    # Both are set again in every run, as `widget_state.show` does: a run that was cut short may have told the browser nothing,
    # and its switch then begins with Danish, which the next click would bring here as a choice.
    asked = link.get(LANG_NAME, (DEFAULT_LANGUAGE,))[0] if speaks else language()
    st.session_state[LANG_KEY] = asked if asked in LANGUAGES else DEFAULT_LANGUAGE
    st.session_state[roles.AS_GUEST] = (
        link.get(VIEW_NAME) == (GUEST_VIEW,) if speaks else _asks_for_guest_view()
    )


def _goes_back() -> bool:
    """Whether this run was asked for by the browser's back or forward button."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def sync_from_link(options: Options) -> None:
    """Bring session_state up to date with the link where the link speaks; before the widgets are drawn.

    Args:
        options: what the filters offer; anything else in the link is left out and said.
    """
    if st.session_state.pop(_SPEAKS, False):
        _adopt(_read_link(), options)
    _keep_valid(options)


def _adopt(link: Link, options: Options) -> None:
    """Replace all filters by what `link` says; what it says wrongly is remembered for `link_complaint`."""
    unknown: list[str] = []
    allowed = allowed_values(options)
    for name in _LISTS:
        asked = link.get(LINK_NAMES[name], ())
        # Hand-written links separate codes by commas; party names may contain one.
        values = [part for value in asked for part in (value.split(",") if name != "parties" else [value])]
        st.session_state[KEYS[name]] = [value for value in dict.fromkeys(values) if value in allowed[name]]
        unknown += [value for value in values if value and value not in allowed[name]]
    for name in _DAYS:
        asked = link.get(LINK_NAMES[name], ())
        try:
            day = dt.date.fromisoformat(asked[0]) if asked else None
        except ValueError:
            day = None
            unknown.append(asked[0])
        if day is not None and not first_day(options) <= day <= last_day(options):
            day = None
            unknown.append(asked[0])
        if day is None and name == "as_of":
            st.session_state.pop(KEYS[name], None)
        else:
            st.session_state[KEYS[name]] = day
    start, end = st.session_state[KEYS["period_from"]], st.session_state[KEYS["period_to"]]
    swapped = start is not None and end is not None and end < start
    if swapped:
        st.session_state[KEYS["period_from"]], st.session_state[KEYS["period_to"]] = end, start
    asked_lang = link.get(LANG_NAME, (DEFAULT_LANGUAGE,))[0]
    if asked_lang not in LANGUAGES:
        unknown.append(asked_lang)
    unknown += [value for value in link.get(VIEW_NAME, ()) if value != GUEST_VIEW]
    st.session_state[_COMPLAINT] = (tuple(dict.fromkeys(unknown)), swapped)


def _keep_valid(options: Options) -> None:
    """Give every filter a value that its widget can show: defaults at first, and nothing that a new load took away."""
    allowed = allowed_values(options)
    for name in _LISTS:
        values = st.session_state.get(KEYS[name]) or []
        st.session_state[KEYS[name]] = [value for value in values if value in allowed[name]]
    for name in ("period_from", "period_to"):
        st.session_state[KEYS[name]] = st.session_state.get(KEYS[name])
    st.session_state[KEYS["as_of"]] = st.session_state.get(KEYS["as_of"]) or options.last_date


def allowed_values(options: Options) -> dict[str, set[str]]:
    """The values each filter knows."""
    return {
        "provinces": {*options.provinces, UNPLACED},
        "themes": set(options.themes),
        "parties": set(options.parties),
        "statuses": set(LIFECYCLES),
    }


def first_day(options: Options) -> dt.date:
    """The first day a date field offers: the start of the year in which the data begins."""
    first = options.first_date or options.last_date
    return dt.date(min(first.year, options.last_date.year), 1, 1)


def last_day(options: Options) -> dt.date:
    """The last day a date field offers: five years on, because expiries and plans lie ahead."""
    return dt.date(options.last_date.year + 5, 12, 31)


def link_complaint(lang: str) -> list[str]:
    """Quiet sentences about what the link said wrongly; they go away with the next choice."""
    unknown, swapped = st.session_state.get(_COMPLAINT, ((), False))
    sentences = []
    if unknown:
        # A link can hold anything: show little of it, and nothing that Markdown would act on.
        shown = [f"“{formats.markdown_safe(value[:40])}”" for value in unknown[:3]]
        values = ", ".join(shown) + (" …" if len(unknown) > len(shown) else "")
        sentences.append(text("filter-link-ignored", lang, count=len(unknown), values=values))
    if swapped:
        sentences.append(text("filter-link-swapped", lang))
    return sentences


# --- The chips ---


def filters_in_words(filters: Filters, options: Options, lang: str) -> list[tuple[str, str]]:
    """Name and value of every filter that restricts, as a reader of a download needs them."""
    names = _value_names(options, lang)
    lines = []
    if filters.period_from or filters.period_to:
        span = formats.period(filters.period_from, filters.period_to, lang)
        lines.append((text("filter-period", lang), span))
    for name, key in (
        ("provinces", "filter-province"),
        ("themes", "filter-theme"),
        ("parties", "filter-party"),
        ("statuses", "filter-status"),
    ):
        values = getattr(filters, name)
        if values:
            lines.append((text(key, lang), formats.listed([names[name](value) for value in values], lang)))
    return lines


def _value_names(options: Options, lang: str) -> dict[str, Callable[[str], str]]:
    danish = parties.danish(lang)
    return {
        "provinces": lambda code: (
            text("filter-unplaced", lang) if code == UNPLACED else options.provinces.get(code, code)
        ),
        "themes": lambda code: options.themes.get(code, code),
        "parties": lambda party: danish.get(party, party),
        "statuses": lambda code: text(f"lifecycle-{code}", lang) if code in LIFECYCLES else code,
    }


def draw_chips(options: Options) -> Filters:
    """Draw the row of chips and return what is chosen; the link is written to match."""
    lang = language()
    with st.container(horizontal=True, gap="small", key="filter-row", vertical_alignment="center"):
        _period_chip(options)
        _list_chip("provinces", "filter-province", [*options.provinces, UNPLACED], options)
        _list_chip("themes", "filter-theme", list(options.themes), options)
        _list_chip("parties", "filter-party", list(options.parties), options)
        _list_chip("statuses", "filter-status", list(LIFECYCLES), options)
        _as_of_chip(options)
        filters = _chosen()
        if link_of(filters, lang, options.last_date).keys() - set(_BESIDES):
            st.button(
                t("filter-reset"),
                key="filter-reset",
                type="tertiary",
                icon=":material/restart_alt:",
                help=t("filter-reset-help"),
                on_click=_after(reset),
            )
    for sentence in link_complaint(lang):
        st.caption(f":material/info: {sentence}")
    st.session_state[_FILTERS] = filters
    st.session_state[_CHOSEN] = _choices_now()
    _write_link(link_of(filters, lang, options.last_date, as_guest=_asks_for_guest_view()))
    return filters


def _chosen() -> Filters:
    state = st.session_state
    start, end = state[KEYS["period_from"]], state[KEYS["period_to"]]
    if start is not None and end is not None and end < start:
        start, end = end, start
    return Filters(
        period_from=start,
        period_to=end,
        provinces=tuple(state[KEYS["provinces"]]),
        themes=tuple(state[KEYS["themes"]]),
        parties=tuple(state[KEYS["parties"]]),
        statuses=tuple(state[KEYS["statuses"]]),
        as_of=state[KEYS["as_of"]],
    )


def _after(change: Callable[[], None]) -> Callable[[], None]:
    """A callback that makes `change` and forgets what was wrong with the link."""

    def callback() -> None:
        change()
        st.session_state.pop(_COMPLAINT, None)

    return callback


def _take(name: str) -> Callable[[], None]:
    """A callback that makes the reader's choice in the widget of a filter the truth."""

    def callback() -> None:
        value = widget_state.taken(KEYS[name])
        if name == "as_of" and value is None:  # emptied by hand: the last day of the data
            st.session_state.pop(KEYS[name], None)
        else:
            st.session_state[KEYS[name]] = value

    return _after(callback)


def _clear(names: Iterable[str]) -> Callable[[], None]:
    def callback() -> None:
        for name in names:
            if name == "as_of":
                st.session_state.pop(KEYS[name], None)
            else:
                st.session_state[KEYS[name]] = [] if name in _LISTS else None

    return _after(callback)


def _clear_button(names: Sequence[str], label_key: str) -> None:
    """The × beside an active chip."""
    st.button(
        t("filter-clear", name=t(label_key)),
        key=f"clear-{names[0]}",
        icon=":material/close:",
        on_click=_clear(names),
    )


def _chip_label(label_key: str, value: str) -> str:
    return t("filter-chip", name=t(label_key), value=formats.markdown_safe(value))


def _list_chip(name: str, label_key: str, values: list[str], options: Options) -> None:
    """A chip whose popover holds a multiselect."""
    called = _value_names(options, language())[name]
    chosen = st.session_state[KEYS[name]]
    if not chosen:
        now = t("filter-all")
    elif len(chosen) == 1:
        now = called(chosen[0])
    else:
        now = t("filter-several", first=called(chosen[0]), more=str(len(chosen) - 1))
    active = "active" if chosen else "idle"
    with st.container(horizontal=True, gap=None, key=f"chip-{active}-{name}", width="content"):
        with st.popover(_chip_label(label_key, now), key=f"popover-{name}"):
            st.multiselect(
                t(label_key),
                values,
                key=widget_state.show(KEYS[name], chosen, language(), tuple(values)),
                format_func=called,
                help=t(f"{label_key}-help"),
                placeholder=t(f"{label_key}-placeholder"),
                on_change=_take(name),
            )
        if chosen:
            _clear_button([name], label_key)


def _period_chip(options: Options) -> None:
    """A chip whose popover holds whole years and two date fields."""
    lang = language()
    start, end = st.session_state[KEYS["period_from"]], st.session_state[KEYS["period_to"]]
    active = "active" if start or end else "idle"
    with st.container(horizontal=True, gap=None, key=f"chip-{active}-period", width="content"):
        with st.popover(
            _chip_label(
                "filter-period", formats.period(start, end, lang) if start or end else t("filter-all")
            ),
            key="popover-period",
        ):
            years = list(range(first_day(options).year, options.last_date.year + 1))[-10:]
            st.pills(
                t("filter-period-years"),
                years,
                key=widget_state.show(_YEAR, _whole_year(start, end, years), years[0], years[-1]),
                on_change=_after(_choose_year),
                help=t("filter-period-help"),
            )
            for name, label in (("period_from", "filter-period-first"), ("period_to", "filter-period-last")):
                st.date_input(
                    t(label),
                    key=widget_state.show(KEYS[name], st.session_state[KEYS[name]]),
                    min_value=first_day(options),
                    max_value=last_day(options),
                    format=formats.date_pattern(lang),
                    on_change=_take(name),
                )
        if start or end:
            _clear_button(["period_from", "period_to"], "filter-period")


def _whole_year(start: dt.date | None, end: dt.date | None, years: Sequence[int]) -> int | None:
    """The year that the period is, if it is one of those offered."""
    if start is None or end is None or start.year not in years:
        return None
    return start.year if (start, end) == (dt.date(start.year, 1, 1), dt.date(start.year, 12, 31)) else None


def _choose_year() -> None:
    year = widget_state.taken(_YEAR)
    st.session_state[KEYS["period_from"]] = dt.date(year, 1, 1) if year else None
    st.session_state[KEYS["period_to"]] = dt.date(year, 12, 31) if year else None


def _as_of_chip(options: Options) -> None:
    """A chip whose popover holds the as-of day; it always has a value."""
    lang = language()
    as_of = st.session_state[KEYS["as_of"]]
    moved = as_of != options.last_date
    with st.container(
        horizontal=True, gap=None, key=f"chip-{'active' if moved else 'idle'}-as-of", width="content"
    ):
        with st.popover(_chip_label("filter-as-of", formats.date(as_of, lang)), key="popover-as-of"):
            st.date_input(
                t("filter-as-of"),
                key=widget_state.show(KEYS["as_of"], as_of),
                min_value=first_day(options),
                max_value=last_day(options),
                format=formats.date_pattern(lang),
                help=t("filter-as-of-help"),
                on_change=_take("as_of"),
            )
            st.caption(t("filter-as-of-latest-is", date=formats.long_date(options.last_date, lang)))
        if moved:
            _clear_button(["as_of"], "filter-as-of")
