"""The records on a real PostgreSQL, which the test starts for itself: several write at once, and nothing is lost or overwritten."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest

from pipeline import paths
from records import comments, copies, database, decisions, issued
from tests import postgres
from tests.records.test_database import _WRITER, DAY


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The URL of a database on a cluster of its own."""
    with postgres.cluster() as found:
        yield f"postgresql+psycopg://desk@/postgres?host={found.folder}"


@pytest.fixture(autouse=True)
def _on_postgresql(cluster: str, fresh_records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECORDS", cluster)


@pytest.mark.soak
def test_processes_that_write_at_once_lose_nothing_and_no_number_is_given_twice() -> None:
    """Both also make the tables: neither finds any when it starts."""
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, who], cwd=paths.PROJECT, env=dict(os.environ))
        for who in ("Anne", "Bo")
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    assert len(comments.on_figure("budget")) == 40
    reports = issued.all_reports()
    assert [report.number for report in reports] == list(range(40, 0, -1))
    assert all(issued.fetch(report.number, "pdf") == report.author.encode() for report in reports)


def test_whoever_edits_what_was_changed_meanwhile_is_told() -> None:
    note = comments.write("rejser", "Dyrere fly", author="Anne", as_of=DAY)
    comments.edit(note.note_id, "Dyrere fly i marts", author="Bo", version=note.version)
    with pytest.raises(database.ChangedMeanwhileError):
        comments.edit(note.note_id, "Billigere fly", author="Anne", version=note.version)
    assert [kept.text for kept in comments.on_figure("rejser")] == ["Dyrere fly i marts"]


def test_money_and_moments_come_back_as_they_went_in() -> None:
    kept = decisions.record("trip:1", "accepted", author="Anne", seen=None, saving_dkk=Decimal("0.10"))
    assert kept == decisions.log()[0]
    assert kept.saving_dkk == Decimal("0.10")
    assert kept.decided_at.tzinfo is dt.UTC


def test_a_backup_moves_records_from_one_database_to_another_and_numbers_go_on(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = comments.write("lønninger", "Ny medarbejder", author="Anne", as_of=DAY)
    decisions.record("trip:2", "accepted", author="Bo", seen=None, saving_dkk=Decimal("12.34"))
    said, decided = comments.on_figure("lønninger"), decisions.log()
    assert copies.save(tmp_path / "records.sqlite") > 2
    copies.check(tmp_path / "records.sqlite")
    with psycopg.connect(cluster.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("create database restored")
    for place in (cluster.replace("/postgres?", "/restored?"), f"sqlite:///{tmp_path / 'other.sqlite'}"):
        monkeypatch.setenv("RECORDS", place)
        assert copies.is_empty()
        copies.load(tmp_path / "records.sqlite")
        assert (comments.on_figure("lønninger"), decisions.log()) == (said, decided)
        assert comments.write("rejser", "Mere", author="Bo", as_of=DAY).note_id > note.note_id
