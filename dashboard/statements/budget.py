"""Budget: whether the grant is kept, line by line; where it lands; where money goes; what the rules found; and that the sums agree."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks import kinds
from dashboard.blocks.facts import Counts, Facts, plain_value
from dashboard.blocks.statement import Make, Statement
from dashboard.cards import MARKS
from dashboard.model import measures
from dashboard.model.columns import column, columns, group_name
from dashboard.money import grant, notes, outlook, questions, rules
from dashboard.queries import project
from locales import formats, text

# What a row of the grant table states.
MEASURES = """
budget_dkk spent_before_dkk spent_period_dkk spent_dkk spent_percent remaining_dkk committed_dkk available_dkk"""
_PERIOD = ("spent_before_dkk", "spent_period_dkk")
_LEVELS: Mapping[str, Any] = {"line": "", "part": "below", "source": "group", "total": "total"}

# What money is divided by → the column of its groups, and the measures of its bars: the budget, where there is one, spent, and committed.
_SPENT = "spent_period_dkk committed_dkk"
_BY = {
    "year": ("year_number", f"year_budget_dkk {_SPENT}"),
    "source": ("funding_source", "budget_dkk spent_dkk committed_dkk"),
    "province": ("province_code", _SPENT),
    "agreement": ("agreement_id", _SPENT),
    "activity": ("activity_id", _SPENT),
}
_BARS = 12  # of a chart; the table has all


def _nothing(facts: Facts) -> str:
    if facts.is_guest:
        return text("budget-guest")
    now = facts.now
    return (
        "" if any(now[name] for name in ("voucher_count", "budget_dkk", "original_budget_dkk")) else _empty()
    )


def _empty() -> str:
    return text("budget-empty")


def _whole(facts: Facts) -> Counts:
    """The figures of the whole grant, whatever narrows."""
    return facts.counts(facts.filters.narrowed_by()) if facts.is_narrowed else facts.now


def _landing(facts: Facts) -> Mapping[Any, Any]:
    return questions.first(questions.summary(facts.filters))


def _limits() -> rules.Limits:
    return rules.limits(project.rules())


def _head(facts: Facts) -> list[kinds.Block]:
    now, has_period = facts.now, facts.filters.period_from or facts.filters.period_to
    period = now.number("spent_period_dkk") if has_period else None
    invented = facts.invented("voucher_count")
    if facts.is_narrowed:
        spent = now.number("spent_dkk", text("budget-card-narrowed-note"))
        return [facts.strip(period, spent, now.number("committed_dkk"), invented=invented)]
    share = text("budget-share", share=now["spent_percent"]) if now["budget_dkk"] else None
    is_wide = now["low_dkk"] != now["high_dkk"]
    band = text("outlook-band", low=now["low_dkk"], high=now["high_dkk"]) if is_wide else None
    return [
        facts.strip(
            period,
            now.number("spent_dkk", share),
            now.number("committed_dkk"),
            now.number("grant_left_dkk"),
            now.number("likely_dkk", band, otherwise=text("answer-landing-unknown")),
            invented=invented,
        )
    ]


def _parts(facts: Facts) -> Mapping[str, Make]:  # noqa: ARG001 (the same for all)
    return {"table": _budget, "forecast": _forecast, "where": _where, "rules": _rules, "proof": _proof}


# ── The grant, and its table ──────────────────────────────────────────────────────────────────────────────────────


def _budget(facts: Facts) -> Sequence[kinds.Block]:
    ways = {"line": text("budget-table-lines"), "part": text("budget-table-parts")}
    table = kinds.Choice(
        "grant-parts",
        text("budget-table-sources"),
        ways,
        lambda way: [grant_table(facts, has_parts=way == "part")],
        needs_one=True,
    )
    whole = [] if facts.is_narrowed else [verdict(facts), bar(facts), lines(facts)]
    return [*whole, table, kinds.Form(partial(notes.panel, "budget", facts.filters))]


def verdict(facts: Facts) -> kinds.Lights:
    """Whether the grant is kept, in one word, and what speaks against it: the funding sources and lines in trouble, what could not be counted."""
    whole, *sources = questions.grant_verdict(facts.filters).to_dict("records")
    troubles = _whole(facts).rows("line_trouble_count").to_dict("records")
    word = text(f"budget-status-{whole['state_code'].replace('_', '-')}")
    severity = whole["severity"]
    light = kinds.Light(
        "grant",
        severity,
        MARKS[severity],
        word[:1].upper() + word[1:],
        "",
        outlook.verdict_sentence(whole, sources, troubles, _landing(facts)),
        text("answer-grant-help"),
    )
    return kinds.Lights((light,))


def bar(facts: Facts) -> kinds.Chart:
    """The grant as one bar: spent, committed, and what is left."""
    whole = _whole(facts)
    total = whole["grant_dkk"]
    amounts = {"spent_dkk": whole["spent_dkk"], "committed_dkk": whole["committed_dkk"]}
    amounts["grant_left_dkk"] = max(whole["grant_left_dkk"], Decimal(0))
    looks = {"spent_dkk": "accent", "committed_dkk": "warn", "grant_left_dkk": "scale.0"}
    title = text("budget-bar-title", grant=total)
    return kinds.Chart(
        "bars",
        title,
        title,
        column("budget_line"),
        "",
        title,
        ("",),
        tuple(
            kinds.Series(
                name,
                measures.measure(name).label(),
                (amount,),
                looks[name],
                keys=(whole.key(name),),
                pattern="/" if name == "committed_dkk" else "",
                # a part too small for its share is read at the pointer
                labels=(formats.percent(amount / total, 1) if amount > total / 20 else "",),
            )
            for name, amount in amounts.items()
        ),
        axis=text("pack-economy-axis"),
        name="grant",
        is_stacked=True,
        rules=(kinds.Rule(total, title),) if whole["grant_left_dkk"] < 0 else (),
        has_table=False,
        invented=facts.invented("voucher_count"),
    )


def _grant_rows(facts: Facts, *, has_parts: bool = False) -> pd.DataFrame:
    return grant.display_rows(questions.grant_table(facts.filters), _limits(), has_parts=has_parts)


def _table_sentences(facts: Facts) -> list[str]:
    rows = _grant_rows(facts)
    return [] if rows.empty else grant.table_sentences(rows, facts.filters.money_date)


def lines(facts: Facts) -> kinds.Chart:
    """Spent and committed against what is approved, a line each."""
    rows = _grant_rows(facts)
    rows = rows[rows["level"].eq("line")]
    said = _table_sentences(facts)
    names = "budget_dkk spent_dkk committed_dkk"
    return replace(
        _bars(facts, "budget_line", names, rows, said[-1] if said else ""),
        title=text("pack-lines"),
        sheet=text("pack-sheet-lines"),
        alt=text("pack-lines"),
        on_paper=False,
    )


def grant_table(facts: Facts, *, has_parts: bool = True) -> kinds.Table:
    """The table that grant boards know, with the period's split where there is one, and whether its sums agree."""
    rows, now = _grant_rows(facts, has_parts=has_parts), facts.now
    hidden = grant.unknown_columns(rows) if len(rows) else set()
    first, last = facts.filters.period_from, facts.filters.period_to
    has_period = bool(first or last)
    hidden |= set() if has_period else set(_PERIOD)
    names = [name for name in MEASURES.split() if name not in hidden]
    limits = _limits()
    judged = text("budget-help-status", amber=limits.amber_percent, over=limits.line_over_percent)
    found = [column("budget_line"), *map(column, names)]
    if "status_text" not in hidden:
        found.append(column("status_text", help=judged))
    span = (
        text("budget-table-period", period=formats.period(first, last or facts.filters.money_date))
        if has_period
        else text("budget-table-project")
    )
    said = _table_sentences(facts)
    return kinds.Table(
        text("budget-table-title", period=span),
        text("pack-sheet-grant"),
        tuple(found),
        tuple(_grant_row(now, row, names, found) for row in rows.to_dict("records")),
        _empty(),
        note=text("pack-grant-narrowed") if facts.is_narrowed else _agreement(facts),
        widths=(1.7, *(0.85 if name == "spent_percent" else 1.1 for name in names), 0)[: len(found)],
        dense=True,
        apart={"below": text("pack-sheet-grant-parts"), "group": text("pack-sheet-grant-sources")},
        message=said[0] if said else "",
        invented=facts.invented("voucher_count"),
        name="budget",
    )


