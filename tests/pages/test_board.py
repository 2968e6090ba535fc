"""The board page: what a report covers, its files, that an issued one stands unchanged, and what guests never see."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import actions, desk_records, link_choice, roles, warehouse
from dashboard.blocks.kinds import Items, Paper, Text
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.parts import meeting, sections
from records import board_points, comments, issued
from records.board_points import Option
from reports import board, issuing, pack_page, papers
from reports.board import Asked, decisions
from reports.board.facts import PackFacts, months_before
from reports.setting import pdf as setting
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk
from tests.reports import packs

PAGE = "economy/board.py"
AS_OF = dt.date.fromisoformat(desk.AS_OF)
START = dt.date(2016, 3, 31)
NOTHING = Filters(as_of=AS_OF)
OPTIONS = [Option("Forlæng", "koster 40.000 kr."), Option("Afslut", "aftalen udløber")]

INTERNAL = ("Hemmelig risiko", "Hemmelig sag", "Hemmelig note", "Anne", "kr.", "Ring til Wuxi", "Send udkast")


pytestmark = pytest.mark.usefixtures("small_desk", "no_entries")


@pytest.fixture
def quick_files(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Files that say what was asked, in place of typeset ones; the list of what was asked."""
    made: list[Asked] = []

    def make(asked: Asked, format: str, progress: Callable[[str], None] | None = None) -> bytes:
        for step in ("gather", "draw", "write"):
            (progress or print)(step)
        made.append(asked)
        notes = [note.text for note in desk_records.notes_between(asked.since, asked.filters.as_of)]
        return f"{format} {asked.filters.as_of} {asked.lang} {asked.audience} {notes}".encode()

    monkeypatch.setattr(board, "make", make)
    return made


def click(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception
    return at


def make(at: AppTest) -> AppTest:
    return click(at, "board-make")


def issue(at: AppTest, who: str = "Anne") -> AppTest:
    at.text_input(key="author-board-issue").set_value(who)
    return click(at, "board-issue-now")


def open_part(at: AppTest, name: str) -> AppTest:
    at.segmented_control(key=link_choice.widget_key("part")).set_value(name).run()
    assert not at.exception
    return at


def downloads(at: AppTest) -> list[str]:
    return [button.key for button in at.get("download_button") if (button.key or "").startswith("board-")]


# --- What it covers ---


@pytest.mark.parametrize(
    ("kind", "as_of", "first"),
    [
        ("half", dt.date(2018, 6, 30), dt.date(2018, 1, 1)),
        ("half", dt.date(2018, 3, 30), dt.date(2017, 10, 1)),
        ("half", dt.date(2016, 5, 1), START),
        ("quarter", dt.date(2018, 6, 30), dt.date(2018, 4, 1)),
        ("quarter", dt.date(2020, 3, 29), dt.date(2019, 12, 30)),
        ("year", dt.date(2018, 6, 30), dt.date(2018, 1, 1)),
        ("project", dt.date(2018, 6, 30), None),
        ("free", dt.date(2018, 6, 30), dt.date(2018, 5, 1)),
        ("free", dt.date(2018, 4, 1), dt.date(2018, 4, 1)),
        ("last", dt.date(2018, 6, 30), dt.date(2018, 1, 1)),
    ],
)
def test_the_period_begins_where_it_was_chosen(kind: str, as_of: dt.date, first: dt.date | None) -> None:
    assert issuing.period_from(kind, as_of, START, None, dt.date(2018, 5, 1)) == first


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2018-08-31", "2018-03-01"),
        ("2018-02-28", "2017-09-01"),
        ("2020-02-29", "2019-09-01"),
        ("2018-08-30", "2018-03-01"),
    ],
)
def test_six_months_end_with_the_month(day: str, first: str) -> None:
    assert months_before(dt.date.fromisoformat(day), 6) == dt.date.fromisoformat(first)


def test_the_first_report_says_what_it_covers_and_is_drawn_whole() -> None:
    """The day and the language are the frame's: no field of the page asks for them again."""
    at = desk.open_page(PAGE)
    said = desk.words(at)
    assert "Rapporten dækker 1. januar 2018 – 30. juni 2018." in said
    assert "Der er ikke tidligere udsendt en rapport" in said
    assert not [field.key for field in at.date_input if (field.key or "").startswith("board-")]
    for words in (
        "Bestyrelsen skal beslutte",
        "De næste tre måneder",
        "Sådan er tallene gjort op",
        "Grundlag",
    ):
        assert words in said
    assert "Lav rapporten" in [button.label for button in at.button]
    assert downloads(at) == []


