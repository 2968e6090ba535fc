"""Effect: what came of it, by kind, over time, agreement by agreement; and who took part, for studies of effects."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Groups, Rows, Series, Text
from dashboard.blocks.statement import Statement
from dashboard.model import measures
from dashboard.model.columns import called, column
from dashboard.model.rules import rule
from locales import formats, text

SIDES = ("before", "within", "after", None)  # of the project's days, in order; None is without a date
# Kind of outcome → its colour and pattern, contracts at the bottom of a bar.
_KINDS = {
    "contract": ("accent", ""),
    "demonstration": ("series.1", "x"),
    "commercial": ("series.2", "/"),
    "non_commercial": ("series.4", "\\"),
    "unstated": ("none", "."),
}
# What outcomes are divided by, a part each → the column of the groups.
_BY = {"agreements": "agreement_id", "parties": "danish_party", "themes": "theme_code"}
_LATEST = "result_date desc nulls last, result_id"


def _head(facts: Facts) -> list[Block]:
    now, is_few = facts.now, facts.now["median_months_to_result"] is None
    worth = None
    if not facts.is_guest and now["contract_outcome_count"]:
        worth = text("effect-contract-value", **_worth(now))
    count, contacts = now["timed_agreement_count"], now["median_contacts_to_result"]
    timed = text("effect-timed-note", count=count, few=is_few, contacts=contacts)
    # what the project brought counts whatever the period; all outcomes follow it
    of_all = text("effect-of-all", count=now["outcome_count"])
    if facts.filters.has_period:
        dateless = now["dateless_outcome_count"]
        of_all = text("effect-of-period", count=now["outcome_count"], dateless=dateless)
    taking_part = None if facts.is_guest else text("effect-companies-note", count=now["participant_count"])
    strip = facts.strip(
        now.number("project_outcome_count", of_all),
        now.number("contract_outcome_count", worth),
        now.number("median_months_to_result", timed, otherwise=text("effect-too-few")),
        now.number("company_count", taking_part),
        invented=facts.invented("outcome_count"),
    )
    return [strip]


def sentences(facts: Facts) -> Text:
    """The results, how long they took, and their worth as far as it is stated; few are told as few."""
    now, few = facts.now, int(rule("effect.few"))
    if not now["outcome_count"]:
        return Text((), text("effect-nothing"))
    within = text("effect-within", count=now["project_outcome_count"])
    before, after = now["earlier_outcome_count"], now["later_outcome_count"]
    said = [within, *([text("effect-around", before=before, after=after)] if before or after else [])]
    for kind in ("undated", "unstated"):
        if count := now[f"{kind}_outcome_count"]:
            said.append(text(f"effect-{kind}", count=count))
    if 0 < now["stated_outcome_count"] < few:
        said.append(text("effect-few", count=now["stated_outcome_count"]))
    told = [formats.together(said)]
    if not facts.is_guest and now["contract_outcome_count"]:
        told.append(text("effect-contracts", **_worth(now)))
    if not facts.is_guest and (whole := now["first_outcome_agreement_count"]):
        count, months = now["timed_agreement_count"], now["median_months_to_result"]
        timed = text(
            "effect-timed",
            count=count,
            whole=whole,
            known="all" if count == whole else "some",
            few=months is None,
            months=months,
            contacts=now["median_contacts_to_result"],
        )
        told.append(timed)
    return Text(tuple(told), "", message=within)


def _worth(now: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "known": "all" if now["valued_contract_count"] == now["contract_outcome_count"] else "some",
        "count": now["contract_outcome_count"],
        "valued": now["valued_contract_count"],
        "amount": now["contract_value_dkk"],
    }


def _sides(facts: Facts) -> Groups:
    return facts.groups(
        "project_side",
        "effect-sides",
        order=SIDES,
        empty=text("effect-nothing"),
        message=text("effect-within", count=facts.now["project_outcome_count"]),
        sheet=text("pack-sheet-effect-sides"),
        widths=(1.2, 0.9, 1.3, 1.1, 1.1, 1.1, 1, 1),
    )


def outcomes(facts: Facts, measure: str = "stated_outcome_count") -> Rows:
    """The outcomes, newest first: those whose kind is stated, or as another measure counts them."""
    return facts.now.table(
        measure,
        "outcomes",
        paper=f"result_date result_kind outcome danish_parties{'' if facts.is_guest else ' value_dkk'}",
        order=_LATEST,
        shown=6,
        empty=text("effect-nothing"),
        message=text("pack-effect-outcomes-message", count=facts.now["stated_outcome_count"]),
        sheet=text("pack-sheet-effect-outcomes"),
        widths=(0, 0.9, 2, 1.4, 0),
        leads="agreements",
    )


def years(facts: Facts) -> Chart:
    """Outcomes a year by kind."""
    first, last = facts.clock["project_start_date"], facts.clock["project_end_date"]
    found = measures.grouped(facts.filters, "outcome_count", "result_year result_kind")
    counts = {
        (int(row["result_year"]), row["result_kind"]): int(row["outcome_count"])
        for row in found[found["result_year"].notna()].to_dict("records")
    }
    drawn = sorted({year for year, _ in counts})
    shown = range(drawn[0], drawn[-1] + 1) if drawn else range(0)
    takeaway = text("effect-years-takeaway", first=first, last=last)
    key = partial(facts.now.key, "outcome_count")
    series = []
    for kind, (colour, pattern) in _KINDS.items():
        values = [counts.get((year, kind), 0) for year in shown]
        groups = (("result_year result_kind", (year, kind)) for year in shown)
        keys = tuple(key(group) if one else None for one, group in zip(values, groups, strict=True))
        if any(keys):
            name = called("result_kind")(kind)
            series.append(Series(kind, name, tuple(values), colour, pattern=pattern, keys=keys))
    return Chart(
        "columns",
        text("effect-years-title"),
        text("effect-years-title"),
        column("result_year"),
        takeaway,
        text("effect-years-alt", takeaway=takeaway),
        tuple(map(str, shown)),
        tuple(series),
        "" if drawn else text("effect-nothing"),
        name="effect-years",
        is_stacked=True,
        invented=facts.invented("outcome_count"),
    )


def _years(facts: Facts) -> Sequence[Block]:
    now = facts.now
    money = facts.strip(
        now.number("dkk_per_outcome", text("effect-cost-note")) if now["spent_dkk"] else None,
        now.number("contract_value_dkk"),
        now.number("demonstration_value_dkk"),
    )
    return [years(facts), _sides(facts), *([money] if money.figures else [])]


def _by(part: str, facts: Facts) -> Sequence[Block]:
    def most_first(found: pd.DataFrame) -> pd.DataFrame:
        counted = found.filter(regex="_outcome_count$").sum(axis=1)
        return found.loc[counted.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)

    named, help = text(f"effect-{part}-name"), text("effect-by-takeaway")
    return [facts.groups(_BY[part], f"effect-{part}", named=named, help=help, added=most_first)]


def _participants(facts: Facts) -> Sequence[Block]:
    """Who took part, in the form in which registers are asked: CVR number, first year, year, type of activity, programme."""
    programme = text("app-name")
    listed = facts.now.table(
        "participant_row_count",
        "effect-participants",
        "cvr first_participation_year participation_year activity_type programme participation_count company_name",
        added=lambda rows: rows.assign(programme=pd.Series(programme, index=rows.index, dtype=object)),
    )
    return [listed]


def chapter(facts: Facts) -> list[Block]:
    """A report's chapter on results: in sentences, before, within and after the project, and the latest outcomes."""

    def titled(rows: pd.DataFrame) -> pd.DataFrame:
        # on paper words noted of an outcome ("opened by the Crown Prince") stand alone
        return rows.assign(outcome=rows["subject"].fillna(rows["outcome"]))

    return [sentences(facts), _sides(facts), replace(outcomes(facts), added=titled)]


PAGE = Statement(
    "effect",
    _head,
    {
        "years": _years,
        **{part: partial(_by, part) for part in _BY},
        "list": lambda facts: [outcomes(facts, "outcome_count")],
        "participants": _participants,
    },
    "outcome_count company_count activities_held",
    internal="participants",  # the CVR number of a firm with one owner is a person's
)
