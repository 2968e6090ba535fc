"""Never silently less: what a sheet leaves out, does not know or contradicts is rejected, told or held back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from pipeline.desk.confirmations import Confirmations, load_confirmations, remember
from pipeline.desk.said import Said
from pipeline.messages import sheet_error_sentence
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import stage_workbook
from tests.pipeline.drawn import only, read, rejected, rows, skipped, stage, staged, totals, warned, workbook
from tests.pipeline.specified import specified

test_sheets = specified("""
== Inquiries are contact from their answer and a column of status is believed (1) [named Aktiviteter]
Henvendelse | Modtaget | Besvaret | Type        => activities | status
Biogas? | 02-03-2018 | 05-03-2018 | henvendelse => none

== Inquiries are contact from their answer and a column of status is believed (2)
Aktivitet | Dato | Sted | Status => activities | status
A | 02-03-2018 | Wuxi | aflyst   => cancelled
B | 02-03-2018 | Wuxi |          => none; told status status-blank

== A heading over nothing is not worth a word
Virksomhed | CVR-nr. | By | Farvekode => companies
DHI A/S | 35128417 | Hørsholm |       => (record)

== A wrong part total is told beside a right whole
Budgetpost | 2018   => budget 3500.00
Fly | 1000          => (record)
Hotel | 500         => (record)
Rejser i alt | 1600 => (total); told budget_amount total-differs
Løn | 2000          => (record)
I alt | 3500        => (total)

== A table beside another gives it no cell
Dansk part | Kinesisk part | Aftaletype | Underskrevet | | Virksomhed | By | CVR => agreements; companies
Aarhus Kommune | Harbin | MoU | 01-02-2016 | | Novo | Bagsværd | 24256790        => (record); (record)
Viborg Kommune | Wuxi | Venskabsby | 03-04-2017 | | Danfoss | Nordborg | 20165715 => (record); (record)

== A list whose rows lack most is no pick list
Virksomhed | Hjemmeside | By => companies
Geo | geo.dk | Lyngby        => (record)
COWI | | Lyngby              => (record)
NIRAS | | Allerød            => (record)
Ejlskov | | Odense           => (record)

== A first record in common words is told
Udfordring | Tema | Provins      => challenges
Budget | Projekt |               => rejected province missing
Alger i søen | vand | Jiangsu    => (record)
Grundvand | grundvand | Shandong => (record)

== Two lists of one kind beside each other are both read
Virksomhed | CVR | By | | Virksomhed | CVR | By            => companies | name | danish_place; companies | name | danish_place
DHI A/S | 35128417 | Hørsholm | | NordLuft ApS | | Aalborg => DHI A/S | Hørsholm; NordLuft ApS | Aalborg
COWI A/S | 44623528 | Lyngby | |                           => COWI A/S | Lyngby

== A blank column within a table parts nothing
Dansk part | Kinesisk part | | Titel | Underskrevet | Bemærkning => agreements | danish_party | title
Aarhus Kommune | Harbin | | Venskab | 01-03-2016 |               => Aarhus Kommune | Venskab
Odense Kommune | Shaoxing | | Vand | | haster                    => Odense Kommune | Vand
Region Syddanmark | Jiangsu | | Sundhed | 04-05-2017 |           => Region Syddanmark | Sundhed
| | | | | Note: nye aftaler tilføjes nederst                     => (note)

== Letters that say no side are no side
Dato | Bilag | Tekst | Kode | Beløb => expenses 140.00
10-01-2019 | 501 | Fly | D | 90     => (record)
11-01-2019 | 502 | Tog | K | 20     => (record)
12-01-2019 | 503 | Bus | N | 30     => (record)

== A list of amounts of something else is no ledger
Reg.nr. | Mærke | Model | Km | Værksted | Fakturadato | Fakturanr. | Beløb => (unknown-sheet)
AB 12 345 | VW | Passat | 45200 | Viby Auto | 04-02-2019 | 55012 | 4312,50
CD 67 890 | Skoda | Octavia | 88120 | Viby Auto | 14-03-2019 | 55077 | 12010

== The heading that says more is the title and not who answered
Id | Navn | Hvilken aktivitet deltog du i? | Hvornår fandt den sted? | I hvilken by? => activities | title
1 | Mette Holm | Besøg hos Hunan EPB | 22-01-2019 | Changsha       => Besøg hos Hunan EPB; told status status-from-date
2 | Lars Friis | Workshop om slam | 06-03-2019 | Wuxi              => Workshop om slam

== Rows of another country are told
外方城市 | 中方城市 | 国别 | 结好时间       => agreements; told unknown-headings {国别 (2)}
奥胡斯市 | 哈尔滨市 | 丹麦 | 2015-11-01 => (record)
隆德市 | 镇江市 | 瑞典 | 2009-06-01   => (record); told other-country {瑞典, 1, 3}

== A register whose first column may be its title is read
Avtalens navn | Dansk part | Kinesisk part | Underskrevet => agreements; told title guessed-heading
Skipsfart | Aarhus Kommune | Harbin | 01-02-2016          => (record)
Hav | Odense Kommune | Shaoxing | 01-08-2018              => (record)

== A row of one cell among fuller ones is told
Aktivitet | Dato | Sted     => activities
Jylland | |                 => (record); told rows-lone {1, 2}
Møde | 14-03-2018 | Aarhus  => (record); told status status-from-date
Messe | 02-05-2018 | Aarhus => (record)

== A place in the other country is told
Virksomhed | CVR | By         => companies
DHI A/S | 35128417 | Hørsholm => (record)
COWI A/S | 44623528 | Nanjing => (record); told danish_place place-elsewhere {Nanjing, CN}

== A currency that only a title names is that of the amounts and asked (1)
Ledger extract – cost centre 4410 – currency USD
Date | Voucher | Description | Amount            => expenses 4500.00 | amount | currency; told unit-asked {Ledger extract – cost centre 4410 – currency USD, USD, kr.}
15-01-2019 | J-1 | Fee | 4500                    => 4500 | USD