def _grant_row(
    now: Counts, row: Mapping[Any, Any], names: Sequence[str], found: Sequence[Any]
) -> kinds.TableRow:
    values = (plain_value(row[one.name]) for one in found[1:])
    group = grant.group_of(row)
    return kinds.TableRow(
        (
            row["name"].strip(),
            # a share to a tenth of a per cent
            *(round(one, 3) if isinstance(one, Decimal) else one for one in values),
        ),
        _LEVELS[row["level"]],
        None if formats.is_missing(row["severity"]) else row["severity"],
        keys=(None, *(now.stated(name, group, row[name]) for name in names)),
    )


def _agreement(facts: Facts) -> str:
    if not any(facts.now[name] for name in ("budget_dkk", "voucher_count")):
        return ""
    said = grant.agreement_sentences(facts.now, questions.proof(facts.filters))
    return formats.together([words for _, words in said])


# ── Forecast ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _forecast(facts: Facts) -> Sequence[kinds.Block]:
    landing, whole, limits = _landing(facts), _whole(facts), _limits()
    if not landing:
        return [kinds.Text((), _empty())]
    said: list[kinds.Block] = []
    if landing["is_known"] and landing["state_code"] != "ended":
        note = text("outlook-card-unused-note", share=whole["unused_share"], grant=whole["grant_dkk"])
        pace = ("needed_month_dkk", "pace_month_dkk") if landing["left_dkk"] > 0 else ()
        said.append(
            facts.strip(
                *map(whole.number, ("low_dkk", "high_dkk")),
                whole.number("unused_dkk", note),
                *map(whole.number, pace),
            )
        )
    else:
        said.append(kinds.Text((outlook.landing_sentence(landing, limits),), ""))
    said.append(kinds.Pair(curve(facts, is_daily=True), waterfall(facts), (1.5, 1)))
    if landing["state_code"] != "before":
        methods = outlook.method_rows(
            questions.methods(facts.filters), landing, facts.filters.money_date, limits
        )
        told = tuple(
            kinds.Item(
                formats.dotted((row["method_text"], _amount(row["estimate_dkk"]), row["role_text"])),
                (row["how_text"],),
            )
            for row in methods.to_dict("records")
        )
        said.append(kinds.Items(told, text("outlook-methods-title"), more=outlook.methods_sentence(landing)))
    if landing["is_known"]:
        names = "likely_dkk landing_deviation_dkk budget_dkk spent_dkk committed_dkk"
        title = text("outlook-waterfall-title")
        said.append(
            kinds.Groups("budget_line", names, whole.filters, title, "waterfall-lines", is_folded=True)
        )
    panels = (
        kinds.Form(partial(notes.panel, figure, facts.filters)) for figure in ("forecast", "budget-curve")
    )
    return [*said, *panels]


