"""Companies that people have said are the same, or are not (kinds ``same`` and ``different`` of `pipeline.desk.said`), each by its CVR number, or by its name where it has none."""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import combinations
from typing import Any, NamedTuple

from locales import text
from pipeline.desk.said import Document, ListError, tables

# As the marts make a name's key (dim_company): bare of punctuation and of the company's form.
_FORM = re.compile(r" (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$")
_PUNCTUATION = re.compile(r"[\W_]+")
_CVR = re.compile(r"\d{8}", re.ASCII)


class Answer(NamedTuple):
    """That a name is a company, or that two companies only look alike."""

    # alias_id, company_id: their keys (`company_key`), the company's as it is after all mergers
    alias_id: str
    company_id: str
    is_same: bool
    # alias, company: as they were written
    alias: str
    company: str
    reason: str | None
    who: str
    said_date: dt.date | None


def company_key(said: str) -> str:
    """The id by which the marts know a company: its CVR number, or «name:» and its name bare of punctuation and form."""
    plain = said.strip()
    if _CVR.fullmatch(plain):
        return plain
    return "name:" + _FORM.sub("", _PUNCTUATION.sub(" ", plain.lower()).strip()).strip()


def followed(file: str, said: Mapping[str, Any]) -> tuple[Answer, ...]:
    """The companies that a file says are the same, or only alike, one pair per line. Raises ListError where a word is missing, or one entry contradicts another."""
    same: dict[str, Answer] = {}
    for entry in tables(file, said, "same"):
        company = entry.get("company")
        if not isinstance(company, str) or not company.strip():
            raise ListError(text("known-company-missing", file=file))
        reason, who, on = str(entry.get("reason", "")), str(entry.get("who", "")), _date(file, entry)
        for name in _words(file, entry, "is", 1):
            key, meant = company_key(name), company_key(company)
            if key != meant:
                kept = same.setdefault(key, Answer(key, meant, True, name, company, reason, who, on))
                if kept.company_id != meant:
                    raise ListError(text("known-company-twice", file=file, name=name))
    ends = {key: _end(file, key, same) for key in same}
    lines = [one._replace(company_id=ends[key]) for key, one in same.items()]
    apart: dict[tuple[str, str], Answer] = {}
    for entry in tables(file, said, "different"):
        words = _words(file, entry, "companies", 2)
        keys = [ends.get(company_key(word), company_key(word)) for word in words]
        if len(set(keys)) < len(keys):
            raise ListError(text("known-company-both", file=file, names=words))
        who, on = str(entry.get("who", "")), _date(file, entry)
        for (first, one), (second, other) in combinations(zip(keys, words, strict=True), 2):
            apart.setdefault((first, second), Answer(first, second, False, one, other, None, who, on))
    return (*lines, *apart.values())


def _end(file: str, key: str, same: Mapping[str, Answer]) -> str:
    """The company that a name means, chains followed."""
    passed = {key}
    while key in same:
        key = same[key].company_id
        if key in passed:
            raise ListError(text("known-company-ring", file=file, name=key))
        passed.add(key)
    return key


def _date(file: str, entry: Mapping[str, Any]) -> dt.date | None:
    said = entry.get("date")
    try:
        return dt.date.fromisoformat(str(said)[:10]) if said else None
    except ValueError:
        raise ListError(text("known-company-date", file=file, said=str(said))) from None


def _words(file: str, entry: Mapping[str, Any], kind: str, least: int) -> list[str]:
    words: Any = entry.get(kind)
    are_texts = isinstance(words, list) and all(isinstance(word, str) and word.strip() for word in words)
    if not are_texts or len(words) < least:
        raise ListError(text("known-company-names", file=file, kind=kind, said=str(words)))
    return list(words)


def merge(said: Document, company: str, name: str, *, who: str, on: dt.date) -> Document:
    """The confirmations with one more name of a company; that the two are different, if said before, is withdrawn."""
    keys = {company_key(company), company_key(name)}
    different = [d for d in said.get("different", ()) if not keys <= {*map(company_key, d["companies"])}]
    same = {"company": company, "is": [name], "who": who, "date": on.isoformat()}
    return {**said, "same": [*said.get("same", ()), same], "different": different}


def keep_apart(said: Document, one: str, other: str, *, who: str, on: dt.date) -> Document:
    """The confirmations with two companies that only look alike."""
    different = {"companies": [one, other], "who": who, "date": on.isoformat()}
    return {**said, "different": [*said.get("different", ()), different]}


def split(said: Document, name: str) -> Document:
    """The confirmations without those of a name: it is a company of its own again, and may be asked about again."""
    key = company_key(name)
    same = ({**s, "is": [one for one in s["is"] if company_key(one) != key]} for s in said.get("same", ()))
    return {**said, "same": [one for one in same if one["is"]]}
