"""Who only orders loads no more than it needs: the limited child has the parsers, and a command starts it before anything else."""

import json
import subprocess
import sys

import pytest

from pipeline.paths import PROJECT


def _loaded(module: str, then: str = "") -> set[str]:
    """The modules that a process has loaded after it has imported one, and called a function of it."""
    call = f"{module}.{then}()" if then else ""
    code = f"import json, sys, {module}\n{call}\nprint(json.dumps(sorted(sys.modules)))"
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return set(json.loads(said.stdout))


@pytest.mark.parametrize("module", ["pipeline.commands.line", "pipeline.warehouse.build"])
def test_a_process_that_builds_loads_no_parsers(module: str) -> None:
    loaded = _loaded(module)
    heavy = (
        "pipeline.recognition.",
        "pipeline.staging.",
        "pipeline.reading.reader",
        "pipeline.cells.amounts",
    )
    assert [name for name in sorted(loaded) if name.startswith(heavy)] == []
    assert not {"python_calamine", "openpyxl", "xlsxwriter"} & loaded


def test_the_child_is_started_by_a_process_that_has_loaded_next_to_nothing() -> None:
    loaded = _loaded("pipeline.child.process")
    assert {name for name in loaded if name.startswith("pipeline.")} == {
        "pipeline.child", "pipeline.child.process", "pipeline.paths", "pipeline.reading", "pipeline.reading.limits",
    }  # fmt: skip
    assert not {"numpy", "pyarrow", "duckdb", "pandas", "fluent"} & loaded


def test_the_child_does_without_pandas_and_duckdb() -> None:
    loaded = _loaded("pipeline.child.workbook_child", then="_load_libraries")
    assert "pipeline.staging.workbook" in loaded
    assert not {"pandas", "duckdb", "streamlit"} & loaded
