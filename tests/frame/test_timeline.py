"""The content and drawing of the timeline: from small bars, and from the sample."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dashboard.blocks.kinds import AgreementBar, Moment, Timeline
from dashboard.charts import timeline as drawing
from dashboard.filters_model import Filters
from dashboard.statements import timeline
from dashboard.theme import LIGHT
from locales import text
from reports.setting import vector

AS_OF = dt.date(2020, 3, 29)
FIRST, LAST = dt.date(2019, 3, 30), dt.date(2021, 3, 29)
WORDS = {"held": "afholdt", "planned": "planlagt", "milestone": "milepæl", "as-of": "opgjort"}


def bar(start: str | None, end: str | None, known: str | None = "2020-03-29", **more: Any) -> AgreementBar:
    days = (None if day is None else dt.date.fromisoformat(day) for day in (start, end, known))
    return replace(AgreementBar("Aftale", "Part", *days, "green", ()), **more)


def line(*bars: AgreementBar) -> Timeline:
    return Timeline("Tidslinje", bars, FIRST, LAST, AS_OF, WORDS)


@pytest.mark.parametrize(
    ("one", "first", "last", "fades"),
    [
        (bar("2019-06-01", "2020-06-30"), "2019-06-01", "2020-06-30", 0),
        (bar("2010-01-01", "2030-01-01"), "2019-03-30", "2021-03-29", 0),  # cut where the axis ends
        (bar("2019-06-01", None), "2019-06-01", "2020-03-29", 3),  # open: as far as is known, then fainter
        (
            bar("2012-01-01", None, "2019-09-01"),
            "2019-03-30",
            "2019-09-01",
            3,
        ),  # ended, on what day nothing says
        (
            bar(None, "2020-09-30"),
            "2019-10-01",
            "2020-09-30",
            3,
        ),  # an unknown beginning: a year before the end
    ],
)
def test_a_bar_is_drawn_as_far_as_is_known_and_fades_where_a_day_is_not_stated(
    one: AgreementBar, first: str, last: str, fades: int
) -> None:
    pieces = list(one.pieces(FIRST, LAST))
    [whole] = [piece for piece in pieces if piece[2] == 1]
    assert (str(whole[0]), str(whole[1]), len(pieces) - 1) == (first, last, fades)


@pytest.mark.parametrize(
    ("one", "is_there"),
    [
        (bar("2010-01-01", "2012-12-31"), False),
        (bar("2022-01-01", None, "2022-01-01"), False),
        (bar(None, None, None), False),
        (bar(None, None, None, moments=(Moment(AS_OF, "held"),)), True),  # no bar, but something happened
    ],
)
def test_what_touches_the_days_is_shown(one: AgreementBar, is_there: bool) -> None:
    assert one.touches(FIRST, LAST) is is_there


@pytest.mark.parametrize(
    ("first", "most", "count"), [("2019-03-30", 12, 8), ("2019-03-30", 4, 4), ("2003-01-01", 12, 9)]
)
def test_an_axis_has_no_more_marks_than_there_is_room_for(first: str, most: int, count: int) -> None:
    asked = replace(line(), first=dt.date.fromisoformat(first))
    assert len(asked.ticks(most)) == count


def test_what_has_come_true_is_filled_and_the_legend_has_three_entries() -> None:
    moments = tuple(
        Moment(AS_OF, kind)
        for kind in ("held", "planned", "milestone", "open-milestone")  # type: ignore[arg-type]
    )
    chart = drawing.figure(line(bar("2019-06-01", None, moments=moments, presence="none")), LIGHT, 1000)
    marks = [trace for trace in chart.data if trace.type == "scatter"]
    assert [trace.name for trace in marks if trace.showlegend] == ["afholdt", "planlagt", "milepæl"]
    looks = [(trace.marker.symbol, trace.marker.color == LIGHT.paper) for trace in marks]
    assert looks == [("circle", False), ("circle", True), ("diamond", False), ("diamond", True)]


def test_five_hundred_agreements_are_one_picture() -> None:
    many = line(*(bar("2019-06-01", None, label=f"Aftale {i}") for i in range(500)))
    chart = drawing.figure(many, LIGHT, 1000)
    assert len(chart.layout.yaxis.ticktext) == 500
    assert {at for at, _ in chart.data[0].customdata} == set(range(500))


def test_text_from_an_export_cannot_draw() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    one = bar("2019-06-01", None, label=hostile, words=hostile, moments=(Moment(AS_OF, "held", hostile),))
    chart = drawing.figure(line(one), LIGHT, 1000)
    said = [*chart.layout.yaxis.ticktext, *(words for trace in chart.data for words in trace.hovertext)]
    assert not [words for words in said if "<img" in words]


# --- Of the sample ---


@pytest.mark.usefixtures("sample_warehouse")
class TestSample:
    facts = timeline.PAGE.facts(Filters(as_of=AS_OF), is_guest=False)

    def test_it_opens_on_the_year_before_and_after_those_of_the_latest_contact_first(self) -> None:
        shown = timeline.of_window(self.facts, "year")
        assert (shown.first, shown.last) == (FIRST, LAST)
        held = [[one.day for one in bar.moments if one.kind == "held"] for bar in shown.bars if bar.number]
        latest = [max(days) for days in held[:3] if days]
        assert latest == sorted(latest, reverse=True)
        assert len(shown.bars) < len(timeline.of_window(self.facts, "all").bars)

    def test_every_mark_opens_its_row_and_every_bar_has_its_number(self) -> None:
        shown = timeline.of_window(self.facts, "all")
        for bar in shown.bars:
            assert bar.number or bar.label == "Uden for aftalerne"
            for one in bar.moments:
                assert one.key is not None
                assert one.words
        first = next(one for bar in shown.bars for one in bar.moments if one.key)
        assert first.key is not None
        assert len(self.facts.now.rows(first.key.measure, first.key.group)) == 1

    def test_only_agreements_in_force_are_judged_and_none_for_a_guest(self) -> None:
        in_force = set(self.facts.now.rows("in_force_count")["agreement_id"])
        judged = {bar.number for bar in timeline.of_window(self.facts, "all").bars if bar.presence != "none"}
        assert judged
        assert judged <= in_force
        guest = timeline.PAGE.facts(Filters(as_of=AS_OF), is_guest=True)
        told = timeline.of_window(guest, "all").bars
        assert {bar.presence for bar in told} == {"none"}
        assert "open-milestone" not in {one.kind for bar in told for one in bar.moments}

    def test_of_many_agreements_those_of_the_latest_contact_are_drawn_and_that_is_said(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole, year = (timeline.of_window(self.facts, which) for which in ("all", "year"))
        monkeypatch.setattr(timeline, "_MOST", 3)
        cut = timeline.of_window(self.facts, "all")
        drawn = [bar.number for bar in cut.bars if bar.number]
        assert drawn == [bar.number for bar in whole.bars if bar.number][:3]
        number = len(self.facts.now.rows("dated_agreement_count"))
        assert (whole.note, cut.note) == ("", text("timeline-cut", shown=3, number=number))
        # as many as there is room for are not cut, whatever lies outside of the days
        monkeypatch.setattr(timeline, "_MOST", sum(bool(bar.number) for bar in year.bars))
        assert timeline.of_window(self.facts, "year").note == ""

    def test_days_are_told_as_precisely_as_they_are_known(self) -> None:
        said = " ".join(bar.words for bar in timeline.of_window(self.facts, "all").bars)
        assert "november 2021" in said

    def test_paper_has_the_same_bars_as_a_vector(self) -> None:
        shown = timeline.liveliest(self.facts, dt.date(2018, 1, 1))
        assert 0 < len(shown.bars) <= 14
        assert "<svg" in vector.timeline(shown)


def test_the_legend_says_what_each_colour_of_the_bars_means() -> None:
    judged = line(bar("2019-06-01", None, presence="red"), bar("2019-06-01", None, presence="none"))
    said = [trace.name for trace in drawing.figure(judged, LIGHT, 700).data if trace.name]
    assert {"■ kold", "ikke i kraft"} <= set(said)
    assert not {"○ aldrig", "● inden for målet"} & set(said)
    unjudged = line(bar("2019-06-01", None, presence="none"))  # as a guest reads them all
    assert "ikke i kraft" not in [trace.name for trace in drawing.figure(unjudged, LIGHT, 700).data]


def test_on_a_phone_names_stand_in_full_above_their_bars() -> None:
    named = line(bar("2019-06-01", None, label="Venskabsbyaftale Sønderborg–Haiyan"))
    narrow, wide = (drawing.figure(named, LIGHT, width).layout.yaxis for width in (350, 700))
    assert narrow.ticklabelposition == "inside top"
    assert "Sønderborg–Haiyan" in narrow.ticktext[0]
    assert wide.ticklabelposition is None
    assert "…" in wide.ticktext[0]


def test_on_a_phone_the_legend_has_two_entries_a_line() -> None:
    narrow, wide = (
        drawing.figure(line(bar("2019-06-01", None)), LIGHT, width).layout for width in (350, 700)
    )
    assert (narrow.legend.entrywidthmode, narrow.legend.entrywidth) == ("fraction", 0.5)
    assert wide.legend.entrywidth is None
