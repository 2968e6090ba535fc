"""The schemas that questions are asked of: what is true on a day, for a reader, and what filters leave of it.

A question is a plain SELECT on names without a schema. They are looked up in this order (DuckDB's search path, set for each cursor):

1. a **selection** (dashboard/scope/selection.py): what filters leave, ``chosen_<relation>``;
2. a **layer**, one for each reader and language: relations and tables of the day (dashboard/scope/relations.py), tables of titles and names in the
   language (dashboard/scope/languages.py). A guest's layer has a view for each mart that guests may read, and an empty one for each other;
3. a **world**, one for each day: a table of all that a table macro ``marts.<name>_at(as_of)`` says about it. A macro of the same name answers with
   that table, so that macros that read each other read tables, too;
4. the marts: of the warehouse, or those made once more without its invented rows (dashboard/scope/invented.py).

Everything is made when the first question names it, after what it reads, and kept while the version of the warehouse is open.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import duckdb

from dashboard.scope import invented, languages, selection
from dashboard.scope.relations import CHOSEN, DAY, PARAMETER, kept, tables
from dashboard.scope.selection import Narrowing

# So many days, and selections of each, are held at once; the one unused for longest goes first.
MOST_WORLDS = 8
MOST_SELECTIONS = 64
# Cells of a world that may lie unpacked, in which a column of few rows counts as one of `_FEW_ROWS`, as it takes as much: at a hundred times the
# sample packed tables take 14 MB instead of 88.
UNPACKED_CELLS = 3_000_000
_FEW_ROWS = 2048
# Marts of a day and of what is chosen (argument → column). Where all pairs are few, they are made a table of the day, and a choice picks rows of it:
# to work out what is chosen alone takes as long, at each click.
_OF_CHOICE = {"opportunity_at": {"some_companies": "company_id", "some_challenges": "challenge_id"}}
_ALL_PAIRS = "select (select count(*) from marts.dim_company) * (select count(*) from marts.fct_challenge)"
MOST_PAIRS = 20_000
_CLOSED = ("raw", "staging", "history", "meta")  # schemas of which guests read what is open to them
_STATEMENT = re.compile(
    r"create or replace (?:table|view|macro) marts\.(?P<name>\w+)(?:\((?P<arguments>[^)]*)\) as (?P<rule>\()?)?"
)
_READ = re.compile(r"\bmarts\.(\w+)")


@dataclass(frozen=True, slots=True)
class Reader:
    """The reader of an answer; each has a layer."""

    is_guest: bool
    without_invented: bool
    language: str


@dataclass(frozen=True, slots=True)
class Scope:
    """The scope of a question: the reader, the day (None where it is asked of none), and the filters that narrow."""

    reader: Reader
    day: date | None
    narrowed: Narrowing = ()


_parser = functools.cache(duckdb.connect)  # parsing reads no table


@functools.lru_cache(maxsize=2048)
def names_read(sql: str) -> frozenset[str]:
    """The names of tables, table macros and functions that a SELECT reads, those of its own expressions among them."""
    with _parser().cursor() as cursor:
        found = cursor.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchone()
    assert found is not None
    return frozenset(_named(json.loads(found[0])))


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _named(one)
    elif isinstance(node, dict):
        if node.get("type") == "BASE_TABLE":
            schema = node.get("schema_name") or "marts"
            yield node["table_name"] if schema == "marts" else f"{schema}.{node['table_name']}"
        elif "function_name" in node:
            yield node["function_name"]
        for one in node.values():
            yield from _named(one)


@dataclass(frozen=True, slots=True)
class _Mart:
    """A mart as the warehouse keeps it: the marts that it reads, and the arguments of a macro ("" of a table); a rule is an expression."""

    reads: tuple[str, ...]
    arguments: str
    is_rule: bool

    @property
    def is_of_day(self) -> bool:
        """Whether it is a table macro of a day and of nothing else."""
        return self.arguments == DAY and not self.is_rule


@dataclass(eq=False)
class _Schema:
    """A schema, its names, and its current number of readers."""

    path: str
    made: set[str] = field(default_factory=set)
    readers: int = 0


@dataclass(eq=False)
class _World(_Schema):
    layers: dict[tuple[bool, str], _Schema] = field(default_factory=dict)
    selections: OrderedDict[tuple[bool, str, Narrowing], _Schema] = field(default_factory=OrderedDict)
    unpacked: int = 0
    making: threading.Lock = field(default_factory=threading.Lock)  # one at a time; other days do not wait


class Worlds:
    """The schemas of one version of the warehouse. Safe for threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()  # of what is held, for no longer than that takes
        self.making_real = threading.Lock()  # the marts without invented rows, which all days share
        self._worlds: OrderedDict[tuple[bool, date | None], _World] = OrderedDict()
        self._numbers = itertools.count(1)
        self._marts: dict[str, _Mart] = {}
        # table → what guests read in its place, each with its schema
        self.open_to_guests: dict[str, str] = {}
        self._real = invented.Edition()

    @contextmanager
    def entered(self, cursor: duckdb.DuckDBPyConnection, scope: Scope, sql: str) -> Iterator[None]:
        """Let the cursor answer a SELECT in a scope; the tables that it reads are made first and stay while the block lasts."""
        with self._lock:
            maker = self._maker(cursor, scope)
            maker.world.readers += 1
            maker.selection.readers += 1
        try:
            maker.make(sql)
            cursor.execute(f"set search_path = '{maker.path}'")
            yield
        finally:
            with self._lock:
                maker.world.readers -= 1
                maker.selection.readers -= 1

    def pack(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Pack the tables made so far: a column of a few rows then takes a third of the memory."""
        with self._lock:
            held = list(self._worlds.values())
        for world in held:
            with world.making:
                _pack(cursor, world)

    def _maker(self, cursor: duckdb.DuckDBPyConnection, scope: Scope) -> _Maker:
        if not self._marts:
            self._read_marts(cursor)
        is_real = scope.reader.without_invented and self._real.differs(cursor)
        if is_real:
            self._real.begin(cursor)
        world = self._held(self._worlds, (is_real, scope.day), MOST_WORLDS, cursor, "detach")
        if world is None:
            name = f"w{next(self._numbers)}"
            cursor.execute(
                f"attach ':memory:' as {name} (compress, block_size 16384); create schema {name}.marts; "
                + "; ".join(f"create schema {name}.{schema}" for schema in _CLOSED)
            )
            world = self._worlds[is_real, scope.day] = _World(name)
        who = (scope.reader.is_guest, scope.reader.language)
        layer = world.layers.get(who)
        if layer is None:
            layer = _Schema(f"{world.path}.{'guest' if who[0] else 'house'}_{who[1]}")
            cursor.execute(f"create schema if not exists {layer.path}; set search_path = 'warehouse.marts'")
            for macro, expression in languages.macros(who[1]).items():
                cursor.execute(f"create or replace macro {layer.path}.{macro} as {expression}")
            world.layers[who] = layer
        chosen = self._held(world.selections, (*who, scope.narrowed), MOST_SELECTIONS, cursor, "drop schema")
        if chosen is None:
            chosen = _Schema(f"{world.path}.s{next(self._numbers)}")
            made = selection.macros(scope.narrowed).items()
            cursor.execute(
                f"create schema {chosen.path}; "
                + "; ".join(
                    f"create macro {chosen.path}.{macro} as {expression}" for macro, expression in made
                )
            )
            world.selections[*who, scope.narrowed] = chosen
        return _Maker(self, cursor, scope, is_real, world, layer, chosen)

    @staticmethod
    def _held(
        held: OrderedDict[Any, Any], key: Any, most: int, cursor: duckdb.DuckDBPyConnection, drop: str
    ) -> Any:
        """The one that is held by a key; where none is, the one unused for longest makes room."""
        if key in held:
            held.move_to_end(key)
            return held[key]
        idle = next((one for one, schema in held.items() if not schema.readers), None)
        if len(held) >= most and idle is not None:
            cursor.execute(f"{drop} {held.pop(idle).path}{' cascade' if drop != 'detach' else ''}")
        return None

    def _read_marts(self, cursor: duckdb.DuckDBPyConnection) -> None:
        stated = cursor.execute("select statement from warehouse.seeds.marts order by sort_order").fetchall()
        for (statement,) in stated:
            head = _STATEMENT.match(statement)
            assert head is not None
            # those before it: what a comment names need not be
            reads = dict.fromkeys(name for name in _READ.findall(statement) if name in self._marts)
            self._marts[head["name"]] = _Mart(tuple(reads), head["arguments"] or "", head["rule"] is not None)
        if not self._marts:
            raise duckdb.CatalogException(
                "the warehouse says nothing of its marts: an earlier version built it"
            )
        listed = cursor.execute("select relation, edition from warehouse.seeds.guests").fetchall()
        self.open_to_guests = dict(listed)


@dataclass(eq=False)
class _Maker:
    worlds: Worlds
    cursor: duckdb.DuckDBPyConnection
    scope: Scope
    is_real: bool
    world: _World
    layer: _Schema
    selection: _Schema

    @property
    def path(self) -> str:
        """Where the names of a question are looked up."""
        return f"{self.selection.path},{self._told}"

    @property
    def _told(self) -> str:
        where = f"{self.layer.path},{self._marts}"
        if not self.scope.reader.is_guest:
            return where
        # of other schemas guests read what is open, and the rest is empty (`_tell`)
        others = [one for one in where.split(",") if one.rpartition(".")[2] not in _CLOSED]
        return ",".join([*others, *(f"{self.world.path}.{schema}" for schema in _CLOSED)])

    @property
    def _marts(self) -> str:
        edition = invented.Edition.DATABASE if self.is_real else "warehouse"
        first = f"{self.world.path}.marts,{edition}.marts,{edition}.staging"
        return f"{first},warehouse.seeds,warehouse.history,warehouse.meta,warehouse.raw"

    def make(self, sql: str) -> None:
        names = names_read(sql)
        if names <= self.selection.made:
            return  # without waiting for what another visit is having made
        with self.world.making:
            for name in names:
                self._choose(name)
            if self.world.unpacked > UNPACKED_CELLS:
                _pack(self.cursor, self.world)

    def _choose(self, name: str) -> None:
        if name in self.selection.made:
            return
        select = selection.definitions(self.scope.narrowed).get(name)
        if select is None:
            self._tell(name)
        else:
            for read in names_read(select):
                self._choose(read)
            kind = "view" if name.startswith(CHOSEN) else "table"
            self._create(f"{kind} {self.selection.path}.{name}", select, self.path)
        self.selection.made.add(name)

    def _tell(self, name: str) -> None:
        if name not in self.layer.made:
            schema, _, table = name.rpartition(".")
            if schema in _CLOSED and self.scope.reader.is_guest:
                rows = "" if name in self.worlds.open_to_guests else " where false"
                self._create(
                    f"view {self.world.path}.{name}",
                    f"select * from warehouse.{name}{rows}",
                    "warehouse.marts",
                )
            elif not schema:
                self._make_told(table)
            self.layer.made.add(name)

    def _make_told(self, name: str) -> None:
        view, own = languages.views(self.scope.reader.language).get(name), tables().get(name)
        if own is not None:
            for read in names_read(own):
                self._tell(read)
            if self.scope.day is not None:
                kind = "table" if name in kept() else "view"
                self._create(f"{kind} {self.layer.path}.{name}", own, self._told)
            return
        mart = self.worlds._marts.get(name)
        if mart is not None and mart.is_rule:
            self._make_mart(name)
            return
        edition: str | None = name
        if self.scope.reader.is_guest:
            edition = self.worlds.open_to_guests.get(f"marts.{name}", "").removeprefix("marts.") or None
        self._make_mart(edition or name)
        for read in _READ.findall(view or ""):
            self._make_mart(read)
        is_narrower = self.scope.reader.is_guest and mart is not None
        told = self.worlds._marts.get(edition or name)
        if (told is not None and told.is_of_day and self.scope.day is None) or (
            view is None and not is_narrower
        ):
            return
        read_of = f"marts.{edition or name}"
        nothing = "" if edition else " where false"
        if mart is not None and mart.arguments and not mart.is_of_day:
            arguments = f"{name}({mart.arguments})"
            answer = f"table select * from {read_of}({mart.arguments}){nothing}"
            self._create(f"macro {self.layer.path}.{arguments}", answer, self._marts)
            return
        select = (view or "select * from {table}").replace("{table}", f"(select * from {read_of}{nothing})")
        # what is called how is worked out once, and not by each question; a name in the language is a column there already
        is_plain = view is None or self.scope.day is None or name in languages.NAMED
        kind = "view" if is_plain else "table"
        self._create(f"{kind} {self.layer.path}.{name}", select, self._marts)

    def _make_mart(self, name: str) -> None:
        mart = self.worlds._marts.get(name)
        if mart is None or name in self.world.made:
            return
        for read in mart.reads:
            self._make_mart(read)
        if self.is_real:
            with self.worlds.making_real:
                self.worlds._real.make(self.cursor, name)
        table = f"{self.world.path}.marts.{name}"
        if mart.is_of_day and self.scope.day is not None:
            self._create(f"table {table}", f"select * from marts.{name}(${DAY})", self._marts)
            self.cursor.execute(f"create or replace macro {table}({DAY}) as table select * from {table}")
        choices = _OF_CHOICE.get(name, {}) if self.scope.day is not None else {}
        if choices:
            self.cursor.execute(f"set search_path = '{self._marts}'")
            (count,) = self.cursor.execute(_ALL_PAIRS).fetchone() or (0,)
            choices = choices if count <= MOST_PAIRS else {}
        if choices:  # all pairs are few
            every = f"select * from marts.{name}(${DAY}{', null' * len(choices)})"
            self._create(f"table {table}", every, self._marts)
            chosen = " and ".join(
                f"({some} is null or list_contains({some}, {key}))" for some, key in choices.items()
            )
            arguments = ", ".join([DAY, *choices])
            answer = f"select * from {table} where {chosen}"
            self.cursor.execute(f"create or replace macro {table}({arguments}) as table {answer}")
        self.world.made.add(name)

    def _create(self, what: str, select: str, path: str) -> None:
        known: dict[str, Any] = {**selection.parameters(self.scope.narrowed), DAY: self.scope.day}
        self.cursor.execute(f"set search_path = '{path}'")
        result = self.cursor.execute(
            f"create or replace {what} as {select}",
            {name: known[name] for name in set(PARAMETER.findall(select))},
        )
        kind, _, name = what.partition(" ")
        if kind == "table":
            (rows,) = result.fetchone() or (0,)
            columns = self.cursor.execute(f"select * from {name} limit 0").description
            self.world.unpacked += max(rows, _FEW_ROWS) * len(columns)


def _pack(cursor: duckdb.DuckDBPyConnection, world: _World) -> None:
    with suppress(duckdb.TransactionException):  # while others write in it, that waits
        cursor.execute(f"checkpoint {world.path}")
        world.unpacked = 0
