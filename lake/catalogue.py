"""The door to a lake: extensions, secrets and the connection; and what of it PostgreSQL alone can tell."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import duckdb
from duckdb import DuckDBPyConnection as Connection

from lake import LakeError, MovedError
from locales import text
from settings import Lake, private

if TYPE_CHECKING:
    import psycopg

SCHEMA = "lake"  # of DuckLake's own tables in PostgreSQL: what else is in that database (the records) stands elsewhere
EXTENSIONS = "extensions"  # the folder of DuckDB's, in that of the copy
LAKE = "lake"  # what the lake is called on a connection

_CONNECT_SECONDS = 5
_ANSWER_SECONDS = 10
_LOCK = 0x6C616B65  # of `alone`: any number not used elsewhere


@contextmanager
def session(lake: Lake) -> Iterator[psycopg.Connection]:
    """A connection to the catalogue's database, each statement on its own. Raises LakeError where it can't be reached, or does not answer."""
    import psycopg  # noqa: PLC0415 - a desk of one machine never needs it

    try:
        with psycopg.connect(
            lake.catalogue,
            autocommit=True,
            connect_timeout=_CONNECT_SECONDS,
            options=f"-c statement_timeout={_ANSWER_SECONDS * 1000}",
        ) as connection:
            yield connection
    except psycopg.Error as error:
        raise LakeError(text("lake-unreachable", error=_first_line(error))) from error


def version(connection: psycopg.Connection) -> int | None:
    """The number of the lake's latest snapshot; None where no lake was made in that database yet."""
    if _data(connection) is None:
        return None
    found = connection.execute(f"select max(snapshot_id) from {SCHEMA}.ducklake_snapshot").fetchone()
    return int(found[0]) if found and found[0] is not None else None


def _data(connection: psycopg.Connection) -> str | None:
    table = f"{SCHEMA}.ducklake_metadata"
    there = connection.execute("select to_regclass(%s)", [table]).fetchone()
    if there is None or there[0] is None:
        return None
    found = connection.execute(f"select value from {table} where key = 'data_path'").fetchone()
    return str(found[0]) if found else None


@contextmanager
def alone(lake: Lake, seconds: float) -> Iterator[None]:
    """Take the lake's lock, a session's, for the block, or go on without it after ``seconds``: it spares work and decides nothing. Raises LakeError as `session`."""
    from psycopg.errors import QueryCanceled  # noqa: PLC0415 - as above

    with session(lake) as connection:
        connection.execute(f"set statement_timeout = {int(seconds * 1000)}")
        with suppress(QueryCanceled):
            connection.execute("select pg_advisory_lock(%s)", [_LOCK])
        yield


@contextmanager
def opened(lake: Lake, *, makes: bool = False) -> Iterator[Connection]:
    """A connection with the lake, made if `makes` and there is none, attached as `LAKE`. Raises LakeError where a part or LAKE_DATA is missing, or it can't be reached."""
    with session(lake) as asked:
        data = _data(asked)
    said = data or os.environ.get("LAKE_DATA", "")
    if not data and not ("://" in said or Path(said).is_absolute()):
        raise LakeError(text("lake-no-data"))
    extensions = private.folder(private.folder(lake.folder) / EXTENSIONS)
    # Nothing is fetched from a network: what is needed is a part that was installed.
    con = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "extension_directory": str(extensions),
            "temp_directory": str(extensions / "tmp"),
        }
    )
    try:
        _load(con, extensions, is_web="://" in said)
        if "://" not in said and makes:
            Path(said).mkdir(parents=True, exist_ok=True)
        first = f", data_path {quoted(said)}" if data is None else ""
        patience = "" if "://" in lake.catalogue else f" connect_timeout={_CONNECT_SECONDS}"
        con.execute(
            f"attach {quoted(f'ducklake:postgres:{lake.catalogue}{patience}')} as {LAKE} "
            # Rows that DuckLake would keep in PostgreSQL make a table there for each of ours.
            f"(metadata_schema '{SCHEMA}', data_inlining_row_limit 0{first})"
        )
        yield con
    except duckdb.Error as error:
        raise LakeError(text("lake-unreachable", error=_first_line(error))) from error
    finally:
        con.close()


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """Commit the whole block or nothing of it; its reads see one state. Raises MovedError where another machine has changed the same meanwhile."""
    con.execute("begin")
    try:
        yield
        con.execute("commit")
    except duckdb.TransactionException as error:
        raise MovedError(_first_line(error)) from error
    except BaseException:
        with suppress(duckdb.Error):
            con.execute("rollback")
        raise


def quoted(said: str) -> str:
    """A text as SQL writes it."""
    return "'" + said.replace("'", "''") + "'"


def _load(con: Connection, extensions: Path, *, is_web: bool) -> None:
    # DuckLake looks for PostgreSQL's by its name, so that one is installed; a path is enough for the others.
    postgres = _file_of("postgres_scanner")
    installed = next(extensions.rglob("postgres_scanner.duckdb_extension"), None)
    if installed is None or installed.stat().st_size != postgres.stat().st_size:
        con.execute(f"force install {quoted(str(postgres))}")
    con.execute("load postgres_scanner")
    con.execute(f"load {quoted(str(_file_of('ducklake')))}")
    if is_web:
        con.execute(f"load {quoted(str(_file_of('httpfs')))}")
        # The key to S3, from the variables that other programs read it from.
        given = {
            "key_id": os.environ.get("AWS_ACCESS_KEY_ID"),
            "secret": os.environ.get("AWS_SECRET_ACCESS_KEY"),
            "session_token": os.environ.get("AWS_SESSION_TOKEN"),
            "region": os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION"),
        }
        if server := os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL"):
            parts = urlsplit(server)
            given |= {"endpoint": parts.netloc, "url_style": "path"}
            given |= {"use_ssl": "true" if parts.scheme == "https" else "false"}
        said = ", ".join(f"{name} {quoted(value)}" for name, value in given.items() if value)
        try:
            con.execute(f"create secret (type s3{f', {said}' if said else ''})")
        except duckdb.Error:
            raise LakeError(text("lake-secret")) from None  # its message may repeat what it was given


def _file_of(extension: str) -> Path:
    try:
        module = importlib.import_module(f"duckdb_extension_{extension}")
        found = Path(str(module.__file__)).parent.rglob(f"{extension}.duckdb_extension")
        return next(file for file in found if duckdb.__version__ in str(file))
    except (ModuleNotFoundError, StopIteration) as error:
        raise LakeError(text("lake-parts")) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
