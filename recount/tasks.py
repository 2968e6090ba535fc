"""The tasks of a day: promises, what is due, journeys, and the reasons and actions of the one list."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from recount.money import Money
from recount.openings import Openings
from recount.readings import bare, last_day, months_after
from recount.rows import Row, Rows, address, at, changed, gathered, listed

_NO_JOURNEY = re.compile(
    "video|virtuel|virtual|online|webinar|teams|zoom|skype|telefon|phone|视频|線上|线上|远程|电话"
)
_SEVERITIES = ("red", "amber", "green")


class Tasks:
    """The tasks of the day."""

    def __init__(self, openings: Openings, money: Money) -> None:
        self.openings = openings
        self.standing = openings.standing
        self.register = openings.register
        self.exports = openings.exports
        self.on = openings.standing.on
        self.money = money

    def _days_after(self, rule: str) -> dt.date:
        return self.on + dt.timedelta(days=self.exports.number(rule))

    def _nearness(self, planned: dt.date | None) -> str | None:
        """The severity of a plan ahead: amber soon, green later, None where it is too far ahead or of no day."""
        if planned is None or planned > self._days_after("action.ahead_days"):
            return None
        return "amber" if planned <= self._days_after("action.soon_days") else "green"

    @listed
    def promises(self) -> Iterator[Row]:
        """Next steps and unanswered inquiries that are open: a later contact takes up or replaces what an earlier one left open."""
        for row in self.standing.agreements.values():
            # what has ended promises nothing more, unless it says so with a day ahead
            is_ahead = row.next_step_last is not None and row.next_step_last >= self.on
            if row.next_step is not None and (row.lifecycle not in ("ended", "expired") or is_ahead):
                yield changed(row, due=row.next_step_last)
        last = {key: max(one.contact_date for one in rows) for key, rows in self.standing.contacts.items()}
        recent = months_after(self.on, -self.exports.number("vitality.contact_months"))
        for row in self.standing.activities.values():
            if row.next_step is None or not row.is_over or row.is_inquiry:
                continue
            of = row.agreement_ids
            if any(row.contact_date == last[one] for one in of) or (not of and row.contact_date > recent):
                yield changed(row, due=last_day(row.next_step_date, row.next_step_date_precision))
        target = dt.timedelta(days=self.exports.number("reaction.target_days"))
        for row in self.standing.inquiries:
            if row.is_waiting:  # of a month no day can be counted on from
                is_exact = row.received_date_precision == "day"
                yield changed(row, due=row.received_date + target if is_exact else None)

    @listed
    def due(self) -> Iterator[Row]:
        """Next steps, milestones, activities and ends of agreements that lie ahead."""
        for row, kind, day, precision, last in self._dated():
            if last is not None and last >= self.on:
                due_by = day if day and precision == "day" else last
                days = (due_by - self.on).days
                yield changed(row, kind=kind, days_left=days, due_by=due_by, precision=precision)

    def _dated(self) -> Iterator[tuple[Row, str, dt.date | None, str | None, dt.date | None]]:
        for row in self.standing.agreements.values():
            yield row, "next_step", row.next_step_date, row.next_step_precision, row.next_step_last
            if row.lifecycle not in ("ended", "proposed"):
                yield row, "expiry", row.expires_date, row.expires_date_precision, row.expires_last_date
        for row in self.standing.milestones.values():
            if row.is_open:
                yield row, "milestone", row.due_date, row.due_date_precision, row.due_last_date
        for row in self.standing.activities.values():
            if row.is_ahead:
                yield row, "activity", row.start_date, row.start_date_precision, row.last_date

    @cached_property
    def trips(self) -> Rows:
        """Journeys to China that lie ahead: what lies there by its own words; a video meeting is no journey."""
        ahead = (row for row in self.standing.activities.values() if row.is_ahead and row.province_codes)
        told = ((row, f"{row.title} {row.place or ''}".lower()) for row in ahead if row.title is not None)
        return [row for row, said in told if not _NO_JOURNEY.search(said)]

    @cached_property
    def shared_trips(self) -> Rows:
        """Pairs of journeys to one province that could be one: near in time, and each brings a party that the other lacks.

        Each journey meets the ten next to the province. Suggestions that need the same journey do not add up (`is_counted`).
        """
        days = self.exports.number("synergy.shared_trip_days")
        there: dict[str, Rows] = defaultdict(list)
        for row in sorted(self.trips, key=lambda one: (one.start_date, one.activity_id)):
            for province in set(row.province_codes):
                there[province].append(row)
        pairs: dict[tuple[str, str], Row] = {}
        for rows in there.values():
            for i, first in enumerate(rows):
                for second in rows[i + 1 : i + 11]:
                    ends = max(first.last_date, first.start_last_date)
                    both_gain = first.parties - second.parties and second.parties - first.parties
                    if (second.start_date - ends).days <= days and both_gain:
                        is_exact = first.start_date_precision == second.start_date_precision == "day"
                        both = first.activity_id, second.activity_id
                        order = not is_exact, first.start_date, second.start_date, *both
                        pairs[both] = changed(first, second=second, is_exact=is_exact, order=order)
        turns: dict[str, tuple[object, ...]] = {}
        for both, pair in pairs.items():
            for key in both:
                turns[key] = min(turns.get(key, pair.order), pair.order)
        cost = self.exports.amount("synergy.trip_cost_dkk")  # two journeys become one
        for both, pair in pairs.items():
            pair.is_counted = pair.is_exact and all(turns[key] == pair.order for key in both)
            pair.saving_dkk = cost
        return list(pairs.values())

    @cached_property
    def reasons(self) -> Rows:
        """The reasons to act now or soon (`is_ahead_only`), and by what: one journey or one call serves all of a party in a province."""
        of_money: dict[tuple[str, str | None], Row] = {}  # one a thing, however many vouchers it speaks of
        for row in sorted(self.money.findings, key=address):
            thing = row.budget_line or row.voucher_id or row.funding_source
            reason = self._reason(row, row.rule_code, "money", row.severity, row.rule_code, thing)
            of_money.setdefault((row.rule_code, thing), reason)
        return [*self._of_agreements(), *self._of_plans(), *of_money.values(), *self._of_challenges()]

    def _reason(self, row: Row, kind: str, action: str, severity: str | None, *matter: str | None) -> Row:
        return changed(
            row,
            kind=kind,
            attention_kind=kind,
            is_ahead_only=kind.endswith("_ahead"),
            action_kind=action,
            severity=severity,
            action_key=":".join(part for part in (action, *matter) if part is not None),
        )

    @cached_property
    def calls(self) -> Rows:
        """The agreements that need a contact: in force, and cold, never met, or cold soon; with the journey on which each is visited, which provinces near each other share; None where it lies nowhere.

        A journey has room for so many: of more the rest, from the provinces with fewest of them, is a journey of its own.
        """
        codes = {row.province_code: row.journey_code for row in self.exports["seeds.provinces"]}
        room = self.exports.number("journey.work_days") * self.exports.number("journey.visits_a_day")
        expiring = self.exports.number("journey.expiring_points")
        warn, rows = self._days_after("presence.warn_days"), []
        for row in self.standing.in_force():
            # a planned contact before that day answers it
            dates = row.next_contact_date, row.turns_red_date
            is_answered = None not in dates and dates[0] < dates[1]
            why = {"red": "gone_cold", "never": "never_met"}.get(row.presence)
            if row.presence in ("green", "amber") and row.turns_red_date <= warn and not is_answered:
                why = "going_cold"
            if why is not None:
                urgency = "red" if why == "gone_cold" else "amber"
                rows.append(changed(row, why=why, urgency=urgency, journey=None))
        in_province = Counter(row.province_code for row in rows)

        def turn(row: Row) -> tuple[int, str, int, str]:
            worth = 1 + row.vitality + (expiring if row.expiry_warning_months is not None else 0)
            return (-in_province[row.province_code], row.province_code, -worth, row.agreement_id)

        by_code = gathered((code, row) for row in rows if (code := codes.get(row.province_code)))
        for code, waiting in by_code.items():
            for position, row in enumerate(sorted(waiting, key=turn)):
                number = position // room + 1
                row.journey = code if number == 1 else f"{code}-{number}"
        return rows

    def _of_agreements(self) -> Iterator[Row]:
        shortest = min(map(int, self.exports.several("expiry.warn_months")))
        for row in self.calls:
            yield self._reason(row, row.why, "warm_up", row.urgency, row.journey or row.danish_party or "-")
        for key, row in self.standing.agreements.items():
            if row.expiry_warning_months is not None:
                severity = "red" if row.expiry_warning_months == shortest else "amber"
                kind = f"expires_in_{row.expiry_warning_months}_months"
                yield self._reason(row, kind, "renew", severity, key)
            if row.conflict is not None:
                yield self._reason(row, row.conflict, "check", "amber", key)
            last = row.next_step_last
            if row.next_step is None or last is None:
                continue
            if last >= self.on and (urgency := self._nearness(last)):
                yield self._reason(row, "next_step_ahead", "step", urgency, key)
            elif last < self.on and (row.is_in_force or row.lifecycle == "unstated"):
                yield self._reason(row, "next_step_overdue", "step", "red", key)

    def _of_plans(self) -> Iterator[Row]:
        """Of activities, milestones and inquiries."""
        for key, row in self.standing.activities.items():
            if row.is_overdue:
                yield self._reason(row, "activity_overdue", "activity", "amber", key)
            elif row.is_ahead and (severity := self._nearness(row.ahead_date)):
                yield self._reason(row, "activity_ahead", "activity", severity, key)
        for key, row in self.standing.milestones.items():
            if row.is_overdue:
                yield self._reason(row, "milestone_overdue", "milestone", "red", key)
            elif row.is_open and (severity := self._nearness(row.due_last_date)):
                yield self._reason(row, "milestone_ahead", "milestone", severity, key)
        target, late = (self.exports.number(f"reaction.{name}_days") for name in ("target", "late"))
        for row in self.standing.inquiries:
            if row.is_waiting:
                days, severity = row.waiting_days, None
                if days is not None:
                    severity = "green" if days <= target else "amber" if days <= late else "red"
                yield self._reason(row, "inquiry_unanswered", "answer", severity, row.activity_id)

    def _of_challenges(self) -> Iterator[Row]:
        """Challenges without an owner, without news, or so old that it is asked first whether they still stand."""
        for key, row in self.openings.cases.challenges.items():
            if not row.is_open_by_export or row.dialogue not in ("nobody", "silent"):
                continue
            is_gone = row.is_old and row.stage_by_export != "offer"
            if is_gone:
                kind, action, matter = "challenge_old", "settle", "old"
            elif row.dialogue == "silent":  # one call does for all challenges of an owner
                kind, action, matter = "challenge_silent", "talk", bare(row.problem_owner) or key
            else:  # one question to the party with access, for all that it leads to
                party = next((way.danish_party for way in self.openings.ways[key]), None)
                kind, action, matter = "challenge_nobody", "find", key if row.is_case else party or "-"
            if row.stage_by_export == "offer":
                severity = "red"
            else:
                severity = "amber" if not is_gone and (row.is_case or row.urgency == "high") else "green"
            yield self._reason(row, kind, action, severity, matter)

    @cached_property
    def actions(self) -> Rows:
        """The reasons by what answers them, and one for all companies that have to be asked."""
        grouped = gathered((row.action_key, row) for row in self.reasons)
        found = []
        for rows in grouped.values():
            worst = min((row.severity or "green" for row in rows), key=_SEVERITIES.index)
            found.append(changed(rows[0], severity=worst))
        if self.openings.market.company_gaps:
            found.append(Row(action_kind="ask_company", severity="green", **at(None)))
        return found
