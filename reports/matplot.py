"""matplotlib for paper: our own fonts, one drawing at a time, and the same bytes for the same picture."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager

from locales import text

Type = Literal["svg", "png"]
_FONTS = Path(__file__).parent / "fonts"
_SETTINGS = Path(__file__).with_name("map.mplstyle")
_FAMILY = ("Public Sans", "Noto Sans SC")
_HEADING = ("Schibsted Grotesk", "Noto Sans SC")
_DPI = 200
_ALONE = threading.Lock()  # matplotlib's settings and fonts are one for the whole process


@contextmanager
def alone() -> Iterator[None]:
    """Draw with our settings and fonts, one thread at a time."""
    with _ALONE, mpl.rc_context(fname=_SETTINGS):
        known = {font.fname for font in fontManager.ttflist}
        for file in sorted(_FONTS.glob("*.?tf")):
            if str(file) not in known:
                fontManager.addfont(str(file))
        yield


def font(size: float, *, bold: bool = False, heading: bool = False) -> FontProperties:
    """A font of `size` points."""
    return FontProperties(
        family=list(_HEADING if heading else _FAMILY), size=size, weight="bold" if bold else "normal"
    )


def saved(figure: Figure, as_type: Type, title: str) -> bytes:
    """The picture, without the day on which it was made."""
    out = io.BytesIO()
    if as_type == "svg":
        figure.savefig(
            out, format="svg", metadata={"Date": None, "Title": title, "Creator": text("app-name")}
        )
    else:
        figure.savefig(out, format="png", dpi=_DPI, metadata={"Title": title, "Software": text("app-name")})
    return out.getvalue()
