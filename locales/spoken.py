"""The language in force: bound by the command or task that runs, else the visit's, else the machine's."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from settings.within import within

# Language code → how the language names itself, in the order the switch offers them.
LANGUAGES: dict[str, str] = {"da": "Dansk", "en": "English", "zh": "中文"}
DEFAULT_LANGUAGE = "da"
_bound: ContextVar[str | None] = ContextVar("language", default=None)
_visits: list[Callable[[], str | None]] = []


def of_visit(chosen: Callable[[], str | None]) -> None:
    """Register `chosen`, which returns the language of a visit, or None outside one; the last one registered is used."""
    _visits[:] = [chosen]


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Everything inside is said in `lang`; a function decorated with it speaks `lang` wherever it is called.

    A thread and a process begin without: what they run is decorated, or binds the language itself. Raises KeyError for no such language.
    """
    if lang not in LANGUAGES:
        raise KeyError(f"no catalogue for the language {lang!r}")
    with within(_bound, lang):
        yield


def language() -> str:
    """The code of the language in force: what is bound, else the visit's, else what CHINADESK_LANG names for commands, else Danish."""
    if (bound := _bound.get()) is not None:
        return bound
    for chosen in _visits:
        if (lang := chosen()) is not None:
            return lang
    lang = os.environ.get("CHINADESK_LANG", DEFAULT_LANGUAGE)
    return lang if lang in LANGUAGES else DEFAULT_LANGUAGE
