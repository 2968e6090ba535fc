"""How the parts of figures, maps and sheets look, where that does not depend on what they show: looks.toml."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.theme import Palette


@cache
def _looks() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def font() -> str:
    """The type of figures and maps."""
    return str(_looks()["font"])


def look(part: str, colours: Palette) -> dict[str, Any]:
    """The properties of a part in the colours of a palette."""
    found: dict[str, Any] = _coloured(_looks()[part], colours)
    return found


def _coloured(value: Any, colours: Palette) -> Any:
    if isinstance(value, dict):
        return {name: _coloured(one, colours) for name, one in value.items()}
    if isinstance(value, str):
        return re.sub("@([a-z]+)", lambda at: font() if at[1] == "font" else getattr(colours, at[1]), value)
    return value
