"""The records: where they are, that two may write at once, and that the same tables can be made on PostgreSQL."""

import datetime as dt
import os
import subprocess
import sys
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from pipeline import paths
from records import board_points, comments, database, decisions, issued

DAY = dt.date(2018, 6, 30)
MODULES = (board_points, comments, decisions, issued)


def test_records_stand_beside_the_warehouse(fresh_records: Path) -> None:
    decisions.record("trip:1", "accepted", author="Anne", seen=None)
    assert (fresh_records / "records.sqlite").exists()


def test_records_survive_that_the_warehouse_is_deleted(fresh_records: Path) -> None:
    fresh_records.mkdir()
    warehouse = fresh_records / "warehouse.duckdb"
    warehouse.write_bytes(b"built")
    comments.write("budget", "Kendt af bestyrelsen", author="Anne", as_of=DAY)
    warehouse.unlink()
    database.close()
    assert [note.text for note in comments.on_figure("budget")] == ["Kendt af bestyrelsen"]


def test_another_database_is_named_by_its_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'elsewhere.sqlite'}")
    decisions.record("trip:1", "accepted", author="Anne", seen=None)
    assert (tmp_path / "elsewhere.sqlite").exists()


@pytest.mark.parametrize(
    "named", ["no url", "nosuchdatabase://host/name", "sqlite:////proc/nowhere/records.sqlite"]
)
def test_a_database_that_cannot_be_opened_is_said_in_one_error(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECORDS", named)
    with pytest.raises(database.RecordsUnreachableError):
        decisions.log()


def test_a_database_that_was_removed_is_made_again(fresh_records: Path) -> None:
    decisions.record("trip:1", "accepted", author="Anne", seen=None)
    for path in fresh_records.glob("records.sqlite*"):
        path.unlink()
    assert decisions.log() == []
    decisions.record("trip:2", "accepted", author="Anne", seen=None)
    assert list(decisions.latest()) == ["trip:2"]


def test_threads_that_write_at_once_lose_nothing() -> None:
    def write(who: int) -> None:
        for number in range(25):
            comments.write("budget", f"{who}/{number}", author=f"Nr. {who}", as_of=DAY)

    threads = [threading.Thread(target=write, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = {note.text for note in comments.on_figure("budget")}
    assert found == {f"{who}/{number}" for who in range(4) for number in range(25)}


_WRITER = """
import datetime as dt, sys
from records import comments, issued
for number in range(20):
    comments.write("budget", f"{sys.argv[1]}/{number}", author=sys.argv[1], as_of=dt.date(2018, 6, 30))
    issued.issue({"pdf": ("a.pdf", sys.argv[1].encode())}, as_of=dt.date(2018, 6, 30), period_from=None, lang="da", audience="board",
        filters="", author=sys.argv[1], data=issued.DataState(1, None, issued.data_hash([]), ()))
"""


def test_processes_that_open_and_write_at_once_lose_nothing_and_no_number_is_given_twice() -> None:
    """Both also make the tables: neither finds a database when it starts."""
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, who], cwd=paths.PROJECT, env=dict(os.environ))
        for who in ("Anne", "Bo")
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    found = {note.text for note in comments.on_figure("budget")}
    assert found == {f"{who}/{number}" for who in ("Anne", "Bo") for number in range(20)}
    reports = issued.all_reports()
    assert [report.number for report in reports] == list(range(40, 0, -1))
    assert all(issued.fetch(report.number, "pdf") == report.author.encode() for report in reports)


def test_a_failed_write_leaves_nothing_behind() -> None:
    with pytest.raises(ValueError, match="two options"):
        board_points.keep_issue(
            "Hvad nu?", [board_points.Option("Vent", "")], background="", raised_date=DAY, author="Anne"
        )
    assert board_points.issues() == []


def test_the_same_tables_can_be_made_on_postgresql() -> None:
    assert MODULES
    said = {
        table.name: str(CreateTable(table, if_not_exists=True).compile(dialect=postgresql.dialect()))
        for table in database.metadata.sorted_tables
    }
    assert "saving_dkk NUMERIC(18, 2)" in said["suggestion_decision"]
    assert "decided_at TIMESTAMP WITH TIME ZONE NOT NULL" in said["suggestion_decision"]
    assert "content BYTEA NOT NULL" in said["issued_file"]
    assert "note_id SERIAL NOT NULL" in said["note"]
    assert (
        "number INTEGER NOT NULL" in said["issued_report"]
    )  # no serial: a number that was drawn in vain would leave a gap
    for table in database.metadata.sorted_tables:
        for index in table.indexes:
            assert "CREATE INDEX IF NOT EXISTS" in str(
                CreateIndex(index, if_not_exists=True).compile(dialect=postgresql.dialect())
            )


def test_money_and_moments_come_back_as_they_went_in() -> None:
    kept = decisions.record("trip:1", "accepted", author="Anne", seen=None, saving_dkk=Decimal("0.10"))
    assert kept == decisions.log()[0]
    assert kept.saving_dkk == Decimal("0.10")
    assert kept.decided_at.tzinfo is dt.UTC
    assert abs(database.now() - kept.decided_at) < dt.timedelta(minutes=1)


def test_what_somebody_pastes_is_kept_without_what_no_database_takes() -> None:
    note = comments.write("budget", "  Før\x00 og\r\nefter\tnu \x1b[0m ", author=" Anne\n", as_of=DAY)
    assert note.text == "Før og\nefter nu [0m"
    assert note.author == "Anne"