@pytest.mark.soak  # the periods are held above, and tests/reports follows filters
@pytest.mark.part_alone
def test_filters_are_followed_and_a_period_is_the_reports_own(quick_files: list[Asked]) -> None:
    at = desk.open_page(PAGE, province="CN-JS", **{"from": "2017-01-01", "to": "2017-12-31"})
    assert "Rapporten dækker 1. januar 2017 – 30. juni 2018." in desk.words(at)
    make(at)
    assert {asked.filters.provinces for asked in quick_files} == {("CN-JS",)}
    assert {asked.filters.period_to for asked in quick_files} == {None}


# --- Files and issuing ---


@pytest.mark.soak
@pytest.mark.usefixtures("quick_files")
def test_an_issued_report_is_fetched_again_byte_for_byte_after_more_data_was_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way: a note on an overspent line, a report with it, more data, and the same report again."""
    path = tmp_path / "desk" / "warehouse.duckdb"
    path.parent.mkdir()
    drawn_warehouse(path, desk.TABLES)
    monkeypatch.setenv("WAREHOUSE", str(path))
    comments.write(comments.line_figure("Rejser"), "Ekstra rejse til Wuxi", author="Anne", as_of=AS_OF)
    at = make(desk.open_page(PAGE))
    kept = {format: content for format, (_, content) in at.session_state["board-made"].files.items()}
    at = issue(at)
    assert any("Rapport nr. 1 er udsendt og gemt." in box.value for box in at.success)
    assert "Ekstra rejse til Wuxi" in kept["pdf"].decode()
    warehouse.close()
    drawn_warehouse(path, desk.TABLES + "\ncompanies\nname\nNyt firma\n")
    comments.write("budget", "Senere", author="Bo", as_of=AS_OF)
    assert {file.format: issued.fetch(1, file.format) for file in issued.files(1)} == kept
    assert issued.verify(1) == ()
    at = open_part(desk.open_page(PAGE), "issued")
    assert downloads(at) == ["board-fetch-1-pdf", "board-fetch-1-pptx", "board-fetch-1-xlsx"]
    click(at, "board-verify-1")
    assert any("Uændret" in box.value for box in at.success)
    warehouse.close()


@pytest.mark.soak
def test_the_next_report_counts_from_the_last_one(quick_files: list[Asked]) -> None:
    at = issue(make(desk.open_page(PAGE, as_of="2018-03-30")))
    at = desk.open_page(PAGE)
    assert "»Siden sidst« regnes fra den seneste udsendte rapport, pr. 30. marts 2018." in desk.words(at)
    assert "Rapporten dækker 31. marts 2018 – 30. juni 2018." in desk.words(at)
    quick_files.clear()
    make(at)
    assert {(asked.since, asked.period_from) for asked in quick_files} == {
        (dt.date(2018, 3, 30), dt.date(2018, 3, 31))
    }
    # of the same day in another language: no earlier report
    again = desk.open_page(PAGE, as_of="2018-03-30")
    assert "Der er ikke tidligere udsendt en rapport" in desk.words(again)
    # on one province: a report of its own
    assert "Der er ikke tidligere udsendt en rapport" in desk.words(desk.open_page(PAGE, province="CN-JS"))


@pytest.mark.usefixtures("quick_files")
@pytest.mark.part_alone
def test_nobody_issues_without_a_name_and_what_is_issued_stays_as_it_was() -> None:
    at = issue(make(desk.open_page(PAGE)), " ")
    assert any("Skriv dit navn" in box.value for box in at.error)
    assert issued.all_reports() == []
    assert downloads(at) == ["board-download-pdf", "board-download-pptx", "board-download-xlsx"]
    # what is written meanwhile makes the files old
    comments.write("budget", "Ny note", author="Anne", as_of=AS_OF)
    at.run()
    assert downloads(at) == []
    assert "siden rapporten blev lavet. Lav den igen" in desk.words(at)
    make(at)
    kept = {format: content for format, (_, content) in at.session_state["board-made"].files.items()}
    assert not issue(at).error
    comments.write("budget", "Senere", author="Bo", as_of=AS_OF)
    assert {file.format: issued.fetch(1, file.format) for file in issued.files(1)} == kept
    assert issued.verify(1) == ()


@pytest.mark.soak
@pytest.mark.usefixtures("quick_files")
def test_a_changed_byte_is_told(no_entries: Path) -> None:
    issue(make(desk.open_page(PAGE)))
    with sqlite3.connect(no_entries) as connection:
        connection.execute("update issued_file set content = x'00' where format = 'xlsx'")
    connection.close()
    at = click(open_part(desk.open_page(PAGE), "issued"), "board-verify-1")
    assert any("Ændret: Excel-filen." in box.value for box in at.error)


@pytest.mark.soak
@pytest.mark.usefixtures("quick_files")
def test_an_issued_report_tells_the_data_it_was_made_from(sample_warehouse: Path) -> None:
    issue(make(desk.open_page(PAGE)))
    report = issued.last()
    assert report is not None
    assert report.load_id == 1
    assert len(report.data_files) == 9
    assert report.data_hash == issued.data_hash(report.data_files)
    said = desk.words(open_part(desk.open_page(PAGE), "issued"))
    assert "indlæsning nr. 1" in said
    assert "python -m pipeline undo 1" in said


@pytest.mark.soak
def test_since_the_last_report_is_walked_with_two_that_were_issued(sample_warehouse: Path) -> None:
    """Three reports of the sample, made and issued as the board gets them: each counts from the one before."""
    issue(make(desk.open_page(PAGE, as_of="2018-03-30")))
    second = desk.open_page(PAGE, as_of="2018-09-30")
    assert "regnes fra den seneste udsendte rapport, pr. 30. marts 2018." in desk.words(second)
    issue(make(second))
    assert [report.as_of for report in issued.all_reports()] == [dt.date(2018, 9, 30), dt.date(2018, 3, 30)]
    said = packs.on_one_line(issued.fetch(2, "pdf"))
    assert "Siden sidste rapport (30. marts 2018)" in said
    assert "31. marts 2018 – 30. september 2018" in said
    third = issue(make(desk.open_page(PAGE, as_of="2019-03-30")))
    assert not third.error
    assert "Siden sidste rapport (30. september 2018)" in packs.on_one_line(issued.fetch(3, "pdf"))


def test_data_loaded_while_a_report_is_made_makes_it_anew(
    quick_files: list[Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps = iter([("a",), ("b",), ("b",), ("b",)])
    monkeypatch.setattr(issuing, "stamp", lambda: next(stamps))
    made = issuing.make(issuing.ask(NOTHING, None, "board", None))
    assert len(quick_files) == 6
    assert made.stamp == ("b",)


# --- Risks and issues ---


@pytest.mark.as_opened
def test_a_risk_is_added_edited_and_closed() -> None:
    at = open_part(desk.open_page(PAGE), "risks")
    assert "Der er ingen åbne risici på opgørelsesdagen." in desk.words(at)
    click(at, "risk-add")
    at.text_input(key="risk-form-new-0-title").set_value("Kontakten <b>flytter</b>")
    at.select_slider(key="risk-form-new-0-likelihood").set_value(4)
    at.select_slider(key="risk-form-new-0-impact").set_value(4)
    at.text_input(key="author-risk-0").set_value("Anne")
    click(at, "risk-save-0")
    assert [(r.title, r.score, r.raised_date, r.edited_by) for r in board_points.risks()] == [
        ("Kontakten <b>flytter</b>", 16, AS_OF, "Anne")
    ]
    assert "Rød" in desk.words(at)
    click(at, "risk-edit-1")
    at.text_input(key="risk-form-1-title").set_value("Fortrudt")
    click(at, "risk-cancel-1")
    click(at, "risk-edit-1")
    assert at.text_input(key="risk-form-1-title").value == "Kontakten <b>flytter</b>"
    at.select_slider(key="risk-form-1-impact").set_value(1)
    at.text_input(key="author-risk-1").set_value("Anne")
    click(at, "risk-save-1")
    assert board_points.risks()[0].score == 4
    at.text_input(key="author-close-risk-1").set_value("Anne")
    click(at, "risk-close-yes-1")
    assert board_points.risks(AS_OF) == []
    assert "lukket 30. juni 2018" in desk.words(at)
    at.text_input(key="author-reopen-risk-1").set_value("Anne")
    click(at, "reopen-risk-1-yes")
    assert len(board_points.risks(AS_OF)) == 1


@pytest.mark.as_opened
def test_the_largest_risks_stand_above_the_written_ones_judged_and_marked(sample_warehouse: Path) -> None:
    board_points.keep_risk(
        "Kontakten flytter",
        4,
        5,
        mitigation="",
        owner="",
        raised_date=AS_OF,
        author="Anne",
        is_illustrative=True,
    )
    at = open_part(desk.open_page(PAGE), "risks")
    (table,) = [one for one in at.dataframe if "Alvor" in one.value]
    assert table.proto.row_height > 35  # what is said about a risk is read, not cut in one line
    found = table.value
    written = found.set_index("Navn").loc["Kontakten flytter"]
    assert tuple(written[["Sandsynlighed", "Konsekvens", "Point"]]) == (4, 5, 20)
    assert tuple(written[["Alvor", "Mærke"]]) == ("■ Rød", "opdigtet")
    assert len(found) > 1
    assert all(found[name].dtype.kind == "i" for name in ("Sandsynlighed", "Konsekvens", "Point"))


@pytest.mark.soak
def test_two_who_edit_the_same_risk_are_told() -> None:
    board_points.keep_risk("Risiko", 3, 3, mitigation="", owner="", raised_date=AS_OF, author="Anne")
    at = open_part(desk.open_page(PAGE), "risks")
    click(at, "risk-edit-1")
    board_points.keep_risk(
        "Bos risiko", 5, 5, mitigation="", owner="", raised_date=AS_OF, author="Bo", number=1, version=1
    )
    at.text_input(key="risk-form-1-title").set_value("Annes risiko")
    at.text_input(key="author-risk-1").set_value("Anne")
    click(at, "risk-save-1")
    assert any("Bo rettede det samme" in box.value for box in at.error)
    assert board_points.risks()[0].title == "Bos risiko"
    assert at.text_input(key="risk-form-1-title").value == "Annes risiko"
    click(at, "risk-save-1")
    assert board_points.risks()[0].title == "Annes risiko"


@pytest.mark.soak  # tests/records/test_database.py refuses an issue of one option
@pytest.mark.part_alone
def test_an_issue_needs_two_options_and_a_decision_needs_words() -> None:
    at = open_part(desk.open_page(PAGE), "issues")
    click(at, "issue-add")
    at.text_input(key="issue-form-new-0-title").set_value("Skal aftalen forlænges?")
    at.text_input(key="issue-form-new-0-option-0").set_value("Forlæng")
    at.text_input(key="author-issue-0").set_value("Anne")
    click(at, "issue-save-0")
    assert any("mindst to muligheder" in box.value for box in at.error)
    assert at.text_input(key="issue-form-new-0-option-0").value == "Forlæng"
    at.text_input(key="issue-form-new-0-option-2").set_value("Afslut")
    click(at, "issue-save-0")
    kept = board_points.issues(AS_OF)
    assert [option.title for option in kept[0].options] == ["Forlæng", "Afslut"]
    click(at, "decide-written-1-0")
    at.text_area(key="decide-written-1-outcome").set_value(" ")
    at.text_input(key="author-decide-written-1").set_value("Anne")
    click(at, "decide-written-1-yes")
    click(at, "decide-written-1-0")
    assert any("Skriv, hvad bestyrelsen besluttede." in box.value for box in at.error)
    assert board_points.issues(AS_OF)


@pytest.mark.part_alone
def test_a_case_of_the_pack_is_decided_in_one_press_and_becomes_an_action_until_it_is_done() -> None:
    """The first case follows from the data: its second option, with who and when as suggested."""
    at = desk.open_page(PAGE, part="issues")
    key = next(button.key for button in at.button if button.key and button.key.startswith("decide-"))
    code = key.removeprefix("decide-").removesuffix("-0")
    click(at, f"decide-{code}-1")
    chosen = at.text_area(key=f"decide-{code}-outcome").value
    at.text_input(key=f"author-decide-{code}").set_value("Anne")
    click(at, f"decide-{code}-yes")
    kept = next(one for one in board_points.issues() if one.code == code)
    assert (kept.closed_date, kept.outcome, kept.options[1].title) == (AS_OF, chosen, chosen)
    assert kept.due_date is not None
    assert kept.due_date > AS_OF
    assert not [button for button in at.button if (button.key or "").startswith(f"decide-{code}-")]
    assert "Én beslutning venter på at blive udført" in desk.words(at)
    asked = actions.noted(Filters(as_of=AS_OF))
    found = measures.rows(asked, "action_count", ("action_kind", "decision"))
    assert found["subject"].tolist() == [chosen]
    # the next pack opens with it, and asks it again only once it is done
    later = AS_OF + dt.timedelta(days=90)
    facts = PackFacts(Asked(Filters(as_of=later), None, "da", since=AS_OF))
    assert decisions.follow_ups(facts).message.startswith(
        "Én beslutning venter på at blive udført, og én frist er overskredet"
    )
    assert code not in {case.code for case in decisions.cases(facts).cases}
    at.text_area(key=f"done-issue-{kept.issue_id}-note").set_value("Vi så værket")
    at.text_input(key=f"author-done-issue-{kept.issue_id}").set_value("Bo")
    click(at, f"done-issue-{kept.issue_id}-yes")
    assert board_points.follow_ups(later) == []
    assert "udført 30. juni 2018 · Vi så værket" in desk.words(at)
    at.text_input(key=f"author-undone-issue-{kept.issue_id}").set_value("Bo")
    click(at, f"undone-issue-{kept.issue_id}-yes")
    assert [one.done_note for one in board_points.follow_ups(later)] == [""]


@pytest.mark.soak  # a case is decided in the same way above
@pytest.mark.part_alone
def test_at_the_meeting_cases_come_one_by_one_and_the_minutes_say_what_was_decided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_: list[Paper] = []
    monkeypatch.setattr(setting, "write", lambda paper, **_: set_.append(paper) or b"%PDF")
    at = open_part(desk.open_page(PAGE), "meeting")
    (first, *_) = [
        one.removeprefix("meeting-decide-").removesuffix("-0") for one in _options(at) if one.endswith("-0")
    ]
    assert [one for one in _options(at) if first not in one] == [], "one case at a time"
    at.text_area(key=f"meeting-remark-{first}").set_value("Viborg tager med").run()
    click(at, f"meeting-decide-{first}-0")
    at.text_input(key=f"author-decide-{first}").set_value("Anne")
    click(at, f"decide-{first}-yes")
    (kept,) = [one for one in board_points.issues() if one.code == first]
    assert (kept.remark, kept.closed_date) == ("Viborg tager med", AS_OF)
    click(at, "meeting-next")
    second = _options(at)[0].removeprefix("meeting-decide-").removesuffix("-0")
    assert second != first
    at.text_area(key=f"meeting-remark-{second}").set_value("Tages op i maj").run()
    while not at.button(key="meeting-next").disabled:
        click(at, "meeting-next")
    at.text_input(key="meeting-present").set_value("Anne, Bo").run()
    page = meeting.minutes([kept], [], "Anne, Bo", {})
    assert papers.pdf(page, NOTHING, is_guest=False) == (b"%PDF", f"minutes-{AS_OF}-da.pdf")
    (paper,) = set_
    (present,) = [one.lines for one in paper.all_of(Text) if one.lines]
    assert present == ("Anne, Bo",)
    (item,) = paper.all_of(Items)[0].items
    assert (item.title, item.lines[-1]) == (kept.title, "Bemærkning: Viborg tager med")
    assert kept.outcome in item.lines[0]
    said = desk.words(at)
    assert "Bemærkning: Viborg tager med" in said
    assert "Ikke besluttet" in said
    assert "Bemærkning: Tages op i maj" in said
    board_points.close_issue(kept.issue_id, closed_date=None, outcome="", author="Anne", version=kept.version)
    assert [one.remark for one in board_points.issues() if one.code == first] == [""]


def _options(at: AppTest) -> list[str]:
    return [one.key for one in at.button if one.key and one.key.startswith("meeting-decide-")]


def test_the_page_gathers_what_is_decided_and_the_rest_when_it_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first screen has the lights, the questions and the figures; nothing else of the pack has been asked for."""
    asked: list[bool] = []
    gather = board.gather

    def counted(what: Asked, *, is_opening: bool = False) -> board.Paper:
        asked.append(is_opening)
        return gather(what, is_opening=is_opening)

    monkeypatch.setattr(board, "gather", counted)
    monkeypatch.setattr(sections.widgets, "is_open", lambda _place: False)
    monkeypatch.setattr(sections, "_drawn", lambda _codes, chosen: (chosen,))
    at = desk.open_page(PAGE)
    assert asked == [True]
    assert "Bestyrelsen skal beslutte" in desk.words(at)
    at.run()
    assert asked == [True]  # kept while nothing changes
    monkeypatch.setattr(sections.widgets, "is_open", lambda _place: True)
    at.run()
    assert asked == [True, False]
    assert "De næste tre måneder" in desk.words(at)


