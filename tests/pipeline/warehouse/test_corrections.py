"""Cells corrected on screen: they hold in the next export too, retire when it is mended, are undone with their load, and a person leaves them."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.__main__ import main
from pipeline.commands.verify import verify
from pipeline.desk import orders, watched
from pipeline.desk.corrections import Correction
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.warehouse import build as building
from pipeline.warehouse.build import build, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query, ready

HEAD = "Bilag | Dato | Budgetpost | Tekst | Beløb"
FLY = "1 | 01-05-2016 | Rejser | Fly | 8.450,00"
HOTEL = "2 | 02-05-2016 | Rejser | Hotel | fem"
TAXI = "3 | 31-02-2016 | Rejser | Taxi | 120"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    ready(tmp_path, {"Bilag.xlsx": {"Bilag": "\n".join((HEAD, FLY, HOTEL, TAXI))}})
    return Desk.of(tmp_path / "warehouse.duckdb")


def put(desk: Desk, name: str, *rows: str) -> Path:
    return workbook(desk.raw / name, {"Bilag": "\n".join((HEAD, *rows))})


def amounts(desk: Desk) -> dict[str, str]:
    return {text: str(amount) for text, amount in query(desk, "select text, amount from staging.expenses")}


def state(desk: Desk) -> list[tuple[Any, ...]]:
    return query(desk, 'select file, "row", old, new, state, says from meta.corrections order by all')


def correction(desk: Desk, row: int = 3, new: str = "5,00", **other: Any) -> Correction:
    """The amount of a row of the vouchers, corrected by Mette."""
    said = {
        "source": "expenses", "file": "Bilag.xlsx", "sheet": "Bilag", "row": row, "index": 4, "column": "amount",
        "heading": "Beløb", "new": new, "reason": "Tal i ord", "who": "Mette Holm", "said_at": orders.now(),
    }  # fmt: skip
    said |= {"sha256": file_hash(desk.raw / str(other.get("file", "Bilag.xlsx")))}
    return Correction(**said | other)


def corrected(desk: Desk, *ones: Correction, **how: Any) -> Built:
    return build(desk, corrected=ones or (correction(desk),), loaded_by="Mette Holm", **how)


def test_a_corrected_cell_is_counted_by_the_dry_run_and_loaded_and_the_export_stays_as_it_is(
    desk: Desk,
) -> None:
    before = (desk.raw / "Bilag.xlsx").read_bytes()
    tried = corrected(desk, dry_run=True)
    assert [(c.added, c.changed, c.rejected) for c in tried.changes] == [(1, 0, 1)]
    assert [(one["old"], one["new"], one["state"]) for one in tried.corrections] == [
        ("fem", "5,00", "applied")
    ]
    assert amounts(desk) == {"Fly": "8450.00"}
    corrected(desk)
    assert amounts(desk) == {"Fly": "8450.00", "Hotel": "5.00"}
    assert (desk.raw / "Bilag.xlsx").read_bytes() == before
    assert query(desk, "select row, value from staging.rejects") == [(4, "31-02-2016")]
    told = query(desk, 'select file, sheet, "row", old, new, who, reason from staging.corrected')
    assert told == [("Bilag.xlsx", "Bilag", 3, "fem", "5,00", "Mette Holm", "Tal i ord")]
    assert query(desk, "select cells[5] from raw.rows where row = 3") == [("fem",)]
    assert query(desk, "select corrected, withdrawn from meta.loads order by load_id") == [(0, 0), (1, 0)]
    assert build(desk).is_unchanged


def test_it_holds_in_the_next_export_and_retires_when_that_is_mended(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    corrected(desk)
    put(desk, "Bilag maj.xlsx", "9 | 03-05-2016 | Rejser | Tog | 99", FLY, HOTEL)
    build(desk)
    assert amounts(desk) == {"Fly": "8450.00", "Hotel": "5.00", "Tog": "99.00"}
    assert state(desk) == [("Bilag maj.xlsx", 4, "fem", "5,00", "applied", "fem")]
    put(desk, "Bilag maj.xlsx", FLY, HOTEL.replace("fem", "55,00"))
    assert main(["build", "--warehouse", str(desk.warehouse)]) == 0
    assert "»55,00«" in capsys.readouterr().out
    assert amounts(desk)["Hotel"] == "55.00"
    assert state(desk)[0][4:] == ("retired", "55,00")
    assert query(desk, "select * from staging.corrected") == []
    # a warehouse that is deleted comes back the same
    desk.warehouse.unlink()
    shutil.rmtree(desk.ledger.staged)
    build(desk)
    assert state(desk)[0][4:] == ("retired", "55,00")
    for file in desk.raw.iterdir():
        file.unlink()
    put(desk, "Bilag.xlsx", FLY)
    build(desk, drop_absent=True)
    assert state(desk)[0][4:] == ("waiting", None)


@pytest.mark.soak
def test_several_are_undone_one_by_one_and_the_newest_of_a_cell_holds(desk: Desk) -> None:
    corrected(desk, correction(desk, new="5x"))
    assert query(desk, "select value from staging.rejects where row = 3") == [("5x",)]
    day = correction(desk, 4, "29-02-2016", column="posted_date", heading="Dato", index=1)
    corrected(desk, correction(desk, new="6,00"), day)
    assert amounts(desk) == {"Fly": "8450.00", "Hotel": "6.00", "Taxi": "120.00"}
    held = desk.ledger.loads()[-1].corrections
    assert [one.new for one in held] == ["6,00", "29-02-2016"]
    build(desk, withdrawn=[held[1].correction_id])
    assert amounts(desk) == {"Fly": "8450.00", "Hotel": "6.00"}
    assert query(desk, "select corrected, withdrawn from meta.loads where load_id = 4") == [(0, 1)]


@pytest.mark.soak
def test_undoing_a_load_undoes_its_corrections_and_brings_back_what_it_withdrew(desk: Desk) -> None:
    corrected(desk)
    put(desk, "Flere.xlsx", "7 | 05-05-2016 | Rejser | Bus | 12")
    build(desk)
    undo(desk, 2, only=True)
    assert amounts(desk) == {"Fly": "8450.00", "Bus": "12.00"}
    undo(desk, 4, only=True)
    assert amounts(desk) == {"Fly": "8450.00", "Bus": "12.00", "Hotel": "5.00"}
    undo(desk, 1)
    assert amounts(desk) == {"Fly": "8450.00"}


@pytest.mark.soak
def test_a_load_with_corrections_that_is_killed_is_finished_by_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(building, "_put_in_place", killed)
        with pytest.raises(KeyboardInterrupt):
            corrected(desk)
    assert amounts(desk) == {"Fly": "8450.00"}
    build(desk)
    assert amounts(desk) == {"Fly": "8450.00", "Hotel": "5.00"}
    assert len(desk.ledger.loads()) == 2


@pytest.mark.soak
def test_a_cell_that_is_not_there_is_a_sentence_and_nothing_is_saved(desk: Desk) -> None:
    with pytest.raises(NothingBuiltError, match="række 30"):
        corrected(desk, correction(desk, row=30))
    with pytest.raises(NothingBuiltError, match="række 3"):  # the file was another one when it was looked at
        corrected(desk, replace(correction(desk), sha256="0" * 64))
    assert len(desk.ledger.loads()) == 1


@pytest.mark.soak
def test_a_person_leaves_the_corrections_and_they_are_whole(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    corrected(desk)
    seen = watched.Seen("Fra Mette Holm.xlsx", "0" * 64, at=orders.now())
    watched.write(desk.ledger, watched.Watched(str(tmp_path), seen={seen.name: seen}))
    assert verify(desk).findings == []
    assert main(["forget", "Mette Holm", "--yes", "--warehouse", str(desk.warehouse)]) == 0
    capsys.readouterr()
    assert "Mette" not in desk.ledger.list.read_text(encoding="utf-8")
    assert query(desk, "select who from meta.corrections") == [("[slettet]",)]
    assert list(watched.folders(desk.ledger)[0].seen) == ["Fra [slettet].xlsx"]
    assert amounts(desk)["Hotel"] == "5.00"
    assert verify(desk).findings == []


@pytest.mark.soak
def test_the_exports_are_those_beside_the_warehouse_for_every_command(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    put(desk, "Flere.xlsx", "7 | 05-05-2016 | Rejser | Bus | 12")
    assert main(["build"]) == 0
    capsys.readouterr()
    assert amounts(desk) == {"Fly": "8450.00", "Bus": "12.00"}
