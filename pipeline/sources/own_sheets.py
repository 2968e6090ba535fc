"""Sheets that we put into workbooks ourselves and pass over when they come back. Their names are addresses, so they are kept here and not in a catalogue."""

from collections.abc import Mapping

EXAMPLE: Mapping[str, str] = {"da": "Eksempel", "en": "Example", "zh": "示例"}
MARKED: Mapping[str, str] = {"da": "Rettes", "en": "To correct", "zh": "待更正"}
_EARLIER = ("To mend", "待修正")  # what marked workbooks that come back may still say
# Of a question: what its cells may say.
LISTS: Mapping[str, str] = {"da": "Valglister", "en": "Choices", "zh": "选项表"}
OWN = frozenset({*EXAMPLE.values(), *MARKED.values(), *_EARLIER, *LISTS.values()})
