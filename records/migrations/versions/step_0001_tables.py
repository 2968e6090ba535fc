"""The tables as they were when steps began (0.4.0); what an older version made is kept, and gets what it lacks."""

import sqlalchemy as sa
from alembic import op

from records.database import Kroner, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and columns that are not there."""
    inspector = sa.inspect(op.get_bind())
    if inspector.has_table("board_issue"):
        known = {column["name"] for column in inspector.get_columns("board_issue")}
        # a text that may not be missing is empty in the rows that are there
        for column in (
            sa.Column("responsible", sa.Text, nullable=False, server_default=""),
            sa.Column("due_date", sa.Date),
            sa.Column("done_date", sa.Date),
            sa.Column("done_note", sa.Text, nullable=False, server_default=""),
        ):
            if column.name not in known:
                op.add_column("board_issue", column)
    _make()


def _table(name: str, *parts: sa.Column[object] | sa.Constraint) -> None:
    op.create_table(name, *parts, if_not_exists=True)


def _make() -> None:
    _table(
        "action_entry",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("action_key", sa.Text, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("assignee", sa.Text, nullable=False),
        sa.Column("until_date", sa.Date),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("since_date", sa.Date),
        sa.Column("as_of_date", sa.Date, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("noted_at", Moment, nullable=False),
        sa.Column("is_illustrative", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_action_entry")),
    )
    op.create_index("ix_action_entry_action_key", "action_entry", ["action_key"], if_not_exists=True)
    _table(
        "board_issue",
        sa.Column("issue_id", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("background", sa.Text, nullable=False),
        sa.Column("raised_date", sa.Date, nullable=False),
        sa.Column("closed_date", sa.Date),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("responsible", sa.Text, nullable=False),
        sa.Column("due_date", sa.Date),
        sa.Column("done_date", sa.Date),
        sa.Column("done_note", sa.Text, nullable=False),
        sa.Column("edited_by", sa.Text, nullable=False),
        sa.Column("edited_at", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("is_illustrative", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("issue_id", name=op.f("pk_board_issue")),
    )
    _table(
        "board_risk",
        sa.Column("risk_id", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("likelihood", sa.Integer, nullable=False),
        sa.Column("impact", sa.Integer, nullable=False),
        sa.Column("mitigation", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("raised_date", sa.Date, nullable=False),
        sa.Column("closed_date", sa.Date),
        sa.Column("edited_by", sa.Text, nullable=False),
        sa.Column("edited_at", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("is_illustrative", sa.Boolean, nullable=False),
        sa.CheckConstraint("impact between 1 and 5", name=op.f("ck_board_risk_impact")),
        sa.CheckConstraint("likelihood between 1 and 5", name=op.f("ck_board_risk_likelihood")),
        sa.PrimaryKeyConstraint("risk_id", name=op.f("pk_board_risk")),
    )
    _table(
        "digest",
        sa.Column("digest_id", sa.Integer, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("party", sa.Text, nullable=False),
        sa.Column("week", sa.Text, nullable=False),
        sa.Column("as_of_date", sa.Date, nullable=False),
        sa.Column("claimed_at", Moment, nullable=False),
        sa.Column("sent_at", Moment),
        sa.PrimaryKeyConstraint("digest_id", name=op.f("pk_digest")),
        sa.UniqueConstraint("address", "party", "week", name=op.f("uq_digest_address")),
    )
    _table(
        "edit",
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("edited_at", Moment, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "entry_id", "version", name=op.f("pk_edit")),
    )
    _table(
        "feed",
        sa.Column("feed_id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.Text, nullable=False),
        sa.Column("party", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("withdrawn_by", sa.Text),
        sa.Column("withdrawn_at", Moment),
        sa.PrimaryKeyConstraint("feed_id", name=op.f("pk_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_feed_token_hash")),
    )
    _table(
        "issued_report",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("as_of", sa.Date, nullable=False),
        sa.Column("period_from", sa.Date),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("filters", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("issued_at", Moment, nullable=False),
        sa.Column("load_id", sa.Integer),
        sa.Column("data_as_of", sa.Date),
        sa.Column("data_hash", sa.Text, nullable=False),
        sa.Column("data_files", sa.Text, nullable=False),
        sa.Column("content_hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_issued_report")),
    )
    _table(
        "mark",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_mark")),
    )
    _table(
        "note",
        sa.Column("note_id", sa.Integer, nullable=False),
        sa.Column("figure", sa.Text, nullable=False),
        sa.Column("filters", sa.Text, nullable=False),
        sa.Column("period_from", sa.Date),
        sa.Column("period_to", sa.Date),
        sa.Column("as_of", sa.Date, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("edited_by", sa.Text, nullable=False),
        sa.Column("edited_at", Moment, nullable=False),
        sa.Column("is_withdrawn", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("is_illustrative", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("note_id", name=op.f("pk_note")),
    )
    op.create_index("ix_note_as_of", "note", ["as_of"], if_not_exists=True)
    op.create_index("ix_note_figure", "note", ["figure"], if_not_exists=True)
    _table(
        "suggestion_decision",
        sa.Column("decision_id", sa.Integer, nullable=False),
        sa.Column("suggestion_key", sa.Text, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("decided_at", Moment, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("saving_dkk", Kroner),
        sa.Column("is_illustrative", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_suggestion_decision")),
    )
    op.create_index(
        "ix_suggestion_decision_suggestion_key", "suggestion_decision", ["suggestion_key"], if_not_exists=True
    )
    _table(
        "board_option",
        sa.Column("issue_id", sa.Integer, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("consequence", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["board_issue.issue_id"], name=op.f("fk_board_option_issue_id")
        ),
        sa.PrimaryKeyConstraint("issue_id", "priority", name=op.f("pk_board_option")),
    )
    _table(
        "issued_file",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("format", sa.String, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["issued_report.number"], name=op.f("fk_issued_file_number")),
        sa.PrimaryKeyConstraint("number", "format", name=op.f("pk_issued_file")),
    )
