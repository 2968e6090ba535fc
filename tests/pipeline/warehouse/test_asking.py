"""A round of asking: three owners get their own rows, answer in three programs and languages, and only what they changed or confirmed is loaded."""

import datetime as dt
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.queries import data_health, options
from dashboard.warehouse import close
from locales import LANGUAGES, speaking
from pipeline.__main__ import main
from pipeline.child.stager import Stager
from pipeline.commands.forget import forget, look
from pipeline.commands.line import as_json
from pipeline.commands.verify import verify
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.questions import Questions, standings
from pipeline.forgetting.person import Person
from pipeline.recognition.headings import lexicon
from pipeline.sources.declarations import load_sources
from pipeline.sources.forms import HEADING_ROW
from pipeline.sources.questions import Question
from pipeline.warehouse.asking import COMPANY, OWNER, NothingToAskError, drawn
from pipeline.warehouse.build import build, undo
from pipeline.warehouse.making import Built
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query, unloaded

AGREEMENTS = """
Aftale-ID | Aftale | Dansk part | Type dansk part | Dansk by | Kinesisk part | Kinesisk by | Status | Underskrevet | Udløb | Dansk ansvarlig | Næste skridt | Dato for næste skridt | Titel (kinesisk)
A-1 | Venskabsby Viborg–Wuxi | Viborg Kommune | kommune | Viborg | Wuxi | Wuxi | aktiv | 1984 | | Anne Eksempel | +1 besøg | maj 2017 |
A-2 | MoU om vand | Odense Kommune | kommune | Odense | Shaoxing | Shaoxing | aktiv | 2012-04-03 | 2020-06-30 | | Send udkast | 2017-05-02 |
A-3 | MoU om luft | Odense Kommune | kommune | Odense | Jinan | Jinan | | 2013 | | | | |
A-4 | Fælles program | Viborg Kommune og Odense Kommune | kommune | Viborg | Harbin | Harbin | aktiv | 2014 | | | | |
A-5 | Rammeaftale | Region Sjælland | region | Sorø | Xi'an | Xi'an | foreslået | | | | | | 框架协议
"""
MILESTONES = """
Aftale-id | Milepæl | Frist | Nået | Milepælsstatus | Resultat
A-2 | Pilotanlæg i drift | 2017-09-30 | | planlagt |
A-2 | Delegation i Odense | 2016-03-01 | 2016-03-02 | udført | Kontrakt
A-5 | Underskrevet | 3. kvt. 2017 | | planlagt |
"""
COMPANIES = """
CVR | Virksomhed | Dansk by
28315694 | Viborg Vand A/S | Viborg
35128417 | Odense Rens A/S | Odense
"""
INTERESTS = """
Virksomhed | Tema | Provins | Niveau | Dato
Odense Rens A/S | spildevand | Jiangsu | interesseret | 2016-02-01
Viborg Vand A/S | drikkevand | Shandong | nej |
"""
EXPORTS = {"Aftaler": AGREEMENTS, "Milepæle": MILESTONES, "Virksomheder": COMPANIES, "Interesser": INTERESTS}

TODAY = dt.datetime.now().astimezone().date()


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A desk whose exports are loaded, and the workbooks of three owners."""
    folder = tmp_path_factory.mktemp("asked")
    desk = unloaded(folder, {f"{name}.xlsx": {name: picture} for name, picture in EXPORTS.items()})
    build(desk)
    forms = {}
    for party, lang in (("Viborg Kommune", "da"), ("Odense Kommune", "en"), ("Region Sjælland", "zh")):
        _, forms[party] = speaking(lang)(ask)(desk, party, asked_by="Mette", today=TODAY)
    return folder, forms


def ask(desk: Desk, subject: str, **said: Any) -> tuple[Question, bytes]:
    """A question that was asked, and its workbook."""
    question, content = drawn(desk, subject, **said)
    Questions(desk.questions).keep(question)
    return question, content


def _desk(folder: Path) -> Desk:
    return Desk(folder / "raw", folder / "warehouse.duckdb")


@pytest.fixture
def desk(asked: tuple[Path, dict[str, bytes]], tmp_path: Path) -> Desk:
    """A copy of it for one test."""
    return _desk(shutil.copytree(asked[0], tmp_path / "desk"))


@pytest.fixture
def forms(asked: tuple[Path, dict[str, bytes]]) -> dict[str, bytes]:
    return asked[1]


Edit = Callable[[openpyxl.Workbook], None]


def filled(content: bytes, *edits: Edit) -> openpyxl.Workbook:
    """The workbook as an owner fills it in."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for edit in edits:
        edit(book)
    return book


