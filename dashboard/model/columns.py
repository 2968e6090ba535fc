"""The columns: what each is called, how it is shown and who may see it. Each is one entry of columns.toml, and a table names its columns.

A misspelt entry, or an unknown key in one, is an error when the catalogue is loaded.
"""

import datetime as dt
import functools
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from dashboard.keeping.exports import source_titles
from dashboard.queries import options, parties
from dashboard.theme import ALL_MARKS, CELL_MARKS, FIELD_MARKS, INTEREST_MARKS, STAGE_MARKS
from locales import LANGUAGES, formats, language, text

Kind = Literal["text", "integer", "money", "decimal", "points", "percent", "date", "yes_no", "list"]
Width = Literal["small", "medium", "large"]
_FILE = Path(__file__).parent / "columns.toml"
_KEYS = frozenset(
    {
        "label", "field", "kind", "precision", "width", "words", "group_words", "without", "nothing", "meaning",
        "like", "is_internal", "in_files",
    }
)  # fmt: skip
Row = Mapping[Any, Any]  # a row of an answer: column → value
_TEXTS = "text:"


@dataclass(frozen=True)
class Column:
    """One column of a table, in one language."""

    name: str  # the column in the data frame
    label: str  # its heading
    # how it is shown; `money` is kroner with øre, `points` a number with one digit after the mark, `percent` a share (0.125 is 12.5 %), `list` a list
    # of texts
    kind: Kind = "text"
    precision: str | None = None  # the column with the precision of a date (day, month, …), if any
    width: Width | None = None  # on screen; None fits the content
    words: Mapping[str, str] | None = None  # for codes: code → what the reader sees
    help: str | None = None  # what it means, as a tooltip on the heading
    # owners, next steps, bottlenecks and the like: a guest sees it neither on screen nor in a file. Money and where a row came from (`_file`, `_sheet`,
    # `_row`) are internal without saying so
    is_internal: bool = False
    in_files: str | None = None  # the column with the number that files hold for a text (●●○ 2)
    nothing: str | None = None  # what an empty cell means, where that is not «not stated»: all of China
    is_for_files: bool = False  # named behind a bar: for the table's files, no room on screen

    @property
    def is_for_guests(self) -> bool:
        """Whether a guest sees it."""
        return not (self.is_internal or self.kind == "money" or self.name.startswith("_"))


class _Computed(Mapping[str, str]):
    """Codes → the words that a function has for them; of these codes those that are known."""

    def __init__(self, words: Callable[[str], str], known: Collection[str] = ()) -> None:
        self._words, self._known = words, known

    def __getitem__(self, code: str) -> str:
        return self._words(code)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def _texts(prefix: str, marks: Mapping[str, str]) -> Mapping[str, str]:
    """Code → the text `<prefix>-<code>` of the catalogue, with its mark where the codes have marks."""

    def words(code: str) -> str:
        said = text(f"{prefix}-{code.replace('_', '-')}")
        return f"{marks[code]} {said}" if code in marks else said

    return _Computed(words, marks)


def _arcs() -> Mapping[str, str]:
    """An arc of the map, the ids of its two places → their names: København – Beijing."""
    names = options.names("place")

    def words(arc: str) -> str:
        danish, chinese = map(names.__getitem__, arc.split())
        return text("action-between", danish=danish, chinese=chinese)

    return _Computed(words)


def _places() -> Mapping[str, str]:
    """A place → its name, and the ids of several → their names: Nanjing, Taizhou."""
    names = options.names("place")
    return _Computed(lambda place: formats.joined([names[one] for one in place.split()]), names)


def _stages() -> Mapping[str, str]:
    """Stage of a challenge → its mark and word, as a heading: ② Dialog; «unknown» for a stage that is not known on the as-of day."""
    words = {**options.vocabulary("challenge_stage"), "unknown": text("challenges-stage-unknown")}
    return {
        code: f"{STAGE_MARKS.get(code, '')} {word[:1].upper()}{word[1:]}".strip()
        for code, word in words.items()
    }


_TITLED = ("agreement", "activity", "challenge", "company")
_VOCABULARIES = (
    "activity_status", "activity_type", "agreement_status", "agreement_type", "challenge_stage", "expense_status", "interest_level", "urgency",
)  # fmt: skip
# What a column's `words` may name: how codes and parties are called in a language. Besides these, `text:<prefix>` names the
# texts `<prefix>-<code>` of the catalogues.
_WORDS: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "danish_party": parties.danish,
    "chinese_party": parties.chinese,
    "presence": lambda: _texts("presence", ALL_MARKS),
    "vitality": lambda: {str(points): f"{'●' * points}{'○' * (5 - points)} {points}" for points in range(6)},
    "arc": _arcs,
    "stage": _stages,
    "technology": options.technologies,
    "named_company": options.companies_named,
    "interest_state": lambda: _texts("companies-interest", INTEREST_MARKS),
    "cell_state": lambda: _texts("synergies-cell", CELL_MARKS),
    "field_state": lambda: _texts("opportunities-state", FIELD_MARKS),
    **{name: functools.partial(options.names, name) for name in ("province", "theme")},
    "place": _places,
    **{name: functools.partial(options.titles, name) for name in _TITLED},
    "source": source_titles,
    **{name: functools.partial(options.vocabulary, name) for name in _VOCABULARIES},
}


