"""Whether the grant is kept, on the page of the budget: what the rules found, that its sums agree, the verdict, the grant as one bar, and line by line as bars and as the table that grant boards know."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from dashboard.blocks import plain
from dashboard.blocks.facts import Facts, plain_value
from dashboard.blocks.kinds import Block, Chart, FigureKey, Form, Lights, Rule, Series, Table, TableRow, Text
from dashboard.model import measures
from dashboard.model.columns import column
from dashboard.model.rules import rule
from dashboard.money import notes, questions, words
from dashboard.statements.spending import bars
from dashboard.words.names import told
from locales import formats, text

# What a row of the grant table states.
MEASURES = """
budget_dkk spent_before_dkk spent_period_dkk spent_dkk spent_percent remaining_dkk committed_dkk available_dkk"""
_PERIOD = ("spent_before_dkk", "spent_period_dkk")
_LEVELS: Mapping[str, Any] = {"line": "", "part": "below", "source": "group", "total": "total"}


def verdict(facts: Facts) -> Lights:
    """Whether the grant is kept, in one word, and what speaks against it: the funding sources and lines in trouble, what could not be counted."""
    whole, *sources = questions.grant_verdict(facts.filters).to_dict("records")
    troubles = facts.whole.rows("line_trouble_count").to_dict("records")
    return Lights((words.verdict_light(whole, sources, troubles, questions.landing(facts.filters)),))


def bar(facts: Facts) -> Chart:
    """The grant as one bar: spent, committed, and what is left."""
    whole = facts.whole
    total = whole["grant_dkk"]
    title = text("budget-bar-title", grant=total)
    looks = {"spent_dkk": ("accent", ""), "committed_dkk": ("warn", "/"), "grant_left_dkk": ("scale.0", "")}
    series = []
    for name, (colour, pattern) in looks.items():
        amount = max(whole[name], Decimal(0)) if name == "grant_left_dkk" else whole[name]
        # a part too small for its share is read at the pointer
        label = formats.percent(amount / total, 1) if amount > total / 20 else ""
        called, keys = measures.measure(name).label(), (whole.key(name),)
        series.append(Series(name, called, (amount,), colour, keys=keys, pattern=pattern, labels=(label,)))
    return Chart(
        "bars",
        title,
        title,
        column("budget_line"),
        "",
        title,
        ("",),
        tuple(series),
        axis=text("pack-economy-axis"),
        name="grant",
        is_stacked=True,
        rules=(Rule(total, title),) if whole["grant_left_dkk"] < 0 else (),
        has_table=False,
        invented=facts.invented("voucher_count"),
    )


def sentences(facts: Facts) -> list[str]:
    """The sentences of the grant table; none without any money."""
    rows = questions.shown_rows(facts.filters)
    return [] if rows.empty else words.table_sentences(rows, facts.filters.money_date)


def lines(facts: Facts) -> Chart:
    """Spent and committed against what is approved, a line each."""
    rows, said, title = questions.shown_rows(facts.filters), sentences(facts), text("pack-lines")
    return bars(
        facts,
        "budget_line",
        "budget_dkk spent_dkk committed_dkk",
        rows[rows["level"].eq("line")],
        said[-1] if said else "",
        title=title,
        sheet=text("pack-sheet-lines"),
        alt=title,
        on_paper=False,
    )


def table(facts: Facts, *, has_parts: bool = True) -> Table:
    """The table that grant boards know, with the period's split where there is one, and whether its sums agree."""
    rows, now = questions.shown_rows(facts.filters, has_parts=has_parts), facts.now
    first, last = facts.filters.period_from, facts.filters.period_to
    has_period = bool(first or last)
    # without what says nothing on any row: where filters narrow, what depends on the budget
    hidden = set() if has_period else set(_PERIOD)
    hidden |= {name for name in (*MEASURES.split(), "verdict_code") if len(rows) and rows[name].isna().all()}
    names = [name for name in MEASURES.split() if name not in hidden]
    over, amber = rule("budget.line_over_percent"), rule("budget.amber_percent")
    found = [column("budget_line"), *map(column, names)]
    if "verdict_code" not in hidden:
        found.append(column("status_text", help=text("budget-help-status", amber=amber, over=over)))
    span = text("budget-table-project")
    if has_period:
        period = formats.period(first, last or facts.filters.money_date)
        span = text("budget-table-period", period=period)
    lined = []
    for row in rows.to_dict("records"):
        group = words.group_of(row)
        values = (plain_value(row[one.name]) for one in found[1:])
        # a share to a tenth of a per cent
        shown = (round(one, 3) if isinstance(one, Decimal) else one for one in values)
        keys = (None, *(now.stated(name, group, row[name]) for name in names))
        cells = (row["name"].strip(), *shown)
        lined.append(TableRow(cells, _LEVELS[row["level"]], row["severity"], keys=keys))
    note = text("pack-grant-narrowed") if facts.is_narrowed else ""
    if not facts.is_narrowed and any(now[name] for name in ("budget_dkk", "voucher_count")):
        note = formats.together(words.agreement_sentences(now, questions.proof(facts.filters)))
    said = sentences(facts)
    return Table(
        text("budget-table-title", period=span),
        text("pack-sheet-grant"),
        tuple(found),
        tuple(lined),
        text("budget-empty"),
        note=note,
        widths=(1.7, *(0.85 if name == "spent_percent" else 1.1 for name in names), 0)[: len(found)],
        dense=True,
        apart={"below": text("pack-sheet-grant-parts"), "group": text("pack-sheet-grant-sources")},
        message=said[0] if said else "",
        invented=facts.invented("voucher_count"),
        name="budget",
    )


