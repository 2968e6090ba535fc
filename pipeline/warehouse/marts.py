"""Staging and seeds to marts.

Runs ``pipeline/sql/marts`` in the order their own words ask for, then the checks.

One file = one SELECT = one table, or one table macro where the answer depends on an as-of date, or one view where rows of other
marts are only picked out. A rule that several marts follow (the last day that a date may mean) is one expression in a file of its
own. Nothing is configured: the name is the file's, the grain is its first line, what it needs are the marts that it mentions.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline import paths

MARTS_FOLDER = paths.SQL / "marts"
CHECKS_FOLDER = paths.SQL / "checks"
LANGUAGES = ("da", "en", "zh")
MARTS_AT_ONCE = 2

_GRAIN = re.compile(r"^-- (?P<view>View: o|O)ne row .+\.$")
_MACRO = re.compile(
    r"^-- (?:Table macro|(?P<rule>Rule)) (?P<name>\w+)\((?P<arguments>[\w, ]+)\): (?(rule)|one row ).+\.$"
)
_CHECK = re.compile(r"^-- (?P<sentence>.+\.)$")
_COMMENT = re.compile(r"--[^\n]*")
_RELATION = re.compile(
    r"\b(?P<schema>raw|staging|seeds|marts|history|meta)\s*\.\s*(?P<name>\w+)", re.IGNORECASE
)
_ALLOWED_SCHEMAS = {"staging", "seeds", "marts"}


class MartError(Exception):
    """A SQL file of the project breaks a rule of the house; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class Mart:
    """One file of ``pipeline/sql/marts``: a table, a view, or a table macro when it has arguments.

    ``needs`` are the marts that it reads; ``is_staged``, whether it reads staging itself; ``is_rule``, whether it is one expression
    of its arguments that other marts and queries use instead of a SELECT.
    """

    name: str
    grain: str
    select: str
    arguments: tuple[str, ...]
    needs: frozenset[str]
    is_view: bool = False
    is_staged: bool = False
    is_rule: bool = False

    @property
    def is_macro(self) -> bool:
        """Whether the mart is asked with arguments (an as-of date) instead of being stored."""
        return bool(self.arguments)


@dataclass(frozen=True, slots=True)
class Check:
    """One file of ``pipeline/sql/checks``: a sentence that must hold, and the rows that break it."""

    name: str
    sentence: str
    select: str


@dataclass(frozen=True, slots=True)
class CheckFailure:
    """A check that found rows: what should hold, how many rows break it, and the first of them."""

    name: str
    sentence: str
    rows: int
    examples: tuple[Mapping[str, Any], ...] = ()

    def __str__(self) -> str:
        """One line for a log or a terminal."""
        return f"{self.name}: {self.sentence} ({self.rows} rows)"


def _body(text: str) -> str:
    return text.strip().rstrip(";").rstrip()


def read_mart(path: Path) -> Mart:
    """The mart that one SQL file holds.

    Raises:
        MartError: the grain line is missing, the last line is not ``select * from final``,
        the file holds several
            statements, or it reads a schema that marts may not read.
    """
    text = path.read_text(encoding="utf-8")
    first = text.split("\n", 1)[0].strip()
    macro = _MACRO.match(first)
    if macro and macro["name"] != path.stem:
        raise MartError(
            f"{path.name}: the first line names {macro['name']}; give file and macro the same name."
        )
    grain = _GRAIN.match(first)
    if not macro and not grain:
        raise MartError(
            f"{path.name}: the first line must say the grain: «-- One row …» or «-- View: one row …» with a full stop, "
            "«-- Table macro name(as_of): one row …» or «-- Rule name(argument): …» with a full stop."
        )
    select = _body(text)
    code = _COMMENT.sub("", select)
    if ";" in re.sub(r"'[^']*'", "", code):
        raise MartError(f"{path.name}: one file is one SELECT; take the other statements out.")
    is_rule = macro is not None and macro["rule"] is not None
    if not is_rule and select.splitlines()[-1].strip() != "select * from final":
        raise MartError(f"{path.name}: the last line must be «select * from final».")
    needs: set[str] = set()
    is_staged = False
    for match in _RELATION.finditer(code):
        schema, name = match["schema"].lower(), match["name"].lower()
        if schema not in _ALLOWED_SCHEMAS:
            raise MartError(
                f"{path.name}: reads {schema}.{name}; a mart reads only staging, seeds and other marts. "
                "Take what you need into staging first."
            )
        if schema == "marts":
            needs.add(name)
        is_staged = is_staged or schema == "staging"
    return Mart(
        name=path.stem,
        grain=first.removeprefix("-- "),
        select=select,
        arguments=tuple(part.strip() for part in macro["arguments"].split(",")) if macro else (),
        needs=frozenset(needs),
        is_view=grain is not None and grain["view"] != "O",
        is_staged=is_staged,
        is_rule=is_rule,
    )


