"""Every text a person reads, by key and language, from the Fluent catalogues in this folder.

A catalogue is a folder of ``.ftl`` files; adding a language is adding a folder and a line in `LANGUAGES`.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent

# Language code → how the language names itself, in the order the switch offers them.
LANGUAGES: dict[str, str] = {"da": "Dansk", "en": "English", "zh": "中文"}
DEFAULT_LANGUAGE = "da"

# Fluent formats plain numbers by these (English is British here: day before month).
_LOCALES = {"da": "da-DK", "en": "en-GB", "zh": "zh-CN"}


# Fluent refuses to put more than 2,500 characters into a text (a catalogue of strangers might repeat itself without end).
LONGEST_PARAMETER = 2400

_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


@functools.cache
def _files(lang: str) -> dict[str, Path]:
    """Which file of a catalogue holds each key. Found by a look at the lines: parsing them all takes 0.2 s, and a command says ten texts."""
    return {
        key: path
        for path in sorted((FOLDER / lang).glob("*.ftl"))
        for key in _KEY.findall(path.read_text(encoding="utf-8"))
    }


@functools.cache
def _bundle(lang: str, file: Path) -> FluentBundle:
    """The compiled texts of one file, read once per process. No text refers to one in another file."""
    # Isolation marks (U+2068) are for mixed writing directions; in file names and exports they are noise.
    bundle = FluentBundle([_LOCALES[lang]], use_isolating=False)
    bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def text(key: str, lang: str, /, **params: object) -> str:
    """The text of `key` in `lang`, with `params` put in.

    Numbers, money and dates are passed as formatted text (dashboard/formats.py); a plain int is passed where
    a plural depends on it. Parameter names use underscores here and in the catalogues. What people wrote may be of
    any length: a sentence shows its beginning.

    Raises:
        KeyError: no such language or key, or the text needs a parameter that was not given. A wrong text is a
            fault of ours and must not reach a reader half-filled.
    """
    if any(isinstance(value, str) and len(value) > LONGEST_PARAMETER for value in params.values()):
        params = {
            name: f"{value[:LONGEST_PARAMETER]}…"
            if isinstance(value, str) and len(value) > LONGEST_PARAMETER
            else value
            for name, value in params.items()
        }
    try:
        return _remembered(key, lang, **params)
    except TypeError:  # a parameter that cannot be a key
        return _formatted(key, lang, **params)


def _formatted(key: str, lang: str, /, **params: object) -> str:
    if lang not in LANGUAGES:
        raise KeyError(f"no catalogue for the language {lang!r}")
    file = _files(lang).get(key)
    if file is None:
        raise KeyError(f"no text {key!r} in locales/{lang}")
    bundle = _bundle(lang, file)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(f"the text {key!r} in locales/{lang} is empty")
    value, errors = bundle.format_pattern(pattern, params)
    if errors:
        raise KeyError(f"the text {key!r} in locales/{lang}: {errors[0]}")
    return str(value)


# A page says the same few thousand words in every run, and long tables say the same sentence many times.
_remembered = functools.lru_cache(maxsize=16_384, typed=True)(_formatted)


def has_text(key: str, lang: str) -> bool:
    """Whether the catalogue of `lang` has `key`."""
    return lang in LANGUAGES and key in _files(lang)
