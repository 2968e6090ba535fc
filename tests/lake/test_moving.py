"""A desk of one machine becomes a shared one, and the other way, by a backup: with its history and what was written at it."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.commands import backup, line
from pipeline.commands.verify import verify
from pipeline.desk import confirmations
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build, undo
from records import comments, database
from tests.lake.machines import Machine, vouchers, whole
from tests.pipeline.drawn import workbook

DAY = dt.date(2020, 1, 1)


def _say(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = line.run([*command.split(), "--lang", "en"])
    said = capsys.readouterr()
    return code, said.out + said.err


def _put(folder: Path, kroner: int) -> None:
    drawn = f"Bilag | Dato | Budgetpost | Beløb\n1 | 01-05-2016 | Rejser | {kroner}\n"
    workbook(folder / "a.xlsx", {"Ark1": drawn})


def _own_desk(machine: Machine, *loads: int) -> Desk:
    """A desk of the machine alone, whose one voucher had these amounts, a load each."""
    own = Desk(machine.folder / "own" / "raw", machine.folder / "own" / "warehouse.duckdb")
    own.raw.mkdir(parents=True)
    for kroner in loads:
        _put(own.raw, kroner)
        build(own, loaded_by="Anne")
    return own


@pytest.mark.soak
def test_a_desk_moves_into_a_lake_and_out_again(
    machines: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    anne, bo = machines
    own = _own_desk(anne, 1, 5)
    confirmations.remember(own.known, {"places": {"Nanking Syd": "CN-320100"}}, author="Anne")
    build(own, loaded_by="Anne")
    monkeypatch.setenv("WAREHOUSE", str(own.warehouse))
    note = comments.write("rejser", "Dyrere fly", author="Anne", as_of=DAY)
    # In.
    code, said = _say(f"backup {anne.folder / 'own.zip'}", capsys)
    assert code == line.BUILT, said
    for name, value in anne.environment.items():
        monkeypatch.setenv(name, value)
    _put(anne.inbox, 7)
    code, said = _say(f"restore {anne.folder / 'own.zip'}", capsys)
    assert code == line.BUILT, said
    code, said = _say(f"restore {anne.folder / 'own.zip'}", capsys)
    assert (code, "already" in said) == (line.NOTHING_BUILT, True), said
    # Elsewhere it is all there, records too, and goes on.
    for name, value in bo.environment.items():
        monkeypatch.setenv(name, value)
    assert [kept.text for kept in comments.on_figure("rejser")] == ["Dyrere fly"]
    comments.edit(note.note_id, "Dyrere tog", author="Bo", version=note.version)
    assert comments.write("rejser", "Ny", author="Bo", as_of=DAY).note_id != note.note_id
    undo(bo.desk, 1, loaded_by="Bo")
    assert confirmations.load_confirmations(bo.desk.known).places == {"Nanking Syd": "CN-320100"}
    # What lay in the inbox meanwhile is kept there, and loaded next.
    build(anne.desk, loaded_by="Anne")
    assert vouchers(anne.desk.warehouse) == [("1", 7)]
    assert list(anne.inbox.iterdir()) == []
    # Out.
    code, said = _say(f"backup {bo.folder / 'lake.zip'}", capsys)
    assert code == line.BUILT, said
    out = Desk(bo.folder / "out" / "raw", bo.folder / "out" / "warehouse.duckdb")
    monkeypatch.setenv("WAREHOUSE", str(out.warehouse))
    code, said = _say(f"restore {bo.folder / 'lake.zip'}", capsys)
    assert code == line.BUILT, said
    assert whole(out.warehouse) == whole(anne.desk.warehouse)
    assert {kept.text for kept in comments.on_figure("rejser")} == {"Dyrere tog", "Ny"}
    assert build(out, loaded_by="?").is_unchanged
    undo(out, 2, loaded_by="Bo")
    assert vouchers(out.warehouse) == [("1", 5)]
    assert verify(out).findings == []
    database.close()


@pytest.mark.soak
def test_one_that_was_put_there_and_not_published_is_by_the_next_build(
    machines: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    anne, bo = machines
    own = _own_desk(anne, 5)
    monkeypatch.setenv("WAREHOUSE", str(own.warehouse))
    backup.backup(own, anne.folder / "own.zip", by="Anne")
    for name, value in anne.environment.items():
        monkeypatch.setenv(name, value)

    def killed(_: Desk) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(backup, "rebuild", killed)
        backup.restore(anne.desk, anne.folder / "own.zip")
    assert not any(anne.inbox.glob("*"))
    build(anne.desk, loaded_by="Anne")
    for name, value in bo.environment.items():
        monkeypatch.setenv(name, value)
    assert build(bo.desk, loaded_by="Bo").is_unchanged
    assert vouchers(bo.desk.warehouse) == [("1", 5)]
    database.close()
