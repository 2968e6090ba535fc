"""Journeys in words: when, why and for whose money. Rows of the measure `contact_journey_count` and of what was chosen of them (dashboard/journeys.py) in; sentences out."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dashboard.journeys import Chosen, Plan
from dashboard.model.columns import Row
from dashboard.words.names import names, span
from locales import formats, text


def days(row: Row) -> str:
    """The first and last day, in words."""
    return span(row["first_day"], row["first_day_precision"], row["last_day"])


def provinces(row: Row) -> list[str]:
    """The names of the provinces."""
    return names("province_code", row["province_codes"])


def paid(
    price_dkk: Decimal,
    whole_dkk: Decimal,
    budget_line: str | None,
    funding_source: str | None,
    *,
    is_shared: bool,
) -> str:
    """The price for the project of the whole journey's, and from which line and source (None: the budget has no money); the parties may pay the rest."""
    how = "alone" if price_dkk else "free"
    return text(
        "journey-paid",
        how="shared" if is_shared else how,
        price=price_dkk,
        whole=whole_dkk,
        known=not formats.is_missing(budget_line),
        line=budget_line or "",
        source=funding_source or "",
    )


def reason(chosen: Chosen) -> str:
    """Why it is worth making: how many relations it renews, which of them is most alive, what each costs, and who pays."""
    row, price = chosen.journey, chosen.price_dkk
    count = int(row["relation_count"])
    first = max(chosen.stops, key=lambda stop: (int(stop["worth"]), str(stop["agreement_id"])))
    purse = (chosen.budget_line, chosen.funding_source)
    return text(
        "journey-reason",
        count=count,
        parties=len(row["danish_parties"]),
        first=str(first["agreement_name"]),
        expiring=int(row["expiring_count"]),
        each=round(price / count, 2),
        paid=paid(price, row["price_dkk"], *purse, is_shared=chosen.is_shared),
    )


def stated(plan: Plan) -> list[dict[str, Any]]:
    """The journeys of a plan as programs read them."""
    return [
        {
            "journey": one.journey["journey"],
            "province_code": one.journey["province_code"],
            "province_codes": [*one.journey["province_codes"]],
            "first_day": one.journey["first_day"].isoformat(),
            "last_day": one.journey["last_day"].isoformat(),
            "agreement_ids": [*one.journey["agreement_ids"]],
            "parties": [*one.journey["danish_parties"]],
            "price_dkk": str(one.price_dkk),
            "is_shared": one.is_shared,
            "funding_source": one.funding_source,
            "budget_line": one.budget_line,
            "reason": reason(one),
        }
        for one in plan.chosen
    ]


def lines(plan: Plan) -> list[str]:
    """The result of a plan: one line per journey, the meetings, and what is given up."""
    journeys = []
    for one in plan.chosen:
        when, where = days(one.journey), provinces(one.journey)
        said = text("journeys-journey", days=when, provinces=where, price=one.price_dkk, reason=reason(one))
        journeys.append(said)
    met = [text("journeys-met", count=len(plan.met), first=_first(plan.met))] if plan.met else []
    return [*journeys, *met, _lost(plan)]


def short(plan: Plan) -> list[str]:
    """The same in short: the journeys in one line, each with how many it renews, for which money; and what is given up."""
    journeys = [
        text(
            "journeys-part",
            provinces=provinces(one.journey),
            count=len(one.stops),
            price=one.price_dkk,
            known=bool(one.funding_source),
            source=one.funding_source or "",
        )
        for one in plan.chosen
    ]
    return [*([formats.stopped(formats.apart(journeys))] if journeys else []), _lost(plan)]


def _lost(plan: Plan) -> str:
    return text("journeys-lost", count=len(plan.lost), first=_first(plan.lost))


def pays(plan: Plan) -> str:
    """How many journeys the amount pays for."""
    return text("journeys-pays", amount=plan.amount_dkk, journeys=len(plan.chosen))


def step(plan: Plan) -> str:
    """One amount among several: how many journeys it pays for, and what becomes of the relations."""
    journeys, visited = len(plan.chosen), sum(len(one.stops) for one in plan.chosen)
    met, lost = len(plan.met), len(plan.lost)
    return text(
        "journeys-step", amount=plan.amount_dkk, journeys=journeys, visited=visited, met=met, lost=lost
    )


def _first(rows: Sequence[Row]) -> str:
    return str(rows[0]["agreement_name"]) if rows else ""