def test_what_is_written_while_the_rest_is_gathered_is_in_the_opening_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first screen and what is opened below it are of one state of the records."""
    gather, written = board.gather, iter(["Skrevet imens"])

    def while_written(what: Asked, *, is_opening: bool = False) -> board.Paper:
        if not is_opening and (title := next(written, "")):
            board_points.keep_issue(title, OPTIONS, background="", raised_date=AS_OF, author="Anne")
        return gather(what, is_opening=is_opening)

    monkeypatch.setattr(board, "gather", while_written)
    monkeypatch.setattr(sections.widgets, "is_open", lambda _place: True)
    monkeypatch.setattr(sections, "_drawn", lambda _codes, chosen: (chosen,))
    at = desk.open_page(PAGE)
    assert "Skrevet imens" in desk.words(at)
    assert {stamp for (_, stamp), _ in at.session_state["board-pack"].values()} == {issuing.stamp()}


@pytest.mark.parametrize(
    ("stamps", "given", "times"),
    [([1, 1], 1, 1), ([1, 2, 2], 2, 2), ([1, None], None, 1), ([None], None, 1), ([1, 2, 3, 4], 3, 3)],
)
def test_a_pack_is_gathered_again_while_others_write_but_not_for_ever(
    stamps: list[int | None], given: int | None, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where the records no longer answer."""
    packs_made: list[str] = []

    def gather(what: Asked, *, is_opening: bool) -> str:
        packs_made.append(f"pack {len(packs_made) + 1}")
        return packs_made[-1]

    told = iter(stamps)
    monkeypatch.setattr(pack_page, "_stamp", lambda: next(told))
    monkeypatch.setattr(board, "gather", gather)
    monkeypatch.setattr(st, "session_state", {})
    assert pack_page.gathered(packs.asked()) == (f"pack {times}", given)


