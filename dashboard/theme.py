"""The colours that code needs by name (maps, charts, marks; theme.toml), the marks, and how the parts of figures, maps and sheets look (charts/looks.toml); .streamlit/config.toml holds the rest.

Every colour with a meaning goes with a mark, so that nothing is said by colour alone. The pairs are told
apart in the common kinds of colour blindness: presence runs blue-green, amber, vermilion, grey, which also
differ in lightness.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st


@dataclass(frozen=True)
class Palette:
    """The named colours of one theme, as #RRGGBB."""

    ink: str  # text. muted: secondary text. line: hairlines and grids. paper: the page's ground
    muted: str
    line: str
    paper: str
    panel: str
    sea: str  # sea, land: the map's ground. good, warn, bad, none: presence and other verdicts
    land: str
    good: str
    warn: str
    bad: str
    none: str
    accent: str  # the desk's own blue-green. series: ten colours for categories
    series: tuple[str, ...]
    scale: tuple[str, ...]  # light-to-strong steps for shading, the first for "least"


LIGHT, DARK = (
    Palette(**said | {name: tuple(said[name]) for name in ("series", "scale")})
    for said in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).values()
)

# Presence → its mark; the same marks are used in legends, tables and on the map.
PRESENCE_MARKS = {"green": "●", "amber": "▲", "new": "◇", "red": "■", "never": "○"}
# A guest reads instead of our judgement of a contact that there has been one, or none.
ALL_MARKS = PRESENCE_MARKS | {"met": "●"}

# What is invented, wherever it is drawn.
INVENTED_MARK = "*"
# A province on the map with open challenges and no agreement in force.
WHITE_SPOT_MARK = "□"

# How far a challenge has come, on the board, in lists and in its journey.
STAGE_MARKS = {
    "identified": "①", "dialogue": "②", "matched": "③", "demonstration": "④", "offer": "⑤", "contract": "⑥", "lost": "×",
}  # fmt: skip

# What a theme and province is to the desk.
CELL_MARKS = {"gap": "○", "overlap": "◆", "reach": "●", "agreement": "■", "other": "·"}

# Whether a theme and province with open challenges has a door and a company that wants in.
FIELD_MARKS = {"ready": "●", "no_door": "▲", "no_company": "◆", "neither": "○"}

# How fresh a company's word is, in every list.
INTEREST_MARKS = {"fresh": "●", "fading": "◐", "undated": "○", "gone": "·", "refused": "×"}


def palette() -> Palette:
    """The palette of the theme this reader sees."""
    return DARK if (st.context.theme.type == "dark") else LIGHT


def presence_colour(presence: object, colours: Palette) -> str:
    """The colour of a presence (green, amber, new, red, never, or a guest's met); anything else counts as never."""
    names = {"met": "accent", "green": "good", "amber": "warn", "new": "accent", "red": "bad"}
    return str(getattr(colours, names.get(str(presence), "none")))


def ink(role: str, colours: Palette) -> str:
    """A colour by what it is for: a name of the palette ("bad"), one of its lists with a position ("series.1"), or "presence.red". AttributeError for an unknown one."""
    name, _, which = role.partition(".")
    if name == "presence":
        return presence_colour(which, colours)
    found = getattr(colours, name)
    return str(found[int(which)] if which else found)


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """#RRGGBB as deck.gl wants it: [red, green, blue, alpha], each 0–255."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]


@cache
def _looks() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "charts" / "looks.toml").read_text(encoding="utf-8"))


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
