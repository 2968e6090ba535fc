"""The illustrative entries that ship with the sample: put into empty records, once, and marked as illustrative."""

import tomllib
from pathlib import Path

from sqlalchemy import Column, String, Table, insert, select
from sqlalchemy.exc import IntegrityError

from records import board_points, comments, database
from records.board_points import Option
from records.database import Moment, metadata

_NAME = "sample"

_marks = Table(
    "mark", metadata, Column("name", String, primary_key=True), Column("made_at", Moment, nullable=False)
)


def enter(path: Path) -> bool:
    """Put the entries of a TOML file into empty records; returns whether it did. Done at most once for a database, so that what was withdrawn stays withdrawn, and never where there are other entries."""
    with database.reading() as connection:
        if connection.execute(select(_marks.c.name).where(_marks.c.name == _NAME)).first():
            return False
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        # A page waits for this, so it does not wait for long.
        with database.writing(database.READ_SECONDS) as connection:
            # First of all: a second process stops here, on any database.
            connection.execute(insert(_marks).values(name=_NAME, made_at=database.now()))
            tables = [metadata.tables[name] for name in ("note", "board_risk", "board_issue")]
            if any(connection.execute(select(next(iter(table.c))).limit(1)).first() for table in tables):
                return False
            for note in said["notes"]:
                comments.write(**note, is_illustrative=True)
            for risk in said["risks"]:
                closed, author = risk.pop("closed_date", None), risk["author"]
                number = board_points.keep_risk(**risk, is_illustrative=True)
                if closed is not None:
                    board_points.close_risk(number, closed_date=closed, author=author, version=1)
            for issue in said["issues"]:
                options = [Option(**option) for option in issue.pop("options")]
                names = ("closed_date", "outcome", "responsible", "due_date")
                decided = {name: issue.pop(name) for name in names if name in issue}
                number = board_points.keep_issue(**issue, options=options, is_illustrative=True)
                if decided:
                    board_points.close_issue(number, **decided, author=issue["author"], version=1)
    except IntegrityError:
        return False
    return True
