"""What each measure is called and means, for tooltips: the words of pipeline/seeds/measures.toml, and no others."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

from locales import language

_FILE = Path(__file__).parent.parent / "pipeline" / "seeds" / "measures.toml"


@functools.cache
def _measures() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def name(measure: str) -> str:
    """What a measure is called. KeyError when measures.toml does not know it."""
    return str(_measures()[measure]["name"][language()])


def is_known(measure: str) -> bool:
    """Whether measures.toml has such an entry."""
    return measure in _measures()


def words(measure: str) -> str:
    """What a measure means, in a sentence or two. KeyError when measures.toml does not know it."""
    return str(_measures()[measure]["words"][language()])