@cache
def load_marts(folder: Path = MARTS_FOLDER) -> tuple[Mart, ...]:
    """All marts of a folder, each after those that it reads.

    Raises:
        MartError: as `read_mart`, a mart that is not there is read, or marts read each other in a circle.
    """
    marts = {path.stem: read_mart(path) for path in sorted(folder.glob("*.sql"))}
    for mart in marts.values():
        for name in sorted(mart.needs - marts.keys()):
            raise MartError(f"{mart.name}.sql: reads marts.{name}, but there is no file {name}.sql.")
    try:
        order = list(
            TopologicalSorter({name: sorted(mart.needs) for name, mart in marts.items()}).static_order()
        )
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise MartError(
            f"These marts read each other in a circle: {circle}. One of them must let go."
        ) from error
    return tuple(marts[name] for name in order)


def marts_of_seeds(folder: Path = MARTS_FOLDER) -> frozenset[str]:
    """The names of the marts that read nothing but seeds, themselves and through others: they can be made before a workbook is read."""
    names: set[str] = set()
    for mart in load_marts(folder):
        if not mart.is_staged and mart.needs <= names:
            names.add(mart.name)
    return frozenset(names)


@contextmanager
def beside(con: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of its own to the same database, for a statement that runs in another thread."""
    [database] = con.execute("select current_database()").fetchone() or ("memory",)
    with con.cursor() as cursor:
        cursor.execute(f'use "{database}"')
        yield cursor


def create_company_aliases(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the empty table of what people have said about companies that are the same (pipeline/desk/company_aliases.py)."""
    con.execute("create schema if not exists staging")
    con.execute(
        "create table if not exists staging.company_aliases "
        "(alias_id varchar, company_id varchar, alias varchar, company varchar, is_same boolean, reason varchar, who varchar, said_date date)"
    )


def create_marts(
    con: duckdb.DuckDBPyConnection,
    folder: Path = MARTS_FOLDER,
    *,
    tries_macros: bool = True,
    only: Collection[str] | None = None,
    standing: Collection[str] = (),
) -> tuple[str, ...]:
    """Builds all marts anew and returns their names in order.

    Schemas staging and seeds must be there. Each mart is made as soon as those that it reads are there, two at a time, those first that the
    longest chain of others waits for. Macros are tried once, so that a fault shows here and not on a page; a load leaves that out (a quarter of a second), since the tests try what is shipped. With ``only``, just those
    marts are made and those that they read; those ``standing`` have been made and are left as they are.

    Raises:
        MartError: as `load_marts`, or DuckDB refuses a file; the message names the file.
    """
    con.execute("create schema if not exists marts")
    create_company_aliases(con)
    marts = {mart.name: mart for mart in load_marts(folder)}
    if only is not None:
        marts = _with_needs(marts, only)
    marts = {name: mart for name, mart in marts.items() if name not in standing}
    order = TopologicalSorter({name: sorted(mart.needs & marts.keys()) for name, mart in marts.items()})
    order.prepare()
    # The cursors outlive the workers: after a fault in one mart the other is still being made.
    with ExitStack() as cursors, ThreadPoolExecutor(MARTS_AT_ONCE) as workers:
        idle = [cursors.enter_context(beside(con)) for _ in range(MARTS_AT_ONCE)]
        waiting = _waiting(marts)
        ready: list[str] = []
        making: dict[Future[None], tuple[str, duckdb.DuckDBPyConnection]] = {}
        while order.is_active():
            ready = sorted((*ready, *order.get_ready()), key=waiting.__getitem__)
            while ready and idle:
                name, cursor = ready.pop(), idle.pop()
                making[workers.submit(_create_mart, cursor, marts[name], tries_macros)] = name, cursor
            for made in wait(making, return_when=FIRST_COMPLETED).done:
                made.result()
                name, cursor = making.pop(made)
                idle.append(cursor)
                order.done(name)
    return tuple(marts)


def _with_needs(marts: Mapping[str, Mart], names: Collection[str]) -> dict[str, Mart]:
    """The marts of those names and all that they read; ``marts`` stand in their order, and so do these."""
    wanted = set(names)
    for mart in reversed(list(marts.values())):
        if mart.name in wanted:
            wanted |= mart.needs
    return {name: mart for name, mart in marts.items() if name in wanted}


def _waiting(marts: Mapping[str, Mart]) -> dict[str, int]:
    """How many others, one after the other, wait for each mart; ``marts`` stand in their order."""
    waiting = dict.fromkeys(marts, 0)
    for mart in reversed(list(marts.values())):
        for name in mart.needs & marts.keys():
            waiting[name] = max(waiting[name], waiting[mart.name] + 1)
    return waiting


def _create_mart(con: duckdb.DuckDBPyConnection, mart: Mart, tries_macros: bool) -> None:
    try:
        if mart.is_macro:
            arguments = ", ".join(mart.arguments)
            body = f"(\n{mart.select}\n)" if mart.is_rule else f"table\n{mart.select}"
            con.execute(f"create or replace macro marts.{mart.name}({arguments}) as {body}")
            if tries_macros and not mart.is_rule:
                nothing = ", ".join("null" for _ in mart.arguments)
                con.execute(f"select * from marts.{mart.name}({nothing}) limit 0")
        else:
            kind = "view" if mart.is_view else "table"
            con.execute(f"create or replace {kind} marts.{mart.name} as\n{mart.select}")
    except duckdb.Error as error:
        raise MartError(f"{mart.name}.sql: DuckDB says: {error}") from error


@cache
def load_checks(folder: Path = CHECKS_FOLDER) -> tuple[Check, ...]:
    """All checks of a folder by name. Raises MartError if a first line does not say what should hold."""
    checks = []
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        first = _CHECK.match(text.split("\n", 1)[0].strip())
        if not first:
            raise MartError(f"{path.name}: the first line must say in a sentence what should hold.")
        checks.append(Check(name=path.stem, sentence=first["sentence"], select=_body(text)))
    return tuple(checks)


def run_checks(con: duckdb.DuckDBPyConnection, folder: Path = CHECKS_FOLDER) -> list[CheckFailure]:
    """The checks that found rows which should not exist; an empty list means that all is well."""
    failures = []
    for check in load_checks(folder):
        try:
            result = con.execute(check.select)
            names = [column[0] for column in result.description or []]
            rows = result.fetchall()
        except duckdb.Error as error:
            raise MartError(f"{check.name}.sql: DuckDB says: {error}") from error
        if rows:
            examples = tuple(dict(zip(names, row, strict=True)) for row in rows[:5])
            failures.append(CheckFailure(check.name, check.sentence, len(rows), examples))
    return failures


# --- seeds ---

_SEED_CSV_TYPES: Mapping[str, str] = {
    "lat": "DOUBLE",
    "label_lat": "DOUBLE",
    "label_lon": "DOUBLE",
    "lon": "DOUBLE",
    "population": "BIGINT",
    "population_2020": "BIGINT",
    "gdp_2023_cny_100m": "DOUBLE",
    "gdp_per_capita_2023_cny": "DOUBLE",
    "area_km2": "DOUBLE",
}


def _create_table(
    con: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, str], rows: Iterable[Iterable[Any]]
) -> None:
    """Creates ``seeds.<name>`` with the columns (name → DuckDB type); values arrive as text or None."""
    by_column: list[list[str | None]] = [[] for _ in columns]
    for row in rows:
        for values, value in zip(by_column, row, strict=True):
            values.append(None if value is None or value == "" else str(value))
    arrow = pa.table(
        {key: pa.array(values, pa.string()) for key, values in zip(columns, by_column, strict=True)}
    )
    casts = ", ".join(
        f'cast("{column}" as {duckdb_type}) as "{column}"' for column, duckdb_type in columns.items()
    )
    con.register("seed_rows", arrow)
    try:
        con.execute(f"create or replace table seeds.{name} as select {casts} from seed_rows")
    finally:
        con.unregister("seed_rows")


