"""Loads on top of loads: nothing is lost, everything can be told and taken back."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from locales import LANGUAGES, speaking
from pipeline import paths
from pipeline.commands import line
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from pipeline.warehouse.making import nearest
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query, tables, unloaded

AGREEMENTS = """
Aftale-id | Titel        | Dansk part       | Kinesisk by | Indgået
A-1       | Vand i Wuxi  | Ballerup Kommune | Wuxi        | 2016-05-01
A-2       | Luft i Jinan | Horsens Kommune  | Jinan       | 2017-03-01
"""
CHANGED = AGREEMENTS.replace("Vand i Wuxi ", "Spildevand  ")
EXPENSES = """
Bilagsnr. | Bogføringsdato | Tekst | Beløb  | Budgetpost
1         | 2017-01-10     | Taxa  | 250.00 | Rejser
1         | 2017-01-10     | Taxa  | 250.00 | Rejser
2         | 2017-02-01     | Hotel | 900.00 | Rejser
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return unloaded(tmp_path, {"aftaler.xlsx": {"Ark1": AGREEMENTS}})


def titles(desk: Desk) -> list[str]:
    return [row[0] for row in query(desk, "select title from staging.agreements order by agreement_id")]


@pytest.mark.usefixtures("marts")
def test_a_load_tells_what_it_added_and_changed(desk: Desk) -> None:
    build(desk)
    workbook(desk.raw / "aftaler.xlsx", {"Ark1": CHANGED})
    built = build(desk)
    assert [(c.source, c.added, c.changed, c.removed) for c in built.changes] == [("agreements", 0, 1, 0)]
    changes = query(
        desk,
        'select load_id, key, change, "column", old_value, new_value from history.changes where load_id = 2',
    )
    assert changes == [(2, "A-1", "changed", "title", "Vand i Wuxi", "Spildevand")]
    # What the first load added is still told as it was then.
    added = query(
        desk,
        "select new_value from history.changes where load_id = 1 and key = 'A-1' and \"column\" = 'title'",
    )
    assert added == [("Vand i Wuxi",)]


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_equal_voucher_lines_all_count_and_a_second_export_of_them_counts_once(desk: Desk) -> None:
    workbook(desk.raw / "bilag.xlsx", {"Bilag": EXPENSES})
    build(desk)
    assert query(desk, "select count(*), sum(amount) from staging.expenses") == [(3, 1400)]
    workbook(
        desk.raw / "bilag 2017 hele året.xlsx",
        {"Bilag": EXPENSES + "3 | 2017-12-01 | Fly | 100.00 | Rejser\n"},
    )
    build(desk)
    assert query(desk, "select count(*), sum(amount) from staging.expenses") == [(4, 1500)]


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_the_voucher_number_of_another_year_is_another_voucher(desk: Desk) -> None:
    workbook(desk.raw / "bilag.xlsx", {"Bilag": EXPENSES})
    build(desk)
    workbook(desk.raw / "bilag 2018.xlsx", {"Bilag": EXPENSES.replace("2017-", "2018-")})
    build(desk)
    assert query(desk, "select count(*) from staging.expenses") == [(6,)]


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_a_dry_run_tells_everything_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    build(desk)
    before = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.suffix not in (".lock", "")
    }
    dropped = tmp_path / "dropped"
    dropped.mkdir()
    incoming = workbook(dropped / "aftaler.xlsx", {"Ark1": CHANGED})
    tried = build(desk, incoming=[incoming], dry_run=True)
    told = ("key", "column", "old_value", "new_value")
    assert [tuple(value[name] for name in told) for value in tried.values] == [
        ("A-1", "title", "Vand i Wuxi", "Spildevand")
    ]
    shutil.rmtree(dropped)
    after = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.suffix not in (".lock", "")
    }
    assert after == before


@pytest.mark.usefixtures("marts")
def test_the_ledger_is_readable_by_people(desk: Desk) -> None:
    build(desk, loaded_by="Karen")
    line = json.loads((desk.ledger.folder / "loads.jsonl").read_text(encoding="utf-8"))
    assert line["loaded_by"] == "Karen"
    assert [file["file"] for file in line["active"]] == ["aftaler.xlsx"]


def saved(path: Path, day: str) -> Path:
    """The workbook as if Excel had saved it on that day."""
    parts = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"\d{4}-\d\d-\d\dT", f"{day}T", core).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.usefixtures("marts")
