"""A table's interpretation in one line: a keeper sees a wrong year, unit, sum, party or name before anything is loaded."""

from dataclasses import asdict
from pathlib import Path

import pytest

from locales import LANGUAGES, speaking
from pipeline.desk.understood import Understood
from pipeline.desk.understood_words import line
from pipeline.sources.declarations import load_sources
from settings import written
from tests.pipeline.drawn import staged

BUDGET = """
Budget 2019, beløb i t.kr.
Budgetpost | Finansiering | 1. kvt. 2019 | 2. kvt. 2019 | 3. kvt. 2019 | 4. kvt. 2019
Løn | Aarhus Kommune | 50 | 50 | 50 | 50
Rejser | Aarhus Kommune | 30 | 30 | 30 | 30
Revision | Aarhus Kommune | 11,5 | 11,5 | 11,5 | 11,5
"""
# Of each kind a sheet, and what its line must say.
SHEETS = {
    "budget": (
        BUDGET,
        ("2019, 4 kvartaler", "366.000,00", "fra tusinder", "Aarhus Kommune", "Løn", "3 af 3"),
    ),
    "expenses": (
        "Bilag | Dato | Budgetpost | Tekst | Beløb\n1 | 01-05-2016 | Rejser | Fly | 8.450,00\n2 | 02-06-2016 | Rejser | Hotel | fem\n3 | 04-07-2017 | Løn | Maj | 2.000,00",
        ("1. maj 2016 – 4. jul. 2017", "10.450,00", "Rejser", "Løn", "2 af 3"),
    ),
    "agreements": (
        "Aftale-id | Aftalens titel | Dansk part | Kinesisk part | Kinesisk by | Indgået | Udløb\nA-1 | Vand | Viborg Kommune | Wuxi By | Wuxi | 2017 | 2020\nA-2 | Luft | Viborg Kommune | Jinan By | Jinan | 03-04-2018 |",
        ("Viborg Kommune", "Wuxi By, Jinan By", "2017 – 3. apr. 2018", "Udløb: 2020", "Vand, Luft", "2 af 2"),
    ),
    "activities": (
        "Aktivitet | Type | Startdato | Slutdato | Sted | Dansk part | Status\nMøde om vand | møde | 01-02-2018 | 03-02-2018 | Wuxi | Viborg Kommune | afholdt",
        ("1.–3. feb. 2018", "Viborg Kommune", "Wuxi", "Møde om vand", "1 af 1"),
    ),
    "exchange_rates": (
        "Dato | Valuta | Kurs\n02-01-2019 | CNY | 95,3\n03-01-2019 | CNY | 95,55",
        ("CNY", "pr. 100: 95,30 – 95,55", "2 af 2"),
    ),
    "companies": (
        "CVR-nr. | Virksomhed | By | Ansatte\n| Grundfos | Bjerringbro | 20\n| Danfoss | Nordborg | 30",
        ("Grundfos, Danfoss", "Bjerringbro", "2 af 2"),
    ),
}


def told(tmp_path: Path, picture: str) -> Understood:
    found = [sheet.understood for sheet in staged(tmp_path, picture).sheets if sheet.understood]
    assert len(found) == 1
    assert (
        written.made(Understood, asdict(found[0])) == found[0]
    )  # as the child hands it on and the list of loads keeps it
    return found[0]


@pytest.mark.parametrize("source", SHEETS)
def test_a_line_says_what_a_keeper_checks(tmp_path: Path, source: str) -> None:
    picture, wanted = SHEETS[source]
    found = told(tmp_path, picture)
    said = line(found).replace("\N{NO-BREAK SPACE}", " ")
    assert found.source == source
    assert [part for part in wanted if part not in said] == [], said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_line_is_in_the_reader_s_language(tmp_path: Path, lang: str) -> None:
    found = told(tmp_path, BUDGET)
    said = speaking(lang)(line)(found)
    assert said.startswith(load_sources()["budget"].title[lang])
    assert "{" not in said


def test_every_kind_says_by_what_it_is_seen_whether_it_was_understood() -> None:
    for source in load_sources().values():
        kinds = {source.column(group[0]).type for group in source.understood}
        stated = {column.type for column in source.columns}
        for kind in ("period", "amount"):
            assert (kind in kinds) == (kind in stated), (source.name, kind)
        assert source.understood


def test_a_name_of_a_person_can_be_taken_out_of_what_is_kept(tmp_path: Path) -> None:
    found = told(tmp_path, SHEETS["companies"][0].replace("Grundfos", "Anne Bækgård"))
    assert "Anne" in line(found)
    assert "Anne" not in line(found.rewritten(lambda said: said.replace("Anne Bækgård", "…")))
