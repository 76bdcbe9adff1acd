"""The first schema: students, attempts with their questions as shown, interruptions, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "student",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_student"),
    )
    op.create_table(
        "shown_question",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("question_id", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_shown_question"),
        sa.UniqueConstraint("digest", name="uq_shown_question_digest"),
    )
    _create_attempt()
    _create_attempt_parts()
    op.create_table(
        "setting",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )


def _create_attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("student_id", sa.Integer, nullable=False),
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("started_at", sa.String(32), nullable=False),
        sa.Column("finished_at", sa.String(32)),
        sa.Column("saved_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("limit_ms", sa.Integer, nullable=False),
        sa.Column("spent_ms", sa.Integer, nullable=False),
        sa.Column("current", sa.SmallInteger, nullable=False),
        sa.Column("questions", sa.SmallInteger, nullable=False),
        sa.Column("needed", sa.SmallInteger, nullable=False),
        sa.Column("correct", sa.SmallInteger),
        sa.Column("holder", sa.String(32)),
        sa.Column("record", sa.LargeBinary),
        sa.Column("seal", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_attempt_student_id"),
    )
    op.create_index("ix_attempt_student_id_module_number", "attempt", ["student_id", "module", "number"], unique=True)
    op.create_index("ix_attempt_student_id_finished_at", "attempt", ["student_id", "finished_at"])


def _create_attempt_parts() -> None:
    op.create_table(
        "attempt_item",
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.Column("position", sa.SmallInteger, nullable=False),
        sa.Column("question", sa.Integer, nullable=False),
        sa.Column("option_order", sa.String(8), nullable=False),
        sa.Column("choice", sa.SmallInteger),
        sa.Column("struck", sa.SmallInteger, nullable=False),
        sa.Column("flagged", sa.Boolean, nullable=False),
        sa.Column("visited", sa.Boolean, nullable=False),
        sa.Column("spent_ms", sa.Integer, nullable=False),
        sa.Column("changes", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "position", name="pk_attempt_item"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_attempt_item_attempt_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["question"], ["shown_question.number"], name="fk_attempt_item_question"),
    )
    op.create_table(
        "interruption",
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.Column("position", sa.SmallInteger, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "position", name="pk_interruption"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_interruption_attempt_id", ondelete="CASCADE"),
    )
