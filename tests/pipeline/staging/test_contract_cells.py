"""Every form of a cell that docs/contract.md#cells names, in a sheet, from workbook to staging. What else cells may say: tests/pipeline/cells."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rejected, rows, staged, warned


def expense(tmp_path: Path, amount: str, currency: str = "") -> object:
    return only(
        staged(tmp_path, f"Dato | Bilag | Tekst | Beløb | Valuta\n2016-05-01 | 1 | x | {amount} | {currency}")
    )


@pytest.mark.parametrize(
    ("cell", "amount", "currency"),
    [
        ("1.234,50", "1234.50", "DKK"),
        ("1,234.50", "1234.50", "DKK"),
        ("1 234,50", "1234.50", "DKK"),
        ("kr. 1.234", "1234.00", "DKK"),
        ("1.234,-", "1234.00", "DKK"),
        ("(1.234,50)", "-1234.50", "DKK"),
        ("1.234,50-", "-1234.50", "DKK"),
        ("'-1234.5", "-1234.50", "DKK"),
        ("−5", "-5.00", "DKK"),
        ("5 t.kr.", "5000.00", "DKK"),
        ("1,5 mio. kr.", "1500000.00", "DKK"),
        ("€ 5", "5.00", "EUR"),
        ("5 EUR", "5.00", "EUR"),
        ("¥5", "5.00", "CNY"),
        ("￥5", "5.00", "CNY"),
        ("CNY 5", "5.00", "CNY"),
        ("RMB 5", "5.00", "CNY"),
        ("5万元", "50000.00", "CNY"),
        ("１２３", "123.00", "DKK"),
        ("壹拾贰万叁仟元整", "123000.00", "CNY"),
        ("1234.5", "1234.50", "DKK"),
    ],
)
def test_amounts(tmp_path: Path, cell: str, amount: str, currency: str) -> None:
    sheet = expense(tmp_path, cell)
    assert [(str(a), c) for a, c in rows(sheet, "amount", "currency")] == [(amount, currency)]  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", ["halvtreds", "12,34,56", "ja", "2016-05-01"])
def test_what_is_no_amount(tmp_path: Path, cell: str) -> None:
    assert [column for _, column, _ in rejected(expense(tmp_path, cell))] == ["amount"]  # type: ignore[arg-type]


def activity(tmp_path: Path, date: str = "2016-05-01", place: str = "Wuxi") -> object:
    return only(staged(tmp_path, f"Aktivitet | Dato | Sted | Deltagere\nBesøg | {date} | {place} | 3"))


@pytest.mark.parametrize(
    ("cell", "day", "precision"),
    [
        ("2016-03-31", "2016-03-31", "day"),
        ("'31-03-2016", "2016-03-31", "day"),
        ("'31/03/2016", "2016-03-31", "day"),
        ("'31.3.16", "2016-03-31", "day"),
        ("'2016-03-31", "2016-03-31", "day"),
        ("'2017/9/21", "2017-09-21", "day"),
        ("31. marts 2016", "2016-03-31", "day"),
        ("31 March 2016", "2016-03-31", "day"),
        ("marts 2017", "2017-03-01", "month"),
        ("juni–juli 2016", "2016-06-01", "month"),
        ("Q3 2016", "2016-07-01", "quarter"),
        ("3. kvt. 2016", "2016-07-01", "quarter"),
        ("1. halvår 2016", "2016-01-01", "half_year"),
        ("2016", "2016-01-01", "year"),
        ("2016年3月31日", "2016-03-31", "day"),
        ("2016年3月", "2016-03-01", "month"),
        ("'04/05/2016", "2016-05-04", "day"),  # day before month
    ],
)
def test_dates(tmp_path: Path, cell: str, day: str, precision: str) -> None:
    sheet = activity(tmp_path, date=cell)
    assert [(str(d), p) for d, p in rows(sheet, "start_date", "start_date_precision")] == [(day, precision)]  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", ["'31-02-2017", "'30-02-2016", "i går", "'13/13/2016"])
def test_days_that_are_none(tmp_path: Path, cell: str) -> None:
    assert [column for _, column, _ in rejected(activity(tmp_path, date=cell))] == ["start_date"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell", ["江苏", "江苏省", "Jiangsu", "Jiangsu Province", "Kiangsu", "Nanjing", "Jiansu"]
)
def test_provinces(tmp_path: Path, cell: str) -> None:
    sheet = only(staged(tmp_path, f"Virksomhed | Tema | Provins | Niveau\nCOWI | vand | {cell} | aktiv"))
    assert rows(sheet, "province", "province_code") == [(cell, "CN-JS")]


@pytest.mark.parametrize("cell", ["København", "Kbh. K", "Koebenhavn", "Copenhagen"])
def test_danish_places(tmp_path: Path, cell: str) -> None:
    sheet = only(staged(tmp_path, f"Virksomhed | By | Ansatte\nCOWI | {cell} | 3"))
    ((text, place),) = rows(sheet, "danish_place", "danish_place_id")
    assert (text, str(place)[:2]) == (cell, "DK")


def test_a_place_nobody_knows_is_loaded_and_told(tmp_path: Path) -> None:
    picture = "Aktivitet | Dato | Sted\nBesøg | 2016-05-01 | Fantasiby\nMøde | 2016-05-02 | Wuxi"
    sheet = only(staged(tmp_path, picture))
    assert rows(sheet, "place", "place_id")[0] == ("Fantasiby", None)
    assert warned(sheet) == [(2, "status", "status-from-date"), (2, "place", "unplaced")]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("COWI; Geo", ["COWI", "Geo"]),
        (r"COWI\nGeo", ["COWI", "Geo"]),
        ("COWI、Geo；DHI", ["COWI", "Geo", "DHI"]),
        ("COWI / Geo", ["COWI", "Geo"]),
        ("COWI A/S; Geo P/S", ["COWI A/S", "Geo P/S"]),
        ("Krüger, Aalborg", ["Krüger, Aalborg"]),
    ],
)
def test_lists(tmp_path: Path, cell: str, parts: list[str]) -> None:
    sheet = only(
        staged(tmp_path, f"Aktivitet | Dato | Sted | Virksomheder\nBesøg | 2016-05-01 | Wuxi | {cell}")
    )
    assert rows(sheet, "companies") == [(parts,)]


@pytest.mark.parametrize(
    "cell", ["vand, luft og jord", "vand & luft; jord", "vand、luft、jord", "water, air and soil"]
)
def test_commas_and_words_divide_themes(tmp_path: Path, cell: str) -> None:
    sheet = only(staged(tmp_path, f"Aktivitet | Dato | Sted | Temaer\nBesøg | 2016-05-01 | Wuxi | {cell}"))
    assert rows(sheet, "themes") == [(["water", "air", "soil"],)]


@pytest.mark.parametrize(
    ("cell", "is_member"),
    [(word, True) for word in ("ja", "x", "✓", "yes", "是", "true", "1")]
    + [(word, False) for word in ("nej", "no", "否", "false", "0")],
)
def test_yes_and_no(tmp_path: Path, cell: str, is_member: bool) -> None:
    sheet = only(staged(tmp_path, f"Virksomhed | By | Medlem\nCOWI | Lyngby | {cell}"))
    assert rows(sheet, "is_member") == [(is_member,)]


def test_neither_yes_nor_no(tmp_path: Path) -> None:
    assert [
        c for _, c, _ in rejected(only(staged(tmp_path, "Virksomhed | By | Medlem\nCOWI | Lyngby | måske")))
    ] == ["is_member"]


@pytest.mark.parametrize(
    ("cell", "employees"), [("'1.200", 1200), ("'1,200", 1200), ("1200", 1200), ("ca. 50", 50)]
)
def test_integers(tmp_path: Path, cell: str, employees: int) -> None:
    sheet = only(staged(tmp_path, f"Virksomhed | By | Ansatte\nCOWI | Lyngby | {cell}"))
    assert rows(sheet, "employees") == [(employees,)]


@pytest.mark.parametrize(
    ("cell", "cvr"),
    [
        ("35128417", "35128417"),
        ("'35128417", "35128417"),
        ("35 12 84 17", "35128417"),
        ("DK35128417", "35128417"),
        ("３５１２８４１７", "35128417"),
        ("1234560", None),
    ],
)
def test_company_numbers(tmp_path: Path, cell: str, cvr: str | None) -> None:
    sheet = only(staged(tmp_path, f"CVR | Virksomhed | By\n{cell} | COWI | Lyngby"))
    if cvr is None:  # a leading zero lost by Excel is put back, and the check digit decides
        assert rows(sheet, "cvr") in ([("01234560",)], [])
    else:
        assert rows(sheet, "cvr") == [(cvr,)]


@pytest.mark.parametrize(
    "word",
    [
        "ikke oplyst",
        "uoplyst",
        "afventer",
        "undisclosed",
        "n/a",
        "tbd",
        "-",
        "–",
        "未披露",
        "不详",
        "待定",
        "?",
        "efter aftale",
        "面议",
    ],
)
def test_words_for_not_stated_are_null_and_in_a_required_column_a_reject(tmp_path: Path, word: str) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"""
            Udfordring | By | Værdi | Tema | Hastegrad
            Grund | Taizhou | {word} | jord | {word}
            {word} | Taizhou | 5 | jord | høj
            """,
        )
    )
    assert rows(sheet, "value", "urgency") == [(None, None)]
    assert rejected(sheet) == [(3, "title", "missing")]
