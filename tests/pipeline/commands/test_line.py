"""Every command of the pipeline and every word that it takes: no text is refused in one place."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from locales import speaking, text
from pipeline.__main__ import main
from pipeline.child.stager import DiskFullError
from pipeline.commands import line
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import Load
from pipeline.warehouse.making import Built, SourceChange
from tests.pipeline.drawn import workbook

NO_TEXT = os.fsdecode(b"/nowhere/L\xf8n")
VOUCHERS = """
Bilag | Dato       | Budgetpost | Tekst | Beløb
1     | 01-05-2016 | Rejser     | Fly   | 7
"""
NUMBERS = (int, float, line._at_least_one)


def _commands() -> Iterator[tuple[str, list[str]]]:
    """Each command once for each word that it takes as text, which is not text."""
    [commands] = [one for one in line._parser()._actions if isinstance(one, argparse._SubParsersAction)]
    for name, parser in commands.choices.items():
        taken = [one for one in parser._actions if one.nargs != 0]
        for wrong in taken:
            if wrong.choices or wrong.type in NUMBERS:
                continue
            words = [name]
            for one in taken:
                if one is wrong or one.required:
                    said = NO_TEXT if one is wrong else "1" if one.type in NUMBERS else "x"
                    words += [f"{one.option_strings[-1]}={said}"] if one.option_strings else [said]
            yield f"{name} {wrong.dest}", words


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in _commands()])
def test_words_that_are_no_text_are_refused(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "w.duckdb"))
    assert main(words) == 2
    assert capsys.readouterr().err == text("cli-no-text", said="/nowhere/L?n") + "\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_a_desk_that_stands_in_such_a_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / os.fsdecode(b"L\xf8n")
    (place / "ind").mkdir(parents=True)
    monkeypatch.chdir(place)
    assert main(["watch", "ind", "--once", "--warehouse", "w.duckdb"]) == 2
    assert text("cli-no-text", said="¤").split("¤")[1] in capsys.readouterr().err
    assert [path.name for path in place.iterdir()] == ["ind"]


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_a_load_whose_reader_goes_away_is_made_nevertheless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with `build | head`: what it says is lost, and not what it does."""
    (tmp_path / "raw").mkdir()
    workbook(tmp_path / "raw" / "bilag.xlsx", {"Bilag": VOUCHERS})
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        where = ["--raw", str(tmp_path / "raw"), "--warehouse", str(tmp_path / "w.duckdb")]
        assert main(["build", *where]) == 0
        assert main(["history", "--json", *where]) == 0
    assert Desk(tmp_path / "raw", tmp_path / "w.duckdb").ledger.latest() is not None
    assert (tmp_path / "w.duckdb").is_file()


def test_a_check_that_has_no_room_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> Iterator[None]:
        raise DiskFullError("No space left on device")

    monkeypatch.setattr(line.Stager, "stage_all", full)
    assert main(["check", "Aftaler.xlsx"]) == 2
    assert capsys.readouterr().err == text("cli-no-room", error="No space left on device") + "\n"


@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize(
    ("typed", "key", "said"),
    [
        (["ask"], "missing", {"names": "NAME, -o"}),
        (["build", "--frob"], "unknown", {"names": "--frob"}),
        (["watch", "x", "--every"], "value", {"name": "--every"}),
        (["undo", "x"], "type", {"value": "x", "name": "LOAD"}),
        (["build", "--json=x"], "no-value", {"name": "--json", "value": "x"}),
        (["build", "--l"], "value", {"name": "--lang"}),
        (["map", "x", "--s"], "several", {"value": "--s", "names": "--sheet, --save"}),
    ],
)
def test_words_typed_wrong_are_told_in_the_language(
    typed: list[str], key: str, said: dict[str, str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with speaking(lang):
        with pytest.raises(SystemExit) as ended:
            main(typed)
        assert ended.value.code == 2
        here = {
            "NAME, -o": f"{text('cli-placeholder', name='NAME')}, -o",
            "LOAD": text("cli-placeholder", name="LOAD"),
        }
        told = {name: here.get(value, value) for name, value in said.items()}
        assert capsys.readouterr().err.endswith(f": {text(f'cli-wrong-{key}', **told)}\n")


def test_a_dry_run_tells_the_values_that_it_would_write_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook(tmp_path / "bilag.xlsx", {"Bilag": VOUCHERS})
    where = ["--raw", str(tmp_path), "--warehouse", str(tmp_path / "w.duckdb")]
    assert main(["build", "--dry-run", "--json", *where]) == 0
    told = json.loads(capsys.readouterr().out)["values"]
    assert ("added", "text", None, "Fly") in {
        (one["change"], one["column"], one["old_value"], one["new_value"]) for one in told
    }


def test_a_kind_that_only_another_version_knows_is_named_as_it_calls_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A desk that was loaded by a version with one more kind of export."""
    load = Load(1, "2020-03-29T08:00:00", "2020-03-29T08:00:01", "Bo", (), {})
    line._print_built(
        Built(load, (), [SourceChange("tenders", 0, 0, 2, 0)]), argparse.Namespace(dry_run=False)
    )
    assert "tenders" in capsys.readouterr().out


@pytest.mark.parametrize("said", [["check", "--lang", "en"], ["check", "--lang=zh"], ["check"]])
def test_help_and_complaints_are_in_the_language_that_is_asked_for(
    said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lang = said[-1][-2:] if len(said) > 1 else "da"
    for rest in (["--help"], []):
        with pytest.raises(SystemExit):
            main([*said, *rest])
        assert speaking(lang)(text)("cli-usage").strip() in "".join(capsys.readouterr())