def test_an_older_export_dropped_later_does_not_speak_against_newer_data(desk: Desk) -> None:
    saved(desk.raw / "aftaler.xlsx", "2023-12-01")
    build(desk)
    older = CHANGED + "A-3 | Jord i Harbin | Viborg Kommune | Harbin | 2015-01-01\n"
    saved(workbook(desk.raw / "aftaler 2020.xlsx", {"Ark1": older}), "2020-03-01")
    built = build(desk)
    assert titles(desk) == ["Vand i Wuxi", "Luft i Jinan", "Jord i Harbin"]  # what only it holds is added
    [(file, sentence)] = built.older
    assert file == "aftaler 2020.xlsx"
    assert "aftaler 2020.xlsx er ældre (01-03-2020) end aftaler.xlsx (01-12-2023)" in sentence
    assert "2 af dens rækker" in sentence
    assert built.kept_missing == {}  # the newer file's rows are not missing in an older one


@pytest.mark.usefixtures("marts")
def test_two_new_exports_at_once_count_in_the_order_of_their_days(desk: Desk) -> None:
    saved(desk.raw / "aftaler.xlsx", "2023-12-01")
    saved(workbook(desk.raw / "zz 2020.xlsx", {"Ark1": CHANGED}), "2020-03-01")
    built = build(desk)
    assert titles(desk) == ["Vand i Wuxi", "Luft i Jinan"]
    assert built.older == []


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_a_file_put_in_place_of_its_namesake_counts_whatever_its_day(desk: Desk) -> None:
    saved(desk.raw / "aftaler.xlsx", "2023-12-01")
    build(desk)
    saved(workbook(desk.raw / "aftaler.xlsx", {"Ark1": CHANGED}), "2020-03-01")
    build(desk)
    assert titles(desk) == ["Spildevand", "Luft i Jinan"]
    first = desk.ledger.loads()[0].active[0]
    shutil.copyfile(desk.ledger.file(first.sha256, first.file), desk.raw / "aftaler.xlsx")
    build(desk)  # the first content again, in place of the second
    assert titles(desk) == ["Vand i Wuxi", "Luft i Jinan"]


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_gone_rows_are_those_before_the_new_file_not_those_of_newer_ones(desk: Desk) -> None:
    saved(desk.raw / "aftaler.xlsx", "2023-12-01")
    build(desk)
    only_one = AGREEMENTS.replace("A-1", "A-3").rsplit("A-2", 1)[0]
    saved(workbook(desk.raw / "gammel.xlsx", {"Ark1": only_one}), "2020-03-01")
    build(desk, gone=[("agreements", "aftaler.xlsx")])
    assert titles(desk) == ["Vand i Wuxi", "Luft i Jinan", "Vand i Wuxi"]


@pytest.mark.soak
def test_a_row_kept_of_a_replaced_file_points_to_that_file_and_its_row(desk: Desk) -> None:
    build(desk)
    head = AGREEMENTS.strip().splitlines()[0]
    workbook(
        desk.raw / "aftaler.xlsx",
        {
            "Ark1": f"{head}\nA-1 | Vand | Ballerup Kommune | Wuxi | 2016-05-01\nA-9 | Ny | Ballerup Kommune | Wuxi | 2018-05-01"
        },
    )
    build(desk)
    lineage = query(desk, "select agreement_id, _file, _row from staging.agreements order by 1")
    assert lineage == [
        ("A-1", "aftaler.xlsx", 2),
        ("A-2", "aftaler.xlsx (v1)", 3),
        ("A-9", "aftaler.xlsx", 3),
    ]
    cells = query(
        desk,
        "select r.cells[1] from staging.agreements as a join raw.rows as r on a._file = r.file and a._sheet = r.sheet and a._row = r.row order by 1",
    )
    assert cells == [("A-1",), ("A-2",), ("A-9",)]
    assert query(desk, "select file from raw.files") == [("aftaler.xlsx",)]
    before = tables(desk)
    desk.warehouse.unlink()
    build(desk)
    assert tables(desk) == before


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_several_files_leave_at_once(desk: Desk) -> None:
    build(desk)
    workbook(desk.raw / "b.xlsx", {"Ark1": AGREEMENTS.replace("A-", "B-")})
    workbook(desk.raw / "c.xlsx", {"Ark1": AGREEMENTS.replace("A-", "C-")})
    build(desk)
    leaving = {file.sha256 for file in desk.ledger.loads()[-1].active if file.file != "aftaler.xlsx"}
    build(desk, without=leaving)
    assert {row[0] for row in query(desk, "select agreement_id from staging.agreements")} == {"A-1", "A-2"}


