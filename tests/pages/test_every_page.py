"""Every page of the menu opens on the sample in every language, as AppTest sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard.frame import Entry
from locales import LANGUAGES, text
from pipeline import paths


@pytest.mark.parametrize("lang", list(LANGUAGES))
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_page_opens(sample_warehouse: Path, entry: Entry, lang: str) -> None:
    app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=90)
    app.query_params["lang"] = lang
    app.switch_page(entry.file)
    app.run()
    assert not app.exception
    assert [title.value for title in app.title] == [text(f"page-{entry.name}", lang)]
    assert text("error-page-title", lang) not in "".join(box.value for box in app.error)
    assert text("footer-offline", lang) in "".join(caption.value for caption in app.caption)


def test_a_page_without_a_warehouse_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dashboard import warehouse

    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none.duckdb"))
    warehouse.close()
    app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=90)
    app.run()
    assert not app.exception
    said = " ".join(
        [
            *(box.value for box in app.info),
            *(box.value for box in app.warning),
            *(m.value for m in app.markdown),
        ]
    )
    assert said.strip()
