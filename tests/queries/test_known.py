"""Known by: questions are answered from the exports that existed by a day; no link has the server make a warehouse for a guest."""

import datetime as dt
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard import known, recounted, verified
from dashboard.__main__ import main
from dashboard.filters_model import Filters
from dashboard.known import NotKnownError
from dashboard.model import measures
from dashboard.queries import options
from dashboard.warehouse import known_by, one_version
from locales import text
from tests.pages.desk import open_page

DAY = dt.date(2020, 3, 29)


@pytest.fixture(scope="module")
def desk(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's desk, of one's own, with the warehouse of the exports that existed by `DAY`."""
    folder = tmp_path_factory.mktemp("known") / "desk"
    shutil.copytree(sample_desk, folder)
    return folder / "warehouse.duckdb"


@pytest.fixture
def warehouse(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WAREHOUSE", str(desk))
    return desk


def test_only_exports_that_existed_by_the_day_are_read(warehouse: Path) -> None:
    known.make(DAY)
    filters = Filters(as_of=dt.date(2021, 3, 29))
    with one_version():
        now = measures.values(filters, "activities_held since_count")
        with known_by(DAY):
            then = measures.values(filters, "activities_held since_count")
            assert max(options.exports()["last_data_as_of"]) == DAY
        again = measures.values(filters, "activities_held since_count")
    assert now == again
    assert then["activities_held"] == now["activities_held"] - 3  # of the follow-up of 2023
    assert (then["since_count"], now["since_count"]) == (0, 2)
    said = verified.changed_figures(filters, DAY).set_index("figure")
    assert said.loc[measures.measure("activities_held").label()].to_list() == ["100", "103"]
    came = verified.newer_exports([("Aktiviteter og milepæle.xlsx", "another content")])
    assert "Aktiviteter og milepæle.xlsx" in set(came["file"])


def test_both_counts_agree_on_what_was_known_by_the_day(warehouse: Path) -> None:
    """Without the list of companies «Danfoss and COWI» is one party in both."""
    known.make(DAY)
    with known_by(DAY):
        found = recounted.of_pages(Filters(as_of=DAY))
    assert (found.differences, found.count > 3000) == ((), True)


@pytest.mark.soak  # two figures of a day are above
def test_of_a_day_all_exports_of_then_tell_what_all_of_now_tell(warehouse: Path) -> None:
    """Later exports change no figure of the day but how much has come since, and how many rows were read."""
    known.make(DAY)
    changed = verified.changed_figures(Filters(as_of=DAY), DAY)
    since = {
        measures.measure(name).label() for name in ("since_count", "rows_read_count", "rows_rejected_count")
    }
    assert set(changed["figure"]) <= since


def test_no_export_is_as_old(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotKnownError, match=r"1\. januar 2000"):
        known.make(dt.date(2000, 1, 1))
    assert main(["figures", "--page", "map", "--known-by", "2000-01-01"]) == 2
    assert "1. januar 2000" in capsys.readouterr().err.replace("\u00a0", " ")


def test_what_one_that_was_killed_left_goes_with_the_next(warehouse: Path) -> None:
    folder = warehouse.with_name("warehouse.history") / "known"
    folder.mkdir(exist_ok=True)
    left = [folder / f"2019-01-01-a-b.duckdb.part-0123456789abcdef{end}" for end in ("", ".wal")]
    for path in left:
        path.write_bytes(b"half")
    known.make(DAY)
    assert [path.name for path in folder.iterdir() if ".part-" in path.name] == []


def test_a_command_leaves_out_what_came_later(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(
            ["figures", "--page", "agreements", "--as-of", "2020-03-29", "--known-by", "2020-03-29", "--json"]
        )
        == 0
    )
    figures = {
        one["measure"]: one["value"] for one in json.loads(capsys.readouterr().out) if one["group"] is None
    }
    assert figures["later_agreement_count"] == 0


def test_a_link_shows_what_was_known_and_a_guest_has_nothing_made(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = open_page("partnerships/agreements.py", as_of="2020-03-29", known="2020-03-29")
    assert any("29. marts 2020: eksporter, der fandtes da" in caption.value for caption in at.caption)
    assert not any("Sket siden da" in fold.label for fold in at.expander)
    at.button(key="known-by-end").click().run()
    assert any("Sket siden da" in fold.label for fold in at.expander)

    def refuse(day: dt.date) -> None:
        raise AssertionError(f"a guest had the warehouse of {day} made")

    monkeypatch.setattr(known, "make", refuse)
    guest = open_page("partnerships/agreements.py", as_of="2020-03-29", known="2019-01-01", view="guest")
    assert any("Gæster ser" in info.value for info in guest.info)


def test_a_page_of_later_exports_says_so_and_leads_back(warehouse: Path) -> None:
    """By that day the sample has a budget and challenges alone."""
    at = open_page("partnerships/agreements.py", as_of="2018-03-30", known="2018-03-30")
    assert (
        "2018-03-30" in at.query_params["as_of"]
    )  # a day of the project, though nothing that has a day is known
    assert text("known-by-told", date=dt.date(2018, 3, 30)) in [said.value for said in at.markdown]
    at.button(key="empty-known").click().run()
    assert "known" not in at.query_params
    assert at.dataframe


# The last, so that those above share a warehouse of the day.
def test_a_warehouse_is_made_once_and_let_go(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known.make(DAY)
    kept = known.file_of(DAY)
    assert kept.exists()
    made: list[str] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        made.append(command[-2])
        Path(command[-1]).write_bytes(b"")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    known.make(DAY)
    assert made == []
    for day in range(1, known.MOST_KEPT + 1):
        known.make(dt.date(2019, 1, day))
    assert not kept.exists()
    assert len(list(kept.parent.glob("*.duckdb"))) == known.MOST_KEPT
    for path in kept.parent.glob("*.duckdb"):
        path.unlink()