def checks(facts: Facts) -> Sequence[Block]:
    """The state of each rule, the findings, and the lines whose deviation has no explanation."""
    whole, landing = facts.whole, questions.landing(facts.filters)
    forecast = []
    if landing.get("is_known"):
        title = text("budget-rule-forecast", unused=rule("budget.forecast_unused_percent"))
        said = words.landing_sentence(landing)
        forecast = [words.light("forecast", landing["severity"], title, said)]
    lights = words.lights(whole.rows("finding_count"), forecast)
    found = Counter(one.severity for one in lights)
    red, amber = found["red"], found["amber"]
    said = text("budget-rules-takeaway", count=red + amber, all=len(lights), red=red, amber=amber)

    return [
        Text((said,), "", text("budget-rules-title")),
        Lights(lights),
        whole.table(
            "finding_count",
            "findings",
            "severity finding_text amount_dkk limit_dkk _file _sheet _row",
            added=partial(told, finding_text=words.finding_text),
            is_folded=True,
        ),
        Form(partial(notes.on_lines, facts.filters)),
    ]


def proof(facts: Facts) -> Sequence[Block]:
    """The sums of the grant table once more, part by part, and what was revised in the budget."""
    everything = facts.counts(replace(facts.filters.narrowed_by(), period_from=None))

    def keys(row: Mapping[Any, Any]) -> tuple[FigureKey | None, ...]:
        name = words.PARTS.get(row["part_code"])
        group = None if formats.is_missing(row["currency"]) else ("currency", row["currency"])
        key = everything.key(name, group) if name else None
        # without a rate there is no amount in kroner, only one in its own currency
        return (None, None, key) if group else (None, key)

    # how much of the money spent has no line, is on one that was not approved, or lies outside the project
    outside = {part: everything[words.PARTS[part]] for part in words.OUTSIDE}
    parts = [
        text(f"budget-proof-outside-{part.replace('_', '-')}", amount=amount)
        for part, amount in outside.items()
        if amount
    ]
    said = [
        plain.table(
            questions.proof(facts.filters),
            "proof_part amount_dkk amount currency voucher_count",
            text("budget-proof-title"),
            keys=keys,
            empty=text("budget-empty"),
            note=text("budget-proof-outside", parts=parts) if parts else "",
            name="proof",
        )
    ]
    revised = questions.revisions()
    if count := len(revised):
        original, now = everything["original_budget_dkk"], everything["budget_dkk"]
        state = "same" if original == now else "other"
        takeaway = text("budget-revision-takeaway", count=count, total=state, original=original, now=now)
        said.append(
            plain.table(
                revised,
                "budget_line funding_source budget_period original_dkk revised_budget_dkk change_dkk original_file original_date _file _sheet _row",
                text("budget-revision-title"),
                empty=text("budget-empty"),
                note=formats.together([takeaway, text("budget-revision-how")]),
                name="revision",
            )
        )
    return said
