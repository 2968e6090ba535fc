"""The register of the exports, whatever the day: agreements, activities, milestones and challenges, and which belong to which."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from recount.firms import Firms
from recount.readings import Day, bare, company_key, last_day, references
from recount.rows import Exports, Row, Rows, changed, columns, gathered, mapped

_PARTIES = re.compile(r"\s*[;；、\n]\s*|\s+/\s+")
_PIECES = re.compile(r"\s*[,&]\s*|\s+og\s+|\s+and\s+")
_ARTICLE = re.compile(r"^(the|and|og)\s+", re.IGNORECASE)
_COMPANIES = re.compile(r"\s*[,，]\s*(?:(?:og|and|samt|&)\s)?\s*|\s+(?:og|and|samt|&)\s+")


def _made(key: str) -> str:
    return f"auto-{hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()[:10]}"


def _aliases(rows: Iterable[Row], number: str) -> dict[str, str]:
    """A word → the one row that it names: its number or, where no other has it, its title; a title that two have names neither."""
    numbers: dict[str, list[str]] = defaultdict(list)
    titles: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        key = getattr(row, number)
        numbers[bare(key) or ""].append(key)
        if row.title is not None:
            titles[bare(row.title) or ""].append(key)
    found = {word: keys[0] for word, keys in titles.items() if len(keys) == 1 and word not in numbers}
    return found | {word: keys[0] for word, keys in numbers.items() if len(keys) == 1}


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

    @mapped
    def parties_named(self) -> Iterator[tuple[str, set[str]]]:
        """A text that an export has for its Danish parties → the parties that it names, in the spelling of the agreements.

        «A, B and C» is three parties where the register of agreements knows one of them alone: names hold commas, too.
        """
        of_agreements = {row.danish_party for row in self.exports["staging.agreements"]} - {None}
        texts = of_agreements | {row.danish_party for row in self.exports["staging.activities"]} - {None}
        wholes = {said: {whole.strip(" ") for whole in _PARTIES.split(said)} - {""} for said in texts}
        known: dict[str, str] = {}
        for whole in sorted({whole for said in of_agreements for whole in wholes[said]}, reverse=True):
            known[whole.lower()] = whole
        for said, named in wholes.items():
            parties: set[str] = set()
            for whole in named:
                pieces = [_ARTICLE.sub("", piece.strip(" ")) for piece in _PIECES.split(whole)]
                is_joint = any(piece.lower() in known and piece.lower() != whole.lower() for piece in pieces)
                parties |= {piece for piece in pieces if piece} if is_joint else {whole}
            yield said, {known.get(party.lower(), party) for party in parties}

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
        """Every row of an activity as the newest export states it; of a contact that the desk logged, too, both rows."""
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
                milestone_id=row._key,
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
