"""Who opens a door (agreements in force, as far as they live, to challenges and to themes in provinces), and the tasks of a day: promises, what is due, journeys, reasons and actions."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import product

from recount.market import Market, company_of
from recount.money import Money
from recount.readings import bare, last_day, months_after, newest_first
from recount.rows import Row, Rows, address, at, changed, gathered, listed, mapped

_NO_JOURNEY = re.compile(
    "video|virtuel|virtual|online|webinar|teams|zoom|skype|telefon|phone|视频|線上|线上|远程|电话"
)
_SEVERITIES = ("red", "amber", "green")


def _share(exact: Decimal) -> Decimal:
    return exact.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _best_first(way: Row) -> tuple[object, ...]:
    met = newest_first(way.last_contact_date)
    return way.named, way.is_illustrative, -way.access, -way.base, met, way.agreement_id


class Openings:
    """Doors as of the day."""

    def __init__(self, market: Market) -> None:
        self.market = market
        self.cases = market.cases
        self.standing = market.standing
        self.exports = market.exports

    @mapped
    def doors(self) -> Iterator[tuple[str, Row]]:
        """The agreements that open doors: all of their access in force, a part of it where none is stated; the livelier the more."""
        paper = self.exports.amount("opportunity.access_paper")
        unstated = self.exports.amount("opportunity.access_unstated")
        places = {row.place_id: row for row in self.exports["seeds.places"]}
        by_name = self.market.firms.by_name
        for key, row in self.standing.agreements.items():
            share = Decimal(1) if row.is_in_force else unstated if row.lifecycle == "unstated" else Decimal(0)
            # a company's own contract is its experience, and no door for others
            if share <= 0 or row.danish_party_type == "company":
                continue
            if row.danish_party_type is None and any(company_of(party, by_name) for party in row.parties):
                continue
            place = places.get(row.place_id)
            is_city = place is not None and place.level not in ("province", "municipality", "sar")
            city = place.place_id if place is not None and is_city else None
            is_state = row.danish_party_type == "state"
            near = self.exports.amount("opportunity.access_state") if is_state else Decimal(1)
            far = near if city is None else near * self.exports.amount("opportunity.access_city")
            life = _share(share * (paper + (1 - paper) * row.vitality / 5))
            yield key, changed(row, life=life, city=city, nearness=_share(far), city_nearness=_share(near))

    @mapped
    def ways(self) -> Iterator[tuple[str, Rows]]:
        """Challenge → the agreements that open a door to it, the nearest first: its own, its owner's, on its theme there, on one near that, or, where no real one is nearer, on other matters; what is invented opens nothing to what is real."""
        kinds = ("theme", "neighbour", "other")
        base = {kind: self.exports.amount(f"opportunity.access_{kind}") for kind in kinds}
        for key, challenge in self.cases.challenges.items():
            owner = bare(challenge.problem_owner)
            ways = []
            for agreement, door in self.doors.items():
                if door.is_illustrative and not challenge.is_illustrative:
                    continue
                there = self._there(challenge, door)
                offers = [(base[kind] * door.life * near, base[kind], kind) for near, kind in there]
                named = 3
                if challenge.agreement_id == agreement:
                    named, offers = 1, [(base["theme"] * door.life, base["theme"], "own")]
                elif owner is not None and owner == bare(door.chinese_party):
                    named, offers = 2, [(base["theme"] * door.life, base["theme"], "party")]
                if offers:
                    exact, wide, kind = max((_share(exact), wide, kind) for exact, wide, kind in offers)
                    ways.append(changed(door, named=named, kind=kind, access=exact, base=wide))
            if any(way.kind != "other" and not way.is_illustrative for way in ways):
                ways = [way for way in ways if way.kind != "other"]
            yield key, sorted(ways, key=_best_first)

    def _there(self, challenge: Row, door: Row) -> Iterator[tuple[Decimal, str]]:
        """How near an agreement is to a challenge by each of its places, and by what: the theme, one near it, or the place alone."""
        both = door.provinces & challenge.provinces
        places = [(door.nearness, door.city is None, code, None) for code in both]
        if door.city is not None and door.city in (challenge.place_ids or ()):
            places.append((door.city_nearness, True, None, door.city))
        for nearness, is_very_place, province, city in places:
            for theme in challenge.themes or {None}:
                if theme in door.themes:
                    yield (nearness, "theme")
                elif theme is not None and not door.themes.isdisjoint(self.market.neighbours[theme]):
                    yield (nearness, "neighbour")
                elif is_very_place and (province or city, theme) not in self._filled:
                    yield (nearness, "other")

    @cached_property
    def _filled(self) -> set[tuple[str, str]]:
        """The places, provinces or cities, and themes to which a real agreement opens a door, on the theme or on one near it."""
        found = set()
        for door in self.doors.values():
            if not door.is_illustrative:
                near = {one for theme in door.themes for one in (theme, *self.market.neighbours[theme])}
                found |= {*product({*door.provinces, door.city} - {None}, near)}
        return found

    @cached_property
    def challenge_access(self) -> Rows:
        """Challenge × agreement that opens a door to it."""
        pairs = [(self.cases.challenges[key], way) for key, ways in self.ways.items() for way in ways]
        return [changed(challenge, door=way.agreement_id, **at(way)) for challenge, way in pairs]

    @listed
    def answers(self) -> Iterator[Row]:
        """Company × challenge on one of its themes; near is who wants, or is active in, a province of the challenge."""
        for key, challenge in self.cases.challenges.items():
            for company, themes in self.market.firms.themes.items():
                if not themes.isdisjoint(challenge.themes):
                    there = [self.market.reach[company].get(code) for code in challenge.provinces]
                    yield Row(
                        challenge_id=key,
                        company_id=company,
                        is_open=challenge.is_open,
                        is_near=any(active is not None for active in there),
                        is_active=any(there),
                        access_count=len(self.ways[key]),
                        **at(challenge),
                    )

    @listed
    def field(self) -> Iterator[Row]:
        """Open challenge × theme × province, with what is there: a door, a company that wants, both («ready») or neither."""
        wanted = {(row.theme_code, row.province_code) for row in self.market.willing}
        known = {key for key, ways in self.ways.items() if ways and ways[0].kind != "other"}
        opened = {(theme, province) for row, theme, province in self.cases.needs if row.challenge_id in known}
        states = (("neither", "no_company"), ("no_door", "ready"))
        for row, *cell in self.cases.needs:
            theme, province = place = tuple(cell)
            said = {"theme_code": theme, "province_code": province, "cell": f"{theme} {province}"}
            yield changed(row, **said, state=states[place in wanted][place in opened])

    @cached_property
    def able(self) -> Rows:
        """Company × theme and province of an open challenge that a technology of the company serves."""
        cells = sorted({(row.theme_code, row.province_code) for row in self.field})
        pairs = ((row, cell) for row in self.market.companies for cell in cells if cell[0] in row.themes)
        return [changed(row, theme_code=theme, province_code=province) for row, (theme, province) in pairs]