def _amount(value: Any) -> str:
    return "" if formats.is_missing(value) else formats.money(value)


def curve(facts: Facts, *, is_daily: bool = False) -> kinds.Chart:
    """The S-curve of the whole project: plan, spent, committed on top, forecast and band, and the budget; each point opens its rows if `is_daily`."""
    whole, day = _whole(facts), facts.filters.money_date
    points = questions.curve(facts.filters)
    days = points["point_date"].tolist()
    band = {row["point_date"]: row for row in questions.band(facts.filters).to_dict("records")}

    def known(name: str) -> tuple[Decimal | None, ...]:
        return tuple(None if formats.is_missing(value) else value for value in points[name])

    def ahead(name: str) -> tuple[Decimal | None, ...]:
        return tuple(band[one][name] if one in band else None for one in days)

    def key(name: str, at: Any) -> kinds.FigureKey | None:
        if at == day:
            return whole.key(name)
        if not is_daily or at > day:
            return None
        return replace(
            whole.key(name), filters=replace(whole.filters, as_of=at, period_from=None, period_to=None)
        )

    def keyed(name: str) -> tuple[kinds.FigureKey | None, ...]:
        return tuple(key(name, at) for at in days)

    spent, committed = known("spent_dkk"), known("committed_dkk")
    both = tuple(None if s is None else s + (c or Decimal(0)) for s, c in zip(spent, committed, strict=True))
    series = [
        kinds.Series(
            "plan", text("budget-curve-plan"), known("plan_dkk"), "muted", 1.5, "dash", keyed("plan_dkk")
        ),
        kinds.Series("spent", text("budget-curve-spent"), spent, "accent", 3, keys=keyed("spent_dkk")),
        kinds.Series("budget", text("pack-curve-budget"), (whole["budget_dkk"],) * len(days), "ink"),
    ]
    if both != spent:
        series.insert(2, kinds.Series("committed", text("pack-curve-committed"), both, "warn", 1.25, "dot"))
    if band:
        looks: tuple[tuple[str, float, Any], ...] = (
            ("likely", 2, "dot"),
            ("low", 0.75, "dash_dot"),
            ("high", 0.75, "dash_dot"),
        )
        for name, width, dash in looks:
            label = text(f"pack-curve-{name}")
            series.append(kinds.Series(name, label, ahead(f"{name}_dkk"), "series.1", width, dash))
    takeaway = grant.curve_sentence(whole, day)
    return kinds.Chart(
        "lines",
        text("pack-curve"),
        text("pack-sheet-curve"),
        column("point_date"),
        takeaway,
        text("pack-curve-alt", takeaway=takeaway),
        tuple(days),
        tuple(series),
        "" if _landing(facts) else _empty(),
        axis=text("pack-economy-axis"),
        today=(day, text("budget-curve-as-of", date=day)),
        invented=facts.invented("voucher_count"),
        name="curve",
        help=formats.together([text("budget-curve-how"), text("budget-curve-whole")]),
    )


