"""By which name the desk knows a file that comes from elsewhere."""

import re
import secrets
import unicodedata
from collections.abc import Collection
from pathlib import Path

from locales import LANGUAGES, speaking, text

LONGEST = 200  # bytes
_LONGEST_ENDING = 10
# What a browser adds to the name of a file that is downloaded a second time.
_AGAIN = re.compile(r" ?\(\d+\)$")


def chance(length: int) -> str:
    """Letters by chance, none that is taken for another."""
    return "".join(secrets.choice("23456789ABCDEFGHJKMNPQRSTUVWXYZ") for _ in range(length))


def plain_name(name: str, known: Collection[str]) -> str:
    """The name of a file as the desk keeps it; a marked workbook that comes back gets that of the workbook it was made from, one of ``known``."""
    # A Mac writes "å" as two characters; the same export from another machine would be another file.
    plain = unicodedata.normalize("NFC", re.split(r"[\\/]", name)[-1])
    plain = "".join(letter for letter in plain if letter.isprintable()).lstrip(".~$ ") or "export.xlsx"
    while len(plain.encode()) > LONGEST:  # what file systems take, and room for what we add
        is_named = len(Path(plain).suffix) < _LONGEST_ENDING
        plain = f"{Path(plain).stem[:-1]}{Path(plain).suffix}" if is_named else plain[:40]
    stem, suffix = Path(plain).stem, Path(plain).suffix
    for lang in LANGUAGES:
        mark = f" ({speaking(lang)(text)('marked-suffix')})"
        for candidate in (stem, _AGAIN.sub("", stem)):
            if candidate.endswith(mark) and (original := candidate.removesuffix(mark) + suffix) in known:
                return original
    return plain


def marked_name(name: str) -> str:
    """The name of the marked workbook of a file: "Aftaler (rettes).xlsx"."""
    return f"{Path(name).stem} ({text('marked-suffix')}).xlsx"
