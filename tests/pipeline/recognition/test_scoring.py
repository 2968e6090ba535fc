"""Why a sheet is taken for one kind of export: rules with names, whose points a reader can see."""

import json
from pathlib import Path

import pytest

from pipeline.__main__ import main
from tests.pipeline.drawn import staged, workbook

VOUCHERS = """
    Bilag | Dato | Budgetpost | Tekst | Beløb
    1 | 01-05-2016 | Rejser | Fly | 100
    2 | 02-05-2016 | Rejser | Tog | 200
"""


def test_the_source_taken_has_most_points_and_lacks_nothing(tmp_path: Path) -> None:
    (sheet,) = staged(tmp_path, VOUCHERS).sheets
    best = sheet.tried[0]
    assert (best.source, best.header_row, best.refused) == ("expenses", 1, None)
    assert best.score == pytest.approx(max(one.score for one in sheet.tried if one.refused is None))
    assert best.points["complete"] > 0
    assert best.points["cells"] == pytest.approx(0.5)  # all that can be measured is a date or an amount
    assert best.points["missing"] == best.points["periods"] == best.points["upper-rows"] == 0


def test_a_sheet_that_is_named_for_its_kind_gets_points_for_that(tmp_path: Path) -> None:
    plain, named = (
        staged(tmp_path, VOUCHERS, name=name).sheets[0].tried[0].points for name in ("Ark1", "Bilag")
    )
    assert named["names"] - plain["names"] == pytest.approx(0.5)
    assert {**named, "names": 0} == {**plain, "names": 0}


@pytest.mark.parametrize(
    ("picture", "source", "rule"),
    [
        # Headings that half of all tables have.
        ("Navn | Kinesisk navn | Farve\nA | 安 | rød\nC | 本 | blå", "companies", "witness"),
        ("Dato | CNY pr. 100 DKK | Valuta\n01-05-2016 | 98,5 | CNY\n02-05-2016 | 98,7 | CNY", "exchange_rates", "for-kroner"),
    ],
)  # fmt: skip
def test_a_source_that_is_not_taken_says_which_rule_refused_it(
    tmp_path: Path, picture: str, source: str, rule: str
) -> None:
    (sheet,) = staged(tmp_path, picture).sheets
    assert {one.source: one.refused for one in sheet.tried}[source] == rule


def test_the_json_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": VOUCHERS})
    main(["check", str(path), "--json"])
    (said,) = json.loads(capsys.readouterr().out)[0]["sheets"]
    assert said["why"][0]["source"] == said["source"] == "expenses"
    assert sum(said["why"][0]["points"].values()) == pytest.approx(said["why"][0]["score"])
