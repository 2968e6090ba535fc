"""The colours that code needs by name (maps, charts, marks); .streamlit/config.toml holds the rest.

Every colour with a meaning goes with a mark, so that nothing is said by colour alone. The pairs are told
apart in the common kinds of colour blindness: presence runs blue-green, amber, vermilion, grey, which also
differ in lightness.
"""

from dataclasses import dataclass

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


LIGHT = Palette(
    ink="#16302F",
    muted="#4C6361",
    line="#D3E0DE",
    paper="#FBFDFC",
    panel="#EAF3F1",
    sea="#E4EFF3",
    land="#F4F5F0",
    good="#0E7C66",
    warn="#D99000",
    bad="#C23B22",
    none="#7C8B8C",
    accent="#0B6B73",
    series=(
        "#0B6B73",
        "#D98A1F",
        "#3D7FC1",
        "#8C4A6B",
        "#6B9E3A",
        "#C4533A",
        "#5A5F9E",
        "#A98F1E",
        "#35A596",
        "#6B7B7C",
    ),
    scale=("#DDEDEA", "#B4D9D5", "#84C0BE", "#4FA2A3", "#1F7F86", "#0A5761"),
)

DARK = Palette(
    ink="#E4EFED",
    muted="#A3B9B7",
    line="#2C464B",
    paper="#0D1A1D",
    panel="#16282C",
    sea="#0A1518",
    land="#1A2B2F",
    good="#58C9A6",
    warn="#F0B84A",
    bad="#F07A5E",
    none="#94A5A6",
    accent="#5CC8BE",
    series=(
        "#5CC8BE",
        "#E9A94B",
        "#79B1E8",
        "#CB8DAF",
        "#A4CC72",
        "#EB8A72",
        "#9DA3E0",
        "#D8C25A",
        "#8EDDD0",
        "#A3B3B4",
    ),
    scale=("#1E3E45", "#23565D", "#2C7076", "#3B8E90", "#5BB0AD", "#9ADAD2"),
)

# Presence → its mark; the same marks are used in legends, tables and on the map.
PRESENCE_MARKS = {"green": "●", "amber": "▲", "new": "◇", "red": "■", "never": "○"}
# What a guest reads instead of our judgement of a contact: that there has been one, or none.
GUEST_MARKS = {"met": "●", "never": "○"}
ALL_MARKS = PRESENCE_MARKS | GUEST_MARKS

# What is invented, wherever it is drawn.
INVENTED_MARK = "*"
# A province on the map with open challenges and no agreement in force.
WHITE_SPOT_MARK = "□"

# How far a challenge has come, on the board, in lists and in its journey.
STAGE_MARKS = {
    "identified": "①",
    "dialogue": "②",
    "matched": "③",
    "demonstration": "④",
    "offer": "⑤",
    "contract": "⑥",
    "lost": "×",
}

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
    return {
        "met": colours.accent,
        "green": colours.good,
        "amber": colours.warn,
        "new": colours.accent,
        "red": colours.bad,
    }.get(str(presence), colours.none)


def ink(role: str, colours: Palette) -> str:
    """A colour by what it is for: a name of the palette ("bad"), one of its lists with a position ("series.1"), or "presence.red".

    Raises:
        AttributeError: the palette has no such colour.
    """
    name, _, which = role.partition(".")
    if name == "presence":
        return presence_colour(which, colours)
    found = getattr(colours, name)
    return str(found[int(which)] if which else found)


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """#RRGGBB as deck.gl wants it: [red, green, blue, alpha], each 0–255."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]
