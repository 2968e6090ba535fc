"""An issued report can be verified: what is unchanged is said to be, a changed digit is found, and so is what is known now."""

import datetime as dt
import io
import os
import re
import shutil
import zipfile
from pathlib import Path

import duckdb
import pytest

from dashboard import recounted, verified
from dashboard.filters_model import Filters
from dashboard.keeping import sealing
from pipeline.reading import report_seal
from reports import board, map_picture
from reports.__main__ import main
from reports.board import Asked, Format
from tests.reports.conftest import nothing

DAY = dt.date(2018, 3, 30)
ASKED = Asked(Filters(as_of=DAY), dt.date(2017, 10, 1), "da")


@pytest.fixture(scope="module")
def packs(sample_desk: Path) -> dict[Format, bytes]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAREHOUSE", str(sample_desk / "warehouse.duckdb"))
        patch.setattr(map_picture, "picture", nothing)
        return {format: board.make(ASKED, format) for format in board.FORMATS}


@pytest.fixture
def here(sample_warehouse: Path, plain_map: None) -> Path:
    """The sample's warehouse, which has the desk's own key beside it."""
    return sample_warehouse


def _written(tmp_path: Path, name: str, content: bytes) -> Path:
    file = tmp_path / name
    file.write_bytes(content)
    return file


def _with_part(content: bytes, name: str, was: bytes, is_now: bytes) -> bytes:
    """The file with one part of its zip changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == name:
                assert was in part
                part = part.replace(was, is_now, 1)
            new.writestr(entry, part)
    return out.getvalue()


def test_a_report_as_it_was_made_stands(
    packs: dict[Format, bytes], here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each form carries its seal, and what is compared with the desk is the seal."""
    files = {form: _written(tmp_path, f"pack.{form}", packs[form]) for form in board.FORMATS}
    read = {form: sealing.read(file) for form, file in files.items()}
    assert {form: (one.is_ours, one.is_unchanged) for form, one in read.items()} == dict.fromkeys(
        board.FORMATS, (True, True)
    )
    for found in read.values():
        assert found.said["load_id"] == 1 and len(found.said["files"]) == 9 and found.said["definitions"]
    verdict = verified.verify(read["xlsx"])
    assert (verdict.is_unchanged, verdict.differing, verdict.since, verdict.redefined) == (True, (), (), ())
    assert verdict.recounted > 50 and verdict.count >= verdict.recounted
    assert main(["verify", str(files["xlsx"]), "--lang", "en", "--warehouse", str(here)]) == 0
    assert "is still valid" in capsys.readouterr().out


def test_a_desk_that_is_too_large_holds_a_report_against_one_count_alone(
    packs: dict[Format, bytes], here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recounted, "_MOST_PAIRS", 0)
    verdict = verified.verify(sealing.read(_written(tmp_path, "pack.pdf", packs["pdf"])))
    assert (verdict.is_unchanged, verdict.differing, verdict.recounted) == (True, (), 0)
    assert verdict.count > 50


def test_a_changed_digit_is_found(packs: dict[Format, bytes], here: Path, tmp_path: Path) -> None:
    changed = {
        "a.pptx": _with_part(packs["pptx"], "ppt/slides/slide1.xml", b"2018", b"2019"),
        "a.xlsx": _with_part(packs["xlsx"], "xl/sharedStrings.xml", b"2018", b"2019"),
    }
    for form in ("pptx", "xlsx"):  # what holds the seal, and what stands behind the end
        changed[f"held.{form}"] = _with_part(packs[form], "docProps/custom.xml", b'pid="32"', b'pid="33"')
        changed[f"behind.{form}"] = packs[form] + b"1"
    pdf = packs["pdf"]
    streams = [found.start() for found in re.finditer(rb"stream\n", pdf)]
    for i, place in enumerate((len(pdf) // 3, streams[3] + 20, len(pdf) - 40)):
        changed[f"{i}.pdf"] = pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]
    changed["behind.pdf"] = pdf + b"\n1 0 obj\n<</Type/Pages>>\nendobj\n"
    for name, content in changed.items():
        file = _written(tmp_path, name, content)
        assert main(["verify", str(file), "--warehouse", str(here)]) == 1, name
        assert not sealing.read(file).is_unchanged, name


def test_a_seal_that_another_signed_is_not_believed(
    packs: dict[Format, bytes], here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another desk's key, and a seal that says something else than was signed."""
    file = _written(tmp_path, "pack.xlsx", packs["xlsx"])
    other = tmp_path / "other" / "warehouse.duckdb"
    other.parent.mkdir()
    shutil.copy2(here, other)
    assert main(["verify", str(file), "--warehouse", str(other)]) == 1
    monkeypatch.setenv("WAREHOUSE", str(here))
    with_seal = report_seal.find(packs["pdf"], 1 << 30)
    assert with_seal is not None
    forged = with_seal[0].replace(b'"load_id":1', b'"load_id":2')
    whole = packs["pdf"][: packs["pdf"].rindex(b"\n%report-seal\n")]
    found = sealing.read(_written(tmp_path, "forged.pdf", report_seal.put(whole, lambda _: forged)))
    assert (found.said["load_id"], found.is_ours, found.is_unchanged) == (2, False, False)
    key = here.with_name("report_key.pem")
    assert key.stat().st_mode & 0o777 == 0o600 or os.name == "nt"


def test_figures_that_are_known_otherwise_now_are_named(
    packs: dict[Format, bytes], here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = tmp_path / "warehouse.duckdb"
    shutil.copy2(here, later)
    shutil.copy2(here.with_name("report_key.pem"), tmp_path / "report_key.pem")
    with duckdb.connect(later) as con:
        con.execute("update staging.expenses set amount = amount + 1000")
    file = _written(tmp_path, "pack.pdf", packs["pdf"])
    assert main(["verify", str(file), "--warehouse", str(later), "--lang", "da"]) == 1
    said = capsys.readouterr().out
    assert "uændret" in said and "rapporten oplyser" in said


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nhello", b"PK\x03\x04 no zip", b"\x00" * 100], ids=repr)
def test_what_is_no_report_is_told_in_a_sentence(
    content: bytes, here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _written(tmp_path, "other.pdf", content)
    assert main(["verify", str(file), "--warehouse", str(here), "--lang", "en"]) == 2
    assert "carries no seal" in capsys.readouterr().err
    assert main(["verify", str(tmp_path / "none.pdf"), "--warehouse", str(here)]) == 2