def cell(sheet: Worksheet, row: str, column: str, source: str) -> Any:
    """The cell of a row of the form, by the column's name."""
    headings = [found.value for found in sheet[HEADING_ROW + 1]]
    words = lexicon(load_sources()[source])
    named = [words.match(str(heading)) for heading in headings[1:]]
    index = next(i for i, match in enumerate(named, start=2) if match and match.column == column)
    number = next(
        (line[0].row for line in sheet.iter_rows(min_row=HEADING_ROW + 2) if str(line[0].value or "") == row),
        None,
    )
    return sheet.cell(number or 0, index)


def sheet_of(book: openpyxl.Workbook, source: str) -> Worksheet:
    titles = {title[:31] for title in load_sources()[source].title.values()}
    return next(sheet for sheet in book.worksheets if sheet.title in titles)


def says(source: str, row: str, column: str, value: object) -> Edit:
    """An owner writes something into a cell."""

    def edit(book: openpyxl.Workbook) -> None:
        cell(sheet_of(book, source), row, column, source).value = value

    return edit


def adds(source: str, **values: object) -> Edit:
    """An owner fills in the first empty row at the bottom."""

    def edit(book: openpyxl.Workbook) -> None:
        sheet = sheet_of(book, source)
        words = lexicon(load_sources()[source])
        columns = [words.match(str(found.value)) for found in sheet[HEADING_ROW + 1]]
        row = next(
            line
            for line in sheet.iter_rows(min_row=HEADING_ROW + 2)
            if not any(found.value for found in line)
        )
        for found, match in zip(row, columns, strict=True):
            if match and match.column in values:
                found.value = values[match.column]

    return edit


def resaved(book: openpyxl.Workbook) -> openpyxl.Workbook:
    """The same cells as another program leaves them: no protection, lists, formats or hidden sheets, numbers for figures."""
    other = openpyxl.Workbook()
    other.remove(other.worksheets[0])
    for sheet in book.worksheets:
        copy = other.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for found in row:
                value = found.value
                if value is not None:
                    is_figure = isinstance(value, str) and value.isdigit()
                    copy.cell(found.row, found.column).value = int(value) if is_figure else value
    return other


def saved(book: openpyxl.Workbook, path: Path) -> Path:
    book.save(path)
    return path


def answered(content: bytes, path: Path, *edits: Edit) -> Path:
    """The workbook as an owner sends it back."""
    return saved(filled(content, *edits), path)


def as_ods(book: openpyxl.Workbook, path: Path) -> Path:
    """The same cells as an OpenDocument spreadsheet."""
    tables = "".join(
        f"<table:table table:name={quoteattr(sheet.title)}>"
        + "".join(
            "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>"
            for row in sheet.iter_rows(values_only=True)
        )
        + "</table:table>"
        for sheet in book.worksheets
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, dt.datetime):
        day = value.date().isoformat()
        return f'<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>{day}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'


