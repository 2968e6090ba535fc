"""Denmark in China: what all Danish parties do in a province or on a theme, for Chinese partners, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, tables
from dashboard.charts import denmark as charts
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.theme import palette
from dashboard.words import denmark
from dashboard.words.denmark import View
from locales import LANGUAGES, formats, language, speaking, text

# Which filter each of the page's own choices sets: it is the same choice as the chip above, in bigger letters.
_CHOICES = {"provinces": "denmark-province", "themes": "denmark-theme"}
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "denmark.css"
_SHOWN, _ROWS = 6, 200


def draw() -> None:
    filters = current_filters()
    st.html(_STYLE)
    _choose(filters)
    view = denmark.load(filters)
    frame.heading(cards.plain(denmark.title(view)))
    if view.is_empty:
        frame.empty_state(text("denmark-empty"))
        return
    st.markdown(cards.plain(formats.together(denmark.say(view))))
    cards.illustrative(view.is_illustrative_any, text("denmark-illustrative"))
    _figures(view)
    _parties(view)
    _cooperation(view)
    _charts(view)
    _activities(view)
    _companies(view)


# ── The choice and the paper ──────────────────────────────────────────────────────────────────────────────────────


def _choose(filters: Filters) -> None:
    options = load_options()
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="denmark-choice"):
        _pick("provinces", filters.provinces, options.choices["provinces"])
        _pick("themes", filters.themes, options.choices["themes"])
        _paper(filters)


def _pick(name: str, chosen: tuple[str, ...], names: Mapping[str, str]) -> None:
    """One of the filters as a list: one value, all, or several that the chip above chose."""
    key = _CHOICES[name]
    st.session_state[key] = chosen[0] if len(chosen) == 1 and chosen[0] in names else None
    st.selectbox(
        text(f"{key}-label"),
        list(names),
        key=key,
        index=None,
        format_func=lambda code: names.get(code, code),
        placeholder=text("denmark-several" if len(chosen) > 1 else f"{key}-all"),
        on_change=_set(name),
        width=280,
    )


def _set(name: str) -> Callable[[], None]:
    def callback() -> None:
        value = st.session_state[_CHOICES[name]]
        choose(name, [value] if value else [])

    return callback


def _paper(filters: Filters) -> None:
    """The popover with the paper: in Chinese unless somebody asks for another language."""
    with st.popover(text("denmark-paper"), icon=":material/print:", key="denmark-paper"):
        paper_lang = st.segmented_control(
            text("denmark-paper-lang"),
            list(LANGUAGES),
            default="zh",
            format_func=LANGUAGES.__getitem__,
            key="denmark-paper-lang",
            required=True,
        )
        chosen = str(paper_lang or "zh")
        st.caption(text("denmark-paper-help"))
        st.download_button(
            text("denmark-paper-download"),
            speaking(chosen)(_paper_maker(filters)),
            file_name=speaking(chosen)(denmark.file_name)(filters),
            mime="application/pdf",
            key="denmark-paper-pdf",
            on_click="ignore",
            icon=":material/download:",
        )


def _paper_maker(filters: Filters) -> Callable[[], bytes]:
    """What makes the PDF when somebody clicks."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports.denmark import paper  # noqa: PLC0415

        return paper(filters)

    return make


# ── The parts ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(view: View) -> None:
    with cards.row("denmark"):
        cards.figure(
            text("denmark-card-parties"),
            formats.number(len(view.parties)),
            key="parties",
            help=text("denmark-card-parties-help"),
        )
        cards.figure(
            text("denmark-card-in-force"),
            formats.number(denmark.in_force(view)),
            key="in-force",
            help=columns.meaning("in_force_count"),
            note=text("denmark-card-in-force-note", number=len(view.cooperation)),
        )
        cards.figure(
            text("denmark-card-held"),
            formats.number(len(view.held)),
            key="held",
            help=text("denmark-card-held-help"),
        )
        cards.figure(
            text("denmark-card-companies"),
            formats.number(len(view.companies)),
            key="companies",
            help=columns.meaning("engagement"),
        )