def _load_csv(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    types = {column: _SEED_CSV_TYPES.get(column, "VARCHAR") for column in rows[0]}
    _create_table(con, path.stem, types, rows[1:])


def _flatten(settings: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{name}.")
        elif isinstance(value, list):
            yield prefix + name, ";".join(str(part) for part in value)
        else:
            yield prefix + name, str(value)


def _load_themes(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    themes = tomllib.loads(path.read_text(encoding="utf-8"))
    columns = {"theme_code": "VARCHAR", **{f"name_{language}": "VARCHAR" for language in LANGUAGES}}
    _create_table(
        con,
        "themes",
        {**columns, "is_environmental": "BOOLEAN", "sort_order": "BIGINT"},
        (
            (code, *(theme[language] for language in LANGUAGES), bool(theme.get("is_environmental")), order)
            for order, (code, theme) in enumerate(themes.items(), start=1)
        ),
    )
    _create_table(
        con,
        "theme_synonyms",
        {"theme_code": "VARCHAR", "synonym": "VARCHAR"},
        ((code, synonym) for code, theme in themes.items() for synonym in theme.get("synonyms", ())),
    )


def _load_technologies(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    technologies = tomllib.loads(path.read_text(encoding="utf-8"))
    _create_table(
        con,
        "technologies",
        {
            "technology_code": "VARCHAR",
            **{f"name_{language}": "VARCHAR" for language in LANGUAGES},
            "sort_order": "BIGINT",
        },
        (
            (code, *(technology[language] for language in LANGUAGES), order)
            for order, (code, technology) in enumerate(technologies.items(), start=1)
        ),
    )
    for table, column, key in (
        ("technology_synonyms", "synonym", "synonyms"),
        ("technology_themes", "theme_code", "themes"),
    ):
        _create_table(
            con,
            table,
            {"technology_code": "VARCHAR", column: "VARCHAR"},
            ((code, value) for code, technology in technologies.items() for value in technology[key]),
        )


def _load_words(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    vocabularies = tomllib.loads(path.read_text(encoding="utf-8"))
    _create_table(
        con,
        "words",
        {
            "vocabulary": "VARCHAR",
            "code": "VARCHAR",
            **{f"name_{language}": "VARCHAR" for language in LANGUAGES},
            "sort_order": "BIGINT",
        },
        (
            (vocabulary, code, *(word[language] for language in LANGUAGES), order)
            for vocabulary, words in vocabularies.items()
            for order, (code, word) in enumerate(words.items(), start=1)
            if isinstance(word, Mapping) and all(language in word for language in LANGUAGES)
        ),
    )


def _load_rules(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    rules = tomllib.loads(path.read_text(encoding="utf-8"))
    intervals = rules.pop("contact_interval_days", {})
    _create_table(
        con, "contact_intervals", {"agreement_type": "VARCHAR", "days": "BIGINT"}, list(intervals.items())
    )
    _create_table(con, "rules", {"name": "VARCHAR", "value": "VARCHAR"}, _flatten(rules))


def _load_party_words(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Whole names of parties by spelling, and patterns of a place and a word, split before and after the place."""
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    shown = [f"name_{language}" for language in LANGUAGES]
    _create_table(
        con,
        "party_names",
        {**dict.fromkeys(("country", "lang", "spelling", *shown), "VARCHAR"), "sort_order": "BIGINT"},
        (
            (name["country"], language, spelling, *(name[shown_in][0] for shown_in in LANGUAGES), order)
            for order, name in enumerate(words["names"], start=1)
            for language in LANGUAGES
            for spelling in name[language]
        ),
    )
    _create_table(
        con,
        "party_patterns",
        {
            **dict.fromkeys(("country", "levels", "lang", "before", "after", *shown), "VARCHAR"),
            "sort_order": "BIGINT",
        },
        (
            (
                kind["country"],
                ";".join(kind["levels"]),
                language,
                *spelling.split("{place}"),
                *(kind[shown_in][0] for shown_in in LANGUAGES),
                order,
            )
            for order, kind in enumerate(words["kinds"], start=1)
            for language in LANGUAGES
            for spelling in kind[language]
        ),
    )


def load_seeds(con: duckdb.DuckDBPyConnection, folder: Path = paths.SEEDS) -> None:
    """Creates schema ``seeds`` of the connection's default database from the files of pipeline/seeds.

    Tables: one a CSV (provinces, places), themes, theme_synonyms, technologies, technology_synonyms, technology_themes, words, rules (name, value as text),
    contact_intervals (agreement_type, days), party_names, party_patterns.
    """
    con.execute("create schema if not exists seeds")
    for path in sorted(folder.glob("*.csv")):
        _load_csv(con, path)
    _load_themes(con, folder / "themes.toml")
    _load_technologies(con, folder / "technologies.toml")
    _load_words(con, folder / "vocabulary.toml")
    _load_rules(con, folder / "rules.toml")
    _load_party_words(con, folder / "party_words.toml")
