"""How the pack names things in its sentences: titles in quotation marks, a few of many, cut where there is no room."""

from collections.abc import Iterable
from typing import Any

from dashboard import desk_records
from locales import formats, text
from records.board_points import Issue, Risk
from reports.setting.writing import LONGEST, short_text

_NAMED = 3  # examples in a sentence


def quoted(name: Any, longest: int = LONGEST) -> str:
    """A title in quotation marks: it may hold commas and an "and" of its own."""
    return text("quoted", name=short_text(name, longest))


def examples(found: Iterable[str], *, are_titles: bool = True) -> str:
    """The first few names as a sentence has them, and how many more there are; titles are in quotation marks."""
    names = list(found)
    # one more name takes no more room than "and 1 more"
    named = names if len(names) <= _NAMED + 1 else names[:_NAMED]
    shown = [quoted(name) if are_titles else short_text(name) for name in named]
    more = len(names) - len(shown)
    return text("pack-and-more", names=shown, count=more) if more else formats.listed(shown)


def origin_of(point: Risk | Issue) -> str:
    """That the desk raised a point, and when; and in which language, where that is not the paper's."""
    return formats.dotted([text("pack-origin-desk", date=point.raised_date), desk_records.written_in(point)])
