"""The frame around every page: name, menu, language, filters, freshness, banner, sources, and how to fail.

How a page is written
---------------------
1. A file ``pages/<section>/<page>.py``, and one line in app.py. Its title stands as ``page-<name>`` in
   locales/*/frame.ftl, its other texts in locales/*/<page>.ftl, in all languages.
2. The file draws what stands below the filters. Title, filters, banner and footer are the frame's::

        from dashboard import frame, tables
        from dashboard.charts import style, timeline
        from dashboard.filters import current_filters
        from dashboard.language import language, t
        from dashboard.queries import timeline as ask
        from dashboard.theme import palette

        def draw() -> None:
            filters, lang = current_filters(), language()
            rows = ask.agreement_bars(filters, "party", lang)           # a question: no SQL here
            if rows.empty:
                frame.empty_state()                                     # why, and "reset all filters"
                return
            frame.heading(t("timeline-title"), t("timeline-takeaway"))  # what is shown; what it tells
            figure = timeline.figure(rows, lang, palette())             # a figure: no sums here
            frame.chart(figure, key="timeline", alt=t("timeline-alt"))
            columns = [tables.Column("title", t("timeline-column-title"))]
            tables.show_table(rows, columns, title=t("timeline-title"), key="timeline")

        draw()

3. ``return`` early rather than ``st.stop()``, so that the footer is drawn. Let exceptions fly: the frame
   shows a sentence and Streamlit logs the traceback.
4. A link to a page, with filters set: ``frame.link("map", label, province="CN-JS")``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from dashboard import filters as shared
from dashboard import formats
from dashboard.charts import style
from dashboard.language import STATE_KEY as LANG_KEY
from dashboard.language import html_lang_script, language, t
from dashboard.options import Options, load_options
from dashboard.warehouse import WarehouseMissing
from locales import DEFAULT_LANGUAGE, LANGUAGES

_ROOT = Path(__file__).parent.parent
_STYLE = Path(__file__).parent / "style.css"


@dataclass(frozen=True)
class Entry:
    """One page of the menu.

    Attributes:
        name: its address (`/map`) and the end of its title's key (`page-map`): never translated, never
        changed.
        file: the page, from the project's root.
        section: the menu section it stands in: overview, partnerships, economy or data.
        icon: a Material symbol.
        needs_warehouse: whether there is nothing to draw without a warehouse; the page that makes one has.
    """

    name: str
    file: str
    section: str
    icon: str
    needs_warehouse: bool = True


def run(entries: Sequence[Entry]) -> None:
    """Draw the frame and the page that the address asks for; the first entry is the front page."""
    # Before st.navigation, and a file of our own: a Material symbol as favicon would fetch a font from
    # outside.
    st.set_page_config(
        page_title=None,
        page_icon=str(_ROOT / "static" / "icon.png"),
        layout="wide",
        initial_sidebar_state="auto",
    )
    shared.begin(st.context.url)
    pages: dict[str, list[st.Page]] = {}
    names: dict[str, str] = {}
    by_name: dict[str, st.Page] = {}
    for i, entry in enumerate(entries):
        page = st.Page(
            _ROOT / entry.file,
            title=t(f"page-{entry.name}"),
            icon=f":material/{entry.icon}:",
            url_path=entry.name if i else "front",
            default=i == 0,
        )
        pages.setdefault(t(f"section-{entry.section}"), []).append(page)
        names[page.url_path] = entry.name
        by_name[entry.name] = page
    # Streamlit serves the front page at "/" only, but its own address is a promise too.
    front = entries[0]
    alias = st.Page(
        _ROOT / front.file, title=t(f"page-{front.name}"), url_path=front.name, visibility="hidden"
    )
    names[alias.url_path] = front.name
    # Streamlit's own menu drops the link's filters and leaves bare addresses for the back button: see
    # `_menu`.
    page = st.navigation([*by_name.values(), alias], position="hidden")
    name = names[page.url_path]

    st.html(_STYLE)
    st.html(html_lang_script(), unsafe_allow_javascript=True)
    st.logo(str(_ROOT / "static" / "logo.svg"), size="large", icon_image=str(_ROOT / "static" / "icon.png"))
    st.session_state["_pages"] = by_name

    try:
        options = load_options(language())
    except WarehouseMissing:
        _menu(pages, name)
        _title(name)
        makes_one = [entry for entry in entries if not entry.needs_warehouse]
        if name not in [entry.name for entry in makes_one]:
            st.info(
                f"**{t('error-no-warehouse-title')}**\n\n{t('error-no-warehouse')}", icon=":material/inbox:"
            )
            for entry in makes_one:
                link(entry.name, t(f"page-{entry.name}"), icon=f":material/{entry.icon}:")
            return
    else:
        shared.sync_from_link(options)
        _title(name, options)
        shared.draw_chips(options)
        _menu(pages, name)
        if options.is_sample:
            with st.container(key="sample-banner"):
                st.caption(f":material/science: {t('sample-banner')}", help=t("sample-banner-help"))
    try:
        page.run()
    except Exception:
        _failure()
        raise
    finally:
        _footer()


def _menu(sections: dict[str, list[st.Page]], name: str) -> None:
    """The menu, whose links take the filters along."""
    params = shared.current_link() or None
    with st.sidebar, st.container(key="menu", gap=None):
        for section, pages in sections.items():
            st.caption(section)
            for page in pages:
                with st.container(key="menu-now" if page.title == t(f"page-{name}") else None, gap=None):
                    st.page_link(page, query_params=params, width="stretch")


def _title(name: str, options: Options | None = None) -> None:
    lang = language()
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="page-head"
    ):
        with st.container(width="content", gap=None, key="page-title"):
            st.title(t(f"page-{name}"), anchor=False)
            if options is not None and options.data_as_of is not None:
                st.caption(t("data-as-of", date=formats.long_date(options.data_as_of, lang)))
        st.segmented_control(
            t("language-label"),
            list(LANGUAGES),
            key=LANG_KEY,
            format_func=LANGUAGES.__getitem__,
            label_visibility="collapsed",
            required=True,
            width="content",
        )


def _footer() -> None:
    with st.container(key="page-foot", gap=None):
        st.caption(f"**{t('app-name')}** · {t('footer-project')} {t('footer-offline')}")
        st.caption(f"{t('footer-attribution')} {t('footer-fonts')}")


def _failure() -> None:
    """The calm sentence in place of a page that failed; Streamlit's own box is hidden, its log is not."""
    st.html("<style>.stException { display: none; }</style>")
    now = dt.datetime.now().astimezone()
    sentence = t("error-page", time=f"{now:%H:%M:%S}")
    st.error(f"**{t('error-page-title')}**\n\n{sentence}", icon=":material/error:")


