"""Everything that the pack asks of the warehouse, asked once, by the questions that the pages ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.money import grant, questions
from dashboard.money.limits import Limits, limits
from dashboard.options import Options, load_options
from dashboard.periods import day_after, day_before, six_months_before
from dashboard.queries import project
from dashboard.queries.scope import is_narrowed
from dashboard.warehouse import OldWarehouseError
from dashboard.words import attention
from locales import formats, text
from reports.board.model import Asked

# How far the pack looks ahead, in days: three months.
AHEAD_DAYS = 90
_QUARTERS = 16  # four years


Fields = Mapping[Any, Any]


def first_of(frame: pd.DataFrame) -> Fields:
    """The one row of an answer; {} when there is none."""
    rows = frame.head(1).to_dict("records")
    return rows[0] if rows else {}


def period_first(asked: Asked, project_start: dt.date) -> dt.date:
    """The first day reported on: what was asked, else the project's first day.

    A report of a day before that (the project is being prepared) covers the six months up to its day.
    """
    first = asked.period_from or asked.filters.period_from or project_start
    last = asked.filters.money_date
    return first if first <= last else six_months_before(last)


@dataclass(frozen=True)
class Facts:
    """The answers, each asked when a part first needs it."""

    asked: Asked

    @property
    def filters(self) -> Filters:
        """The shared filters."""
        return self.asked.filters

    @property
    def as_of(self) -> dt.date:
        """The day on which everything is measured."""
        return self.asked.filters.as_of

    def number(self, value: Any) -> str:
        """A count as text."""
        return formats.number(value)

    def date(self, value: Any, precision: Any = "day") -> str:
        """A date as a sentence has it: 30. marts 2018, or no more than is known of it: marts 2018."""
        if not isinstance(precision, str) or precision == "day":
            return formats.long_date(value)
        return formats.date(value, precision)

    def short_date(self, value: Any) -> str:
        """A date where there is little room: 30. mar. 2018."""
        return formats.date(value)

    @cached_property
    def options(self) -> Options:
        """The names of provinces and themes, and what the frame says about the data."""
        return load_options()

    @cached_property
    def clock(self) -> Fields:
        """The project's days."""
        return first_of(project.clock(self.filters))

    @cached_property
    def rules(self) -> dict[str, str]:
        """The thresholds of rules.toml as text."""
        rules = project.rules()
        return dict(zip(rules["name"], rules["value"], strict=True))

    def rule(self, name: str) -> Decimal:
        """A threshold of the board report in seeds/rules.toml.

        Raises:
            OldWarehouseError: the warehouse was built before the rule was made.
        """
        return Decimal(self._rule(name))

    def rule_steps(self, name: str) -> list[int]:
        """A threshold with several steps, in the order of rules.toml."""
        return [int(step) for step in self._rule(name).split(";")]

    def _rule(self, name: str) -> str:
        if name not in self.rules:
            raise OldWarehouseError(name)
        return self.rules[name]

    @cached_property
    def is_narrowed(self) -> bool:
        """Whether the filters restrict by more than time."""
        return is_narrowed(self.filters)

    # --- the period, and what the present is held against ---

    @cached_property
    def period_first(self) -> dt.date:
        """The first day reported on."""
        return period_first(self.asked, self.clock["project_start_date"])

    @cached_property
    def period_last(self) -> dt.date:
        """The last day reported on."""
        return self.filters.money_date

    @property
    def period(self) -> str:
        """The period reported on, in words."""
        return text("format-period", first=self.date(self.period_first), last=self.date(self.period_last))

    @property
    def since(self) -> str:
        """Whether there was a report before this one: "report", else "first"."""
        return "report" if self.asked.since else "first"

    @cached_property
    def before(self) -> dt.date:
        """The day that the present is held against: that of the last report, else the day before the period."""
        return self.asked.since or day_before(self.period_first)

    @cached_property
    def news(self) -> Filters:
        """The filters of what is new: from the day after the last report (else the period's first day) to the as-of day."""
        first = day_after(self.before)
        own = self.filters.period_from
        return replace(
            self.filters, period_from=max(first, own) if own else first, period_to=self.period_last
        )

    def is_news(self, day: Any) -> bool:
        """Whether a day lies in what is new."""
        if formats.is_missing(day) or self.news.period_from is None:
            return False
        return bool(self.news.period_from <= day <= self.period_last)

    # --- relations ---

    @cached_property
    def now(self) -> Fields:
        """The key figures on the as-of day."""
        return measures.values(self.filters, pages.page("board").names)

    @cached_property
    def then(self) -> Fields:
        """The key figures on the day that the present is held against."""
        return measures.values(replace(self.filters, as_of=self.before), pages.page("board").names)

    @cached_property
    def register(self) -> pd.DataFrame:
        """The agreements in scope."""
        return measures.rows(
            self.filters, "agreement_count", order="danish_party, agreement_name, agreement_id"
        )

    @cached_property
    def in_force(self) -> pd.DataFrame:
        """Those of them that are in force."""
        return self.register[self.register["is_in_force"].fillna(False)]

    @cached_property
    def attention(self) -> pd.DataFrame:
        """What needs somebody, most pressing first."""
        return measures.rows(self.filters, "attention_count")

    @cached_property
    def due(self) -> pd.DataFrame:
        """What falls due in the next three months."""
        return measures.rows(self.filters, "ahead_90_count" if self.asked.is_guest else "due_90_count")

    @cached_property
    def held(self) -> pd.DataFrame:
        """The activities held in what is new, newest first."""
        return measures.rows(
            self.news, "activities_held", order="contact_date desc, start_date desc, activity_id"
        )

    @cached_property
    def milestones(self) -> pd.DataFrame:
        """The dated milestones in scope, of all time."""
        rows = measures.rows(self.filters, "milestone_count", order="event_date, milestone_id")
        return rows[rows["event_date"].notna()]

    @cached_property
    def reached(self) -> pd.DataFrame:
        """The milestones reached in what is new."""
        rows = self.milestones
        return rows[rows["is_done_then"] & rows["event_date"].map(self.is_news)]

    @cached_property
    def quarters(self) -> list[tuple[dt.date, int]]:
        """The quarters of the last four years, oldest first: the first day, and how many activities were held."""
        return attention.by_quarter(
            measures.grouped(self.filters, "activities_held", "contact_quarter"), _QUARTERS
        )

    @cached_property
    def map(self) -> dict[str, Any]:
        """The figures of the map's sentence."""
        return measures.values(self.filters, attention.OF_MAP)

    # --- money ---

    @cached_property
    def money_filters(self) -> Filters:
        """The filters of the grant table: the period reported on splits what was spent."""
        return replace(self.filters, period_from=self.period_first)

    @cached_property
    def grant_table(self) -> pd.DataFrame:
        """The grant table within the filters."""
        return questions.grant_table(self.money_filters)

    @cached_property
    def limits(self) -> Limits:
        """The thresholds of the grant table's verdicts."""
        return limits(project.rules())

    @cached_property
    def total(self) -> Fields:
        """The total row of the grant table within the filters; {} without budget and vouchers."""
        return first_of(self.grant_table[self.grant_table["level"] == "total"])

    @cached_property
    def whole_table(self) -> pd.DataFrame:
        """The grant table of the whole project, whatever narrows."""
        return (
            questions.grant_table(self.money_filters.narrowed_by()) if self.is_narrowed else self.grant_table
        )

    @cached_property
    def whole_total(self) -> Fields:
        """The figures of the whole project; {} without budget and vouchers."""
        if self.whole_table.empty:
            return {}
        more = "plan_deviation_dkk plan_deviation_share unconverted_count"
        return measures.values(self.money_filters.narrowed_by(), f"{grant.FIGURES} {more}")

    @property
    def available_dkk(self) -> Decimal | None:
        """What of the whole grant is neither spent nor committed; None without a budget."""
        available = self.whole_total.get("available_dkk")
        return None if available is None or formats.is_missing(available) else Decimal(available)

    @property
    def journeys_paid(self) -> int:
        """How many journeys are paid by the share of what is available that may go to visits; three where nobody knows what that is."""
        if self.available_dkk is None:
            return 3
        allowed = max(Decimal(0), self.available_dkk * self.rule("board.visit_percent") / 100)
        return int(allowed // self.rule("synergy.trip_cost_dkk"))

    @cached_property
    def spent_since(self) -> Any:
        """Kroner spent in what is new, within the filters; None without vouchers and budget."""
        return measures.values(self.news, "spent_period_dkk")["spent_period_dkk"] if self.total else None

    @cached_property
    def findings(self) -> pd.DataFrame:
        """What the rule checks found."""
        return measures.rows(self.filters.narrowed_by(), "finding_count")

    @cached_property
    def curve(self) -> pd.DataFrame:
        """The S-curve up to the as-of day."""
        return questions.curve(self.filters)

    @cached_property
    def forecast(self) -> Fields:
        """Where the whole project lands; {} without any money."""
        return first_of(questions.summary(self.filters))

    @cached_property
    def methods(self) -> pd.DataFrame:
        """The methods of the forecast."""
        return questions.methods(self.filters)

    @cached_property
    def band(self) -> pd.DataFrame:
        """The forecast month by month."""
        return questions.band(self.filters)

    @cached_property
    def waterfall(self) -> pd.DataFrame:
        """From budget to forecast, line by line."""
        return questions.steps(self.filters)
