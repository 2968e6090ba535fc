"""Who opens a door: agreements in force, as far as they live, to challenges and to themes in provinces."""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from recount.market import Market, company_of
from recount.readings import Row, Rows, bare, changed, newest_first

_SHARE = Decimal("0.0001")


def _share(exact: Decimal) -> Decimal:
    return exact.quantize(_SHARE, ROUND_HALF_UP)


class Openings:
    """Doors as of the day."""

    def __init__(self, market: Market) -> None:
        """Count as of the day of `market`."""
        self.market = market
        self.cases = market.cases
        self.standing = market.standing
        self.register = market.register
        self.exports = market.exports

    def _is_contract(self, row: Row) -> bool:
        """Whether an agreement is a company's own contract: its experience, and no door for others."""
        by_name = self.register.firms.by_name
        signers = [company_of(party, by_name) for party in self.register.parties[row.agreement_id]]
        return row.danish_party_type == "company" or (row.danish_party_type is None and any(signers))

    @cached_property
    def doors(self) -> dict[str, Row]:
        """The agreements that open doors: all of their access in force, a part of it where nobody says; the livelier the more."""
        paper = self.exports.amount("opportunity.access_paper")
        unstated = self.exports.amount("opportunity.access_unstated")
        places = {row.place_id: row for row in self.exports["seeds.places"]}
        found = {}
        for key, row in self.standing.agreements.items():
            share = Decimal(1) if row.is_in_force else unstated if row.lifecycle == "unstated" else Decimal(0)
            if share <= 0 or self._is_contract(row):
                continue
            place = places.get(row.place_id)
            city = (
                None
                if place is None or place.level in ("province", "municipality", "sar")
                else place.place_id
            )
            near = (
                self.exports.amount("opportunity.access_state")
                if row.danish_party_type == "state"
                else Decimal(1)
            )
            far = near if city is None else near * self.exports.amount("opportunity.access_city")
            life = _share(share * (paper + (1 - paper) * row.vitality / 5))
            found[key] = changed(row, life=life, city=city, nearness=_share(far))
        return found

    @cached_property
    def access(self) -> Rows:
        """Challenge × agreement that opens a door to it: the one that it names, one with its owner, one there on the theme."""
        found = []
        for challenge in self.cases.challenges.values():
            owner = bare(challenge.problem_owner)
            for key, door in self.doors.items():
                is_owner = owner is not None and owner == bare(door.chinese_party)
                is_there = (
                    self.register.provinces[key] & challenge.provinces
                    and self.register.themes[key] & challenge.themes
                )
                if challenge.agreement_id == key or is_owner or is_there:
                    found.append(
                        changed(challenge, door=key, _file=door._file, _sheet=door._sheet, _row=door._row)
                    )
        return found

    @cached_property
    def access_count(self) -> dict[str, int]:
        """Challenge → how many agreements open a door to it."""
        found: dict[str, int] = defaultdict(int)
        for row in self.access:
            found[row.challenge_id] += 1
        return found

    @cached_property
    def answers(self) -> Rows:
        """Company × challenge on one of its themes; near is who wants, or is active in, a province of the challenge."""
        found = []
        for key, challenge in self.cases.challenges.items():
            for company, themes in self.register.firms.themes.items():
                if not themes.isdisjoint(challenge.themes):
                    there = [self.market.reach[company].get(code) for code in challenge.provinces]
                    found.append(
                        Row(
                            challenge_id=key,
                            company_id=company,
                            is_open=challenge.is_open,
                            is_near=any(active is not None for active in there),
                            is_active=any(there),
                            access_count=self.access_count[key],
                            _file=challenge._file,
                            _sheet=challenge._sheet,
                            _row=challenge._row,
                        )
                    )
        return found

    @cached_property
    def best(self) -> dict[tuple[str, str], tuple[str, Decimal]]:
        """Theme and province → the best agreement there on the theme or on one near it, and its access; none where one on other themes is better."""
        bases = {
            name: self.exports.amount(f"opportunity.access_{name}")
            for name in ("theme", "neighbour", "other")
        }

        def rank(door: Row) -> tuple[Decimal, int, str]:
            return (-door.life * door.nearness, newest_first(door.last_contact_date), door.agreement_id)

        on_theme: dict[tuple[str, str], Row] = {}
        there: dict[str, Row] = {}
        for door in sorted(self.doors.values(), key=rank, reverse=True):
            for province in self.register.provinces[door.agreement_id]:
                there[province] = door
                for theme in self.register.themes[door.agreement_id]:
                    on_theme[theme, province] = door
        candidates: dict[tuple[str, str], list[tuple[Decimal, Decimal, int, str, str]]] = defaultdict(list)

        def offer(theme: str, province: str, door: Row, kind: str, via: str) -> None:
            value = bases[kind] * door.life * door.nearness
            candidates[theme, province].append(
                (-value, -bases[kind], newest_first(door.last_contact_date), door.agreement_id, via)
            )

        for (theme, province), door in on_theme.items():
            offer(theme, province, door, "theme", theme)
            for near in self.market.neighbours[theme]:
                offer(near, province, door, "neighbour", theme)
        for province, door in there.items():
            for theme in {row.theme_code for row in self.exports["seeds.themes"]}:
                offer(theme, province, door, "other", "")
        found = {}
        for cell, offered in candidates.items():
            value, _, _, agreement, via = min(offered)
            if via:
                found[cell] = (agreement, _share(-value))
        return found

    @cached_property
    def field(self) -> Rows:
        """Open challenge × theme × province, with what is there: a door, a company that wants, both («ready») or neither."""
        wanted = {(row.theme_code, row.province_code) for row in self.market.willing}
        found = []
        for row in self.cases.challenges.values():
            if row.is_open:
                for theme in row.themes:
                    for province in row.provinces:
                        has_door, has_company = (theme, province) in self.best, (theme, province) in wanted
                        if has_company:
                            state = "ready" if has_door else "no_door"
                        else:
                            state = "no_company" if has_door else "neither"
                        found.append(
                            changed(
                                row,
                                theme_code=theme,
                                province_code=province,
                                cell=f"{theme} {province}",
                                state=state,
                            )
                        )
        return found

    @cached_property
    def able(self) -> Rows:
        """Company × theme and province of an open challenge that a technology of the company serves."""
        cells = sorted({(row.theme_code, row.province_code) for row in self.field})
        return [
            changed(row, theme_code=theme, province_code=province)
            for row in self.market.companies
            for theme, province in cells
            if theme in row.themes
        ]

    def way_in(self, challenge: Row) -> str | None:
        """The agreement to ask about a challenge: its own, else one with the owner, else the best there on the theme or near it."""
        ranked = []
        owner = bare(challenge.problem_owner)
        for key, door in self.doors.items():
            if challenge.agreement_id == key:
                ranked.append((1, -_share(door.life), key))
            elif owner is not None and owner == bare(door.chinese_party):
                ranked.append((2, -_share(door.life), key))
        for theme in challenge.themes:
            for province in challenge.provinces:
                if (theme, province) in self.best:
                    agreement, access = self.best[theme, province]
                    ranked.append((3, -access, agreement))
        return min(ranked)[2] if ranked else None
