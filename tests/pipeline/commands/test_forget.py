"""A person is forgotten: nothing that is kept of a desk holds their name or address afterwards, and its rows still count."""

import datetime as dt
import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from pipeline.__main__ import main
from pipeline.commands.backup import backup
from pipeline.commands.verify import verify
from pipeline.desk import archive
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from records import comments, database
from settings import private
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query

ANNE = "Anne Bæk Eksempel"
AGREEMENTS = f"""
Aftale-id | Titel | Dansk part | Kinesisk by | Indgået | Dansk kontaktperson
A-1 | Vand i Wuxi | Ballerup Kommune | Wuxi | 2016-05-01 | {ANNE}
A-2 | Luft i Jinan | Horsens Kommune | Jinan | 2017-03-01 | Bo Prøve
"""


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forget")
    (folder / "raw").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        few_marts(patch)
        patch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
        found = Desk(folder / "raw", folder / "warehouse.duckdb")
        for by, title in ((ANNE, "Luft i Jinan"), ("Bo", "Ren luft i Jinan")):
            workbook(found.raw / "aftaler.xlsx", {"Ark1": AGREEMENTS.replace("Luft i Jinan", title)})
            build(found, loaded_by=by)
        comments.write("budget", f"Spurgt {ANNE} om det", author=ANNE, as_of=dt.date(2017, 1, 1))
        database.close()
    return folder


@pytest.fixture
def desk(_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    folder = shutil.copytree(_made, tmp_path / "desk")
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    yield Desk(folder / "raw", folder / "warehouse.duckdb")
    database.close()


def command(desk: Desk, *said: str) -> int:
    return main(["forget", *said, "--raw", str(desk.raw), "--warehouse", str(desk.warehouse), "--lang", "da"])


def holding(folder: Path, word: str) -> list[str]:
    """The files below a folder in which a word stands, packed or not."""
    found = []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes()
        parts = [content]
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                parts = [packed.read(name) for name in packed.namelist()]
        if any(word.encode(code) in part for part in parts for code in ("utf-8", "utf-16-le")):
            found.append(path.relative_to(folder).as_posix())
    return found


@pytest.mark.soak
def test_it_is_shown_first_and_nothing_is_changed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in desk.raw.parent.rglob("*") if path.is_file()}
    assert command(desk, ANNE) == 2
    said = capsys.readouterr().out
    assert "staging.agreements.danish_owner" in said
    assert "aftaler.xlsx" in said
    assert "--yes" in said
    after = {path: path.read_bytes() for path in desk.raw.parent.rglob("*") if path.is_file()}
    changed = {path.name for path in before if after.get(path) != before[path]}
    assert changed <= {"records.sqlite"}  # whose log of writes may be put into it when it is opened


@pytest.mark.soak
def test_nothing_holds_them_afterwards_and_every_row_still_counts(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert holding(desk.raw.parent, ANNE)
    assert command(desk, ANNE, "--yes") == 0
    capsys.readouterr()
    assert holding(desk.raw.parent, ANNE) == []
    owners = query(desk, "select agreement_id, danish_owner from staging.agreements order by 1")
    assert owners == [("A-1", "[slettet]"), ("A-2", "Bo Prøve")]
    assert query(desk, "select loaded_by from meta.loads order by load_id") == [("[slettet]",), ("Bo",)]
    assert verify(desk).findings == []
    assert build(desk).is_unchanged
    book = openpyxl.load_workbook(desk.raw / "aftaler.xlsx")
    assert [cell.value for cell in book.worksheets[0]["F"]][-2:] == ["[slettet]", "Bo Prøve"]
    assert command(desk, ANNE) == 0  # the person is gone
    assert "ingen steder" in capsys.readouterr().out
    log = (desk.ledger.folder / "erasures.log").read_text(encoding="utf-8")
    assert len(log.splitlines()) == 1
    assert "Eksempel" not in log


def test_too_little_to_tell_a_person_by_is_a_sentence(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(desk, "A", "--yes") == 2
    assert "for kort" in capsys.readouterr().err


def test_a_kept_export_that_cannot_be_read_is_not_said_to_name_them(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.ledger.folder / "files" / "0.xlsx").write_bytes(b"a;b")
    assert command(desk, ANNE) == 2
    said = capsys.readouterr().out
    assert "Den gemte eksport 0.xlsx kan ikke læses" in said and "Gemt eksport 0.xlsx" not in said


def test_what_stands_beside_them_is_offered(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """An address has another spelling than its name: it is told, so that it is not left behind."""
    companies = """
    CVR-nummer | Virksomhed | By | Kontaktperson | E-mail | Reklamebeskyttelse
    12345674 | Vand A/S | Aarhus | Frida Fri | ff@vand.example | nej
    87654324 | Luft A/S | Odense | Bo Prøve | bo@luft.example | nej
    """
    log = AGREEMENTS.replace("Bo Prøve", "Frida Fri (tlf. 23 45 67 89)")
    workbook(desk.raw / "virksomheder.xlsx", {"Ark1": companies})
    workbook(desk.raw / "flere.xlsx", {"Ark1": log.replace("A-1", "B-1").replace("A-2", "B-2")})
    build(desk)
    assert command(desk, "Frida Fri") == 2
    said = capsys.readouterr().out
    assert 'forget "ff@vand.example" --yes' in said
    assert 'forget "23 45 67 89" --yes' in said
    assert "bo@luft" not in said
    assert command(desk, "ff@vand.example") == 2
    assert 'forget "Frida Fri" --yes' in capsys.readouterr().out


@pytest.mark.soak  # tests/pipeline/commands/test_backup.py lets it go with the next backup
def test_what_a_killed_backup_left_goes_too(desk: Desk, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    backup(desk, away / "desk.zip", by="Bo")
    parts = (
        private.part_of(away / f".desk.zip{archive.UNFINISHED}"),
        desk.warehouse.with_name(f"{desk.warehouse.name}.backing-up-1") / "history" / "file",
    )
    for part in parts:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(ANNE, encoding="utf-8")
    assert command(desk, ANNE, "--yes") == 0
    assert [part for part in parts if part.exists()] == []
    assert (away / "desk.zip").exists()
