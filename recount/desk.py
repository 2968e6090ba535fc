"""The rows that figures count, by what they are, and the groups that each row belongs to."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from recount.cases import Cases
from recount.market import Market
from recount.money import Money
from recount.readings import Day, by, counted_day
from recount.register import Register
from recount.rows import Exports, Row, Rows, changed, listed, spread
from recount.standing import PRESENCES, Standing
from recount.tasks import Openings, Tasks

# A column of which rows may have several values → where a row has them all.
_ALL_OF = {
    "province_code": "provinces", "danish_party": "parties", "theme_code": "themes", "agreement_id": "agreement_ids", "arc_id": "arc_ids",
}  # fmt: skip
# The kinds of rows that belong to a group of each of these values; other rows have one value, their own.
_SEVERAL = {
    "agreements": ("province_code", "danish_party", "theme_code"),
    "first_results": ("danish_party", "theme_code"),
    "entries": ("danish_party", "theme_code"),
    "party_acts": ("province_code", "theme_code"),
    "activities": tuple(_ALL_OF),
    "participations": ("agreement_id", "danish_party", "theme_code"),
    "project_contacts": ("province_code", "agreement_id"),
    "results": ("agreement_id", "danish_party", "theme_code"),
    "challenges": ("province_code", "theme_code"),
    "companies": ("theme_code",),
}


class Desk:
    """The desk on a day, and in a period of it."""

    def __init__(self, exports: Exports, on: Day, first: Day | None = None, last: Day | None = None) -> None:
        """Count as of a day, in a period (None: without that end); money is counted up to its last day where that comes before the day."""
        self.exports = exports
        self.on, self.first, self.last = on, first, last
        self.register = Register(exports)
        self.standing = Standing(self.register, on)
        self.cases = Cases(self.standing)
        self.market = Market(self.cases)
        self.openings = Openings(self.market)
        until = on if last is None else min(on, last)
        of_day = Money(self.standing)
        self.tasks = Tasks(self.openings, of_day)
        self.money = of_day if until == on else Money(Standing(self.register, until))

    def touches(self, first: Day | None, last: Day | None) -> bool:
        """Whether days lie in the period; an unknown day shuts nothing out."""
        return (self.first is None or last is None or last >= self.first) and (
            self.last is None or first is None or first <= self.last
        )

    def counts(self, day: Day | None) -> bool:
        """Whether what has this one day is counted: an unknown day lies in no period that is chosen."""
        return self.touches(day, day) and (day is not None or (self.first is None and self.last is None))

    def within(self, day: Day | None, *, otherwise: Day | None = None) -> bool:
        """Whether a day lies in the period; of one without an end that ends `otherwise`. An unknown day lies in none."""
        last = self.last or otherwise
        return day is not None and (self.first is None or day >= self.first) and (last is None or day <= last)

    def rows(self, kind: str) -> Rows:
        """The rows of one kind: a property of the desk, else of the first of its rooms that has it. ValueError where none has."""
        rooms: list[object] = [self, self.standing, self.cases, self.market, self.openings]
        rooms += [self.tasks, self.money, self.register.firms]
        room = next((one for one in rooms if isinstance(vars(type(one)).get(kind), cached_property)), None)
        if room is None:
            raise ValueError(f"no rows are called {kind}: recount/desk.py lacks a property of that name")
        found = getattr(room, kind)
        return list(found.values()) if isinstance(found, dict) else list(found)

    def groups(self, name: str, row: Row, by: str) -> list[Any]:
        """The values of a column that a row of that kind belongs to. ValueError where it says none."""
        if by in _SEVERAL.get(name, ()):
            return list(getattr(row, _ALL_OF[by]) or ()) or [None]
        if not hasattr(row, by):
            raise ValueError(
                f"no {name} say their {by}: recount/desk.py lacks it in their rows or in _SEVERAL"
            )
        return [getattr(row, by)]

    @cached_property
    def agreement_provinces(self) -> Rows:
        """Agreement × its provinces."""
        return spread(self.standing.agreements.values(), "province_code", lambda row: row.provinces)

    @cached_property
    def mapped_agreements(self) -> Rows:
        """Agreements whose places are known on both sides, with the best presence on their arc, whether any on it was ever in contact, and whether it is cold or without contact."""
        placed = (row for row in self.standing.agreements.values() if row.is_known and row.arc_id is not None)
        found = list(map(changed, placed))
        best: dict[str, int] = {}
        for row in found:
            best[row.arc_id] = max(best.get(row.arc_id, 0), PRESENCES.index(row.presence))
        met = {row.arc_id for row in found if row.last_contact_date is not None}
        for row in found:
            row.arc_presence = PRESENCES[best[row.arc_id]]
            row.arc_is_met = row.arc_id in met
            row.arc_is_mute = not row.arc_is_met or row.arc_presence in ("red", "never")
        return found

    @listed
    def activities(self) -> Iterator[Row]:
        """Activities that are known on the day."""
        for row in self.standing.activities.values():
            met = row.contact_date
            yield changed(
                row,
                start_year=row.start_date and row.start_date.year,
                contact_quarter=met and met.replace(month=(met.month - 1) // 3 * 3 + 1, day=1),
                days_since_contact=met and (self.on - met).days,
            )

    @cached_property
    def participants(self) -> Rows:
        """Company with a CVR number × year × kind of contact that it took part in during that year; nothing invented."""
        found = {}
        for row in self.market.participations:
            company = self.register.firms.by_id.get(row.company_id)
            is_real = company and not company.is_illustrative and not row.is_illustrative
            if row.is_contact and company and company.cvr and is_real:
                year = row.contact_first_date.year
                days = {"contact_date": None, "start_date": Day(year, 1, 1), "last_date": Day(year, 12, 31)}
                found[company.cvr, year, row.activity_type] = changed(row, cvr=company.cvr, **days)
        return list(found.values())

    @listed
    def since(self) -> Iterator[Row]:
        """Rows of a later day that no export of the day could state; a signing counts from its day only, whatever a proposal says."""
        kinds = {
            "activity": (self.register.activities, "start_date"),
            "milestone": (self.register.milestones, "event_date"),
            "agreement": (self.register.agreements, "signed_date"),
            "challenge": (self.register.challenges, "stage_date"),
        }
        for kind, (rows, column) in kinds.items():
            for row in rows.values():
                is_told = kind != "agreement" and (row._data_as_of is None or row._data_as_of <= self.on)
                is_found = kind != "challenge" or row.stage in (None, "identified")
                day = getattr(row, column)
                if day is not None and day > self.on and not is_told and is_found:
                    yield changed(row, kind=kind)

    @cached_property
    def facts(self) -> Rows:
        """Agreements, activities and challenges together."""
        return [*self.standing.agreements.values(), *self.activities, *self.challenges]

    @cached_property
    def undated(self) -> Rows:
        """Rows without any date."""
        agreements, milestones = self.standing.agreements.values(), self.standing.milestones.values()
        found = [row for row in agreements if not (row.signed_date or row.expires_last_date)]
        found += [row for row in self.activities if not row.start_date]
        return found + [row for row in milestones if not (row.due_date or row.done_date)]

    @listed
    def party_acts(self) -> Iterator[Row]:
        """Danish party × what it has signed or held; a letter answered is neither."""
        signed = (row for row in self.standing.agreements.values() if row.is_signed)
        for row in spread(signed, "danish_party", lambda row: row.parties):
            day = counted_day(row.signed_last_date, self.on)
            yield changed(row, kind="agreement", act_id=row.agreement_id, act_date=day)
        held = (row for row in self.activities if row.is_contact and not row.is_inquiry)
        for row in spread(held, "danish_party", lambda row: row.parties):
            yield changed(
                row, kind="activity", act_id=row.activity_id, act_date=row.contact_date,
                agreement_id=None, is_in_force=False, provinces=(), themes=(),
            )  # fmt: skip

    @listed
    def challenges(self) -> Iterator[Row]:
        """Challenges that are known on the day, with who could answer them and who opens the door."""
        places = {row.place_id: row for row in self.exports["seeds.places"]}
        elsewhere = {row.spelling: row.name_da for row in self.exports["seeds.elsewhere"]}
        for key, row in self.cases.challenges.items():
            place = places.get(row.place_id)
            # an owner, else the place as its reader knows it, else what the problem is called
            named = (
                row.problem_owner,
                place and (place.name_da or place.name_en),
                elsewhere.get((row.place or "").strip().lower()),
                *(row.place, row.title_da, row.title),
            )
            yield changed(
                row,
                owner_name=next((name for name in named if name is not None), None),
                access_count=len(self.openings.ways[key]),
                company_count=sum(1 for themes in self.register.firms.themes.values() if themes & row.themes),
                interested_count=self.market.wanted_by(row),
            )

    @cached_property
    def challenge_steps(self) -> Rows:
        """Challenge × stage of the way."""
        stages = [*enumerate(self.cases.way, start=1)]
        return [changed(row, way_stage=stage, step=step) for row in self.challenges for step, stage in stages]

    @cached_property
    def challenge_log(self) -> Rows:
        """Challenge × activity about it that has been, lies ahead or has no day."""
        told = (row for row in self.activities if by(row.start_date, self.on) or row.is_ahead)
        return spread(told, "challenge_id", lambda row: row.challenge_ids)

    @cached_property
    def white_spots(self) -> Rows:
        """Open challenge × province in which no agreement is in force."""
        covered = {code for row in self.standing.in_force() for code in row.provinces}
        needing = (row for row in self.challenges if row.is_open)
        return spread(needing, "province_code", lambda row: row.provinces - covered)

    @cached_property
    def read_sheets(self) -> Rows:
        """The sheets that were read."""
        files = self.exports["raw.files"]
        return [changed(row, _file=row.file, _sheet=row.sheet, _row=row.header_row) for row in files]

    @cached_property
    def rejected_rows(self) -> Rows:
        """The rows that were rejected, each once."""
        found = {(row.file, row.sheet, row.row): row for row in self.exports["staging.rejects"]}
        return [changed(row, _file=row.file, _sheet=row.sheet, _row=row.row) for row in found.values()]
