"""Draws up a question to the owner of data: which rows it asks about, and what the warehouse says about them in the owner's language."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection as Connection
from rapidfuzz import fuzz, process

from locales import formats, language, text
from pipeline import paths
from pipeline.cells.reference import seed, vocabularies
from pipeline.desk.desk import Desk
from pipeline.desk.names import chance
from pipeline.sources.declarations import SourceColumn, load_sources
from pipeline.sources.forms import form_bytes
from pipeline.sources.questions import AskedRow, Question, Section, SectionKind, kinds, plain, staging_names

PARTY, OWNER, COMPANY = "party", "owner", "company"

_LIKE_ENOUGH = 60  # how alike a name must be to be offered instead of an unknown one
_OFFERED = 3


class NothingToAskError(Exception):
    """There is no question to be asked; the message is a sentence for the user."""


def drawn(
    desk: Desk, subject: str, *, asked_by: str, today: date, kind: str = PARTY
) -> tuple[Question, bytes]:
    """Draw up a question of a kind (``seeds/questions.toml``) in the language in force, asked once it is kept (`Questions.keep`); returns it with its workbook.

    ``subject`` names a Danish party, a problem owner (or a challenge without one, by number or title) or a company, in any spelling.
    Raises NothingToAskError where there is no warehouse, no subject of that name, or no row about it.
    """
    if not desk.warehouse.is_file():
        raise NothingToAskError(text("ask-no-warehouse"))
    try:
        with duckdb.connect(str(desk.warehouse), read_only=True) as con:
            party, name = _subject(con, kind, subject)
            sections = tuple(_section(con, section, party, today) for section in kinds()[kind])
            sample = con.execute("select 1 from meta.build where key = 'is_sample' and value = 'true'")
            is_sample = sample.fetchone() is not None
    except duckdb.Error as error:
        raise NothingToAskError(text("ask-warehouse", message=str(error).splitlines()[0])) from error
    if not any(section.rows for section in sections):
        raise NothingToAskError(text("ask-nothing", party=name))
    question = Question(
        question_id=f"ASK-{today.year}-{chance(8)}",
        kind=kind,
        subject=party,
        subject_name=name,
        lang=language(),
        asked_by=asked_by,
        asked_date=today,
        asked_at=datetime.now(UTC).isoformat(),
        due_date=today + timedelta(days=days_to_answer()),
        is_illustrative=is_sample,
        sections=sections,
    )
    return question, form_bytes(question)


def days_to_answer() -> int:
    """Within how many days an answer is due (``rules.toml``)."""
    return int(seed("rules")["question"]["answer_days"])


def _subject(con: Connection, kind: str, said: str) -> tuple[str, str]:
    """The subject of that kind and name: as the exports write it, and in the language in force."""
    known = sorted(_rows(con, f"{kind}_subjects"), key=lambda one: (one["subject"], one["name"]))
    wanted = said.strip().casefold()
    for one in known:
        if wanted in {spelling.casefold() for spelling in one["spellings"] if spelling}:
            return one["subject"], one["name"]
    names = [one["name"] for one in known]
    found = process.extract(said, names, scorer=fuzz.WRatio, limit=_OFFERED, score_cutoff=_LIKE_ENOUGH)
    near = [name for name, *_ in found]
    raise NothingToAskError(text("ask-nobody", kind=kind, party=said, near=near, some=bool(near)))


def _rows(con: Connection, name: str, **known: object) -> list[dict[str, Any]]:
    sql = (paths.SQL / "questions" / f"{name}.sql").read_text(encoding="utf-8").format(lang=language())
    asked = {key: value for key, value in known.items() if f"${key}" in sql}
    found: list[dict[str, Any]] = con.execute(sql, asked).to_arrow_table().to_pylist()
    return found


def _section(con: Connection, kind: SectionKind, subject: str, day: date) -> Section:
    source = load_sources()[kind.source]
    rows: dict[str, AskedRow] = {}
    for said in _rows(con, kind.rows, subject=subject, day=day):
        staged = con.execute(f"select * from staging.{source.name} where _key = ?", [said["key"]])
        found = staged.to_arrow_table().to_pylist()[0]
        cells = {}
        for name in (*kind.shown, *kind.asked):
            column = source.column(name)
            values = [found[one] for one in staging_names(column)]
            # what the rows say themselves is shown, also where that is nothing
            if cell := str(said[name] or "") if name in said else _cell(column, values):
                cells[name] = cell
        was = {name: [plain(found[one]) for one in staging_names(source.column(name))] for name in kind.asked}
        rows[f"{len(rows) + 1}"] = AskedRow(said["key"], cells, was)
    choices: dict[str, dict[str, Mapping[str, str]]] = {}
    for name, file in kind.choices.items():
        choices[name] = {}
        for one in _rows(con, file, subject=subject, day=day):
            shown = one.pop("shown")
            choices[name][shown] = {key: str(value) for key, value in one.items()}
    return Section(source.name, kind.shown, kind.asked, rows, kind.takes_new, choices)


def _cell(column: SourceColumn, values: list[Any]) -> str:
    """A cell's text for the staging values of a column, in the language in force; days as ISO dates; "" for nothing."""
    first = values[0]
    if first is None:
        return ""
    match column.type:
        case "date":
            return str(first) if values[1] == "day" else formats.date(first, values[1])
        case "word":
            known = vocabularies()[column.vocabulary or ""].get(first)
            return getattr(known, language()) if known else str(values[1] or first)
        case "yes_no":
            return text("table-yes" if first else "table-no")
        case "list" | "participants":
            return "; ".join(first)
        case "themes" | "provinces":
            return str(values[1] or "")
    return str(first)
