"""The frame around every page: name, menu, language, filters, freshness, banner, sources, and how to fail.

A page draws what is below the filters (ARCHITECTURE.md says how to add one); title, filters, banner and footer are the frame's.
Exceptions fly: the frame shows a sentence and Streamlit logs the traceback. Other pages are reached by `link`, `address` and `goto`, which keep
language and guest view. What is internal is a column's or a measure's matter (`is_internal`); a part of a page asks ``roles.is_guest()``. A
fragment runs without the frame: it says ``@one_version()`` below ``@st.fragment`` (dashboard/warehouse.py), and so does what a click makes later.
"""

import datetime as dt
import logging
import sys
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

import settings
from dashboard import filters as shared
from dashboard import freshness, handbook, known, log_contact, network, roles, search, telemetry, widgets
from dashboard.filters_model import LINK_NAMES, Filters
from dashboard.known import NotKnownError
from dashboard.language import STATE_KEY as LANG_KEY
from dashboard.model import measures, pages
from dashboard.options import Options, load_options
from dashboard.scope import reader
from dashboard.viewport import script
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version
from locales import LANGUAGES, formats, language, speaking, text
from records.database import RecordsUnreachableError

_ROOT = Path(__file__).parent.parent
# All that .streamlit/config.toml can't say, of all pages: one message.
_STYLES = sorted((Path(__file__).parent / "styles").glob("*.css"))
_STYLE = f"<style>{''.join(path.read_text(encoding='utf-8') for path in _STYLES)}</style>"

_log = logging.getLogger(__name__)

_turns = threading.BoundedSemaphore(3)  # pages that are drawn at the same time
_LONGEST_TURN_SECONDS = 2.0

# Texts that the styles put beside what Streamlit draws, each in a property of its name (styles/style.css).
_STYLED = ("paper-closed", "paper-cut", "table-keys", "chart-keys")

_TOLD = "_told"  # whether this run has said that the records can't be read
_CLOSED = "_closed"  # names of the pages that this visit may not open


@dataclass(frozen=True)
class Entry:
    """One page of the menu."""

    # its address (`/map`) and the end of its title's key (`page-map`): never translated, never changed
    name: str
    file: str  # the page, from the project's root
    section: str  # the menu section it belongs to: the end of a text ``section-<name>``
    icon: str  # a Material symbol
    # whether there is nothing to draw without a warehouse; the page that makes one and the handbook have something
    needs_warehouse: bool = True
    # whether a Chinese partner may open it; internal pages are neither in their menu nor drawn
    for_guests: bool = True
    # whether what it says depends on the filters; where it does not, their chips are not drawn, and what was chosen stays
    follows_filters: bool = True


def run(entries: Sequence[Entry]) -> None:
    """Draw the frame and the page that the address asks for, from one version of the warehouse; the first entry is the front page."""
    with _turn(), one_version():
        # Before st.navigation, and a file of our own: a Material symbol as favicon would fetch a font from outside.
        st.set_page_config(
            page_title=None,
            page_icon=str(_ROOT / "static" / "icon.png"),
            layout="wide",
            initial_sidebar_state=248,
        )
        st.session_state[_TOLD] = False
        shared.begin(st.context.url)
        complaint = ""
        if day := shared.known_by():  # the visit asks for what was known by then
            try:
                if roles.is_guest():  # whose link has the server make nothing
                    raise NotKnownError(text("known-by-guest"))
                if settings.warehouse_file().exists():
                    known.make(day)
            except NotKnownError as error:
                shared.choose_known(None)
                complaint = str(error)
        with speaking(language()):  # asked once for all texts of the run
            if complaint:
                st.info(complaint, icon=":material/history_toggle_off:")
            _draw(entries)


@contextmanager
def _turn() -> Iterator[None]:
    """Wait until it is this page's turn to be drawn.

    Of fifty pages drawn at once each takes as long as all of them; by turns most readers wait half as long, and what two ask is worked out
    once. A page that has waited long enough goes on beside the others: those may be making a report.
    """
    has_turn = _turns.acquire(timeout=_LONGEST_TURN_SECONDS)
    try:
        yield
    finally:
        if has_turn:
            _turns.release()


