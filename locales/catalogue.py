"""The Fluent catalogues: a text by its key, with raw values put in as the text says.

In a text ``{ $name }`` shows a value as people write it: a number with its marks, a date as a day, a list as a sentence has it, and what
is missing as "not stated"; a truth is yes or no. Another form is a function: ``{ MONEY($amount) }``, ``{ DAYS($count) }``, ``{ NUMBER($value, decimals: 1) }`` …
(`locales.formats.FUNCTIONS`). Every text may name what this desk is, which no caller passes: `desk_values`. A plural depends on the same raw number: ``{ $count -> [one] { $count } dag *[other] { $count } dage }``,
and one that is not known is ``[unknown]`` there.
"""

import functools
import logging
import math
import re
from pathlib import Path

import settings
from locales.spoken import language, speaking

FOLDER = Path(__file__).parent
# Fluent refuses to put more than 2,500 characters into a text (a catalogue of strangers might repeat itself without end).
LONGEST_PARAMETER = 2400
_log = logging.getLogger(__name__)
_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)

# A value that is put in as it is. Fluent would have Babel format it, slower and with a hyphen for a minus.
_PUT_IN = re.compile(r"\{ *(\$[a-zA-Z][\w-]*) *\}")

# Where a Chinese sentence has its own characters beside what is put in: Latin words are set apart by a blank there.
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SIDES = {(True, True): "between", (True, False): "after", (False, True): "before"}
_DOUBLE_STOP = re.compile(r"\b(kr|mia|mio|pr)\.(\*\*)?\.")  # never "882.000 kr.." at a sentence's end

# A name that has quotation marks of its own, within those of the sentence: “‘2+26’城市”.
_QUOTED = re.compile(r"“([^“”]*)“([^“”]*)”([^“”]*)”")


def _put_in(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    side = _SIDES.get((bool(_HAN.match(before)), bool(_HAN.match(after))))
    return f'{{ SHOWN({found[1]}, form: "{side}") }}' if side else f"{{ SHOWN({found[1]}) }}"


@functools.cache
def _sources(lang: str) -> dict[str, str]:
    """Each text as its file has it. They are found by a look at the lines: parsing them all takes seconds, and a command says ten."""
    found: dict[str, str] = {}
    for path in sorted((FOLDER / lang).glob("*.ftl")):
        said = _PUT_IN.sub(_put_in, settings.typed(path.read_text(encoding="utf-8")))
        keys = list(_KEY.finditer(said))
        ends = [*(key.start() for key in keys[1:]), len(said)]
        found |= {key[1]: said[key.start() : end] for key, end in zip(keys, ends, strict=True)}
    return found


def text(key: str, /, **params: object) -> str:
    """The text of `key` in the language in force, with `params` put in.

    Numbers, money, dates and lists are passed as they are; the text says how they are written. Parameter names use underscores here and
    in the catalogues. What people wrote may be of any length: a sentence shows its beginning.

    A text that can't be said (no such key; a parameter that was not given or is not what it formats) is a fault of ours: it is logged, and a
    reader gets a sentence that names it, never one that is half-filled (`unsaid`). No load and no page ends at it.
    """
    for name, value in params.items():
        if isinstance(value, str):
            if len(value) > LONGEST_PARAMETER:
                params[name] = f"{value[:LONGEST_PARAMETER]}…"
        elif isinstance(value, float) and math.isnan(value):
            params[name] = None  # no NaN equals another, so each would be remembered again
    try:
        try:
            return _remembered(key, language(), settings.desk(), **params)
        except TypeError:  # a parameter that cannot be a key
            return _formatted(key, language(), settings.desk(), **params)
    except KeyError as fault:
        return unsaid(key, fault)


def unsaid(key: str, fault: KeyError) -> str:
    """A reader's text in place of the missing text of ``key``, which it names. Tests have it raise the ``fault``."""
    _log.error("%s", fault.args[0])
    return _remembered("text-unsaid", language(), settings.desk(), key=key)


def desk_values(lang: str, of: settings.Desk) -> dict[str, object]:
    """Values that every text may name: the desk in a sentence and in names of files, the dashboard's title, who runs it, its grant and the dates of its project."""
    return {
        "desk": of.names[lang],
        "app": of.titles[lang],
        "slug": of.slug,
        "organisation": of.organisation,
        "grant": of.grant_dkk,
        "project_start": of.start_date,
        "project_end": of.end_date,
    }


def _formatted(key: str, lang: str, of: settings.Desk, /, **params: object) -> str:
    from locales.formats import filled  # noqa: PLC0415 - it loads Babel, and says texts itself

    if (source := _sources(lang).get(key)) is None:
        raise KeyError(f"no text {key!r} in locales/{lang}")
    with speaking(lang):
        said = filled(key, lang, source, desk_values(lang, of) | params)
    told = _DOUBLE_STOP.sub(r"\1.\2", said)
    return _QUOTED.sub(r"“\1‘\2’\3”", told) if lang == "zh" else told


# A page says the same few thousand words in every run, and long tables say the same sentence many times.
_remembered = functools.lru_cache(maxsize=16_384, typed=True)(_formatted)


def has_text(key: str) -> bool:
    """Whether the catalogue of the language in force has `key`."""
    return key in _sources(language())
