"""Everything that the pack asks of the warehouse, and how its sentences name what it found: titles in quotation marks, a few of many."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

import pandas as pd

from dashboard import desk_records, journeys
from dashboard.blocks.facts import Counts, Facts
from dashboard.filters_model import Filters
from dashboard.journeys import Plan
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.model.rules import rule, rule_text
from dashboard.money import questions
from dashboard.money.words import GROUPS
from locales import formats, text
from records.board_points import Issue, Risk
from reports.board.covering import Part
from reports.setting.writing import short_text

Audience = Literal["board", "guest"]
DAY = dt.timedelta(days=1)
_NAMED = 3  # examples in a sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pack is wanted; the same `Asked` on the same data gives the same bytes."""

    filters: Filters  # the shared filters; everything is measured on `filters.as_of`
    period_from: dt.date | None  # first day of the period reported on, None for the project's first day
    lang: str  # da, en or zh
    audience: Audience = "board"  # "guest" for a partner: without money, persons, decisions, risks, notes
    since: dt.date | None = None  # the as-of day of the last report that was issued; None when none was
    since_at: dt.datetime | None = None  # when it was issued: later notes are new, also of a day before

    @property
    def is_guest(self) -> bool:
        """Whether internal parts stay out."""
        return self.audience == "guest"


def period_first(asked: Asked, project_start: dt.date) -> dt.date:
    """The first day reported on: as asked, else the project's; before that the six months up to the day."""
    first = asked.period_from or asked.filters.period_from or project_start
    last = asked.filters.money_date
    return first if first <= last else months_before(last, 6)


def months_before(day: dt.date, count: int) -> dt.date:
    """The first day of the `count` months that end with `day`: of six, 1 January for 30 June and 1 October for 30 March."""
    end = pd.Timestamp(day)
    back = pd.offsets.MonthEnd(count) if end.is_month_end else pd.DateOffset(months=count)
    return (end - back).date() + DAY


@dataclass(frozen=True, slots=True)
class JourneyMoney:
    """The part of the grant that can pay for journeys."""

    lines: tuple[str, ...]  # that pay for them; () where no line says so and the whole grant was asked
    available_dkk: Decimal  # what of those is neither spent nor committed
    left_dkk: Decimal  # what of that the forecast leaves, and the grant as a whole has


class PackFacts(Facts):
    """The answers of a pack: the figures of the page `board`, on its day, on the day that this is compared with, and of what is new between them."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.filters, "board", is_guest=asked.is_guest)
        self.asked = asked

    @property
    def as_of(self) -> dt.date:
        """The day on which everything is measured."""
        return self.filters.as_of

    @cached_property
    def period_first(self) -> dt.date:
        """The first day reported on."""
        return period_first(self.asked, self.clock["project_start_date"])

    @cached_property
    def before(self) -> dt.date:
        """The day for comparison: that of the last report, otherwise the day before the period."""
        return self.asked.since or self.period_first - DAY

    @property
    def since_day(self) -> dt.date:
        """The day that «since» names: that of the last report, else the period's first."""
        return self.asked.since or self.period_first

    @cached_property
    def then(self) -> Counts:
        """The figures on the day for comparison."""
        return self.counts(replace(self.filters, as_of=self.before))

    @cached_property
    def news(self) -> Counts:
        """The figures of what is new: from the day after the last report (else the period's first day) to the as-of day."""
        first = self.before + DAY
        own = self.filters.period_from
        first = max(first, own) if own else first
        return self.counts(replace(self.filters, period_from=first, period_to=self.filters.money_date))

    @cached_property
    def money(self) -> Counts:
        """The figures of the grant table: the period reported on splits what was spent."""
        return self.counts(replace(self.filters, period_from=self.period_first))

    @cached_property
    def whole(self) -> Counts:
        """The figures for the whole project, regardless of filters."""
        return self.counts(self.money.filters.narrowed_by()) if self.is_narrowed else self.money

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
                measures.group_in(row, "budget_line"),
                measures.group_in(row, "funding_source"),
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

    @cached_property
    def plan(self) -> Plan:
        """The journeys and meetings that keep most relations alive for what the budget has left."""
        return journeys.plan(self.filters)

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
        return bool(self.clock["days_left"] >= rule("journey.lead_days"))

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
        words = rule_text("board.travel_words").casefold().split(";")
        named = [line for line in lines if line and any(word in line.casefold() for word in words)]
        available = sum((most or Decimal(0) for most in lines.values()), Decimal(0))
        return JourneyMoney(tuple(named), available, journeys.left(found))

    @cached_property
    def landing(self) -> Row:
        """Where the whole project lands, and the verdict on it; {} without any money."""
        return questions.landing(self.filters)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """The findings of the rule checks, red first."""
        return self.whole.rows("finding_count")


def quoted(name: Any) -> str:
    """A title in quotation marks: it may hold commas and an "and" of its own."""
    return text("quoted", name=short_text(name))


def examples(found: Iterable[str], *, are_titles: bool = True) -> str:
    """The first few names as a sentence has them, and how many more there are; titles are in quotation marks."""
    names = list(found)
    # one more name takes no more room than "and 1 more"
    named = names if len(names) <= _NAMED + 1 else names[:_NAMED]
    shown = [quoted(name) if are_titles else short_text(name) for name in named]
    more = len(names) - len(shown)
    return text("pack-and-more", names=shown, count=more) if more else formats.listed(shown)


def origin_of(point: Risk | Issue) -> str:
    """That the desk raised a point, and when; and in which language, where that is not the paper's."""
    return formats.dotted([text("pack-origin-desk", date=point.raised_date), desk_records.written_in(point)])