== A currency that only a title names is that of the amounts and asked (2)
Ledger extract – cost centre 4410 – ALL AMOUNTS, 500 EUR/USD
Date | Voucher | Description | Amount                        => expenses 4500.00 | currency
15-01-2019 | J-1 | Fee | 4500                                => DKK; told amount currency-mentioned {EUR, USD}

== A remark between two tables keeps them apart and a line above holds for both
Beløb i t.kr.
Dato | Aktivitet | Sted | | Dato | Bilag | Tekst | Beløb        => activities | title | start_date; told unit-asked; expenses 12500.00 | voucher_id | posted_date; told unit-asked
12-04-2018 | Workshop | Wuxi | | 15-04-2018 | 21 | Lokale | 4,5 => Workshop | 2018-04-12; told status status-from-date; 21 | 2018-04-15
03-05-2018 | Besøg | Aarhus | | 04-05-2018 | 22 | Frokost | 1,8 => Besøg | 2018-05-03; 22 | 2018-05-04
| | | 2 i alt | 28-05-2018 | 23 | Bus | 6,2                     => (total); 23 | 2018-05-28

== A sum with a number of its own is a voucher
Dato | Bilag | Tekst | Beløb | Antal => expenses 150.00
01-02-2019 | 1 | Fly | 100 | 1       => (record)
02-02-2019 | 2 | Hotel | 50 | 2      => (record)
| 3 | | 150 | 3                      => rejected posted_date missing

== Hours and their price are no lines of a budget [named Budget]
Post | 2018 | 2019      => budget 775100.00
Antal timer | 800 | 900 => (factor)
Timepris | 450 | 460    => (factor)
Løn | 360000 | 414000   => (record); (record)
Rejser | 500 | 600      => (record); (record)

== A heading of two rows is repeated on the next page
Dansk side | | Kinesisk side | |
Part | By | Part | By | Underskrevet                         => agreements | danish_party
Aarhus Kommune | Aarhus | Harbin Water | Harbin | 04-05-2015 => Aarhus Kommune
Odense Kommune | Odense | Shaoxing | Shaoxing | 17-11-2014   => Odense Kommune

Dansk side | | Kinesisk side | |                             => (heading)
Part | By | Part | By | Underskrevet                         => (heading)
Vejle Kommune | Vejle | Wuxi | Wuxi | 05-05-2009             => Vejle Kommune

== What only the rows of the first page name is read from the first page
Projekt | Opgave | Frist | Status            => milestones | title
Vand | Leverance 1 | 01-05-2019 | nået       => Leverance 1
Vand | Leverance 2 | 01-06-2019 | nået       => Leverance 2

Projekt | Opgave | Frist | Status            => (heading)
Jord | Rapport | 01-07-2019 | planlagt       => Rapport
Jord | Demonstration | 01-08-2019 | planlagt => Demonstration

== A heading of two rows of which each names the columns
Firma | Sted | | CVR
Navn | By | Postnr | CVR-nr.             => companies | cvr | name
Aqua Nord A/S | Viborg | 8800 | 10150817 => 10150817 | Aqua Nord A/S
Slamteknik ApS | Vejle | 7100 | 25313763 => 25313763 | Slamteknik ApS

