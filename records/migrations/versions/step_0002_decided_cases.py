"""Which case of the pack an issue decided; empty in those that people wrote."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column."""
    op.add_column("board_issue", sa.Column("code", sa.Text, nullable=False, server_default=""))
