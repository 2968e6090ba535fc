"""Charts on a narrow page: what is written at lying bars is whole."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest

from dashboard.blocks import plotting
from dashboard.blocks.kinds import Chart, Rule, Series
from dashboard.model.columns import Column
from dashboard.theme import LIGHT, ink
from reports.setting import vector

SPENT = Series("spent", "Brugt", (Decimal(405060), Decimal(170105)), "accent")
BUDGET = Series(
    "budget",
    "Budget",
    (Decimal(412000), Decimal(158000)),
    "scale.1",
    labels=("405.060 kr. af 412.000 kr.", "170.105 kr. af 158.000 kr."),
)
BULLETS = Chart(
    "bars",
    "Budget",
    "Budget",
    Column("line", "Post"),
    "",
    "",
    ("Løn", "Rejser og ophold"),
    (BUDGET, SPENT),
    axis="kr.",
    is_bullet=True,
)


def test_on_a_phone_names_and_words_stand_above_their_bars() -> None:
    drawn = plotting.figure(BULLETS, LIGHT, 358)
    (words,) = [trace for trace in drawn.data if trace.type == "scatter"]
    assert list(words.text) == [
        "<b>Løn</b>  405.060 kr. af 412.000 kr.",
        "<b>Rejser og ophold</b>  170.105 kr. af 158.000 kr.",
    ]
    assert set(words.x) == {0.0}
    assert drawn.layout.yaxis.showticklabels is False
    assert drawn.layout.xaxis.range[1] == 412000  # no room is kept beside the bars


def test_a_name_gives_way_to_what_is_written_at_its_bar() -> None:
    long = replace(BULLETS, categories=("Løn", "Strategisk sektorsamarbejde om vand og miljø"))
    (words,) = [one for one in plotting.figure(long, LIGHT, 358).data if one.type == "scatter"]
    assert words.text[1].endswith("…</b>  170.105 kr. af 158.000 kr.")
    (words,) = [one for one in plotting.figure(long, LIGHT, 200).data if one.type == "scatter"]
    assert words.text[1] == "<b>…</b>  170.105 kr. af 158.000 kr."  # which leave no room for any of it


def test_bars_of_nothing_begin_at_the_left_of_a_phone() -> None:
    none = replace(BUDGET, values=(Decimal(0), Decimal(0)))
    drawn = plotting.figure(replace(BULLETS, series=(none,), is_bullet=False), LIGHT, 358)
    first, last = drawn.layout.xaxis.range
    assert first == 0 < last


def test_an_axis_of_counts_has_whole_numbers_once_each() -> None:
    held, planned = (replace(BUDGET, values=values, labels=()) for values in ((1, 0), (1, 1)))
    chart = replace(
        BULLETS,
        kind="columns",
        series=(held, planned),
        is_bullet=False,
        is_stacked=True,
        axis="",
    )
    assert plotting.figure(chart, LIGHT, 358).layout.yaxis.ticktext == ("0", "1", "2")
    many = replace(chart, series=(replace(held, values=(12, 0)), planned))
    assert plotting.figure(many, LIGHT, 358).layout.yaxis.ticktext == ("0", "5", "10", "15")


def test_one_series_with_long_words_has_them_as_bullets_do() -> None:
    alone = replace(BULLETS, series=(BUDGET,), is_bullet=False)
    wide, narrow = (plotting.figure(alone, LIGHT, width) for width in (1060, 358))
    assert wide.layout.yaxis.showticklabels is None
    assert [trace.text for trace in wide.data if trace.type == "scatter"]
    assert narrow.layout.yaxis.showticklabels is False
    # nothing is written at bars whose numbers are short: they stay as they are
    short = replace(alone, series=(replace(BUDGET, labels=("1", "2")),))
    assert plotting.figure(short, LIGHT, 358).layout.yaxis.showticklabels is None


def test_bars_beside_each_other_have_room() -> None:
    beside = replace(BULLETS, series=(BUDGET, SPENT, SPENT), is_bullet=False)
    assert plotting.figure(beside, LIGHT).layout.height == 48 + 2 * 3 * 18
    alone = replace(beside, series=(BUDGET,))
    assert plotting.figure(alone, LIGHT).layout.height < plotting.figure(beside, LIGHT).layout.height


def test_a_rule_crosses_no_name_above_a_bar() -> None:
    ruled = replace(BULLETS, rules=(Rule(100000, "mål"),))
    wide, narrow = (plotting.figure(ruled, LIGHT, width).layout for width in (1060, 358))
    assert [one.y for one in (*wide.annotations, *narrow.annotations)] == [1, 1]  # below there is no room
    wide, narrow = wide.shapes, narrow.shapes
    assert [one.yref for one in wide] == ["paper"]
    assert [(one.yref, one.y0, one.y1) for one in narrow] == [("y", -0.3, 0.3), ("y", 0.7, 1.3)]


def test_a_rule_crosses_no_words_beside_a_bar() -> None:
    rules = (Rule(100000, "gul"), Rule(200000, "kold"))
    alone = replace(BUDGET, values=(Decimal(150000), Decimal(412000)))
    drawn = plotting.figure(replace(BULLETS, series=(alone,), is_bullet=False, rules=rules), LIGHT)
    (words,) = [one for one in drawn.data if one.type == "scatter"]
    assert list(words.x) == [200000, 412000]
    low = replace(alone, values=(Decimal(1000), Decimal(2000)))
    below = plotting.figure(replace(BULLETS, series=(low,), is_bullet=False, rules=rules), LIGHT)
    assert max(below.layout.xaxis.range) > 200000  # where the words begin


def test_a_legend_names_what_is_drawn() -> None:
    nothing = replace(SPENT, values=(Decimal(0), None))
    drawn = plotting.figure(
        replace(BULLETS, series=(BUDGET, nothing), kind="columns", is_bullet=False), LIGHT
    )
    assert [trace.showlegend for trace in drawn.data] == [True, False]


@pytest.mark.parametrize("kind", ["bars", "columns"])
def test_paper_has_the_bars_of_every_series(kind: Literal["bars", "columns"]) -> None:
    plain = replace(BULLETS, kind=kind, is_bullet=False)
    lone = vector.chart(replace(plain, series=(BUDGET,)))
    both = vector.chart(replace(plain, series=(BUDGET, replace(SPENT, pattern="/"))))
    assert "<pattern" not in lone
    assert "<pattern" in both


def test_paper_has_the_colours_of_each_category() -> None:
    own = tuple(f"presence.{name}" for name in ("green", "red"))
    drawn = vector.chart(replace(BULLETS, series=(BUDGET,), is_bullet=False, colours=own))
    assert all(ink(role, LIGHT).lower() in drawn for role in own)


def test_paper_has_no_bullets() -> None:
    with pytest.raises(NotImplementedError, match="bullets"):
        vector.chart(BULLETS)
