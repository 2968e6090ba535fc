"""Tables that a person has said what they are: known again by their headings, read as said, and guessed at before."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.desk.confirmations import Confirmations
from pipeline.recognition.mapped import name_without_time
from pipeline.sources.declarations import load_sources
from pipeline.sources.looks import Asked, Look
from pipeline.sources.mappings import MappingError, SheetMapping
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import StagedFile, look_at
from tests.pipeline.drawn import kinds, only, read, rejected, rows, skipped, stage, totals, workbook

TWINS = """
City partnerships 2018

Twin city | Nation | Ratified   | Desk
Wuxi      | China  | 12/03/2015 | Mette
Nanjing   | China  | 31/02/2016 | Bo

Source: the city council
"""
AS_AGREEMENTS = SheetMapping(
    "agreements",
    {"Twin city": "chinese_place", "Nation": "", "Ratified": "signed_date", "Desk": "danish_owner"},
    {"danish_party": "Viborg Kommune", "status": "active"},
)


def said(
    tmp_path: Path, picture: str, *mappings: SheetMapping, file: str = "drawn.xlsx", name: str = "Ark1"
) -> StagedFile:
    path = workbook(tmp_path / file, {name: picture})
    return stage(path, Confirmations(mappings=mappings))


def looked(tmp_path: Path, picture: str, asked: Asked | None = None, *mappings: SheetMapping) -> Look:
    sheet = read(workbook(tmp_path / "drawn.xlsx", {"Ark1": picture})).sheets[0]
    return look_at(sheet, Confirmations(mappings=mappings), "drawn.xlsx", asked or Asked())


def meant(found: Look) -> dict[str, tuple[str, str]]:
    return {one.heading: (one.column, one.why) for one in found.columns}


def test_an_unknown_list_is_read_as_said(tmp_path: Path) -> None:
    assert kinds(said(tmp_path, TWINS)) == [("Ark1", "unknown-sheet", None)]
    sheet = only(said(tmp_path, TWINS, AS_AGREEMENTS))
    assert sheet.is_mapped
    assert rows(sheet, "chinese_place_id", "danish_party", "status", "signed_date", "danish_owner") == [
        ("CN-320200", "Viborg Kommune", "active", dt.date(2015, 3, 12), "Mette")
    ]
    assert (sheet.rows_read, sheet.rows_loaded) == (2, 1)
    assert rejected(sheet) == [(5, "signed_date", "date-impossible")]
    assert [
        note.reason for note in sheet.warnings
    ] == []  # nothing was guessed, and what is left out was said


def test_next_months_file_is_read_by_itself(tmp_path: Path) -> None:
    moved = """
    Desk | Ratified   | Twin city
    Bo   | 01/06/2016 | Harbin
    """
    sheet = only(
        said(tmp_path, moved, AS_AGREEMENTS)
    )  # other order, other row, and what is left out may be gone
    assert rows(sheet, "chinese_place_id", "danish_owner") == [("CN-230100", "Bo")]
    more = """
    Twin city | Nation | Ratified   | Desk | Mayor
    Jinan     | China  | 01/06/2016 | Bo   | Li
    """
    sheet = only(said(tmp_path, more, AS_AGREEMENTS))
    assert [(note.reason, note.value) for note in sheet.warnings] == [("unknown-headings", "Mayor (1)")]


@pytest.mark.parametrize(
    "other",
    [
        "Twin city | Nation | Desk\nJinan | China | Bo",  # a column that means something is missing
        "Ratified | Twin city | a | b\nx | y | z | w",
    ],
)
def test_another_table_is_not_taken_for_it(tmp_path: Path, other: str) -> None:
    assert not any(sheet.is_mapped for sheet in said(tmp_path, other, AS_AGREEMENTS).sheets)


def test_a_recognised_sheet_is_said_to_be_something_else(tmp_path: Path) -> None:
    vouchers = """
    Bilagsnr. | Bogføringsdato | Tekst | Beløb
    1         | 2018-03-01     | Fly   | 100
    """
    assert kinds(said(tmp_path, vouchers)) == [("Ark1", "expenses", 1)]
    mapping = SheetMapping(
        "activities",
        {"Bilagsnr.": "activity_id", "Bogføringsdato": "start_date", "Tekst": "title", "Beløb": ""},
    )
    assert kinds(said(tmp_path, vouchers, mapping)) == [("Ark1", "activities", 1)]


def test_a_sheet_is_left_out_but_not_one_with_a_column_more(tmp_path: Path) -> None:
    out = SheetMapping(None, dict.fromkeys(("Bilagsnr.", "Bogføringsdato", "Tekst", "Beløb"), ""))
    picture = "Bilagsnr. | Bogføringsdato | Tekst | Beløb\n1 | 2018-03-01 | Fly | 100"
    assert kinds(said(tmp_path, picture, out)) == [("Ark1", "left-out", 1)]
    more = "Bilagsnr. | Bogføringsdato | Tekst | Beløb | Konto\n1 | 2018-03-01 | Fly | 100 | 2210"
    assert only(said(tmp_path, more, out)).source is load_sources()["expenses"]


YEARS = """
Hvad      | Nr. | B2016 | B2017 | Sum
Personale | 1   | 100   | 200   | 300
Rejser    | 2   | 50    | 25,5  | 75,5
Sum       |     | 150   | 225,5 | 375,5
"""


def as_budget(headings: dict[str, str], **more: Any) -> SheetMapping:
    return SheetMapping("budget", headings, **more)


WIDE = as_budget(
    {"Hvad": "budget_line", "Nr.": "", "B2016": "budget_amount", "B2017": "budget_amount", "Sum": ""},
    constants={"unit": "t.kr."},
)


def test_years_are_columns_and_the_unit_is_said(tmp_path: Path) -> None:
    sheet = only(said(tmp_path, YEARS, WIDE))
    assert rows(sheet, "budget_line", "period", "budget_amount") == [
        ("Personale", "2016", Decimal("100000.00")),
        ("Personale", "2017", Decimal("200000.00")),
        ("Rejser", "2016", Decimal("50000.00")),
        ("Rejser", "2017", Decimal("25500.00")),
    ]
    assert skipped(sheet) == {4: "total"}
    assert not [note for note in sheet.warnings if note.reason == "total-differs"]


def test_a_total_that_the_years_miss_is_told(tmp_path: Path) -> None:
    sheet = only(said(tmp_path, YEARS.replace("| 300", "| 400"), WIDE))
    assert [note.row for note in sheet.warnings if note.reason == "total-differs"] == [2]


def test_next_years_budget_has_other_years(tmp_path: Path) -> None:
    picture = "Hvad | Nr. | B2018 | B2019 | R2017\nRejser | 2 | 60 | 70 | 55"
    sheet = only(said(tmp_path, picture, WIDE))
    assert rows(sheet, "period", "budget_amount") == [
        ("2018", Decimal("60000.00")),
        ("2019", Decimal("70000.00")),
    ]


def test_payers_are_columns_and_the_period_is_said(tmp_path: Path) -> None:
    picture = "Project | EFRO | Region\nBaanwinkels | 286509 | 100"
    mapping = as_budget(
        {"Project": "budget_line", "EFRO": "budget_amount", "Region": "budget_amount"},
        constants={"period": "2014", "currency": "EUR"},
    )
    sheet = only(said(tmp_path, picture, mapping))
    assert rows(sheet, "budget_line", "funding_source", "period", "budget_amount", "currency") == [
        ("Baanwinkels", "EFRO", "2014", Decimal("286509.00"), "EUR"),
        ("Baanwinkels", "Region", "2014", Decimal("100.00"), "EUR"),
    ]


def test_a_year_is_found_in_a_heading_of_another_language_and_a_heading_without_one_is_named(
    tmp_path: Path,
) -> None:
    picture = "Zeile | Entwurf 2017 | Entwurf 2018\nPersonal | 10 | 20"
    headings = {"Zeile": "budget_line", "Entwurf 2017": "budget_amount", "Entwurf 2018": "budget_amount"}
    assert totals(only(said(tmp_path, picture, as_budget(headings)))) == {"budget_amount": "30.00"}
    silent = "Zeile | Entwurf 2017 | Entwurf 2018 | Rest\nPersonal | 10 | 20 | 5"
    sheet = said(tmp_path, silent, as_budget({**headings, "Rest": "budget_amount"})).sheets[0]
    assert sheet.error == ("no-period", {"headings": "Rest"})
    assert sheet.rows_loaded == 0


def test_headings_of_two_rows(tmp_path: Path) -> None:
    picture = """
    By   | Aftale |            | Kontakt
         | Navn   | Fra        | Her
    Wuxi | Vand   | 2015-03-12 | Mette
    """
    mapping = SheetMapping(
        "agreements",
        {
            "By": "chinese_place",
            "Aftale Navn": "title",
            "Aftale Fra": "signed_date",
            "Kontakt Her": "danish_owner",
        },
        {"danish_party": "Viborg Kommune"},
        heading_rows=2,
    )
    sheet = only(said(tmp_path, picture, mapping))
    assert sheet.header_row == 2
    assert rows(sheet, "title", "signed_date", "danish_owner") == [("Vand", dt.date(2015, 3, 12), "Mette")]


def test_several_tables_of_a_sheet_each_end_where_the_next_thing_begins(tmp_path: Path) -> None:
    picture = f"""{TWINS.strip()}
    And the money:
    Hvad      | B2016 | B2017
    Personale | 100   | 200

    Navn   | CVR-nr.  | Hjemmeside
    Geo    | 59781812 | geo.dk
    """
    agreements = SheetMapping(
        AS_AGREEMENTS.source,
        AS_AGREEMENTS.headings,
        AS_AGREEMENTS.constants,
        until="Source: the city council",
    )
    budget = as_budget(
        {"Hvad": "budget_line", "B2016": "budget_amount", "B2017": "budget_amount"}, until="Navn"
    )
    sheets = said(tmp_path, picture, agreements, budget).sheets
    # The companies are recognised beside them by themselves.
    assert [(s.source.name if s.source else None, s.rows_read, s.is_mapped) for s in sheets] == [
        ("agreements", 2, True),
        ("budget", 1, True),
        ("companies", 1, False),
    ]


def test_where_a_table_ends_is_kept_by_what_is_below_it(tmp_path: Path) -> None:
    found = looked(tmp_path, TWINS, Asked("agreements", 3, 1, 5))
    assert found.until == "Source: the city council"
    assert found.asked.last_row == 5
    assert looked(tmp_path, TWINS, Asked("agreements", 3, 1, 0)).until is None
    repeated = TWINS.replace("Source: the city council", "Wuxi | again")
    assert looked(tmp_path, repeated, Asked("agreements", 3, 1, 5)).until == ""  # the blank row ends it


def test_the_mapping_for_one_sender_goes_before_that_for_all(tmp_path: Path) -> None:
    for_all = SheetMapping("agreements", AS_AGREEMENTS.headings, {"danish_party": "Aarhus Kommune"})
    for_one = SheetMapping(
        "agreements", AS_AGREEMENTS.headings, {"danish_party": "Viborg Kommune"}, file="viborg"
    )
    for_sheet = SheetMapping(
        "agreements", AS_AGREEMENTS.headings, {"danish_party": "Horsens Kommune"}, sheet="Horsens"
    )
    every = (for_one, for_sheet, for_all)

    def party(file: str, name: str = "Ark1") -> object:
        return rows(only(said(tmp_path, TWINS, *every, file=file, name=name)), "danish_party")[0][0]

    assert party("Liste Viborg april.xlsx") == "Viborg Kommune"
    assert party("Liste.xlsx") == "Aarhus Kommune"
    assert party("Liste.xlsx", "Horsens") == "Horsens Kommune"


def test_debits_and_credits_and_currencies_are_said(tmp_path: Path) -> None:
    picture = "Wann | Was | Soll | Haben\n2018-03-01 | Fly | 100 |\n2018-03-02 | Retur | | 40"
    mapping = SheetMapping(
        "expenses",
        {"Wann": "posted_date", "Was": "text", "Soll": "amount", "Haben": "amount"},
        {"currency": "EUR"},
    )
    sheet = only(said(tmp_path, picture, mapping))
    assert [row[1] for row in rows(sheet, "amount", "currency")] == ["EUR", "EUR"]
    credit = SheetMapping("expenses", {**mapping.headings, "Haben": ""} | {"Kredit": "amount"})
    sheet = only(said(tmp_path, picture.replace("Haben", "Kredit"), credit))
    assert totals(sheet) == {"amount": "60.00"}


# --- What can't be followed ---


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        (SheetMapping("grants", {"A": "title"}), "no-source"),
        (SheetMapping("agreements", {"A": "cvr"}), "no-column"),
        (SheetMapping("agreements", {"A": ""}), "nothing-mapped"),
        (SheetMapping("agreements", {}), "no-headings"),
        (SheetMapping("agreements", {"A": "title", "B": "title"}), "twice"),
        (SheetMapping("agreements", {"A": "title"}, {"title": "x"}), "said-twice"),
        (SheetMapping("agreements", {"A": "title"}, {"signed_date": "31-02-2017"}), "no-constant"),
        (SheetMapping("agreements", {"A": "title"}, {"signed_date": " "}), "no-constant"),
        (SheetMapping("expenses", {"A": "text"}, {"amount": "100"}), "no-column"),
        (SheetMapping("expenses", {"A": "text"}, {"unit": "meter"}), "no-unit"),
        (SheetMapping("expenses", {"A": "text"}, heading_rows=9), "no-key"),
    ],
)
def test_what_cannot_be_followed_is_refused_with_its_reason(mapping: SheetMapping, reason: str) -> None:
    with pytest.raises(MappingError) as refused:
        mapping.check()
    assert refused.value.reason == reason


def test_a_mapping_says_the_same_after_it_was_written_down() -> None:
    for mapping in (
        AS_AGREEMENTS,
        WIDE,
        SheetMapping(None, {"A": ""}, until="", sheet="x", file="y", heading_rows=2),
    ):
        assert SheetMapping.of(mapping.said()).said() == mapping.said()
        assert SheetMapping.of(mapping.said()).key == mapping.key


def test_a_required_column_that_nothing_says_is_told(tmp_path: Path) -> None:
    mapping = SheetMapping("agreements", AS_AGREEMENTS.headings)
    sheet: StagedSheet = said(tmp_path, TWINS, mapping).sheets[0]
    assert sheet.error is not None
    assert sheet.error[0] == "sheet-missing-column"
    assert sheet.error[1]["columns"] == "agreements.danish_party"


# --- Guesses ---


def test_each_guess_has_its_reason_and_examples(tmp_path: Path) -> None:
    picture = """
    Aftalens titel | Signed dates | Hvor   | xyz
    Vand           | 2015-03-12   | Wuxi   | a
    Luft           | 2016-03-12   | Harbin | b
    """
    found = looked(tmp_path, picture, Asked("agreements"))
    assert meant(found)["Aftalens titel"] == ("title", "heading")
    assert meant(found)["Signed dates"] == ("signed_date", "near")
    assert meant(found)["Hvor"][1] == "cells"
    assert meant(found)["xyz"] == ("", "")
    assert list(found.columns[2].examples) == ["Wuxi", "Harbin"]
    assert [row[0] for row in found.rows] == ["Aftalens titel", "Vand", "Luft"]


def test_the_heading_is_guessed_below_titles_and_years_of_a_budget_are_its_amounts(tmp_path: Path) -> None:
    found = looked(tmp_path, TWINS)
    assert found.asked.header_row == 3
    found = looked(tmp_path, f"Kommunens projektøkonomi\n\n{YEARS.strip()}")
    assert (found.asked.source, found.asked.header_row) == ("budget", 3)
    assert meant(found)["B2016"] == ("budget_amount", "period")
    assert meant(found)["Sum"] == ("", "")


def test_of_several_columns_of_figures_none_is_guessed(tmp_path: Path) -> None:
    picture = "Linje | Xd | Xe\nRejser | 12500 | 100\nLøn | 12501 | 200"
    assert "budget_amount" not in {
        column for column, _ in meant(looked(tmp_path, picture, Asked("budget"))).values()
    }


def test_what_else_a_column_may_mean_is_offered_beside_its_guess(tmp_path: Path) -> None:
    picture = """
    Xa        | Xb         | Xc         | Xd   | Xe
    Two rides | 2016-01-02 | 2016-03-02 | 1200 | 0.4
    One room  | 2017-01-02 | 2017-03-02 | 900  | 0.5
    """
    found = looked(tmp_path, picture, Asked("expenses"))
    assert {column for column, _ in meant(found).values()} == {""}
    others = {one.heading: list(map(tuple, one.others)) for one in found.columns}
    # Of two columns that fit neither is guessed, and both are offered.
    assert others["Xb"] == others["Xc"] == [("posted_date", "cells")]
    assert others["Xd"] == others["Xe"] == [("amount", "cells")]
    assert others["Xa"] == [("text", "cells")]
    # A heading that is known is nothing else by its cells alone.
    found = looked(tmp_path, picture.replace("Xa", "Navn").replace("Xd", "Ansatte"), Asked("companies"))
    known = {one.heading: list(one.others) for one in found.columns if one.why == "heading"}
    assert known == {"Navn": [], "Ansatte": []}


def test_what_was_said_is_shown_again(tmp_path: Path) -> None:
    found = looked(tmp_path, TWINS, None, AS_AGREEMENTS)
    assert found.mapping == AS_AGREEMENTS
    assert meant(found)["Twin city"] == ("chinese_place", "mapped")
    assert meant(found)["Nation"] == ("", "mapped")


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("Partners Viborg 2018-03.xlsx", "Partners Viborg"),
        ("2018-04 Aftaler marts (2).xlsx", "Aftaler"),
        ("Export_April_2018.xlsx", "Export"),
        ("2018.xlsx", ""),
    ],
)
def test_a_files_name_is_kept_without_its_time(file: str, kept: str) -> None:
    assert name_without_time(file) == kept
