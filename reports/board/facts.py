"""Everything that the pack asks of the warehouse: figures by the names of their measures, their rows, and what the money pages ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.model.measures import Group
from dashboard.money import questions
from dashboard.money.rules import Limits, limits
from dashboard.options import Options, load_options
from dashboard.periods import day_after, day_before, six_months_before
from dashboard.queries import project
from dashboard.scope.asking import is_narrowed
from dashboard.warehouse import OldWarehouseError
from locales import formats, text
from reports.board.model import Asked, FigureKey, Value, plain_value

Fields = Mapping[Any, Any]


def long_date(day: Any, precision: Any) -> str:
    """A date as a sentence has it: 30. marts 2018, or no more than is known of it: marts 2018."""
    return (
        formats.date(day, precision)
        if isinstance(precision, str) and precision != "day"
        else formats.long_date(day)
    )


def _board() -> dict[str, str]:
    """The measures of the page `board` by their relation, as `measures.values` takes them."""
    found: dict[str, str] = {}
    for name in pages.page("board").figures:
        of = measures.measure(name).of.name
        found[of] = f"{found.get(of, '')} {name}"
    return found


class Counts(Mapping[str, Any]):
    """The figures of one day and period by the names of their measures, which the page `board` of pages.toml lists; one SELECT a relation.

    What is read here is stated in the pack: it is entered in the ledger, from which the workbook lists the rows behind each figure.
    """

    def __init__(self, filters: Filters, ledger: dict[FigureKey, Value]) -> None:
        self.filters = filters
        self._ledger = ledger
        self._asked: dict[str, dict[str, Any]] = {}

    def __getitem__(self, name: str) -> Any:
        of = measures.measure(name).of.name
        if name not in pages.page("board").figures:
            raise KeyError(f"{name} is not among the figures of [board] in pages.toml")
        if of not in self._asked:
            self._asked[of] = measures.values(self.filters, _board()[of])
        return self._entered(self.key(name), self._asked[of][name])

    def __iter__(self) -> Iterator[str]:
        return iter(pages.page("board").figures)

    def __len__(self) -> int:
        return len(pages.page("board").figures)

    def key(self, name: str, group: Group | None = None) -> FigureKey:
        """Which figure of the model this is."""
        return FigureKey(name, self.filters, group)

    def stated(self, name: str, group: Group | None, value: Any) -> FigureKey:
        """Which figure of the model a value is that was asked for elsewhere, as a row of the grant table; it is entered too."""
        key = self.key(name, group)
        self._entered(key, value)
        return key

    def _entered(self, key: FigureKey, value: Any) -> Any:
        self._ledger[key] = known = None if formats.is_missing(value) else plain_value(value)
        return known

    def rows(self, name: str, group: Group | None = None, order: str | None = None) -> pd.DataFrame:
        """The rows that a figure counts, or those of one group of it; what is real first."""
        return measures.real_first(measures.rows(self.filters, name, group, order))

    def of(self, name: str, group: Group) -> Any:
        """A figure of one group; None where the group has no row of it."""
        one = measures.figure(self.filters, name, group)
        return None if one is None else self._entered(self.key(name, group), one.value)

    def by(self, names: str, group: str) -> dict[Any, dict[str, Any]]:
        """Figures by group, in the order of their names: group → measure → value."""
        found: dict[Any, dict[str, Any]] = {}
        # in an order of their own: the warehouse gives groups in any, and the same pack has the same bytes
        for one in sorted(measures.stated(self.filters, names, group), key=lambda one: str(one.group)):
            value = self._entered(self.key(one.measure, (group, one.group)), one.value)
            found.setdefault(one.group, {})[one.measure] = value
        return found


def period_first(asked: Asked, project_start: dt.date) -> dt.date:
    """The first day reported on: what was asked, else the project's first day.

    A report of a day before that (the project is being prepared) covers the six months up to its day.
    """
    first = asked.period_from or asked.filters.period_from or project_start
    last = asked.filters.money_date
    return first if first <= last else six_months_before(last)


@dataclass(frozen=True, slots=True)
class JourneyMoney:
    """What the grant can pay of journeys.

    Attributes:
        lines: the budget lines that pay for them; () where no line says so and the whole grant was asked.
        available_dkk: what of those is neither spent nor committed.
        left_dkk: what of that the forecast leaves, and the grant as a whole has.
    """

    lines: tuple[str, ...]
    available_dkk: Decimal
    left_dkk: Decimal


def spare_of(line: Mapping[str, Decimal | None]) -> Decimal:
    """What a budget line can spare: what is available, less what the forecast will still spend of it.

    Args:
        line: its available_dkk and landing_deviation_dkk.
    """
    available, deviation = line["available_dkk"] or Decimal(0), line["landing_deviation_dkk"]
    return max(Decimal(0), available if deviation is None else min(available, -deviation))


@dataclass(frozen=True)
class PackFacts:
    """The answers, each asked when a part first needs it; `ledger` holds every figure that the pack has read so far."""

    asked: Asked
    ledger: dict[FigureKey, Value] = field(default_factory=dict)

    @property
    def filters(self) -> Filters:
        """The shared filters."""
        return self.asked.filters

    @property
    def as_of(self) -> dt.date:
        """The day on which everything is measured."""
        return self.asked.filters.as_of

    @cached_property
    def options(self) -> Options:
        """The names of provinces and themes, and what the frame says about the data."""
        return load_options()

    @cached_property
    def clock(self) -> Fields:
        """The project's days."""
        return questions.first(project.clock(self.filters))

    @cached_property
    def rules(self) -> dict[str, str]:
        """The thresholds of rules.toml as text."""
        rules = project.rules()
        return dict(zip(rules["name"], rules["value"], strict=True))

    def rule(self, name: str) -> Decimal:
        """A threshold of seeds/rules.toml.

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

    @property
    def period_last(self) -> dt.date:
        """The last day reported on."""
        return self.filters.money_date

    @property
    def since(self) -> str:
        """Whether there was a report before this one: "report", else "first"."""
        return "report" if self.asked.since else "first"

    @cached_property
    def before(self) -> dt.date:
        """The day that the present is held against: that of the last report, else the day before the period."""
        return self.asked.since or day_before(self.period_first)

    # --- figures ---

    def is_hidden(self, name: str) -> bool:
        """Whether the readers of this pack may not see a measure."""
        return self.asked.is_guest and measures.measure(name).is_internal

    @cached_property
    def now(self) -> Counts:
        """The figures on the as-of day."""
        return Counts(self.filters, self.ledger)

    @cached_property
    def then(self) -> Counts:
        """The figures on the day that the present is held against."""
        return Counts(replace(self.filters, as_of=self.before), self.ledger)

    @cached_property
    def news(self) -> Counts:
        """The figures of what is new: from the day after the last report (else the period's first day) to the as-of day."""
        first = day_after(self.before)
        own = self.filters.period_from
        first = max(first, own) if own else first
        return Counts(replace(self.filters, period_from=first, period_to=self.period_last), self.ledger)

    def invented(self, rows: pd.DataFrame) -> str:
        """The word that marks what is drawn of rows that are invented, or in part are; "" where none is."""
        found = rows["is_illustrative"].fillna(value=False)
        if not found.any():
            return ""
        return text("pack-illustrative" if found.all() else "pack-partly-illustrative")

    # --- money ---

    @cached_property
    def money(self) -> Counts:
        """The figures of the grant table: the period reported on splits what was spent."""
        return Counts(replace(self.filters, period_from=self.period_first), self.ledger)

    @cached_property
    def whole(self) -> Counts:
        """Those of the whole project, whatever narrows."""
        return Counts(self.money.filters.narrowed_by(), self.ledger) if self.is_narrowed else self.money

    @property
    def has_money(self) -> bool:
        """Whether there is any budget or voucher within the filters."""
        return any(self.money[name] for name in ("budget_dkk", "spent_dkk", "committed_dkk", "voucher_count"))

    @cached_property
    def lines(self) -> dict[str | None, dict[str, Decimal | None]]:
        """By budget line of the whole grant: committed_dkk, available_dkk, and landing_deviation_dkk where the forecast is known."""
        return self.whole.by("committed_dkk available_dkk landing_deviation_dkk", "budget_line")

    @cached_property
    def journeys(self) -> JourneyMoney | None:
        """What the grant can pay of journeys that nobody has planned; None without a budget.

        Of the budget lines for travel, what is neither spent nor committed and is not expected to be; and never more than the forecast leaves
        of the whole grant. A budget without such a line is asked as a whole.
        """
        whole = self.whole
        if not whole["budget_dkk"]:
            return None
        words = self._rule("board.travel_words").casefold().split(";")
        named = [line for line in self.lines if line and any(word in line.casefold() for word in words)]
        chosen = named or [line for line in self.lines if line]
        available = sum((self.lines[line]["available_dkk"] or Decimal(0) for line in chosen), Decimal(0))
        left = sum((spare_of(self.lines[line]) for line in chosen), Decimal(0))
        unused = whole["unused_dkk"] if self.landing.get("is_known") else whole["available_dkk"]
        return JourneyMoney(tuple(named), available, max(Decimal(0), min(left, unused)))

    def journeys_paid(self, left: Decimal | None) -> int:
        """How many journeys so much pays for; three where it is not known."""
        return 3 if left is None else int(left // self.rule("synergy.trip_cost_dkk"))

    @cached_property
    def invented_money(self) -> str:
        """The same of the vouchers within the filters."""
        return self.invented(self.money.rows("voucher_count"))

    @cached_property
    def grant_table(self) -> pd.DataFrame:
        """The grant table within the filters."""
        return questions.grant_table(self.money.filters)

    @cached_property
    def limits(self) -> Limits:
        """The thresholds of the verdicts on money."""
        return limits(project.rules())

    @cached_property
    def landing(self) -> Fields:
        """Where the whole project lands, and the verdict on it; {} without any money."""
        return questions.first(questions.summary(self.filters))

    @property
    def grant_severity(self) -> str | None:
        """The colour of the verdict on the grant; None without any money."""
        return questions.first(questions.grant_verdict(self.filters)).get("severity")

    @cached_property
    def findings(self) -> pd.DataFrame:
        """What the rule checks found, red first."""
        return self.whole.rows("finding_count")

    @cached_property
    def landing_lines(self) -> pd.DataFrame:
        """Where each budget line lands; empty where there is no forecast."""
        return questions.steps(self.filters)