def waterfall(facts: Facts) -> kinds.Chart:
    """From the budget to where each line is likely to land."""
    landing, found = _landing(facts), questions.steps(facts.filters)
    is_known = bool(landing and landing["is_known"] and len(found))
    steps: list[tuple[str, Decimal, kinds.FigureKey]] = []
    takeaway = ""
    if is_known:
        whole = _whole(facts)
        by_line = whole.by("landing_deviation_dkk", "budget_line")
        order = [None if formats.is_missing(line) else line for line in found["budget_line"]]
        deviations = [(line, by_line[line]["landing_deviation_dkk"]) for line in order]
        steps = [
            (column("budget_dkk").label, whole["budget_dkk"], whole.key("budget_dkk")),
            *(
                (
                    group_name("budget_line", line),
                    step,
                    whole.key("landing_deviation_dkk", ("budget_line", line)),
                )
                for line, step in deviations
            ),
            (text("pack-waterfall-forecast"), whole["likely_dkk"], whole.key("likely_dkk")),
        ]
        line, most = max(deviations, key=lambda pair: abs(pair[1]))
        if most:
            side = "over" if most > 0 else "under"
            name = group_name("budget_line", line)
            takeaway = text("pack-waterfall-takeaway", line=name, side=side, amount=abs(most))
    return kinds.Chart(
        "steps",
        text("pack-waterfall"),
        text("pack-sheet-waterfall"),
        column("step", label=text("pack-column-step")),
        takeaway,
        text("pack-waterfall-alt", takeaway=takeaway),
        tuple(name for name, *_ in steps),
        (
            kinds.Series(
                "step",
                text("pack-waterfall-step"),
                tuple(step for _, step, _ in steps),
                "accent",
                keys=tuple(key for *_, key in steps),
            ),
        ),
        "" if is_known else text("pack-forecast-unknown") if landing else _empty(),
        axis=text("pack-economy-axis"),
        invented=facts.invented("voucher_count"),
        name="waterfall",
    )


# ── Where the money goes ──────────────────────────────────────────────────────────────────────────────────────────


def _where(facts: Facts) -> Sequence[kinds.Block]:
    now = facts.now
    contacts = facts.strip(
        *map(
            now.number,
            (
                "project_contact_count",
                "dkk_per_contact",
                "attributed_per_contact_dkk",
                "contact_with_money_count",
            ),
        )
    )
    options = {way: text(f"spending-by-{way}") for way in _BY}
    return [
        kinds.Choice(
            "by",
            text("spending-by-label"),
            options,
            lambda way: divided(facts, way or "year"),
            needs_one=True,
        ),
        kinds.Text((), "", text("spending-contact-title")),
        contacts,
    ]


