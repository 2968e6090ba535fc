"""How activities, milestones and agreements stood on a day, whatever their status says now. What happened by the day is known by any export. What lay ahead, and what was wanted, is known only by an export of that day or before."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property

from recount.readings import Day, by, counted_day, days_since, last_day, months_after, newest_first, side
from recount.register import Register
from recount.rows import Row, Rows, at, changed, columns, gathered, listed, mapped

# The worst first.
PRESENCES = ("never", "red", "new", "amber", "green")
IN_FORCE = ("active", "expiring", "undated")
_UNTOLD = Row(next_step=None, next_step_date=None, next_step_date_precision=None, bottleneck=None)


def _newest_said(versions: Iterable[Row], on: Day) -> Row | None:
    """Of the rows that later ones replaced, the one that an export of the day or before stated last."""
    said = [row for row in versions if by(row._data_as_of, on)]
    return min(said, key=lambda row: (newest_first(row._data_as_of), -row._position), default=None)


def _conflict(row: Row, status: str | None, dates: str) -> str | None:
    signed, expires = row.signed_date, row.expires_last_date
    if expires is not None and signed is not None and expires < signed:
        return "ends_before_signed"
    if dates == "proposed":
        return None
    if status in ("active", "proposed") and dates == "expired":
        return f"{status}_but_expired"
    if status == "proposed" and signed is not None:
        return "proposed_but_signed"
    return "expired_but_in_force" if status == "expired" and dates in ("active", "expiring") else None


class Standing:
    """Everything that depends on the day alone."""

    def __init__(self, register: Register, on: Day) -> None:
        self.register = register
        self.exports = register.exports
        self.on = on
        self.project = self.exports.day("project.start_date"), self.exports.day("project.end_date")

    @mapped
    def activities(self) -> Iterator[tuple[str, Row]]:
        """Activities that are known on the day."""
        for key, row in self.register.activities.items():
            if (stood := self._activity(row)) is not None:
                yield key, stood

    def _activity(self, row: Row) -> Row | None:
        on = self.on
        said: Row | None = row
        if not by(row._data_as_of, on):
            said = _newest_said(self.register.activity_versions.get(row.activity_id, ()), on)
        is_contact = row.contact_first_date is not None and row.contact_first_date <= on
        is_as_said = said is not None and not is_contact
        has_begun = row.start_date is not None and row.start_date <= on
        # what a later export plans or calls off was not known; a letter that came was
        is_begun = has_begun and (row.is_inquiry or row.status not in ("planned", "cancelled"))
        if not (is_contact or is_as_said or is_begun):
            return None
        known = said if said is not None and is_as_said else row
        status = said.status if said is not None else None
        is_ahead = is_overdue = False
        if is_as_said and not row.is_inquiry:
            # a plan for a month lies ahead until the month is over; a letter to come is not a contact
            is_ahead = (status == "held" and known.start_date is not None and known.start_date > on) or (
                status == "planned" and known.start_last_date is not None and known.start_last_date >= on
            )
            is_overdue = status == "planned" and known.last_date is not None and known.last_date < on
        ends = row.start_date if row.last_date == row.start_last_date else row.end_date
        is_over = is_contact and (row.is_inquiry or (ends is not None and ends <= on))
        contact_date = counted_day(row.contact_last_date, on) if is_contact else None
        states = {"held": is_contact, "overdue": is_overdue, "planned": is_ahead}
        # an inquiry of which no answer is known yet says no more than that
        otherwise = None if row.is_inquiry and status != "cancelled" else status
        status_then = next((name for name, holds in states.items() if holds), otherwise)
        return changed(
            row,
            **columns(known, "start_date start_date_precision start_last_date last_date last_date_precision"),
            first_stated_date=row.start_date,
            first_stated_date_precision=row.start_date_precision,
            is_contact=is_contact,
            is_ahead=is_ahead,
            is_overdue=is_overdue,
            is_over=is_over,
            status_then=status_then,
            contact_date=contact_date,
            ahead_date=known.start_last_date if is_ahead else None,
            # what came of it is known when it is over; that something was signed is no result: what comes of it is
            outcome=row.outcome if is_over else None,
            is_result=is_over and not row.is_signing and row.outcome is not None,
            project_side=side(contact_date, *self.project),
        )

    @cached_property
    def contacts(self) -> dict[str, Rows]:
        """Agreement → its contacts up to the day."""
        return self._of_agreements(row for row in self.activities.values() if row.is_contact)

    @cached_property
    def project_contacts(self) -> Rows:
        """The contacts within the project's days."""
        first, last = self.project
        contacts = (row for row in self.activities.values() if row.is_contact)
        return [row for row in contacts if row.contact_date >= first and row.contact_first_date <= last]

    def _of_agreements(self, rows: Iterable[Row]) -> dict[str, Rows]:
        return gathered((agreement, row) for row in rows for agreement in row.agreement_ids)

    @listed
    def inquiries(self) -> Iterator[Row]:
        """Inquiries received up to the day, with the days to their first answer: only two known days, in their order, make a span."""
        target = self.exports.number("reaction.target_days")
        for row in self.activities.values():
            received, precision = row.first_stated_date, row.first_stated_date_precision
            if not row.is_inquiry or row.status_then == "cancelled" or not by(received, self.on):
                continue
            answered = row.answered_date if row.answered_date and row.answered_date <= self.on else None
            days = waiting = None
            if answered is None:
                waiting = days_since(received, precision, self.on)
            elif received is not None and answered >= received:
                is_exact = precision == row.answered_date_precision == "day"
                days = (answered - received).days if is_exact else None
            if days is not None:
                state = "in_time" if days <= target else "late"
            elif answered is not None or received is None:
                state = "unclear"
            else:
                state = "waiting" if waiting is not None and waiting <= target else "overdue"
            yield changed(
                row,
                reaction_days=days,
                reaction_state=state,
                waiting_days=waiting,
                received_date=received,
                received_date_precision=precision,
                is_waiting=answered is None and received is not None,
            )

    @mapped
    def milestones(self) -> Iterator[tuple[str, Row]]:
        """Milestones that are known on the day: that its day has passed, or that it was reached, is known by any export."""
        versions = gathered(
            (row._key, changed(row, due_last_date=last_day(row.due_date, row.due_date_precision)))
            for row in self.exports["staging.milestones_replaced"]
        )
        for key, row in self.register.milestones.items():
            said = row if by(row._data_as_of, self.on) else _newest_said(versions[key], self.on)
            # of one without a day, only the day of the export that says so is known
            is_done = row.status == "done" and (
                by(row._data_as_of, self.on) if row.reached_date is None else row.reached_date <= self.on
            )
            due = row if is_done or said is None else said
            is_open = not is_done and not (said is not None and said.status == "cancelled")
            told = row if said is None else said
            is_overdue = is_open and told.due_last_date is not None and told.due_last_date < self.on
            if said is None and not is_done and not is_overdue:
                continue
            agreement = self.register.agreements.get(row.agreement_id)
            is_signing = row.reached_date and agreement and row.reached_date == agreement.signed_date
            made = changed(
                row,
                is_done=is_done,
                is_open=is_open,
                is_overdue=is_overdue,
                # the signing of the agreement itself is no result of it
                is_result=is_done and not is_signing,
                done_date=row.done_date if is_done else None,
                **columns(due, "due_date due_date_precision due_last_date"),
            )
            yield key, made

    @mapped
    def said(self) -> Iterator[tuple[str, Row]]:
        """The statement of the newest export of the day about each agreement. Where no export of the day did, the first one after it says the status, unless that is an end; of the time ahead nothing is known."""
        agreements = self.register.agreements
        keys = {row._key: key for key, row in agreements.items()}
        replaced = self.exports["staging.agreements_replaced"]
        versions = gathered((keys[row._key], row) for row in replaced if row._key in keys)
        for key, latest in agreements.items():
            stated = latest
            if not by(latest._data_as_of, self.on):
                # what was loaded last holds from its day on, whatever day a file before it says that it is of
                earlier = [
                    row
                    for row in versions[key]
                    if by(row._data_as_of, self.on)
                    or (row._data_as_of is not None and latest._data_as_of > row._data_as_of)
                ]
                earlier.sort(key=lambda row: (row._data_as_of or dt.date.max, -row._position))
                stated = _newest_said(earlier, self.on) or next(iter(earlier), latest)
            is_then = by(stated._data_as_of, self.on)
            dated = [row for row in (latest, *versions[key]) if row.confirmed_date is not None]
            known = (row for row in dated if row.confirmed_date <= self.on)
            confirmed = (last_day(row.confirmed_date, row.confirmed_date_precision) for row in known)
            confirmed_last = max(filter(None, confirmed), default=None)
            ahead = stated if is_then else _UNTOLD
            made = Row(
                is_stated_then=is_then,
                status=None if stated.status in ("ended", "expired") and not is_then else stated.status,
                **columns(ahead, "next_step next_step_date bottleneck"),
                next_step_precision=ahead.next_step_date_precision,
                next_step_last=last_day(ahead.next_step_date, ahead.next_step_date_precision),
                has_both_owners=is_then and None not in (stated.danish_owner, stated.chinese_owner),
                days_since_confirmed=confirmed_last and max((self.on - confirmed_last).days, 0),
                **at(stated),
            )
            yield key, made

    def _lifecycle(self, row: Row, status: str | None) -> tuple[str, str | None]:
        """The lifecycle, from the declared status and the dates, and how the two disagree, if they do."""
        on, signed, expires = self.on, row.signed_date, row.expires_last_date
        warned = months_after(on, max(map(int, self.exports.several("expiry.warn_months"))))
        if signed is not None and signed > on:
            dates = "proposed"
        elif expires is None:
            dates = "undated"
        elif expires < on:
            dates = "expired"
        else:
            dates = "expiring" if expires <= warned else "active"
        lifecycle = dates
        if dates != "proposed" and status in ("ended", "proposed"):
            lifecycle = status  # a date of signing may be a plan: no agreement until an export says so
        elif dates == "undated" and status in ("expired", None):
            lifecycle = status or "unstated"  # where no end is stated, the word is all that is known
        return lifecycle, _conflict(row, status, dates)

    @mapped
    def agreements(self) -> Iterator[tuple[str, Row]]:
        """Agreements that are known on the day: not signed later, unless an export of the day says that one will be."""
        ahead = self._of_agreements(row for row in self.activities.values() if row.is_ahead)
        goals = gathered((row.agreement_id, row) for row in self.milestones.values())
        for key, row in self.register.agreements.items():
            if self.said[key].is_stated_then or by(row.signed_date, self.on):
                contacts = self.contacts.get(key, [])
                yield key, self._agreement(row, contacts, ahead.get(key, []), goals.get(key, []))

    def _agreement(self, row: Row, contacts: Rows, ahead: Rows, goals: Rows) -> Row:
        on, exports, said = self.on, self.exports, self.said[row.agreement_id]
        lifecycle, conflict = self._lifecycle(row, said.status)
        last = max((one.contact_date for one in contacts), default=None)
        of_type = {one.agreement_type: one.days for one in exports["seeds.contact_intervals"]}
        interval = row.contact_interval_days or 0
        if interval <= 0:
            interval = of_type.get(row.agreement_type, exports.number("presence.default_days"))
        green, amber = (interval * exports.number(f"presence.{name}_percent") for name in ("green", "amber"))
        # a call or a letter renews a part of the interval: it counts as if it had been so much earlier
        parts = {kind: int(part) for kind, part in exports.rules_of("contact_renews_percent.").items()}
        renewals = (
            one.contact_date - dt.timedelta(days=interval * (100 - parts.get(one.activity_type, 100)) // 100)
            for one in contacts
        )
        if (renewed := max(renewals, default=None)) is not None:
            days = (on - renewed).days
            presence = "green" if days * 100 <= green else "amber" if days * 100 <= amber else "red"
        else:
            signed, young = row.signed_last_date, on - dt.timedelta(days=interval)
            is_young = lifecycle != "proposed" and signed is not None and signed > young
            presence = "new" if is_young else "never"
        next_contact = min((one.ahead_date for one in ahead), default=None)
        companies = set().union(*(one.company_ids for one in contacts))
        recent = months_after(on, -exports.number("vitality.contact_months"))
        signs = (  # of life, a point each
            any(one.contact_date > recent for one in contacts),
            said.has_both_owners,
            next_contact is not None or (said.next_step_last is not None and said.next_step_last >= on),
            any(one.is_result for one in (*contacts, *goals)),
            bool(companies),
        )
        days_of_contact = sorted({one.contact_date for one in contacts})
        is_expiring, months = lifecycle == "expiring", map(int, exports.several("expiry.warn_months"))
        warned = [one for one in months if is_expiring and row.expires_last_date <= months_after(on, one)]
        return changed(
            row,
            lifecycle=lifecycle,
            conflict=conflict,
            is_in_force=lifecycle in IN_FORCE,
            is_signed=lifecycle != "proposed",
            is_known=by(row.signed_date, on),
            days_to_expiry=None if row.expires_last_date is None else (row.expires_last_date - on).days,
            expiry_warning_months=min(warned, default=None),
            last_contact_date=last,
            presence=presence,
            # the first day of red, if nothing happens before
            turns_red_date=None if renewed is None else renewed + dt.timedelta(days=amber // 100 + 1),
            next_contact_date=next_contact,
            contact_count=len(contacts),
            vitality=sum(signs),
            # two contacts on one day are one
            gap_count=max(len(days_of_contact) - 1, 0),
            span_days=(days_of_contact[-1] - days_of_contact[0]).days if len(days_of_contact) > 1 else 0,
            days_since_confirmed=said.days_since_confirmed,
            **columns(said, "next_step next_step_date next_step_precision next_step_last bottleneck"),
        )

    def in_force(self) -> Rows:
        """The agreements in force."""
        return [row for row in self.agreements.values() if row.is_in_force]

    def tells_plans(self, sources: str) -> bool:
        """Whether exports of the day could tell of plans: of each of these sources, but for the desk's own log, at least one is as old."""
        for source in sources.split():
            rows = self.exports[f"staging.{source}"] + self.exports[f"staging.{source}_replaced"]
            days = [row._data_as_of for row in rows if source != "activities" or row.logged_date is None]
            if days and None not in days and min(days) > self.on:
                return False
        return True
