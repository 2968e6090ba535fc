"""Denmark in China: what all Danish parties do in a province or on a theme, for Chinese partners, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from dashboard import cards, denmark, figures, frame, roles, tables
from dashboard.charts import denmark as charts
from dashboard.denmark import View
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.language import of_file
from dashboard.model import columns
from dashboard.options import load_options
from dashboard.parts import sections
from dashboard.theme import palette
from dashboard.words import denmark as words
from locales import formats, language, speaking, text

# Which filter each of the page's own choices sets: it is the same choice as the chip above, in bigger letters.
_CHOICES = {"provinces": "denmark-province", "themes": "denmark-theme"}
_SHOWN = 6


def draw() -> None:
    filters = current_filters()
    _choose(filters)
    view = denmark.load(filters)
    frame.heading(cards.plain(view.title))
    if view.is_empty:
        frame.empty_state(text("denmark-empty"))
        return
    st.markdown(cards.plain(formats.together(view.say())))
    _figures(view)
    parts = {
        "parties": _parties,
        "cooperation": _cooperation,
        "charts": _charts,
        "activities": _activities,
        "companies": _companies,
    }
    sections.draw("part", {part: partial(drawn, view) for part, drawn in parts.items()}, "denmark-part")


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
    """The popover with the paper: in Chinese unless another language is chosen."""

    @sections.popped(text("denmark-paper"), "denmark-paper")
    def popped() -> None:
        chosen = of_file(text("denmark-paper-lang"), "denmark-paper-lang", default="zh")
        st.caption(text("denmark-paper-help"))
        st.download_button(
            text("denmark-paper-download"),
            roles.later(speaking(chosen)(_paper_maker(filters))),
            file_name=speaking(chosen)(words.file_name)(filters),
            mime="application/pdf",
            key="denmark-paper-pdf",
            on_click="ignore",
            icon=":material/download:",
        )


def _paper_maker(filters: Filters) -> Callable[[], bytes]:
    """What makes the PDF on a click."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports.denmark import paper  # noqa: PLC0415

        return paper(filters)

    return make


# ── The parts ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(view: View) -> None:
    with cards.row("denmark"):
        for name, note in view.cards.items():
            figures.card(name, view.filters, dict(view.figures), note=note)


def _parties(view: View) -> None:
    """Who, by kind: a card a kind, and everybody in the table, whose lines open what each has done."""
    if view.parties.empty:
        return
    frame.heading(text("denmark-parties-title"))
    kinds = {kind: (len(rows), rows.head(_SHOWN).to_dict("records")) for kind, rows in view.of_kind().items()}
    st.html(words.kinds_html(kinds))
    counted = "party_agreement_count party_in_force_count party_meeting_count"

    @sections.folded(text("denmark-parties-table"), "denmark-parties-table")
    def folded() -> None:
        figures.table(
            view.parties,
            f"danish_party danish_kind {counted} theme_codes province_codes first_act_date last_act_date",
            counted,
            view.filters,
            "danish_party",
            title=text("denmark-parties-title"),
            key="denmark-parties",
        )


def _cooperation(view: View) -> None:
    rows = view.rows("cooperation")
    if rows.empty:
        return
    frame.heading(text("denmark-cooperation-title"), help=columns.column("lifecycle").help)
    tables.show_table(
        rows.assign(what=[words.what(row) for row in rows.to_dict("records")]),
        [
            "cooperation" if language() == "da" else "cooperation registered_name",
            "agreement_type theme_codes place province_codes signed_date partner_state danish_party chinese_party source_url",
        ],
        title=text("denmark-cooperation-title"),
        key="denmark-cooperation",
    )


def _charts(view: View) -> None:
    """On which themes and in which provinces; what is chosen already is not drawn again."""
    shown = [
        (rows, by, key)
        for rows, by, key, chosen in (
            (view.fields, "theme_code", "fields", view.about),
            (view.reach, "province_code", "reach", view.where),
        )
        if len(rows) > 1 and len(chosen) != 1
    ]
    if not shown:
        return
    counted = "party_agreement_count danish_party_count"
    for (rows, by, key), column in zip(shown, st.columns(len(shown), gap="large"), strict=True):
        with column:
            title = text(f"denmark-{key}-title")
            frame.heading(title)
            figures.chart(
                charts.ranking(rows, by, palette()),
                "party_agreement_count",
                view.filters,
                by,
                key=f"denmark-{key}",
                alt=text("denmark-chart-alt", title=title, first=columns.called(by)(rows[by].iloc[0])),
            )
            sections.folded(text("denmark-chart-table"), f"denmark-{key}")(
                partial(
                    figures.table,
                    rows,
                    f"{by} {counted}",
                    counted,
                    view.filters,
                    by,
                    title=title,
                    key=f"denmark-{key}",
                )
            )


def _activities(view: View) -> None:
    for part in ("ahead", "held"):
        rows = view.rows(part)
        if rows.empty:
            continue
        title = text(f"denmark-{part}-title")
        frame.heading(title)
        tables.show_table(
            rows,
            "start_date activity_type danish_parties place activity_title source_url",
            title=title,
            key=f"denmark-{part}",
        )


def _companies(view: View) -> None:
    rows = view.rows("companies")
    if rows.empty:
        return
    frame.heading(text("denmark-companies-title"), help=columns.column("engagement").help)
    frame.link(
        "challenges",
        text("denmark-challenges-link"),
        icon=":material/arrow_forward:",
        **cards.link_values(current_filters()),
    )
    tables.show_table(
        rows,
        "company_name technologies able_theme_codes province_codes website",
        title=text("denmark-companies-title"),
        key="denmark-companies",
    )


draw()
