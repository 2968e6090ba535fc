"""A watched folder: clean files load, others wait with their marked workbook, half-written ones are waited for, and the same twice is nothing."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import openpyxl
import pytest
from starlette.requests import Request

from dashboard import health
from dashboard.keeping.watched import waiting as waiting_files
from locales import text
from pipeline import paths
from pipeline.__main__ import main
from pipeline.commands.shared import CommandError
from pipeline.commands.watch import Watch
from pipeline.desk import orders, watched
from pipeline.desk.confirmations import fact_key, remember
from pipeline.desk.desk import Desk
from pipeline.desk.watched import Watched
from pipeline.forgetting.person import Person
from pipeline.warehouse import making
from pipeline.warehouse.build import build, undo
from tests.pipeline.drawn import workbook

CLEAN = "Bilag | Dato | Budgetpost | Tekst | Beløb\n1 | 01-05-2016 | Rejser | Fly | 8.450,00"
FAULTY = CLEAN + "\n2 | 02-05-2016 | Rejser | Hotel | fem"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ind").mkdir()
    return tmp_path / "ind"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.of(tmp_path / "desk" / "warehouse.duckdb")
    desk.raw.mkdir(parents=True)
    return desk


def put(folder: Path, name: str, picture: str) -> Path:
    return workbook(folder / name, {"Bilag": picture})


def look(desk: Desk, folder: Path, say: Callable[[str], None] = lambda _: None) -> Watched:
    return Watch(desk, folder, say, 0.01).run(once=True)


def states(log: Watched) -> dict[str, str]:
    return {seen.name: seen.state for seen in log.seen.values()}


def loaded(desk: Desk) -> list[list[str]]:
    return [[file.file for file in load.active] for load in desk.ledger.loads()]


def test_a_clean_file_loads_once_and_a_faulty_one_waits_with_its_marked_workbook_until_that_is_corrected(
    desk: Desk, folder: Path
) -> None:
    put(folder, "Rene bilag.xlsx", CLEAN)
    put(folder, "Bilag.xlsx", FAULTY)
    log = look(desk, folder)
    assert states(log) == {"Bilag.xlsx": "waiting", "Rene bilag.xlsx": "loaded"}
    assert [(why.key, dict(why.facts)) for why in log.seen["Bilag.xlsx"].why] == [
        ("watch-why-rejected", {"count": "1"})
    ]
    assert loaded(desk) == [["Rene bilag.xlsx"]]
    marked = folder / "Bilag (rettes).xlsx"
    assert marked.exists()
    # nothing is done twice: not for the marked workbook, not for a copy of what is loaded
    (folder / "Kopi.xlsx").write_bytes((folder / "Rene bilag.xlsx").read_bytes())
    assert states(look(desk, folder))["Kopi.xlsx"] == "known"
    assert len(loaded(desk)) == 1
    # the keeper corrects it where it is: it takes the place of the file that it was made from
    book = openpyxl.load_workbook(marked)
    book["Bilag"]["E3"] = "5,00"
    book.save(marked)
    log = look(desk, folder)
    assert states(log)["Bilag.xlsx"] == "replaced"
    assert log.waiting == []
    assert loaded(desk)[-1] == ["Rene bilag.xlsx", "Bilag.xlsx"]
    assert marked.exists()  # it is theirs now
    assert len(loaded(desk)) == 2
    look(desk, folder)
    assert len(loaded(desk)) == 2


@pytest.mark.soak
def test_what_waits_is_judged_again_when_the_desk_has_changed_and_its_marked_workbook_goes(
    desk: Desk, folder: Path
) -> None:
    workbook(folder / "Bilag.xlsx", {"Bilag": FAULTY})
    look(desk, folder)
    assert (folder / "Bilag (rettes).xlsx").exists()
    build(desk, incoming=[folder / "Bilag.xlsx"])  # a user loads it on the page, faults and all
    log = look(desk, folder)
    assert states(log) == {"Bilag.xlsx": "known"}
    assert not (folder / "Bilag (rettes).xlsx").exists()


@pytest.mark.soak
def test_a_load_that_was_taken_back_is_not_loaded_again(desk: Desk, folder: Path) -> None:
    put(folder, "Bilag.xlsx", CLEAN)
    look(desk, folder)
    put(folder, "Flere.xlsx", CLEAN.replace("1 |", "9 |"))
    look(desk, folder)
    undo(desk, 2, only=True)
    assert states(look(desk, folder))["Flere.xlsx"] == "loaded"
    (folder / "Igen.xlsx").write_bytes((folder / "Flere.xlsx").read_bytes())
    look(desk, folder)
    assert len(loaded(desk)) == 3
    # and where nothing is known of the folder any more, it waits for a user
    watched.place(desk.ledger, folder).unlink()
    log = look(desk, folder)
    assert states(log) == {"Bilag.xlsx": "known", "Flere.xlsx": "waiting", "Igen.xlsx": "waiting"}
    assert {why.key for why in log.seen["Igen.xlsx"].why} == {"watch-why-was-loaded"}


def test_the_first_own_file_waits_while_the_sample_is_there(desk: Desk, folder: Path) -> None:
    sample = paths.sample_workbooks()[-1]
    build(desk, incoming=[sample])
    put(folder, "Bilag.xlsx", CLEAN)
    log = look(desk, folder)
    assert [why.key for why in log.seen["Bilag.xlsx"].why] == ["watch-why-sample"]


def test_half_a_file_is_waited_for_and_what_programs_leave_is_no_file(desk: Desk, folder: Path) -> None:
    said: list[str] = []
    whole = put(folder, "hel.xlsx", CLEAN).read_bytes()
    (folder / "hel.xlsx").unlink()
    for name in ("~$Bilag.xlsx", ".Bilag.xlsx", "Bilag.xlsx.part", "Bilag.tmp"):
        (folder / name).write_bytes(whole)
    looks = Watch(desk, folder, said.append, 0.01)
    growing, written = folder / "Bilag2.xlsx", [0]
    wait = looks.stopping.wait

    def copied_on(seconds: float | None = None) -> bool:
        written[0] += len(whole) // 3 + 1
        growing.write_bytes(whole[: written[0]])
        return wait(seconds)

    looks.stopping.wait = copied_on  # type: ignore[method-assign]
    growing.write_bytes(whole[:10])
    assert states(looks.run(once=True)) == {}
    assert "Bilag2.xlsx" in said[0]
    growing.write_bytes(whole)
    assert states(look(desk, folder)) == {"Bilag2.xlsx": "loaded"}
    (folder / "~$Åben.xlsx").write_bytes(b"")
    put(folder, "Åben.xlsx", CLEAN.replace("1 |", "7 |"))  # open in Excel
    assert "Åben.xlsx" not in states(look(desk, folder))


@pytest.mark.soak
def test_a_file_that_is_none_waits_and_goes_from_the_list_when_it_is_taken_away(
    desk: Desk, folder: Path
) -> None:
    (folder / "brev.xlsx").write_bytes(b"%PDF-1.7")
    log = look(desk, folder)
    assert [why.key for why in log.seen["brev.xlsx"].why] == ["file-pdf"]
    assert log.seen["brev.xlsx"].why[0].sentence()[:1].isupper()
    (folder / "brev.xlsx").unlink()
    assert look(desk, folder).waiting == []


def test_what_is_neither_workbook_nor_letter_is_told_once_and_stays(desk: Desk, folder: Path) -> None:
    """As an answer that a load wants beside the warehouse; a mail store writes its own list at each mail."""
    said: list[str] = []
    put(folder, "Bilag.xlsx", CLEAN)
    (folder / "known.toml").write_text("[places]\n", encoding="utf-8")
    for written in ("1", "12"):
        (folder / "noter.txt").write_text(written, encoding="utf-8")
        log = look(desk, folder, said.append)
    assert states(log) == {"Bilag.xlsx": "loaded", "known.toml": "left", "noter.txt": "left"}
    assert log.unloaded == waiting_files() == []
    (listed,) = [one for one in said if "known.toml" in one]
    assert text("file-toml")[5:] in listed
    (noted,) = [one for one in said if "noter.txt" in one]
    assert ".xlsx" in noted
    (folder / "noter.txt").unlink()
    assert "noter.txt" not in states(look(desk, folder, said.append))


@pytest.mark.skipif(os.name != "posix", reason="killed by a POSIX signal")
def test_no_link_is_followed_out_of_the_folder(desk: Desk, folder: Path, tmp_path: Path) -> None:
    """Neither to be read nor to be written through, by a file or by a folder; one within the folder is a file like any other."""
    outside = tmp_path / "private"
    outside.mkdir()
    put(outside, "Løn.xlsx", CLEAN)
    (folder / "Løn.xlsx").symlink_to(outside / "Løn.xlsx")
    (folder / "mappe").symlink_to(outside)
    put(folder, "Bilag.xlsx", FAULTY)
    (folder / ".Bilag (rettes).xlsx.part").symlink_to(outside / "Løn.xlsx")
    (folder / "Samme.xlsx").symlink_to(folder / "Bilag.xlsx")
    before = (outside / "Løn.xlsx").read_bytes()
    log = look(desk, folder)
    assert states(log) == {"Løn.xlsx": "waiting", "Bilag.xlsx": "waiting", "Samme.xlsx": "waiting"}
    assert [why.key for why in log.seen["Løn.xlsx"].why] == ["file-leads-out"]
    assert [why.key for why in log.seen["Samme.xlsx"].why] == ["watch-why-rejected"]
    assert (folder / "Bilag (rettes).xlsx").is_file()
    assert (outside / "Løn.xlsx").read_bytes() == before
    assert loaded(desk) == []
    (desk.raw / "Løn.xlsx").symlink_to(outside / "Løn.xlsx")
    (desk.raw / "mappe").symlink_to(outside)
    put(desk.raw, "Rene.xlsx", CLEAN)
    built = build(desk)
    assert [file.file for file in built.load.active] == ["Rene.xlsx"]
    assert {file.name: file.refusal.reason for file in built.files if file.refusal} == {
        "Løn.xlsx": "leads-out"
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_a_name_that_is_no_text_waits_and_hinders_nobody(desk: Desk, folder: Path) -> None:
    """«Bevægelser» as an old Windows wrote it; unpacked here it is no UTF-8."""
    unread = os.fsdecode(b"Bev\xe6gelser.xlsx")
    for place in (folder, desk.raw):
        put(place, "x.xlsx", CLEAN)
        (place / "x.xlsx").rename(place / unread)
    put(folder, "Rene.xlsx", CLEAN.replace("1 |", "7 |", 1))
    log = look(desk, folder)
    assert states(log) == {"Bev�gelser.xlsx": "waiting", "Rene.xlsx": "loaded"}
    assert [why.key for why in log.seen["Bev�gelser.xlsx"].why] == ["file-no-name"]
    put(desk.raw, "Mere.xlsx", CLEAN.replace("1 |", "9 |", 1))
    built = build(desk)
    assert [file.file for file in built.load.active] == ["Rene.xlsx", "Mere.xlsx"]
    assert {file.name: file.refusal.reason for file in built.files if file.refusal} == {
        "Bev�gelser.xlsx": "no-name"
    }
    (folder / unread).rename(folder / "Bevægelser.xlsx")
    assert states(look(desk, folder))["Bevægelser.xlsx"] == "loaded"


def test_a_folder_that_can_not_be_watched_is_a_sentence(desk: Desk, folder: Path) -> None:
    for wrong in (folder / "ikke", desk.raw):
        with pytest.raises(CommandError, match=str(wrong)):
            look(desk, wrong)


def test_a_person_leaves_the_list_and_the_file_is_not_loaded_again(desk: Desk, folder: Path) -> None:
    put(folder, "Bilag fra Mette Holm.xlsx", CLEAN)
    look(desk, folder)
    assert watched.rewrite(desk.ledger, Person.of("Mette Holm").erased) == 1
    assert "Mette" not in watched.place(desk.ledger, folder).read_text(encoding="utf-8")
    desk.ledger.write(
        [replace(load, active=()) for load in desk.ledger.loads()]
    )  # under other hashes, as it is then
    look(desk, folder)
    assert len(loaded(desk)) == 1


def test_a_person_who_is_called_as_a_fact_is_leaves_the_fact_its_name(desk: Desk, folder: Path) -> None:
    why = (watched.Why("watch-why-asked", {"lines": "lines"}),)
    seen = {"Bilag.xlsx": watched.Seen("Bilag.xlsx", "", state="waiting", why=why)}
    watched.write(desk.ledger, Watched(str(folder), seen=seen))
    assert watched.rewrite(desk.ledger, lambda said: said.replace("lines", "–")) == 1
    assert watched.folders(desk.ledger)[0].seen["Bilag.xlsx"].why[0].facts == {"lines": "–"}


def test_what_fails_in_every_look_for_an_hour_waits_for_somebody_and_loads_once_it_can(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reason that is not the file's own: here a list that can't be followed."""
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    arguments = ["watch", str(folder), "--once", "--every", "0.01", "--warehouse", str(desk.warehouse)]
    put(folder, "Bilag.xlsx", CLEAN)
    known = desk.known.folder / "known.toml"
    known.write_text("this is no list", encoding="utf-8")
    for minutes, state, waiting in ((0, "trying", 0), (59, "trying", 0), (61, "waiting", 1)):
        log = watched.folders(desk.ledger)[0] if minutes else None
        if log:
            since = (datetime.fromisoformat(orders.now()) - timedelta(minutes=minutes)).isoformat()
            seen = {**log.seen, "Bilag.xlsx": replace(log.seen["Bilag.xlsx"], at=since)}
            watched.write(desk.ledger, replace(log, seen=seen))
        assert main(arguments) == 2
        assert known.name in watched.folders(desk.ledger)[0].seen["Bilag.xlsx"].why[0].sentence()
        assert states(watched.folders(desk.ledger)[0]) == {"Bilag.xlsx": state}
        assert len(waiting_files()) == waiting
        metrics = bytes(health._metrics(Request({"type": "http", "headers": []})).body).decode()
        assert re.search(rf"^chinadesk_files_waiting\{{.*\}} {waiting}\.0$", metrics, re.MULTILINE)
    said = capsys.readouterr().out
    assert said.count(text("watch-not-now", file="Bilag.xlsx", message="").rstrip()) == 1  # not at every look
    # a clock that was set back begins the hour again
    log = watched.folders(desk.ledger)[0]
    ahead = (datetime.fromisoformat(orders.now()) + timedelta(days=1)).isoformat()
    seen = {**log.seen, "Bilag.xlsx": replace(log.seen["Bilag.xlsx"], at=ahead)}
    watched.write(desk.ledger, replace(log, seen=seen))
    assert main(arguments) == 2
    assert states(watched.folders(desk.ledger)[0]) == {"Bilag.xlsx": "trying"}
    known.unlink()
    assert main(arguments) == 0
    assert states(watched.folders(desk.ledger)[0]) == {"Bilag.xlsx": "loaded"}


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_it_goes_on_until_it_is_asked_to_stop_and_finishes_what_it_is_at(desk: Desk, folder: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "watch", str(folder), "--every", "0.1"]
    process = subprocess.Popen(
        [*command, "--warehouse", str(desk.warehouse)],
        cwd=paths.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert str(folder) in process.stdout.readline()
        put(folder, "Bilag.xlsx", CLEAN)
        assert "Bilag.xlsx" in process.stdout.readline()
        with pytest.raises(CommandError):
            look(desk, folder)
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, err) == (0, "")
    assert str(folder) in out
    log = watched.folders(desk.ledger)[0]
    assert (states(log), log.is_watched) == ({"Bilag.xlsx": "loaded"}, False)