def _draw(entries: Sequence[Entry]) -> None:
    is_guest = roles.is_guest()
    closed = {entry.name for entry in entries if is_guest and not entry.for_guests}
    listed, name, page = _asked_for(entries, closed)

    st.html(_STYLE)
    st.logo(str(_ROOT / "static" / "logo.svg"), size="large", icon_image=str(_ROOT / "static" / "icon.png"))
    try:
        with failing_calmly():
            try:
                options = load_options()
            except (WarehouseMissing, WarehouseDamaged) as error:
                _menu(listed, name)
                _bar(name)
                if isinstance(error, WarehouseDamaged):
                    raise
                if name in closed or name in {entry.name for entry in entries if entry.needs_warehouse}:
                    said = f"**{text('error-no-warehouse-title')}**\n\n{text('error-no-warehouse')}"
                    st.info(said, icon=":material/inbox:")
                    link("data", text("page-data"), icon=":material/database:")
                    first_steps()
                    return
            else:
                follows = {entry.name for entry in entries if entry.follows_filters}
                moving = pages.moved_by(name) if name in pages.catalogue() else {"as_of"} & follows
                _head(listed, name, options, moving)
            if name in closed:
                st.info(f"**{text('guest-page-title')}**\n\n{text('guest-page')}", icon=":material/lock:")
                link(entries[0].name, text(f"page-{entries[0].name}"), icon=f":material/{entries[0].icon}:")
            else:
                with telemetry.page(name):
                    page.run()
    finally:
        project = text("footer-project-guest" if is_guest else "footer-project")
        told = formats.together([project, text("footer-offline")])
        sources = formats.together([text("footer-attribution"), text("footer-fonts")])
        st.caption(f"**{text('app-name')}** · {told} · {text('footer-credits')}", help=sources)


@contextmanager
def failing_calmly() -> Iterator[None]:
    """A failure inside shows a sentence: around a page, and around a part of it that runs again alone."""
    try:
        yield
    except WarehouseDamaged as error:  # a spoilt block shows when it is read
        _log.error("the warehouse can't be read", exc_info=error)
        said = text("error-damaged", kind=error.kind, file=_file_told(Path(error.path)))
        mend = text("error-damaged-mend", kind=error.kind)
        st.error(f"**{text('error-damaged-title')}**\n\n{said} {mend}", icon=":material/healing:")
    except roles.NotAllowedError:  # drawn for a role that has gone since
        st.error(text("not-allowed"), icon=":material/lock:")
    except RecordsUnreachableError:  # that a page did not expect where it asked
        records_unreachable()
    except Exception as error:
        # in place of Streamlit's own box; its log stays
        st.html("<style>.stException { display: none; }</style>")
        if isinstance(error, OldWarehouseError):
            file = _file_told(settings.warehouse_file())
            st.warning(text("error-old-warehouse", file=file), icon=":material/build:")
        else:
            sentence = text("error-page", time=f"{dt.datetime.now().astimezone():%H:%M:%S}")
            st.error(f"**{text('error-page-title')}**\n\n{sentence}", icon=":material/error:")
        raise


def first_steps() -> None:
    """Leads to how a desk begins, wherever something has not been loaded; nothing for guests, who load nothing."""
    if not roles.is_guest():
        chosen = {handbook.CHAPTER: handbook.FIRST_STEPS}
        link(handbook.PAGE, text("handbook-begin"), icon=":material/flag:", **chosen)


def _head(listed: dict[str, list[st.Page]], name: str, options: Options, moving: Collection[str]) -> None:
    shared.sync_from_link(options)
    filters = shared.settled(options)
    _bar(name, filters, options, moving)
    for sentence in shared.link_complaint():
        st.caption(f":material/info: {sentence}")
    shared.tell_move(options)
    if words := search.box():
        goto(search.PAGE, **{search.LINK: words})
    title = text(f"page-{name}")
    if moving:
        left = measures.values(filters, "agreement_count")
        title = text("filter-told", filters=shared.count(options), page=title, **left)
    _menu(listed, name, title)
    log_contact.draw()


def _asked_for(
    entries: Sequence[Entry], closed: Collection[str]
) -> tuple[dict[str, list[st.Page]], str, st.Page]:
    sections: dict[str, list[st.Page]] = {}
    by_name: dict[str, st.Page] = {}
    for i, entry in enumerate(entries):
        page = st.Page(
            _ROOT / entry.file,
            title=text(f"page-{entry.name}"),
            icon=f":material/{entry.icon}:",
            url_path=entry.name if i else "front",
            default=i == 0,
        )
        if entry.name not in closed:
            sections.setdefault(text(f"section-{entry.section}"), []).append(page)
        by_name[entry.name] = page
    # Streamlit serves the front page at "/" only, but its own address is a promise too.
    front = entries[0]
    title = text(f"page-{front.name}")
    alias = st.Page(_ROOT / front.file, title=title, url_path=front.name, visibility="hidden")
    st.session_state["_pages"] = by_name
    st.session_state[_CLOSED] = closed
    # Streamlit's own menu drops the link's filters and leaves bare addresses for the back button: see `_menu`.
    page = st.navigation([*by_name.values(), alias], position="hidden")
    return sections, page.url_path or front.name, page


