"""A title's statement for a whole table is asked once, remembered by its line, and read as answered; where nothing decides, nothing is loaded."""

from pathlib import Path

import pytest

from pipeline.desk.confirmations import Confirmations, fact_key, load_confirmations, remember
from pipeline.desk.said import Said
from pipeline.recognition.titles import year_of_titles
from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline.drawn import stage, workbook

QUARTERS = "Budgetpost | 1. kvt. | 2. kvt. | 3. kvt. | 4. kvt.\nLøn | 100 | 100 | 100 | 100\nRejser | 20 | 20 | 20 | 20"
ONE_YEAR = "Post | Budget | Forbrug | Rest\nLøn | 200 | 150 | 50\nRejser | 100 | 120 | -20"
MONTHS = "Budgetpost | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec\nLøn | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1"
LEDGER = "Dato | Bilag | Tekst | Beløb\n'12.03 | 1 | Fly | 8450\n'28.11 | 2 | Hotel | 3120"
CALENDAR = "Aktivitet | Dato | Sted | Type\nBesøg i Wuxi | 12. marts | Wuxi | besøg\nMøde om vand | 3. maj | Wuxi | møde"
FORMS = {"quarters": QUARTERS, "one year": ONE_YEAR, "months": MONTHS}
# The lines above from top to bottom, the year that they state, and whether that is open.
TITLES = [
    (("Budget 2019",), "2019", False),
    (("godkendt 6. december 2018", "Kinadesken, budget 2019"), "2019", False),
    (("Kinadesken, budget 2019, godkendt 6. december 2018",), "2019", False),
    (("Budget 2019 og 2020",), "2019", True),
    (("Budget 2020, udkast", "Budget 2019"), "2019", True),
    (("Budget godkendt 6. december 2018",), "2018", True),
]


def only(path: Path, lines: tuple[str, ...], table: str, known: Confirmations | None = None) -> StagedSheet:
    (sheet,) = [
        one
        for one in stage(workbook(path / "a.xlsx", {"Ark1": "\n".join((*lines, table))}), known).sheets
        if one.source
    ]
    return sheet


def years(sheet: StagedSheet) -> set[str]:
    assert sheet.table is not None
    return {str(row["period_start"].year) for row in sheet.table.to_pylist()}


def reasons(sheet: StagedSheet) -> list[str]:
    return [note.reason for note in sheet.warnings if note.reason.endswith("-asked")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("lines", "year", "is_open"), TITLES)
def test_the_year_of_a_title_is_asked_once_and_the_answer_counts(
    tmp_path: Path, lines: tuple[str, ...], year: str, is_open: bool, form: str
) -> None:
    sheet = only(tmp_path, lines, FORMS[form])
    if is_open:
        assert sheet.error is not None
        assert (sheet.error[0], sheet.table, sheet.rows_loaded) == ("year-open", None, 0)
    else:
        assert (years(sheet), reasons(sheet)) == ({year}, ["year-asked"])
    line = next(said for said in lines if year in said)
    remember(Said(tmp_path), {"facts": {"budget": {fact_key("year", line): "2021"}}}, author="Mette")
    answered = only(tmp_path, lines, FORMS[form], load_confirmations(Said(tmp_path)))
    assert (years(answered), reasons(answered), answered.error) == ({"2021"}, [], None)
    assert len(answered.table or ()) == {"quarters": 8, "one year": 2, "months": 12}[form]


def test_the_unit_of_a_title_is_asked_once_and_the_answer_counts(tmp_path: Path) -> None:
    line = "Alle beløb i t.kr."
    table = "Post | 2018 | 2019\nLøn | 200 | 150\nRejser | 100 | 120"
    sheet = only(tmp_path, (line,), table)
    assert sheet.table is not None
    assert reasons(sheet) == ["unit-asked"]
    assert max(map(int, sheet.table["budget_amount"].to_pylist())) == 200_000
    for said, most in (("kr.", 200), ("1000 kr.", 200_000)):
        known = Confirmations(facts={"budget": {fact_key("unit", line): said}})
        answered = only(tmp_path, (line,), table, known)
        assert answered.table is not None
        assert (reasons(answered), max(map(int, answered.table["budget_amount"].to_pylist()))) == ([], most)


