"""The typeface of icons is a part of Streamlit's: with every icon that is named in code or that Streamlit writes itself."""

from fontTools.ttLib import TTFont

from scripts import icons


def test_every_icon_that_is_named_is_in_the_typeface() -> None:
    there = icons.ligatures(icons.whole())
    wanted = there.keys() & set(icons.named())
    assert {
        "space_dashboard",
        "add_alert",
        "keyboard_double_arrow_left",
    } <= wanted  # of a menu entry, a dictionary, and Streamlit
    kept = icons.ligatures(TTFont(icons.FILE))
    assert wanted - kept.keys() == set(), "python -m scripts.icons"
    assert icons.FILE.stat().st_size < 60_000
