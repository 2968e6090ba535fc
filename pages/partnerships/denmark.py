"""Denmark in China: what all Danish parties do in a province or on a theme, for Chinese partners, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, formats, frame, measures, tables
from dashboard.charts import denmark as charts
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.language import language, t
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.sentences import together
from dashboard.theme import palette
from dashboard.words import denmark
from dashboard.words.denmark import View
from locales import LANGUAGES

# Which filter each of the page's own choices sets: it is the same choice as the chip above, in bigger letters.
_CHOICES = {"provinces": "denmark-province", "themes": "denmark-theme"}
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "denmark.css"
_SHOWN, _ROWS = 6, 200


def draw() -> None:
    filters, lang = current_filters(), language()
    st.html(_STYLE)
    _choose(filters, lang)
    view = denmark.load(filters, lang)
    frame.heading(cards.plain(denmark.title(view)))
    if view.is_empty:
        frame.empty_state(t("denmark-empty"))
        return
    st.markdown(cards.plain(together(denmark.say(view), lang)))
    cards.illustrative(view.is_illustrative_any, t("denmark-illustrative"))
    _figures(view, lang)
    _parties(view, lang)
    _cooperation(view, lang)
    _charts(view, lang)
    _activities(view)
    _companies(view, lang)


# ── The choice and the paper ──────────────────────────────────────────────────────────────────────────────────────


def _choose(filters: Filters, lang: str) -> None:
    options = load_options(lang)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="denmark-choice"):
        _pick("provinces", filters.provinces, options.choices["provinces"])
        _pick("themes", filters.themes, options.choices["themes"])
        _paper(filters)


def _pick(name: str, chosen: tuple[str, ...], names: Mapping[str, str]) -> None:
    """One of the filters as a list: one value, all, or several that the chip above chose."""
    key = _CHOICES[name]
    st.session_state[key] = chosen[0] if len(chosen) == 1 and chosen[0] in names else None
    st.selectbox(
        t(f"{key}-label"),
        list(names),
        key=key,
        index=None,
        format_func=lambda code: names.get(code, code),
        placeholder=t("denmark-several" if len(chosen) > 1 else f"{key}-all"),
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
    with st.popover(t("denmark-paper"), icon=":material/print:", key="denmark-paper"):
        paper_lang = st.segmented_control(
            t("denmark-paper-lang"),
            list(LANGUAGES),
            default="zh",
            format_func=LANGUAGES.__getitem__,
            key="denmark-paper-lang",
            required=True,
        )
        chosen = str(paper_lang or "zh")
        st.caption(t("denmark-paper-help"))
        st.download_button(
            t("denmark-paper-download"),
            _paper_maker(filters, chosen),
            file_name=denmark.file_name(filters, chosen),
            mime="application/pdf",
            key="denmark-paper-pdf",
            on_click="ignore",
            icon=":material/download:",
        )


def _paper_maker(filters: Filters, lang: str) -> Callable[[], bytes]:
    """What makes the PDF when somebody clicks."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports.denmark import paper  # noqa: PLC0415

        return paper(filters, lang)

    return make


# ── The parts ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(view: View, lang: str) -> None:
    with cards.row("denmark"):
        cards.figure(
            t("denmark-card-parties"),
            formats.number(len(view.parties), lang),
            key="parties",
            help=t("denmark-card-parties-help"),
        )
        cards.figure(
            t("denmark-card-in-force"),
            formats.number(denmark.in_force(view), lang),
            key="in-force",
            help=measures.words("in_force_count", lang),
            note=t("denmark-card-in-force-note", number=formats.number(len(view.cooperation), lang)),
        )
        cards.figure(
            t("denmark-card-held"),
            formats.number(len(view.held), lang),
            key="held",
            help=t("denmark-card-held-help"),
        )
        cards.figure(
            t("denmark-card-companies"),
            formats.number(len(view.companies), lang),
            key="companies",
            help=measures.words("engagement", lang),
        )


def _parties(view: View, lang: str) -> None:
    """Who, by kind: a card a kind, and everybody in the table."""
    if view.parties.empty:
        return
    frame.heading(t("denmark-parties-title"))
    with st.container(horizontal=True, gap="small", key="denmark-kinds"):
        for kind, rows in denmark.of_kind(view).items():
            with st.container(border=True, gap="xsmall", height="stretch", key=f"kind-{kind}"):
                number = formats.number(len(rows), lang)
                st.markdown(
                    f"**{t('denmark-kind-count', kind=denmark.kind_text(kind, lang), number=number)}**"
                )
                for i, row in enumerate(rows.head(_SHOWN).to_dict("records")):
                    _party(row, f"{kind}-{i}")
                if len(rows) > _SHOWN:
                    more = len(rows) - _SHOWN
                    st.caption(t("denmark-kind-more", count=more, number=formats.number(more, lang)))
    with st.expander(t("denmark-parties-table"), icon=":material/table:"):
        tables.show_table(
            view.parties,
            (
                "name_of_party kind_text agreement_count in_force_count activity_count themes_text "
                "where_text since_text last_activity_date is_illustrative"
            ),
            title=t("denmark-parties-title"),
            key="denmark-parties",
            shown=_ROWS,
        )


def _party(row: Mapping[Any, Any], key: str) -> None:
    with st.container(gap=None, key=f"party-{key}"):
        st.markdown(cards.plain(str(row["name"])))
        about = [str(row[name]) for name in ("counts_text", "themes_text") if pd.notna(row[name])]
        st.caption(cards.plain(" · ".join(about)))


def _cooperation(view: View, lang: str) -> None:
    if view.cooperation.empty:
        return
    frame.heading(t("denmark-cooperation-title"), help=measures.words("lifecycle", lang))
    tables.show_table(
        view.cooperation,
        [
            "cooperation" if lang == "da" else "cooperation registered_name",
            "type_text themes_text where_text signed_text state_text danish_party chinese_party "
            "source_url is_illustrative",
        ],
        title=t("denmark-cooperation-title"),
        key="denmark-cooperation",
        shown=_ROWS,
    )


def _charts(view: View, lang: str) -> None:
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
            title = t(f"denmark-{key}-title")
            frame.heading(title)
            frame.chart(
                charts.ranking(rows, name, lang, palette()),
                key=f"denmark-{key}",
                alt=t("denmark-chart-alt", title=title, first=str(rows[name].iloc[0])),
            )
            with st.expander(t("denmark-chart-table"), icon=":material/table:"):
                tables.show_table(
                    rows,
                    [Column(name, t(f"denmark-column-{key}")), "agreement_count party_count"],
                    title=title,
                    key=f"denmark-{key}",
                )


def _activities(view: View) -> None:
    for rows, key in ((view.ahead, "ahead"), (view.held, "held")):
        if rows.empty:
            continue
        title = t(f"denmark-{key}-title")
        frame.heading(title)
        tables.show_table(
            rows,
            "start_date type_text parties_text where_text title source_url is_illustrative",
            title=title,
            key=f"denmark-{key}",
            shown=_ROWS,
        )


def _companies(view: View, lang: str) -> None:
    if view.companies.empty:
        return
    frame.heading(t("denmark-companies-title"), help=measures.words("engagement", lang))
    frame.link(
        "challenges",
        t("denmark-challenges-link"),
        icon=":material/arrow_forward:",
        **cards.link_values(current_filters()),
    )
    tables.show_table(
        view.companies,
        "company_name technologies_text themes_text where_text activity_count website is_illustrative",
        title=t("denmark-companies-title"),
        key="denmark-companies",
        shown=_ROWS,
    )


draw()