def _menu(sections: dict[str, list[st.Page]], name: str, status: str = "") -> None:
    """Sections and their pages, as links that take the filters along: one element for all of it, so that it costs a page next to nothing; and who visits."""
    link_now = shared.current_link()
    opened = text(f"page-{name}")
    listed = [
        {
            "title": title,
            "pages": [
                {
                    "title": page.title,
                    "icon": page.icon.removeprefix(":material/").removesuffix(":"),
                    "href": _href(page, link_now),
                    "isOpen": page.title == opened,
                }
                for page in pages
            ],
        }
        for title, pages in sections.items()
    ]
    said = {
        "label": text("menu-label"),
        "lang": language(),
        "status": status,
        "filters": text("filter-row-label"),
        "styled": {word: text(word) for word in _STYLED},
        "sections": listed,
    }
    with st.sidebar:
        drawn = st.components.v2.component(
            "menu", html='<nav class="desk-menu"></nav>', js=script("menu"), isolate_styles=False
        )
        drawn(key="menu", data=said)
        if not roles.is_sign_in_configured():
            widgets.toggle("guest-view", key=roles.AS_GUEST, helps=True)
            return
    with st.sidebar, st.container(key="visit", gap="xsmall"):
        if roles.signed_in_role() != "guest":
            widgets.toggle("guest-view", key=roles.AS_GUEST, helps=True)
        if roles.is_signed_in():
            st.caption(text("signed-in-as", name=formats.markdown_safe(roles.signature())))
            widgets.button("sign-out", icon="logout", on_click=st.logout)
        elif roles.is_unverified():
            st.warning(text("sign-in-unverified"), icon=":material/mark_email_unread:")
            widgets.button("sign-out", icon="logout", on_click=st.logout)
        else:
            widgets.button("sign-in", icon="login", on_click=st.login)


def _switch_off(switch: str) -> None:
    st.session_state[switch] = False


def _bar(
    name: str, filters: Filters | None = None, options: Options | None = None, moving: Collection[str] = ()
) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="page-head"):
        st.title(text(f"page-{name}"), anchor=False, width="content")
        if filters is not None and options is not None:
            shared.draw_choices(filters, options, moving)
        with st.container(horizontal=True, vertical_alignment="center", key="page-side", width="content"):
            if filters is not None and options is not None and moving:
                newest = options.data_as_of
                exports = [freshness.of_page(name) or text("data-as-of", date=newest)] if newest else []
                then = freshness.told_then(name, filters.as_of) if newest else []
                shared.draw_day(filters, options, [*exports, *then])
            _marks(options)
            if options is not None:
                log_contact.button()
            with st.popover(LANGUAGES[language()], icon=":material/translate:", key="popover-lang"):
                widgets.segmented_control(
                    "language-label", LANGUAGES, key=LANG_KEY, label_visibility="collapsed"
                )
            if name != handbook.PAGE:
                label = escape(text("handbook-about", page=text(f"page-{name}")))
                chosen = {handbook.CHAPTER: handbook.chapter_about(name, for_guests=roles.is_guest())}
                where = escape(f"{address(handbook.PAGE, **chosen)}#{name}")
                named = f'aria-label="{label}" title="{label}"'
                st.html(f'<a class="desk-link question-mark" href="{where}" {named}>?</a>', width="content")


def _marks(options: Options | None) -> None:
    is_guest, by = roles.is_guest(), shared.known_by()
    if network.is_open():
        _mark("open", ":material/lock_open:", text("open-banner"))
    if options is None:
        return
    if by is not None:
        with _mark("known", ":material/history:", text("known-by-told", date=by), date=by):
            widgets.button("known-by-end", on_click=shared.choose_known, args=(None,))
    if is_guest:
        own = roles.signed_in_role() != "guest"
        words = "guest-banner-named" if roles.is_signed_in() else "guest-banner"
        with _mark("guest", ":material/visibility:", text("guest-banner-own" if own else words)):
            if own:
                widgets.button("guest-view-end", on_click=_switch_off, args=(roles.AS_GUEST,))
    if options.is_sample or (options.has_invented and not is_guest):
        hides = reader.is_without_invented()
        said = [text("sample-banner", hides=hides)] if options.is_sample else []
        if options.is_sample and roles.may("load"):
            said.append(text("sample-banner-help"))
        with _mark("sample" if options.is_sample else "invented", ":material/science:", *said):
            if options.has_invented and not is_guest:  # guests are shown nothing that is invented
                widgets.toggle("invented-hide", key=roles.HIDES_INVENTED, helps=True)


def _mark(which: str, icon: str, *said: str, **values: Any) -> st.delta_generator.DeltaGenerator:
    box = st.popover(text(f"mark-{which}", **values), icon=icon, key=f"mark-{which}")
    box.caption("\n\n".join(said))
    return box


