"""Staging and seeds to marts: ``pipeline/sql/marts`` in the order that their own words ask for, then the checks.

One file = one SELECT = one table, a view where rows of other marts are only picked out, or a table macro where the answer depends on an as-of date; a rule that several
follow is one expression. Nothing is configured: the name is the file's, the grain its first line, what it needs are the marts that it mentions.
"""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection as Connection

import settings
from locales import LANGUAGES
from pipeline import paths
from pipeline.cells.reference import seed
from pipeline.warehouse import guests

MARTS_FOLDER = paths.SQL / "marts"
CHECKS_FOLDER = paths.SQL / "checks"
MARTS_AT_ONCE = 2

_GRAIN = re.compile(r"^-- (?P<view>View: o|O)ne row .+\.$")
_MACRO = re.compile(
    r"^-- (?:Table macro|(?P<rule>Rule)) (?P<name>\w+)\((?P<arguments>[\w, ]+)\): (?(rule)|one row ).+\.$"
)
_CHECK = re.compile(r"^-- (?P<sentence>.+\.)$")
_COMMENT = re.compile(r"--[^\n]*")
_RELATION = re.compile(r"(?i)\b(?P<schema>raw|staging|seeds|marts|history|meta)\s*\.\s*(?P<name>\w+)")
_ALLOWED_SCHEMAS = {"staging", "seeds", "marts"}
_ASKED_LATER = {"history"}  # written beside the marts: only a macro, asked when all is there, may read it


