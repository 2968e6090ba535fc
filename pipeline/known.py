"""What people have told us once and need not tell again: confirmed headings and aliases of places, in ``known.toml`` beside the warehouse.

```toml
[headings.agreements]
"Kinesisk modpart (by)" = "chinese_party"

[places]
"Nanjing Hi-Tech" = "CN-320100"
```
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from pipeline.declarations import load_sources
from pipeline.workbook import Known


class KnownError(Exception):
    """known.toml says something that can't be followed; the message names the entry."""


def load_known(path: Path) -> Known:
    """What the file says; nothing where there is none.

    Raises:
        KnownError: the file is no TOML, or names a source or column that does not exist.
    """
    if not path.exists():
        return Known()
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnownError(f"{path.name}: {error}") from error
    headings = said.get("headings", {})
    for source, entries in headings.items():
        if source not in load_sources():
            raise KnownError(f"{path.name}: [headings.{source}] is no source")
        for heading, column in entries.items():
            if column not in load_sources()[source].column_names:
                raise KnownError(f"{path.name}: «{heading}» = {column}: no such column in {source}")
    return Known(headings, said.get("places", {}))


def remember(path: Path, known: Known) -> None:
    """Write what is known, all or nothing, in a form that people can read and edit."""
    lines = [
        "# Headings and places that people have confirmed. Written by the data page; may be edited by hand.",
        "",
    ]
    for source, entries in sorted(known.headings.items()):
        lines += [
            f"[headings.{source}]",
            *(f"{_quoted(h)} = {_quoted(c)}" for h, c in sorted(entries.items())),
            "",
        ]
    lines += ["[places]", *(f"{_quoted(p)} = {_quoted(i)}" for p, i in sorted(known.places.items())), ""]
    partial = path.with_suffix(".part")
    partial.write_text("\n".join(lines), encoding="utf-8")
    partial.replace(path)


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string as long as nothing is written as a surrogate pair.
    return json.dumps(text, ensure_ascii=False)