def _file_told(path: Path) -> str:
    """A file as its reader is told of it: guests have no need to know where files are stored on the machine."""
    return formats.markdown_safe(path.name if roles.is_guest() else str(path))


def records_unreachable() -> bool:
    """Report, once per page, that notes, decisions and reports can't be read (the figures are right without them), and log why; returns whether it did so now."""
    if (error := sys.exception()) is not None:
        _log.error("the records can't be read", exc_info=error)
    if st.session_state[_TOLD]:
        return False
    st.session_state[_TOLD] = True
    st.warning(text("error-records"), icon=":material/cloud_off:")
    return True


@contextmanager
def without_records() -> Iterator[None]:
    """Within it, what asks records that don't answer ends there, and the reader is told so."""
    try:
        yield
    except RecordsUnreachableError:
        records_unreachable()


def keep_typed(*prefixes: str) -> None:
    """Keep what was typed in fields, by how their keys begin, that can't be drawn just now: Streamlit forgets a field that is not drawn."""
    for key in list(st.session_state):
        if str(key).startswith(prefixes):
            st.session_state[key] = st.session_state[key]


def dialog(title: str, icon: str, **how: Any) -> Callable[[Callable[[], None]], None]:
    """Draws what it decorates in a dialog, at once and from one version of the warehouse; `how` is more for `st.dialog`."""
    drawn = st.dialog(title, icon=f":material/{icon}:", **{"width": "large", **how})
    return lambda draw: drawn(one_version()(draw))()


def own_thing(name: str, **how: Any) -> Any:
    """A container of what a page is named after: tests measure where it begins; `how` is more for `st.container`."""
    return st.container(key=f"own-thing-{name}", **how)


def heading(title: str, takeaway: str | None = None, help: str | None = None) -> None:
    """The title of a chart or map, saying what is shown, and the sentence with its message: an h2 below the page's h1."""
    st.header(title, anchor=False, help=help)
    if takeaway:
        st.markdown(takeaway)


def empty_state(hint: str | None = None, *, of_one: bool = False) -> None:
    """Draw the reason and the way out in place of a chart or table without data: where nothing was filtered away, how a desk begins."""
    hides = bool(st.session_state.get(roles.HIDES_INVENTED))
    by = shared.known_by()
    is_filtered = of_one or hides or bool(shared.current_link().keys() & set(LINK_NAMES.values()))
    with st.container(border=True, key="empty-state"):
        if not is_filtered and by is None:
            st.markdown(f"**{text('empty-unloaded-title')}**")
            st.write(text("empty-unloaded"))
            first_steps()
            return
        st.markdown(f"**{text('empty-title')}**")
        st.write(hint or text("empty-hint"))
        if hides:
            st.write(text("invented-lacks"))
        if by:
            st.write(text("known-by-told", date=by))
        with st.container(horizontal=True):
            if is_filtered:
                widgets.button("empty-reset", icon="restart_alt", on_click=shared.clear)
            if by:
                widgets.button("known-by-end", key="empty-known", on_click=shared.choose_known, args=(None,))
            if hides:
                widgets.button(
                    "invented-show", icon="visibility", on_click=_switch_off, args=(roles.HIDES_INVENTED,)
                )


def link(name: str, label: str, *, icon: str | None = None, **link_values: str | Sequence[str]) -> None:
    """A link to another page with filters set (`province="CN-JS"`) and no others, or with the current ones; nothing for a guest where the page is internal."""
    if not may_open(name):
        return
    pages: dict[str, st.Page] = st.session_state["_pages"]
    st.page_link(pages[name], label=label, icon=icon, query_params=shared.with_link(link_values) or None)


def address(name: str, **link_values: str | Sequence[str]) -> str:
    """Where `link` leads, for a link (``<a class="desk-link">``) in HTML of our own: shell.js opens it without loading the page again."""
    pages: dict[str, st.Page] = st.session_state["_pages"]
    return _href(pages[name], shared.with_link(link_values))


def _href(page: st.Page, link: Mapping[str, str | Sequence[str]]) -> str:
    return f"./{page.url_path}{f'?{urlencode(link, doseq=True)}' if link else ''}"  # the front page's path is empty


def goto(name: str, **link_values: str | Sequence[str]) -> None:
    """Open another page with filters set, as `link` does; call it while a page is drawn, not in a callback.

    The browser follows an invisible link (shell.js): st.switch_page would write the new link into the address of the old page first, so
    that the back button led to a page that had not been opened.
    """
    if not may_open(name):
        return
    with st.container(key="goto"):
        link(name, name, icon=None, **link_values)


def may_open(name: str) -> bool:
    """Whether this visit may open a page of the menu."""
    closed: Collection[str] = st.session_state[_CLOSED]
    return name not in closed
