"""Records of any version are brought up to this one's form when they are opened: nothing is lost, once, all of it or nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from pipeline import paths
from records import board_points, comments, copies, database, forgetting, issued, schema
from tests import postgres

OLD = Path(__file__).with_name("records_0_3.sql")
LATER = ("responsible", "due_date", "done_date", "done_note")
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=["0.3.0", "before decisions were carried out", "before digests and feeds"])
def old(request: pytest.FixtureRequest, fresh_records: Path) -> Path:
    """A file as an older version left it."""
    fresh_records.mkdir()
    file = fresh_records / database.FILE
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
        if request.param == "before decisions were carried out":
            for column in LATER:
                connection.execute(f"alter table board_issue drop column {column}")
        if request.param == "before digests and feeds":
            connection.executescript("drop table digest; drop table feed; drop index ix_note_figure")
    return file


def _rows(file: Path) -> Rows:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        names = [
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        ]
        return {
            name: [dict(row) for row in connection.execute(f"select * from {name} order by 1, 2")]
            for name in names
            if name != "alembic_version"
        }


def _differences(connection: sa.Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return [
        found for found in compare_metadata(context, database.metadata) if "alembic_version" not in str(found)
    ]


def test_records_of_an_older_version_keep_every_row_and_get_what_they_lack(old: Path) -> None:
    before = _rows(old)
    assert sum(map(len, before.values())) > 10
    assert [note.text for note in comments.on_figure("budget")] == ["Kendt, og betalt"]
    assert issued.verify(1) == ()
    after = _rows(old)
    for table, rows in before.items():
        assert [{name: row[name] for name in rows[i]} for i, row in enumerate(after[table])] == rows, table
    assert set(after) == set(database.metadata.tables)
    with database.reading() as connection:
        assert _differences(connection) == []
        assert schema.is_current(connection)


def test_a_decision_from_before_anybody_could_be_named_names_nobody(fresh_records: Path) -> None:
    fresh_records.mkdir()
    with closing(sqlite3.connect(fresh_records / database.FILE)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
        for column in LATER:
            connection.execute(f"alter table board_issue drop column {column}")
    (found,) = board_points.issues()
    assert (found.outcome, found.responsible, found.due_date, found.done_note) == ("Ja", "", None, "")


def test_steps_that_fail_leave_the_records_as_they_were(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript("drop table note; create view note as select 1 as note_id")
    before = _rows(old)
    with pytest.raises(database.RecordsUnreachableError):
        comments.on_figure("budget")
    database.close()
    assert _rows(old) == before
    with closing(sqlite3.connect(old)) as connection:
        assert not connection.execute("select 1 from sqlite_master where name = 'alembic_version'").fetchall()


def test_records_of_a_newer_version_are_left_alone(old: Path) -> None:
    comments.on_figure("budget")
    database.close()
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9000'")
    before = old.read_bytes()
    with pytest.raises(database.RecordsUnreachableError, match="form 9000"):
        comments.on_figure("budget")
    with pytest.raises(schema.NewerRecordsError):
        copies.check(old)
    database.close()
    assert old.read_bytes() == before


def test_steps_are_one_row_and_make_the_tables_that_the_code_declares() -> None:
    assert forgetting.__doc__  # imports every module that declares tables
    config = Config()
    config.set_main_option("script_location", str(schema.FOLDER))
    found = ScriptDirectory.from_config(config)
    assert found.get_heads() == [schema.STEPS[-1]]
    assert list(schema.STEPS) == [f"{number:04}" for number in range(1, len(schema.STEPS) + 1)]
    with database.reading() as connection:
        assert _differences(connection) == [], "write the step: alembic revision --autogenerate -m WORDS"


# --- On PostgreSQL ---


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with postgres.cluster() as found:
        yield f"postgresql+psycopg://desk@/postgres?host={found.folder}"


@pytest.mark.soak  # on SQLite they do in test_database.py
def test_on_postgresql_processes_that_start_together_bring_old_records_up_once(
    cluster: str, fresh_records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_records.mkdir()
    with closing(sqlite3.connect(fresh_records / "old.sqlite")) as old:
        old.executescript(OLD.read_text(encoding="utf-8"))
    monkeypatch.setenv("RECORDS", cluster)
    copies.load(fresh_records / "old.sqlite")
    before = _all()
    with database.writing() as connection:
        for table in ("alembic_version", "answer_link"):
            connection.exec_driver_sql(f"drop table {table}")
        for column in (*LATER, "code", "remark"):
            connection.exec_driver_sql(f"alter table board_issue drop column {column}")
    database.close()
    reads = "from records import comments; print(len(comments.on_figure('budget')))"
    started = [
        subprocess.Popen([sys.executable, "-c", reads], cwd=paths.PROJECT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [process.communicate(timeout=60)[0] for process in started] == ["1\n"] * 2
    empty = {"responsible": "", "due_date": None, "done_date": None, "done_note": ""}
    before["board_issue"] = [{**row, **empty} for row in before["board_issue"]]
    assert _all() == before
    with database.reading() as connection:
        assert _differences(connection) == []
        assert connection.execute(sa.text("select count(*) from alembic_version")).scalar_one() == 1


def _all() -> Rows:
    with database.reading() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(sa.select(table)).mappings()]
            for table in database.metadata.sorted_tables
        }
