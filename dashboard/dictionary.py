"""The label and meaning of each column of a mart, from the one home that says it.

That is its entry of columns.toml or its measure where a page shows it, else the source that states it (pipeline/sources), else dictionary.toml, else what the
end of its name says of another column: how exactly a day is known, the text as the export has it, a number or code by which tables name each other.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.keeping.exports import column_texts
from dashboard.model import columns, measures
from locales import LANGUAGES, language, text

Said = Mapping[str, str]

_FILE = Path(__file__).parent / "model" / "dictionary.toml"
_ENDS = re.compile(r"(?P<of>\w+?)_(?P<end>precision|last_date|text|reference|ids?|codes?)")


@cache
def catalogue() -> Mapping[str, Mapping[str, Said]]:
    """The entries of dictionary.toml: ``label`` and ``meaning`` by column. ValueError where a text is not written in all languages."""
    found: dict[str, dict[str, Said]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    for part, entries in found.items():
        for name, said in entries.items():
            if said.keys() != LANGUAGES.keys():
                raise ValueError(
                    f"dictionary.toml: {part} of {name} is not written in {', '.join(LANGUAGES)}"
                )
    return found


def label(mart: str, column: str) -> str | None:
    """The label of a mart's column in the language in force; None where no home says it."""
    return _label(mart, column) or _by_end(column, "label")


def meaning(mart: str, column: str) -> str | None:
    """The meaning of a mart's column, in a sentence; None where no home says it."""
    own = _entry(column)
    said = (
        _written("meaning", f"{mart}.{column}")
        or (own.help if own else None)
        or _written("meaning", column)
        or _of_source(mart, own.name if own else column, "help")
        or _by_end(column, "meaning")
    )
    return said or (text("export-column-threshold") if mart == "rule" else None)


def _label(mart: str, column: str) -> str | None:
    if said := _written("label", f"{mart}.{column}"):
        return said
    own = _entry(column)
    return own.label if own else _written("label", column) or _of_source(mart, column, "label")


def _entry(column: str) -> columns.Column | None:
    is_known = column in columns.catalogue() or column in measures.catalogue()
    return columns.described(column) if is_known else None


def _written(part: str, column: str) -> str | None:
    said = catalogue()[part].get(column)
    return said[language()] if said else None


def _of_source(mart: str, column: str, part: str) -> str | None:
    """The source's text about a column that it states; of several sources that of the mart's main one."""
    found = column_texts(column)
    subject = mart.removeprefix("fct_").removeprefix("dim_").partition("_")[0]
    own = [one for name, one in found.items() if name[:5] == subject[:5]]
    return next((said[part] for said in (*own, *found.values())), None)


def _by_end(column: str, part: str) -> str | None:
    ends = _ENDS.fullmatch(column)
    if not ends:
        return None
    name, of = ends["of"], None
    while name and not of:  # the likely names of that column
        likely = (name, f"{name}_date", f"{name}_id", f"{name}_code", f"{name}s")
        of = next(filter(None, (_label("", one) for one in likely)), None)
        name = name.partition("_")[2]
    end = ends["end"].removesuffix("s").replace("_", "-")
    return text(f"export-column-{end}-{part}", column=of) if of else None
