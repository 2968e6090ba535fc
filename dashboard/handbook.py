"""The handbook (docs/handbook): a chapter a person, of which each section explains one page.

A chapter is a Markdown file, which any viewer shows as it is: its title, what it begins with, and sections (``##``). A section that explains a page
of the menu names it in a comment behind its title: ``## … <!-- page: presence -->``. Pictures are in static/handbook, where the browser finds them.
"""

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from PIL import Image

from dashboard import static_files
from locales import DEFAULT_LANGUAGE

FOLDER = Path(__file__).parent.parent / "docs" / "handbook"
PAGE = "handbook"  # the page that shows it
CHAPTER = "chapter"  # how the link names a chapter
FIRST_STEPS = "first-steps"
GUEST = "guest"
CHAPTERS = ("manager", "party", "company", "board", "keeper", FIRST_STEPS, GUEST)

_SECTION = re.compile(r"^## +(?P<title>.+?) *(?:<!-- page: (?P<page>[a-z]+) -->)? *$", re.MULTILINE)
_PICTURE = re.compile(r"!\[(?P<alt>[^]]*)\]\(\.\./\.\./\.\./static/(?P<file>handbook/[^)\s]+)\)")


@dataclass(frozen=True)
class Section:
    """A section of a chapter."""

    title: str
    body: str
    page: str | None


@dataclass(frozen=True)
class Chapter:
    """A chapter: its title, what it begins with (Markdown), and its sections."""

    title: str
    intro: str
    sections: tuple[Section, ...]


@cache
def chapter(name: str, lang: str) -> Chapter:
    """A chapter in a language."""
    written = (FOLDER / lang / f"{name}.md").read_text(encoding="utf-8")
    begins, *rest = _SECTION.split(written)
    title, _, intro = begins.partition("\n")
    parts = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    sections = tuple(Section(head, body.strip(), page) for head, page, body in parts)
    return Chapter(title.removeprefix("# ").strip(), intro.strip(), sections)


def shown(written: str) -> str:
    """Markdown whose pictures have the browser's addresses and their sizes, so that nothing moves when they come; a missing one says what it would show."""

    def picture(found: re.Match[str]) -> str:
        try:
            with Image.open(static_files.FOLDER / found["file"]) as opened:
                width, height = opened.size
        except OSError:
            return f"*{found['alt']}*"
        where = static_files.address(found["file"])
        return f'<img src="{where}" alt="{escape(found["alt"])}" width="{width}" height="{height}">'

    return _PICTURE.sub(picture, written)


def chapters(*, for_guests: bool) -> tuple[str, ...]:
    """The chapters that a reader may open: guests have one of their own."""
    return (GUEST,) if for_guests else CHAPTERS


@cache
def chapter_about(page: str, *, for_guests: bool) -> str:
    """The first chapter that explains a page; the reader's first chapter where none does."""
    names = chapters(for_guests=for_guests)
    explains = (
        name for name in names if page in {one.page for one in chapter(name, DEFAULT_LANGUAGE).sections}
    )
    return next(explains, names[0])
