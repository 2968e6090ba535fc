"""A desk is backed up while it is in use, and is the same desk where it is restored; nothing in a backup is trusted."""

import datetime as dt
import hashlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from locales import speaking, text
from pipeline import paths
from pipeline.commands import backup as backups
from pipeline.commands import line
from pipeline.commands.backup import backup, restore, verify_backup
from pipeline.commands.shared import CommandError
from pipeline.commands.verify import verify
from pipeline.desk import archive, confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import scan
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError
from records import comments, database
from settings import private, sealed

DAY = dt.date(2019, 1, 1)


@pytest.fixture(autouse=True)
def _records() -> Iterator[None]:
    yield
    database.close()


@pytest.fixture
def desk(sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return made(sample_desk, tmp_path / "here", monkeypatch)


@pytest.fixture(scope="module")
def saved(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of such a desk."""
    folder = tmp_path_factory.mktemp("saved")
    with pytest.MonkeyPatch.context() as patch:
        backup(made(sample_desk, folder / "here", patch), folder / "desk.zip", by="Anna")
    database.close()
    return folder / "desk.zip"


def made(sample_desk: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A copy of the sample's desk, with an answer, a record and an export not loaded yet."""
    shutil.copytree(sample_desk, folder, ignore=shutil.ignore_patterns("records*"))
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    (folder / "known.toml").write_text('[places]\n"Et sted" = "CN-320100"\n', encoding="utf-8")
    (folder / "raw" / "Ny ø.xlsx").write_bytes(b"waits to be loaded")
    note("Ærlig talt", "Anna")
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def elsewhere(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Desk:
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def tables(warehouse: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, sorted."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        names = con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() order by 1"
        ).fetchall()
        return {name: con.execute(f"from {name} order by all").fetchall() for (name,) in names}


def note(said: str, author: str) -> None:
    comments.write(comments.NO_LINE, said, author=author, as_of=DAY)


def notes() -> list[str]:
    return [one.text for one in comments.on_figure(comments.NO_LINE)]


def test_what_is_restored_is_the_same_desk(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "desk.zip"
    confirmations.remember(desk.known, {"places": {"Et tredje": "CN-320100"}}, author="Anna")
    made = backup(desk, file, by="Anna")
    assert (made.damaged, made.records) == ([], 2)  # the note, and what was said first
    assert file.stat().st_mode & 0o077 == 0
    assert not list(desk.warehouse.parent.glob("*backing-up*"))
    before, said, raw = tables(desk.warehouse), notes(), scan(desk.raw)
    there = elsewhere(monkeypatch, tmp_path / "there")
    assert restore(there, file).load_id == desk.ledger.loads()[-1].load_id
    after = tables(there.warehouse)
    assert len(after) > 80
    assert after == before
    assert notes() == said == ["Ærlig talt"]
    assert scan(there.raw) == raw
    assert there.ledger.loads() == desk.ledger.loads()
    assert there.known.entries() == desk.known.entries() != []
    assert there.known.is_backed_up()
    assert verify(there).findings == []
    # the warehouse is another's, and can be built again from what was restored
    there.warehouse.unlink()
    (there.raw / "Ny ø.xlsx").unlink()
    where = ["--raw", str(there.raw), "--warehouse", str(there.warehouse)]
    assert line.run(["build", *where]) == 0


@pytest.mark.parametrize(
    ("owner", "step"),
    [
        (backups, "copy_checked"),
        (backups.copies, "is_empty"),
        (backups.shutil, "move"),
        (sealed, "put_in_place"),
    ],
)
def test_a_restore_that_is_killed_is_repeated_and_nothing_is_built_before(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, step: str
) -> None:
    """A build of the part that is in place would make a desk without notes and answers, and no word would tell so."""
    there = elsewhere(monkeypatch, tmp_path / "there")

    def die(*_: object, **__: object) -> bool:
        if not there.ledger.list.exists():  # of a place that is looked at first
            return True
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(owner, step, die)
        restore(there, saved)
    with pytest.raises(NothingBuiltError, match=re.escape(str(saved))):
        build(there)
    note = there.ledger.restoring.read_bytes()
    there.ledger.restoring.write_bytes(b"")  # lost with the power
    with pytest.raises(NothingBuiltError):
        build(there)
    there.ledger.restoring.write_bytes(note)
    with pytest.raises(NothingBuiltError, match=re.escape(str(saved))):
        backup(there, tmp_path / "half.zip", by="Anna")
    restore(there, saved)
    assert verify(there).findings == []
    assert (notes(), scan(there.raw).keys() - {"Ny ø.xlsx"}) == (
        ["Ærlig talt"],
        there.ledger.loads()[-1].raw.keys(),
    )
    assert [path.name for path in there.known.lying] == ["known.toml"]
    with pytest.raises(CommandError, match="raw"):
        restore(there, saved)


def test_a_folder_keeps_so_many_and_nothing_else_in_it_is_touched(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    others = ["mine.zip", "china-desk-2026-01-01-020000.zip.part", "india-desk-2026-01-01-020000.zip"]
    for name in (*others, *(f"china-desk-2026-01-0{day}-023000.zip" for day in range(1, 6))):
        (folder / name).write_bytes(b"")
    where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
    assert line.run(["backup", str(folder), "--keep", "3", *where]) == 0
    left = {path.name for path in folder.iterdir()} - set(others)
    assert {"china-desk-2026-01-04-023000.zip", "china-desk-2026-01-05-023000.zip"} < left
    assert len(left) == 3
    (new,) = (folder / name for name in left if not name.startswith("china-desk-2026-01"))
    assert verify_backup(new)[0].findings == []
    assert str(new) in capsys.readouterr().out
    assert desk.ledger.backed_up.stat().st_mtime >= new.stat().st_mtime
    assert verify(desk).findings == []
    for wrong in ("0", "-1", "x"):
        with pytest.raises(SystemExit):
            line.run(["backup", str(folder), "--keep", wrong, *where])


def test_every_file_that_is_made_while_running_is_in_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file added to the contract is added to the backup, too (`Desk.beside`)."""
    contract = (paths.PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
    section = contract.partition("### Files made while running")[2].partition("\n## ")[0]
    names = set(re.findall(r"^\| `([\w.]+)` \|", section, re.MULTILINE))
    names.discard("lake")  # a machine's copy of what several share
    assert len(names) >= 6
    for name in names:
        place = desk.warehouse.parent / name
        if not place.exists():
            if place.suffix:
                place.write_text("# nothing yet\n")
            else:
                place.mkdir()
                (place / "one.json").write_text("{}")
    backup(desk, tmp_path / "desk.zip", by="Anna")
    there = elsewhere(monkeypatch, tmp_path / "there")
    restore(there, tmp_path / "desk.zip")
    assert [name for name in names if not (there.warehouse.parent / name).exists()] == []


def test_a_new_desk_has_nothing_to_back_up_and_that_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Services make one each night from the first, also before the first load."""
    new = elsewhere(monkeypatch, tmp_path / "new")
    (tmp_path / "backups").mkdir()
    where = ["--raw", str(new.raw), "--warehouse", str(new.warehouse)]
    assert line.run(["backup", str(tmp_path / "backups"), "--keep", "14", *where]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == text("backup-nothing", folder=str(tmp_path / "new"))
    assert said.err == ""
    assert list((tmp_path / "backups").iterdir()) == []


@pytest.mark.parametrize("why", ["absent", "earlier"])
def test_nothing_to_back_up_is_a_fault_where_there_was_something_or_the_folder_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], why: str
) -> None:
    """As where the disk of the desk, or the one of its backups, is not mounted."""
    new, place = elsewhere(monkeypatch, tmp_path / "new"), tmp_path / "backups"
    if why == "earlier":
        place.mkdir()
        earlier = re.sub(r"-\d{4}-", "-2020-", backups.named(place).name)
        (place / earlier).write_bytes(b"kept")
    target = place if why == "earlier" else place / "desk.zip"
    where = ["--raw", str(new.raw), "--warehouse", str(new.warehouse)]
    assert line.run(["backup", str(target), "--keep", "1", *where]) == 2
    said = {"folder": str(new.warehouse.parent), "place": str(place)}
    assert text("backup-nothing-doubted", why=why, **said) in capsys.readouterr().err
    assert [path.read_bytes() for path in place.glob("*")] == [b"kept"] * (why == "earlier")


def test_what_only_lies_in_folders_is_restored_as_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a desk whose first load was killed once its exports were kept: the history has folders and no list."""
    desk = elsewhere(monkeypatch, tmp_path / "here")
    (desk.ledger.folder / "files").mkdir(parents=True)
    content = b"kept"
    (desk.ledger.folder / "files" / f"{hashlib.sha256(content).hexdigest()}.xlsx").write_bytes(content)
    backup(desk, tmp_path / "desk.zip", by="Anna")
    there = elsewhere(monkeypatch, tmp_path / "there")
    restore(there, tmp_path / "desk.zip")
    assert verify(there).findings == []


@pytest.mark.soak
def test_a_load_goes_on_while_the_archive_is_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content of the archive is of one moment, though the desk is another before it is written."""
    before, loads = tables(desk.warehouse), desk.ledger.loads()
    write = backups.archive.write

    def later(*asked: Any) -> Any:
        (desk.raw / "Ny ø.xlsx").unlink()
        (desk.known.folder / "known.toml").write_text(
            '[places]\n"Et andet" = "CN-320100"\n', encoding="utf-8"
        )  # as an editor does
        where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
        assert line.run(["build", *where]) == 0
        return write(*asked)

    monkeypatch.setattr(backups.archive, "write", later)
    backup(desk, tmp_path / "desk.zip", by="Anna")
    assert len(desk.ledger.loads()) == len(loads) + 1
    there = elsewhere(monkeypatch, tmp_path / "there")
    restore(there, tmp_path / "desk.zip")
    assert there.ledger.loads() == loads
    assert tables(there.warehouse) == before
    (lying,) = there.known.lying  # as earlier versions backed it up
    assert "Et sted" in lying.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "there", ["warehouse.duckdb", "known.toml", "warehouse.history", "raw/a.xlsx", "records"]
)
def test_an_occupied_place_is_left_alone(
    there: str, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = elsewhere(monkeypatch, tmp_path / "there")
    place.raw.mkdir(parents=True)
    if there == "records":
        note("Min", "Bo")
        there = "records.sqlite"
    elif there == "warehouse.history":
        (tmp_path / "there" / there).mkdir()
    else:
        (tmp_path / "there" / there).write_bytes(b"mine")
    with pytest.raises(CommandError, match=re.escape(there)):
        restore(place, saved)
    left = {path.relative_to(tmp_path / "there").as_posix() for path in (tmp_path / "there").rglob("*")}
    assert left - {"warehouse.duckdb.lock", "records.sqlite-wal", "records.sqlite-shm"} == {"raw", there}


def rewritten(file: Path, to: Path, change: Callable[[dict[str, bytes], dict[str, Any]], object]) -> Path:
    """The archive with some of its entries or its manifest changed."""
    with zipfile.ZipFile(file) as packed:
        parts = {info.filename: packed.read(info) for info in packed.infolist()}
    manifest = json.loads(parts.pop("manifest.json"))
    change(parts, manifest)
    with zipfile.ZipFile(to, "w") as packed:
        packed.writestr("manifest.json", json.dumps(manifest))
        for name, content in parts.items():
            packed.writestr(name, content)
    return to


def _renamed(new: str) -> Callable[[dict[str, bytes], dict[str, Any]], None]:
    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts[new] = parts.pop("beside/known.toml")
        manifest["files"][new] = manifest["files"].pop("beside/known.toml")

    return change


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda parts, _: parts.update({"warehouse.duckdb": parts["warehouse.duckdb"][:-1] + b"!"}), "damaged"),
        (lambda parts, _: parts.update({"beside/known.toml": parts["beside/known.toml"] + b"\n" * 10_000_000}), "damaged"),
        (lambda parts, _: parts.update({"history/more.jsonl": b""}), "unlisted"),
        (lambda parts, _: parts.pop("history/loads.jsonl"), "missing"),
        (lambda _, manifest: manifest.update(format=2), "newer"),
        *((lambda _, manifest, wrong=wrong: manifest.update(wrong), "no-backup") for wrong in (
            {"made_by": None}, {"made_at": 5}, {"load_id": None},
        )),
        (lambda _, manifest: manifest["raw"].update({"../outside.xlsx": next(iter(manifest["raw"].values()))}), "names"),
        *((_renamed(name), "names") for name in (
            "../out.toml", "/out.toml", "beside/../../out.toml", "beside/other.toml", "C:/out.toml",
            "history/staged/x", "history/.hidden", "app.py", "beside\\known.toml", "history//x",
        )),
    ],
)  # fmt: skip
def test_a_backup_that_is_not_as_it_was_written_is_refused(
    change: Callable[[dict[str, bytes], dict[str, Any]], object],
    fault: str,
    saved: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = rewritten(saved, tmp_path / "changed.zip", change)
    place = elsewhere(monkeypatch, tmp_path / "there" / "deep")
    with pytest.raises(CommandError) as refused:
        restore(place, file)
    said = [
        re.escape(part)
        for part in speaking("da")(text)("backup-fault", fault=fault, file=str(file), name="¤").split("¤")
    ]
    assert re.fullmatch(".*".join(said), str(refused.value))
    left = [path for path in (tmp_path / "there").rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert left == []
    assert not (tmp_path / "outside.xlsx").exists()


def test_a_backup_that_is_packed_in_another_way_is_none(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(saved) as packed, zipfile.ZipFile(other, "w", zipfile.ZIP_BZIP2) as again:
        for info in packed.infolist():
            again.writestr(info.filename, packed.read(info))
    with pytest.raises(archive.ArchiveError, match="no-backup"), archive.opened(other):
        pass


def _other_records(content: bytes) -> Callable[[dict[str, bytes], dict[str, Any]], None]:
    """Records that are not what was saved, in an archive that says that they are."""

    def change(parts: dict[str, bytes], manifest: dict[str, Any]) -> None:
        parts["records.sqlite"] = content or parts["records.sqlite"][:5000] + b"!" * 5000
        said = parts["records.sqlite"]
        manifest["files"]["records.sqlite"] = {"bytes": len(said), "sha256": hashlib.sha256(said).hexdigest()}

    return change


@pytest.mark.parametrize("content", [b"rubbish" * 1000, b"SQLite format 3\0" + b"\7" * 5000, b""])
def test_records_that_are_rubbish_refuse_the_backup(
    saved: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
) -> None:
    file = rewritten(saved, tmp_path / "changed.zip", _other_records(content))
    place = elsewhere(monkeypatch, tmp_path / "there")
    where = ["--raw", str(place.raw), "--warehouse", str(place.warehouse)]
    for words in (["restore", str(file), *where], ["verify", "--backup", str(file)]):
        assert line.run(words) == 2
        said = "".join(capsys.readouterr())
        assert "»records.sqlite«" in said
        assert "Traceback" not in said
    left = [path for path in (tmp_path / "there").rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert left == []


def _damage_records(desk: Desk) -> None:
    for number in range(60):
        note("Alt er godt " * 20, author=f"Anne {number}")
    database.close()
    file = desk.warehouse.parent / "records.sqlite"
    whole = bytearray(file.read_bytes())
    last = whole.rindex(b"Alt er godt") // 4096 * 4096
    file.write_bytes(whole[:last] + bytes(4096) + whole[last + 4096 :])


def _exchange_records(desk: Desk) -> None:
    database.close()
    (desk.warehouse.parent / "records.sqlite").write_bytes(b"no database at all, but as long as one" * 99)


def _damage_export(desk: Desk) -> None:
    next((desk.ledger.folder / "files").iterdir()).write_bytes(b"spoilt")


@pytest.mark.parametrize("damage", [_damage_records, _exchange_records, _damage_export])
def test_what_is_whole_is_backed_up_beside_what_is_damaged(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, damage: Callable[[Desk], None]
) -> None:  # fmt: skip
    """It is reported and does not count as a backup, and no intact one is deleted for it."""
    folder = tmp_path / "backups"
    folder.mkdir()
    where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse), "--lang", "en"]
    assert line.run(["backup", str(folder), "--keep", "1", *where]) == 0
    (whole,) = folder.iterdir()
    when = desk.ledger.backed_up.read_bytes()
    damage(desk)
    monkeypatch.setattr(backups, "datetime", _Later)
    for _ in range(3):
        capsys.readouterr()
        assert line.run(["backup", str(folder), "--keep", "1", *where]) == 2
        assert "damaged" in (said := capsys.readouterr().err) or "cannot be read" in said
    (made,) = set(folder.iterdir()) - {whole}
    assert made.name.endswith("-incomplete.zip")
    assert desk.ledger.backed_up.read_bytes() == when
    assert line.run(["verify", *where]) == 2
    there = elsewhere(monkeypatch, tmp_path / "there")
    assert restore(there, made).load_id == desk.ledger.loads()[-1].load_id
    assert tables(there.warehouse) == tables(desk.warehouse)
    assert "_records" not in damage.__name__ or notes() == []


class _Later(dt.datetime):
    """A clock that has gone on by a minute each time that it is asked."""

    _minutes = itertools.count(1)

    @classmethod
    def now(cls, tz: Any = None) -> "_Later":
        return cls.fromtimestamp(time.time() + 60 * next(cls._minutes), tz)


def test_after_a_clock_that_was_ahead_the_newest_are_kept(desk: Desk, tmp_path: Path) -> None:
    """By their names the earlier ones would be the newest for a year, and each new one would be deleted as soon as it is written."""
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"china-desk-2099-01-0{day}-023000.zip").write_bytes(b"")
    where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
    assert line.run(["backup", str(folder), "--keep", "3", *where]) == 0
    left = sorted(path.name for path in folder.iterdir())
    assert left[1:] == ["china-desk-2099-01-02-023000.zip", "china-desk-2099-01-03-023000.zip"]
    assert verify_backup(folder / left[0])[0].findings == []


def test_what_a_killed_backup_left_goes_with_the_next(desk: Desk, tmp_path: Path) -> None:
    hidden, running = (
        private.part_of(tmp_path / f".desk-{number}.zip{archive.UNFINISHED}") for number in (1, 2)
    )
    hidden.write_bytes(b"half of it")
    with private.unfinished(running):
        backup(desk, tmp_path / "desk-3.zip", by="Anna")
    assert [path.name for path in sorted(tmp_path.glob(".*"))] == [running.name]


ANOTHERS = """
import json, os, sys
from pathlib import Path
os.getpid = lambda: int(sys.argv[3])  # as in a container of its own
from pipeline.commands.backup import backup
from pipeline.desk.desk import Desk
dumps = json.dumps
def waiting(said, **how):
    json.dumps = dumps
    print("at work", flush=True)
    sys.stdin.readline()
    return dumps(said, **how)
json.dumps = waiting  # of the manifest, the first entry of the archive
backup(Desk.of(Path(sys.argv[1])), Path(sys.argv[2]), by="Bo")
"""


def test_a_backup_takes_nothing_from_one_of_another_container(desk: Desk, tmp_path: Path) -> None:
    """Its process has the same number, or one that is not visible here."""
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    with subprocess.Popen(
        [sys.executable, "-c", ANOTHERS, str(desk.warehouse), str(first), str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=paths.PROJECT,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == b"at work\n"
        assert len(archive.parts(tmp_path)) == 1
        backup(desk, second, by="Anna")
        other.stdin.write(b"\n")
    assert other.returncode == 0
    assert archive.parts(tmp_path) == []
    for file in (first, second):
        assert line.run(["verify", "--backup", str(file)]) == 0


def test_what_a_killed_backup_left_harms_nothing(desk: Desk, tmp_path: Path) -> None:
    """It is further names of the desk's own files."""
    left = desk.warehouse.with_name(f"{desk.warehouse.name}{backups._SNAPSHOT}1")
    list(backups._still(desk, left))
    assert any(path.stat().st_nlink > 1 for path in left.rglob("*.xlsx"))
    before = {path: path.read_bytes() for path in (desk.ledger.folder / "files").iterdir()}
    before[desk.warehouse] = desk.warehouse.read_bytes()
    assert backup(desk, tmp_path / "desk.zip", by="Anna").damaged == []
    assert {path: path.read_bytes() for path in before} == before
    assert not list(desk.warehouse.parent.glob("*backing-up*"))


def test_a_copy_is_not_written_into_another_name_of_its_source(tmp_path: Path) -> None:
    source, link, copy = (tmp_path / name for name in ("source", "link", "copy"))
    source.write_bytes(b"the only one")
    os.link(source, link)
    copy.symlink_to(source)
    for target in (link, copy):
        private.copy(source, target)
        assert (source.read_bytes(), target.read_bytes()) == (b"the only one", b"the only one")
        assert not target.is_symlink() and target.stat().st_mode & 0o077 == 0


def test_the_commands_say_what_they_did(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "desk.zip")
    where = ["--lang", "en", "--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
    assert line.run(["backup", file, *where]) == 0
    assert "personal data" in capsys.readouterr().out
    assert line.run(["backup", file, *where]) == 2
    assert "already exists" in capsys.readouterr().err
    monkeypatch.setenv(
        "RECORDS", "sqlite:////nowhere/at/all.sqlite"
    )  # a backup is tried without the desk's records
    assert line.run(["verify", "--backup", file, "--lang", "en"]) == 0
    assert "can be restored" in capsys.readouterr().out
    monkeypatch.delenv("RECORDS")
    there = tmp_path / "there"
    to = ["--lang", "en", "--raw", str(there / "raw"), "--warehouse", str(there / "warehouse.duckdb")]
    assert line.run(["restore", file, *to]) == 0
    assert line.run(["restore", file, *to]) == 2
    assert "There is a desk here already" in capsys.readouterr().err
    Path(file).write_bytes(Path(file).read_bytes()[:-2000])
    assert line.run(["verify", "--backup", file, "--lang", "en"]) == 2
    assert "cut off" in capsys.readouterr().out


def test_a_damaged_export_is_told_and_kept_as_it_is(desk: Desk, tmp_path: Path) -> None:
    kept = next((desk.ledger.folder / "files").iterdir())
    kept.write_bytes(b"spoilt")
    made = backup(desk, tmp_path / "desk.zip", by="Anna")
    assert kept.name in "".join(made.damaged)
    found, _ = verify_backup(tmp_path / "desk.zip")
    [finding] = found.findings
    assert kept.name in finding
