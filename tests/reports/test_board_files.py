"""The three files of the board pack: the same bytes, nothing that runs, nothing internal for a guest, and readable to the end."""

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dashboard import command_line, warehouse
from dashboard.blocks.kinds import Block
from pipeline import paths
from reports import __main__ as command
from reports import board
from reports.board import FORMATS, Asked, Format
from tests.reports import packs

# What would run: as the title of an agreement, a party and a budget line.
FORMULAS = """
agreements
agreement_id | title                          | danish_party | signed_date | agreement_type | status | province_code
A-1          | =HYPERLINK("http://x";"Klik")  | +45 12345678 | 2018-02-01  | mou            | active | CN-JS

activities
activity_id | agreement_id | title       | activity_type | status | start_date | province_code
K-1         | A-1          | @SUM(A1:A9) | visit         | held   | 2018-06-20 | CN-JS
K-2         |              | Messe       | conference    | held   | 2018-05-20 | CN-JS

budget
budget_line  | funding_source | period | budget_amount
=cmd!A1      | -2+3           | 2018   | 1000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text | amount | status | currency
B1         | 2018-02-05  | =cmd!A1     | -2+3           | Fly  | 400.00 | actual | DKK
"""


def _words(asked: Asked, format: Format) -> str:
    content = board.make(asked, format)
    if format == "pdf":
        return packs.on_one_line(content)
    return packs.slide_words(content) if format == "pptx" else packs.sheet_words(content)


_MAKE = """
import hashlib
from reports import board
from tests.reports import packs
for format in board.FORMATS:
    print(hashlib.sha256(board.make(packs.asked(), format)).hexdigest())
"""


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk")
def test_the_same_inputs_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    """Another process, with other hashes and another time zone, so that no order and no clock gets into the files."""
    before = [hashlib.sha256(board.make(packs.asked(), format)).hexdigest() for format in FORMATS]
    warehouse.close()
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai"}
    told = subprocess.run(
        [sys.executable, "-c", _MAKE], cwd=paths.PROJECT, env=environment, capture_output=True, check=True
    )
    assert told.stdout.decode().split() == before


@pytest.mark.shows(FORMULAS)
@pytest.mark.usefixtures("plain_map", "no_entries")
def test_nothing_in_a_file_runs_as_a_formula() -> None:
    made = board.make(packs.asked(), "xlsx")
    cells = [cell for sheet in packs.workbook(made) for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    texts = [cell.value for cell in cells if cell.data_type == "s"]
    assert not [text for text in texts if text.lstrip()[:1] in ("=", "+", "-", "@")]
    assert "'=cmd!A1" in texts
    assert "'@SUM(A1:A9)" in texts
    parties = {row[2]: row[3] for row in packs.sheet_rows(made, "Hændelser")}
    assert (parties["'@SUM(A1:A9)"], parties["Messe"]) == ("'+45 12345678", None)
    with zipfile.ZipFile(io.BytesIO(board.make(packs.asked(), "pptx"))) as deck:
        books = [name for name in deck.namelist() if name.endswith(".xlsx")]
        assert books
        for name in books:  # the data behind the charts
            with zipfile.ZipFile(io.BytesIO(deck.read(name))) as book:
                sheets = [part for part in book.namelist() if part.startswith("xl/worksheets/sheet")]
                assert not [part for part in sheets if b"<f>" in book.read(part)]


@pytest.mark.soak
@pytest.mark.shows("companies\nname\nNyt firma")
@pytest.mark.usefixtures("plain_map", "no_entries")
def test_an_empty_section_says_so_on_paper_and_in_the_workbook() -> None:
    """That there is nothing needs no slide."""
    blocks = board.gather(packs.asked()).flat
    said = {block.empty for block in blocks if _is_empty(block)}
    assert len(said) >= 10
    for format in ("pdf", "xlsx"):
        words = _words(packs.asked(), format)
        flat = words.replace("\n", " ")
        assert not [sentence for sentence in said if sentence not in flat], format


def _is_empty(block: Block) -> bool:
    """Whether a block has something to say and says that there is nothing."""
    held = [
        getattr(block, name, ())
        for name in ("lines", "rows", "bars", "cases", "risks", "notes", "categories")
    ]
    return bool(getattr(block, "empty", "")) and not any(held)


LONG = "budget\nbudget_line | funding_source | period | budget_amount\n" + "\n".join(
    f"Post {n:03} | Tilskud | 2018 | 1000.00" for n in range(90)
)


@pytest.mark.soak
@pytest.mark.shows(LONG)
@pytest.mark.usefixtures("plain_map", "no_entries")
def test_a_long_table_has_its_headings_on_every_page() -> None:
    pages = packs.pdf_pages(board.make(packs.asked(), "pdf"))
    with_lines = [page for page in pages if re.search(r"^ *Post \d{3} ", page, re.MULTILINE)]
    assert len(with_lines) > 1
    assert all(re.search(r"^ *Budgetpost", page, re.MULTILINE) for page in with_lines)
    assert sum(len(re.findall(r"^ *Post \d{3} ", page, re.MULTILINE)) for page in pages) == 90
    # every page says which one it is
    assert [re.findall(r"Side (\d+) af (\d+)", page) for page in pages] == [
        [(str(number), str(len(pages)))] for number in range(1, len(pages) + 1)
    ]
    on_slides = packs.tables(board.make(packs.asked(), "pptx"), "Budgetpost")
    assert len(on_slides) > 1
    assert sum(row[0].startswith("Post ") for rows in on_slides for row in rows) == 90


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk")
def test_map_and_charts_of_the_pdf_are_no_raster_pictures() -> None:
    assert packs.pictures_in(board.make(packs.asked(), "pdf")) == []


@pytest.mark.usefixtures("small_desk")
def test_the_command_writes_the_file_that_its_name_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "make", lambda asked, format, *_: f"{asked} {format}".encode())
    file = tmp_path / "ny mappe" / "rapport.xlsx"
    words = ["board", "--as-of", "2018-06-30", "--from", "2018-01-01", "--lang", "da", "-o", str(file)]
    assert command.main(words) == command_line.DONE
    assert file.read_bytes() == board.make(packs.asked(), "xlsx")
    assert "Bestyrelsesrapporten pr. 30. jun. 2018 er skrevet" in capsys.readouterr().out


@pytest.mark.usefixtures("small_desk")
def test_the_command_writes_in_chinese_what_partners_may_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "make", lambda asked, *_: asked.audience.encode())
    file = tmp_path / "report.pdf"
    assert command.main(["board", "--lang", "zh", "-o", str(file)]) == command_line.DONE
    assert file.read_bytes() == b"guest"


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--as-of", "30-06-2018"], "30-06-2018"),
        (["--as-of", "2018-06-30", "--from", "2018-07-01"], "efter opgørelsesdagen 30. jun. 2018"),
        (["--as-of", "2018-06-30", "--province", "Jiangsoo"], "Mente du"),
    ],
)
def test_what_cannot_be_made_is_said_in_a_sentence(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["board", "--lang", "da", "-o", str(tmp_path / "x.pdf"), *words]
    assert command.main(asked) == command_line.REFUSED
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