class MartError(Exception):
    """A SQL file of the project breaks a rule of the house; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class Mart:
    """One file of ``pipeline/sql/marts``: a table, a view, a table macro when it has arguments, or (``is_rule``) one expression of them; with the marts and the tables of staging that it reads."""

    name: str
    select: str
    arguments: tuple[str, ...]
    needs: frozenset[str]
    is_view: bool = False
    staged: frozenset[str] = frozenset()
    is_rule: bool = False

    @property
    def is_macro(self) -> bool:
        """Whether the mart is asked with arguments (an as-of date) instead of being stored."""
        return bool(self.arguments)

    @property
    def statement(self) -> str:
        """The statement that creates or replaces the mart."""
        if self.is_macro:
            body = f"(\n{self.select}\n)" if self.is_rule else f"table\n{self.select}"
            return f"create or replace macro marts.{self.name}({', '.join(self.arguments)}) as {body}"
        return f"create or replace {'view' if self.is_view else 'table'} marts.{self.name} as\n{self.select}"


def _body(text: str) -> str:
    return text.strip().rstrip(";").rstrip()


def read_mart(file: str, text: str) -> Mart:
    """The mart of one SQL file, called as it and ``.sql``. Raises MartError for a missing grain, several statements, or a schema that marts may not read."""
    own_name = file.removesuffix(".sql")
    first = text.split("\n", 1)[0].strip()
    macro = _MACRO.match(first)
    if macro and macro["name"] != own_name:
        raise MartError(f"{file}: the first line names {macro['name']}; give file and macro the same name.")
    grain = _GRAIN.match(first)
    if not macro and not grain:
        raise MartError(
            f"{file}: the first line must say the grain: «-- One row …» or «-- View: one row …» with a full stop, "
            "«-- Table macro name(as_of): one row …» or «-- Rule name(argument): …» with a full stop."
        )
    select = _body(text)
    code = _COMMENT.sub("", select)
    if ";" in re.sub(r"'[^']*'", "", code):
        raise MartError(f"{file}: one file is one SELECT; take the other statements out.")
    read = [(match["schema"].lower(), match["name"].lower()) for match in _RELATION.finditer(code)]
    for schema, name in read:
        if schema not in (_ALLOWED_SCHEMAS | _ASKED_LATER if macro else _ALLOWED_SCHEMAS):
            ours = "a mart reads only staging, seeds and other marts. Take what you need into staging first."
            raise MartError(f"{file}: reads {schema}.{name}; {ours}")
    return Mart(
        name=own_name,
        select=select,
        arguments=tuple(part.strip() for part in macro["arguments"].split(",")) if macro else (),
        needs=frozenset(name for schema, name in read if schema == "marts"),
        is_view=grain is not None and grain["view"] != "O",
        staged=frozenset(name for schema, name in read if schema == "staging"),
        is_rule=macro is not None and macro["rule"] is not None,
    )


def load_marts(folder: Path = MARTS_FOLDER) -> tuple[Mart, ...]:
    """All marts of a folder, each after those that it reads. Raises MartError as `read_mart`, where one is missing, and where they go in a circle."""
    return _marts(folder)


@cache  # by the folder, whether or not a caller names it
def _marts(folder: Path) -> tuple[Mart, ...]:
    files = sorted(folder.glob("*.sql"))
    marts = {file.stem: read_mart(file.name, file.read_text(encoding="utf-8")) for file in files}
    if folder == MARTS_FOLDER:
        arguments = {mart.name: ", ".join(mart.arguments) for mart in marts.values()}
        marts |= {name: read_mart(f"{name}.sql", text) for name, text in guests.editions(arguments)}
    for mart in marts.values():
        for name in sorted(mart.needs - marts.keys()):
            raise MartError(f"{mart.name}.sql: reads marts.{name}, but there is no file {name}.sql.")
    try:
        needs = {name: sorted(mart.needs) for name, mart in marts.items()}
        return tuple(marts[name] for name in TopologicalSorter(needs).static_order())
    except CycleError as error:
        ring = f"These marts read each other in a circle: {' → '.join(error.args[1])}."
        raise MartError(f"{ring} One of them must let go.") from error


def unmoved(con: Connection, folder: Path = MARTS_FOLDER) -> frozenset[str]:
    """The names of the marts that are as they were made when nothing was staged: what holds no rows of its own, and what reads none that were staged since."""
    asked = "select table_name from duckdb_tables() where schema_name = 'staging' and database_name = current_database() and estimated_size > 0"
    filled = {name for (name,) in con.execute(asked).fetchall()}
    marts = load_marts(folder)
    moved: set[str] = set()
    for mart in marts:
        if mart.staged & filled or mart.needs & moved:
            moved.add(mart.name)
    return frozenset(one.name for one in marts if one.name not in moved or one.is_view or one.is_macro)


@contextmanager
def beside(con: Connection) -> Iterator[Connection]:
    """A connection of its own to the same database, for a statement that runs in another thread."""
    [database] = con.execute("select current_database()").fetchone() or ("memory",)
    with con.cursor() as cursor:
        cursor.execute(f'use "{database}"')
        yield cursor


def create_marts(
    con: Connection, folder: Path = MARTS_FOLDER, *, done: Collection[str] = ()
) -> tuple[str, ...]:
    """Builds all marts again from the schemas staging and seeds, but for those ``done`` (`unmoved`), and returns their names in order.

    Each is made as soon as those that it reads are there, `MARTS_AT_ONCE` at a time, those first that the longest chain of others waits for.
    Raises MartError as `load_marts`, and where DuckDB refuses a file; the message names the file.
    """
    con.execute("create schema if not exists marts")
    marts = {mart.name: mart for mart in load_marts(folder)}
    order = TopologicalSorter({name: sorted(mart.needs) for name, mart in marts.items()})
    order.prepare()
    # The cursors outlive the workers: after a fault in one mart the other is still being made.
    with ExitStack() as cursors, ThreadPoolExecutor(MARTS_AT_ONCE) as workers:
        idle = [cursors.enter_context(beside(con)) for _ in range(MARTS_AT_ONCE)]
        waiting = dict.fromkeys(marts, 0)
        for mart in reversed(marts.values()):
            for need in mart.needs:
                waiting[need] = max(waiting[need], waiting[mart.name] + 1)
        ready: list[str] = []
        making: dict[Future[None], tuple[str, Connection]] = {}
        while order.is_active():
            while come := order.get_ready():
                ready += (name for name in come if name not in done)
                # others may wait through a view or macro for what is made now
                order.done(*(name for name in come if name in done))
            ready.sort(key=waiting.__getitem__)
            while ready and idle:
                name, cursor = ready.pop(), idle.pop()
                making[workers.submit(_create_mart, cursor, marts[name])] = name, cursor
            for made in wait(making, return_when=FIRST_COMPLETED).done:
                made.result()
                name, cursor = making.pop(made)
                idle.append(cursor)
                order.done(name)
    return tuple(name for name in marts if name not in done)


def _create_mart(con: Connection, mart: Mart) -> None:
    try:
        con.execute(mart.statement)
    except duckdb.Error as error:
        raise MartError(f"{mart.name}.sql: DuckDB says: {error}") from error


@cache
def load_checks(folder: Path = CHECKS_FOLDER) -> Mapping[str, tuple[str, str]]:
    """Each check of a folder by its name: what should hold, and the SELECT of the rows that break it. Raises MartError if a first line does not say it."""
    checks = {}
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        first = _CHECK.match(text.split("\n", 1)[0].strip())
        if not first:
            raise MartError(f"{path.name}: the first line must say in a sentence what should hold.")
        checks[path.stem] = first["sentence"], _body(text)
    return checks


def run_checks(con: Connection) -> dict[str, str]:
    """The checks that found rows which should not exist, each with what should hold and how many rows break it; empty where all is well."""
    failures = {}
    for name, (sentence, select) in load_checks().items():
        try:
            rows = con.execute(select).fetchall()
        except duckdb.Error as error:
            raise MartError(f"{name}.sql: DuckDB says: {error}") from error
        if rows:
            failures[name] = f"{name}: {sentence} ({len(rows)} rows)"
    return failures


# The types of the columns of seeds that hold no text.
_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("lat", "lon", "label_lat", "label_lon", "area_km2"), "DOUBLE"),
    **dict.fromkeys(("gdp_2023_cny_100m", "gdp_per_capita_2023_cny"), "DOUBLE"),
    **dict.fromkeys(("population", "population_2020", "days", "percent", "sort_order"), "BIGINT"),
    **dict.fromkeys(("is_environmental", "is_main"), "BOOLEAN"),
}
_NAMES = [f"name_{language}" for language in LANGUAGES]


def _create_table(con: Connection, name: str, columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> None:
    by_column: list[list[str | None]] = [[] for _ in columns]
    for row in rows:
        for values, value in zip(by_column, row, strict=True):
            values.append(None if value is None or value == "" else str(value))
    casts = ", ".join(f'cast("{one}" as {_TYPES.get(one, "VARCHAR")}) as "{one}"' for one in columns)
    seed_rows = pa.table([pa.array(one, pa.string()) for one in by_column], [*columns])  # noqa: F841 - named in the SQL
    con.execute(f"create or replace table seeds.{name} as select {casts} from seed_rows")


def _flatten(settings: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield prefix + name, ";".join(map(str, value)) if isinstance(value, list) else str(value)


def _named(entry: Mapping[str, Any]) -> list[str]:
    return [entry[shown] if isinstance(entry[shown], str) else entry[shown][0] for shown in LANGUAGES]


def _areas() -> dict[str, tuple[str, ...]]:
    regions = seed("regions")
    found: dict[str, tuple[str, ...]] = {}
    for area in (*regions["areas"].values(), *regions["elsewhere"]):
        names = [area[language] for language in LANGUAGES]
        found |= {spelling.lower(): (spelling.lower(), *names) for spelling in (*area["names"], *names)}
    return found


def _seed_tables() -> Iterator[tuple[str, Sequence[str], Iterable[Iterable[Any]]]]:
    themes, technologies, words = seed("themes"), seed("technologies"), seed("party_words")
    for table, kind, entries, more in (
        ("themes", "theme", themes, ["is_environmental"]),
        ("technologies", "technology", technologies, []),
    ):
        rows: list[tuple[Any, ...]] = []
        for order, (code, one) in enumerate(entries.items(), start=1):
            rows.append((code, *_named(one), *(bool(one.get(name)) for name in more), order))
        yield table, [f"{kind}_code", *_NAMES, *more, "sort_order"], rows
        synonyms = ((code, said) for code, one in entries.items() for said in one.get("synonyms", ()))
        yield f"{kind}_synonyms", [f"{kind}_code", "synonym"], synonyms
    served: list[tuple[str, str, bool]] = []
    for code, each in technologies.items():
        for key in ("themes", "side_themes"):
            served += [(code, theme, key == "themes") for theme in each.get(key, ())]
    yield "technology_themes", ["technology_code", "theme_code", "is_main"], served
    rows = []
    for vocabulary, entries in seed("vocabulary").items():
        for order, (code, word) in enumerate(entries.items(), start=1):
            if isinstance(word, Mapping) and all(language in word for language in LANGUAGES):
                rows.append((vocabulary, code, *_named(word), order))
    yield "words", ["vocabulary", "code", *_NAMES, "sort_order"], rows
    persons = ((kind, word) for kind, listed in seed("persons").items() for word in listed)
    yield "person_words", ["kind", "word"], persons
    yield "contact_intervals", ["agreement_type", "days"], seed("rules")["contact_interval_days"].items()
    yield "contact_renewals", ["activity_type", "percent"], seed("rules")["contact_renews_percent"].items()
    apart = ("contact_interval_days", "contact_renews_percent")
    rules = {name: value for name, value in seed("rules").items() if name not in apart}
    desk = settings.desk()
    project = {"start_date": desk.start_date, "end_date": desk.end_date, "budget_dkk": str(desk.grant_dkk)}
    said = dict(_flatten({**rules, "project": project}))
    yield "rules", ["name", "value"], said.items()
    yield "rule", list(said), [said.values()]
    yield "elsewhere", ["spelling", *_NAMES], _areas().values()
    # Whole names of parties, and patterns of a place and a word for what the party is; the first have no levels.
    rows = []
    for word in (*words["names"], *words["kinds"]):
        levels = ";".join(word.get("levels", ()))
        spelt = [(lang, spelling) for lang in LANGUAGES for spelling in word[lang]]
        rows += [(word["country"], levels, *one, *_named(word), word.get("source")) for one in spelt]
    yield "party_words", ["country", "levels", "lang", "spelling", *_NAMES, "source"], rows
    yield "guests", ["relation", "edition", "arguments"], _open_to_guests()
    # A reader of the warehouse may make its marts of other rows (dashboard/scope/invented.py), each after those that it reads.
    marts = ((mart.name, mart.statement, order) for order, mart in enumerate(load_marts(), start=1))
    yield "marts", ["name", "statement", "sort_order"], marts


def _open_to_guests() -> Iterator[tuple[str, str, str]]:
    """The relations open to guests, each with its replacement for them and the arguments of that where the relation has none; rules read nothing."""
    for one in guests.openings().values():
        arguments = ", ".join(f"${name}" for name in one.arguments.split())
        yield f"marts.{one.mart}", f"marts.{one.edition}", f"({arguments})" if arguments else ""
    rules = (f"marts.{mart.name}" for mart in load_marts() if mart.is_rule)
    elsewhere = seed("guests")["other"].split()  # beside ``seeds``, which holds nothing of exports
    yield from ((relation, relation, "") for relation in (*elsewhere, *rules))


def load_seeds(con: Connection) -> None:
    """Creates schema ``seeds`` of the connection's default database from the files of pipeline/seeds: one table per CSV, and those of `_seed_tables`."""
    con.execute("create schema if not exists seeds")
    for path in sorted(paths.SEEDS.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            columns, *rows = csv.reader(lines)
        _create_table(con, path.stem, columns, rows)
    for table, names, values in _seed_tables():
        _create_table(con, table, names, values)
