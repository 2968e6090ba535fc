"""Everything that the pack asks of the warehouse: figures by the names of their measures, their rows, and what the money pages ask."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

import pandas as pd

from dashboard import journeys
from dashboard.blocks.facts import Counts, Facts
from dashboard.filters_model import Filters
from dashboard.journeys import Plan
from dashboard.model import measures
from dashboard.model.measures import group_in
from dashboard.money import questions
from dashboard.money.grant import GROUPS
from dashboard.money.rules import Limits
from dashboard.periods import DAY, months_before
from reports.board.covering import Part

Fields = Mapping[Any, Any]

Audience = Literal["board", "guest"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pack is wanted; the same `Asked` on the same data gives the same bytes."""

    filters: Filters  # the shared filters; everything is measured on `filters.as_of`
    period_from: dt.date | None  # first day of the period reported on, None for the project's first day
    lang: str  # da, en or zh
    # "guest" is for a Chinese partner: without money, owners, contacts, bottlenecks, decisions, risks and notes
    audience: Audience = "board"
    since: dt.date | None = None  # the as-of day of the last report that was issued; None when none was
    # when it was issued: what was written down later is new, also of a day before `since`
    since_at: dt.datetime | None = None

    @property
    def is_guest(self) -> bool:
        """Whether internal parts stay out."""
        return self.audience == "guest"


def period_first(asked: Asked, project_start: dt.date) -> dt.date:
    """The first day reported on: what was asked, else the project's first day.

    A report of a day before that (the project is being prepared) covers the six months up to its day.
    """
    first = asked.period_from or asked.filters.period_from or project_start
    last = asked.filters.money_date
    return first if first <= last else months_before(last, 6)


@dataclass(frozen=True, slots=True)
class JourneyMoney:
    """The part of the grant that can pay for journeys."""

    # the budget lines that pay for them; () where no line says so and the whole grant was asked
    lines: tuple[str, ...]
    available_dkk: Decimal  # what of those is neither spent nor committed
    left_dkk: Decimal  # what of that the forecast leaves, and the grant as a whole has


