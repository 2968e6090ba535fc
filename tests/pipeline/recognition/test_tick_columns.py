"""A column for each theme or province, with a tick in the rows that it holds for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.drawn import rows, staged, warned


def test_members_with_ticked_fields(tmp_path: Path) -> None:
    [sheet] = staged(
        tmp_path,
        """
        Medlemsliste 2018
        Virksomhed | CVR-nr. | By | Vand | Spildevand | Støj | Luft | Ansatte
        Aquaporin A/S | 28315694 | Kongens Lyngby | x | X | | | 120
        AVK A/S | | Galten | x | | x | | 300
        BROEN | | Assens | | | | | 50
        I alt | | | 2 | 1 | 1 | 0 | 470
        """,
    ).sheets
    assert rows(sheet, "name", "technologies", "employees") == [
        ("Aquaporin A/S", ["Vand", "Spildevand"], 120),
        ("AVK A/S", ["Vand", "Støj"], 300),
        ("BROEN", None, 50),
    ]
    assert sheet.skipped == [(6, "total")]
    assert warned(sheet) == []
    assert sheet.found is not None
    assert sheet.found.columns["technologies"][1].heading == "Vand, Spildevand, Støj, Luft"
    assert sheet.found.unknown == {}


def test_a_heading_over_the_ticks_and_words_for_ticks(tmp_path: Path) -> None:
    [sheet] = staged(
        tmp_path,
        """
        Aftale-id | Dansk part | Kinesisk part | Status | Temaer (sæt kryds) | |
                  |            |               |        | Vand | Luft | Jord
        A-1 | Aarhus Kommune | Harbin | Aktiv | ja | nej | ja
        A-2 | Odense Kommune | Wuxi | Aktiv | nej | nej | nej
        """,
        merged=["E1:G1"],
    ).sheets
    assert rows(sheet, "agreement_id", "themes") == [("A-1", ["water", "soil"]), ("A-2", None)]


def test_provinces_with_ones_and_zeros_and_chinese_ticks(tmp_path: Path) -> None:
    [companies] = staged(
        tmp_path,
        """
        Company | CVR no. | City | Jiangsu | Sichuan | Beijing
        Grundfos | 56759114 | Bjerringbro | 1 | 0 | 1
        Danfoss | 20165715 | Nordborg | 0 | 1 | 0
        """,
    ).sheets
    assert rows(companies, "name", "active_provinces")[-1:] == [("Danfoss", ["CN-SC"])]
    [challenges] = staged(
        tmp_path,
        """
        问题编号 | 问题描述 | 城市 | 水 | 大气 | 土壤
        C-1 | 河道治理 | 南京 | √ | | √
        C-2 | 燃煤锅炉 | 西安 | | √ |
        """,
    ).sheets
    assert rows(challenges, "challenge_id", "theme") == [("C-1", ["water", "soil"]), ("C-2", ["air"])]


def test_a_heading_row_that_stands_again_is_no_row(tmp_path: Path) -> None:
    [sheet] = staged(
        tmp_path,
        """
        Virksomhed | By | Ansatte | Vand | Luft
        Aquaporin A/S | Kongens Lyngby | 120 | x |
        Virksomhed | By | Ansatte | Vand | Luft
        AVK A/S | Galten | 300 | | x
        """,
    ).sheets
    assert rows(sheet, "name", "technologies") == [("Aquaporin A/S", ["Vand"]), ("AVK A/S", ["Luft"])]
    assert sheet.skipped == [(3, "heading")]


@pytest.mark.parametrize(
    "picture",
    [
        """
        Virksomhed | CVR-nr. | By | Vand | Luft
        Aquaporin A/S | 28315694 | Kongens Lyngby | membraner | x
        AVK A/S | | Galten | x |
        """,
        """
        Virksomhed | CVR-nr. | By | Vand
        Aquaporin A/S | 28315694 | Kongens Lyngby | x
        """,
        """
        Virksomhed | CVR-nr. | By | Vand | Luft
        Aquaporin A/S | 28315694 | Kongens Lyngby | 12 | 7
        """,
    ],
)
def test_columns_that_say_more_than_a_tick_are_told_as_unknown(tmp_path: Path, picture: str) -> None:
    [sheet] = staged(tmp_path, picture).sheets
    assert sheet.found is not None
    assert next(iter(sheet.found.unknown.values())) == "Vand"
    assert rows(sheet, "technologies")[0] == (None,)


def test_interests_in_several_themes(tmp_path: Path) -> None:
    [sheet] = staged(
        tmp_path,
        """
        Virksomhed | Provins | Niveau | Dato | Vand | Luft | Jord
        Grundfos | Jiangsu | interesseret | 01-02-2018 | x | | x
        Danfoss | Sichuan | aktiv | 02-02-2018 | | x |
        """,
    ).sheets
    assert (sheet.rows_read, sheet.rows_loaded) == (2, 2)
    assert rows(sheet, "company_name", "theme", "theme_code", "_row") == [
        ("Grundfos", "Vand", "water", 2),
        ("Grundfos", "Jord", "soil", 2),
        ("Danfoss", "Luft", "air", 3),
    ]
