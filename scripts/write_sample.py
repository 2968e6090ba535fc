"""Write the workbooks of data/sample again: ``python -m scripts.write_sample``.

The same facts give the same workbooks, so that a changed file in git is a changed fact or a changed script. How they are
laid out is stored in data/facts/sample/workbooks.toml; `makes` names there what of scripts/sample/exports.py makes rows out of facts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from scripts.sample import exports
from scripts.sample.facts import Cells, layouts, sample_lines, sample_rows
from scripts.sample.office import BLANK, Line, OfficeColumn, OfficeTable, note, workbook

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample"


def columns_of(sheet: Mapping[str, Any]) -> list[OfficeColumn]:
    """The columns of a sheet of workbooks.toml: its own, or those of the sheet that it names."""
    if "columns_of" not in sheet:
        return [OfficeColumn(**column) for column in sheet["columns"]]
    others = (other for book in layouts()["workbooks"] for other in book["sheets"])
    columns = columns_of(next(other for other in others if other["name"] == sheet["columns_of"]))
    if sheet.get("plain_columns"):
        return [replace(column, group=None, choices=None) for column in columns]
    return columns


def line_of(columns: Sequence[OfficeColumn], cells: Cells) -> Line:
    """A row of a sheet: the cell that each column names. A fact is no invention, unless its cells say so in another language."""
    known = {"illustrative": "nej", **cells}
    return Line(tuple(known[column.cell] or None for column in columns))


def table_of(sheet: Mapping[str, Any]) -> OfficeTable:
    """The table of a sheet of workbooks.toml. Raises ValueError where the headings of its CSV are not those of its columns."""
    columns = columns_of(sheet)
    maker, *export = sheet["makes"].split() if "makes" in sheet else [""]
    made = getattr(exports, maker)(*export) if maker else []
    lines = [one if isinstance(one, Line) else line_of(columns, one) for one in made]
    if "rows" in sheet:
        headings = [column.heading.replace("-\n", "").replace("\n", " ") for column in columns]
        if any(list(row) != headings for row in sample_rows(sheet["rows"])):
            raise ValueError(f"{sheet['rows']}.csv has not the headings of {sheet['name']}: {headings}")
        lines += sample_lines(sheet["rows"])
    lines += [note(text) if text else BLANK for text in sheet.get("notes", ())]
    looks = {key: sheet[key] for key in ("merge", "first_column", "freeze_columns", "tab") if key in sheet}
    return OfficeTable(sheet["name"], sheet["title"], columns, lines, **looks)


def write_sample(folder: Path) -> list[Path]:
    """Write every sample workbook into ``folder`` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for book in layouts()["workbooks"]:
        paths.append(folder / book["file"])
        with workbook(paths[-1], title=book["title"], saved=book["saved"]) as office:
            if "lists" in book:
                office.lists(**layouts()["lists"][book["lists"]])
            for sheet in book["sheets"]:
                if "page" in sheet:
                    office.page(sheet["name"], sheet["page"])
                else:
                    office.table(table_of(sheet))
    return paths


def main() -> None:
    """Write the workbooks and say which."""
    for path in write_sample(SAMPLE):
        print(f"Wrote {path.name}")


if __name__ == "__main__":
    main()
