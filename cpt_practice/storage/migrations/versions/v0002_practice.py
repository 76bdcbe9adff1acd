"""Practice: sessions with their answers, what is known of each question, reports of problems."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _create_practice()
    _create_question_state()
    op.create_table(
        "counted_attempt",
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_counted_attempt"),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name="fk_counted_attempt_attempt_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "problem_report",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("student_id", sa.Integer, nullable=False),
        sa.Column("question", sa.Integer, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_problem_report"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_problem_report_student_id"),
        sa.ForeignKeyConstraint(["question"], ["shown_question.number"], name="fk_problem_report_question"),
    )


def _create_practice() -> None:
    op.create_table(
        "practice",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("student_id", sa.Integer, nullable=False),
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("heading", sa.String(200), nullable=False),
        sa.Column("started_at", sa.String(32), nullable=False),
        sa.Column("finished_at", sa.String(32)),
        sa.Column("saved_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("limit_ms", sa.Integer),
        sa.Column("current", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_practice_student_id"),
    )
    op.create_index("ix_practice_student_id_finished_at", "practice", ["student_id", "finished_at"])
    op.create_table(
        "practice_item",
        sa.Column("practice_id", sa.String(32), nullable=False),
        sa.Column("position", sa.SmallInteger, nullable=False),
        sa.Column("question", sa.Integer, nullable=False),
        sa.Column("activity", sa.String(32), nullable=False),
        sa.Column("option_order", sa.String(8), nullable=False),
        sa.Column("choice", sa.SmallInteger),
        sa.Column("correct", sa.Boolean),
        sa.Column("spent_ms", sa.Integer, nullable=False),
        sa.Column("answered_at", sa.String(32)),
        sa.PrimaryKeyConstraint("practice_id", "position", name="pk_practice_item"),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practice.id"], name="fk_practice_item_practice_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["question"], ["shown_question.number"], name="fk_practice_item_question"),
    )


def _create_question_state() -> None:
    op.create_table(
        "question_state",
        sa.Column("student_id", sa.Integer, nullable=False),
        sa.Column("question_id", sa.String(64), nullable=False),
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("correct", sa.Integer, nullable=False),
        sa.Column("last_correct", sa.Boolean, nullable=False),
        sa.Column("bookmarked", sa.Boolean, nullable=False),
        sa.Column("due_at", sa.String(32), nullable=False),
        sa.Column("card", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("student_id", "question_id", name="pk_question_state"),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name="fk_question_state_student_id"),
    )
    op.create_index("ix_question_state_student_id_module_due_at", "question_state", ["student_id", "module", "due_at"])
