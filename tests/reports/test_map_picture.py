"""The printed map: the same bytes each time, what it shows in the chosen language, and no character without a glyph."""

import datetime as dt
import io
import warnings
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.filters_model import Filters
from dashboard.map.shading import SHADES
from locales import speaking
from reports import map_picture
from reports.setting import vector

AS_OF = Filters(as_of=dt.date(2018, 6, 30))
NARROW = Filters(provinces=("CN-JS",), themes=("water",), as_of=dt.date(2018, 6, 30))
NOTHING = Filters(provinces=("CN-XZ",), themes=("air",), statuses=("proposed",), as_of=dt.date(2018, 6, 30))

pytestmark = pytest.mark.usefixtures("sample_warehouse")


@pytest.mark.dealt(2)
@pytest.mark.parametrize("as_type", ["svg", "png"])
def test_the_same_question_gives_the_same_bytes(as_type: map_picture.Type) -> None:
    assert map_picture.picture(AS_OF, as_type=as_type) == map_picture.picture(AS_OF, as_type=as_type)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["zh", "da", "en"])
def test_every_character_has_a_glyph_of_our_own_fonts(lang: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of a missing one
        made = speaking(lang)(map_picture.picture)(NARROW)
    root = ElementTree.fromstring(made)  # it is XML that others can read
    assert root.tag.endswith("svg")
    assert b"<image" not in made  # all of it scales
    fonts = {path.name for path in (Path(map_picture.__file__).parent / "fonts").glob("*.?tf")}
    known = {
        Path(font.fname).name
        for font in vector.fontManager.ttflist
        if "Noto Sans SC" in font.name or "Public Sans" in font.name
    }
    assert known <= fonts


@pytest.mark.dealt(9)
@pytest.mark.parametrize("measure", SHADES.values())
def test_every_measure_can_shade_it(measure: str) -> None:
    assert Image.open(io.BytesIO(map_picture.picture(AS_OF, measure, as_type="png"))).width > 2000


@pytest.mark.soak
def test_the_measure_the_day_and_the_filters_change_it() -> None:
    pictures = {
        map_picture.picture(filters, measure, as_type="png")
        for filters, measure in (
            (AS_OF, "agreement_count"),
            (AS_OF, "challenge_count"),
            (NARROW, "agreement_count"),
            (Filters(as_of=dt.date(2019, 12, 31)), "agreement_count"),
        )
    }
    assert len(pictures) == 4


def test_nothing_in_scope_is_a_map_all_the_same() -> None:
    assert map_picture.picture(NOTHING).startswith(b"<?xml")
