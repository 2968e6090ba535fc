"""Names in Chinese that users have stated on a page, each with its source, author and time (``[[names]]`` of what is confirmed); one that an export states with its source counts before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from pipeline.desk.company_aliases import company_key

NameKind = Literal["company", "party", "partner"]

LONGEST_NAME, LONGEST_SOURCE = 120, 500  # letters
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def key_of(kind: str, name: str) -> tuple[str, str]:
    """The key of a name: of a company as the marts know it."""
    return kind, company_key(name) if kind == "company" else name


class SaidNameError(Exception):
    """A statement that can't be followed; ``reason`` is the end of the key of the sentence that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SaidName:
    """The Chinese name of a company, Danish party or Chinese partner, as a user has stated it."""

    kind: NameKind  # company, party or partner
    name: str  # as exports write it; of a company its CVR number where it has one
    chinese: str  # the name in Chinese
    source: str  # where it is written: an address, or what a document is called
    who: str  # the author
    said_at: str  # when (UTC, ISO)

    @property
    def key(self) -> tuple[str, str]:
        """By what it is known: a second statement of the same company, however spelt, or party replaces the first."""
        return key_of(self.kind, self.name)

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> SaidName:
        """The statement that an entry makes. Raises SaidNameError for what can't be followed."""
        names = {field.name for field in fields(cls)}
        if set(said) != names or not all(isinstance(value, str) for value in said.values()):
            raise SaidNameError("incomplete")
        parts: dict[str, Any] = {name: " ".join(said[name].split()) for name in names}
        made = cls(**parts)
        made.check()
        return made

    def said(self) -> dict[str, str]:
        """The entry as `of` reads it."""
        return asdict(self)

    def check(self) -> None:
        """Raise SaidNameError for what lacks a part, has no Chinese letter, or is too long to be a name."""
        if self.kind not in get_args(NameKind) or not self.name or not _MOMENT.fullmatch(self.said_at):
            raise SaidNameError("incomplete")
        if not _HAN.search(self.chinese) or len(self.chinese) > LONGEST_NAME:
            raise SaidNameError("not-chinese")
        if not self.source or len(self.source) > LONGEST_SOURCE:
            raise SaidNameError("no-source")
        if not self.who:
            raise SaidNameError("no-author")
