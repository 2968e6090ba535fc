"""Where the money lands: what four methods foresee of each budget line, the low, the likely and the high of them, and the grant.

run_rate: the pace of the last months goes on; plan_ratio: the rest of the plan is spent in the proportion of so far; plan_rest: as planned; committed: nothing comes
but what is ordered. No line ends below what is spent and committed on it already.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property

from recount.money import Money
from recount.readings import added, money, months_after
from recount.rows import Row, Rows, at, changed, gathered, listed, mapped

METHODS = ("run_rate", "plan_ratio", "plan_rest", "committed")


def _running(amounts: list[Decimal]) -> list[Decimal]:
    """Amounts to the øre that add up to the rounded whole: each is the difference of two rounded running sums."""
    exact, before, found = Decimal(0), Decimal(0), []
    for amount in amounts:
        exact += amount
        upto = money(exact) or Decimal(0)
        found.append(upto - before)
        before = upto
    return found


class Landing:
    """The forecast as of the day up to which money is counted."""

    def __init__(self, money: Money) -> None:
        self.money = money
        self.exports = money.exports
        self.on, self.first, self.last = money.on, money.first, money.last
        self.grant = self.exports.amount("project.budget_dkk")
        pace_months = self.exports.number("budget.forecast_pace_months")
        # the pace is that of the last months, or of the whole project while it is younger; the as-of day itself is over
        self.pace_from = max(self.first, months_after(self.on, -pace_months) + dt.timedelta(days=1))
        self.pace_days = max(0, (self.on - self.pace_from).days + 1)
        self.days_left = max(0, min((self.last - self.on).days, (self.last - self.first).days + 1))

    @cached_property
    def lines(self) -> Rows:
        """The lines in the order of the budget, then what was not approved, each with what was spent in the months of the pace."""
        found = list(self.money.summed("line").values())
        found.sort(key=lambda one: (one.order is None, one.order or 0, one.key is None, one.key or ""))
        spent = [row for row in self.money.vouchers if not row.is_commitment and row.amount_dkk is not None]
        late = (row for row in spent if self.pace_from <= row.posted_date)
        paced = gathered((row.budget_line, row.amount_dkk) for row in late)
        for one in found:
            one.paced = paced[one.key]
        return found

    @mapped
    def by_method(self) -> Iterator[tuple[str, list[Decimal]]]:
        """Method → what each line comes to at the project's end."""
        spent, plan = (added(getattr(one, name) for one in self.lines) for name in ("spent", "plan"))
        ahead: dict[str, Callable[[Row], Decimal]] = {
            "run_rate": lambda one: (
                added(one.paced) * self.days_left / self.pace_days if self.pace_days else Decimal(0)
            ),
            "plan_ratio": lambda one: (one.budget - one.plan) * spent / plan if plan else Decimal(0),
            "plan_rest": lambda one: one.budget - one.plan,
            "committed": lambda _: Decimal(0),
        }
        for method in METHODS:
            future = _running([ahead[method](one) if self.days_left else Decimal(0) for one in self.lines])
            pairs = zip(self.lines, future, strict=True)
            yield method, [one.spent + max(more, one.committed, Decimal(0)) for one, more in pairs]

    def refused(self, method: str) -> bool:
        """Whether there is too little to go by for a method."""
        sums = {name: added(getattr(one, name) for one in self.lines) for name in ("budget", "plan", "spent")}
        if self.on < self.first:
            return True
        if not self.days_left or method == "committed":
            return False
        if method == "run_rate":
            least = months_after(self.first, self.exports.number("budget.forecast_least_months"))
            vouchers = sum(len(one.paced) for one in self.lines)
            is_early = self.on < least - dt.timedelta(days=1)
            return is_early or vouchers < self.exports.number("budget.forecast_least_vouchers")
        least_plan = sums["budget"] * self.exports.number("budget.forecast_least_plan_percent")
        is_little = sums["plan"] * 100 < least_plan or sums["spent"] <= 0
        return sums["budget"] <= 0 or (method == "plan_ratio" and is_little)

    @cached_property
    def band(self) -> tuple[str, list[str], str] | None:
        """The method that is low, the one or two in the middle, and the one that is high; None where there are too few."""
        usable = [method for method in METHODS[:3] if self.lines and not self.refused(method)]
        usable.sort(key=lambda method: (sum(self.by_method[method]), METHODS.index(method)))
        count = len(usable)
        if count < self.exports.number("budget.forecast_least_methods"):
            return None
        return usable[0], usable[(count - 1) // 2 : count // 2 + 1], usable[-1]

    @cached_property
    def likely(self) -> list[Decimal]:
        """The likely outcome of each line: the middle method, or the middle between the two in the middle."""
        middle = [self.by_method[method] for method in (self.band[1] if self.band else ())]
        return _running([added(of_line) / len(middle) for of_line in zip(*middle, strict=True)])

    @cached_property
    def outlook(self) -> Rows:
        """Vouchers, what is foreseen of each line, the rows of the budget and the grant, each with what it adds to the figures of the end."""
        running = self.first <= self.on < self.last
        weight = pace = None
        if self.lines and self.days_left > 0 and self.on >= self.first:
            # a month is 30.4375 days; with less than one left, the rest is needed within it
            weight = 1 / max(1.0, self.days_left * 12 / 365.25)
        if self.lines and self.pace_days > 0 and running:
            pace = 365.25 / 12 / self.pace_days
        nothing = dict.fromkeys(("low_dkk", "likely_dkk", "high_dkk", "needed_dkk", "pace_dkk", "voucher_id"))
        is_known = self.band is not None

        def weighed(amount: Decimal, by: float | None) -> Decimal | None:
            return None if by is None else Decimal(str(round(float(amount) * by, 6)))

        found = []
        for row in self.money.vouchers:
            if row.amount_dkk is None or (row.is_commitment and row.committed_dkk == 0):
                continue
            own = None if row.is_commitment or not is_known else row.amount_dkk
            is_paced = not row.is_commitment and row.posted_date >= self.pace_from
            made = changed(
                row,
                amount_dkk=row.committed_dkk if row.is_commitment else row.amount_dkk,
                low_dkk=own,
                likely_dkk=own,
                high_dkk=own,
                needed_dkk=None if row.is_commitment else weighed(-row.amount_dkk, weight),
                pace_dkk=weighed(row.amount_dkk, pace) if is_paced else None,
            )
            found.append(made)
        nowhere = Row(**nothing, budget_line=None, funding_source=None, **at(None))
        if self.band is not None:
            low, high = self.by_method[self.band[0]], self.by_method[self.band[2]]
            for i, line in enumerate(self.lines):
                ahead = self.likely[i] - line.spent
                row = changed(nowhere, entry="ahead", budget_line=line.key, amount_dkk=ahead)
                row.effect_dkk, row.likely_dkk = Decimal(0), ahead
                row.low_dkk, row.high_dkk = low[i] - line.spent, high[i] - line.spent
                found.append(row)
        budget = (row for row in self.money.budget if row.budget_dkk is not None)
        found += [
            changed(row, entry="budget", amount_dkk=row.budget_dkk, effect_dkk=Decimal(0), **nothing)
            for row in budget
        ]
        if self.lines:
            row = changed(nowhere, entry="grant", amount_dkk=self.grant, effect_dkk=self.grant)
            row.needed_dkk, row._file = weighed(self.grant, weight), "rules.toml"
            found.append(row)
        for row in found:
            row.unused_dkk = row.amount_dkk if row.entry == "grant" else row.likely_dkk and -row.likely_dkk
            row.deviation_dkk = -row.amount_dkk if row.entry == "budget" else row.likely_dkk
            row.is_known = is_known
        return found

    @cached_property
    def estimates(self) -> Rows:
        """The estimate of each line by each method that can be used."""
        usable = [method for method in METHODS if self.lines and not self.refused(method)]
        return [
            Row(method_code=method, budget_line=line.key, estimate_dkk=amount, **at(None))
            for method in usable
            for line, amount in zip(self.lines, self.by_method[method], strict=True)
        ]

    @listed
    def line_troubles(self) -> Iterator[Row]:
        """Budget lines in trouble: over their budget, in none, over it with what is ordered, or expected to end over it."""
        least = self.exports.amount("budget.deviation_least_dkk")
        for i, line in enumerate(self.lines):
            used = line.spent + line.committed
            is_budgeted = line.key is not None and line.is_approved
            is_over = is_budgeted and self.money.verdict(line) in ("far_over", "over")
            is_outside = not is_budgeted and used != 0
            is_ahead = self.band is not None and self.likely[i] - line.budget >= least
            if is_over or is_outside or used > line.budget or is_ahead:
                yield Row(budget_line=line.key, **at(None))
