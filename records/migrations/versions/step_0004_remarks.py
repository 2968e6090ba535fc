"""Remarks made at the table when an issue was decided; empty in those decided before."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column."""
    op.add_column("board_issue", sa.Column("remark", sa.Text, nullable=False, server_default=""))
