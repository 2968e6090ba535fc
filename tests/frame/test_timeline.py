"""What stands where on the timeline, drawn from small tables."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from dashboard.charts import timeline
from dashboard.theme import LIGHT

AS_OF = dt.date(2020, 3, 29)

pytestmark = pytest.mark.usefixtures("sample_warehouse")  # which says what parties are called


def bar(
    group: str | None, agreement_id: str, start: str | None, end: str | None, **more: Any
) -> dict[str, Any]:
    return {
        "group_code": group,
        "agreement_id": agreement_id,
        "agreement_name": f"Aftale {agreement_id}",
        "danish_party": "Aarhus Kommune",
        "chinese_party": "Nanjing",
        "start_date": dt.date.fromisoformat(start) if start else None,
        "start_date_precision": "day" if start else None,
        "end_date": dt.date.fromisoformat(end) if end else None,
        "end_date_precision": "day" if end else None,
        "lifecycle": "active",
        "state": "active",
        "presence": "green",
        "last_contact_date": None,
        "last_contact_date_precision": None,
    } | more


def mark(
    group: str | None, activity_id: str, day: str, agreement_id: str | None, **more: Any
) -> dict[str, Any]:
    return {
        "group_code": group,
        "activity_id": activity_id,
        "title": f"Besøg {activity_id}",
        "mark_state": "held",
        "start_date": dt.date.fromisoformat(day),
        "start_date_precision": "day",
        "place": None,
        "outcome": None,
        "agreement_id": agreement_id,
    } | more


def plan(bars: list[dict[str, Any]], marks: list[dict[str, Any]]) -> list[timeline.TimelineSheet]:
    columns = list(mark("g", "a", "2020-01-01", None))
    frames = (
        pd.DataFrame(bars, columns=list(bar("g", "a", None, "2020-01-01"))),
        pd.DataFrame(marks, columns=columns),
    )
    return timeline.plan(*frames, AS_OF, "danish_party")


def test_agreements_that_follow_each_other_share_a_lane_and_others_do_not() -> None:
    sheet, *_ = plan(
        [
            bar("A", "1", "2010-01-01", "2012-12-31"),
            bar("A", "2", "2014-01-01", "2016-12-31"),
            bar("A", "3", "2015-01-01", None),
        ],
        [],
    )
    assert [(b.lane, b.first.year, b.last) for b in sheet.bars] == [
        (0, 2010, dt.date(2012, 12, 31)),
        (0, 2014, dt.date(2016, 12, 31)),
        (1, 2015, AS_OF),  # no end stated: drawn to the as-of day
    ]


def test_an_activity_stands_on_its_agreement_and_a_loose_one_above() -> None:
    sheet, *_ = plan(
        [bar("A", "1", "2016-01-01", None)],
        [mark("A", "x", "2017-01-01", "1"), mark("A", "y", "2018-01-01", None)],
    )
    assert [(m.lane, m.day.year) for m in sheet.marks] == [(1, 2017), (0, 2018)]
    assert sheet.bars[0].lane == 1


def test_rows_without_a_group_come_last_under_a_name_of_their_own() -> None:
    sheet, *_ = plan([bar(None, "1", "2016-01-01", None), bar("Å", "2", "2016-01-01", None)], [])
    assert [name for name, _ in sheet.groups] == ["Å", "Uden dansk part"]


def test_an_unknown_start_is_drawn_a_year_before_the_end_and_never_in_1970() -> None:
    sheets = plan([bar("A", "1", None, "2019-06-30")], [])
    first, last = timeline.bounds(sheets, AS_OF)
    assert first > dt.date(2018, 1, 1)
    assert last > AS_OF


def test_planned_held_and_overdue_differ_by_shape() -> None:
    sheets = plan(
        [],
        [
            mark("A", "1", "2019-01-01", None),
            mark("A", "2", "2021-01-01", None, mark_state="planned"),
            mark("A", "3", "2019-01-01", None, mark_state="overdue"),
            mark("A", "4", "2019-01-01", None, mark_state="cancelled"),
        ],
    )
    figure = timeline.figure(sheets[0], timeline.bounds(sheets, AS_OF), AS_OF, LIGHT)
    symbols = [trace.marker.symbol for trace in figure.data if trace.mode == "markers"]
    assert len(set(symbols)) == 4


def test_five_hundred_agreements_come_on_sheets_that_can_be_read() -> None:
    bars = [bar(f"Part {i % 80:02}", str(i), f"{2005 + i % 15}-01-01", None) for i in range(500)]
    sheets = plan(bars, [])
    assert sum(len(sheet.bars) for sheet in sheets) == 500
    assert max(sheet.lane_count for sheet in sheets) <= timeline.SHEET_LANES
    assert len({name for sheet in sheets for name, _ in sheet.groups}) == 80


def test_text_from_an_export_cannot_draw() -> None:
    sheet, *_ = plan([bar("A", "1", "2016-01-01", None, agreement_name="<img src=x onerror=alert(1)>")], [])
    assert "<img" not in sheet.bars[0].hover


def test_what_was_signed_only_later_looks_different() -> None:
    sheets = plan(
        [bar("A", "1", "2020-06-01", None, lifecycle="proposed", state="later")],
        [mark("A", "y", "2020-03-01", None, mark_state="unsaid")],
    )
    assert [b.state for b in sheets[0].bars] == ["later"]
    assert "efter opgørelsesdagen" in sheets[0].bars[0].hover
    assert "status ikke oplyst" in sheets[0].marks[0].hover


def test_a_click_opens_what_it_is_on() -> None:
    sheets = plan([bar("A", "1", "2016-01-01", None)], [mark("A", "x", "2017-01-01", "1")])
    figure = timeline.figure(sheets[0], timeline.bounds(sheets, AS_OF), AS_OF, LIGHT)
    opened = [(trace.meta, list(trace.customdata)) for trace in figure.data if trace.customdata is not None]
    assert opened[0] == (("dated_agreement_count", "agreement_id"), ["1"])
    assert list(opened[1][1][0]) == ["x"]


def test_days_are_written_as_precisely_as_they_are_known() -> None:
    sheet, *_ = plan(
        [bar("A", "1", "2017-01-01", "2020-12-31", start_date_precision="year", end_date_precision="month")],
        [],
    )
    assert "Fra 2017 til december 2020" in sheet.bars[0].hover


def test_an_agreement_that_ended_nobody_says_when_is_drawn_to_its_last_contact_and_fades() -> None:
    contact = dt.date(2014, 5, 2)
    sheet, *_ = plan([bar("A", "1", "2010-01-01", None, lifecycle="ended", last_contact_date=contact)], [])
    [only] = sheet.bars
    assert (only.last, only.fades) == (contact, True)


def test_a_label_without_room_at_its_left_stands_in_its_bar_or_right_of_it() -> None:
    window = (dt.date(2010, 1, 1), dt.date(2020, 1, 1))
    sheet, *_ = plan(
        [
            bar("A", "long", "2010-01-01", "2019-12-31"),  # begins with the picture
            bar("B", "short", "2010-01-01", "2010-06-30"),
            bar("C", "late", "2018-01-01", "2019-12-31"),
        ],
        [],
    )
    placed = timeline.label_places(sheet.bars, sheet.marks, window, 1000)
    assert [(label.bar.lane, label.side) for label in placed] == [(2, "left"), (0, "inside"), (1, "right")]
