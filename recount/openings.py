"""Who opens a door: agreements in force, as far as they live, to challenges and to themes in provinces."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from recount.market import Market, company_of
from recount.readings import bare, newest_first
from recount.rows import Row, Rows, at, changed, listed, mapped


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
        self.register = market.register
        self.exports = market.exports

    @mapped
    def doors(self) -> Iterator[tuple[str, Row]]:
        """The agreements that open doors: all of their access in force, a part of it where none is stated; the livelier the more."""
        paper = self.exports.amount("opportunity.access_paper")
        unstated = self.exports.amount("opportunity.access_unstated")
        places = {row.place_id: row for row in self.exports["seeds.places"]}
        by_name = self.register.firms.by_name
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
                elif theme is not None and door.themes & self.market.neighbours[theme]:
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
                for place in (*door.provinces, *([door.city] if door.city else [])):
                    found |= {(place, theme) for theme in near}
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
            for company, themes in self.register.firms.themes.items():
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