class Tasks:
    """The tasks of the day."""

    def __init__(self, openings: Openings, money: Money) -> None:
        self.openings = openings
        self.standing = openings.standing
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
        """Journeys to China that lie ahead: what lies there by its own words; a video meeting is not a journey."""
        ahead = (row for row in self.standing.activities.values() if row.is_ahead and row.province_codes)
        told = ((row, f"{row.title} {row.place or ''}".lower()) for row in ahead if row.title is not None)
        return [row for row, said in told if not _NO_JOURNEY.search(said)]

    @cached_property
    def shared_trips(self) -> Rows:
        """Pairs of journeys to one province, near in time, that could be one since each brings a party that the other lacks; each meets the ten next to it, and of those that need the same journey one counts (`is_counted`)."""
        days = self.exports.number("synergy.shared_trip_days")
        trips = sorted(self.trips, key=lambda one: (one.start_date, one.activity_id))
        there = gathered((province, row) for row in trips for province in set(row.province_codes))
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
        turns = gathered((key, pair.order) for both, pair in pairs.items() for key in both)
        cost = self.exports.amount("synergy.trip_cost_dkk")  # two journeys become one
        for both, pair in pairs.items():
            pair.is_counted = pair.is_exact and all(min(turns[key]) == pair.order for key in both)
            pair.saving_dkk = cost
        return list(pairs.values())

    @cached_property
    def reasons(self) -> Rows:
        """The reasons to act now or soon (`is_ahead_only`), and by what: one journey or one call serves all of a party in a province."""
        of_money: dict[tuple[str, str | None], Row] = {}  # one per thing, however many vouchers it refers to
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

        A journey has room for a fixed number; the rest, from the provinces with fewest of them, make another journey.
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
