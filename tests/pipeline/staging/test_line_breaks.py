"""A name is one line wherever it is read: a cell is narrow, and what was wrapped in it must not break a calendar, a heading or a link."""

from pathlib import Path

import openpyxl
import pytest

from locales import speaking
from pipeline.cells.text import on_one_line
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import STAGING_TYPES, Source, load_sources
from pipeline.warehouse.build import build
from reports import calendar
from tests.pipeline.drawn import only, stage, workbook

TEXTS = {kind for kind, parts in STAGING_TYPES.items() if any(type_ == "VARCHAR" for _, type_ in parts)}


def wrapped(folder: Path, source: Source) -> Path:
    """A sheet of that kind whose words are each on a line of their own."""
    book = openpyxl.Workbook()
    book.active.append([column.label["da"] for column in source.columns])
    for number in range(3):
        book.active.append(
            [
                f"{column.example}\n({number + 1})" if column.type == "text" and " " not in column.example
                else column.example.replace(" ", "\n") if column.type in TEXTS
                else column.example
                for column in source.columns
            ]
        )  # fmt: skip
    path = folder / f"{source.name}.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("name", list(load_sources()))
def test_no_text_but_prose_has_a_line_break(tmp_path: Path, name: str) -> None:
    source = load_sources()[name]
    staged = only(stage(wrapped(tmp_path, source)))
    assert staged.table is not None
    assert staged.table.num_rows
    kept = {column.name for column in source.columns if column.breaks == "kept"}
    broken = {
        field
        for row in staged.table.to_pylist()
        for field, value in row.items()
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str) and "\n" in one
    }
    assert broken == kept  # prose keeps its lines


@pytest.mark.parametrize(
    ("said", "apart", "told"),
    [
        ("Region\nHovedstaden", False, "Region Hovedstaden"),
        ("江苏省\n环境保护厅", False, "江苏省环境保护厅"),
        ("江苏省\nEPB", False, "江苏省 EPB"),
        ("Viborg Kommune\nAarhus Kommune", True, "Viborg Kommune; Aarhus Kommune"),
        ("Viborg Kommune;\nAarhus Kommune", True, "Viborg Kommune; Aarhus Kommune"),
    ],
)
def test_what_a_line_break_becomes(said: str, apart: bool, told: str) -> None:
    assert on_one_line(said, apart=apart) == told


def test_wrapped_names_have_a_calendar_and_are_found_by_those_who_name_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raw").mkdir()
    desk = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    workbook(
        desk.raw / "aftaler.xlsx",
        {"Ark1": "Aftale-id | Titel | Dansk part | Kinesisk part | Kinesisk by | Indgået | Udløber\n"
         "A-1 | Vand\\ni Wuxi | Viborg Kommune\\nAarhus Kommune | Wuxi\\nBureau | Wuxi | 01-05-2016 | 01-05-2030\n"
         "A-2 | Luft | Odense Kommune | Jinan EPB | Jinan | 01-05-2016 | 01-05-2030"},
    )  # fmt: skip
    workbook(
        desk.raw / "aktiviteter.xlsx",
        {"Ark1": "Titel | Startdato | Aftale-id\nBesøg | 01-02-2017 | Vand\\ni Wuxi\nMøde | 02-02-2017 | A-1\\nA-2"},
    )  # fmt: skip
    assert not build(desk).dangling
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    for party in ("Viborg Kommune", "Viborg Kommune; Aarhus Kommune", "Viborg Kommune\nAarhus Kommune"):
        assert speaking("da")(calendar.of_party)(party)
