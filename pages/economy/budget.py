"""Budget: three answers and the grant-board table with its proof; the forecast; where money goes; rules and deviations.

One part at a time, so that each is one screen and asks only its own questions. The part is kept in the link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, figures, frame, link_choice, roles, tables
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.measures import Group
from dashboard.money import (
    charts,
    grant,
    grant_table,
    notes,
    outlook,
    period_picker,
    questions,
    rules,
    spending,
)
from dashboard.money.rules import Limits, limits
from dashboard.parts import headed, sections
from dashboard.queries import project
from dashboard.scope.asking import is_narrowed
from dashboard.theme import palette
from dashboard.viewport import page_width
from locales import formats, text
from records import comments

# What the page shows one at a time, and what money is divided by; the first of each is the default.
PARTS = ("table", "forecast", "where", "rules")
PLACES = ("year", "source", *spending.PLACES)

# Whether the sums agree → how the sentence that says so is marked.
_AGREES: dict[grant.Agreement, str] = {
    "agrees": ":green[**✓**] {}",
    "left_out": ":red[**▲ {}**]",
    "differs": ":red[**≠ {}**]",
}

_TOTAL = f"{grant.FIGURES} unconverted_count illustrative_money_count {' '.join(grant.PARTS[part] for part in grant.OUTSIDE)}"


def draw() -> None:
    filters = current_filters()
    if roles.is_guest():
        st.info(text("budget-guest"), icon=":material/lock:")
        return
    known = limits(project.rules())
    total = measures.values(filters, _TOTAL)
    if not (total["voucher_count"] or total["budget_dkk"] or total["original_budget_dkk"]):
        period_picker.draw(filters)
        frame.empty_state(text("budget-empty"))
        return
    part = sections.choose("part", PARTS, "budget-part")
    cards.illustrative(total["illustrative_money_count"] > 0, text("budget-illustrative"))
    if part == "forecast":
        _forecast(filters.narrowed_by(), known)
    elif part == "where":
        period_picker.draw(filters)
        _where(filters)
    elif part == "rules":
        _rules(filters, known)
        _deviations(filters)
    else:
        _budget(filters, total, known)


def _open_part(part: str) -> None:
    st.session_state[link_choice.widget_key("part")] = part
    link_choice.choose("part")()


def _budget(filters: Filters, total: Mapping[str, Any], known: Limits) -> None:
    """The first part: the answers, the grant table and its proof."""
    if is_narrowed(filters):
        has_period = bool(filters.period_from or filters.period_to)
        with cards.row("budget"):
            for name in (*(["spent_period_dkk"] if has_period else []), "spent_dkk", "committed_dkk"):
                figures.card(name, filters, dict(total), note=text("budget-card-narrowed-note"))
    else:
        _answers(replace(filters, period_from=None), known)
    period_picker.draw(filters)
    if filters.period_from is not None and filters.period_from > filters.as_of:
        st.info(text("budget-period-ahead", date=filters.period_from))
    _grant_table(filters, total, known)
    if not is_narrowed(filters):
        _proof(filters)
        _revisions(total)
    notes.panel("budget", filters)


# ── The three answers ─────────────────────────────────────────────────────────────────────────────────────────────

# Answer → the figures that it is given by, and the part that tells more about it.
_OPENS = {
    "grant": ("grant_left_dkk spent_dkk committed_dkk grant_dkk", None),
    "landing": ("likely_dkk low_dkk high_dkk unused_dkk", "forecast"),
    "lines": ("line_trouble_count", "rules"),
}


def _answers(whole: Filters, known: Limits) -> None:
    """Are we inside the grant, where will we land, which line is in trouble: of the whole project up to the day."""
    summary = questions.first(questions.summary(whole))
    if not summary:
        return
    troubles = measures.rows(whole, "line_trouble_count")
    with cards.row("answers"):
        for answer in outlook.answers(summary, questions.grant_verdict(whole), troubles, known):
            opens, part = _OPENS[answer.key]
            with st.container(border=True, key=f"card-answer-{answer.key}", gap="xsmall", height="stretch"):
                st.metric(answer.question, answer.answer, help=answer.help)
                # no caption: set back, the colour of the word would be too faint to read
                badge = f"{cards.severity_badge(answer.severity)}  \n" if answer.severity else ""
                st.markdown(f"{badge}:small[{cards.plain(answer.note)}]")
                figures.opener(opens, whole)
                if part is not None:
                    st.button(
                        text(f"answer-more-{answer.key}"),
                        key=f"answer-more-{answer.key}",
                        on_click=_open_part,
                        args=(part,),
                        icon=":material/arrow_forward:",
                        type="tertiary",
                    )


# ── The grant table ───────────────────────────────────────────────────────────────────────────────────────────────


def _grant_table(filters: Filters, total: Mapping[str, Any], known: Limits) -> None:
    """The table that grant boards know, and its proof; each of its figures opens its rows."""
    has_parts = bool(st.session_state.get("budget-sources", False))
    rows = grant.display_rows(questions.grant_table(filters), known, has_parts=has_parts)
    has_period = bool(filters.period_from or filters.period_to)
    span = (
        text("budget-table-period", period=formats.period(filters.period_from, filters.period_to))
        if has_period
        else text("budget-table-project")
    )
    title = text("budget-table-title", period=span)
    said = grant.table_sentences(rows, filters.money_date)
    if has_period:
        said.insert(1, grant.period_sentence(total, filters.period_from, filters.money_date))
    frame.heading(title, formats.together(said))
    unknown = grant.unknown_columns(rows)
    judged = text("budget-help-status", amber=known.amber_percent, over=known.line_over_percent)
    in_file = [column for column in grant_table.columns(judged) if column.name not in unknown]
    if not has_period:
        unknown |= {"spent_before_dkk", "spent_period_dkk"}  # of the whole project: nothing, and all of it
    on_screen = [
        column for column in grant_table.columns(judged, is_short=True) if column.name not in unknown
    ]
    opened = grant_table.show(rows, on_screen, alt=text("budget-table-alt"), page_width=page_width())
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="under-grant"):
        st.toggle(text("budget-table-sources"), key="budget-sources")
        st.caption(text("budget-table-click"))
        tables.show_downloads(rows, in_file, title=title, key="budget")
    if not is_narrowed(filters):
        with st.container(gap=None, key="budget-proof"):
            for agrees, words in grant.agreement_sentences(total, questions.proof(filters)):
                st.markdown(_AGREES[agrees].format(words))
            if outside := grant.outside_sentence(total):
                st.markdown(f":red[**▲**] {outside}")
    if opened is not None:
        _open(*opened, filters)


def _open(names: str, group: Group | None, filters: Filters) -> None:
    """The rows of a figure of the grant table, and the notes on its line."""
    cells = measures.group_of(*group) if group is not None else {}

    def on_line() -> None:
        notes.panel(comments.line_figure(cells["budget_line"]), filters)

    figures.panel(names, filters, group, below=on_line if "budget_line" in cells else None)


def _proof(filters: Filters) -> None:
    """The sums part by part, so that a difference shows where it comes from; each part opens its rows."""
    with st.expander(
        text("budget-proof-title"),
        expanded="proof" in st.query_params,
        icon=":material/balance:",
        key="proof",
        on_change="rerun",
    ) as box:
        if not box.open:
            return
        parts = questions.proof(filters)

        def opens(part: Mapping[Any, Any]) -> tuple[str, Group | None] | None:
            name = grant.PARTS.get(part["part_code"])
            if name is None:
                return None
            return name, None if formats.is_missing(part["currency"]) else ("currency", part["currency"])

        figures.opening_table(
            parts,
            "proof_part amount_dkk amount currency voucher_count",
            opens,
            replace(filters, period_from=None),
            title=text("budget-proof-title"),
            key="proof",
        )
        st.caption(text("budget-row-click"))


def _revisions(total: Mapping[str, Any]) -> None:
    """What the budget said at first and what holds now; nothing where it was never revised."""
    rows = questions.revisions()
    if rows.empty:
        return

    @sections.folded(text("budget-revision-title"), "budget-revision-title", ":material/difference:")
    def folded() -> None:
        st.markdown(grant.revision_sentence(rows, total))
        st.caption(text("budget-revision-how"))
        tables.show_table(
            rows,
            (
                "budget_line funding_source budget_period original_dkk revised_budget_dkk change_dkk "
                "original_file original_date _file _sheet _row"
            ),
            title=text("budget-revision-title"),
            key="revisions",
            is_filtered=False,
        )


# ── Rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rules(filters: Filters, known: Limits) -> None:
    """Each rule with red, amber or green in words, and every finding as a table."""
    whole = filters.narrowed_by()
    findings = measures.rows(whole, "finding_count")
    summary = questions.first(questions.summary(whole))
    states = rules.rule_states(findings, known, outlook.rule_states(summary, known))
    frame.heading(text("budget-rules-title"), rules.rules_sentence(states))
    with st.container(border=True, gap="small", key="budget-rules"):
        for state in states:
            verdict = "" if state.severity == "green" else f"<br>{cards.plain(state.verdict)}"
            st.markdown(
                f"{cards.severity_badge(state.severity)} · {state.title}{verdict}", unsafe_allow_html=True
            )
    if findings.empty:
        return
    figures.opener("finding_count finding_red_count finding_amber_count", whole)
    _table_below(
        lambda: rules.with_texts(findings),
        "severity finding_text amount_dkk limit_dkk _file _sheet _row",
        _behind_finding,
        whole,
        title=text("budget-rules-title"),
        key="findings",
        label=text("budget-rules-list"),
    )


def _behind_finding(row: Mapping[Any, Any]) -> tuple[str, Group | None]:
    """The figures that a finding is about: those of its line or source, else of everything that breaks the rule."""
    for by in ("budget_line", "funding_source"):
        if formats.is_missing(row["_file"]) and not formats.is_missing(row[by]):
            return "spent_dkk committed_dkk budget_dkk", (by, row[by])
    return "finding_count", ("rule", row["rule"])


def _deviations(filters: Filters) -> None:
    """The lines that need an explanation, whose rows open, and the notes that explain."""
    whole = filters.narrowed_by()
    about = notes.deviations(whole)
    if about is not None:
        notes.on_budget(filters, about)


# ── Forecast ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _forecast(whole: Filters, known: Limits) -> None:
    """Where the money lands: the figures, the S-curve with the band, how it is worked out, and the steps from the budget."""
    summary = questions.first(questions.summary(whole))
    if not summary:
        frame.empty_state(text("budget-empty"))
        return
    day = whole.money_date
    said = [outlook.landing_sentence(summary, known), outlook.needed_sentence(summary, day)]
    frame.heading(text("outlook-landing-title"), formats.together([words for words in said if words]))
    if summary["is_known"]:
        _landing(whole, summary)
    notes.panel("forecast", whole)
    _curve(replace(whole, period_from=None))
    notes.panel("budget-curve", whole)
    if summary["state_code"] != "before":
        _methods(whole, summary, known)
    _steps(whole)


def _landing(whole: Filters, summary: Mapping[Any, Any]) -> None:
    """The forecast as cards; of a project that is over what it has spent and ordered."""
    values = measures.values(
        whole,
        "spent_dkk committed_dkk low_dkk likely_dkk high_dkk unused_dkk unused_share grant_dkk grant_left_dkk needed_month_dkk pace_month_dkk",
    )
    if summary["state_code"] == "ended":
        before, left, after = ["spent_dkk", "committed_dkk"], "grant_left_dkk", []
    else:
        is_wide = values["low_dkk"] != values["high_dkk"]
        before, left = ["low_dkk", "likely_dkk", "high_dkk"] if is_wide else ["likely_dkk"], "unused_dkk"
        after = ["needed_month_dkk", "pace_month_dkk"] if summary["left_dkk"] > 0 else []
    with cards.row("outlook"):
        for name in before:
            figures.card(name, whole, values)
        figures.card(
            left,
            whole,
            values,
            note=text("outlook-card-unused-note", share=values["unused_share"], grant=values["grant_dkk"]),
        )
        for name in after:
            figures.card(name, whole, values)


def _curve(whole: Filters) -> None:
    """The S-curve of the whole project, with the forecast as a band: money spent against the plan."""
    months = questions.curve(whole)
    if months.empty:
        return
    band = questions.band(whole)
    total = measures.values(whole, "budget_dkk plan_dkk spent_dkk plan_deviation_dkk plan_deviation_share")
    takeaway = grant.curve_sentence(total, whole.money_date)
    frame.heading(text("outlook-curve-title"), takeaway)
    figures.chart(
        charts.curve(months, band, total["budget_dkk"], whole.money_date, palette()),
        "spent_dkk",
        whole,
        "as_of",
        key="curve",
        alt=text("budget-curve-alt", takeaway=takeaway),
    )
    st.caption(formats.together([text("budget-curve-how"), text("budget-curve-whole")]))
    figures.opener("plan_deviation_dkk plan_dkk spent_dkk", whole)
    _table_below(
        months,
        "point_date plan_dkk spent_dkk committed_dkk",
        None,
        whole,
        title=text("outlook-curve-title"),
        key="curve",
    )
    if not band.empty:
        _table_below(
            band,
            "point_date low_dkk likely_dkk high_dkk",
            None,
            whole,
            title=text("outlook-band-title"),
            key="band",
            label=text("outlook-band-table"),
        )


def _methods(whole: Filters, summary: Mapping[Any, Any], known: Limits) -> None:
    """Each method in a sentence with its arithmetic, and the same as a table."""
    rows = outlook.method_rows(questions.methods(whole), summary, whole.money_date, known)
    title = headed.heading("outlook-methods", outlook.methods_sentence(summary))
    with st.container(border=True, gap="small", key="budget-methods"):
        for method in rows.to_dict("records"):
            st.markdown(outlook.method_line(method), unsafe_allow_html=True)
    _table_below(
        rows,
        "method_text role_text estimate_dkk unused_dkk how_text",
        lambda row: ("estimate_dkk", ("method_code", row["method_code"])),
        whole,
        title=title,
        key="methods",
    )


def _steps(whole: Filters) -> None:
    """From the budget to where each line is likely to land."""
    steps = questions.steps(whole)
    if steps.empty:
        return
    values = measures.values(whole, "budget_dkk likely_dkk landing_deviation_dkk")
    rows = spending.with_names(steps, "budget_line")
    takeaway = outlook.steps_sentence(values["landing_deviation_dkk"], steps)
    title = headed.heading("outlook-waterfall", takeaway)
    drawn = charts.waterfall(rows, values["budget_dkk"], values["likely_dkk"], palette())
    part = headed.Charted("outlook-waterfall", takeaway, whole, "budget_line", "waterfall")
    part.chart(drawn, "landing_deviation_dkk")
    st.caption(formats.together([text("outlook-waterfall-axis"), text("budget-bar-click")]))
    names = "landing_deviation_dkk likely_dkk budget_dkk spent_dkk committed_dkk"
    _table_below(
        rows,
        "name_of_line budget_dkk spent_dkk committed_dkk forecast_dkk deviation_dkk low_dkk high_dkk",
        lambda row: (names, ("budget_line", row["budget_line"])),
        whole,
        title=title,
        key="waterfall",
    )


# ── Where the money goes ──────────────────────────────────────────────────────────────────────────────────────────


def _where(filters: Filters) -> None:
    """Money by one thing at a time, and what a contact costs."""
    by = sections.choose("by", PLACES, "spending-by")
    if by == "year":
        _years(replace(filters, period_from=None))
    elif by == "source":
        _sources(filters)
    else:
        _places(filters, by)
    total = measures.values(
        filters, "project_contact_count dkk_per_contact attributed_per_contact_dkk contact_with_money_count"
    )
    frame.heading(
        text("spending-contact-title"), text("spending-contact", **total), help=text("spending-contact-help")
    )
    with cards.row("contacts"):
        for name in total:
            figures.card(name, filters, total)


def _places(filters: Filters, kind: str) -> None:
    """A chart of the largest, and a table of all, which adds up to the vouchers of the period."""
    by = spending.PLACES[kind]
    total = measures.values(
        filters,
        f"spent_period_dkk committed_dkk voucher_period_count spent_by_{kind}_dkk spent_by_{kind}_share",
    )
    rows = spending.with_names(questions.places(filters, kind), by)
    takeaway = cards.plain(spending.takeaway(total, rows, kind))
    title = headed.heading(f"spending-{kind}", takeaway)
    drawn = spending.to_draw(rows, by)
    if drawn.empty:
        return
    with cards.row("places"):
        for name in ("spent_period_dkk", f"spent_by_{kind}_dkk", "committed_dkk", "voucher_period_count"):
            figures.card(name, filters, total)
    figures.chart(
        charts.places(drawn, by, palette()),
        "spent_period_dkk",
        filters,
        by,
        key=kind,
        alt=text("spending-alt", takeaway=takeaway),
    )
    st.caption(
        formats.together(
            [text("spending-how"), text("spending-largest", count=spending.SHOWN), text("budget-bar-click")]
        )
    )
    names = questions.PLACE_FIGURES[kind]
    figures.table(
        rows,
        [
            columns.column("name_of_line", label=text(f"spending-by-{kind}"), width="large"),
            questions.PLACE_COLUMNS[kind],
            names,
        ],
        names,
        filters,
        by,
        title=title,
        key=kind,
    )


def _years(all_years: Filters) -> None:
    names = "year_budget_dkk spent_period_dkk committed_dkk voucher_period_count"
    rows = measures.grouped(all_years, names, "year_number").sort_values("year_number", ignore_index=True)
    _groups(
        all_years,
        rows,
        spending.year_sentence(rows),
        ("year", "year_number", names, "year_number"),
        charts.years(rows, palette()) if len(rows) else None,
    )


def _sources(filters: Filters) -> None:
    names = f"spent_dkk spent_share budget_dkk {'spent_before_dkk spent_period_dkk' if filters.period_from else ''}"
    names += " remaining_dkk committed_dkk available_dkk voucher_count"
    rows = spending.with_names(measures.grouped(filters, names, "funding_source"), "funding_source")
    _groups(
        filters,
        rows,
        spending.source_sentence(rows),
        ("source", "funding_source", names, "name_of_funding_source"),
        charts.sources(rows, palette()) if len(rows) else None,
    )


def _groups(
    filters: Filters, rows: pd.DataFrame, takeaway: str, what: tuple[str, str, str, str], drawn: Any
) -> None:
    """A chart and a table of groups with a budget: `what` they are called, the column that tells them apart, their figures, and the column with names."""
    key, by, names, named = what
    if drawn is None:
        return
    title = headed.heading(f"budget-{key}", takeaway)
    headed.Charted(f"budget-{key}", takeaway, filters, by, key).chart(drawn, names.split(maxsplit=1)[0])
    st.caption(text("budget-bar-click"))
    figures.table(rows, f"{named} {names}", names, filters, by, title=title, key=key)


def _table_below(
    rows: pd.DataFrame | Callable[[], pd.DataFrame],
    named: str,
    opens: Callable[[Mapping[Any, Any]], tuple[str, Group | None] | None] | None,
    filters: Filters,
    *,
    title: str,
    key: str,
    label: str | None = None,
) -> None:
    """The figures of a chart as a table, folded away and not drawn until they are opened; its rows open as `opens` says."""

    @sections.folded(label or text("budget-show-table"), key)
    def folded() -> None:
        found = rows() if callable(rows) else rows
        figures.opening_table(found, named, opens or (lambda _: None), filters, title=title, key=key)


draw()
