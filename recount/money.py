"""The money: the budget as approved and as it was at first, the vouchers, what the rules find, and where it lands. Everything adds up to the øre.

What four methods foresee of each budget line, and of them the low, the likely and the high; run_rate: the pace of the last months goes on; plan_ratio: the rest of the
plan is spent in the proportion of so far; plan_rest: as planned; committed: nothing comes but what is ordered. No line ends below what is spent and committed already.
"""

import datetime as dt
import math
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from recount.readings import Day, added, bare, last_day, money, months_after, side
from recount.rows import Row, Rows, address, at, changed, gathered, listed, mapped
from recount.standing import Standing

Line = tuple[str | None, str | None]
_LINE = ("budget_line", "funding_source")


def planned(amount: Decimal | None, first: Day, last: Day, on: Day) -> Decimal | None:
    """So much of a budget as is planned to be spent by a day, evenly over its days."""
    days = (last - first).days + 1
    gone = max(0, min((on - first).days + 1, days))
    return None if amount is None else money(amount * gone / days)


# What a row of the budget has none of.
_OF_VOUCHERS = (
    "voucher_id", "posted_date", "province_code", "agreement_id", "activity_id", "project_side", "year_number", "parties", "themes",
)  # fmt: skip
_SUMS = ("budget", "plan", "spent", "committed")
METHODS = ("run_rate", "plan_ratio", "plan_rest", "committed")


def _sum(**of: str | None) -> Row:
    return Row(**of, is_approved=False, order=None, **dict.fromkeys(_SUMS, Decimal(0)))


def _running(amounts: list[Decimal]) -> list[Decimal]:
    """Amounts to the øre that add up to the rounded whole: each is the difference of two rounded running sums."""
    exact, before, found = Decimal(0), Decimal(0), []
    for amount in amounts:
        exact += amount
        upto = money(exact) or Decimal(0)
        found.append(upto - before)
        before = upto
    return found


