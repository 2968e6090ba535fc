"""Budget: the grant-board table with its proof and its vouchers, rule checks, and the money over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, commentary, formats, frame, grant, grant_table, measures, periods, tables
from dashboard.charts import budget as charts
from dashboard.charts import style
from dashboard.filters import KEYS, current_filters, first_day, last_day
from dashboard.filters_model import Filters
from dashboard.language import language, t
from dashboard.options import load_options
from dashboard.queries import budget, options, project
from dashboard.queries.scope import is_narrowed
from dashboard.sentences import sentence, together
from dashboard.tables import Column
from dashboard.theme import palette

# The choice of period that the reader made on this page, and the cell of the table that was clicked last.
_KIND = "budget-period-kind"
_TABLE_TURN = "budget-table-turn"


def draw() -> None:
    filters, lang = current_filters(), language()
    _period_picker(filters)
    if filters.period_from is not None and filters.period_from > filters.as_of:
        st.info(t("budget-period-ahead", date=formats.long_date(filters.period_from, lang)))
    limits = grant.thresholds(project.rules())
    table = budget.grant_table(filters)
    if table.empty:
        frame.empty_state(t("budget-empty"))
        return
    cards.illustrative(cards.any_true(table["is_illustrative"]), t("budget-illustrative"))
    _figures(filters, table, lang)
    opened = _grant_table(filters, table, limits, lang)
    _vouchers(filters, opened, lang)
    commentary.on_budget(filters, opened)
    _rules(filters, limits, lang)
    _curve(filters, lang)
    left, right = st.columns(2, gap="large")
    with left:
        _years(filters, lang)
    with right:
        _sources(filters, lang)


# ── Period ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _period_picker(filters: Filters) -> None:
    """The accounting period; it is the shared period filter, chosen the way accounts are kept."""
    lang = language()
    days = options.dates().iloc[0]
    start, end = days["project_start_date"], days["project_end_date"]
    actual = periods.kind_of(filters.period_from, filters.period_to, start, end)
    # A period chosen elsewhere (chip or link) moves the switch; "free" stays while its days happen to be a whole year.
    chosen = st.session_state.get(_KIND)
    found = periods.periods(chosen, start, end) if chosen else []
    fits = periods.position(found, filters.period_from, filters.period_to) is not None
    if chosen is None or not (chosen == actual or fits or (chosen == "free" and actual != "project")):
        st.session_state[_KIND] = actual
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="budget-period"):
        st.segmented_control(
            t("budget-period-label"),
            periods.KINDS,
            key=_KIND,
            format_func=lambda kind: t(f"budget-period-kind-{kind.replace('_', '-')}"),
            on_change=_choose_kind(start, end, filters.as_of),
            required=True,
            width="content",
        )
        kind = st.session_state[_KIND]
        if kind == "free":
            _free_period(filters, lang)
        elif found := periods.periods(kind, start, end):
            st.session_state["budget-period-which"] = periods.position(
                found, filters.period_from, filters.period_to
            )
            st.selectbox(
                t("budget-period-which"),
                range(len(found)),
                key="budget-period-which",
                format_func=lambda i: _period_name(found[i], lang),
                help=t("budget-period-half-year-help") if kind == "half_year" else None,
                on_change=_choose_which(found),
                width=360,
            )


def _free_period(filters: Filters, lang: str) -> None:
    limits = load_options(lang)
    for name, label in (("period_from", "budget-period-first"), ("period_to", "budget-period-last")):
        key = f"budget-free-{name}"
        st.session_state[key] = getattr(filters, name)
        st.date_input(
            t(label),
            key=key,
            min_value=first_day(limits),
            max_value=last_day(limits),
            format=formats.date_pattern(lang),
            on_change=_choose_day(name, key),
            width=160,
        )


def _period_name(period: periods.Period, lang: str) -> str:
    span = formats.period(period.first_date, period.last_date, lang)
    if period.kind == "calendar_year":
        return span
    key = "budget-period-project-year" if period.kind == "project_year" else "budget-period-half-year"
    return t(key, number=str(period.number), period=span)


def _set_period(first: dt.date | None, last: dt.date | None) -> None:
    st.session_state[KEYS["period_from"]] = first
    st.session_state[KEYS["period_to"]] = last
    _close()


def _choose_kind(start: dt.date, end: dt.date, as_of: dt.date) -> Callable[[], None]:
    def callback() -> None:
        kind = st.session_state[_KIND]
        found = periods.periods(kind, start, end)
        if kind == "project":
            _set_period(None, None)
        elif found:
            now = found[periods.around(found, as_of)]
            _set_period(now.first_date, now.last_date)
        elif st.session_state[KEYS["period_from"]] is None:
            _set_period(start, end)

    return callback


def _choose_which(found: list[periods.Period]) -> Callable[[], None]:
    def callback() -> None:
        period = found[st.session_state["budget-period-which"]]
        _set_period(period.first_date, period.last_date)

    return callback


def _choose_day(name: str, key: str) -> Callable[[], None]:
    def callback() -> None:
        st.session_state[KEYS[name]] = st.session_state[key]
        _close()

    return callback


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(filters: Filters, table: pd.DataFrame, lang: str) -> None:
    """The total row as cards."""
    total = table[table["row_kind"] == "total"].iloc[0]
    narrowed = is_narrowed(filters)
    has_period = filters.period_from is not None or filters.period_to is not None
    with cards.row("budget"):
        if not narrowed and not has_period:
            lines = int(table[table["is_approved_line"].fillna(False)]["budget_line"].nunique())
            cards.figure(
                t("budget-card-budget"),
                formats.money(total["budget_dkk"], lang),
                key="budget",
                help=measures.words("budget_dkk", lang),
                note=t("budget-card-budget-note", count=lines, number=formats.number(lines, lang)),
            )
        if has_period:
            cards.figure(
                t("budget-card-period"),
                formats.money(total["spent_period_dkk"], lang),
                key="period",
                help=measures.words("spent_period_dkk", lang),
                note=formats.period(filters.period_from, filters.period_to, lang),
            )
        cards.figure(
            t("budget-card-spent"),
            formats.money(total["spent_dkk"], lang),
            key="spent",
            help=measures.words("spent_dkk", lang),
            note=t("budget-card-narrowed-note")
            if narrowed
            else t(
                "budget-card-spent-note",
                percent=grant.percent_of_100(total["spent_percent"], lang),
                budget=formats.money(total["budget_dkk"], lang),
            ),
        )
        cards.figure(
            t("budget-card-committed"),
            formats.money(total["committed_dkk"], lang),
            key="committed",
            help=measures.words("committed_dkk", lang),
            note=t("budget-card-committed-note"),
        )
        if not narrowed:
            is_over = total["available_dkk"] < 0
            cards.figure(
                t("budget-card-available"),
                formats.money(total["available_dkk"], lang),
                key="available",
                help=measures.words("available_dkk", lang),
                note=t("budget-card-available-note", state="over" if is_over else "within"),
            )


# ── The grant table ───────────────────────────────────────────────────────────────────────────────────────────────


def _columns(limits: grant.Thresholds, lang: str, words: str) -> list[Column]:
    """The table's columns, headed by short words on screen ("short") and by full ones in a file ("column")."""
    amber, over = formats.number(limits.amber_percent, lang), formats.number(limits.line_over_percent, lang)
    figures = [
        Column(
            name,
            t(f"budget-{words}-{key}"),
            "decimal" if key == "percent" else "money",
            help=measures.words(name, lang),
        )
        for name, key in (
            ("budget_dkk", "budget"),
            ("spent_before_dkk", "before"),
            ("spent_period_dkk", "period"),
            ("spent_dkk", "spent"),
            ("spent_percent", "percent"),
            ("remaining_dkk", "remaining"),
            ("committed_dkk", "committed"),
            ("available_dkk", "available"),
        )
    ]
    return [
        Column("name", t(f"budget-{words}-line")),
        *figures,
        Column(
            "status_text", t(f"budget-{words}-status"), help=t("budget-help-status", amber=amber, over=over)
        ),
    ]


