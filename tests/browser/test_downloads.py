"""Files that a page makes at a click arrive; their contents are read in tests/frame/test_tables.py and tests/reports."""

from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.frame.served import Served

pytestmark = pytest.mark.browser


def test_the_travel_brief_arrives(server: Served, visit: Visit, tmp_path: Path) -> None:
    visit.open(f"{server.url}/provinces?lang=en&province=CN-JS")
    visit.button("provinces-print").click()
    assert visit.download("provinces-print-pdf", tmp_path).read_bytes().startswith(b"%PDF")
    visit.was_clean()
