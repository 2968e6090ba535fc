"""Which desk this is comes from one file: another file is another desk, and nothing of this one is written anywhere else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

import settings
from locales import LANGUAGES, speaking, text
from pipeline import paths
from pipeline.desk.desk import Desk
from settings import DeskFileError
from settings.desk import LANGUAGES as NAMED_IN
from tests.pages import desk as pages

DESK = """
slug = "india-desk"
organisation = "Klyngen"
[name]
da = "Indiendesken"
en = "India Desk"
zh = "印度事务台"
[title]
da = "Klyngens Indiendesk"
en = "The cluster's India Desk"
zh = "集群印度事务台"
[project]
start_date = 2021-01-01
end_date = 2024-12-31
budget_dkk = "500000.50"
[data]
folder = "here"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the second desk, with its file."""
    made = tmp_path_factory.mktemp("india")
    (made / "desk.toml").write_text(DESK, encoding="utf-8")
    return made


@pytest.fixture
def india(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESK", str(folder / "desk.toml"))
    for name in ("WAREHOUSE", "RECORDS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="module")
def warehouse(folder: Path) -> Path:
    """The second desk's warehouse, built by the command from an export in its own folder."""
    raw = folder / "here" / "raw"
    raw.mkdir(parents=True)
    book = paths.PROJECT / "data" / "sample" / "Samarbejdsaftaler Kina 2020-03.xlsx"
    (raw / "aftaler.xlsx").write_bytes(book.read_bytes())
    environment = {name: value for name, value in os.environ.items() if name not in ("WAREHOUSE", "RECORDS")}
    environment["DESK"] = str(folder / "desk.toml")
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "build"],
        cwd=paths.PROJECT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "here" / "warehouse.duckdb"


def test_a_second_desk_has_its_own_warehouse_grant_and_days(warehouse: Path, india: Path) -> None:
    assert settings.warehouse_file() == warehouse
    assert Desk.of(settings.warehouse_file()).raw == india / "here" / "raw"
    with duckdb.connect(str(warehouse), read_only=True) as con:
        rule = con.execute("select project_start_date, project_end_date, project_budget_dkk from marts.rule")
        assert [str(value) for value in rule.fetchone() or ()] == ["2021-01-01", "2024-12-31", "500000.50"]


def test_its_pages_say_its_name_its_grant_and_nothing_of_ours(warehouse: Path, india: Path) -> None:
    assert settings.warehouse_file() == warehouse
    said = pages.words(pages.open_page("overview/overview.py", as_of="2020-03-29"))
    assert "Klyngens Indiendesk" in said
    assert "1. januar 2021" in said
    assert "500.001\u00a0kr." in said  # to the krone
    assert "China Desk" not in said
    assert "CLEAN" not in said.replace("CLEAN–", "").replace("(CLEAN", "")


@pytest.mark.usefixtures("india")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_speak_of_the_desk_that_is_meant(lang: str) -> None:
    names = {"da": "Klyngens Indiendesk", "en": "The cluster's India Desk", "zh": "集群印度事务台"}
    assert speaking(lang)(text)("app-name") == names[lang]


def test_a_desk_file_that_lacks_something_ends_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong, what in (
        (DESK.replace('slug = "india-desk"', ""), "slug"),
        (DESK.replace("india-desk", "india desk"), "slug"),
        (DESK.replace("2021-01-01", '"soon"'), "soon"),
        (DESK.replace("500000.50", "much"), "desk"),
        ("=", "desk"),
        (DESK.replace('"500000.50"', "nan"), "no amount"),
        (DESK.replace("500000.50", "-1"), "no amount"),
        (DESK.replace("500000.50", "1e400"), "no amount"),
        (DESK.replace('"500000.50"', "true"), "no amount"),
        (DESK.replace("2021-01-01", "2029-01-01"), "before"),
        (DESK.replace('zh = "印度事务台"', ""), "zh"),
        (DESK.replace('"印度事务台"', "1"), "zh = '1' is no text"),
        (DESK.replace('"印度事务台"', '"a\\nb"'), "zh = .* is no text"),
        (DESK.replace('"印度事务台"', '"a\\u0000"'), "zh = .* is no text"),
        (DESK.replace('slug = "india-desk"', "slug = nan"), "slug = 'nan' is no text"),
        (DESK.replace('slug = "india-desk"', f'slug = "{"a" * 300}"'), "slug = .* is no text"),
        (re.sub(r"organisation = .*", "organisation = []", DESK), "organisation = .* is no text"),
        (re.sub(r"folder = .*", 'folder = ""', DESK), "folder = '' is no text"),
        (re.sub(r"\[data\][^\[]*", "", DESK).replace("slug =", "data = 3\nslug ="), "desk"),
        (DESK + f"\nx = {'[' * 5000}{']' * 5000}", "nested"),
    ):
        file = tmp_path / f"{abs(hash(wrong))}.toml"
        assert wrong != DESK
        file.write_text(wrong, encoding="utf-8")
        monkeypatch.setenv("DESK", str(file))
        with pytest.raises(DeskFileError, match=what) as refused:
            settings.desk()
        assert (refused.value.code, capsys.readouterr().err) == (2, f"{refused.value}\n")
    assert tuple(LANGUAGES) == NAMED_IN
    monkeypatch.setenv("DESK", str(tmp_path / "none.toml"))
    with pytest.raises(DeskFileError, match=r"none\.toml"):
        settings.desk()


_OURS = re.compile(r"China[- ]Desk|\bCLEAN\b|882[.,]?000|中国事务台", re.IGNORECASE)
# What is not a name of ours: what examples in docstrings show, and an English word.
_MEANT_OTHERWISE = ("882.000", "882,000", '"clean"', "882 t.kr.", "«clean air")


def test_no_name_or_figure_of_this_desk_stands_in_code_or_catalogues() -> None:
    found = []
    for folder in (
        "dashboard",
        "lake",
        "locales",
        "pages",
        "pipeline",
        "recount",
        "records",
        "reports",
        "settings",
    ):
        for path in sorted((paths.PROJECT / folder).rglob("*")):
            if path.suffix not in {".py", ".ftl", ".sql", ".js", ".css", ".typ"}:
                continue
            for line in path.read_text(encoding="utf-8").splitlines():
                is_example = path.suffix == ".py" and any(one in line for one in _MEANT_OTHERWISE)
                if _OURS.search(re.sub(r"\bclean\b", "", line)) and not is_example:
                    found.append(f"{path.relative_to(paths.PROJECT)}: {line.strip()[:100]}")
    assert found == []