def _grant_table(
    filters: Filters, table: pd.DataFrame, limits: grant.Thresholds, lang: str
) -> grant.Opened | None:
    """The table that grant boards know, its proof, and which of its figures was clicked."""
    has_sources = bool(st.session_state.get("budget-sources", False))
    rows = grant.display_rows(
        table, budget.by_funding_source(filters), limits, has_sources=has_sources, lang=lang
    )
    day = budget.money_date(filters)
    span = (
        t("budget-table-period", period=formats.period(filters.period_from, filters.period_to, lang))
        if filters.period_from or filters.period_to
        else t("budget-table-project")
    )
    title = t("budget-table-title", period=span)
    frame.heading(title, together(grant.table_sentences(table, rows, day, lang), lang))
    unknown = grant.unknown_columns(rows)
    in_file = [column for column in _columns(limits, lang, "column") if column.name not in unknown]
    if not (filters.period_from or filters.period_to):
        unknown |= {"spent_before_dkk", "spent_period_dkk"}  # of the whole project: nothing, and all of it
    columns = [column for column in _columns(limits, lang, "short") if column.name not in unknown]
    cell = grant_table.show(rows, columns, key=_table_key(), alt=t("budget-table-alt"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="under-grant"):
        st.toggle(t("budget-table-sources"), key="budget-sources", on_change=_close)
        st.caption(t("budget-table-click"))
        tables.show_downloads(rows, in_file, title=title, key="budget")
    if not is_narrowed(filters):
        proof = budget.reconciliation(filters).to_dict("records")[0]
        with st.container(gap=None, key="budget-proof"):
            for agrees, said in grant.reconciliation_sentences(proof, lang):
                st.markdown(f":green[**✓**] {said}" if agrees else f":red[**≠ {said}**]")
    return grant.opened(rows, *cell) if cell is not None else None


def _table_key() -> str:
    """The table's key; a new one forgets which cell was clicked."""
    return f"grant-{st.session_state.get(_TABLE_TURN, 0)}"


def _close() -> None:
    st.session_state[_TABLE_TURN] = st.session_state.get(_TABLE_TURN, 0) + 1


# ── What is behind a figure ───────────────────────────────────────────────────────────────────────────────────────


def _vouchers(filters: Filters, opened: grant.Opened | None, lang: str) -> None:
    """The vouchers of the period, or the rows behind the figure that was clicked."""
    title = grant.opened_title(opened, filters, lang)
    if opened is not None and opened.figure == "budget_dkk":
        rows = project.approved_rows(opened.budget_line, opened.funding_source)
        said = sentence(
            "budget-budget-rows",
            lang,
            count=len(rows),
            number=formats.number(len(rows), lang),
            sum=formats.money_exact(grant.sum_dkk(rows["budget_dkk"]), lang),
        )
        columns = _budget_columns()
    else:
        rows = budget.vouchers(
            grant.voucher_filters(opened, filters),
            budget_line=opened.budget_line if opened else None,
            funding_source=opened.funding_source if opened else None,
            has_line=False
            if opened and opened.level in {"line", "source"} and opened.budget_line is None
            else None,
        )
        rows = grant.behind(rows, opened, filters)
        said = grant.opened_sentence(rows, opened, lang) if len(rows) else t("budget-vouchers-none")
        columns = _voucher_columns(lang)
    frame.heading(title, said)
    if opened is not None:
        st.button(
            t("budget-vouchers-all"),
            key="budget-close",
            on_click=_close,
            icon=":material/close:",
            type="tertiary",
        )
    if rows.empty:
        return
    shown = grant.with_voucher_texts(rows, lang) if "is_commitment" in rows else rows
    tables.show_table(shown, columns, title=title, key="vouchers", height=320 if len(rows) > 8 else "auto")


def _voucher_columns(lang: str) -> list[Column]:
    provinces = load_options(lang).provinces
    return [
        Column("voucher_id", t("budget-column-voucher")),
        Column("posted_date", t("budget-column-date"), "date"),
        Column("text", t("budget-column-text"), width="medium"),
        Column("amount_dkk", t("budget-column-amount-dkk"), "money"),
        Column("budget_line", t("budget-column-line")),
        Column("funding_source", t("budget-column-source")),
        Column("kind_text", t("budget-column-kind")),
        Column("amount", t("budget-column-amount"), "money"),
        Column("currency", t("budget-column-currency"), width="small"),
        Column("dkk_per_100", t("budget-column-rate"), "decimal"),
        Column("province_code", t("budget-column-province"), words=dict(provinces)),
        Column("agreement_id", t("budget-column-agreement")),
        Column("activity_id", t("budget-column-activity")),
        Column("is_illustrative", t("budget-column-illustrative"), "yes_no"),
        *cards.origin_columns(),
    ]


def _budget_columns() -> list[Column]:
    return [
        Column("budget_line", t("budget-column-line"), width="medium"),
        Column("funding_source", t("budget-column-source"), width="medium"),
        Column("period", t("budget-column-budget-period"), width="small"),
        Column("budget_dkk", t("budget-column-amount-dkk"), "money"),
        Column("budget_amount", t("budget-column-amount"), "money"),
        Column("currency", t("budget-column-currency"), width="small"),
        Column("is_illustrative", t("budget-column-illustrative"), "yes_no", width="small"),
        *cards.origin_columns(),
    ]


# ── Rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rules(filters: Filters, limits: grant.Thresholds, lang: str) -> None:
    """Each rule with red, amber or green in words, and every finding as a table."""
    findings = budget.findings(grant.whole(filters))
    states = grant.rule_states(findings, limits, lang)
    frame.heading(t("budget-rules-title"), grant.rules_sentence(states, lang))
    with st.container(border=True, gap="small", key="budget-rules"):
        for state in states:
            verdict = "" if state.severity == "green" else f"<br>{cards.plain(state.verdict)}"
            st.markdown(
                f"{cards.severity_badge(state.severity)} · {state.title}{verdict}", unsafe_allow_html=True
            )
    if not findings.empty:
        with st.expander(t("budget-rules-list"), icon=":material/table:"):
            tables.show_table(
                grant.with_texts(findings, lang),
                [
                    Column("severity_text", t("budget-column-severity"), width="small"),
                    Column("finding_text", t("budget-column-rule"), width="large"),
                    Column("amount_dkk", t("budget-column-amount-dkk"), "money"),
                    Column("limit_dkk", t("budget-column-limit"), "money"),
                    *cards.origin_columns(),
                ],
                title=t("budget-rules-title"),
                key="findings",
            )


# ── Charts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _curve(filters: Filters, lang: str) -> None:
    """The S-curve of the whole project."""
    all_of_it = grant.whole(replace(filters, period_from=None))
    months = budget.curve(all_of_it)
    if months.empty:
        return
    day = budget.money_date(filters)
    takeaway = grant.curve_sentence(budget.grant_table(all_of_it), day, lang)
    frame.heading(t("budget-curve-title"), takeaway)
    _chart(charts.curve(months, day, lang, palette()), "curve", t("budget-curve-alt", takeaway=takeaway))
    st.caption(together([t("budget-curve-how"), t("budget-curve-whole")], lang))
    columns = [
        Column("month_end_date", t("budget-column-month"), "date"),
        Column("plan_dkk", t("budget-column-plan"), "money"),
        Column("spent_dkk", t("budget-column-spent"), "money"),
        Column("committed_dkk", t("budget-column-committed"), "money"),
        Column("budget_dkk", t("budget-column-budget"), "money"),
    ]
    _table_below(months, columns, t("budget-curve-title"), "curve")


def _years(filters: Filters, lang: str) -> None:
    rows = budget.by_year(replace(filters, period_from=None))
    if rows.empty:
        return
    takeaway = grant.year_sentence(rows, lang)
    frame.heading(t("budget-year-title"), takeaway)
    _chart(charts.years(rows, lang, palette()), "years", t("budget-year-alt", takeaway=takeaway))
    columns = [
        Column("year_text", t("budget-column-year")),
        Column("budget_dkk", t("budget-column-budget"), "money"),
        Column("spent_dkk", t("budget-column-spent"), "money"),
        Column("committed_dkk", t("budget-column-committed"), "money"),
        Column("voucher_count", t("budget-column-vouchers"), "integer"),
    ]
    _table_below(
        rows.assign(year_text=rows["year_number"].astype(str)), columns, t("budget-year-title"), "years"
    )


def _sources(filters: Filters, lang: str) -> None:
    rows = budget.by_funding_source(filters)
    if rows.empty:
        return
    takeaway = grant.source_sentence(rows, lang)
    frame.heading(t("budget-source-title"), takeaway)
    _chart(charts.sources(rows, lang, palette()), "sources", t("budget-source-alt", takeaway=takeaway))
    columns = [
        Column("funding_source", t("budget-column-source")),
        Column("budget_dkk", t("budget-column-budget"), "money"),
        Column("spent_dkk", t("budget-column-spent"), "money"),
        Column("remaining_dkk", t("budget-column-remaining"), "money"),
        Column("committed_dkk", t("budget-column-committed"), "money"),
        Column("available_dkk", t("budget-column-available"), "money"),
        Column("voucher_count", t("budget-column-vouchers"), "integer"),
    ]
    _table_below(rows, columns, t("budget-source-title"), "sources")


def _chart(figure: Any, key: str, alt: str) -> None:
    st.plotly_chart(figure, theme=None, config=style.CONFIG, key=f"budget-chart-{key}", alt=alt)


def _table_below(rows: pd.DataFrame, columns: list[Column], title: str, key: str) -> None:
    """The figures of a chart as a table, folded away until somebody wants them."""
    with st.expander(t("budget-show-table"), icon=":material/table:"):
        tables.show_table(rows, columns, title=title, key=key, height=320 if len(rows) > 8 else "auto")


draw()
