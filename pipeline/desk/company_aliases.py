"""Companies that people have said are the same, or are not: the kinds ``same`` and ``different`` of what is said (`pipeline.desk.said`).

A company is written by its CVR number, or by its name where it has none. Taking an entry back and building again takes the merger back.

```toml
[[same]]
company = "32892973"            # the one that stays
is = ["COWI A/S", "COWI Kina"]  # what else it is called in the exports
reason = "Samme virksomhed, skrevet uden CVR-nummer"
who = "Mette"
date = 2018-03-12

[[different]]
companies = ["Geo", "Geo International"]  # alike in name only: not asked about again
who = "Mette"
date = 2018-03-12
```
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.desk.said import FILE, Document, ListError, tables

# Key of the name, key of the company, same or not, both as written, reason, who, when.
Answer = tuple[str, str, bool, str, str, str | None, str, dt.date | None]

# As the marts make a name's key (dim_company): bare of punctuation and of the company's form.
_FORM = re.compile(r" (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$")
_PUNCTUATION = re.compile(r"[\W_]+")
_CVR = re.compile(r"\d{8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Same:
    """A company and what else it is called."""

    company: str
    names: tuple[str, ...]
    reason: str = ""
    who: str = ""
    said: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Different:
    """Two or more companies that only look alike."""

    companies: tuple[str, ...]
    who: str = ""
    said: dt.date | None = None


@dataclass(frozen=True, slots=True)
class CompanyAliases:
    """The entries of the file, in its order."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = field(default=())


def company_key(said: str) -> str:
    """The id by which the marts know a company: its CVR number, or «name:» and its name bare of punctuation and form."""
    plain = said.strip()
    if _CVR.fullmatch(plain):
        return plain
    return "name:" + _FORM.sub("", _PUNCTUATION.sub(" ", plain.lower()).strip()).strip()


def followed(name: str, said: Mapping[str, Any]) -> CompanyAliases:
    """The entries of what is said in a file of that name, as TOML has it.

    Raises:
        ListError: it lacks a word, calls one name two companies, or says that two merged ones are different.
    """
    same = tuple(_same(name, entry) for entry in tables(name, said, "same"))
    different = tuple(
        Different(_words(name, entry, "companies", 2), str(entry.get("who", "")), _date(name, entry))
        for entry in tables(name, said, "different")
    )
    aliases = CompanyAliases(same, different)
    targets(aliases, name)
    return aliases


def _date(name: str, entry: Mapping[str, Any]) -> dt.date | None:
    said = entry.get("date")
    try:
        return dt.date.fromisoformat(str(said)[:10]) if said else None
    except ValueError:
        raise ListError(f"{name}: date = {said!r}: skriv en dato som 2018-03-12") from None


def _same(name: str, entry: Mapping[str, Any]) -> Same:
    company = entry.get("company")
    if not isinstance(company, str) or not company.strip():
        raise ListError(f"{name}: [[same]] mangler company")
    return Same(
        company,
        _words(name, entry, "is", 1),
        str(entry.get("reason", "")),
        str(entry.get("who", "")),
        _date(name, entry),
    )


def _words(name: str, entry: Mapping[str, Any], kind: str, least: int) -> tuple[str, ...]:
    words = entry.get(kind)
    if (
        not isinstance(words, list)
        or len(words) < least
        or not all(isinstance(word, str) and word.strip() for word in words)
    ):
        raise ListError(f"{name}: {kind} = {words!r}: skriv navne eller CVR-numre i en liste")
    return tuple(words)


def targets(aliases: CompanyAliases, file: str = FILE) -> dict[str, str]:
    """Key of each other name → key of the company that stays, chains followed to their end.

    Raises:
        ListError: one name is said to be two companies, companies are said to be each other, or the same two are said to be different.
    """
    direct: dict[str, str] = {}
    for entry in aliases.same:
        company = company_key(entry.company)
        for name in entry.names:
            key = company_key(name)
            if key == company:
                continue
            if direct.setdefault(key, company) != company:
                raise ListError(f"{file}: «{name}» står under to virksomheder")
    ends: dict[str, str] = {}
    for key, said in direct.items():
        end, passed = said, {key}
        while end in direct:
            if end in passed:
                raise ListError(f"{file}: «{end}» henviser i ring til sig selv")
            passed.add(end)
            end = direct[end]
        ends[key] = end
    for pair in aliases.different:
        keys = {ends.get(company_key(word), company_key(word)) for word in pair.companies}
        if len(keys) < len(pair.companies):
            raise ListError(f"{file}: {' · '.join(pair.companies)} står både som samme og som forskellige")
    return ends


def answers(aliases: CompanyAliases) -> list[Answer]:
    """The entries as pairs of companies, one a line.

    Raises:
        ListError: as `targets`.
    """
    ends = targets(aliases)
    lines: dict[tuple[str, str], Answer] = {}
    for entry in aliases.same:
        for name in entry.names:
            key = company_key(name)
            if key in ends:
                said = (name, entry.company, entry.reason, entry.who, entry.said)
                line: Answer = (key, ends[key], True, *said)
                lines.setdefault((key, ""), line)
    for pair in aliases.different:
        for i, one in enumerate(pair.companies):
            for other in pair.companies[i + 1 :]:
                first, second = (ends.get(company_key(word), company_key(word)) for word in (one, other))
                line = (first, second, False, one, other, None, pair.who, pair.said)
                lines.setdefault((first, second), line)
    return list(lines.values())


def merge(said: Document, company: str, name: str, *, who: str, reason: str = "", on: dt.date) -> Document:
    """The confirmations with one more name of a company; that the two are different, if said before, is withdrawn."""
    keys = {company_key(company), company_key(name)}
    different = [d for d in said.get("different", ()) if not keys <= {*map(company_key, d["companies"])}]
    same = {"company": company, "is": [name], "reason": reason, "who": who, "date": on.isoformat()}
    return {**said, "same": [*said.get("same", ()), same], "different": different}


def keep_apart(said: Document, one: str, other: str, *, who: str, on: dt.date) -> Document:
    """The confirmations with two companies that only look alike."""
    different = {"companies": [one, other], "who": who, "date": on.isoformat()}
    return {**said, "different": [*said.get("different", ()), different]}


def split(said: Document, name: str) -> Document:
    """The confirmations without those of a name: it is a company of its own again, and may be asked about again."""
    key = company_key(name)
    same = [
        {**one, "is": [other for other in one["is"] if company_key(other) != key]}
        for one in said.get("same", ())
    ]
    return {**said, "same": [one for one in same if one["is"]]}