def test_the_year_of_a_ledger_is_asked_where_its_days_have_none(tmp_path: Path) -> None:
    facts = {"expenses": {fact_key("year", "Periode: 2018"): "2017"}}
    for known, year, told in ((None, 2018, ["year-asked"]), (Confirmations(facts=facts), 2017, [])):
        sheet = only(tmp_path, ("Periode: 2018",), LEDGER, known)
        assert sheet.table is not None
        assert ({day.year for day in sheet.table["posted_date"].to_pylist()}, reasons(sheet)) == (
            {year},
            told,
        )


def test_the_year_of_a_calendar_is_asked_where_its_days_have_none(tmp_path: Path) -> None:
    sheet = only(tmp_path, ("Årshjul 2019",), CALENDAR)
    assert sheet.table is not None
    assert reasons(sheet) == ["year-asked"]
    known = Confirmations(facts={"activities": {fact_key("year", "Årshjul 2019"): "2020"}})
    answered = only(tmp_path, ("Årshjul 2019",), CALENDAR, known)
    assert answered.table is not None
    assert {str(day)[:4] for day in answered.table["start_date"].to_pylist()} == {"2020"}
    assert [note.reason for note in answered.warnings if "year" in note.reason] == []
    whole = CALENDAR.replace("marts", "marts 2018").replace("maj", "maj 2018")
    assert reasons(only(tmp_path, ("Årshjul 2019",), whole)) == []


AGREEMENTS = "Kinesisk part | Provins | Underskrevet | Status\nHarbin Urban Bureau | Heilongjiang | 12-03-2018 | aktiv\nWuxi Health | Jiangsu | 13-04-2019 | aktiv"


@pytest.mark.parametrize(
    ("lines", "party"),
    [
        (("Samarbejder, Aarhus Kommune",), "Aarhus Kommune"),
        (("Oversigt over Høje Taastrup Kommunes aftaler",), "Høje Taastrup Kommune"),
        (("Region Sjællands aftaler i Kina",), "Region Sjælland"),
        (("Aarhus Kommune og Viborg Kommune",), None),
        (("Viborg Kommune", "Aftaler, Aarhus Kommune"), None),
    ],
)
def test_the_party_of_a_title_is_asked_once_and_the_answer_counts(
    tmp_path: Path, lines: tuple[str, ...], party: str | None
) -> None:
    sheet = only(tmp_path, lines, AGREEMENTS)
    if party:
        assert sheet.table is not None
        assert (reasons(sheet), set(sheet.table["danish_party"].to_pylist())) == (["party-asked"], {party})
    else:
        assert sheet.error is not None
        assert (sheet.error[0], sheet.table, sheet.rows_loaded) == ("party-open", None, 0)
    remember(
        Said(tmp_path),
        {"facts": {"agreements": {fact_key("party", lines[-1]): "Odense Kommune"}}},
        author="Mette",
    )
    answered = only(tmp_path, lines, AGREEMENTS, load_confirmations(Said(tmp_path)))
    assert answered.table is not None
    assert (reasons(answered), answered.error) == ([], None)
    assert answered.table["danish_party"].to_pylist() == ["Odense Kommune"] * 2


def test_a_column_of_parties_needs_no_title(tmp_path: Path) -> None:
    table = AGREEMENTS.replace("Kinesisk", "Dansk part | Kinesisk").replace("\n", "\nAalborg Kommune | ")
    sheet = only(tmp_path, ("Samarbejder, Aarhus Kommune",), table)
    assert sheet.table is not None
    assert (reasons(sheet), set(sheet.table["danish_party"].to_pylist())) == ([], {"Aalborg Kommune"})


def test_a_span_of_years_states_none() -> None:
    assert year_of_titles(["Budget 2016-2020"], "budget") is None
    assert year_of_titles(["Projekt 2016–2020", "Budget"], "budget") is None


