"""The tables of the records, brought up to this version's form by Alembic (``migrations/versions``, numbered) when a database is opened; the first step takes one that is empty or of before there were steps."""

import threading
from pathlib import Path

import sqlalchemy as sa

FOLDER = Path(__file__).parent / "migrations"
STEPS = tuple(sorted(path.stem.split("_")[1] for path in (FOLDER / "versions").glob("step_*.py")))

# Any number not used elsewhere in that database: the process that holds it brings the tables up.
_LOCK = 5_273_441_902

_stated = sa.table("alembic_version", sa.column("version_num", sa.String))
_one = threading.Lock()  # Alembic keeps what it works on in its module


class NewerRecordsError(Exception):
    """A later version of the dashboard wrote these records; the message names their form."""


def is_current(connection: sa.Connection) -> bool:
    """Whether a database has the tables of this version. Raises NewerRecordsError for a step that this version does not know."""
    if not sa.inspect(connection).has_table(_stated.name):
        return False
    step: str | None = connection.execute(sa.select(_stated.c.version_num)).scalar_one_or_none()
    if step is not None and step not in STEPS:
        raise NewerRecordsError(f"the records have form {step}, and this version knows {STEPS[-1]}")
    return step == STEPS[-1]


def bring_up(connection: sa.Connection) -> None:
    """Make the steps that a database lacks, in the open transaction: all or none, and by one of several processes that start together; the others wait. Raises NewerRecordsError as `is_current`."""
    from alembic import command, config  # noqa: PLC0415 - a database is brought up once; later opens need no Alembic

    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
    if is_current(connection):
        return
    asked = config.Config(attributes={"connection": connection})
    asked.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    with _one:
        command.upgrade(asked, "head")
