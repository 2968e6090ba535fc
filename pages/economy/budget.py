"""Budget: three answers and the grant-board table with its proof and vouchers; the forecast; where money goes; rules and deviations.

One part at a time, so that each is one screen and asks only its own questions. The part stands in the link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, link_choice, measures, roles, tables
from dashboard.charts import budget as charts
from dashboard.charts import style
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model.columns import Column
from dashboard.parts import commentary, grant_table, period_picker, voucher_list
from dashboard.queries import budget, forecast, money, project
from dashboard.queries.scope import is_narrowed
from dashboard.theme import palette
from dashboard.viewport import page_width
from dashboard.words import grant, outlook, spending
from locales import formats, text
from records import comments

# Counts up to forget the cell of the grant table that was clicked last.
_TABLE_TURN = "budget-table-turn"

# What the page shows one at a time, and what money is divided by; the first of each is shown when nobody chose.
PARTS = ("table", "forecast", "where", "rules")
PLACES = ("year", "source", *spending.KINDS)


def draw() -> None:
    filters = current_filters()
    if roles.is_guest():
        st.info(text("budget-guest"), icon=":material/lock:")
        return
    limits = grant.thresholds(project.rules())
    table = budget.grant_table(filters)
    if table.empty:
        period_picker.draw(filters, _close)
        frame.empty_state(text("budget-empty"))
        return
    part = _choose("part", PARTS, "budget-part")
    cards.illustrative(cards.any_true(table["is_illustrative"]), text("budget-illustrative"))
    if part == "forecast":
        _forecast(filters, limits)
    elif part == "where":
        period_picker.draw(filters, _close)
        _where(filters)
    elif part == "rules":
        _rules(filters, limits)
        _deviations(filters)
    else:
        _budget(filters, table, limits)


def _choose(name: str, values: tuple[str, ...], words: str) -> str:
    """One of the values, as a switch whose choice stands in the link."""
    chosen = link_choice.settle(name, values, values[0]) or values[0]
    st.segmented_control(
        text(f"{words}-label"),
        values,
        key=link_choice.widget_key(name),
        format_func=lambda value: text(f"{words}-{value}"),
        on_change=link_choice.choose(name),
        required=True,
        label_visibility="collapsed",
        width="content",
    )
    link_choice.write(name, None if chosen == values[0] else chosen)
    return chosen


def _open_part(part: str) -> None:
    st.session_state[link_choice.widget_key("part")] = part
    link_choice.choose("part")()


def _budget(filters: Filters, table: pd.DataFrame, limits: grant.Thresholds) -> None:
    """The first part: the answers, the grant table, its proof and its vouchers."""
    if is_narrowed(filters):
        _figures(filters, table)
    else:
        _answers(filters, limits)
    period_picker.draw(filters, _close)
    if filters.period_from is not None and filters.period_from > filters.as_of:
        st.info(text("budget-period-ahead", date=filters.period_from))
    opened = _grant_table(filters, table, limits)
    _vouchers(filters, opened)
    if not is_narrowed(filters):
        _proof(filters)
        _revisions(table)
    commentary.panel("budget", filters)


# ── The three answers ─────────────────────────────────────────────────────────────────────────────────────────────


def _answers(filters: Filters, limits: grant.Thresholds) -> None:
    """Are we inside the grant, where will we land, which line is in trouble: of the whole project up to the day."""
    all_of_it = replace(filters, period_from=None)
    summary = forecast.summary(all_of_it).to_dict("records")
    if not summary:
        return
    rows = grant.display_rows(
        budget.grant_table(all_of_it),
        budget.by_funding_source(all_of_it),
        limits,
        has_sources=False,
    )
    troubles = outlook.line_troubles(rows, forecast.waterfall(all_of_it), limits)
    with cards.row("answers"):
        for answer in outlook.answers(summary[0], troubles, outlook.source_troubles(rows), limits):
            with st.container(border=True, key=f"card-answer-{answer.key}", gap="xsmall", height="stretch"):
                st.metric(answer.question, answer.answer, help=answer.help)
                if answer.severity:
                    st.markdown(cards.severity_badge(answer.severity))
                st.caption(cards.plain(answer.note))
                if answer.key in _MORE:
                    st.button(
                        text(f"answer-more-{answer.key}"),
                        key=f"answer-more-{answer.key}",
                        on_click=_open_part,
                        args=(_MORE[answer.key],),
                        icon=":material/arrow_forward:",
                        type="tertiary",
                    )


# The answers that another part tells more about.
_MORE = {"landing": "forecast", "lines": "rules"}


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(filters: Filters, table: pd.DataFrame) -> None:
    """What vouchers within the filters add up to: the grant itself is not split by what narrows."""
    total = table[table["row_kind"] == "total"].iloc[0]
    with cards.row("budget"):
        if filters.period_from is not None or filters.period_to is not None:
            cards.figure(
                text("budget-card-period"),
                formats.money(total["spent_period_dkk"]),
                key="period",
                help=measures.words("spent_period_dkk"),
                note=formats.period(filters.period_from, filters.period_to),
            )
        cards.figure(
            text("budget-card-spent"),
            formats.money(total["spent_dkk"]),
            key="spent",
            help=measures.words("spent_dkk"),
            note=text("budget-card-narrowed-note"),
        )
        cards.figure(
            text("budget-card-committed"),
            formats.money(total["committed_dkk"]),
            key="committed",
            help=measures.words("committed_dkk"),
            note=text("budget-card-committed-note"),
        )


# ── The grant table ───────────────────────────────────────────────────────────────────────────────────────────────


def _columns(limits: grant.Thresholds, words: str) -> list[Column]:
    """The table's columns, headed by short words on screen ("short") and by full ones in a file ("column")."""
    amber, over = formats.number(limits.amber_percent), formats.number(limits.line_over_percent)
    figures = [
        Column(
            name,
            text(f"budget-{words}-{key}"),
            "decimal" if key == "percent" else "money",
            help=measures.words(name),
        )
        for name, key in (
            ("original_budget_dkk", "original"),
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
        Column("name", text(f"budget-{words}-line")),
        *figures,
        Column(
            "status_text",
            text(f"budget-{words}-status"),
            help=text("budget-help-status", amber=amber, over=over),
        ),
    ]


def _grant_table(filters: Filters, table: pd.DataFrame, limits: grant.Thresholds) -> grant.Opened | None:
    """The table that grant boards know, its proof, and which of its figures was clicked."""
    has_sources = bool(st.session_state.get("budget-sources", False))
    rows = grant.display_rows(table, budget.by_funding_source(filters), limits, has_sources=has_sources)
    day = budget.money_date(filters)
    span = (
        text("budget-table-period", period=formats.period(filters.period_from, filters.period_to))
        if filters.period_from or filters.period_to
        else text("budget-table-project")
    )
    title = text("budget-table-title", period=span)
    said = grant.table_sentences(table, rows, day)
    if has_period := bool(filters.period_from or filters.period_to):
        said.insert(1, grant.period_sentence(table, filters.period_from, day))
    frame.heading(title, formats.together(said))
    unknown = grant.unknown_columns(rows)
    in_file = [column for column in _columns(limits, "column") if column.name not in unknown]
    if not has_period:
        unknown |= {"spent_before_dkk", "spent_period_dkk"}  # of the whole project: nothing, and all of it
    columns = [column for column in _columns(limits, "short") if column.name not in unknown]
    cell = grant_table.show(
        rows, columns, key=_table_key(), alt=text("budget-table-alt"), page_width=page_width()
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="under-grant"):
        st.toggle(text("budget-table-sources"), key="budget-sources", on_change=_close)
        st.caption(text("budget-table-click"))
        tables.show_downloads(rows, in_file, title=title, key="budget")
    if not is_narrowed(filters):
        proof = budget.reconciliation(filters).to_dict("records")[0]
        with st.container(gap=None, key="budget-proof"):
            for agrees, words in grant.reconciliation_sentences(proof):
                st.markdown(f":green[**✓**] {words}" if agrees else f":red[**≠ {words}**]")
            if outside := grant.outside_sentence(budget.proof_parts(filters)):
                st.markdown(f":red[**▲**] {outside}")
    return grant.opened(rows, *cell) if cell is not None else None


def _table_key() -> str:
    """The table's key; a new one forgets which cell was clicked."""
    return f"grant-{st.session_state.get(_TABLE_TURN, 0)}"


def _close() -> None:
    st.session_state[_TABLE_TURN] = st.session_state.get(_TABLE_TURN, 0) + 1


# ── What is behind a figure ───────────────────────────────────────────────────────────────────────────────────────


def _vouchers(filters: Filters, opened: grant.Opened | None) -> None:
    """The rows behind the figure that was clicked; without one, all vouchers of the period, folded away."""
    title = grant.opened_title(opened, filters)
    if opened is None:
        with st.expander(title, icon=":material/receipt_long:", key="all-vouchers", on_change="rerun") as box:
            if box.open:
                voucher_list.show(filters, grant.asked(None), title, key="vouchers")
        return
    frame.heading(title)
    st.button(
        text("budget-vouchers-all"),
        key="budget-close",
        on_click=_close,
        icon=":material/close:",
        type="tertiary",
    )
    if opened.figure in grant.BUDGETS:
        voucher_list.show_budget_rows(opened, title, key="vouchers")
    else:
        voucher_list.show(filters, grant.asked(opened), title, key="vouchers", opened=opened)
    if opened.level in {"line", "source"}:
        commentary.panel(comments.line_figure(opened.budget_line), filters)


def _choose_row(name: str, values: list[str | None] | list[str]) -> Callable[[int], None]:
    """What a table calls with the row that was clicked: its value goes into the link, and its vouchers stand below."""

    def callback(position: int) -> None:
        _open(name, values[position])

    return callback


def _choose_point(name: str, chart: str) -> Callable[[], None]:
    """The same for a chart whose marks carry the value."""

    def callback() -> None:
        points = st.session_state[chart]["selection"]["points"]
        if points and points[0].get("customdata"):
            _open(name, str(points[0]["customdata"][0]))

    return callback


def _open(name: str, value: str | None) -> None:
    st.session_state[link_choice.widget_key(name)] = value
    link_choice.choose(name)()


def _opened_rows(
    name: str,
    names: Mapping[str, str],
    asked: Mapping[str, grant.Asked],
    filters: Filters,
    hint: str = "budget-bar-click",
) -> None:
    """The vouchers behind the row that is chosen, with a way to close them; a hint while none is.

    Args:
        name: what the choice is called in the link.
        names: what each row is called, by the value that stands for it in the link.
        asked: which vouchers are behind it, by the same value; rows without any are not in it.
        filters: those that hold for the rows.
        hint: the key of the sentence that says what to click.
    """
    chosen = link_choice.settle(name, list(asked), None)
    link_choice.write(name, chosen)
    if chosen is None:
        st.caption(text(hint))
        return
    title = text("budget-opened-vouchers", what=names[chosen])
    frame.heading(cards.plain(title))
    st.button(
        text("budget-row-close"),
        key=f"close-{name}",
        on_click=_open,
        args=(name, None),
        icon=":material/close:",
        type="tertiary",
    )
    voucher_list.show(filters, asked[chosen], title, key=f"vouchers-{name}")


def _proof(filters: Filters) -> None:
    """The sums part by part, so that a difference shows where it comes from; each part opens its vouchers."""
    with st.expander(
        text("budget-proof-title"),
        expanded="proof" in st.query_params,
        icon=":material/balance:",
        key="proof",
        on_change="rerun",
    ) as box:
        if not box.open:
            return
        parts = grant.with_part_texts(budget.proof_parts(filters))
        tables.show_table(
            parts,
            "part_text amount_dkk amount currency voucher_count",
            title=text("budget-proof-title"),
            key="proof",
            on_row=_choose_row("proof", parts["part_key"].tolist()),
        )
        names = {
            key: grant.part_name(words)
            for key, words in zip(parts["part_key"], parts["part_text"], strict=True)
        }
        _opened_rows("proof", names, grant.parts_asked(parts), grant.whole(filters), "budget-row-click")


def _revisions(table: pd.DataFrame) -> None:
    """What the budget said at first and what holds now; nothing where it was never revised."""
    rows = budget.revisions()
    if rows.empty:
        return
    total = table[table["row_kind"] == "total"].to_dict("records")[0]
    with st.expander(text("budget-revision-title"), icon=":material/difference:"):
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


def _rules(filters: Filters, limits: grant.Thresholds) -> None:
    """Each rule with red, amber or green in words, and every finding as a table."""
    findings = budget.findings(grant.whole(filters))
    states = grant.rule_states(findings, limits, _forecast_state(filters, limits))
    frame.heading(text("budget-rules-title"), grant.rules_sentence(states))
    with st.container(border=True, gap="small", key="budget-rules"):
        for state in states:
            verdict = "" if state.severity == "green" else f"<br>{cards.plain(state.verdict)}"
            st.markdown(
                f"{cards.severity_badge(state.severity)} · {state.title}{verdict}", unsafe_allow_html=True
            )
    if not findings.empty:
        _table_below(
            lambda: grant.with_texts(findings),
            "severity_text finding_text amount_dkk limit_dkk _file _sheet _row",
            text("budget-rules-title"),
            "findings",
            label=text("budget-rules-list"),
        )


def _deviations(filters: Filters) -> None:
    """The lines that somebody has to explain, the vouchers on the one that is chosen, and the notes that explain."""
    whole = grant.whole(filters)
    found = budget.deviations(whole)
    lines = [None if formats.is_missing(line) else str(line) for line in found["budget_line"]]
    figures = commentary.deviations(filters, _choose_row("line", [grant.line_key(line) for line in lines]))
    if figures is not None:
        _opened_line(lines, whole, "budget-row-click")
        commentary.on_budget(filters, figures)


def _opened_line(lines: list[str | None], filters: Filters, hint: str) -> None:
    """The vouchers on the budget line that is chosen."""
    if lines:
        names = {grant.line_key(line): grant.line_name(line) for line in lines}
        _opened_rows("line", names, grant.lines_asked(lines), filters, hint)


def _forecast_state(filters: Filters, limits: grant.Thresholds) -> list[grant.RuleState]:
    """The forecast's own rule, where there is a forecast."""
    needs = outlook.limits(project.rules())
    found = [outlook.rule_state(row, needs, limits) for row in forecast.summary(filters).to_dict("records")]
    return [state for state in found if state is not None]


# ── Forecast ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _forecast(filters: Filters, limits: grant.Thresholds) -> None:
    """Where the money lands: the figures, the S-curve with the band, how it is worked out, and the steps from the budget."""
    summary = forecast.summary(filters).to_dict("records")
    if not summary:
        frame.empty_state(text("budget-empty"))
        return
    row, needs, day = summary[0], outlook.limits(project.rules()), budget.money_date(filters)
    if row["is_known"]:
        _landing(row, limits)
    said = [outlook.landing_sentence(row, needs), outlook.needed_sentence(row, day)]
    _curve(filters, [words for words in said if words])
    commentary.panel("budget-curve", filters)
    if row["state_code"] != "before":
        _methods(filters, row, needs)
    commentary.panel("forecast", filters)
    _waterfall(filters)


def _landing(row: dict[Any, Any], limits: grant.Thresholds) -> None:
    """The forecast as cards."""
    is_ended = row["state_code"] == "ended"
    is_wide = row["low_dkk"] != row["high_dkk"]
    with cards.row("outlook"):
        cards.figure(
            text("outlook-card-ended" if is_ended else "outlook-card-likely"),
            formats.money(row["likely_dkk"]),
            key="likely",
            help=measures.words("likely_dkk"),
            note=outlook.band_note(row) if is_wide else None,
        )
        cards.figure(
            text("outlook-card-unused-ended" if is_ended else "outlook-card-unused"),
            formats.money_verdict(row["unused_dkk"]),
            key="unused",
            help=" ".join(
                (
                    measures.words("unused_dkk"),
                    text("answer-landing-help", unused=limits.unused_percent),
                )
            ),
            note=outlook.unused_note(row),
        )
        if not formats.is_missing(row["needed_month_dkk"]) and row["left_dkk"] > 0:
            cards.figure(
                text("outlook-card-needed"),
                formats.money(row["needed_month_dkk"]),
                key="needed",
                help=measures.words("needed_month_dkk"),
                note=text("outlook-card-needed-note", pace=row["pace_month_dkk"]),
            )


def _methods(filters: Filters, row: dict[Any, Any], needs: outlook.Limits) -> None:
    """Each method in a sentence with its arithmetic, and the same as a table."""
    rows = outlook.method_rows(forecast.forecast(filters), row, budget.money_date(filters), needs)
    frame.heading(text("outlook-methods-title"), outlook.methods_sentence(row))
    with st.container(border=True, gap="small", key="budget-methods"):
        for method in rows.to_dict("records"):
            st.markdown(outlook.method_line(method), unsafe_allow_html=True)
    columns = "method_text role_text estimate_dkk unused_dkk how_text"
    _table_below(rows, columns, text("outlook-methods-title"), "methods")


def _waterfall(filters: Filters) -> None:
    steps = forecast.waterfall(filters)
    if steps.empty:
        return
    rows, takeaway = outlook.with_line_names(steps), outlook.waterfall_sentence(steps)
    frame.heading(text("outlook-waterfall-title"), takeaway)
    _chart(
        charts.waterfall(rows, palette()),
        "waterfall",
        text("outlook-waterfall-alt", takeaway=takeaway),
        opens="line",
    )
    st.caption(text("outlook-waterfall-axis"))
    columns = "name_of_line budget_dkk spent_dkk committed_dkk forecast_dkk deviation_dkk low_dkk high_dkk"
    _table_below(
        rows,
        columns,
        text("outlook-waterfall-title"),
        "waterfall",
        on_row=_choose_row("line", rows["key"].tolist()),
    )
    is_line = rows["row_kind"] == "line"
    lines = [None if formats.is_missing(line) else str(line) for line in rows[is_line]["budget_line"]]
    _opened_line(lines, grant.whole(filters), "budget-bar-click")


# ── Where the money goes ──────────────────────────────────────────────────────────────────────────────────────────


def _where(filters: Filters) -> None:
    """Money by one thing at a time, and what a contact costs."""
    by = _choose("by", PLACES, "spending-by")
    if by == "year":
        _years(filters)
    elif by == "source":
        _sources(filters)
    elif by == "province":
        _places(filters, money.by_province(filters), "province")
    elif by == "agreement":
        _places(filters, money.by_agreement(filters), "agreement")
    else:
        _places(filters, money.by_activity(filters), "activity")
    contacts = money.per_contact(filters).to_dict("records")[0]
    frame.heading(
        text("spending-contact-title"),
        spending.contact_sentence(contacts),
        help=text("spending-contact-help"),
    )


def _names(keys: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """What each row is called, and the total, by what stands for it in the link."""
    return {**dict(zip(keys, names, strict=True)), spending.ALL: text("spending-row-total")}


def _places(filters: Filters, found: pd.DataFrame, kind: spending.Kind) -> None:
    """A chart of the largest, and a table of all with the total that the vouchers add up to."""
    rows = spending.with_names(found, kind)
    takeaway = cards.plain(spending.takeaway(rows, kind))
    title = text(f"spending-{kind}-title")
    frame.heading(title, takeaway)
    drawn = spending.to_draw(rows)
    if drawn.empty:
        return
    _chart(charts.places(drawn, palette()), kind, text("spending-alt", takeaway=takeaway), opens="voucher")
    st.caption(text("spending-how"))
    columns: list[str | Column] = [Column("name", text(f"spending-by-{kind}"), width="medium")]
    if kind == "agreement":
        columns.append("danish_party province_names")
    elif kind == "activity":
        columns.append("type_name start_date province_names is_contact")
    columns.append("spent_dkk spent_share committed_dkk")
    if kind != "activity":
        columns.append("contact_count dkk_per_contact")
    columns.append("voucher_count")
    tables.show_table(
        spending.with_total(rows),
        columns,
        title=title,
        key=kind,
        on_row=_choose_row("voucher", [*rows["key"], spending.ALL]),
    )
    _opened_rows("voucher", _names(rows["key"], rows["name"]), spending.rows_asked(rows, kind), filters)


# ── Charts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _curve(filters: Filters, said: list[str]) -> None:
    """The S-curve of the whole project with the forecast, and what both say."""
    all_of_it = grant.whole(replace(filters, period_from=None))
    months = budget.curve(all_of_it)
    if months.empty:
        return
    day = budget.money_date(filters)
    band = forecast.band(all_of_it)
    takeaway = formats.together([grant.curve_sentence(budget.grant_table(all_of_it), day), *said])
    frame.heading(text("outlook-curve-title"), takeaway)
    figure = charts.curve(months, band, day, palette())
    _chart(figure, "curve", text("budget-curve-alt", takeaway=takeaway))
    st.caption(formats.together([text("budget-curve-how"), text("budget-curve-whole")]))
    columns = "point_date plan_dkk spent_dkk committed_dkk budget_dkk"
    _table_below(months, columns, text("outlook-curve-title"), "curve")
    if not band.empty:
        _table_below(
            band,
            "point_date low_dkk likely_dkk high_dkk",
            text("outlook-band-title"),
            "band",
            label=text("outlook-band-table"),
        )


def _years(filters: Filters) -> None:
    all_years = replace(filters, period_from=None)
    rows = budget.by_year(all_years)
    if rows.empty:
        return
    keys = spending.row_keys(rows, "year")
    rows = rows.assign(key=keys)
    takeaway = grant.year_sentence(rows)
    title = text("budget-year-title")
    frame.heading(title, takeaway)
    _chart(
        charts.years(rows, palette()), "years", text("budget-year-alt", takeaway=takeaway), opens="voucher"
    )
    columns = "budget_year budget_dkk spent_dkk committed_dkk voucher_count"
    tables.show_table(rows, columns, title=title, key="years", on_row=_choose_row("voucher", keys))
    _opened_rows("voucher", _names(keys, keys), spending.rows_asked(rows, "year"), all_years)


def _sources(filters: Filters) -> None:
    rows = budget.by_funding_source(filters)
    if rows.empty:
        return
    keys = spending.row_keys(rows, "source")
    rows = rows.assign(key=keys, name=[grant.source_name(source) for source in rows["funding_source"]])
    takeaway = grant.source_sentence(rows)
    title = text("budget-source-title")
    frame.heading(title, takeaway)
    _chart(
        charts.sources(rows, palette()),
        "sources",
        text("budget-source-alt", takeaway=takeaway),
        opens="voucher",
    )
    in_period = "spent_before_dkk spent_period_dkk"
    columns = [
        "name_of_funding_source budget_dkk",
        in_period if filters.period_from else "",
        "spent_dkk remaining_dkk committed_dkk available_dkk voucher_count",
    ]
    tables.show_table(rows, columns, title=title, key="sources", on_row=_choose_row("voucher", keys))
    all_time = replace(filters, period_from=None)  # spent in all, as the table says
    _opened_rows("voucher", _names(keys, rows["name"]), spending.rows_asked(rows, "source"), all_time)


def _chart(figure: Any, key: str, alt: str, opens: str | None = None) -> None:
    """Draw a figure; a click on a mark opens what stands behind it, where `opens` names the choice in the link."""
    options: dict[str, Any] = {}
    if opens is not None:
        options = {
            "on_select": _choose_point(opens, f"budget-chart-{key}"),
            "selection_mode": "points",
        }
    st.plotly_chart(figure, theme=None, config=style.CONFIG, key=f"budget-chart-{key}", alt=alt, **options)


def _table_below(
    rows: pd.DataFrame | Callable[[], pd.DataFrame],
    columns: str,
    title: str,
    key: str,
    *,
    label: str | None = None,
    on_row: Callable[[int], None] | None = None,
) -> None:
    """The figures of a chart as a table, folded away and not drawn until somebody wants them."""
    with st.expander(
        label or text("budget-show-table"), icon=":material/table:", key=f"fold-{key}", on_change="rerun"
    ) as box:
        if box.open:
            found = rows() if callable(rows) else rows
            tables.show_table(
                found,
                columns,
                title=title,
                key=key,
                on_row=on_row,
            )


draw()
