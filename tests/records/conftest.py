"""A records database of its own for each test, beside a warehouse that need not exist."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from records import database


@pytest.fixture(autouse=True)
def fresh_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the records: they stand beside the warehouse that WAREHOUSE names."""
    monkeypatch.delenv("RECORDS", raising=False)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "desk" / "warehouse.duckdb"))
    yield tmp_path / "desk"
    database.close()