== The first and the last day below one heading [merged B1:C1]
Aktivitet | Dato | | Sted
Titel | Fra | Til | By                         => activities | start_date | end_date
Delegation | 12-05-2019 | 15-05-2019 | Nanjing => 2019-05-12 | 2019-05-15; told status status-from-date
Workshop | 03-09-2019 | 04-09-2019 | Wuxi      => 2019-09-03 | 2019-09-04
""")


# --- Unknown amounts ---


@pytest.mark.parametrize(
    "picture",
    [
        "Budgetpost | 2017 | 2018\nLøn | 100 | 100\nRejser | '? | 40",
        "Budget line | 2017 | 2018\nStaff | 100 | 100\nTravel | 20 | TBD",
        "Post | Budget 2017 | Budget 2018\nLøn | 100 | 100\nRejser | afventer | 40",
        "科目 | 2017年 | 2018年\n人员费 | 100 | 100\n差旅费 | 待定 | 6",
        "Budgetpost | 1. kvt. 2018 | 2. kvt. 2018\nLøn | 100 | 100\nRejser | ikke oplyst | 6",
        "Budgetpost | År | Tilskud | Egenfinansiering\nLøn | 2018 | 100 | 100\nRejser | 2018 | to be confirmed | 6",
    ],
)
def test_an_amount_that_nobody_knows_rejects_its_row(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture, name="Budget"))
    assert (sheet.rows_read, sheet.rows_loaded) == (2, 1)
    assert rejected(sheet) == [(3, "budget_amount", "amount-unknown")]
    assert totals(sheet) == {"budget_amount": "200.00"}


@pytest.mark.parametrize(
    ("said", "told"), [("-", False), ("–", False), ("", False), ("n/a", True), ("无", True), ("ingen", True)]
)
def test_no_amount_is_no_amount_that_nobody_knows(tmp_path: Path, said: str, told: bool) -> None:
    sheet = only(staged(tmp_path, f"Budgetpost | 2017 | 2018\nLøn | 100 | {said}"))
    assert (sheet.rows_loaded, totals(sheet)) == (1, {"budget_amount": "100.00"})
    assert warned(sheet) == ([(2, "budget_amount", "amount-none")] if told else [])


@pytest.mark.parametrize(
    "said", ["面议", "价格面议", "efter aftale", "forhandles", "to be negotiated", "price on request"]
)
def test_a_price_to_be_agreed_on_is_not_stated(tmp_path: Path, said: str) -> None:
    sheet = only(staged(tmp_path, f"Udfordring | By | Tema | Værdi (kr.)\nAlger | Wuxi | vand | {said}"))
    assert rows(sheet, "title", "value") == [("Alger", None)]


# --- A log without a status ---


LOGS = [
    "Aktivitet | Dato | Sted\nBesøg | 14-03-2018 | Nanjing\nWorkshop | juni 2018 | Wuxi\nDelegation | 03-10-2018 | Aarhus",
    "Date | Event | City | Type\n14 March 2018 | EPB | Changsha | meeting\nJune 2018 | Plant | Wuxi | visit\n3 October 2018 | Return | Aarhus | visit",
    "时间 | 活动内容 | 地点\n2018年3月14日 | 技术交流会 | 长沙\n2018年6月 | 考察 | 无锡\n2018年10月3日 | 来访 | 上海",
    "Titel | Fra | Til | By\nMøde | 14-03-2018 | 15-03-2018 | Wuxi\nMesse | 01-06-2018 | 30-06-2018 | Wuxi\nBesøg | 03-10-2018 | | Aarhus",
]


@pytest.mark.parametrize("picture", LOGS)
def test_what_lies_before_the_export_was_held_where_no_column_says_so(tmp_path: Path, picture: str) -> None:
    path = workbook(tmp_path / "log.xlsx", {"Aktiviteter": picture})
    (sheet,) = stage_workbook(replace(read(path), modified="2018-06-15"), Confirmations()).sheets
    assert [status for (status,) in rows(sheet, "status")] == ["held", "planned", "planned"]
    [note] = [n for n in sheet.warnings if n.reason == "status-from-date"]
    assert dict(note.params) == {"past": "1", "ahead": "2", "taken": "2018-06-15"}


# --- Rows that miss their total ---

HELD = [
    "Budget i t.kr.\nBudgetpost | 2016 | 2017 | I alt\nLøn | 100 | 100 | 200\nRejser | 20 | 25000 | 45\nI alt | 120 | 125 | 245",
    "Amounts in DKK thousand\nBudget line | Year | Budget\nStaff | 2017 | 160\nTravel | 2017 | 42500\nTotal | | 202.5",
    "单位：万元\n科目 | 2017年 | 2018年\n人员费 | 12 | 15\n差旅费 | 5 | 60000\n合计 | 17 | 21",
    "Dato | Bilag | Konto | Beløb\n03-01-2018 | 1 | Rejser | 8450\n05-01-2018 | 2 | Tolk | 12000\nI alt | | | 63650",
    "日期 | 凭证号 | 科目 | 金额\n2018-03-01 | 001 | 差旅费 | 1200\n2018-03-05 | 002 | 会议费 | 3000\n合计 | | | 42000",
]


@pytest.mark.parametrize("picture", HELD)
def test_rows_that_miss_their_total_are_held_back_until_somebody_says_that_they_are_right(
    tmp_path: Path, picture: str
) -> None:
    path = workbook(tmp_path / "drawn.xlsx", {"Ark1": picture})
    sheet = only(stage(path))
    assert sheet.error is not None
    assert (sheet.error[0], sheet.table, sheet.rows_read, sheet.rows_loaded) == ("total-missed", None, 0, 0)
    assert sheet.error[1]["row"] in (sheet_error_sentence(sheet.error) or "")
    assert sheet.source is not None
    known = Said(tmp_path)
    remember(known, {"totals": {sheet.source.name: {"Ark1": sheet.error[1]["told"]}}}, author="Mette")
    sheet = only(stage(path, load_confirmations(known)))
    assert (sheet.error, sheet.rows_read, sheet.rows_loaded) == (None, 2, 2)
    assert "total-differs" in {note.reason for note in sheet.warnings}


def test_the_wrong_total_of_a_row_is_told_by_what_its_column_is_called(tmp_path: Path) -> None:
    path = workbook(tmp_path / "drawn.xlsx", {"Ark1": "Budgetpost | 2016 | 2017 | I alt\nLøn | 10 | 20 | 31"})
    told = {note.heading for note in only(stage(path)).warnings if note.reason == "total-differs"}
    assert told == {"budget.budget_amount"}


@pytest.mark.parametrize(
    "picture",
    [
        HELD[0]
        .replace("25000", "25")
        .replace("I alt | 120 | 125 | 245", "I alt | 120 | 126 | 246"),  # a slip
        HELD[0].replace("25000", "afventer"),  # told by the reject of its row
        "Budgetpost | 2017\nLøn | 100\nLøn i alt | 900\nRejser | 50\nI alt | 150",  # the whole is right
    ],
)
def test_small_differences_and_those_told_otherwise_hold_nothing_back(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert sheet.error is None
    assert sheet.rows_loaded > 0


# --- Units that differ from row to row ---


@pytest.mark.parametrize(
    "picture",
    [
        "Budgetpost | År | Enhed | Budget\nLøn | 2017 | t.kr. | 160\nRejser | 2017 | kr. | 42500\nTolk | 2017 | kr. | 500",
        "Budget line | Year | Budget | Unit\nStaff | 2017 | 160 | DKK thousand\nTravel | 2017 | 42500 | DKK\nOther | 2017 | 500 | DKK",
        "Budget line | Year | Budget\nStaff | 2017 | 160 t.kr.\nTravel | 2017 | 42.500 kr.\nOther | 2017 | 500",
        "Budget\nBudgetpost | 2017\nTilskud (t.kr.) |\nLøn | 160\nEgenfinansiering (kr.) |\nRejser | 42500\nTolk | 500",
    ],
)
def test_rows_in_different_units_are_each_read_in_their_own(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert totals(sheet) == {"budget_amount": "203000.00"}
    assert sheet.rows_loaded == 3


def test_a_unit_that_cannot_be_read_beside_others_rejects_its_row(tmp_path: Path) -> None:
    picture = "Budgetpost | År | Enhed | Budget\nLøn | 2017 | t.kr. | 160\n" + "".join(
        f"Post {n} | 2017 | kr. | 10\n" for n in range(35)
    )
    sheet = only(staged(tmp_path, f"{picture}Rejser | 2017 | pct. | 42\nTolk | 2017 | | 5"))
    assert rejected(sheet) == [(38, "budget_amount", "unit-unknown"), (39, "budget_amount", "unit-unknown")]
    assert totals(sheet) == {"budget_amount": "160350.00"}


# --- What is not read is counted, and what is lacking is named ---


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("Virksomhed | CVR-nr. | By | Farvekode\nDHI A/S | 35128417 | Hørsholm | rød", "Farvekode (1)"),
        ("Agreement | Danish partner | City | Colour\nMoU | Aarhus | Wuxi | red\nMoU 2 | Odense | Wuxi | blue", "Colour (2)"),
        ("活动名称 | 日期 | 地点 | 状态 | 颜色\n会议 | 2018-03-01 | 南京 | 已举行 | 红", "颜色 (1)"),
        ("Budgetpost | 2017 | 2018 | Kommentarer her\nLøn | 1 | 2 | se bilag", "Kommentarer her (1)"),
    ],
)  # fmt: skip
def test_a_heading_that_is_not_known_is_told_with_how_many_cells_it_holds(
    tmp_path: Path, picture: str, said: str
) -> None:
    sheet = only(staged(tmp_path, picture))
    assert [n.params["headings"] for n in sheet.warnings if n.reason == "unknown-headings"] == [said]


@pytest.mark.parametrize(
    "picture",
    [
        "Titel | Kinesisk part | By | Underskrevet | Status\nMoU om vand | Suzhou Water | Suzhou | 12-05-2016 | gældende",
        "Title | Chinese partner | City | Signed | Status\nWater MoU | Suzhou Water | Suzhou | 12-05-2016 | active",
        "协议名称 | 中方 | 城市 | 签署日期 | 状态\n合作备忘录 | 苏州水务局 | 苏州 | 2016-05-12 | 有效",
    ],
)
def test_a_list_without_its_danish_party_says_that_it_can_be_said_once(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert sheet.error is not None
    assert sheet.error[1]["names"] == "danish_party"
    assert "én gang for hele arket" in (sheet_error_sentence(sheet.error) or "")


def test_a_sheet_of_which_nearly_all_is_rejected_is_probably_something_else(tmp_path: Path) -> None:
    bad = "".join(f"V{n} A/S | 1111111{n} | Aarhus\n" for n in (0, 1, 2, 3, 5, 6, 7, 8, 9))
    sheet = only(staged(tmp_path, f"Virksomhed | CVR-nr. | By\nDHI A/S | 35128417 | Hørsholm\n{bad}"))
    assert (sheet.rows_read, sheet.rows_loaded) == (10, 1)
    assert next(iter(sheet.warnings)).reason == "probably-not"
    assert dict(next(iter(sheet.warnings)).params) == {"rejected": "9", "read": "10"}


# --- What a lighter reader once let through (docs/decisions/2026-11-29-recognition-is-not-cut-further.md) ---

LEDGER = (
    "Bilag | Dato | Tekst | Beløb\n1 | 03-01-2018 | Fly | 1000\n2 | 20-01-2018 | Hotel | 2000\n"
    " | 31-01-2018 | Januar i alt | 3000\n3 | 03-02-2018 | Fly | 500\n4 | 20-02-2018 | Hotel | 700\n"
)


@pytest.mark.parametrize(
    "sums",
    [
        " | 28-02-2018 | Februar i alt | 1200\n | 31-12-2018 | Året i alt | 4200",
        " | 28-02-2018 | År til dato i alt | 4200",
    ],
    ids=["grand", "cumulative"],
)
def test_a_sum_of_all_rows_is_no_voucher(tmp_path: Path, sums: str) -> None:
    sheet = only(staged(tmp_path, LEDGER + sums))
    assert (sheet.rows_loaded, totals(sheet)["amount"]) == (4, "4200.00")


# --- Tables beside each other ---


VISITS = ["Aktivitet | Dato | Sted", "Besøg | 14-03-2018 | Aarhus", "Workshop | 02-05-2018 | Nanjing", "Møde | 11-06-2018 | Wuxi"]  # fmt: skip


def _beside(left: list[str], right: list[str]) -> str:
    width = left[0].count("|")
    rows_of = zip_longest(left, right)
    return "\n".join(f"{a or ' | ' * width} | | {b or ''}" for a, b in rows_of)


@pytest.mark.parametrize(
    "right",
    [
        ["Bilag | Tekst | Beløb", "B-1 | Frokost | 2400", "B-2 | Fly | 9800", "B-3 | Tolk | 4100"],
        ["Bilag | Tekst | Beløb", "B-1 | Frokost | 2400"],
        ["Opgave | Ansvarlig | Frist", "Referat | MHJ | 01-04-2018", "Billetter | LTH | 01-05-2018"],
        ["Hvem | Lokal", "MHJ | 4412", "LTH | 4415", "KH | 4401", "SBH | 4433", "OF | 4402"],
    ],
)
def test_a_blank_column_parts_a_table_from_an_unknown_one(tmp_path: Path, right: list[str]) -> None:
    """No voucher takes its day from the visit beside it, and no visit its next step from a list of tasks."""
    visits, other = staged(tmp_path, _beside(VISITS, right)).sheets
    assert rows(visits, "title", "place", "next_step", "next_step_date") == [
        ("Besøg", "Aarhus", None, None),
        ("Workshop", "Nanjing", None, None),
        ("Møde", "Wuxi", None, None),
    ]
    assert other.rows_loaded == 0
    assert other.error or other.ignored == "unknown-table"


@pytest.mark.parametrize(
    ("picture", "name", "values"),
    [
        ("Budgetpost | 2016 | 2017 | | 2018 | 2019\nLøn | 1 | 2 | | 3 | 4\nRejser | 1 | 2 | | 3 | 4\nTolk | 1 | 2 | | |", "budget_amount", [f"{n}.00" for n in (1, 1, 1, 2, 2, 2, 3, 3, 4, 4)]),
        ("Dansk part | Kinesisk part | | Titel | Underskrevet\nAarhus Kommune | Harbin | | Venskab | 01-03-2016\nOdense Kommune | Shaoxing | | Vand |", "title", ["Venskab", "Vand"]),
        ("Dansk part | Kinesisk part | Titel | | Underskrevet | Udløber\nAarhus Kommune | Harbin | Venskab | | 2016-03-01 | 2019-03-01\nOdense Kommune | Shaoxing | Vand | | |", "signed_date", ["2016-03-01", "None"]),
        ("Virksomhed | CVR | By | | Kontaktperson | E-mail\nDHI A/S | 35128417 | Hørsholm | | Ole Friis | a@b.dk\nCOWI A/S | 44623528 | Lyngby | | |", "contact_name", ["Ole Friis", "None"]),
        ("Aktivitet | Dato | Sted | | Næste skridt | Frist\nBesøg | 14-03-2018 | Aarhus | | Ring | 01-04-2018\nMesse | 02-05-2018 | Wuxi | | |", "next_step", ["Ring", "None"]),
        ("Dato | Bilag | Tekst | | Konto | Beløb\n03-02-2018 | 11 | Fly | | Rejser | 800\n04-02-2018 | 12 | Hotel | | Rejser | 500\n| | | | I alt | 1300", "amount", ["800.00", "500.00"]),
    ],
)  # fmt: skip
def test_a_last_row_that_ends_before_a_blank_column_parts_nothing(
    tmp_path: Path, picture: str, name: str, values: list[str]
) -> None:
    assert sorted(str(value) for (value,) in rows(only(staged(tmp_path, picture)), name)) == sorted(values)


# --- What a column beside says ---


@pytest.mark.parametrize(
    ("heading", "debit", "credit"), [("D/K", "D", "K"), ("S/H", "S", "H"), ("方向", "借", "贷"), ("Art", "debet", "kredit")]
)  # fmt: skip
@pytest.mark.parametrize("sign", ["", "-"])
def test_a_column_may_say_which_amounts_are_credits(
    tmp_path: Path, heading: str, debit: str, credit: str, sign: str
) -> None:
    picture = f"""
