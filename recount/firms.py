"""The companies that the exports name, whatever the day: which rows are one company, what it can, where it is, and what it has said."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from recount.readings import FIRST_DAY, company_key, words
from recount.rows import Exports, Row, Rows, address, changed, gathered, listed, mapped


class Firms:
    """Companies, their technologies and themes, and their interests. A company is known by its CVR number, else by its name without punctuation and company form; what people have said is the same counts as one."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports

    @mapped
    def said_same(self) -> Iterator[tuple[str, str]]:
        """Alias of a company → the company; an entry about a company that no export holds waits for it."""
        own: set[str] = set()
        by_name: dict[str, set[str]] = defaultdict(set)
        for row in self.exports["staging.companies"]:
            key = f"name:{company_key(row.name)}"
            own.add(row.cvr or key)
            by_name[key].add(row.cvr or key)
        for row in self.exports["staging.company_aliases"]:
            named = by_name.get(row.company_id, set())
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
        ranks: dict[str, int] = defaultdict(int)
        for row in found:
            ranks[row.company_id] += 1
            row.rank = ranks[row.company_id]
        return found

    @cached_property
    def by_id(self) -> dict[str, Row]:
        """Each company: of several rows the first that says something counts, lists are joined, protected is who says so once."""
        rows = gathered((row.company_id, row) for row in self.company_rows)

        def first(of: Rows, column: str) -> Any:
            return next((value for row in of if (value := getattr(row, column)) is not None), None)

        def joined(of: Rows, column: str) -> set[str]:
            return {one for row in of for one in getattr(row, column) or ()}

        return {
            key: changed(
                of[0],
                cvr=first(of, "cvr"),
                name=first(of, "name"),
                is_member=first(of, "is_member"),
                danish_place_id=first(of, "danish_place_id"),
                technologies=joined(of, "technologies"),
                active_provinces=joined(of, "active_provinces"),
                is_ad_protected=True
                if any(row.is_ad_protected for row in of)
                else first(of, "is_ad_protected"),
                is_illustrative=all(row.is_illustrative for row in of),
            )
            for key, of in rows.items()
        }

    @cached_property
    def by_name(self) -> dict[str, str]:
        """A bare name → the one company that it means: confirmed aliases first, then a company with a number."""
        meant = [(row.name_key, False, row.cvr is None, row.company_id) for row in self.company_rows]
        names = ((said, company) for said, company in self.said_same.items() if said.startswith("name:"))
        meant += [(said[5:], True, False, company) for said, company in names]
        meant.sort(key=lambda one: (not one[1], one[2], one[3]), reverse=True)
        return {name: company for name, _, _, company in meant if name}

    def _meaning(self, table: str, synonyms: str, code: str) -> dict[str, str]:
        said: dict[str, set[str]] = defaultdict(set)
        for row in self.exports[synonyms]:
            said[words(row.synonym)].add(getattr(row, code))
        for row in self.exports[table]:
            for word in (getattr(row, code), row.name_da, row.name_en, row.name_zh):
                if word is not None:
                    said[words(word)].add(getattr(row, code))
        return {word: min(codes) for word, codes in said.items()}

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
    def serves(self) -> dict[str, set[str]]:
        """Technology → the themes that it serves."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.exports["seeds.technology_themes"]:
            found[row.technology_code].add(row.theme_code)
        return found

    @cached_property
    def themes(self) -> dict[str, set[str]]:
        """Company → the themes that its technologies serve, or that it names."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, _, code, theme in self.skills:
            found[key] |= self.serves.get(code or "", set()) | ({theme} if theme else set())
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
