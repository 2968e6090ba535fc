"""Companies that people have said are the same, or are not: ``company_aliases.toml`` beside the warehouse.

A company is written by its CVR number, or by its name where it has none. Taking an entry out and building again takes the merger back.

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

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb

from pipeline.known import KnownError
from pipeline.marts import create_company_aliases

FILE = "company_aliases.toml"

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
    """What the file says, in its order."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = field(default=())


def company_key(said: str) -> str:
    """The id by which the marts know a company: its CVR number, or «name:» and its name bare of punctuation and form."""
    plain = said.strip()
    if _CVR.fullmatch(plain):
        return plain
    return "name:" + _FORM.sub("", _PUNCTUATION.sub(" ", plain.lower()).strip()).strip()


def load(path: Path) -> CompanyAliases:
    """What the file says; nothing where there is none.

    Raises:
        KnownError: it is no TOML, lacks a word, calls one name two companies, or says that two merged ones are different.
    """
    if not path.exists():
        return CompanyAliases()
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnownError(f"{path.name}: {error}") from error
    same = tuple(_same(path, entry) for entry in said.get("same", ()))
    different = tuple(
        Different(_words(path, entry, "companies", 2), str(entry.get("who", "")), entry.get("date"))
        for entry in said.get("different", ())
    )
    aliases = CompanyAliases(same, different)
    targets(aliases, path.name)
    return aliases


def _same(path: Path, entry: Mapping[str, Any]) -> Same:
    company = entry.get("company")
    if not isinstance(company, str) or not company.strip():
        raise KnownError(f"{path.name}: [[same]] mangler company")
    return Same(
        company,
        _words(path, entry, "is", 1),
        str(entry.get("reason", "")),
        str(entry.get("who", "")),
        entry.get("date"),
    )


def _words(path: Path, entry: Mapping[str, Any], name: str, least: int) -> tuple[str, ...]:
    words = entry.get(name)
    if (
        not isinstance(words, list)
        or len(words) < least
        or not all(isinstance(word, str) and word.strip() for word in words)
    ):
        raise KnownError(f"{path.name}: {name} = {words!r}: skriv navne eller CVR-numre i en liste")
    return tuple(words)


def targets(aliases: CompanyAliases, file: str = FILE) -> dict[str, str]:
    """Key of each other name → key of the company that stays, chains followed to their end.

    Raises:
        KnownError: one name is said to be two companies, companies are said to be each other, or the same two are said to be different.
    """
    direct: dict[str, str] = {}
    for entry in aliases.same:
        company = company_key(entry.company)
        for name in entry.names:
            key = company_key(name)
            if key == company:
                continue
            if direct.setdefault(key, company) != company:
                raise KnownError(f"{file}: «{name}» står under to virksomheder")
    ends: dict[str, str] = {}
    for key, said in direct.items():
        end, passed = said, {key}
        while end in direct:
            if end in passed:
                raise KnownError(f"{file}: «{end}» henviser i ring til sig selv")
            passed.add(end)
            end = direct[end]
        ends[key] = end
    for pair in aliases.different:
        keys = {ends.get(company_key(word), company_key(word)) for word in pair.companies}
        if len(keys) < len(pair.companies):
            raise KnownError(f"{file}: {' · '.join(pair.companies)} står både som samme og som forskellige")
    return ends


def answers(
    aliases: CompanyAliases,
) -> list[Answer]:
    """What is said, a line a pair of companies.

    Raises:
        KnownError: as `targets`.
    """
    ends = targets(aliases)
    lines: dict[tuple[str, str], Answer] = {}
    for entry in aliases.same:
        for name in entry.names:
            key = company_key(name)
            if key in ends:
                line: Answer = (
                    key,
                    ends[key],
                    True,
                    name,
                    entry.company,
                    entry.reason,
                    entry.who,
                    entry.said,
                )
                lines.setdefault((key, ""), line)
    for pair in aliases.different:
        for i, one in enumerate(pair.companies):
            for other in pair.companies[i + 1 :]:
                first, second = (ends.get(company_key(word), company_key(word)) for word in (one, other))
                line = (first, second, False, one, other, None, pair.who, pair.said)
                lines.setdefault((first, second), line)
    return list(lines.values())


def apply(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Put what the file says beside the staging tables, where the marts read it.

    Raises:
        KnownError: as `load`.
    """
    rows = answers(load(path))
    create_company_aliases(con)
    if rows:
        con.executemany(
            "insert into staging.company_aliases (alias_id, company_id, is_same, alias, company, reason, who, said_date) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


def merge(
    aliases: CompanyAliases, company: str, name: str, *, who: str, reason: str = "", said: dt.date
) -> CompanyAliases:
    """The same with one more name of a company; said of two that were called different, that is withdrawn."""
    keys = {company_key(company), company_key(name)}
    different = tuple(d for d in aliases.different if not keys <= {company_key(c) for c in d.companies})
    return replace(
        aliases,
        same=(*aliases.same, Same(company, (name,), reason, who, said)),
        different=different,
    )


def keep_apart(aliases: CompanyAliases, one: str, other: str, *, who: str, said: dt.date) -> CompanyAliases:
    """The same with two companies that only look alike."""
    return replace(aliases, different=(*aliases.different, Different((one, other), who, said)))


def split(aliases: CompanyAliases, name: str) -> CompanyAliases:
    """The same without what was said of a name: it stands by itself again, and may be asked about again."""
    key = company_key(name)
    same = []
    for entry in aliases.same:
        left = tuple(other for other in entry.names if company_key(other) != key)
        if left:
            same.append(replace(entry, names=left))
    return replace(aliases, same=tuple(same))


def remember(path: Path, aliases: CompanyAliases) -> None:
    """Write the file, all or nothing, in a form that people can read and edit."""
    lines = [
        "# Virksomheder, der er skrevet på flere måder i eksporterne. Skrives af siden Virksomheder; kan rettes i hånden.",
        "# Slettes en post, skilles virksomhederne ad igen, næste gang lageret bygges.",
        "",
    ]
    for entry in aliases.same:
        lines += [
            "[[same]]",
            f"company = {_quoted(entry.company)}",
            f"is = [{', '.join(map(_quoted, entry.names))}]",
            *_about(reason=entry.reason, who=entry.who, said=entry.said),
            "",
        ]
    for pair in aliases.different:
        lines += [
            "[[different]]",
            f"companies = [{', '.join(map(_quoted, pair.companies))}]",
            *_about(reason="", who=pair.who, said=pair.said),
            "",
        ]
    partial = path.with_suffix(".part")
    partial.write_text("\n".join(lines), encoding="utf-8")
    partial.replace(path)


def _about(*, reason: str, who: str, said: dt.date | None) -> Sequence[str]:
    lines = [f"{name} = {_quoted(value)}" for name, value in (("reason", reason), ("who", who)) if value]
    return [*lines, f"date = {said.isoformat()}"] if said else lines


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string as long as nothing is written as a surrogate pair.
    return json.dumps(text, ensure_ascii=False)
