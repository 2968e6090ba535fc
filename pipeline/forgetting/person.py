"""A person, by one name or mail address, and how it may be spelt wherever we keep text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

import locales

# What replaces a person.
MARK = "[slettet]"
# The same where brackets would break what they are part of: a sheet's name, a formula, an address.
PLAIN_MARK = "slettet"

_SHORTEST = 3  # letters of a name: fewer would be found everywhere
_LONGEST = 254  # of an address, the longest that mail knows; every text is searched for all of them

_LETTERS = {"æ": "(?:æ|ae|ä)", "ä": "(?:ä|ae|æ)", "ø": "(?:ø|oe|ö)", "ö": "(?:ö|oe|ø)", "å": "(?:å|aa)", "é": "[ée]", "ü": "(?:ü|ue|y)"}  # fmt: skip
_PAIRS = {"ae": _LETTERS["æ"], "oe": _LETTERS["ø"], "aa": _LETTERS["å"]}
# Blanks of every kind as letters: DuckDB's \s knows those of ASCII only.
_GAP = "[\\s\u00a0\u2009\u202f\u3000\u00ad.,_-]{1,3}"
_ADDRESS = re.compile(r"[^\s@<>()\",;:]+@[^\s@<>()\",;:]+\.[^\s@<>()\",;:]+")


class NobodyError(ValueError):
    """The given name is too short or too long to identify a person; the message says so in the user's language."""


@dataclass(frozen=True)
class Person:
    """One name or mail address, however spelt (other blanks, last name first, æ, ø and å in two letters); an address is also found by the words before its @, and a name where it is part of an address."""

    said: str

    @classmethod
    def of(cls, said: str) -> Person:
        """The person that is named so. Raises NobodyError for fewer than three letters, two of a Chinese name, or more than 254."""
        if len(said) > _LONGEST:
            raise NobodyError(locales.text("forget-too-long", count=len(said), longest=_LONGEST))
        clean = unicodedata.normalize("NFC", " ".join(said.split()))
        letters = [letter for letter in clean if letter.isalpha()]
        if len(letters) < (2 if any(map(_is_han, letters)) else _SHORTEST):
            raise NobodyError(locales.text("forget-nobody", person=clean))
        return cls(clean)

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        if not _ADDRESS.fullmatch(self.said):
            return _name_forms(re.split(r"[\s.,_]+", self.said.strip(" .,_")))
        local = self.said.partition("@")[0]
        parts = [part for part in re.split(r"[._+-]+", local) if part]
        return _spelt(self.said), *(_name_forms(parts) if len(parts) > 1 else ())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # A name takes the rest of an address that begins with it along.
        rest = "(?:@[\\w.-]{1,255})?"
        forms = (f"{_edge(form, 0)}{form}{rest}{_edge(form, -1)}" for form in self._forms)
        return re.compile("|".join(forms), re.IGNORECASE)

    @property
    def sql_pattern(self) -> str:
        """A pattern of RE2 that finds every text that may name the person, and a few more."""
        return "|".join(self._forms)

    def is_named_in(self, text: str) -> bool:
        """Whether the text names the person."""
        return self._pattern.search(unicodedata.normalize("NFC", text)) is not None

    def erased(self, text: str, mark: str = MARK) -> str:
        """The text without the person; the very same text where it does not name them."""
        said, count = self._pattern.subn(lambda _: mark, unicodedata.normalize("NFC", text))
        return said if count else text

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the person is named in a text that is in normal form C: first and last position."""
        return [found.span() for found in self._pattern.finditer(text)]


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def _spelt(word: str) -> str:
    letters = re.findall(r"ae|oe|aa|.", word.lower())
    return "".join(_PAIRS.get(one) or _LETTERS.get(one) or re.escape(one) for one in letters)


def _name_forms(words: list[str]) -> tuple[str, ...]:
    spelt = [_spelt(word) for word in words if word]
    # Chinese names are written together or apart
    gap = f"(?:{_GAP})?" if all(any(map(_is_han, word)) for word in words if word) else _GAP
    forms = [gap.join(spelt)]
    if len(spelt) > 1:
        forms.append(gap.join([spelt[-1], *spelt[:-1]]))
    return tuple(dict.fromkeys(forms))


def _edge(form: str, end: int) -> str:
    """A pattern: no letter or figure is before (`end` 0) or behind it (-1); Chinese has no gaps between words."""
    letters = re.sub(r"\\.|[^\w]", "", form) or "a"
    if _is_han(letters[end]):
        return ""
    return r"(?<![^\W_])" if end == 0 else r"(?![^\W_])"