class Money:
    """Budget, vouchers, findings and forecast as of the day up to which money is counted."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.exports = standing.exports
        self.on = standing.on
        self.first, self.last = standing.project
        self.grant = self.exports.amount("project.budget_dkk")
        pace_months = self.exports.number("budget.forecast_pace_months")
        # the pace is that of the last months, or of the whole project while it is younger; the as-of day itself is over
        self.pace_from = max(self.first, months_after(self.on, -pace_months) + dt.timedelta(days=1))
        self.pace_days = max(0, (self.on - self.pace_from).days + 1)
        self.days_left = max(0, min((self.last - self.on).days, (self.last - self.first).days + 1))

    @listed
    def budget(self) -> Iterator[Row]:
        """The rows of the budget as it holds now, in kroner at the rate of the period's first day, planned over the period's days inside the project, or over its own where it lies wholly outside."""
        for row in self.exports["staging.budget"]:
            first, last = max(row.period_start, self.first), min(row.period_end, self.last)
            if first > last:
                first, last = row.period_start, row.period_end
            amount = self.exports.in_dkk(row.budget_amount, row.currency, row.period_start)
            yield changed(
                row,
                currency=row.currency or "DKK",
                budget_dkk=amount,
                plan_first=first,
                plan_last=last,
                plan_dkk=planned(amount, first, last, self.on),
            )

    @listed
    def original(self) -> Iterator[Row]:
        """The rows of the budget as it was at first.

        A file that restates what an earlier one said, or takes the place of one, revises; another one adds to the original. What was said
        once and never revised is what holds now, corrections included.
        """
        said_once = self.exports["staging.budget_versions"]
        versions = gathered((row._key, row) for row in said_once)
        gone = [row._position for row in said_once if row._is_gone]
        first = {key: min(row._position for row in rows) for key, rows in versions.items()}
        gone_first = min(gone, default=math.inf)
        revising = {row._position for row in said_once if min(first[row._key], gone_first) < row._position}
        now = {row._key: row for row in self.budget}
        for key, rows in versions.items():
            said = next(row for row in rows if row._position == first[key])
            if said._position in revising:
                continue  # what a revision is the first to name was not in the original budget
            last = max((row._position for row in rows if not row._is_gone), default=None)
            dkk = self.exports.in_dkk(said.budget_amount, said.currency, said.period_start)
            if last == said._position:
                dkk = now[key].budget_dkk if key in now else None
            row = now.get(key, said)
            named = {name: getattr(row, name) or getattr(said, name) for name in _LINE}
            yield changed(row, **named, original_dkk=dkk, **at(said))
        for key, row in now.items():
            if key not in versions:
                yield changed(row, original_dkk=row.budget_dkk)

    @listed
    def all_vouchers(self) -> Iterator[Row]:
        """Every voucher line, in kroner, with its agreement (else the one of its activity) and so its province; spent unless it says that it is a commitment, lines and sources spelled as in the budget."""
        register = self.standing.register
        lines = self._spellings("budget_line")
        sources = self._spellings("funding_source")
        activities = {
            bare(key) or "": register.activities[key] for key in sorted(register.activities, reverse=True)
        }

        def only(found: Iterable[str]) -> str | None:
            several = set(found)
            return several.pop() if len(several) == 1 else None

        for row in self.exports["staging.expenses"]:
            activity = activities.get(bare(row.activity_id) or "")
            named = register.agreement_called.get(bare(row.agreement_id) or "")
            tied = named or (only(activity.agreement_ids) if activity else None)
            agreement = register.agreements[tied] if tied else None
            provinces = [row.province_code, *(only(of.provinces) for of in (activity, agreement) if of)]
            if len(row.province_codes or ()) > 1:
                provinces = []
            yield changed(
                row,
                line=lines.get(bare(row.budget_line) or "", row.budget_line),
                has_known_line=(bare(row.budget_line) or "") in lines,
                source=sources.get(bare(row.funding_source) or "", row.funding_source),
                is_commitment=row.status == "committed",
                amount_dkk=self.exports.in_dkk(row.amount, row.currency, row.posted_date),
                currency=row.currency or "DKK",
                agreement_id=tied or row.agreement_id,
                activity_id=activity.activity_id if activity else row.activity_id,
                parties=agreement.parties if agreement else (),
                themes=agreement.themes if agreement else (),
                province_code=next(filter(None, provinces), None),
            )

    def _spellings(self, column: str) -> dict[str, str]:
        said = sorted({getattr(row, column) for row in self.exports["staging.budget"]} - {None}, reverse=True)
        return {bare(one) or "": one for one in said}

    @listed
    def vouchers(self) -> Iterator[Row]:
        """Voucher lines posted up to the day; a commitment is open for what no voucher has paid of it. A payment has the commitment's number and is not older: numbers begin again each year. Payments close the lines in their order."""
        commitments = [row for row in self.all_vouchers if row.is_commitment and row.voucher_id is not None]
        promised = gathered((row.voucher_id, row) for row in commitments)
        left: dict[str, Decimal] = {}
        paid: dict[str, Decimal] = {}
        for number, rows in promised.items():
            since = min(row.posted_date for row in rows)
            of_number = (row for row in self.all_vouchers if row.voucher_id == number)
            payments = (row for row in of_number if not row.is_commitment and since <= row.posted_date)
            paid[number] = added(row.amount_dkk for row in payments if row.posted_date <= self.on)
            so_far = Decimal(0)
            for row in sorted(rows, key=lambda one: (one.posted_date, address(one))):
                so_far += row.amount_dkk or 0
                left[row._key] = so_far
        contacts = {row.activity_id for row in self.standing.project_contacts}
        for row in self.all_vouchers:
            if row.posted_date > self.on:
                continue
            spent, committed = row.amount_dkk, Decimal(0)
            if row.is_commitment:
                spent, committed = Decimal(0), row.amount_dkk
                if committed is not None and committed > 0 and paid.get(row.voucher_id, 0) > 0:
                    committed = min(committed, max(Decimal(0), left[row._key] - paid[row.voucher_id]))
            line_kind = "none" if row.line is None else "approved" if row.has_known_line else "unknown"
            yield changed(
                row,
                entry="committed" if row.is_commitment else "spent",
                budget_line=row.line,
                funding_source=row.source,
                spent_dkk=spent,
                deviation_dkk=spent,
                committed_dkk=committed,
                effect_dkk=None if spent is None or committed is None else -spent - committed,
                line_kind=line_kind,
                year_number=row.posted_date.year,
                project_side=side(row.posted_date, self.first, self.last),
                is_on_contact=row.activity_id in contacts,
            )

    @listed
    def entries(self) -> Iterator[Row]:
        """Vouchers, and the budget in force and as first stated: the basis of every financial figure."""
        nothing = dict.fromkeys(_OF_VOUCHERS)
        yield from self.vouchers
        for row in self.budget:
            amounts = dict.fromkeys(("amount_dkk", "effect_dkk"), row.budget_dkk)
            deviation = None if row.plan_dkk is None else -row.plan_dkk
            yield changed(row, entry="budget", deviation_dkk=deviation, **amounts, **nothing)
        for row in self.original:
            amounts = {"amount_dkk": row.original_dkk, "plan_dkk": Decimal(0), "effect_dkk": Decimal(0)}
            yield changed(row, entry="original", **amounts, **nothing)

    @listed
    def budget_years(self) -> Iterator[Row]:
        """Each row of the budget and calendar year over which it is planned: the years of a row add up to it."""
        for row in self.budget:
            for year in range(row.plan_first.year, row.plan_last.year + 1):
                ends = (dt.date(year, 12, 31), dt.date(year - 1, 12, 31))
                upto, before = (planned(row.budget_dkk, row.plan_first, row.plan_last, end) for end in ends)
                amount = None if upto is None or before is None else upto - before
                yield changed(row, year_number=year, year_budget_dkk=amount)

    @cached_property
    def parts(self) -> dict[Line, Row]:
        """Line and source → approved or not, budget, plan, spent and committed; money on no approved line has a row with a budget of 0."""
        found: dict[Line, Row] = {}

        def part(row: Row) -> Row:
            key = (row.budget_line, row.funding_source)
            return found.setdefault(key, _sum(line=key[0], source=key[1]))

        for row in self.original:
            one = part(row)
            if not one.is_approved and row._row is not None:
                one.order = min(row._row, one.order or row._row)
        for row in self.budget:
            one = part(row)
            one.order = row._row if not one.is_approved else min(one.order, row._row)
            one.is_approved = True
            one.budget += row.budget_dkk or 0
            one.plan += row.plan_dkk or 0
        for row in self.vouchers:
            one = part(row)
            one.spent += row.spent_dkk or 0
            one.committed += row.committed_dkk or 0
        return found

    def summed(self, column: str) -> dict[str | None, Row]:
        """The parts added up by line or by source; approved is what any part of it is."""
        found: dict[str | None, Row] = {}
        for one in self.parts.values():
            key = getattr(one, column)
            whole = found.setdefault(key, _sum(key=key))
            whole.is_approved |= one.is_approved
            whole.order = min(filter(None, (whole.order, one.order)), default=None)
            for name in _SUMS:
                setattr(whole, name, getattr(whole, name) + getattr(one, name))
        return found

    def verdict(self, one: Row) -> str:
        """How what is spent and promised stands against the budget for it."""
        over = 100 + self.exports.number("budget.line_over_percent")
        if one.spent * 100 > one.budget * over:
            return "far_over"
        if one.spent > one.budget:
            return "over"
        return "overcommitted" if one.spent + one.committed > one.budget else "within"

    @listed
    def findings(self) -> Iterator[Row]:
        """The findings of the money page, each by its rule: line, committed, source, plan, total, outside, budget_line, rate, old, status."""
        yield from self._findings_of_sums()

        def of(row: Row, rule: str, code: str, severity: str = "red") -> Row:
            return changed(row, rule=rule, rule_code=code, severity=severity)

        old = self.exports.number("budget.commitment_old_months")
        for row in self.vouchers:
            if row.project_side != "within":
                yield of(row, "outside", f"posted_{row.project_side}_project")
            if not row.has_known_line:
                which = "missing" if row.budget_line is None else "unknown"
                yield of(row, "budget_line", f"{which}_budget_line")
            if row.amount_dkk is None:
                yield of(row, "rate", "unknown_exchange_rate")
            posted = last_day(row.posted_date, row.posted_date_precision)
            is_open = row.is_commitment and row.committed_dkk != 0
            if is_open and posted and months_after(posted, old) < self.on:
                yield of(row, "old", "old_commitment", "amber")
            if row.status == "other":
                yield of(row, "status", "unknown_expense_status", "amber")
        for row in self.budget:
            if row.budget_dkk is None:
                yield of(row, "rate", "unknown_budget_rate")

    def _findings_of_sums(self) -> Iterator[Row]:
        for kind, column in (("line", "budget_line"), ("source", "funding_source")):
            for key, one in self.summed(kind).items():
                verdict = self.verdict(one)
                if key is not None and one.is_approved and verdict != "within":
                    is_ordered = verdict == "overcommitted"
                    rule = "committed" if is_ordered and kind == "line" else kind
                    code = f"{kind}_overcommitted" if is_ordered else f"{kind}_{verdict}_budget"
                    severity = "red" if verdict == "far_over" else "amber"
                    yield self._finding(rule, code, severity, **{column: key})
        whole = {name: added(getattr(one, name) for one in self.parts.values()) for name in _SUMS}
        is_half_time = ((self.on - self.first).days + 1) * 2 >= (self.last - self.first).days + 1
        allowed = 100 - self.exports.number("budget.under_plan_percent")
        if self.parts and is_half_time and whole["spent"] * 100 < whole["plan"] * allowed:
            yield self._finding("plan", "under_plan", "amber")
        if whole["budget"] not in (0, self.exports.amount("project.budget_dkk")):
            yield self._finding("total", "budget_total_differs", "red")

    def _finding(self, rule: str, code: str, severity: str, **of: str) -> Row:
        nothing = dict.fromkeys(("budget_line", "funding_source", "voucher_id", "_file", "_sheet", "_row"))
        return Row(rule=rule, rule_code=code, severity=severity, is_illustrative=False, **(nothing | of))

    @cached_property
    def lines(self) -> Rows:
        """The lines in the order of the budget, then what was not approved, each with what was spent in the months of the pace."""
        found = list(self.summed("line").values())
        found.sort(key=lambda one: (one.order is None, one.order or 0, one.key is None, one.key or ""))
        spent = [row for row in self.vouchers if not row.is_commitment and row.amount_dkk is not None]
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
        budget, plan, spent = (
            added(getattr(one, name) for one in self.lines) for name in ("budget", "plan", "spent")
        )
        if self.on < self.first:
            return True
        if not self.days_left or method == "committed":
            return False
        if method == "run_rate":
            least = months_after(self.first, self.exports.number("budget.forecast_least_months"))
            vouchers = sum(len(one.paced) for one in self.lines)
            is_early = self.on < least - dt.timedelta(days=1)
            return is_early or vouchers < self.exports.number("budget.forecast_least_vouchers")
        least_plan = budget * self.exports.number("budget.forecast_least_plan_percent")
        is_little = plan * 100 < least_plan or spent <= 0
        return budget <= 0 or (method == "plan_ratio" and is_little)

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
        weight = pace = None
        if self.lines and self.days_left > 0 and self.on >= self.first:
            # a month is 30.4375 days; with less than one left, the rest is needed within it
            weight = 1 / max(1.0, self.days_left * 12 / 365.25)
        if self.lines and self.pace_days > 0 and self.first <= self.on < self.last:
            pace = 365.25 / 12 / self.pace_days
        nothing = dict.fromkeys(("low_dkk", "likely_dkk", "high_dkk", "needed_dkk", "pace_dkk", "voucher_id"))
        is_known = self.band is not None

        def weighed(amount: Decimal, by: float | None) -> Decimal | None:
            return None if by is None else Decimal(str(round(float(amount) * by, 6)))

        found = []
        for row in self.vouchers:
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
        budget = (row for row in self.budget if row.budget_dkk is not None)
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
        return [
            Row(method_code=method, budget_line=line.key, estimate_dkk=amount, **at(None))
            for method in METHODS
            for line, amount in zip(self.lines, self.by_method[method], strict=True)
            if not self.refused(method)
        ]

    @listed
    def line_troubles(self) -> Iterator[Row]:
        """Budget lines in trouble: over their budget, in none, over it with what is ordered, or expected to end over it."""
        least = self.exports.amount("budget.deviation_least_dkk")
        for i, line in enumerate(self.lines):
            used = line.spent + line.committed
            is_budgeted = line.key is not None and line.is_approved
            is_over = is_budgeted and self.verdict(line) in ("far_over", "over")
            is_outside = not is_budgeted and used != 0
            is_ahead = self.band is not None and self.likely[i] - line.budget >= least
            if is_over or is_outside or used > line.budget or is_ahead:
                yield Row(budget_line=line.key, **at(None))