def staged(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """All that staging says about the sources, without positions and dates."""
    columns = "* exclude (_file, _sheet, _row, _data_as_of)"
    return {
        source: sorted(query(desk, f"select {columns} from staging.{source}"), key=repr)
        for source in load_sources()
    }


def changes(desk: Desk, load: int) -> set[tuple[Any, ...]]:
    return set(
        query(
            desk,
            f"""select source, key, "column", old_value, new_value from history.changes where load_id = {load}
            and "column" not like '%\\_text' escape '\\'""",
        )
    )


def counts(built: Built) -> dict[str, tuple[int, int, int, int]]:
    return {one.source: (one.added, one.changed, one.removed, one.rejected) for one in built.changes}


def reasons(desk: Desk, *files: Path) -> list[tuple[str, int, str | None, str]]:
    """The messages of `check` about the files: sheet's source, row, column and reason."""
    with Stager(load_confirmations(desk.known)) as stager:
        told = [as_json(stager.stage(file)) for file in files]
    assert not [
        file["error"] or sheet["error"]
        for file in told
        for sheet in file["sheets"]
        if file["error"] or sheet["error"]
    ]
    assert all(file["sheets"] for file in told), told
    return [
        (sheet["source"], note["row"], note["column"], note["reason"])
        for file in told
        for sheet in file["sheets"]
        for note in (*sheet["rejects"], *sheet["warnings"])
    ]


def test_the_form_has_the_owners_own_rows_and_nothing_of_others(forms: dict[str, bytes]) -> None:
    book = filled(forms["Odense Kommune"])
    said = {
        sheet.title: [
            [str(found) for found in row if found is not None]
            for row in sheet.iter_rows(min_row=HEADING_ROW + 2, values_only=True)
            if any(row)
        ]
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    }
    assert said == {
        "Agreements": [
            ["1", "A-4", "Fælles program", "Viborg Municipality and Odense Municipality", "Harbin", "2014", "active"],
            ["2", "A-3", "MoU om luft", "Odense Municipality", "Jinan", "2013"],
            ["3", "A-2", "MoU om vand", "Odense Municipality", "Shaoxing", "2012-04-03 00:00:00", "active", "2020-06-30 00:00:00", "Send udkast", "2017-05-02 00:00:00"],
        ],
        "Milestones": [
            ["1", "MoU om vand", "Delegation i Odense", "2016-03-01 00:00:00", "2016-03-02 00:00:00", "reached", "Kontrakt"],
            ["2", "MoU om vand", "Pilotanlæg i drift", "2017-09-30 00:00:00", "planned"],
        ],
        "Interests": [["1", "Odense Rens A/S", "wastewater", "Jiangsu", "interested", "2016-02-01 00:00:00"]],
    }  # fmt: skip


def test_keys_are_locked_and_what_may_be_changed_is_not(forms: dict[str, bytes]) -> None:
    book = filled(forms["Viborg Kommune"])
    sheet = book.worksheets[0]
    assert sheet.protection.sheet
    assert book["Valglister"].sheet_state == "hidden"
    for name in ("agreement_id", "title", "danish_party"):
        assert cell(sheet, "1", name, "agreements").protection.locked
    for name in ("status", "next_step", "confirmed_date"):
        assert not cell(sheet, "1", name, "agreements").protection.locked
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert {str(rule.sqref).rstrip("0123456789").partition("8")[0] for rule in lists} == {"G", "M"}


def test_nothing_in_it_runs(forms: dict[str, bytes]) -> None:
    sheet = filled(forms["Viborg Kommune"]).worksheets[0]
    risky = cell(sheet, "2", "next_step", "agreements")
    assert (risky.value, risky.data_type, risky.number_format) == ("+1 besøg", "s", "@")
    content = zipfile.ZipFile(io.BytesIO(forms["Viborg Kommune"]))
    assert not any(b"<f>" in content.read(name) for name in content.namelist())


def test_titles_are_in_the_owners_language(forms: dict[str, bytes]) -> None:
    sheets = filled(forms["Region Sjælland"])
    assert cell(sheets.worksheets[0], "1", "title", "agreements").value == "框架协议"
    assert cell(sheets.worksheets[1], "1", "agreement_title", "milestones").value == "框架协议"


def test_headings_and_words_are_known_in_the_owners_language(forms: dict[str, bytes]) -> None:
    for content in forms.values():
        book = filled(content)
        for source in ("agreements", "milestones", "interests"):
            words = lexicon(load_sources()[source])
            sheet = next((one for one in book if one.title in load_sources()[source].title.values()), None)
            if sheet is not None:
                headings = [found.value for found in sheet[HEADING_ROW + 1]][1:]
                assert all(words.match(str(one)) for one in headings), headings


@pytest.mark.usefixtures("marts")
def test_what_comes_back_unchanged_changes_nothing(desk: Desk, forms: dict[str, bytes]) -> None:
    """As it was sent, saved by another program, and as an OpenDocument spreadsheet."""
    before = staged(desk)
    sent, second, third = forms.values()
    files = [
        desk.raw / "Svar.xlsx",
        saved(resaved(filled(second)), desk.raw / "Answer.xlsx"),
        as_ods(resaved(filled(third)), desk.raw / "答复.ods"),
    ]
    files[0].write_bytes(sent)
    assert reasons(desk, *files) == []
    built = build(desk)
    assert counts(built) == {}
    assert built.kept_missing == {}
    assert staged(desk) == before
    assert len(query(desk, "select * from meta.answers")) == 3


@pytest.mark.also_marts("fct_milestone", "fct_interest", "agreement_said_at")
def test_a_round_with_three_owners(desk: Desk, forms: dict[str, bytes], tmp_path: Path) -> None:
    before = staged(desk)
    viborg = filled(
        forms["Viborg Kommune"],
        says("agreements", "2", "next_step", "Besøg i Wuxi"),
        says("agreements", "2", "next_step_date", dt.date(2027, 3, 4)),
        says("agreements", "2", "confirmed_date", "ja"),
        says("agreements", "1", "confirmed_date", dt.date(2026, 11, 2)),
        adds(
            "milestones",
            agreement_title="Fælles program",
            title="Fælles delegation",
            due_date="juni 2027",
            confirmed_date="ja",
        ),
        adds(
            "interests",
            company_name="Viborg Vand A/S",
            theme="drikkevand",
            province="Jiangsu",
            level="interesseret",
        ),
    )
    odense = filled(
        forms["Odense Kommune"],
        says("agreements", "3", "status", "ended"),
        says("agreements", "3", "next_step", "-"),
        says("milestones", "2", "done_date", "14 November 2017"),
        says("milestones", "2", "status", "done"),
        says("interests", "1", "confirmed_date", "yes"),
    )
    region = filled(
        forms["Region Sjælland"],
        says("agreements", "1", "status", "有效"),
        says("milestones", "1", "confirmed_date", "是"),
    )
    files = [
        saved(viborg, tmp_path / "Svar fra Viborg.xlsx"),
        as_ods(resaved(odense), tmp_path / "Odense.ods"),
        saved(resaved(region), tmp_path / "答复.xlsx"),
    ]
    assert reasons(desk, *files) == []
    built = build(desk, incoming=files)
    assert counts(built) == {
        "agreements": (0, 4, 0, 0),
        "milestones": (1, 2, 0, 0),
        "interests": (1, 1, 0, 0),
    }
    assert built.kept_missing == {}
    today = TODAY.isoformat()
    new = "Fælles delegation"
    found = changes(desk, built.load.load_id)
    confirmed = {("confirmed_date", None, today), ("confirmed_date_precision", None, "day")}
    assert {one[2:] for one in found if one[:2] == ("agreements", "A-1")} == confirmed | {
        ("next_step", "+1 besøg", "Besøg i Wuxi"),
        ("next_step_date", "2017-05-01", "2027-03-04"),
        ("next_step_date_precision", "month", "day"),
    }
    assert {one[2:] for one in found if one[:2] == ("agreements", "A-4")} == {
        ("confirmed_date", None, "2026-11-02"),
        ("confirmed_date_precision", None, "day"),
    }
    assert {one[2:] for one in found if one[:2] == ("agreements", "A-2")} == {
        ("status", "active", "ended"),
        ("next_step", "Send udkast", None),
    }
    assert {one[2:] for one in found if one[:2] == ("agreements", "A-5")} == {
        ("status", "proposed", "active")
    }
    assert {one[2:4] for one in found if one[0] == "milestones" and new in one[1]} >= {
        ("title", None),
        ("due_date", None),
    }
    assert query(
        desk,
        f"select agreement_id, due_date_precision, confirmed_date from marts.fct_milestone where title = '{new}'",
    ) == [("A-4", "month", TODAY)]
    interests = "select company_id, theme_code, level from marts.fct_interest where province_code = 'CN-JS' order by all"
    assert query(desk, interests) == [
        ("28315694", "drinking_water", "interested"),
        ("35128417", "wastewater", "interested"),
    ]
    # where a value stands that the owner wrote, and from when it holds
    assert query(
        desk, "select _file, _sheet, _data_as_of from staging.agreements where agreement_id = 'A-1'"
    ) == [("Svar fra Viborg.xlsx", "Aftaler", TODAY)]
    asked_at = TODAY - dt.timedelta(days=1)
    said = (
        f"select days_since_confirmed from marts.agreement_said_at(date '{TODAY}') where agreement_id = 'A-4'"
    )
    assert query(desk, said) == [((TODAY - dt.date(2026, 11, 2)).days,)]
    said = f"select next_step from marts.agreement_said_at(date '{asked_at}') where agreement_id = 'A-1'"
    assert query(desk, said) in ([("+1 besøg",)], [(None,)])
    # built of nothing, it is the same; the same files again are nothing new; taken back, all is as before
    after = staged(desk)
    desk.warehouse.unlink()
    build(desk)
    assert staged(desk) == after
    assert build(desk).is_unchanged
    undo(desk, built.load.load_id, only=True)
    assert staged(desk) == before
    assert query(desk, "select * from meta.answers") == []


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_an_export_that_says_what_it_said_does_not_undo_an_answer_and_one_that_says_more_does(
    desk: Desk, forms: dict[str, bytes]
) -> None:
    ended = says("agreements", "3", "status", "ended"), says("agreements", "3", "danish_owner", "Bo Prøve")
    confirmed = says("agreements", "3", "confirmed_date", "yes")
    answered(forms["Odense Kommune"], desk.raw / "Odense.xlsx", *ended, confirmed)
    build(desk)
    workbook(desk.raw / "Aftaler.xlsx", {"Aftaler": AGREEMENTS.replace("MoU om luft", "MoU om ren luft")})
    build(desk)
    row = "select status, danish_owner, confirmed_date from staging.agreements where agreement_id = 'A-2'"
    assert query(desk, row) == [("ended", "Bo Prøve", TODAY)]
    expired = AGREEMENTS.replace("| aktiv | 2012-04-03", "| udløbet | 2012-04-03")
    workbook(desk.raw / "Aftaler.xlsx", {"Aftaler": expired})
    built = build(desk)
    assert query(desk, row) == [("expired", "Bo Prøve", TODAY)]
    assert query(
        desk, "select file, source, \"column\", reason from staging.warnings where reason like 'answer%'"
    ) == [("Odense.xlsx", "agreements", "status", "answer-overtaken")]
    told = [note for file in built.files if file.name == "Odense.xlsx" for note in file.sheets[0].warnings]
    assert [(note.reason, note.params["now"], note.params["file"]) for note in told] == [
        ("answer-overtaken", "expired", "Aftaler.xlsx")
    ]


@pytest.mark.usefixtures("marts")
def test_what_came_up_between_question_and_answer_is_told_before_it_is_loaded(
    desk: Desk, forms: dict[str, bytes], tmp_path: Path
) -> None:
    workbook(desk.raw / "Aftaler.xlsx", {"Aftaler": AGREEMENTS.replace("Send udkast", "Ring til Li")})
    build(desk)
    wang = says("agreements", "3", "next_step", "Skriv til Wang")
    answer = answered(forms["Odense Kommune"], tmp_path / "Odense.xlsx", wang)
    tried = build(desk, incoming=[answer], dry_run=True)
    assert [note.reason for file in tried.files for sheet in file.sheets for note in sheet.warnings] == [
        "answer-overtaken"
    ]
    assert counts(tried) == {}


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_a_corrected_answer_takes_the_place_of_the_first(desk: Desk, forms: dict[str, bytes]) -> None:
    row = "select status, next_step from staging.agreements where agreement_id = 'A-2'"
    form, path = forms["Odense Kommune"], desk.raw / "Odense.xlsx"
    ended = says("agreements", "3", "status", "ended")
    answered(form, path, ended, says("agreements", "3", "next_step", "Ring"))
    build(desk)
    assert query(desk, row) == [("ended", "Ring")]
    answered(form, path, says("agreements", "3", "next_step", "Skriv"))
    build(desk)
    assert query(desk, row) == [("active", "Skriv")]
    # under another name it is a second answer to the same question
    answered(form, desk.raw / "Odense igen.xlsx", says("agreements", "3", "next_step", "Mød op"))
    built = build(desk)
    assert query(desk, row) == [("active", "Mød op")]
    assert not [note for file in built.files for sheet in file.sheets for note in sheet.warnings]


def test_what_can_not_be_followed_is_told(desk: Desk, forms: dict[str, bytes], tmp_path: Path) -> None:
    def more(book: openpyxl.Workbook) -> None:
        sheet = book["Agreements"]
        sheet.cell(HEADING_ROW + 5, 1).value = "1"
        sheet.cell(HEADING_ROW + 6, 1).value = "77"
        sheet.cell(HEADING_ROW + 7, 3).value = "En ny aftale"
        sheet.delete_rows(HEADING_ROW + 2 + 1)
        book["Interests"].delete_cols(6)

    answer = filled(
        forms["Odense Kommune"],
        says("agreements", "3", "next_step", None),
        says("agreements", "3", "title", "MoU om havvand"),
        says("agreements", "3", "next_step_date", "31-02-2017"),
        says("agreements", "1", "confirmed_date", "måske"),
        says("milestones", "1", "title", "Delegation"),
        adds("milestones", agreement_title="Venskabsby Viborg–Wuxi", title="Ikke vores"),
        adds("milestones", title="Uden aftale"),
        adds("milestones", agreement_title="MoU om vand", due_date="2027"),
        more,
    )
    path = saved(answer, tmp_path / "Odense.xlsx")
    assert sorted(reasons(desk, path), key=repr) == sorted(
        [
            ("agreements", 8, "confirmed_date", "answer-confirm"),
            ("agreements", 9, "next_step_date", "date-impossible"),
            ("agreements", 9, "title", "answer-locked"),
            ("agreements", 9, "next_step", "answer-blank"),
            ("agreements", 10, "confirmed_date", "answer-repeated-row"),
            ("agreements", 11, "confirmed_date", "answer-unknown-row"),
            ("agreements", 12, "confirmed_date", "answer-unknown-row"),
            ("agreements", 7, "confirmed_date", "answer-rows-missing"),
            ("milestones", 8, "title", "answer-locked"),
            ("milestones", 10, "agreement_title", "answer-choice"),
            ("milestones", 11, "agreement_title", "missing"),
            ("milestones", 12, "title", "missing"),
            ("interests", 7, "stated_date", "answer-column-missing"),
        ],
        key=repr,
    )
    with Stager(load_confirmations(desk.known)) as stager:
        staged = stager.stage(path)
    for lang in LANGUAGES:  # each has its sentence
        said = [
            note["message"]
            for sheet in speaking(lang)(as_json)(staged)["sheets"]
            for note in (*sheet["rejects"], *sheet["warnings"])
        ]
        assert not [one for one in said if "answer-" in one or "{" in one]


@pytest.mark.usefixtures("marts")
def test_an_answer_to_a_question_that_nobody_here_asked_is_refused(
    desk: Desk, forms: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    for path in desk.questions.iterdir():
        path.unlink()
    path = desk.raw / "Svar.xlsx"
    path.write_bytes(forms["Viborg Kommune"])
    assert main(["check", str(path), "--json", "--warehouse", str(desk.warehouse)]) == 2
    told = json.loads(capsys.readouterr().out)
    assert "ASK-" in told[0]["sheets"][0]["error"]
    before = staged(desk)
    build(desk)
    assert staged(desk) == before


def test_the_command(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "x.xlsx"
    where = ["-o", str(made), "--warehouse", str(desk.warehouse)]
    assert main(["ask", "viborg municipality", "--lang", "en", *where]) == 0
    assert "Viborg Municipality" in capsys.readouterr().out
    assert reasons(desk, made) == []
    assert main(["ask", "Vibborg", *where]) == 2
    assert "Viborg Kommune" in capsys.readouterr().err


def test_an_answer_is_no_export_that_makes_the_data_new(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    before = (
        options.exports()["last_data_as_of"].tolist(),
        data_health.freshness_on(TODAY)["file_count"].tolist(),
    )
    _, content = ask(desk, "Viborg Kommune", asked_by="", today=dt.date(2090, 1, 1))
    (desk.raw / "Svar.xlsx").write_bytes(content)
    build(desk)
    close()
    after = (
        options.exports()["last_data_as_of"].tolist(),
        data_health.freshness_on(TODAY)["file_count"].tolist(),
    )
    assert after == before


def test_who_is_asked_waits_and_is_late(desk: Desk, forms: dict[str, bytes]) -> None:
    questions = Questions(desk.questions).heads()
    assert [one.subject for one in questions if one.asked_by == "Mette"] != []
    due = questions[0].due_date
    answered = {questions[0].question_id: TODAY}
    assert standings(questions, answered, TODAY - dt.timedelta(days=1)) == []
    on_day = standings(questions, answered, due)
    assert [(one.answered_date, one.state) for one in on_day] == [
        (TODAY, "answered"),
        (None, "waiting"),
        (None, "waiting"),
    ]
    later = standings(questions, answered, due + dt.timedelta(days=1))
    assert [one.state for one in later] == ["answered", "late", "late"]
    assert all(one.is_newest for one in later)


def test_nobody_is_asked_about_nothing(desk: Desk) -> None:
    with pytest.raises(NothingToAskError):
        ask(desk, "Kina", asked_by="", today=TODAY)
    with pytest.raises(NothingToAskError):
        ask(Desk.of(desk.warehouse.with_name("none.duckdb")), "Viborg Kommune", asked_by="", today=TODAY)


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_a_person_is_forgotten_in_questions_and_answers(desk: Desk, forms: dict[str, bytes]) -> None:
    answered(forms["Viborg Kommune"], desk.raw / "Svar.xlsx", says("agreements", "2", "next_step", "Ring"))
    build(desk)
    (named,) = Questions(desk.questions).naming(lambda said: "Anne Eksempel" in said)
    person = Person.of("Anne Eksempel")
    assert any(named.name in line for line in look(desk, person)[0])
    forget(desk, person, by="Mette")
    assert look(desk, person)[1] == 0
    assert Questions(desk.questions).get(named.stem) is not None
    # the answer is still one, and says no more than it did
    assert query(
        desk, "select next_step, danish_owner from staging.agreements where agreement_id = 'A-1'"
    ) == [("Ring", "[slettet]")]


def test_a_marked_answer_goes_back_to_its_owner(desk: Desk, forms: dict[str, bytes], tmp_path: Path) -> None:
    impossible = says("agreements", "3", "next_step_date", "31-02-2017")
    path = answered(forms["Odense Kommune"], tmp_path / "a.xlsx", impossible)
    with Stager(load_confirmations(desk.known)) as stager:
        marked = openpyxl.load_workbook(io.BytesIO(stager.mark(path, path.name)))
    comments = [
        found.comment.text for row in marked["Agreements"].iter_rows() for found in row if found.comment
    ]
    assert any("31-02-2017" in one for one in comments)


def test_a_question_that_was_damaged_is_found(desk: Desk) -> None:
    broken = next(desk.questions.glob("*.json"))
    broken.write_text("{", encoding="utf-8")
    assert Questions(desk.questions).damaged() == [broken]
    [found] = verify(desk).findings
    assert str(broken) in found
    assert len(Questions(desk.questions).heads()) == 2


@pytest.mark.also_marts("guest_challenge")
def test_a_chinese_letter_calls_a_company_and_a_challenge_without_owner_as_china_does(desk: Desk) -> None:
    companies = "Virksomhed | Kinesisk navn | Kilde til kinesisk navn\nGrundfos | 格兰富 | papir.example"
    leads = "Udfordrings-id | Udfordring | Titel (kinesisk) | Provins\nC-7 | Vand i Harbin | 哈尔滨市：饮用水 | Heilongjiang"
    workbook(desk.raw / "Navne.xlsx", {"Virksomheder": companies, "Udfordringer": leads})
    build(desk)
    for lang, kind, said, name in (
        ("zh", COMPANY, "grundfos", "格兰富（Grundfos）"),
        ("zh", COMPANY, "格兰富（Grundfos）", "格兰富（Grundfos）"),
        ("da", COMPANY, "Grundfos", "Grundfos"),
        ("zh", OWNER, "C-7", "哈尔滨市：饮用水"),
        ("zh", OWNER, "哈尔滨市：饮用水", "哈尔滨市：饮用水"),
        ("da", OWNER, "C-7", "Vand i Harbin"),
    ):
        question, _ = speaking(lang)(ask)(desk, said, asked_by="Mette", today=TODAY, kind=kind)
        assert question.subject_name == name


@pytest.mark.also_marts("company_gap_at", "interest_at")
def test_a_company_answers_what_the_register_lacks_and_that_its_interest_still_holds(desk: Desk) -> None:
    workbook(desk.raw / "Flere.xlsx", {"Virksomheder": "Virksomhed | Medlem\nOdense Pumper ApS | ja"})
    old = "Virksomhed | Tema | Provins | Niveau | Dato\nOdense Pumper ApS | drikkevand | Jiangsu | aktiv | 2012-02-01"
    workbook(desk.raw / "Gamle.xlsx", {"Interesser": old})
    build(desk)
    gaps = f"select gap_code from marts.company_gap_at(date '{TODAY}') as gap inner join marts.dim_company using (company_id) where name = 'Odense Pumper ApS' order by 1"
    assert query(desk, gaps) == [("cvr",), ("interest",), ("protection",)]
    question, form = speaking("da")(ask)(
        desk, "odense pumper aps", asked_by="Mette", today=TODAY, kind=COMPANY
    )
    assert (question.subject, question.subject_name) == ("name:odense pumper", "Odense Pumper ApS")
    book = filled(
        form,
        says("companies", "1", "cvr", "32892973"),
        says("companies", "1", "is_ad_protected", "nej"),
        says("interests", "1", "confirmed_date", "ja"),
        adds(
            "interests",
            company_name="Odense Pumper ApS",
            theme="spildevand",
            level="interesseret",
            stated_date=TODAY,
        ),
    )
    saved(book, desk.raw / "Svar.xlsx")
    build(desk)
    assert query(desk, gaps) == []
    said = f"select theme_code, interest_state, stated_date from marts.interest_at(date '{TODAY}') where company_id = '32892973' order by 1"
    assert query(desk, said) == [("drinking_water", "fresh", TODAY), ("wastewater", "fresh", TODAY)]
    # on the day before it was confirmed the interest was as old as it was stated
    assert query(
        desk,
        f"select interest_state from marts.interest_at(date '{TODAY}' - 1) where company_id = '32892973' and theme_code = 'drinking_water'",
    ) == [("gone",)]
    with pytest.raises(NothingToAskError, match="Odense Pumper ApS"):
        speaking("da")(ask)(desk, "Odense Pumpe", asked_by="Mette", today=TODAY, kind=COMPANY)
