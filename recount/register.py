"""The names in the exports, whatever the day: companies with what they can and have said; agreements, activities, milestones and challenges, and which belong to which."""

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from recount.readings import FIRST_DAY, Day, bare, company_key, last_day, references, words
from recount.rows import Exports, Row, Rows, address, changed, columns, gathered, listed, mapped

_PARTIES = re.compile(r"\s*[;；、\n]\s*|\s+/\s+")
_PIECES = re.compile(r"\s*[,，&]\s*|\s+og\s+|\s+and\s+|和")
_ARTICLE = re.compile(r"^(the|and|og)\s+", re.IGNORECASE)
_COMPANIES = re.compile(r"\s*[,，]\s*(?:(?:og|and|samt|&)\s)?\s*|\s+(?:og|and|samt|&)\s+")


def _made(key: str) -> str:
    return f"auto-{hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()[:10]}"


def _aliases(rows: Iterable[Row], number: str) -> dict[str, str]:
    """A word → the one row that it names: its number or, where no other has it, its title; a title that two have names neither."""
    named = [(getattr(row, number), row.title) for row in rows]
    numbers = gathered((bare(key) or "", key) for key, _ in named)
    titles = gathered((bare(title) or "", key) for key, title in named if title is not None)
    found = {word: keys[0] for word, keys in titles.items() if len(keys) == 1 and word not in numbers}
    return found | {word: keys[0] for word, keys in numbers.items() if len(keys) == 1}


class Firms:
    """Companies, their technologies and themes, and their interests. A company is known by its CVR number, else by its name without punctuation and company form; what people have said is the same counts as one."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports

    @mapped
    def said_same(self) -> Iterator[tuple[str, str]]:
        """Alias of a company → the company; an entry about a company that no export holds waits for it."""
        rows = ((f"name:{company_key(row.name)}", row.cvr) for row in self.exports["staging.companies"])
        by_name = gathered((name, cvr or name) for name, cvr in rows)
        own = {key for keys in by_name.values() for key in keys}
        for row in self.exports["staging.company_aliases"]:
            named = set(by_name.get(row.company_id, ()))
            found = row.company_id if row.company_id in own else min(named) if len(named) == 1 else None
            if row.is_same and found and found != row.alias_id:
                yield row.alias_id, found

    @cached_property
    def company_rows(self) -> Rows:
        """Every row of the lists of companies, with the company that it belongs to and its place among those rows."""
        found = []
        for row in self.exports["staging.companies"]:
            key = company_key(row.name)
            own = row.cvr or f"name:{key}"
            said = {"is_said_same": own in self.said_same, "company_id": self.said_same.get(own, own)}
            found.append(changed(row, name_key=key, **said))
        found.sort(key=lambda row: (row.is_said_same, address(row)))
        for of in gathered((row.company_id, row) for row in found).values():
            for rank, row in enumerate(of, 1):
                row.rank = rank
        return found

    @mapped
    def by_id(self) -> Iterator[tuple[str, Row]]:
        """Each company: of several rows the first that says something counts, lists are joined, protected is who says so once."""
        rows = gathered((row.company_id, row) for row in self.company_rows)
        for key, of in rows.items():
            company = changed(of[0], is_illustrative=all(row.is_illustrative for row in of))
            for name in ("cvr", "name", "is_member", "danish_place_id", "is_ad_protected"):
                said = (getattr(row, name) for row in of)
                setattr(company, name, next((one for one in said if one is not None), None))
            for name in ("technologies", "active_provinces"):
                setattr(company, name, {one for row in of for one in getattr(row, name) or ()})
            if any(row.is_ad_protected for row in of):
                company.is_ad_protected = True
            yield key, company

    @cached_property
    def by_name(self) -> dict[str, str]:
        """A bare name → the one company that it means: confirmed aliases first, then a company with a number."""
        meant = [(row.name_key, False, row.cvr is None, row.company_id) for row in self.company_rows]
        names = ((said, company) for said, company in self.said_same.items() if said.startswith("name:"))
        meant += [(said[5:], True, False, company) for said, company in names]
        meant.sort(key=lambda one: (not one[1], one[2], one[3]), reverse=True)
        return {name: company for name, _, _, company in meant if name}

    def _meaning(self, table: str, synonyms: str, code: str) -> dict[str, str]:
        said = [(row.synonym, getattr(row, code)) for row in self.exports[synonyms]]
        for row in self.exports[table]:
            own = getattr(row, code)
            said += [(name, own) for name in (own, row.name_da, row.name_en, row.name_zh) if name is not None]
        meant = gathered((words(name), own) for name, own in said)
        return {word: min(codes) for word, codes in meant.items()}

    @listed
    def skills(self) -> Iterator[tuple[str, str, str | None, str | None]]:
        """Company, technology as it words it, the technology that it means, and else the theme that it names."""
        technologies = self._meaning("seeds.technologies", "seeds.technology_synonyms", "technology_code")
        themes = self._meaning("seeds.themes", "seeds.theme_synonyms", "theme_code")
        for key, company in self.by_id.items():
            for said in sorted(company.technologies):
                code = technologies.get(words(said))
                yield (key, said, code, None if code else themes.get(words(said)))

    @cached_property
    def serves(self) -> dict[str, list[str]]:
        """Technology → the themes that it serves."""
        rows = self.exports["seeds.technology_themes"]
        return gathered((row.technology_code, row.theme_code) for row in rows)

    @cached_property
    def themes(self) -> dict[str, set[str]]:
        """Company → the themes that its technologies serve, or that it names."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, _, code, theme in self.skills:
            found[key] |= {*self.serves.get(code or "", ()), theme} - {None}
        return {key: themes for key, themes in found.items() if themes}

    @listed
    def interests(self) -> Iterator[Row]:
        """Each word of a company on a theme and province, and once more as of the day of its confirmation; it counts from its own day, else its export's (`said_date`), until a later export has another in its place."""
        numbers = {said: one for said, one in self.said_same.items() if not said.startswith("name:")}
        for row in sorted(self.company_rows, key=lambda one: one.company_id, reverse=True):
            if row.cvr is not None:
                numbers[row.cvr] = row.company_id
        latest = [changed(row, _position=None) for row in self.exports["staging.interests"]]
        versions = gathered((row._key, row) for row in [*latest, *self.exports["staging.interests_replaced"]])
        for of in versions.values():
            of.sort(key=lambda row: (row._position is None, row._position or 0))
            for i, row in enumerate(of):
                key = company_key(row.company_name)
                named = numbers.get(row.cvr) or self.by_name.get(key or "")
                later = of[i + 1] if i + 1 < len(of) else None
                replaced = None
                if row._position is not None:
                    replaced = (later and (later.stated_date or later._data_as_of)) or FIRST_DAY
                word = changed(
                    row,
                    company_id=named or row.cvr or (f"name:{key}" if key is not None else None),
                    said_date=row.stated_date or row._data_as_of,
                    replaced_from=replaced,
                )
                yield word
                day, precision = row.confirmed_date, row.confirmed_date_precision
                if day and day > (row.stated_date or dt.date.min):
                    yield changed(word, stated_date=day, stated_date_precision=precision, said_date=day)