# --- Who sees what ---


def fill() -> None:
    board_points.keep_risk(
        "Hemmelig risiko", 5, 5, mitigation="", owner="Anne", raised_date=AS_OF, author="Anne"
    )
    board_points.keep_issue("Hemmelig sag", OPTIONS, background="", raised_date=AS_OF, author="Anne")
    comments.write("budget", "Hemmelig note", author="Anne", as_of=AS_OF)


@pytest.mark.soak
@pytest.mark.part_alone
@pytest.mark.usefixtures("quick_files")
def test_the_guest_edition_is_previewed_without_anything_internal() -> None:
    fill()
    for lang in ("da", "en", "zh"):
        at = desk.open_page(PAGE, lang)
        if lang != "zh":  # the Chinese page proposes the guest edition, and no other
            at.segmented_control(key="board-audience").set_value("guest").run()
        assert not at.exception
        assert at.session_state["board-audience"] == "guest"
        page = desk.words(at).split("CLEAN China Desk")[0]
        assert not [word for word in INTERNAL if word in page], lang
    issue(make(at))
    assert issued.all_reports()[0].audience == "guest"


@pytest.mark.soak  # tests/frame/test_acts.py: each act is refused
@pytest.mark.part_alone
@pytest.mark.usefixtures("quick_files")
def test_a_viewer_reads_and_fetches_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    monkeypatch.setattr(roles, "signed_in_role", lambda: "viewer")
    at = make(desk.open_page(PAGE))
    assert len(downloads(at)) == 3
    assert not [button.key for button in at.button if (button.key or "").startswith("board-issue")]
    for tab, said in (("risks", "Hemmelig risiko"), ("issues", "Hemmelig sag")):
        at = open_part(desk.open_page(PAGE), tab)
        assert said in desk.words(at)
        assert not [b.key for b in at.button if b.key and b.key.split("-")[0] in ("risk", "issue", "decide")]


# --- The sample's own entries ---


def test_invented_entries_stand_among_the_samples_only(
    sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    from dashboard.queries import options

    monkeypatch.setenv("WAREHOUSE", str(sample_warehouse))
    assert desk_records.risks()
    assert all(risk.is_illustrative for risk in desk_records.risks())
    assert all(note.is_illustrative for note in desk_records.notes_between(None, dt.date(2020, 3, 29)))
    assert [issue.title for issue in desk_records.issues(AS_OF)] == [
        "Skal desken følge op på alle aftaler eller nøjes med nogle af dem?"
    ]
    monkeypatch.setattr(options, "is_sample", lambda: False)
    assert desk_records.risks() == desk_records.issues() == desk_records.notes_between(None, AS_OF) == []