Dato | Bilag | Tekst | {heading} | Beløb
10-01-2019 | 501 | Fly | {debit} | 9000
22-01-2019 | 502 | Refusion | {credit} | {sign}2500
01-02-2019 | 503 | Hotel | {debit} | 4400
I alt | | | | 10900
"""
    sheet = only(staged(tmp_path, picture))
    assert totals(sheet) == {"amount": "10900.00"}
    told = [(n.row, n.reason, dict(n.params)) for n in sheet.warnings]
    assert told == ([] if sign else [(3, "credits", {"count": "1", "heading": heading})])


# --- Rows that may not be ours any more, or never were ---


@pytest.mark.parametrize(
    "said",
    ["Danmark", "DK", "Danmark/Kina", "Kina (Hunan)", "-", "", "中国大陆", "中国江苏省", "丹麦王国", "中丹", "Hong Kong", "Dansk", "Chinese"],
)  # fmt: skip
def test_our_countries_are_no_others(tmp_path: Path, said: str) -> None:
    picture = (
        f"Dansk part | Kinesisk part | Land | Underskrevet\nAarhus Kommune | Harbin | {said} | 2015-11-01"
    )
    assert not [n for n in only(staged(tmp_path, picture)).warnings if n.reason == "other-country"]


def test_rows_that_are_crossed_out_are_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "register.xlsx", {"Ark1": "\n".join(VISITS)})
    book = openpyxl.load_workbook(path)
    for cell in (*book.worksheets[0][3], book.worksheets[0]["A2"]):
        cell.font = Font(strike=True)
    book.save(path)
    sheet = only(stage(path))
    assert sheet.rows_loaded == 3
    assert [dict(n.params) for n in sheet.warnings if n.reason == "rows-struck"] == [
        {"count": "1", "rows": "3"}
    ]


# --- Rows of something else ---


@pytest.mark.parametrize(
    "picture",
    [
        "Budgetpost | Periode | Type | Beløb (kr.)\nLøn | 2018 | Budget | 500\nLøn | 2018 | Realiseret | 480\nRejser | 2018 | Budget | 100",
        "Budget line | Year | Kind | Amount (DKK)\nStaff | 2018 | Budget | 500\nStaff | 2018 | Actual | 480",
        "Dato | Bilagsnr. | Hvad | Beløb | Valuta | Kurs | DKK\n2018-10-02 | 1 | Taxa | 320 | CNY | 0.945 | 302.4\n2018-10-04 | 2 | Frokost | 45 | EUR | 7.46 | 335.7",
        "Projektnr. | Projekt | Dansk partner | Kinesisk partner | Provins | Start | Slut | Status\nP-01 | Vand | Region Midtjylland | Hunan EPB | Hunan | 2016-04-01 | 2019-03-31 | aktiv\nP-02 | Varme | Region Hovedstaden | Tianjin EEB | Tianjin | 2018-01-01 | 2020-12-31 | aktiv",
        "Aktivitet | Dato | Sted | Virksomhed | CVR\nBesøg | 2018-03-14 | Aarhus | DHI A/S | 35128417\nWorkshop | 2018-05-02 | Nanjing | COWI A/S | 44623528",
    ],
)
def test_what_may_be_of_another_kind_is_asked_about(tmp_path: Path, picture: str) -> None:
    """Budget and spending in one list, travel expenses with their rates, projects, two lists without a blank column between them."""
    assert not any(sheet.rows_loaded for sheet in staged(tmp_path, picture).sheets)


@pytest.mark.parametrize(
    "picture",
    [
        "Dato | Bilag | Tekst | Beløb\n03-02-2018 | 11 | Restaurant Kong Hans | 800\n04-02-2018 | 12 | Tilskud til rejse | 500",
        "Dato | Bilag | Tekst | Beløb\n03-02-2018 | 11 | Restaurant, tilskud | 800\n04-02-2018 | 12 | Restaurant | 500",
        "Dato | Bilag | Konto | Beløb\n03-02-2018 | 11 | Forbrugsafgift | 800\n04-02-2018 | 12 | Tilskud til rejse | 500",
        "Budgetpost | År | Finansiering | Beløb\nLøn | 2018 | Bevilling A | 500\nRejser | 2018 | Restbevilling | 100",
        "Budgetpost | År | Beløb\nTilskud | 2018 | 500\nRestbeløb | 2018 | 100",
        "Budgetpost | År | Beløb | Type\nLøn | 2018 | 500 | Tilskud\nRejser | 2018 | 100 | Restfinansiering",
        "Budgetpost | År | Beløb | Bemærkning\nLøn | 2018 | 500 | Budget jf. tilskud\nRejser | 2018 | 100 | Forbrug som i 2017",
        "Dato | Tekst | Beløb | Bevillingsnr.\n03-02-2018 | Fly | 800 | B-17\n04-02-2018 | Hotel | 500 | B-17",
        "Dato | Tekst | Beløb | Rest af budget\n03-02-2018 | Fly | 800 | 9200\n04-02-2018 | Hotel | 500 | 8700",
        "Region | Dansk part | Kinesisk part | Underskrevet\nNord | Aarhus Kommune | Harbin | 01-03-2016\nØst | Odense Kommune | Shaoxing | 01-04-2016",
        "Hvad | Dansk part | Kinesisk part | Underskrevet\nKlima | Aarhus Kommune | Harbin | 01-03-2016\nMiljø | Odense Kommune | Shaoxing | 01-04-2016",
    ],
)  # fmt: skip
def test_words_of_budgets_and_unknown_names_make_no_list_another_kind(tmp_path: Path, picture: str) -> None:
    assert only(staged(tmp_path, picture)).rows_loaded == 2


@pytest.mark.parametrize("heading", ["Produkt", "Afdeling hos os", "Stilling hos os"])
def test_a_company_that_is_listed_twice_costs_its_second_row_alone(tmp_path: Path, heading: str) -> None:
    picture = f"{heading} | Virksomhed | CVR | By\nMIKE | DHI A/S | 35128417 | Hørsholm\nFEFLOW | DHI A/S | 35128417 | Hørsholm\nBro | COWI A/S | 44623528 | Lyngby"
    sheet = only(staged(tmp_path, picture))
    assert (sheet.source and sheet.source.name, rejected(sheet)) == ("companies", [(3, "cvr", "duplicate")])


def test_a_heading_with_years_is_repeated_as_one_of_words_is(tmp_path: Path) -> None:
    picture = "Post | 2018 | 2019\nLøn | 400 | 410\nI alt | 400 | 410\n\nEgenfinansiering\nPost | 2018 | 2019\nRevision | 15 | 16\nI alt | 15 | 16"
    sheet = only(staged(tmp_path, picture, name="Budget"))
    assert (totals(sheet), warned(sheet)) == ({"budget_amount": "841.00"}, [])


# --- Days ---


@pytest.mark.parametrize("texts", [("'25-03-2019", "'16-04-2019"), ("'03/25/2019", "'04/16/2019")])
def test_days_that_another_country_s_program_has_turned_are_told(
    tmp_path: Path, texts: tuple[str, str]
) -> None:
    lines = ("2019-03-04", texts[0], "2019-05-04", texts[1])
    told = [n.row for n in _of_days(tmp_path, lines).warnings if n.reason == "date-turned"]
    assert told == [2, 4]


@pytest.mark.parametrize(
    "lines",
    [
        ("2019-03-04", "'25-03-2019", "2019-05-14", "'16-04-2019"),
        ("2019-03-04", "'05-03-2019", "2019-05-04", "'16-04-2019"),
        ("2019-03-04", "2019-05-04", "2019-06-07", "2019-02-02"),
        ("2019-03-01", "'15-03-2019", "2019-05-01", "'16-04-2019"),  # months
        ("2019-01-01", "'15-03-2019", "2019-02-02", "'16-04-2019"),  # the same either way
    ],
)
def test_days_that_were_typed_in_two_ways_are_no_turned_ones(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert not [n for n in _of_days(tmp_path, lines).warnings if n.reason == "date-turned"]


def _of_days(folder: Path, lines: Sequence[str]) -> StagedSheet:
    picture = "\n".join(f"{day} | B-{n} | Fly | 100" for n, day in enumerate(lines))
    return only(staged(folder, f"Dato | Bilag | Tekst | Beløb\n{picture}"))


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("AFLYST: Besøg fra Harbin", "cancelled"),
        ("Workshop (udskudt til efteråret)", "planned"),
        ("考察（取消）", "cancelled"),
        ("Møde om vand: status", "held"),
        ("Besøg (fra Harbin)", "held"),
    ],
)
def test_a_title_may_say_that_nothing_was_held(tmp_path: Path, title: str, status: str) -> None:
    picture = f"Aktivitet | Dato | Sted\n{title} | 14-03-2018 | Aarhus\nMesse | 02-05-2018 | Wuxi"
    sheet = only(staged(tmp_path, picture))
    assert rows(sheet, "status") == [(status,), ("held",)]
    told = [n.row for n in sheet.warnings if n.reason == "status-in-title"]
    assert told == ([] if status == "held" else [2])


@pytest.mark.parametrize(
    ("picture", "statuses"),
    [
        (
            "Dansk part | Kinesisk part | Underskrevet\nAktive aftaler | |\nAarhus Kommune | Harbin | 1988\nOpsagte aftaler | |\nKolding Kommune | Anqing | 2013",
            ["active", "ended"],
        ),
        (
            "Aktivitet | Dato | Sted\nAfholdte besøg | |\nMøde | 14-03-2018 | Wuxi\nAflyste besøg | |\nMesse | 02-05-2018 | Wuxi",
            ["held", "cancelled"],
        ),
    ],
)
def test_the_title_of_a_group_may_say_what_its_rows_are(
    tmp_path: Path, picture: str, statuses: list[str]
) -> None:
    sheet = only(staged(tmp_path, picture))
    assert [status for (status,) in rows(sheet, "status")] == statuses
    told = [n.row for n in sheet.warnings if n.reason == "status-in-title"]
    assert len(told) == 2


# --- What stands above ---


@pytest.mark.parametrize(
    ("title", "currency"),
    [
        ("Udgifter til EUR-projektet", "DKK"),
        ("Projektet støttes med 50.000 EUR", "DKK"),
        ("Budget – deltagelse i USD-konference", "DKK"),
        ("Udgifter afholdt i CNY er omregnet", "DKK"),
        ("EUR", "EUR"),
        ("Bilag 2018 (EUR)", "EUR"),
        ("Regnskab i EUR", "EUR"),
        ("Valuta EUR", "EUR"),
    ],
)
def test_a_currency_in_a_title_of_something_else_is_not_that_of_the_amounts(
    tmp_path: Path, title: str, currency: str
) -> None:
    picture = f"{title}\nDate | Voucher | Description | Amount\n15-01-2019 | J-1 | Fee | 4500"
    assert rows(only(staged(tmp_path, picture)), "currency") == [(currency,)]


# --- Twice, or turned round ---


VOUCHERS = "Dato | Bilag | Tekst | Beløb\n03-02-2018 | 11 | Fly | 8000\n03-02-2018 | 11 | Fly | 8000\n09-02-2018 | | Gebyr | 35\n10-02-2018 | 13 | Tog | 90"


def test_vouchers_of_a_sheet_that_was_copied_count_once(tmp_path: Path) -> None:
    more = VOUCHERS + "\n12-03-2018 | 12 | Hotel | 2400"
    first, copy = stage(workbook(tmp_path / "bilag.xlsx", {"Bilag": VOUCHERS, "Bilag (2)": more})).sheets
    assert (totals(first), first.rejects) == ({"amount": "16125.00"}, [])
    assert (totals(copy), copy.rows_read, copy.rows_loaded) == ({"amount": "2400.00"}, 5, 1)
    assert [(n.row, n.reason, n.params["first_row"]) for n in copy.rejects] == [
        (2, "duplicate", "2 (Bilag)"),
        (3, "duplicate", "3 (Bilag)"),
        (4, "duplicate", "4 (Bilag)"),
        (5, "duplicate", "5 (Bilag)"),
    ]


@pytest.mark.parametrize(
    ("amounts", "is_told"), [((-100, -200, 900), True), ((100, -200, 900), False), ((-100,), False)]
)
def test_a_list_of_payments_with_a_minus_is_told(
    tmp_path: Path, amounts: tuple[int, ...], is_told: bool
) -> None:
    lines = "\n".join(f"0{n + 1}-02-2019 | Betaling | {amount}" for n, amount in enumerate(amounts))
    notes = only(staged(tmp_path, f"Dato | Tekst | Beløb\n{lines}")).warnings
    assert [n.reason for n in notes if n.reason == "mostly-negative"] == ["mostly-negative"] * is_told


@pytest.mark.parametrize(
    ("amounts", "is_told"),
    [
        ((100, -100, 50, -50), True),
        ((100, 50, -150), True),
        ((100, -100, 50), False),
        ((0, 0, 0), False),
        ((100, -100), False),
        (("100 | DKK", "-100 | CNY", "100 | CNY", "-100 | EUR"), False),
        (("100 | DKK", "-100 | DKK", "100 | CNY", "-100 | CNY"), True),
    ],
)
def test_vouchers_that_add_up_to_nothing_are_told(
    tmp_path: Path, amounts: tuple[int | str, ...], is_told: bool
) -> None:
    lines = "\n".join(f"0{n + 1}-02-2019 | {n} | Fly {n} | {amount}" for n, amount in enumerate(amounts))
    sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | Beløb | Valuta\n{lines}"))
    assert sheet.rows_loaded == len(amounts)
    assert [n.reason for n in sheet.warnings if n.reason == "sum-nothing"] == ["sum-nothing"] * is_told


@pytest.mark.parametrize(
    ("last", "is_total"),
    [("| | | 300 | 50 | 250", True), ("| | | 300 | 50 | 999", True), ("| | | 20 | | 250", False), ("| B4 | | 300 | 50 | 250", False)],
)  # fmt: skip
def test_sums_below_an_account_are_a_total(tmp_path: Path, last: str, *, is_total: bool) -> None:
    lines = "01-02-2019 | B1 | Fly | 100 | | 100\n02-02-2019 | B2 | Hotel | 200 | | 300\n03-02-2019 | B3 | Kredit | | 50 | 250"
    sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | Debet | Kredit | Saldo\n{lines}\n{last}"))
    assert (sheet.rows_loaded, len(sheet.rejects) == 0, skipped(sheet).get(5) == "total") == (3, is_total, is_total)  # fmt: skip


def test_a_title_that_may_be_no_source_of_funding_is_told(tmp_path: Path) -> None:
    picture = "Post | 2018\nLøn | 400\nRejser | 100\n\n{}\nPost | 2018\nLøn | 450\nRejser | 120"
    for title, is_told in (("Gammel version", True), ("Egenfinansiering", False)):
        notes = only(staged(tmp_path, picture.format(title), name="Budget")).warnings
        assert [n.value for n in notes if n.reason == "funding-from-title"] == [title] * is_told


# --- What is left as it is ---


def test_of_three_equal_sheets_two_are_rejected_once(tmp_path: Path) -> None:
    sheets = stage(workbook(tmp_path / "bilag.xlsx", dict.fromkeys(("1", "2", "3"), VOUCHERS))).sheets
    assert [(s.rows_read, s.rows_loaded, len(s.rejects)) for s in sheets] == [(4, 4, 0), (4, 0, 4), (4, 0, 4)]
    assert {n.params["first_row"][-3:] for n in sheets[2].rejects} == {"(1)"}


@pytest.mark.parametrize(
    ("other", "loaded"),
    [
        ("05-02-2018 | | Revision | 5000", 1),
        ("05-02-2018 | | Revision | 5000\n06-02-2018 | | Tog | 200", 2),
        ("05-02-2018 | 7 | Fly | 900\n05-02-2018 | 7 | Fly | 900\n07-02-2018 | 8 | Bus | 20", 2),
    ],
)
def test_an_equal_voucher_of_another_project_is_no_copy(tmp_path: Path, other: str, loaded: int) -> None:
    head = "Dato | Bilag | Tekst | Beløb\n"
    first = f"{head}05-02-2018 | | Revision | 5000\n05-02-2018 | 7 | Fly | 900"
    drawn = workbook(tmp_path / "bilag.xlsx", {"Projekt A": first, "Projekt B": head + other})
    sheets = stage(drawn).sheets
    assert [sheet.rows_loaded for sheet in sheets] == [2, loaded]


@pytest.mark.parametrize(
    ("heading", "one", "other"),
    [("Kontor", "S", "K"), ("Land", "D", "K"), ("Status", "D", "C"), ("Paid by", "D", "C")],
)
def test_letters_under_another_heading_are_no_sides(
    tmp_path: Path, heading: str, one: str, other: str
) -> None:
    picture = f"Dato | Bilag | Tekst | {heading} | Beløb\n10-01-2019 | 501 | Fly | {one} | 9000\n22-01-2019 | 502 | Tog | {other} | 2500"
    assert totals(only(staged(tmp_path, picture))) == {"amount": "11500.00"}


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        (("D | 9000", "K | 2500", "D | -100", "I alt | 6400"), "6400.00"),
        (("D | 9000", "K | -2500", "D | -100", "I alt | 6400"), "6400.00"),
        (("D | 9000", "K | 2500", "K | -300", "I alt | 6800"), "6800.00"),
    ],
)
def test_sides_and_signs_may_be_mixed(tmp_path: Path, lines: Sequence[str], total: str) -> None:
    """A minus of a debit leaves the credits what they are, and the label of a total is no side."""
    picture = "\n".join(f"1{n}-01-2019 | 50{n} | Fly | {line}" for n, line in enumerate(lines[:-1]))
    sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | D/K | Beløb\n{picture}\n | | | {lines[-1]}"))
    assert (sheet.error, totals(sheet)) == (None, {"amount": total})
    assert [n.params["count"] for n in sheet.warnings if n.reason == "credits"] == (
        [] if lines[1] == "K | -2500" else [str(sum(line.startswith("K") for line in lines))]
    )


@pytest.mark.parametrize(
    "picture",
    [
        "Post | 2018 | 2019\nLøn | 10 | 20\nRejser | 10 | 10\nKonsulenter | 100 | 200",
        "Post | 2018\nLøn | 50\nRejser | 2\nKonsulenter | 100\nI alt | 152",
    ],
)
def test_lines_that_happen_to_multiply_are_lines(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture, name="Budget"))
    assert (sheet.error, sheet.rows_read, sheet.rows_loaded) == (None, 3, 3)


@pytest.mark.parametrize(
    ("title", "day", "status"),
    [
        ("AFLYST: Besøg", "14-03-2099", "cancelled"),
        ("Tur (aflyst)", "14-03-2099", "cancelled"),
        ("AFLYST: Besøg", "", "cancelled"),
        ("取消：访问", "14-03-2018", "cancelled"),
        ("Møde (agreed minutes)", "14-03-2018", "held"),
        ("Seminar (confirmed speakers only)", "14-03-2018", "held"),
        ("Tur (plan for spildevand)", "14-03-2018", "held"),
        ("Booked: hotel", "14-03-2018", "held"),
    ],
)
def test_a_title_says_only_that_nothing_was_held(tmp_path: Path, title: str, day: str, status: str) -> None:
    picture = f"Aktivitet | Dato | Sted\nAfholdte aktiviteter | |\n{title} | {day} | Aarhus\nMesse | 02-05-2018 | Wuxi\nMøde | 03-05-2018 | Wuxi"
    for drawn in (picture, picture.replace("Afholdte aktiviteter | |\n", "")):
        sheet = only(staged(tmp_path, drawn))
        assert rows(sheet, "status") == [(status,), ("held",), ("held",)]
    counted = [n.params for n in sheet.warnings if n.reason == "status-from-date"]
    assert [(said["past"], said["ahead"]) for said in counted] == [
        ("2" if status == "cancelled" else "3", "0")
    ]


@pytest.mark.parametrize("title", ["Aktive borgere", "Underskrevet 2017", "Signed in Beijing"])
def test_a_group_that_begins_with_a_status_says_none(tmp_path: Path, title: str) -> None:
    picture = f"Dansk part | Kinesisk part | Udløber\n{title} | |\nAarhus Kommune | Harbin | 2030\nKolding Kommune | Anqing | 2033"
    assert rows(only(staged(tmp_path, picture)), "status") == [(None,), (None,)]


def test_a_row_that_is_crossed_out_is_told_of_its_own_table(tmp_path: Path) -> None:
    vouchers = ["Bilag | Tekst | Beløb | Dato", "B-1 | Frokost | 2400 | 01-02-2018", "B-2 | Fly | 980 | 01-03-2018"]  # fmt: skip
    path = workbook(tmp_path / "register.xlsx", {"Ark1": _beside(VISITS, vouchers)})
    book = openpyxl.load_workbook(path)
    for cell in book.worksheets[0][2][4:]:
        cell.font = Font(strike=True)
    book.save(path)
    told = [[n.row for n in s.warnings if n.reason == "rows-struck"] for s in stage(path).sheets]
    assert told == [[], [2]]
