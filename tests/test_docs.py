"""docs/contract.md against the code: what it names exists, and what it must list it lists in full, so that it can't go stale.

The page is read as it is written: its tables, under their headings, and what is set in backticks in their cells.
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest

import settings
from app import PAGES
from dashboard import __main__ as figures_commands
from dashboard.filters_model import LIFECYCLES, LINK_NAMES
from pipeline import paths
from pipeline.commands import line
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import LINEAGE_COLUMNS, LOCATION_COLUMNS, STAGING_TYPES, load_sources
from pipeline.warehouse.marts import MARTS_FOLDER, load_marts
from records.database import FILE as RECORDS_FILE
from settings import LAKES, sealed
from tests import project
from tests.pipeline.staging.test_contract_cells import SPECIFIED
from tests.project import PROJECT
from tests.test_packaging import headings
from tests.test_running import known

CONTRACT = PROJECT / "docs" / "contract.md"
CODE_KINDS = (".py", ".toml", ".sql", ".md", ".ftl", ".css", ".js", ".typ", ".in")

Row = dict[str, str]


# --- reading the page ---


@cache
def _text() -> str:
    return CONTRACT.read_text(encoding="utf-8")


def _section(heading: str) -> str:
    """The text under a heading, down to the next of its rank or above."""
    marks = re.search(rf"^(#+) {re.escape(heading)}$", _text(), re.MULTILINE)
    assert marks, f"docs/contract.md has no section «{heading}»"
    rest = _text()[marks.end() :]
    end = re.search(rf"^#{{1,{len(marks[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def _tables(heading: str) -> list[list[Row]]:
    """The tables under a heading: their rows, by column."""
    tables: list[list[Row]] = []
    names: list[str] | None = None
    for text in _section(heading).splitlines():
        if not text.startswith("|"):
            names = None
        elif names is None:
            names = [cell.strip() for cell in text.strip("|").split("|")]
            tables.append([])
        elif not text.startswith("| ---"):
            cells = [cell.strip() for cell in text.strip().strip("|").split("|")]
            assert len(cells) == len(names), f"a cell too many or too few: {text}"
            tables[-1].append(dict(zip(names, cells, strict=True)))
    return tables


def _table(heading: str) -> list[Row]:
    (table,) = _tables(heading)
    return table


def _quoted(text: str) -> list[str]:
    """The words set in backticks."""
    return re.findall(r"`([^`]+)`", text)


# --- layout, files, references ---


def _paths_named() -> Iterator[str]:
    for row in _tables("Layout")[0]:
        yield from _quoted(row["place"])
    text = _text()
    for heading in ("Files made while running", "Cells"):  # cells look like paths: 31/03/2016
        text = text.replace(_section(heading), "")
    for named in dict.fromkeys(_quoted(text)):
        looks_like_one = "/" in named.strip("/") or named.endswith((*CODE_KINDS, "/"))
        if looks_like_one and re.fullmatch(r"[\w./<>*-]+", named):
            yield named


@pytest.mark.parametrize("named", list(_paths_named()))
def test_every_file_and_folder_that_it_names_exists(named: str) -> None:
    assert any(PROJECT.glob(re.sub(r"<\w+>", "*", named).strip("/"))), named


def test_the_files_made_while_running_are_those_of_a_desk() -> None:
    desk = Desk.of(settings.warehouse_file())
    ours = {desk.warehouse.name, desk.ledger.folder.name, desk.known.list.name}
    ours |= {desk.questions.name, RECORDS_FILE, LAKES}
    ours |= {sealed.seal_of(desk.warehouse).name, desk.report_key.name}
    assert {row["file"].strip("`") for row in _table("Files made while running")} == ours
    assert desk.ledger.list.name in _quoted(_section("Files made while running"))


def _project_files() -> Iterator[tuple[str, str]]:
    """Every text file of the project, by its path in it."""
    for path in project.files(*CODE_KINDS, "Makefile", "run"):
        yield path.relative_to(PROJECT).as_posix(), project.said(path)


def test_nothing_refers_to_papers_that_are_no_part_of_the_project() -> None:
    """Every reference can be followed with the project alone."""
    papers = "|".join(("DESIGN", "TECHNIQUE", "MODELS", "TEXTS", "LAKE"))
    elsewhere = re.compile(
        rf"\b(?:{papers})\.md\b|\b(?:{papers}) (?:§|section)|(?:^|[\s(`\"'])(?:\.\./)?shared/[A-Z]"
    )
    found = [
        f"{path}:{number}: {text.strip()}"
        for path, whole in _project_files()
        for number, text in enumerate(whole.splitlines(), 1)
        if elsewhere.search(text)
    ]
    assert found == []


def test_references_to_the_contract_name_its_sections() -> None:
    anchors = headings(CONTRACT)
    wrong = [
        f"{path}: {anchor}"
        for path, whole in _project_files()
        for anchor in re.findall(r"docs/contract\.md#([\w-]+)", whole)
        if anchor not in anchors
    ]
    assert wrong == []


# --- sources and cells ---


@pytest.mark.parametrize("source", load_sources().values(), ids=lambda source: source.name)
def test_a_source_is_described_as_its_declaration_says(source) -> None:  # type: ignore[no-untyped-def]
    said = _section(source.name)
    described = {(row["type"], name) for row in _table(source.name) for name in _quoted(row["columns"])}
    declared = {(column.type, column.name) for column in source.columns}
    assert described == declared, (
        f"the table of columns under «{source.name}» in docs/contract.md lacks {sorted(declared - described)}"
        f" and has {sorted(described - declared)} too much"
    )
    required = re.search(r"^Required: (.+)\.$", said, re.MULTILINE)
    assert required
    groups = {frozenset(_quoted(part)) for part in required[1].split(";")}
    assert groups == {frozenset(group) for group in source.required}
    key = re.search(r"^Key: (.+)\.$", said, re.MULTILINE)
    assert key
    first, _, second = key[1].partition("; else")
    assert (tuple(_quoted(first)), tuple(_quoted(second))) == (source.key, source.else_key)
    assert said.strip().startswith(source.grain["en"])


def test_every_source_is_described() -> None:
    headings = set(re.findall(r"^### (\w+)$", _section("Sources"), re.MULTILINE)) - {"Types", "Vocabularies"}
    lacking, left = set(load_sources()) - headings, headings - set(load_sources())
    assert not lacking | left, (
        f"«Sources» in docs/contract.md lacks sections of {lacking or '{}'} and has {left or '{}'} too much"
    )


def test_types_become_the_columns_that_it_says() -> None:
    described = {
        row["type"]: tuple(
            re.findall(r"`<column>(\w*)` ([A-Z]+(?:\(\d+,\d+\))?(?:\[\])?)", row["staging columns"])
        )
        for row in _table("Types")
    }
    assert described == {name: tuple(columns) for name, columns in STAGING_TYPES.items()}
    said = _quoted(_section("Types"))
    assert {name for name, _ in (*LOCATION_COLUMNS, *LINEAGE_COLUMNS)} <= set(said)


def test_vocabularies_are_those_of_the_seeds() -> None:
    seeds = tomllib.loads((paths.SEEDS / "vocabulary.toml").read_text(encoding="utf-8"))
    described = {row["vocabulary"].strip("`"): _quoted(row["codes"]) for row in _table("Vocabularies")}
    assert described == {name: [code for code in words if code != "other"] for name, words in seeds.items()}


def test_every_form_of_a_cell_is_tried() -> None:
    """tests/pipeline/staging/test_contract_cells.py reads each from a sheet."""
    sheets = (line.partition("=>")[0].split(" | ") for line in SPECIFIED.splitlines())
    tried = {cell.strip().removeprefix("'") for cells in sheets for cell in cells}
    forms = [form for row in _table("Cells") if row["type"] != "list" for form in _quoted(row["is read"])]
    assert len(forms) > 60
    unread = (
        "unplaced",
        "marts.unplaced",
        "#N/A",
        "#REF!",
    )  # no forms; error values need a workbook with formulas
    assert [form for form in forms if form not in tried and form not in unread] == []


# --- warehouse ---

_NAMED = re.compile(r"`(?P<schema>\w+)\.(?P<name>\w+)(?:\((?P<arguments>[\w, ]+)\))?`")


@pytest.fixture(scope="module")
def con(sample_desk: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(sample_desk / "warehouse.duckdb"), read_only=True) as connection:
        yield connection


def _relations() -> list[tuple[str, str, str | None, list[str]]]:
    """Schema, name, arguments and columns of each table and macro that the section names in its tables."""
    found = []
    for table in _tables("Warehouse"):
        for row in table:
            named = _NAMED.fullmatch(next(iter(row.values())))
            assert named, f"no table or macro: {row}"
            found.append((named["schema"], named["name"], named["arguments"], _quoted(row["columns"])))
    return found


def _columns(con: duckdb.DuckDBPyConnection, schema: str, name: str, arguments: str | None) -> dict[str, str]:
    asked = f"{schema}.{name}"
    if arguments is not None:
        values = {"as_of": "date '2018-03-30'", "period_from": "date '2017-10-01'"}
        weights = {argument: "1" for argument in arguments.split(", ") if argument.endswith("_weight")}
        given = [(values | weights).get(argument, "null") for argument in arguments.split(", ")]
        asked += f"({', '.join(given)})"
    return {str(row[0]): str(row[1]) for row in con.execute(f"describe select * from {asked}").fetchall()}


@pytest.mark.parametrize(
    ("schema", "name", "arguments", "named"),
    _relations(),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tables_and_macros_have_the_columns_that_it_names(
    con: duckdb.DuckDBPyConnection, schema: str, name: str, arguments: str | None, named: list[str]
) -> None:
    columns = _columns(con, schema, name, arguments)
    assert [column for column in named if column not in columns] == []
    if arguments is not None:
        parameters = con.execute(
            "select parameters from duckdb_functions() where schema_name = ? and function_name = ?",
            [schema, name],
        ).fetchone()
        assert parameters == (arguments.split(", "),)
    money = {column: kind for column, kind in columns.items() if column.endswith("_dkk")}
    assert {column for column, kind in money.items() if not re.fullmatch(r"DECIMAL\(\d+,2\)", kind)} == set()
    dates = {column: kind for column, kind in columns.items() if column.endswith("_date")}
    assert {column for column, kind in dates.items() if kind != "DATE"} == set()
    if name.startswith("fct_"):
        assert {"_file", "_sheet", "_row"} <= set(columns)


def test_schemas_are_those_of_the_warehouse(con: duckdb.DuckDBPyConnection) -> None:
    said = re.search(r"^- Schemas: (.+)\.$", _section("Warehouse"), re.MULTILINE)
    assert said
    there = con.execute("select distinct table_schema from information_schema.tables").fetchall()
    assert set(_quoted(said[1])) == {name for (name,) in there}


def test_every_fact_and_dimension_is_listed(con: duckdb.DuckDBPyConnection) -> None:
    marts = {name for schema, name, _, _ in _relations() if schema == "marts"}
    written = {mart.name for mart in load_marts()}
    lacking = {name for name in written if name.startswith(("fct_", "dim_"))} - marts
    assert not lacking, f"«Warehouse» in docs/contract.md has no row of {lacking}"
    assert not marts - written, f"docs/contract.md describes {marts - written}, which no mart is called"


# --- model, definitions, filters, pages ---


def _keys(place: object) -> Iterator[str]:
    """Every key at any depth."""
    if isinstance(place, dict):
        for key, value in place.items():
            yield key
            yield from _keys(value)


def test_keys_of_entries_are_keys_of_the_catalogues() -> None:
    for row in _tables("Model")[0][:2]:
        files = list(PROJECT.glob(row["where"].strip("`")))
        assert files
        used = {key for file in files for key in _keys(tomllib.loads(file.read_text(encoding="utf-8")))}
        assert set(_quoted(row["an entry says"])) <= used, row["catalogue"]


def _definitions() -> list[Row]:
    return _tables("Definitions")[0]


@pytest.mark.parametrize("row", _definitions(), ids=lambda row: row["concept"])
def test_a_definition_is_where_it_says(con: duckdb.DuckDBPyConnection, row: Row) -> None:
    mart = row["mart"].strip("`")
    sql = (MARTS_FOLDER / f"{mart}.sql").read_text(encoding="utf-8")
    for column in _quoted(row["column"]):
        assert column in _columns(con, "marts", mart, "as_of"), column
    assert [value for value in _quoted(row["values"]) if f"'{value}'" not in sql] == []
    rules = tomllib.loads((paths.SEEDS / "rules.toml").read_text(encoding="utf-8"))
    assert [name for name in _quoted(row["thresholds"]) if not _has(rules, name)] == []


def _has(rules: dict[str, object], name: str) -> bool:
    place: object = rules
    for part in name.split("."):
        if not isinstance(place, dict) or part not in place:
            return False
        place = place[part]
    return True


def test_names_in_sentences_are_of_the_warehouse(con: duckdb.DuckDBPyConnection) -> None:
    """In the definitions, what is set in backticks outside their table: marts and columns, or what the table names."""
    known = {path.stem for path in MARTS_FOLDER.glob("*.sql")} | {
        value for row in _definitions() for value in _quoted(row["values"])
    }
    for schema, name, arguments, _ in _relations():
        known |= _columns(con, schema, name, arguments).keys()
    named = {name for name in _quoted(_section("Definitions")) if re.fullmatch(r"\w+", name)}
    assert named - known - {"expires_in_12_months"} == set()
    qualified = re.findall(r"\bmarts\.(\w+)", _text())
    assert set(qualified) <= {mart.name for mart in load_marts()}


def test_thresholds_in_sentences_exist() -> None:
    rules = tomllib.loads((paths.SEEDS / "rules.toml").read_text(encoding="utf-8"))
    named = [
        name
        for name in _quoted(_text())
        if re.fullmatch(r"[a-z_]+\.[a-z_]+", name) and name.split(".")[0] in rules
    ]
    files = ("rules.toml", "known.toml")
    assert [name for name in named if name not in files and not _has(rules, name)] == []


def test_states_of_agreements_are_all_there(con: duckdb.DuckDBPyConnection) -> None:
    values = {row["concept"]: _quoted(row["values"]) for row in _definitions()}
    assert tuple(values["lifecycle"]) == LIFECYCLES
    kind = _columns(con, "marts", "agreement_at", "as_of")["presence"]
    assert kind == f"ENUM({', '.join(repr(value) for value in values['presence'])})"


def test_checks_of_money_are_all_there() -> None:
    (rules,) = [_quoted(row["values"]) for row in _definitions() if row["concept"] == "rule check"]
    texts = (PROJECT / "locales" / "da" / "budget.ftl").read_text(encoding="utf-8")
    said = re.findall(r"^finding-([a-z-]+) =", texts, re.MULTILINE)
    assert set(rules) == {code.replace("-", "_") for code in said}


def test_filters_are_all_there() -> None:
    described = [(row["in links"].strip("`"), row["in commands"].strip("`")) for row in _table("Filters")]
    there = [(name, f"--{name.replace('_', '-')}") for name in LINK_NAMES.values()]
    assert sorted(described) == sorted(there), (
        f"the table under «Filters» in docs/contract.md lacks {set(there) - set(described)} and has {set(described) - set(there)} too much"
    )


def test_pages_are_all_there() -> None:
    described = [
        (row["page"].strip("`"), row["file"].strip("`"), row["guests"] == "yes") for row in _table("Pages")
    ]
    menu = [(entry.name, entry.file, entry.for_guests) for entry in PAGES]
    assert described == menu, (
        f"the table under «Pages» in docs/contract.md lacks {set(menu) - set(described)} and has {set(described) - set(menu)} too much,"
        " or has them in another order than the menu of app.py"
    )


# --- commands ---


@pytest.mark.parametrize("program", ["pipeline", "dashboard", "reports"])
def test_commands_and_options_are_all_there(program: str) -> None:
    commands = known(program)
    rows = {row["command"].strip("`").split()[3]: row for row in _tables(program)[0]}
    assert set(rows) == set(commands)
    for name, row in rows.items():
        options = set(_quoted(row["options"]))
        if "all filters" in row["options"]:
            options |= {filter_row["in commands"].strip("`") for filter_row in _table("Filters")}
        arguments = [a for a in commands[name]._actions if not isinstance(a, argparse._HelpAction)]
        spellings = [set(a.option_strings) for a in arguments if a.option_strings]
        assert options - set().union(*spellings) == set(), f"{name} has no such option"
        assert [s for s in spellings if not s & options] == [], f"{name} has more options"
        said = row["command"].strip("`").split()[4:]
        assert said == [a.metavar or a.dest for a in arguments if not a.option_strings]
        used = set(re.findall(r"--[a-z][a-z-]*", row["does"]))
        assert used <= options, f"{name}: {used - options}"


def test_targets_of_make_are_all_there() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))
    assert {row["command"].strip("`") for row in _table("make")} == {f"make {target}" for target in targets}


def test_settings_are_those_that_are_read() -> None:
    code = "\n".join(
        whole for path, whole in _project_files() if path.endswith(".py") and not path.startswith("tests/")
    )
    settings = [row["variable"].strip("`") for row in _table("Settings")]
    assert [name for name in settings if f'"{name}"' not in code] == []


def test_keys_of_check_are_those_of_its_json(capsys: pytest.CaptureFixture[str]) -> None:
    line.run(
        [
            "check",
            "--json",
            "--lang",
            "en",
            *(str(path) for path in sorted((paths.PROJECT / "data" / "sample").glob("*aftaler*.xlsx"))[:1]),
        ]
    )
    (file,) = json.loads(capsys.readouterr().out)
    described = {row["of"]: _quoted(row["keys"]) for row in _table("JSON of check")}
    assert list(file) == described["file"]
    assert set(file["sheets"][0]) == set(described["sheet"])
    skipped = [row for sheet in file["sheets"] for row in sheet["skipped"]]
    assert set(skipped[0]) == set(described["skipped"])


def test_keys_of_build_history_and_verify_are_those_of_their_json(
    sample_desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = [
        "--raw",
        str(sample_desk / "raw"),
        "--warehouse",
        str(sample_desk / "warehouse.duckdb"),
        "--json",
    ]
    for row in _table("JSON of build, history and verify"):
        asked = ["build", "--dry-run"] if row["command"] == "build" else [row["command"]]
        line.run([*asked, *where])
        said = json.loads(capsys.readouterr().out)
        assert set(_quoted(row["keys"])) <= set(said[0] if isinstance(said, list) else said), row["command"]


def test_keys_of_figures_are_those_of_its_json(
    sample_warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["figures", "--as-of", "2018-03-30", "--json"]
    assert figures_commands.main([*asked, "--page", "overview"]) == 0
    figures = json.loads(capsys.readouterr().out)
    said = re.search(r"^Keys of a figure: (.+?)\. ", _section("dashboard"), re.MULTILINE)
    assert said
    assert list(figures[0]) == _quoted(said[1])
    assert figures_commands.main([*asked, "--rows", "in_force_count"]) == 0
    assert {"_file", "_sheet", "_row"} <= set(json.loads(capsys.readouterr().out)[0])
