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
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.desk.confirmations import ListError, change_list, read_list
from settings import written

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
    """The entries of the file, in its order."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = field(default=())


def company_key(said: str) -> str:
    """The id by which the marts know a company: its CVR number, or «name:» and its name bare of punctuation and form."""
    plain = said.strip()
    if _CVR.fullmatch(plain):
        return plain
    return "name:" + _FORM.sub("", _PUNCTUATION.sub(" ", plain.lower()).strip()).strip()


def load(path: Path) -> CompanyAliases:
    """Read the file; empty where there is none.

    Raises:
        ListError: it is no TOML, lacks a word, calls one name two companies, or says that two merged ones are different.
    """
    return _followed(path, read_list(path))


def _followed(path: Path, said: Mapping[str, Any]) -> CompanyAliases:
    same = tuple(_same(path, entry) for entry in _entries(path, said, "same"))
    different = tuple(
        Different(_words(path, entry, "companies", 2), str(entry.get("who", "")), _date(path, entry))
        for entry in _entries(path, said, "different")
    )
    aliases = CompanyAliases(same, different)
    targets(aliases, path.name)
    return aliases


def _entries(path: Path, said: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    found = said.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise ListError(f"{path.name}: skriv [[{kind}]] over hver post")
    return found


def _date(path: Path, entry: Mapping[str, Any]) -> dt.date | None:
    said = entry.get("date")
    if isinstance(said, dt.datetime):
        return said.date()
    if said is None or isinstance(said, dt.date):
        return said
    raise ListError(f"{path.name}: date = {said!r}: skriv en dato som 2018-03-12 uden anførselstegn")


def _same(path: Path, entry: Mapping[str, Any]) -> Same:
    company = entry.get("company")
    if not isinstance(company, str) or not company.strip():
        raise ListError(f"{path.name}: [[same]] mangler company")
    return Same(
        company,
        _words(path, entry, "is", 1),
        str(entry.get("reason", "")),
        str(entry.get("who", "")),
        _date(path, entry),
    )


def _words(path: Path, entry: Mapping[str, Any], name: str, least: int) -> tuple[str, ...]:
    words = entry.get(name)
    if (
        not isinstance(words, list)
        or len(words) < least
        or not all(isinstance(word, str) and word.strip() for word in words)
    ):
        raise ListError(f"{path.name}: {name} = {words!r}: skriv navne eller CVR-numre i en liste")
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


def merge(
    aliases: CompanyAliases, company: str, name: str, *, who: str, reason: str = "", said: dt.date
) -> CompanyAliases:
    """The same with one more name of a company; said of two that were called different, that is withdrawn."""
    keys = {company_key(company), company_key(name)}
    different = tuple(d for d in aliases.different if not keys <= {company_key(c) for c in d.companies})
    return replace(
        aliases, same=(*aliases.same, Same(company, (name,), reason, who, said)), different=different
    )


def keep_apart(aliases: CompanyAliases, one: str, other: str, *, who: str, said: dt.date) -> CompanyAliases:
    """The same with two companies that only look alike."""
    return replace(aliases, different=(*aliases.different, Different((one, other), who, said)))


def split(aliases: CompanyAliases, name: str) -> CompanyAliases:
    """The same without what was said of a name: it is a company of its own again, and may be asked about again."""
    key = company_key(name)
    same = []
    for entry in aliases.same:
        left = tuple(other for other in entry.names if company_key(other) != key)
        if left:
            same.append(replace(entry, names=left))
    return replace(aliases, same=tuple(same))


_HEAD = """\
# Virksomheder, der er skrevet på flere måder i eksporterne. Skrives af siden Virksomheder; kan rettes i hånden.
# Slettes en post, skilles virksomhederne ad igen, næste gang lageret bygges.
"""


def change(path: Path, edit: Callable[[CompanyAliases], CompanyAliases]) -> None:
    """Change the file by `merge`, `keep_apart` or `split` while no one else does; what was written beside the entries stays.

    Raises:
        ListError: the file can't be followed, before or after the change, or its entries are written in a way that is for hands only.
        OSError: it can't be written.
    """

    def changed(said: str) -> str:
        before = _followed(path, written.toml(said))
        after = edit(before)
        targets(after, path.name)
        new: list[str] = []
        for kind, listed in (("same", "is"), ("different", "companies")):
            was, is_now = ([_told(one) for one in getattr(aliases, kind)] for aliases in (before, after))
            said, left = _without(said, kind, listed, was, is_now)
            new += [_entry(kind, entry) for entry in left]
        said = "\n\n".join([said.rstrip("\n"), *new]) + "\n"
        try:
            is_so = _followed(path, written.toml(said)) == after
        except ValueError:
            is_so = False
        if not is_so:
            raise ListError(
                f"{path.name}: posterne kan kun rettes i hånden; skriv hver af dem under [[same]] eller [[different]]"
            )
        return said

    change_list(path, changed, lambda said: _followed(path, said), _HEAD)


def _told(entry: Same | Different) -> dict[str, Any]:
    if isinstance(entry, Same):
        fields: dict[str, Any] = {"company": entry.company, "is": list(entry.names), "reason": entry.reason}
    else:
        fields = {"companies": list(entry.companies)}
    fields |= {"who": entry.who, "date": entry.said}
    return {name: value for name, value in fields.items() if value}


def _entry(kind: str, entry: Mapping[str, Any]) -> str:
    import tomlkit  # noqa: PLC0415 - a build only reads

    return f"[[{kind}]]\n{tomlkit.dumps(entry)}".rstrip("\n")


def _without(
    said: str, kind: str, listed: str, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> tuple[str, list[Mapping[str, Any]]]:
    """The text without the entries and names that are gone; and the entries that it does not have yet."""
    import tomlkit  # noqa: PLC0415 - as above

    lines, left = said.split("\n"), list(after)
    blocks = _blocks(lines, kind)
    edits: list[tuple[slice, list[str]]] = []
    for block, entry in zip(blocks, before, strict=False):
        now = left[0] if left else {}
        if {**now, listed: None} != {**entry, listed: None}:
            edits.append((block, []))
            continue
        gone = [name for name in entry[listed] if name not in now[listed]]
        if gone:
            document: Any = tomlkit.parse("\n".join(lines[block]))
            for name in gone:
                document[kind][0][listed].remove(name)
            edits.append((block, tomlkit.dumps(document).rstrip("\n").split("\n")))
        left.pop(0)
    for block, instead in reversed(edits):
        lines[block] = instead
    return "\n".join(lines), left


def _blocks(lines: Sequence[str], kind: str) -> list[slice]:
    """The lines of the entries of a kind, from their heading to their last word; a comment below is about the next entry."""
    heads = [i for i, line in enumerate(lines) if line.lstrip().startswith("[[")]
    blocks = []
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=False):
        if re.fullmatch(rf"\[\[ *{kind} *\]\]( *#.*)?", lines[head].strip()):
            last = max(
                i for i in range(head, end) if i == head or (lines[i].strip() and lines[i].strip()[0] != "#")
            )
            blocks.append(slice(head, last + 1))
    return blocks