# Describes what is a column, too, under its own name: a measure; raises KeyError for none. Set by measures.py.
measured: list[Callable[[str], dict[str, Any]]] = []


@functools.cache
def catalogue() -> dict[str, dict[str, Any]]:
    """Every entry of columns.toml by its key, checked. ValueError for a label that a language lacks, or an unknown key, kind, width or words."""
    entries: dict[str, dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    allowed: dict[str, Collection[str]] = {"kind": get_args(Kind), "width": get_args(Width)}
    allowed |= dict.fromkeys(("words", "group_words"), _WORDS)
    for key, entry in entries.items():
        if wrong := entry.keys() - _KEYS:
            raise ValueError(f"columns.toml: [{key}] has {sorted(wrong)}, which no column has")
        for part in ("label", "meaning"):
            if part in entry and entry[part].keys() != LANGUAGES.keys():
                raise ValueError(f"columns.toml: [{key}] {part} is not written in {', '.join(LANGUAGES)}")
        for part, known in allowed.items():
            if part in entry and entry[part] not in known and not str(entry[part]).startswith(_TEXTS):
                raise ValueError(f"columns.toml: [{key}] {part} is {entry[part]!r}, not one of {list(known)}")
        if "label" not in entry:
            raise ValueError(f"columns.toml: [{key}] has no label")
    return entries


def _entry(key: str) -> dict[str, Any]:
    """The entry of a column; a measure is one too, under its own name. KeyError where there is neither."""
    return catalogue()[key] if key in catalogue() else measured[0](key)


def _meaning(key: str) -> str | None:
    entry = _entry(key)
    if "meaning" in entry:
        return str(entry["meaning"][language()])
    if "like" in entry:
        return _meaning(entry["like"])
    try:  # a column of a table that has one row per group, where a measure has that name
        return str(measured[0](key)["meaning"][language()])
    except KeyError:
        return None


@functools.lru_cache(maxsize=4096)
def _column(key: str, lang: str) -> Column:
    entry = _entry(key)
    field = entry.get("field", key)
    return Column(
        name=field,
        label=entry["label"][lang],
        kind=entry.get("kind", "text"),
        precision=entry.get("precision", f"{field}_precision") if entry.get("kind") == "date" else None,
        width=entry.get("width"),
        help=_meaning(key),
        is_internal=entry.get("is_internal", False),
        in_files=entry.get("in_files"),
        nothing=text(entry["nothing"]) if "nothing" in entry else None,
    )


def described(key: str) -> Column:
    """One column of the catalogue as its entry describes it, without the words of its codes: no warehouse is asked. KeyError for an unknown one."""
    return _column(key, language())


def column(key: str, **changed: Any) -> Column:
    """One column of the catalogue or one measure, some of it changed for one table (`label` or `words` that only the page knows). KeyError for an unknown one."""
    words = _entry(key).get("words")
    known = _column(key, language())
    # Asked again each time: what parties are called belongs to the warehouse.
    named = replace(known, words=_words(words)) if words else known
    return replace(named, **changed) if changed else named


def _words(name: str) -> Mapping[str, str]:
    return _texts(name.removeprefix(_TEXTS), {}) if name.startswith(_TEXTS) else _WORDS[name]()


def columns(keys: str) -> list[Column]:
    """The columns of a table, named in one string in their order: ``"agreement_name danish_party | last_contact_date"``.

    Those behind a bar are only in the files of the table. KeyError for an unknown one.
    """
    seen, _, more = keys.partition("|")
    return [
        *(column(key) for key in seen.split()),
        *(replace(column(key), is_for_files=True) for key in more.split()),
    ]


def called(key: str) -> Callable[[object], str]:
    """The names of a column's codes or parties in the language in force: code → word, or the code where none is known."""
    words = column(key).words
    return lambda code: str(code) if words is None else words.get(str(code), str(code))


def said(key: str, row: Mapping[Any, Any]) -> str | None:
    """A row's value of a column, as the reader calls it; None where it has none."""
    value = row[key]
    return None if formats.is_missing(value) else called(key)(value)


def group_name(key: str, value: object) -> str:
    """The name of a group of a column: 江苏 for CN-JS, the agreement's name for its id, «uden budgetpost» for what has none.

    An entry's `group_words` are the words of its groups where they are not those of its cells, and `without` is the text of what has no value.
    """
    entry = catalogue()[key]
    if formats.is_missing(value):
        return text(entry["without"]) if "without" in entry else formats.not_stated()
    if isinstance(value, dt.date):
        return formats.date(value, "quarter" if key.endswith("_quarter") else "day")
    words = entry.get("group_words", entry.get("words"))
    return _words(words).get(str(value), str(value)) if words else str(value)
