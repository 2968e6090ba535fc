"""Companies on a day: what they want, where they are active, which challenges they could answer, and what they have to be asked."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from recount.cases import Cases
from recount.readings import Day, by, company_key, days_since
from recount.rows import Row, Rows, address, at, changed, gathered, listed, spread

Key = tuple[str, str | None, str | None]

# «Danfoss (…)», «ChinAqua consortium», «COWI and six other companies»: what is added to the name of a company.
_BESIDE = re.compile(
    r"\s*(\(.*|\b(consortium|konsortiet|konsortium|m\.?\s?fl\.?|(and|og) \w+ (other|andre)\b.*)\s*)$",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\s*(\(|\b(with|med|sammen med)\b).*$")


def _holds(word: Row, on: Day) -> bool:
    return by(word.said_date, on) and (word.replaced_from is None or word.replaced_from > on)


def _in_turn(words: Iterable[Row]) -> Rows:
    """Words in the order in which they were said: one without a date before any with one; of two on one day the one that stands later in its sheet last."""
    return sorted(words, key=lambda word: (word.stated_date or dt.date.min, address(word)))


def _or_none(values: Iterable[str | None]) -> list[str | None]:
    return [*values] or [None]


def _standing_in(kind: str, key: str, row: Row, party: str | None = None) -> Iterator[Row]:
    """A row a theme and province in which something stands; one of None where it states none."""
    called = None if party is None else party_key(party)
    for theme, province in product(_or_none(row.themes), _or_none(row.provinces)):
        yield changed(
            row, kind=kind, thing_id=key, party_key=called, danish_party=party, theme_code=theme, province_code=province
        )  # fmt: skip


class Market:
    """Companies as of the day."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases
        self.standing = cases.standing
        self.firms = cases.register.firms
        self.exports = cases.exports
        self.on = cases.on

    @listed
    def interests(self) -> Iterator[Row]:
        """The latest word of a company on a theme and province, with what is left of it: half after the half-life, in the end nothing. How old an undated one is, is not known."""
        half = self.exports.number("opportunity.interest_half_life_days")
        gone = self.exports.number("opportunity.interest_gone_days")
        standing = _in_turn(word for word in self.firms.interests if _holds(word, self.on))
        latest = {(word.company_id, word.province_code, word.theme_code): word for word in standing}
        for word in latest.values():
            age = days_since(word.stated_date, word.stated_date_precision, self.on)
            if word.level == "no":
                state = "refused"
            elif age is None:
                state = "undated"
            else:
                weight = 0.0 if age >= gone else round(0.5 ** (age / half), 4)
                state = "gone" if weight == 0 else "fresh" if weight >= 0.5 else "fading"
            is_live = state in ("fresh", "fading", "undated")
            yield changed(word, level=word.level or "interested", state=state, is_live=is_live, age=age)

    @cached_property
    def engaged(self) -> Rows:
        """Company × province that it wants, is active in or has worked in; active by its own word, by the register or at a contact."""
        found: dict[tuple[str, str | None], Row] = {}

        words = (word for word in self.interests if word.level != "no")
        there = [(word.company_id, word.province_code, word, word.level == "active") for word in words]
        for key, company in self.firms.by_id.items():
            there += [(key, province, company, True) for province in company.active_provinces]
        for row in self.participations:
            if row.is_contact:
                there += [(row.company_id, province, row, True) for province in row.provinces]
        for company, province, row, is_active in there:
            new = changed(row, company_id=company, province_code=province, is_active=False)
            found.setdefault((company, province), new).is_active |= is_active
        return list(found.values())

    @cached_property
    def reach(self) -> dict[str, dict[str | None, bool]]:
        """Company → the provinces that it wants or is active in, and whether it is active there."""
        found: dict[str, dict[str | None, bool]] = defaultdict(dict)
        for row in self.engaged:
            found[row.company_id][row.province_code] = row.is_active
        return found

    @cached_property
    def participations(self) -> Rows:
        """Activity × company that took part, or is to."""
        return spread(self.standing.activities.values(), "company_id", lambda row: row.company_ids)

    @listed
    def companies(self) -> Iterator[Row]:
        """The companies of the register."""
        words = gathered((word.company_id, word) for word in self.interests)
        took_part = {row.company_id for row in self.participations if row.is_contact}
        open_themes = [row.themes for row in self.cases.challenges.values() if row.is_open]
        for key, row in self.firms.by_id.items():
            themes = self.firms.themes.get(key, set())
            yield changed(
                row,
                themes=themes,
                has_live=any(word.is_live for word in words[key]),
                is_active=any(is_active and code is not None for code, is_active in self.reach[key].items()),
                took_part=key in took_part,
                challenge_count=sum(1 for needed in open_themes if needed & themes),
            )

    @cached_property
    def company_merges(self) -> Rows:
        """The merges of companies: confirmed ones, and further rows about one company."""
        said = [changed(row, company_id=row.alias_id, **at(None))
                for row in self.exports["staging.company_aliases"] if row.is_same]  # fmt: skip
        return said + [row for row in self.firms.company_rows if row.rank > 1 and not row.is_said_same]

    @listed
    def company_gaps(self) -> Iterator[Row]:
        """Companies that have to be asked: for their number, whether they are protected, whether an old interest holds. None that is invented."""
        ask_days = self.exports.number("opportunity.interest_ask_days")
        words = [word for word in self.interests if word.state != "refused"]
        old = {word.company_id for word in words if word.age is None or word.age >= ask_days}
        for key, row in self.firms.by_id.items():
            gaps = {"cvr": row.cvr is None, "protection": row.is_ad_protected is None, "interest": key in old}
            if not row.is_illustrative and any(gaps.values()):
                yield changed(row, gaps={name for name, is_gap in gaps.items() if is_gap})

    def wanted_by(self, challenge: Row) -> int:
        """How many companies have a live interest in one of its themes, there or in no stated province."""
        words = [word for word in self.interests if word.is_live and word.theme_code in challenge.themes]
        places = {None, *challenge.provinces}
        return len({word.company_id for word in words if word.province_code in places})

    @cached_property
    def neighbours(self) -> dict[str, list[str]]:
        """Theme → the themes that neighbour it, both ways."""
        rules = self.exports.rules_of("opportunity.neighbours.")
        pairs = [(theme, near) for theme, said in rules.items() for near in said.split(";")]
        return gathered([*pairs, *((near, theme) for theme, near in pairs)])

    @cached_property
    def held(self) -> dict[str, list[str]]:
        """Theme → the narrower themes that it holds."""
        pairs = (pair.partition(".") for pair in self.exports.rules_of("opportunity.holds."))
        return gathered((broad, narrow) for broad, _, narrow in pairs)

    @cached_property
    def competent(self) -> dict[str, dict[str, str]]:
        """Company → theme → how it comes to it: «theme» by a technology or as an adviser, «stated», «part» of a stated one, or «neighbour»."""
        advice = set(self.exports.several("opportunity.advice"))
        advisers = {company for company, _, code, _ in self.firms.skills if code in advice}
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for company, _, code, theme in self.firms.skills:
            for served in self.firms.serves.get(code or "", ()):
                found[company][served] = "theme"
            if theme is not None:
                found[company].setdefault(theme, "theme" if company in advisers else "stated")
                for held in self.held[theme]:
                    found[company].setdefault(held, "part")
        for themes in found.values():
            for theme in list(themes):
                for near in self.neighbours[theme]:
                    themes.setdefault(near, "neighbour")
        return found

    @listed
    def willing(self) -> Iterator[Row]:
        """Company × theme × province of an open challenge that it has said it wants and can do something for. A no holds until something more exact is said, and not earlier; a later word on the same has replaced the earlier."""
        cells = {(theme, province) for _, theme, province in self.cases.needs}
        heard: dict[tuple[str, str, str], list[tuple[Row, int, Day]]] = defaultdict(list)
        for word in self._standing_words():
            for theme, province in cells:
                can = self.competent.get(word.company_id, {}).get(theme)
                is_on_theme = word.theme_code == theme or (word.theme_code is None and word.theme is None)
                is_anywhere = word.province_code is None and word.province is None
                is_there = word.province_code == province or is_anywhere
                if can not in (None, "neighbour") and is_on_theme and is_there:
                    nearness = (word.theme_code is not None) + (word.province_code is not None)
                    said = (word, nearness, word.stated_date or dt.date.min)
                    heard[word.company_id, theme, province].append(said)
        for (company, theme, province), words in heard.items():
            refusals = [(near, day) for word, near, day in words if word.level == "no"]
            for word, near, day in words:
                is_held = any(not (near > other and day >= refused) for other, refused in refusals)
                if word.level != "no" and not is_held:
                    yield changed(word, company_id=company, theme_code=theme, province_code=province)

    def _standing_words(self) -> Rows:
        """The words that no later one on the same theme and province had replaced by the day, and that are not too old to count."""
        gone = self.exports.number("opportunity.interest_gone_days")
        newest = (word for word in self.firms.interests if word.replaced_from is None)
        by_key = gathered(((word.company_id, word.province_code, word.theme_code), word) for word in newest)
        found = [word for word in self.firms.interests if (word.replaced_from or dt.date.min) > self.on]
        for words in map(_in_turn, by_key.values()):
            for word, later in zip(words, [*words[1:], None], strict=False):
                if later is None or (later.stated_date is not None and later.stated_date > self.on):
                    found.append(word)

        def counts(word: Row) -> bool:
            age = days_since(word.stated_date, word.stated_date_precision, self.on)
            return by(word.said_date, self.on) and (word.level == "no" or age is None or age < gone)

        return [word for word in found if counts(word)]

    @listed
    def facts(self) -> Iterator[Row]:
        """A row a theme, province and thing that stands there: a party's agreement in force, an open challenge, a company, an activity held."""
        for row in self.standing.in_force():
            for party in _or_none(row.parties):
                yield from _standing_in("agreement", row.agreement_id, row, party)
        for key, row in self.cases.challenges.items():
            if row.is_open_by_export:
                yield from _standing_in("challenge", key, row)
        held = [(key, row) for key, row in self.standing.activities.items() if row.is_contact]
        activities = [fact for key, row in held for fact in _standing_in("activity", key, row)]
        yield from activities
        for (key, theme, province), row in self._companies_in(activities).items():
            yield from _standing_in("company", key, changed(row, themes={theme}, provinces={province}))

    def _companies_in(self, activities: Rows) -> dict[Key, Row]:
        """The row by which a company stands in a theme and province: its latest word, else the register, else an activity. A word that is too old does not count; an undated one is taken for the oldest."""
        gone = self.exports.number("opportunity.interest_gone_days")
        latest: dict[Key, Row] = {}
        for word in _in_turn(self.firms.interests):
            age = days_since(word.stated_date, word.stated_date_precision, self.on)
            if _holds(word, self.on) and (age is None or age < gone):
                latest[word.company_id, word.theme_code, word.province_code] = word
        companies = dict(latest)
        for key, row in self.firms.by_id.items():
            for served in self.firms.themes.get(key, ()):
                for active in row.active_provinces:
                    companies.setdefault((key, served, active), row)
        for fact in activities:
            for company in fact.company_ids:
                companies.setdefault((company, fact.theme_code, fact.province_code), fact)
        # who says no is not counted, whatever the register says
        refused = {place for place, word in latest.items() if word.level == "no"}
        return {place: row for place, row in companies.items() if place not in refused}

    @listed
    def cells(self) -> Iterator[Row]:
        """The facts with what their theme and province together are; what states no theme or no province is in no combination. A gap is a challenge and no agreement, an overlap several parties, in reach a challenge and an agreement."""
        of = gathered(((fact.theme_code, fact.province_code), fact) for fact in self.facts)
        called = gathered((fact.party_key, fact.danish_party) for fact in self.facts)
        for (theme, province), facts in of.items():
            kinds = {fact.kind for fact in facts}
            is_stated = theme is not None and province is not None
            is_agreed = "agreement" in kinds
            has_gap = is_stated and "challenge" in kinds and not is_agreed
            has_overlap = is_stated and len({fact.party_key for fact in facts} - {None}) > 1
            has_reach = is_stated and "challenge" in kinds and is_agreed
            states = {"gap": has_gap, "overlap": has_overlap, "reach": has_reach, "agreement": is_agreed}
            state = next((name for name, holds in states.items() if holds), "other")
            for fact in facts:
                yield changed(
                    fact, cell=f"{theme} {province}" if is_stated else None, has_gap=has_gap, has_overlap=has_overlap,
                    has_reach=has_reach, cell_state=state,
                    thread_party=None if fact.party_key is None
                    else min(called[fact.party_key], key=lambda name: (len(name), name)),
                )  # fmt: skip


def party_key(party: str) -> str:
    """A Danish party without what is added: «Ministry of Environment (for the EU)» is the ministry."""
    return _ADDED.sub("", party.lower()).strip(" ")


def company_of(party: str, by_name: dict[str, str]) -> str | None:
    """The company that a party is itself, if it is one."""
    return by_name.get(company_key(_BESIDE.sub("", party, count=1)) or "")