class PackFacts(Facts):
    """The answers of a pack: the figures of the page `board`, on its day, on the day that this is held against, and of what is new between them."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.filters, "board", is_guest=asked.is_guest)
        self.asked = asked

    @property
    def as_of(self) -> dt.date:
        """The day on which everything is measured."""
        return self.filters.as_of

    def rule_steps(self, name: str) -> list[int]:
        """A threshold with several steps, in the order of rules.toml."""
        return [int(step) for step in self.rule_text(name).split(";")]

    # --- the period, and what the present is held against ---

    @cached_property
    def period_first(self) -> dt.date:
        """The first day reported on."""
        return period_first(self.asked, self.clock["project_start_date"])

    @property
    def period_last(self) -> dt.date:
        """The last day reported on."""
        return self.filters.money_date

    @cached_property
    def before(self) -> dt.date:
        """The day that the present is held against: that of the last report, else the day before the period."""
        return self.asked.since or self.period_first - DAY

    @property
    def since_day(self) -> dt.date:
        """The day that «since» names: that of the last report, else the period's first."""
        return self.asked.since or self.period_first

    # --- figures ---

    @cached_property
    def then(self) -> Counts:
        """The figures on the day that the present is held against."""
        return self.counts(replace(self.filters, as_of=self.before))

    @cached_property
    def news(self) -> Counts:
        """The figures of what is new: from the day after the last report (else the period's first day) to the as-of day."""
        first = self.before + DAY
        own = self.filters.period_from
        first = max(first, own) if own else first
        return self.counts(replace(self.filters, period_from=first, period_to=self.period_last))

    # --- money ---

    @cached_property
    def money(self) -> Counts:
        """The figures of the grant table: the period reported on splits what was spent."""
        return self.counts(replace(self.filters, period_from=self.period_first))

    @cached_property
    def whole(self) -> Counts:
        """Those of the whole project, whatever narrows."""
        return self.counts(self.money.filters.narrowed_by()) if self.is_narrowed else self.money

    @property
    def has_money(self) -> bool:
        """Whether there is any budget or voucher within the filters."""
        return any(self.money[name] for name in ("budget_dkk", "spent_dkk", "committed_dkk", "voucher_count"))

    @cached_property
    def lines(self) -> dict[str | None, dict[str, Decimal | None]]:
        """By budget line of the whole grant: committed_dkk, available_dkk, and landing_deviation_dkk where the forecast is known."""
        return self.whole.by("committed_dkk available_dkk landing_deviation_dkk", "budget_line")

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The whole grant by budget line and funding source, with what each part has left of what is neither spent nor committed."""
        found = measures.grouped(self.whole.filters, "budget_dkk spent_dkk committed_dkk", GROUPS["part"])
        return tuple(
            Part(
                group_in(row, "budget_line"),
                group_in(row, "funding_source"),
                row["budget_dkk"] - row["spent_dkk"] - max(Decimal(0), row["committed_dkk"]),
            )
            for row in found.sort_values(GROUPS["part"].split()).to_dict("records")
        )

    @cached_property
    def spare(self) -> dict[str, Decimal]:
        """The money that each budget line can spare: what is available, less what the forecast will still spend of it."""
        found = {}
        for line, figures in self.lines.items():
            available, deviation = figures["available_dkk"] or Decimal(0), figures["landing_deviation_dkk"]
            if line is not None:
                found[line] = max(Decimal(0), available if deviation is None else min(available, -deviation))
        return found

    def plan_for(self, amount: Decimal | None) -> Plan:
        """The journeys and meetings that keep most relations alive for an amount; None for what the budget has left."""
        return journeys.plan(self.filters, amount)

    @cached_property
    def plan(self) -> Plan:
        """Those that the budget pays for."""
        return self.plan_for(None)

    def after_journeys(self) -> tuple[tuple[Part, ...], dict[str, Decimal]]:
        """`parts` and `spare` when the journeys of `plan` are paid, which the case on cold relations advises."""
        due: dict[tuple[str | None, str | None], Decimal] = defaultdict(Decimal)
        spare = dict(self.spare)
        for one in self.plan.chosen if self.now["red_count"] else ():
            due[one.budget_line, one.funding_source] += one.price_dkk
            if one.budget_line:
                spare[one.budget_line] -= one.price_dkk
        parts = (replace(one, left_dkk=one.left_dkk - due[one.line, one.source]) for one in self.parts)
        return tuple(parts), spare

    @property
    def can_travel(self) -> bool:
        """Whether a journey that is decided now takes place within the project."""
        return bool(self.clock["days_left"] >= self.rule("journey.lead_days"))

    def day_within(self, days: int) -> dt.date | None:
        """So many days from now, within the project; None where less than half of them are left."""
        left = min(days, int(self.clock["days_left"]))
        return self.as_of + dt.timedelta(days=left) if left * 2 >= days else None

    @cached_property
    def journeys(self) -> JourneyMoney | None:
        """The part of the grant that can pay for journeys not planned yet; None without a budget."""
        if not self.whole["budget_dkk"]:
            return None
        found = journeys.purses(self.filters.as_of)
        lines = {one.budget_line: self.lines[one.budget_line]["available_dkk"] for one in found}
        words = self.rule_text("board.travel_words").casefold().split(";")
        named = [line for line in lines if line and any(word in line.casefold() for word in words)]
        available = sum((most or Decimal(0) for most in lines.values()), Decimal(0))
        return JourneyMoney(tuple(named), available, journeys.left(found))

    @cached_property
    def limits(self) -> Limits:
        """The thresholds of the verdicts on money."""
        return questions.limits()

    @cached_property
    def landing(self) -> Fields:
        """Where the whole project lands, and the verdict on it; {} without any money."""
        return questions.landing(self.filters)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """The findings of the rule checks, red first."""
        return self.whole.rows("finding_count")