def heading(title: str, takeaway: str | None = None, help: str | None = None) -> None:
    """The title of a chart or map, saying what is shown, and the sentence with what it tells."""
    st.subheader(title, anchor=False, help=help)
    if takeaway:
        st.markdown(takeaway)


def chart(figure: go.Figure, *, key: str, alt: str) -> None:
    """Draw a figure of dashboard/charts in the house look; `alt` says in a sentence what it shows."""
    st.plotly_chart(figure, theme=None, config=style.CONFIG, key=f"chart-{key}", alt=alt)


def empty_state(hint: str | None = None) -> None:
    """What stands in place of a chart or table when the filters leave nothing: why, and the way out."""
    with st.container(border=True, key="empty-state"):
        st.markdown(f"**{t('empty-title')}**")
        st.write(hint or t("empty-hint"))
        st.button(t("empty-reset"), key="empty-reset", on_click=shared.reset, icon=":material/restart_alt:")


def link(name: str, label: str, *, icon: str | None = None, **link_values: str | Sequence[str]) -> None:
    """A link to another page with filters set (`province="CN-JS"`); without any, the filters stay."""
    pages: dict[str, st.Page] = st.session_state["_pages"]
    params = {key: value if isinstance(value, str) else list(value) for key, value in link_values.items()}
    if params and language() != DEFAULT_LANGUAGE:
        params[shared.LANG_NAME] = language()
    st.page_link(pages[name], label=label, icon=icon, query_params=params or shared.current_link() or None)
