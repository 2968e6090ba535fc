"""Issued reports: the files as they were sent to the board, kept once, numbered without gaps and never edited, with what they were made from and a hash over all of it (`content_hash`, `verify`)."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import sqlalchemy as sa

from records import database
from records.database import NoSuchEntryError, metadata
from settings.sealed import hash_of


@dataclass(frozen=True, slots=True)
class DataState:
    """The data behind a report, by which it can be built again."""

    load_id: int | None  # after which load it was made; None where the warehouse names none
    data_as_of: dt.date | None  # the newest date of the exports
    data_hash: str  # SHA-256 of `files`, in their order
    files: tuple[tuple[str, str], ...]  # exports: name and SHA-256, the later winning


@dataclass(frozen=True, slots=True)
class Issued:
    """One issued report."""

    number: int  # 1, 2, 3 …
    as_of: dt.date  # the day on which everything in it was measured
    period_from: dt.date | None  # first day of its period; None for the project's beginning
    lang: str  # da, en or zh
    audience: str  # board or guest
    filters: str  # the filters as the link says them, without days and language; "" without any
    author: str  # who issued it
    issued_at: dt.datetime  # when, in UTC
    load_id: int | None  # see `DataState`
    data_as_of: dt.date | None  # see `DataState`
    data_hash: str  # see `DataState`
    data_files: tuple[tuple[str, str], ...]  # see `DataState.files`
    content_hash: str  # SHA-256 over all facts above and all files


# The number is given on issue, so that none is left out.
_reports = database.table_of("issued_report", Issued)
_reports.c.number.autoincrement = False

file_table = sa.Table(
    "issued_file",
    metadata,
    *database.needed(number=sa.ForeignKey("issued_report.number"), format=sa.String, name=sa.Text),
    *database.needed(size=sa.Integer, sha256=sa.String, content=sa.LargeBinary),
    sa.PrimaryKeyConstraint("number", "format"),
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of an issued report: pdf, pptx or xlsx, its name, its size in bytes, and its SHA-256 as noted when it was issued."""

    format: str
    name: str
    size: int
    sha256: str


def data_hash(files: Sequence[tuple[str, str]]) -> str:
    """SHA-256 over the exports in their order: the same files loaded in the same order give the same hash."""
    return hash_of(json.dumps([list(file) for file in files], ensure_ascii=False))


def issue(
    files: Mapping[str, tuple[str, bytes]],
    *,
    as_of: dt.date,
    period_from: dt.date | None,
    lang: str,
    audience: str,
    filters: str,
    author: str,
    data: DataState,
) -> Issued:
    """Keep a report of those files (format → name and content) for good. Raises ValueError where there is no file, or the author is empty."""
    if not files:
        raise ValueError("a report needs its files")
    who = database.stated(author, "author")
    sent = sorted(files.items())
    listed = [File(kind, name, len(said), hash_of(said)) for kind, (name, said) in sent]
    with database.writing() as connection:
        database.alone(connection, _reports)  # two who issue at once draw different numbers
        last = connection.execute(sa.select(sa.func.max(_reports.c.number))).scalar_one()
        report = Issued(
            number=(last or 0) + 1,
            as_of=as_of,
            period_from=period_from,
            lang=lang,
            audience=audience,
            filters=filters,
            author=who,
            issued_at=database.now(),
            load_id=data.load_id,
            data_as_of=data.data_as_of,
            data_hash=data.data_hash,
            data_files=data.files,
            content_hash="",
        )
        report = replace(report, content_hash=_content_hash(report, listed))
        facts = {**_facts(report), "content_hash": report.content_hash}
        connection.execute(sa.insert(_reports).values(facts))
        for one in listed:
            said = {"number": report.number, **asdict(one), "content": files[one.format][1]}
            connection.execute(sa.insert(file_table).values(said))
    return report


def all_reports() -> list[Issued]:
    """Every issued report, newest first."""
    asked = sa.select(_reports).order_by(_reports.c.number.desc())
    with database.reading() as connection:
        return list(map(_issued, connection.execute(asked)))