BUDGETS = {
    "in one row": ("Budgetpost | Oprindeligt budget 2018 | Revideret budget 2018\nLøn | 100 | 120", 120),
    "of one year": ("Budget 2018\nBudgetpost | Oprindeligt budget | Revideret budget\nLøn | 100 | 120", 120),
    "beside a year": ("Budgetpost | År | Budget | Korrigeret budget\nLøn | 2018 | 100 | 120", 120),
    "by one name": ("Budgetpost | År | Budget | Budget\nLøn | 2018 | 100 | 120", 120),
    "numbered": ("Budgetpost | Budget 2018 | Budget 2018 ver. 2\nLøn | 100 | 120", 120),
    "in English": ("Budget line | Original budget 2018 | Revised budget 2018\nStaff | 100 | 120", 120),
    "in Chinese": ("科目 | 2018年原预算 | 2018年调整预算\n人员费 | 100 | 120", 120),
    "under years": (
        "| 2018 | | 2019 |\nPost | Oprindeligt | Revideret | Revideret | Oprindeligt\nLøn | 1 | 2 | 40 | 30",
        42,
    ),
    "over years": (
        "| Oprindeligt budget | | Revideret budget |\nPost | 2018 | 2019 | 2018 | 2019\nLøn | 1 | 2 | 40 | 30",
        70,
    ),
    "by kind": (
        "| 2018 | | | 2019 | |\nPost | Løn | Drift | I alt | Løn | Drift | I alt\nA | 1 | 2 | 3 | 4 | 5 | 9",
        12,
    ),
}


@pytest.mark.parametrize("form", BUDGETS)
def test_one_of_budgets_beside_each_other_is_asked_and_the_answer_counts(tmp_path: Path, form: str) -> None:
    picture, amount = BUDGETS[form]
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Budget": picture})).sheets
    assert sheet.error is not None
    assert (sheet.error[0], sheet.table) == ("version-open", None)
    line, others = (sheet.error[1][name] for name in ("line", "others"))
    known = Confirmations(facts={"budget": {fact_key("version", line): others.split("; ")[-1]}})
    (answered,) = stage(tmp_path / "a.xlsx", known).sheets
    assert answered.table is not None
    assert (answered.error, answered.rejects, sum(answered.table["budget_amount"].to_pylist())) == (
        None,
        [],
        amount,
    )


@pytest.mark.parametrize(
    "beside",
    ["Budgetkonto", "Budgetafvigelse", "Budgetterede timer", "Budget (timer)", "Budget code", "预算编号", "Budget (EUR)"],
)  # fmt: skip
def test_figures_about_a_budget_are_no_second_one(tmp_path: Path, beside: str) -> None:
    picture = f"Budgetpost | År | Budget (DKK) | {beside}\nLøn | 2018 | 100 | 20\nRejser | 2018 | 50 | 10"
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Budget": picture})).sheets
    assert sheet.table is not None
    assert sheet.table["budget_amount"].to_pylist() == [100, 50]


@pytest.mark.parametrize(
    "headings", ["Budget 2018 (DKK) | Budget 2018 (EUR)", "Budget 2018 (EUR) | Budget 2018 (DKK)"]
)
def test_kroner_count_beside_the_same_budget_in_another_currency(tmp_path: Path, headings: str) -> None:
    kroner = ["Løn | 100 | 13", "Rejser | 50 | 7"]
    lines = kroner if headings.endswith("(EUR)") else ["Løn | 13 | 100", "Rejser | 7 | 50"]
    picture = "\n".join([f"Budgetpost | {headings}", *lines])
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Budget": picture})).sheets
    assert sheet.table is not None
    assert sheet.table["budget_amount"].to_pylist() == [100, 50]


def test_a_budget_that_a_person_has_named_is_read_without_a_question(tmp_path: Path) -> None:
    picture, _ = BUDGETS["beside a year"]
    known = Confirmations(headings={"budget": {"Korrigeret budget": "budget_amount"}})
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Budget": picture}), known).sheets
    assert sheet.table is not None
    assert sheet.table["budget_amount"].to_pylist() == [120]
