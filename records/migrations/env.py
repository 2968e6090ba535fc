"""The script that Alembic runs for each command: on the connection that `records.schema` hands over, else on the records that are named now (`alembic …`)."""

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import context
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext

from records import database, forgetting, schema  # noqa: F401 - forgetting imports every module that declares tables


def _numbered(_context: MigrationContext, _revision: object, directives: Iterable[MigrationScript]) -> None:
    """A new step has the number after the last."""
    for directive in directives:
        directive.rev_id = f"{int(schema.STEPS[-1]) + 1:04}"


def _run(connection: sa.Connection) -> None:
    # A column of SQLite can't be altered: Alembic makes the table again and copies it.
    context.configure(
        connection,
        target_metadata=database.metadata,
        compare_type=True,
        render_as_batch=True,
        process_revision_directives=_numbered,
    )
    with context.begin_transaction():
        context.run_migrations()


given: sa.Connection | None = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with database.engine().connect() as connection:
        _run(connection)