def divided(facts: Facts, way: str) -> Sequence[kinds.Block]:
    """Money by year, source, province, agreement or activity: the largest as bars, and all as a table, which adds up to everything."""
    by, names = _BY[way]
    if way == "year":  # all of them, whatever the period
        facts = facts.of(facts.page, replace(facts.filters, period_from=None))
    rows = measures.grouped(facts.filters, names, by)
    if rows.empty:
        return [kinds.Text((), text("budget-year-nothing"))]
    rows = rows.assign(name=[group_name(by, None if formats.is_missing(one) else one) for one in rows[by]])
    if way == "year":
        rows = rows.sort_values(by, ignore_index=True)
    is_known = rows[by].notna()
    drawn = (
        rows
        if way in ("year", "source")
        else rows[is_known & (rows["spent_period_dkk"].ne(0) | rows["committed_dkk"].ne(0))].head(_BARS)
    )
    if way not in ("year", "source"):
        drawn = pd.concat([drawn, rows[~is_known]])
    title = text(f"spending-{way}-title")
    chart = _bars(facts, by, names, drawn, _takeaway(facts, way, rows))
    return [
        replace(
            chart,
            title=title,
            sheet=title,
            alt=text("spending-alt", takeaway=chart.takeaway),
            help="" if way == "source" else text("spending-year-how" if way == "year" else "spending-how"),
        ),
        kinds.Groups(
            by,
            facts.group_measures(by),
            facts.filters,
            title,
            way,
            order=tuple(rows[by].dropna()),
            named=text(f"spending-by-{way}"),
        ),
    ]


def _bars(facts: Facts, by: str, names: str, rows: pd.DataFrame, takeaway: str) -> kinds.Chart:
    found, all_names = rows.to_dict("records"), names.split()
    spent = next(name for name in all_names if name.startswith("spent"))
    series = []
    for name in all_names:
        values = tuple(plain_value(row[name]) for row in found)
        is_budget, is_committed = "budget" in name, name == "committed_dkk"
        if not any(values) and (is_budget or is_committed):
            continue
        series.append(
            kinds.Series(
                name,
                measures.measure(name).label(),
                values,  # type: ignore[arg-type]  # amounts
                "scale.1" if is_budget else "warn" if is_committed else "accent",
                keys=tuple(facts.now.key(name, (by, measures.group_in(row, by))) for row in found),
                pattern="/" if is_committed else "",
                labels=tuple(text("budget-of", spent=row[spent], budget=row[name]) for row in found)
                if is_budget
                else (),
            )
        )
    is_bullet = "budget" in series[0].key
    return kinds.Chart(
        "bars",
        "",
        "",
        column(by),
        takeaway,
        "",
        tuple(str(row["name"]) for row in found),
        tuple(series),
        "" if found else _empty(),
        axis=text("pack-economy-axis"),
        name=f"by-{by.replace('_', '-')}",
        is_bullet=is_bullet,
        is_stacked=not is_bullet and len(series) > 1,
        narrows={"province_code": "provinces"} if by == "province_code" else {},
        invented=facts.invented("voucher_count"),
        has_table=False,
    )


def _takeaway(facts: Facts, way: str, rows: pd.DataFrame) -> str:
    spent = "spent_dkk" if way == "source" else "spent_period_dkk"
    if not any(amount > 0 for amount in rows[spent]):
        return text("budget-year-nothing")
    if way == "year":
        top: Mapping[Any, Any] = max(rows.to_dict("records"), key=lambda row: row[spent])
        plan = "no" if formats.is_missing(top["year_budget_dkk"]) else "yes"
        return text("budget-year-takeaway", year=str(top["year_number"]), plan=plan, **top)
    if way == "source":
        total = facts.now["spent_dkk"]
        parts = (
            text("budget-source-part", source=row["name"], spent=row[spent], percent=row[spent] / total)
            for row in rows.to_dict("records")
        )
        return text("budget-source-takeaway", parts=list(parts))
    amount = facts.now[f"spent_by_{way}_dkk"]
    if not amount:
        return text(f"spending-{way}-none")
    by = _BY[way][0]
    known, rest = rows[rows[by].notna()], rows[rows[by].isna()][spent].tolist()
    return text(
        f"spending-{way}-takeaway",
        amount=amount,
        share=facts.now[f"spent_by_{way}_share"],
        name=known["name"].iloc[0],
        most=known[spent].iloc[0],
        rest=rest[0] if rest else 0,
    )


# ── Rules, and the proof ──────────────────────────────────────────────────────────────────────────────────────────