def last(
    before: dt.date | None = None, audience: str | None = None, filters: str | None = None
) -> Issued | None:
    """The report that "since last report" means: of an earlier day, this audience and these filters the one of the latest day, the latest issued of that day."""
    asked = sa.select(_reports).order_by(_reports.c.as_of.desc(), _reports.c.number.desc()).limit(1)
    if before is not None:
        asked = asked.where(_reports.c.as_of < before)
    for column, said in ((_reports.c.audience, audience), (_reports.c.filters, filters)):
        asked = asked if said is None else asked.where(column == said)
    with database.reading() as connection:
        row = connection.execute(asked).one_or_none()
    return None if row is None else _issued(row)


def files(number: int) -> list[File]:
    """The files of a report, by format; without their content."""
    with database.reading() as connection:
        return _listed(connection, number)


def _listed(connection: sa.Connection, number: int) -> list[File]:
    asked = sa.select(file_table.c.format, file_table.c.name, file_table.c.size, file_table.c.sha256)
    rows = connection.execute(asked.where(file_table.c.number == number).order_by(file_table.c.format))
    return [File(*row) for row in rows]


def fetch(number: int, format: str) -> bytes:
    """A file of an issued report, byte for byte as it was issued. Raises database.NoSuchEntryError."""
    this = (file_table.c.number == number, file_table.c.format == format)
    asked = sa.select(file_table.c.content).where(*this)
    with database.reading() as connection:
        content = connection.execute(asked).scalar_one_or_none()
    if content is None:
        raise NoSuchEntryError(f"report {number}, {format}")
    return bytes(content)


def verify(number: int) -> tuple[str, ...]:
    """The parts of a report that are no longer as issued: formats of files, and "facts"; empty when all is unchanged. Raises database.NoSuchEntryError."""
    with database.reading() as connection:
        row = connection.execute(sa.select(_reports).where(_reports.c.number == number)).one_or_none()
        listed = _listed(connection, number)
        contents = sa.select(file_table.c.format, file_table.c.content).where(file_table.c.number == number)
        kept = {kind: (len(said), hash_of(said)) for kind, said in connection.execute(contents)}
    if row is None:
        raise NoSuchEntryError(f"report {number}")
    report = _issued(row)
    changed = [one.format for one in listed if kept[one.format] != (one.size, one.sha256)]
    hashes = (_content_hash(report, listed), data_hash(report.data_files))
    return (*changed, "facts") if hashes != (report.content_hash, report.data_hash) else tuple(changed)


def seal_again(connection: sa.Connection, number: int) -> None:
    """Make the hashes of a report those of what it says now, after an erasure; nothing where there is no such report."""
    this = _reports.c.number == number
    row = connection.execute(sa.select(_reports).where(this)).one_or_none()
    if row is None:
        return
    report = _issued(row)
    report = replace(report, data_hash=data_hash(report.data_files))
    sealed = _content_hash(report, _listed(connection, number))
    again = {"data_hash": report.data_hash, "content_hash": sealed}
    connection.execute(sa.update(_reports).where(this).values(again))


def _facts(report: Issued) -> dict[str, Any]:
    facts = {field.name: getattr(report, field.name) for field in fields(report)}
    del facts["content_hash"]
    facts["data_files"] = json.dumps([list(file) for file in report.data_files], ensure_ascii=False)
    return facts


def _content_hash(report: Issued, listed: Sequence[File]) -> str:
    said = {**_facts(report), "files": [asdict(file) for file in listed]}
    said["issued_at"] = report.issued_at.astimezone(dt.UTC).isoformat()
    return hash_of(json.dumps(said, ensure_ascii=False, sort_keys=True, default=str))


def _issued(row: Any) -> Issued:
    said = dict(row._mapping)
    try:
        listed = [tuple(file) for file in json.loads(said["data_files"])]
    except ValueError:
        listed = []  # it was changed in the database: `verify` reports it
    return Issued(**{**said, "data_files": tuple(listed)})