def _parties(view: View) -> None:
    """Who, by kind: a card a kind, and everybody in the table."""
    if view.parties.empty:
        return
    frame.heading(text("denmark-parties-title"))
    with st.container(horizontal=True, gap="small", key="denmark-kinds"):
        for kind, rows in denmark.of_kind(view).items():
            with st.container(border=True, gap="xsmall", height="stretch", key=f"kind-{kind}"):
                number = formats.number(len(rows))
                st.markdown(f"**{text('denmark-kind-count', kind=denmark.kind_text(kind), number=number)}**")
                for i, row in enumerate(rows.head(_SHOWN).to_dict("records")):
                    _party(row, f"{kind}-{i}")
                if len(rows) > _SHOWN:
                    more = len(rows) - _SHOWN
                    st.caption(text("denmark-kind-more", count=more))
    with st.expander(text("denmark-parties-table"), icon=":material/table:"):
        tables.show_table(
            view.parties,
            (
                "name_of_party kind_text agreement_count in_force_count activity_count themes_text "
                "where_text since_text last_activity_date is_illustrative"
            ),
            title=text("denmark-parties-title"),
            key="denmark-parties",
            shown=_ROWS,
        )


def _party(row: Mapping[Any, Any], key: str) -> None:
    with st.container(gap=None, key=f"party-{key}"):
        st.markdown(cards.plain(str(row["name"])))
        about = [str(row[name]) for name in ("counts_text", "themes_text") if pd.notna(row[name])]
        st.caption(cards.plain(" · ".join(about)))


def _cooperation(view: View) -> None:
    if view.cooperation.empty:
        return
    frame.heading(text("denmark-cooperation-title"), help=columns.meaning("lifecycle"))
    tables.show_table(
        view.cooperation,
        [
            "cooperation" if language() == "da" else "cooperation registered_name",
            "type_text themes_text where_text signed_text state_text danish_party chinese_party "
            "source_url is_illustrative",
        ],
        title=text("denmark-cooperation-title"),
        key="denmark-cooperation",
        shown=_ROWS,
    )


def _charts(view: View) -> None:
    """On which themes and in which provinces; what is chosen already is not drawn again."""
    shown = [
        (rows, name, key)
        for rows, name, key, chosen in (
            (view.fields, "theme_name", "fields", view.about),
            (view.reach, "province_name", "reach", view.where),
        )
        if len(rows) > 1 and len(chosen) != 1
    ]
    if not shown:
        return
    for (rows, name, key), column in zip(shown, st.columns(len(shown), gap="large"), strict=True):
        with column:
            title = text(f"denmark-{key}-title")
            frame.heading(title)
            frame.chart(
                charts.ranking(rows, name, palette()),
                key=f"denmark-{key}",
                alt=text("denmark-chart-alt", title=title, first=str(rows[name].iloc[0])),
            )
            with st.expander(text("denmark-chart-table"), icon=":material/table:"):
                tables.show_table(
                    rows,
                    [Column(name, text(f"denmark-column-{key}")), "agreement_count party_count"],
                    title=title,
                    key=f"denmark-{key}",
                )


def _activities(view: View) -> None:
    for rows, key in ((view.ahead, "ahead"), (view.held, "held")):
        if rows.empty:
            continue
        title = text(f"denmark-{key}-title")
        frame.heading(title)
        tables.show_table(
            rows,
            "start_date type_text parties_text where_text title source_url is_illustrative",
            title=title,
            key=f"denmark-{key}",
            shown=_ROWS,
        )


def _companies(view: View) -> None:
    if view.companies.empty:
        return
    frame.heading(text("denmark-companies-title"), help=columns.meaning("engagement"))
    frame.link(
        "challenges",
        text("denmark-challenges-link"),
        icon=":material/arrow_forward:",
        **cards.link_values(current_filters()),
    )
    tables.show_table(
        view.companies,
        "company_name technologies_text themes_text where_text activity_count website is_illustrative",
        title=text("denmark-companies-title"),
        key="denmark-companies",
        shown=_ROWS,
    )


draw()