class Register:
    """Agreements, activities, milestones and challenges as the exports state them, each once, and what links them."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports
        self.firms = Firms(exports)

    @mapped
    def agreements(self) -> Iterator[tuple[str, Row]]:
        """Agreement → its newest row, with its provinces, themes, signing parties and arc, which joins two known places; it lies in its places, else in its province, and who is invented has no home in Denmark."""
        places = {row.place_id: row for row in self.exports["seeds.places"]}
        capitals = (row for row in places.values() if row.level in ("province", "municipality", "sar"))
        capital = {row.province_code: row.place_id for row in capitals if row.country == "CN"}

        def found(place: str | None, country: str) -> str | None:
            return place if place in places and places[place].country == country else None

        for row in self.exports["staging.agreements"]:
            key = row.agreement_id or _made(row._key)
            denmark = "DK-invented" if row.is_illustrative else found(row.danish_place_id, "DK")
            china = found(row.place_id, "CN") or capital.get(row.province_code)
            made = changed(
                row,
                agreement_id=key,
                signed_last_date=last_day(row.signed_date, row.signed_date_precision),
                expires_last_date=last_day(row.expires_date, row.expires_date_precision),
                provinces=set(row.province_codes or ()),
                themes=set(row.themes or ()),
                parties=self.parties_named.get(row.danish_party, set()),
                denmark_place_id=denmark,
                china_place_id=china,
                arc_id=f"{denmark} {china}" if denmark and china else None,
                is_placed=bool(row.province_codes),
            )
            yield key, made

    @cached_property
    def agreement_called(self) -> dict[str, str]:
        """A word → the agreement that it names."""
        return _aliases(self.agreements.values(), "agreement_id")

    @cached_property
    def _listed_parties(self) -> set[str]:
        """The names of Danish parties in the desk's own lists: whole ones, and each place with a word for what the party is; a name of two places is none."""
        meant: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        places = [row for row in self.exports["seeds.places"] if row.country == "DK"]
        for word in (row for row in self.exports["seeds.party_words"] if row.country == "DK"):
            if not word.levels:
                meant[word.spelling.lower()].add((word.name_da,))
                continue
            for place in (place for place in places if place.level in word.levels.split(";")):
                names = (place.name_da, place.name_en, place.name_zh)
                for spelling in {*names, *(place.aliases or "").split(";")} - {None, ""}:
                    meant[word.spelling.replace("{place}", spelling.strip()).lower()].add(names)
        return {name for name, of in meant.items() if len(of) == 1}

    @mapped
    def parties_named(self) -> Iterator[tuple[str, set[str]]]:
        """A text that an export has for its Danish parties → the parties that it names, in the spelling of the agreements.

        «A, B and C» is three parties where each of them is a company or in the desk's lists of parties: names hold commas, too.
        """
        of_agreements = {row.danish_party for row in self.exports["staging.agreements"]} - {None}
        texts = of_agreements | {row.danish_party for row in self.exports["staging.activities"]} - {None}
        wholes = {said: {whole.strip(" ") for whole in _PARTIES.split(said)} - {""} for said in texts}
        spelled: dict[str, str] = {}
        for of in (texts, of_agreements):
            found = {party for said in of for whole in wholes[said] for party in self._pieces(whole)}
            spelled |= {party.lower(): party for party in sorted(found, reverse=True)}
        for said, named in wholes.items():
            parties = {party for whole in named for party in self._pieces(whole)}
            yield said, {spelled[party.lower()] for party in parties}

    def _pieces(self, whole: str) -> set[str]:
        """The parties that a name holds: itself, unless it is not a company and each of its parts is known."""
        companies = self.firms.by_name
        pieces = {_ARTICLE.sub("", piece.strip(" ")) for piece in _PIECES.split(whole)} - {""}
        are_known = len(pieces) > 1 and all(
            piece.lower() in self._listed_parties or company_key(piece) in companies for piece in pieces
        )
        return pieces if are_known and company_key(whole) not in companies else {whole}

    @cached_property
    def _challenge_called(self) -> dict[str, str]:
        return _aliases(self.challenges.values(), "challenge_id")

    def _read_activity(self, row: Row) -> Row:
        start_last = last_day(row.start_date, row.start_date_precision)
        end_last = last_day(row.end_date, row.end_date_precision)
        start = row.start_date or row.end_date
        # of an end before the start only the start is believed
        has_end = end_last is not None and end_last >= start
        is_inquiry = row.activity_type == "inquiry"
        contact: tuple[Day | None, Day | None] = (None, None)
        if is_inquiry and row.status != "cancelled":  # an inquiry is contact from its answer
            contact = (row.answered_date, last_day(row.answered_date, row.answered_date_precision))
        elif not is_inquiry and row.status == "held":
            contact = (start, end_last if has_end else start_last)
        return changed(
            row,
            activity_id=row.activity_id or _made(row._key),
            agreement_ids=self._meant(row.agreement_id, self.agreement_called),
            challenge_ids=self._meant(row.challenge_id, self._challenge_called),
            start_date=start,
            start_date_precision=row.start_date_precision if row.start_date else row.end_date_precision,
            start_last_date=start_last or end_last,
            last_date=end_last if has_end else start_last,
            last_date_precision=row.end_date_precision if has_end else row.start_date_precision,
            is_inquiry=is_inquiry,
            is_signing=row.activity_type == "signing",
            contact_first_date=contact[0],
            contact_last_date=contact[1],
            is_placed=bool(row.province_codes) or row.place_id is not None,
        )

    @cached_property
    def activity_rows(self) -> Rows:
        """Every activity row as the newest export states it; a contact that the desk logged as well has both rows."""
        return [self._read_activity(row) for row in self.exports["staging.activities"]]

    @cached_property
    def activity_versions(self) -> dict[str, Rows]:
        """Activity → what earlier exports said of it."""
        rows = map(self._read_activity, self.exports["staging.activities_replaced"])
        return gathered((row.activity_id, row) for row in rows)

    def _meant(self, said: str | None, aliases: dict[str, str]) -> set[str]:
        return {aliases[word] for word in map(bare, references(said)) if word in aliases}

    @mapped
    def told_twice(self) -> Iterator[tuple[str, str]]:
        """A contact that the desk logged → the export's row that tells the same: about the same thing, near in time; nearest first."""
        same_days = self.exports.number("logged.same_days")
        same_title_days = self.exports.number("logged.same_title_days")
        near: dict[tuple[str, str], tuple[bool, int, bool]] = {}
        contacts = [row for row in self.activity_rows if row.contact_first_date and not row.is_inquiry]
        for logged in (row for row in contacts if row.logged_date):
            for told in (row for row in contacts if not row.logged_date):
                challenges = logged.challenge_ids & told.challenge_ids
                if not challenges and logged.agreement_ids.isdisjoint(told.agreement_ids):
                    continue
                later = logged.contact_first_date - told.contact_last_date
                apart = max(later.days, (told.contact_first_date - logged.contact_last_date).days, 0)
                is_exact = told.start_date_precision == "day" and told.last_date_precision == "day"
                has_title = told.title is not None and bare(told.title) == bare(logged.title)
                if (is_exact and apart <= same_days) or (has_title and apart <= same_title_days):
                    has_type = told.activity_type == logged.activity_type
                    near[logged.activity_id, told.activity_id] = (not has_title, apart, not has_type)
        for (logged_id, told_id), how in near.items():
            nearest_told = min((h, t) for (one, t), h in near.items() if one == logged_id)
            nearest_logged = min((h, one) for (one, t), h in near.items() if t == told_id)
            if nearest_told == (how, told_id) and nearest_logged == (how, logged_id):
                yield logged_id, told_id

    @mapped
    def activities(self) -> Iterator[tuple[str, Row]]:
        """Activity → its row; a contact told twice counts once, as the export's row with what only the desk noted. One that is placed in no province, or states no theme, has those of its agreements; of several if it is joint."""
        rows = {row.activity_id: row for row in self.activity_rows}
        for logged, told in self.told_twice.items():
            noted, row = rows.pop(logged), rows[told]
            promised = noted if row.next_step is None else row
            step = columns(promised, "next_step next_step_date next_step_date_precision")
            outcome = noted.outcome if row.outcome is None else row.outcome
            about = row.challenge_ids | noted.challenge_ids
            rows[told] = changed(row, outcome=outcome, challenge_ids=about, **step)
        known = self.firms.by_name
        for key, row in rows.items():
            companies: set[str] = set()
            for whole in filter(company_key, row.companies or ()):
                # «Grundfos, AVK og Kamstrup» is one name or three: what the register knows decides
                parts = [company_key(part) for part in _COMPANIES.split(whole) if part != whole]
                keys = [one for one in parts if one]
                is_one = company_key(whole) in known or len(keys) < 2 or not known.keys() >= {*keys}
                named = [company_key(whole) or ""] if is_one else keys
                companies |= {known.get(one, f"name:{one}") for one in named}
            of = [self.agreements[name] for name in row.agreement_ids]
            made = changed(
                row,
                provinces=set(row.province_codes or ()) or set().union(*(one.provinces for one in of)),
                themes=set(row.themes or ()) or set().union(*(one.themes for one in of)),
                parties=self.parties_named.get(row.danish_party, set()).union(*(one.parties for one in of)),
                company_ids=companies,
                arc_ids={one.arc_id for one in of},
            )
            yield key, made

    @mapped
    def milestones(self) -> Iterator[tuple[str, Row]]:
        """Milestone → its row; its agreement is the one that its number names, else its title; else the number as stated."""
        for row in self.exports["staging.milestones"]:
            called = self.agreement_called
            named = called.get(bare(row.agreement_id) or "") or called.get(bare(row.agreement_title) or "")
            made = changed(
                row,
                agreement_id=named or row.agreement_id,
                due_last_date=last_day(row.due_date, row.due_date_precision),
                event_date=row.done_date or row.due_date,
                # the day on which it was reached, as far as one is stated
                reached_date=(row.done_date or row.due_date) if row.status == "done" else None,
            )
            yield row._key, made

    @mapped
    def challenges(self) -> Iterator[tuple[str, Row]]:
        """Challenge → its row."""
        for row in self.exports["staging.challenges"]:
            key = row.challenge_id or _made(row._key)
            made = changed(
                row,
                challenge_id=key,
                title=row.title if row.title is not None else row.description,
                themes=set(row.theme or ()),
                provinces=set(row.province_codes or ()),
                # one of several places is not the place
                place_id=row.place_id if len(row.place_ids or ()) <= 1 else None,
                agreement_reference=row.agreement_id,
                agreement_id=self.agreement_called.get(bare(row.agreement_id) or "", row.agreement_id),
                is_placed=bool(row.province_codes),
                value_dkk=self.exports.in_dkk(row.value, row.currency, row.stage_date),
            )
            yield key, made
