"""The typeface of icons with only those that are named: ``python -m scripts.icons`` makes static/fonts/material-symbols.woff2 of Streamlit's own.

Streamlit's has four thousand, 375 KB that a first visit would wait for. tests/frame/test_icons.py fails where an icon is named that is not in it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard import static_files
from pipeline import paths

FILE = static_files.FOLDER / "fonts" / "material-symbols.woff2"
_CODE = ("app.py", "dashboard", "pages", "reports")
_STREAMLIT = Path(streamlit.__file__).parent / "static" / "static"
_NAMED = re.compile(r":material/(\w+):")


def whole() -> TTFont:
    """Streamlit's own typeface of icons."""
    [path] = (_STREAMLIT / "media").glob("MaterialSymbols-*.woff2")
    return TTFont(path, recalcTimestamp=False)  # the same icons, the same bytes


def ligatures(font: TTFont) -> dict[str, str]:
    """The icons of a typeface: what is written for each → its glyph."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    lookups = font["GSUB"].table.LookupList.Lookup
    tables = [table.ExtSubTable for lookup in lookups for table in lookup.SubTable]
    return {
        "".join(letters[glyph] for glyph in (first, *found.Component)): found.LigGlyph
        for table in tables
        for first, several in table.ligatures.items()
        for found in several
    }


def named() -> Iterator[str]:
    """Possible icon names: names in Streamlit's scripts, and every text in code that is one word."""
    for path in (_STREAMLIT / "js").glob("*.js"):
        yield from _NAMED.findall(path.read_text(encoding="utf-8"))
    for place in _CODE:
        root = paths.PROJECT / place
        for path in root.rglob("*.py") if root.is_dir() else [root]:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from _NAMED.findall(node.value) or [node.value]


def main() -> None:
    """Write the file."""
    font = whole()
    icons = ligatures(font)
    options = Options(flavor="woff2", layout_closure=False, layout_features=["rlig"], notdef_outline=True)
    subset = Subsetter(options)
    subset.populate(
        glyphs=[icons[name] for name in set(named()) & icons.keys()],
        text="abcdefghijklmnopqrstuvwxyz0123456789_",
    )
    subset.subset(font)
    font.flavor = "woff2"
    font.save(FILE)


if __name__ == "__main__":
    main()
