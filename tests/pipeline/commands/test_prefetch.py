"""A command foresees its first order: the child stages the first workbook once, while the command still loads its libraries."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.__main__ import main
from pipeline.child.process import Child
from pipeline.desk.confirmations import take_over
from pipeline.desk.said import Said
from tests.pipeline.drawn import workbook

KNOWN = """
[headings.expenses]
"Formål" = "text"

[facts.expenses]
"year: Bilag 2016" = "yes"
"""


@pytest.mark.parametrize(
    "words", [["check", "raw/bilag.xlsx"], ["build", "--raw", "raw"]], ids=lambda words: words[0]
)
@pytest.mark.parametrize("known", ["", KNOWN], ids=["nothing said", "much said"])
def test_the_first_workbook_is_ordered_once(
    words: list[str], known: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raw").mkdir()
    workbook(
        tmp_path / "raw" / "bilag.xlsx", {"Ark1": "Bilag | Dato | Tekst | Beløb\n1 | 01-05-2016 | Fly | 1\n"}
    )
    take_over(Said(tmp_path), "known", known.encode(), is_still=lambda _: True, author="Bo")
    ordered: list[str] = []
    original = Child.order

    def order(child: Child, said: Mapping[str, Any]) -> None:
        ordered.append(said["name"])
        original(child, said)

    monkeypatch.setattr(Child, "order", order)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    assert main(words) == 0
    assert ordered == ["bilag.xlsx"]


def test_a_guess_waits_for_no_library() -> None:
    """Else the child begins no earlier than the command itself would have it begin."""
    asked = "import sys, pipeline.commands.prefetch; print(*{'babel', 'duckdb', 'fluent', 'pyarrow', 'rapidfuzz'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