def test_a_reader_who_has_seen_enough_is_no_fault(desk: Desk) -> None:
    command = [sys.executable, "-m", "pipeline", "check", str(desk.raw / "aftaler.xlsx")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=paths.PROJECT
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.soak
@pytest.mark.usefixtures("marts")
def test_what_leads_nowhere_is_told_before_it_is_loaded(desk: Desk) -> None:
    workbook(
        desk.raw / "budget.xlsx",
        {"Ark1": "Budgetpost | Finansieringskilde | Periode | Budget\nRejser | Tilskud | 2017 | 5000"},
    )
    build(desk)
    workbook(
        desk.raw / "bilag.xlsx",
        {
            "Ark1": "Bilagsnr. | Bogført dato | Budgetpost | Beløb | Aftale-id\n"
            "1 | 01-02-2017 | Rejserne | 10 |\n2 | 01-02-2017 | Rejser | 10 | A-999\n3 | 02-02-2017 | Rejserne | 10 | A-1"
        },
    )
    found = build(desk, dry_run=True).dangling
    first, second = found
    assert first.startswith("Budgetposten »Rejserne« er ikke i budgettet (2 bilag)")
    assert "Ligner »Rejser«" in first
    assert "A-999" in second
    assert build(desk).dangling == found
    assert build(desk).dangling == ()  # what is loaded already is told on the page Data


# Exports that name what is not loaded, one of each kind that can: their references are those of marts.orphan.
NAMING = {
    "aktiviteter.xlsx": "Aktivitets-id | Titel | Startdato | Aftale-id | Udfordrings-id | Virksomheder\n"
    "K-1 | Besøg | 01-02-2017 | A-1 | U-1 | Vandværk A/S",
    "milepæle.xlsx": "Aftale-id | Milepæl | Frist\nA-1 | Rapport | 01-02-2018",
    "bilag.xlsx": "Bilagsnr. | Bogført dato | Budgetpost | Beløb | Aftale-id | Aktivitets-id\n"
    "1 | 01-02-2017 | Rejser | 10 | A-1 | K-9",
    "interesser.xlsx": "Virksomhed | Tema | Provins | Niveau\nVandværk A/S | Vand | Jiangsu | interesseret",
    "udfordringer.xlsx": "Udfordrings-id | Titel | By | Tema | Aftale-id\nU-7 | Rent vand | Wuxi | Vand | A-1",
}


@pytest.mark.soak  # two new exports at once, above, and tests/pipeline/warehouse/test_lineage.py hold a part
@pytest.mark.usefixtures("marts")
def test_exports_arrive_in_any_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = unloaded(tmp_path, {name: {"Ark1": picture} for name, picture in NAMING.items()})
    for lang in LANGUAGES:
        with speaking(lang):
            said = build(desk, dry_run=True).dangling
        # of activities an agreement, a challenge and a company; of vouchers an agreement and an activity; and one of each other kind
        assert len(said) == 8
        command = ["build", "--dry-run", "--lang", lang, "--raw", str(desk.raw)]
        assert line.run([*command, "--warehouse", str(desk.warehouse)]) == line.BUILT
        assert {*said} <= set(capsys.readouterr().out.splitlines())
    build(desk)
    workbook(
        desk.raw / "mere.xlsx",
        {"Ark1": "Udfordrings-id | Titel | By | Tema | Aftale-id\nU-1 | Ren luft | Wuxi | Luft | A-1"},
    )
    build(desk)
    assert query(desk, "select * from marts.orphan where column_name = 'challenge_id'") == []


def test_a_name_that_leads_nowhere_is_offered_its_nearest_likeness_and_none_where_several_are_as_near() -> (
    None
):
    lines = ["Løn projektleder", "Rejser og ophold", "Revision", "Møder i Kina", "Møder i Danmark"]
    assert list(nearest("Løn", lines)) == ["Løn projektleder"]
    assert list(nearest("Aarhus–Wuxi", ["Samarbejdsaftale Aarhus–Wuxi", "Venskabsby Viborg–Jinan"])) == [
        "Samarbejdsaftale Aarhus–Wuxi"
    ]
    assert list(nearest("Møder", lines)) == ["Møder i Kina", "Møder i Danmark"]
    assert list(nearest("Møder", [*lines, "Møder i Norge"])) == []
    assert list(nearest("Husleje", lines)) == []
