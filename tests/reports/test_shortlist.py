"""The short list: one page, the same words as on screen, persons only where they are asked for and may be written to."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path

import openpyxl
import pytest

from dashboard import ranking
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.words.opportunities import PARTS
from locales import speaking
from reports import shortlist
from tests.marts.drawn import drawn_warehouse, parse
from tests.pages.test_opportunities import DESK

ALL = Filters(as_of=dt.date(2018, 6, 30))


def _asked(challenge: str = "C-1", size: int = 10, *, contacts: bool = False) -> shortlist.ShortlistAsked:
    weights = ranking.weights_of(dict(zip(PARTS, (35, 15, 15, 15, 20), strict=True)))
    return shortlist.ShortlistAsked(ALL, challenge, weights, size, with_contacts=contacts)


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tables = parse(DESK)
    # long names and technologies, and more companies than a page holds
    tables["companies"] += [
        {
            "name": f"=Meget lang {'virksomhed ' * 12}{number}",
            "technologies": "; ".join(["lækagesøgning", "spildevand"]),
        }
        for number in range(12)
    ]
    path = tmp_path_factory.mktemp("shortlist") / "warehouse.duckdb"
    drawn_warehouse(path, tables)
    return path


@pytest.fixture
def _desk(_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(_file))


def _sheets(made: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(made))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_one_page_however_long_and_the_same_bytes_again(lang: str) -> None:
    made = speaking(lang)(shortlist.pdf)(_asked(contacts=True))
    assert made.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1
    assert made == speaking(lang)(shortlist.pdf)(_asked(contacts=True))


@pytest.mark.usefixtures("_desk")
def test_persons_stand_on_it_only_when_asked_for_and_never_where_advertising_is_refused() -> None:
    without, with_them = _asked(size=20), _asked(size=20, contacts=True)
    about, rows = shortlist._found(with_them)
    told = str(shortlist._content(with_them, about, rows, 0)) + _sheets(shortlist.workbook(with_them))
    assert told.count("ida@vandtab.dk") == 2
    assert "bo@spild.dk" not in told
    assert "Bo Jensen" not in told
    assert told.count("Reklamebeskyttet") == 2
    about, rows = shortlist._found(without)
    told = str(shortlist._content(without, about, rows, 0)) + _sheets(shortlist.workbook(without))
    assert "ida@vandtab.dk" not in told
    assert "Ida Hansen" not in told


@pytest.mark.usefixtures("_desk")
def test_the_workbook_has_the_rows_of_the_screen_and_runs_nothing() -> None:
    asked = _asked(size=6)
    book = openpyxl.load_workbook(io.BytesIO(shortlist.workbook(asked)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    best = measures.rows(ranking.for_challenge(ALL, "C-1", asked.weights), "fitting_count", limit=6)
    assert [row[2] for row in rows[1:]] == [float(score) for score in best["score"]]
    assert [str(row[1]).lstrip("'") for row in rows[1:]] == best["company_name"].tolist()
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


@pytest.mark.usefixtures("_desk")
def test_a_challenge_that_nobody_fits_has_a_list_that_says_so() -> None:
    asked = _asked("C-1")
    with speaking("en"):
        about, rows = shortlist._found(asked)
        content = shortlist._content(asked, about, rows.head(0), 0)
    assert content["said"] == "No company in the register fits."
    with pytest.raises(shortlist.NoSuchChallengeError):
        shortlist.pdf(_asked("C-9"))