def _rules(facts: Facts) -> Sequence[kinds.Block]:
    whole, limits = _whole(facts), _limits()
    findings = whole.rows("finding_count")
    states = rules.rule_states(findings, limits, outlook.rule_states(_landing(facts), limits))
    lights = tuple(
        kinds.Light(
            state.rule,
            state.severity,  # type: ignore[arg-type]  # a colour
            MARKS[state.severity],
            text(f"attention-severity-{state.severity}"),
            state.title,
            "" if state.severity == "green" else state.verdict,
            "",
        )
        for state in states
    )
    return [
        kinds.Text((rules.rules_sentence(states),), "", text("budget-rules-title")),
        kinds.Lights(lights),
        kinds.Rows(
            whole.key("finding_count"),
            text("budget-rules-list"),
            "findings",
            "severity finding_text amount_dkk limit_dkk _file _sheet _row",
            added=rules.with_texts,
            is_folded=True,
        ),
        kinds.Form(partial(notes.on_lines, facts.filters)),
    ]


def _proof(facts: Facts) -> Sequence[kinds.Block]:
    everything = facts.counts(replace(facts.filters.narrowed_by(), period_from=None))

    def keys(row: Mapping[Any, Any]) -> tuple[kinds.FigureKey | None, ...]:
        name = grant.PARTS.get(row["part_code"])
        group = None if formats.is_missing(row["currency"]) else ("currency", row["currency"])
        key = everything.key(name, group) if name else None
        # without a rate there is no amount in kroner, only one in its own currency
        return (None, None, key) if group else (None, key)

    outside = grant.outside_sentence(everything)
    said: list[kinds.Block] = [
        _table(
            "proof",
            "proof_part amount_dkk amount currency voucher_count",
            questions.proof(facts.filters),
            keys,
            outside,
        )
    ]
    revised = questions.revisions()
    if len(revised):
        note = [grant.revision_sentence(revised, everything), text("budget-revision-how")]
        named = "budget_line funding_source budget_period original_dkk revised_budget_dkk change_dkk original_file original_date _file _sheet _row"
        said.append(_table("revision", named, revised, lambda _: (), formats.together(note)))
    return said


def _table(
    key: str,
    named: str,
    rows: pd.DataFrame,
    keys: Callable[[Mapping[Any, Any]], tuple[kinds.FigureKey | None, ...]],
    note: str,
) -> kinds.Table:
    found = columns(named)
    cells: Iterable[Any] = zip(rows.to_dict("records"), tables.rows_of(rows, found), strict=True)
    title = text(f"budget-{key}-title")
    return kinds.Table(
        title,
        title,
        tuple(replace(one, words=None) for one in found),
        tuple(kinds.TableRow(tuple(values), keys=keys(row)) for row, values in cells),
        _empty(),
        note=note,
        name=key,
    )


# ── The board pack ────────────────────────────────────────────────────────────────────────────────────────────────


def sentences(facts: Facts) -> kinds.Text:
    """A report's sentences on money: the grant, the lines that are over, and where the whole project lands."""
    said, landed = _table_sentences(facts), _outlook(facts)
    return kinds.Text(
        (*said, *landed) if said else (), _empty(), message=landed[0] if said and landed else ""
    )


def _outlook(facts: Facts) -> list[str]:
    landing, whole = _landing(facts), _whole(facts)
    if facts.is_narrowed or not landing:
        return []
    if not landing["is_known"]:
        return [text("pack-forecast-unknown")]
    unused = whole["unused_dkk"]
    return [
        text(
            "pack-forecast",
            state=landing["state_code"],
            date=landing["project_end_date"],
            spent=whole["spent_dkk"],
            committed=whole["committed_dkk"],
            open="yes" if whole["committed_dkk"] else "no",
            likely=whole["likely_dkk"],
            low=whole["low_dkk"],
            high=whole["high_dkk"],
            side="over" if unused < 0 else "under",
            unused=abs(unused),
        )
    ]


def chapter(facts: Facts) -> list[kinds.Block]:
    """A report's chapter on money; budget and forecast are of the whole desk, so that a part of it has the table alone."""
    said: list[kinds.Block] = [sentences(facts), grant_table(facts)]
    return (
        said
        if facts.is_narrowed
        else [*said, kinds.Pair(curve(facts), waterfall(facts), (1.62, 1)), lines(facts)]
    )


PAGE = Statement("budget", _head, _parts, _nothing)