@pytest.mark.soak
def test_the_command_looks_once_and_says_what_waits(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["watch", str(folder), "--once", "--every", "0.01", "--warehouse", str(desk.warehouse)]
    assert main(arguments) == 0
    put(folder, "Bilag.xlsx", FAULTY)
    assert main(arguments) == 2
    assert "Bilag.xlsx" in capsys.readouterr().out
    assert main(["watch", str(folder / "ikke"), "--warehouse", str(desk.warehouse)]) == 2


def test_no_name_commands_the_terminal_of_a_reader(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would colour what is said about others, move over it, name the window, or read from right to left."""
    names = [f"{sign}{number}.xlsx" for number, sign in enumerate("\x1b\x07\r\x9b\u202e\u2067")]
    for name in names:
        put(folder, name, FAULTY)
    where = ["--warehouse", str(desk.warehouse), "--raw", str(desk.raw)]
    assert main(["watch", str(folder), "--once", *where]) == 2
    main(["check", *map(str, folder.glob("*.xlsx")), *where[:2]])
    said = "".join(capsys.readouterr())
    assert not re.search("[\x1b\x07\r\x9b\u202e\u2067]", said)
    assert said.count("\ufffd") >= 2 * len(names)


@pytest.mark.soak
def test_a_warehouse_of_another_version_is_built_again_when_the_watch_begins(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing new is loaded with it, and of this version nothing is built."""
    workbook(desk.raw / "bilag.xlsx", {"Bilag": CLEAN})
    with monkeypatch.context() as other:
        other.setattr(making, "pipeline_fingerprint", lambda: "another")
        build(desk)
    workbook(desk.raw / "nye.xlsx", {"Bilag": CLEAN.replace("1 |", "2 |", 1)})
    said: list[str] = []
    look(desk, folder, said.append)
    look(desk, folder, said.append)
    assert said == [text("watch-brought-up")]
    with duckdb.connect(str(desk.warehouse), read_only=True) as connection:
        built_by = "select value from meta.build where key = 'pipeline'"
        assert connection.execute(built_by).fetchone() == (making.pipeline_fingerprint(),)
        assert connection.execute("select voucher_id from staging.expenses").fetchall() == [("1",)]
    assert loaded(desk) == [["bilag.xlsx"]]
    assert (desk.raw / "nye.xlsx").exists()
    shutil.rmtree(desk.ledger.folder / "files")
    shutil.rmtree(desk.ledger.staged)
    desk.warehouse.unlink()
    (desk.raw / "bilag.xlsx").unlink()
    look(desk, folder, said.append)
    assert len(said) == 2  # a sentence, and the watch goes on


def test_a_draft_waits(desk: Desk, folder: Path) -> None:
    table = "Post | 2020\nRejser | 90000\nLøn | 160000"
    put(folder, "Udkast.xlsx", f"UDKAST – ikke godkendt\n{table}")
    put(folder, "Godkendt.xlsx", f"Godkendt af bestyrelsen\n{table}")
    log = look(desk, folder)
    assert states(log) == {"Udkast.xlsx": "waiting", "Godkendt.xlsx": "loaded"}
    assert [why.key for why in log.seen["Udkast.xlsx"].why] == ["watch-why-draft"]


def test_a_file_with_an_open_question_waits_until_it_is_answered(desk: Desk, folder: Path) -> None:
    """A year or party stated only by a title is unconfirmed, however clear."""
    table = "Budgetpost | 1. kvt. | 2. kvt. | 3. kvt. | 4. kvt.\nLøn | 100 | 100 | 100 | 100\nRejser | 20 | 20 | 20 | 20"
    put(folder, "Klart.xlsx", f"Budget 2019, godkendt 6. december 2018\n{table}")
    put(folder, "Uklart.xlsx", f"Budget 2019 og 2020\n{table}")
    put(
        folder,
        "Aftaler.xlsx",
        "Samarbejder, Aarhus Kommune\nKinesisk part | Provins | Underskrevet | Status\nWuxi Health | Jiangsu | 13-04-2019 | aktiv",
    )
    log = look(desk, folder)
    assert states(log) == dict.fromkeys(("Aftaler.xlsx", "Klart.xlsx", "Uklart.xlsx"), "waiting")
    whys = {name: [why.key for why in seen.why] for name, seen in log.seen.items()}
    assert whys == {
        "Aftaler.xlsx": ["watch-why-asked"],
        "Klart.xlsx": ["watch-why-asked"],
        "Uklart.xlsx": ["sheet-year-open"],
    }
    assert "Budget 2019, godkendt" in log.seen["Klart.xlsx"].why[0].sentence()
    assert loaded(desk) == []
    facts = {fact_key("year", "Budget 2019, godkendt 6. december 2018"): "2019"}
    parties = {fact_key("party", "Samarbejder, Aarhus Kommune"): "Aarhus Kommune"}
    remember(desk.known, {"facts": {"budget": facts, "agreements": parties}}, author="Mette")
    assert states(look(desk, folder)) == {
        "Aftaler.xlsx": "loaded",
        "Klart.xlsx": "loaded",
        "Uklart.xlsx": "waiting",
    }
