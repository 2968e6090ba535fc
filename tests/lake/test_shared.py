"""Two machines share a desk through a lake: what one loads the other reads, and no load is lost or made twice."""

import importlib
import re
import shutil
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import Any

import duckdb
import psycopg
import pytest
from starlette.requests import Request

import settings
from dashboard import health, warehouse
from lake import catalogue, copying, head, publishing
from locales.version import VERSION
from pipeline import paths
from pipeline.commands import line
from pipeline.commands.verify import verify
from pipeline.desk import confirmations, said, shelf
from pipeline.warehouse.build import DeskChangedError, build, undo
from settings import Lake
from tests.lake.machines import Machine, tidied, whole

ASKED = Request({"type": "http", "headers": []})


def _visit(monkeypatch: pytest.MonkeyPatch, machine: Machine) -> None:
    """The dashboard of this process is that machine's."""
    for name, value in machine.environment.items():
        monkeypatch.setenv(name, value)
    warehouse.close()


@pytest.mark.soak
def test_what_one_machine_loads_is_read_on_the_other(
    machines: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all marts, views and macros: the same tables with the same rows, and a question of a page has the same answer."""
    anne, bo = machines
    build(anne.desk, incoming=paths.sample_workbooks(), loaded_by="Anne")
    _visit(monkeypatch, bo)
    asked = "select count(*) as n from marts.agreement_at(date '2020-01-01')"
    there = warehouse.query(asked)["n"].tolist()
    _visit(monkeypatch, anne)
    assert there == warehouse.query(asked)["n"].tolist() != [0]
    warehouse.close()
    assert whole(anne.desk.warehouse) == whole(bo.desk.warehouse)
    assert verify(bo.desk).findings == []
    # A load more: only what it changed is written, into the lake and into the copy.
    bo.drop("nye.xlsx", 9001)
    written: list[int] = []
    for module in (publishing, copying):
        monkeypatch.setattr(module, "copy_changed", _counting(module.copy_changed, written))
    built = build(bo.desk, loaded_by="Bo")
    assert (built.load.load_id, list(bo.inbox.iterdir())) == (2, [])
    shelf.look(anne.desk)
    assert len(written) == 2
    assert 0 < written[0] == written[1] < 25
    assert whole(anne.desk.warehouse) == whole(bo.desk.warehouse)


def _counting(copy: Callable[..., int], written: list[int]) -> Callable[..., int]:
    def counted(*args: Any) -> int:
        written.append(copy(*args))
        return written[-1]

    return counted


@pytest.mark.soak
def test_idle_loaders_that_take_turns_make_no_load(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a load of one is what the other loads from, and what its dashboard draws."""
    anne, bo = at_work
    for machine in (bo, anne, bo):
        assert build(machine.desk, loaded_by="?").is_unchanged
    bo.drop("b.xlsx", 2)
    build(bo.desk, loaded_by="Bo")
    assert list(bo.inbox.iterdir()) == []
    _visit(monkeypatch, anne)
    assert warehouse.query("select voucher_id from staging.expenses order by 1")["voucher_id"].tolist() == [
        "1",
        "2",
    ]
    assert build(anne.desk, loaded_by="Anne").is_unchanged
    assert anne.vouchers() == bo.vouchers() == [("1", 1), ("2", 1)]
    assert [load.loaded_by for load in anne.desk.ledger.loads()] == ["Anne", "Bo"]
    assert verify(anne.desk).findings == verify(bo.desk).findings == []


@pytest.mark.soak
def test_a_load_is_made_again_where_another_was_published_meanwhile(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the lock that spares the work: what is published first stands, and the second is made from it."""
    anne, bo = at_work
    _unlocked(monkeypatch)
    anne.drop("a.xlsx", 1, amount=5)
    bo.drop("b.xlsx", 2)
    _before_publishing(monkeypatch, anne, lambda: build(bo.desk, loaded_by="Bo"))
    built = build(anne.desk, loaded_by="Anne")
    assert built.load.load_id == 3
    assert anne.vouchers() == [("1", 5), ("2", 1)]
    assert [load.loaded_by for load in anne.desk.ledger.loads()] == ["Anne", "Bo", "Anne"]
    shelf.look(bo.desk)
    assert bo.vouchers() == anne.vouchers()


@pytest.mark.soak
def test_who_was_shown_what_a_load_would_do_to_something_else_is_asked_again(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    anne, bo = at_work
    _unlocked(monkeypatch)
    anne.drop("c.xlsx", 3)
    shown = build(anne.desk, dry_run=True).state
    bo.drop("d.xlsx", 4)
    _before_publishing(monkeypatch, anne, lambda: build(bo.desk, loaded_by="Bo"))
    with pytest.raises(DeskChangedError):
        build(anne.desk, shown=shown, loaded_by="Anne")
    assert build(anne.desk, loaded_by="Anne").load.load_id == 3
    assert [number for number, _ in anne.vouchers()] == ["1", "3", "4"]


def _unlocked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "alone", lambda *_: nullcontext())


def _before_publishing(monkeypatch: pytest.MonkeyPatch, machine: Machine, act: Callable[[], object]) -> None:
    """Another machine acts, once, after this one has made its warehouse and before it publishes it."""
    original, waiting = publishing.publish, [act]

    def publish(lake: Any, *args: Any, **kwargs: Any) -> None:
        if waiting and lake.folder == machine.desk.warehouse.parent:
            waiting.pop()()
        original(lake, *args, **kwargs)

    monkeypatch.setattr(publishing, "publish", publish)


@pytest.mark.soak
def test_a_load_is_undone_from_the_other_machine(at_work: tuple[Machine, Machine]) -> None:
    anne, bo = at_work
    anne.drop("a.xlsx", 1, 2, amount=7)
    build(anne.desk, loaded_by="Anne")
    anne.drop("b.xlsx", 3)
    build(anne.desk, loaded_by="Anne")
    undo(bo.desk, 1, loaded_by="Bo")
    assert bo.vouchers() == [("1", 1)]
    undo(anne.desk, 4, only=True, loaded_by="Anne")
    shelf.look(bo.desk)
    assert anne.vouchers() == bo.vouchers() == [("1", 7), ("2", 7), ("3", 1)]
    assert verify(bo.desk).findings == []


@pytest.mark.soak
def test_what_people_confirm_on_one_machine_holds_on_the_other(at_work: tuple[Machine, Machine]) -> None:
    anne, bo = at_work
    build(bo.desk)
    confirmations.remember(anne.desk.known, {"places": {"Nanking Syd": "CN-320100"}}, author="Anne")
    confirmations.remember(bo.desk.known, {"places": {"Nanking Nord": "CN-320100"}}, author="Bo")
    shelf.look(anne.desk)
    known = confirmations.load_confirmations(anne.desk.known).places
    assert known == {"Nanking Syd": "CN-320100", "Nanking Nord": "CN-320100"}


@pytest.mark.soak
def test_lists_of_an_earlier_version_in_the_lake_are_taken_in_once_for_all(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    anne, bo = at_work
    lists = {
        "known.toml": b'[places]\n"Nanking Syd" = "CN-320100"\n',
        "company_aliases.toml": b"[[same]]\ncompany = 'Geo'\nis = ['Geo I']\n",
    }
    lake = settings.lake_of(anne.desk.warehouse)
    assert lake
    publishing.change_notes(lake, lambda _: lists)
    for machine in at_work:
        shelf.look(machine.desk)
        assert len(machine.desk.known.lying) == 2
    # The first to confirm something takes them in; the other copy takes nothing back.
    with monkeypatch.context() as newer:
        newer.setattr(publishing, "VERSION", "99.0.0")
        newer.setattr(head, "VERSION", "99.0.0")
        confirmations.remember(anne.desk.known, {"places": {"Nanking Nord": "CN-320100"}}, author="Anne")
        confirmations.remember(bo.desk.known, {"places": {"Nanking Øst": "CN-320100"}}, author="Bo")
        for machine in at_work:
            shelf.look(machine.desk)
        known = confirmations.load_confirmations(anne.desk.known)
        assert set(known.places) == {"Nanking Syd", "Nanking Nord", "Nanking Øst"}
        assert [one.alias for one in known.companies] == ["Geo I"]
        assert anne.desk.known.entries() == bo.desk.known.entries()
        assert (anne.desk.known.lying, bo.desk.known.lying) == ([], [])
    # An earlier version would look for the lists: it leaves the lake alone.
    with pytest.raises(said.ListError, match=r"99\.0\.0"):
        confirmations.remember(bo.desk.known, {"places": {"Nanking": "CN-320100"}}, author="Bo")


@pytest.mark.soak
def test_a_reader_whose_state_is_let_go_of_meanwhile_reads_the_next(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And one who has a copy needs nothing of the lake at all."""
    anne, bo = at_work
    lake = settings.lake_of(anne.desk.warehouse)
    assert lake
    original, waiting = copying.copy_changed, [True]

    def copy(*args: Any) -> int:
        if waiting:
            waiting.pop()
            anne.drop("c.xlsx", 3)
            build(anne.desk, loaded_by="Anne")
            tidied(lake)
        return original(*args)

    anne.drop("b.xlsx", 2)
    build(anne.desk, loaded_by="Anne")
    monkeypatch.setattr(copying, "copy_changed", copy)
    shelf.look(bo.desk)
    assert bo.vouchers() == [("1", 1), ("2", 1), ("3", 1)]
    assert verify(bo.desk).findings == []
    assert not waiting


def test_without_its_parts_a_lake_is_a_sentence(
    machines: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(name: str) -> Any:
        raise ModuleNotFoundError(name)

    anne, _ = machines
    for name, value in anne.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(importlib, "import_module", lacking)
    anne.drop("a.xlsx", 1)
    assert line.run(["build", "--lang", "en", "--raw", str(anne.inbox)]) == line.NOTHING_BUILT
    assert "requirements-lake.txt" in capsys.readouterr().err
    assert (anne.inbox / "a.xlsx").exists()


def test_an_older_version_leaves_a_newer_ones_lake_alone_and_shows_its_last_copy(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    anne, bo = at_work
    with monkeypatch.context() as newer:
        newer.setattr(publishing, "VERSION", "99.0.0")
        anne.drop("b.xlsx", 2)
        build(anne.desk, loaded_by="Anne")
    _visit(monkeypatch, bo)
    bo.drop("c.xlsx", 3)
    assert line.run(["build", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "version 99.0.0" in told
    assert VERSION in told
    with pytest.raises(said.ListError, match=r"99\.0\.0"):
        confirmations.remember(bo.desk.known, {"places": {"Nanking": "CN-320100"}}, author="Bo")
    assert warehouse.query("select count(*) as n from meta.loads")["n"].tolist() == [1]
    copy = warehouse.followed()
    assert copy is not None
    assert copy.problem is not None
    assert "99.0.0" in copy.problem
    # upgraded, it goes on from there
    monkeypatch.setattr(head, "VERSION", "99.0.1")
    assert build(bo.desk, loaded_by="Bo").load.load_id == 3


def test_who_asks_whether_a_machine_is_ready_hears_yes_while_the_catalogue_is_away(
    at_work: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    _visit(monkeypatch, at_work[1])
    assert health.standing_now()["lake"] == "ok"
    away = "dbname=nowhere host=/nowhere user=desk"
    monkeypatch.setenv("WAREHOUSE", f"ducklake:postgres:{away}")
    lake = settings.lake_of(settings.warehouse_file())
    assert lake is not None
    shutil.copytree(at_work[1].desk.warehouse.parent, lake.folder)
    warehouse.close()
    said = health.standing_now()
    assert (said["warehouse"], said["lake"], said["records"]) == ("ok", "behind", "unreachable")
    assert said["lake_age_seconds"] >= 0
    assert health._ready(ASKED).status_code == 200
    assert b"chinadesk_lake_copy_age_seconds{" in health._metrics(ASKED).body
    # without a copy there is nothing to show
    shutil.rmtree(lake.folder)
    assert (health.standing_now()["warehouse"], health._ready(ASKED).status_code) == ("away", 503)


@pytest.mark.soak
def test_an_analyst_reads_it_by_the_five_lines_of_the_runbook(at_work: tuple[Machine, Machine]) -> None:
    """As a user who may only read; what DuckDB would fetch is taken from its packages."""
    database = at_work[0].lake.warehouse.removeprefix("ducklake:postgres:")
    said = (paths.PROJECT / "docs" / "runbook.md").read_text(encoding="utf-8")
    block = re.search(r"^```sql\n(.*?)^```$", said, re.MULTILINE | re.DOTALL)
    grants = re.search(r"`(grant usage .*)`\)", said)
    assert block
    assert grants
    lines = block[1].splitlines()
    assert len(lines) == 5
    with psycopg.connect(database, autocommit=True) as owner:
        with suppress(psycopg.errors.DuplicateObject):
            owner.execute("create role analyst login")
        owner.execute(grants[1].encode())
    with catalogue.opened(Lake(database, at_work[0].desk.warehouse)) as prepared:
        prepared.execute(f"detach {catalogue.LAKE}")
        as_analyst = database.replace("user=desk", "user=analyst")
        for said_line in lines[2:]:
            prepared.execute(
                said_line.replace("dbname=desk host=db.example user=analyst", as_analyst)
            ).fetchall()
        assert prepared.execute("select count(*) from fct_expense").fetchall() == [(1,)]
        with pytest.raises(duckdb.Error, match="read-only"):
            prepared.execute("create table desk.marts.x as select 1")
