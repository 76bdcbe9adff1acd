"""The tables of the records, the same on SQLite and PostgreSQL."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

STUDENT = Table(
    "student",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(60), nullable=False),
    Column("created_at", String(32), nullable=False),
)

SHOWN_QUESTION = Table(
    "shown_question",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("question_id", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

ATTEMPT = Table(
    "attempt",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("student_id", Integer, ForeignKey("student.id"), nullable=False),
    Column("module", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("started_at", String(32), nullable=False),
    Column("finished_at", String(32)),
    Column("saved_wall_ms", BigInteger, nullable=False),
    Column("limit_ms", Integer, nullable=False),
    Column("spent_ms", Integer, nullable=False),
    Column("current", SmallInteger, nullable=False),
    Column("questions", SmallInteger, nullable=False),
    Column("needed", SmallInteger, nullable=False),
    Column("correct", SmallInteger),
    Column("holder", String(32)),
    Column("record", LargeBinary),
    Column("seal", LargeBinary),
    Index("ix_attempt_student_id_module_number", "student_id", "module", "number", unique=True),
    Index("ix_attempt_student_id_finished_at", "student_id", "finished_at"),
)

ATTEMPT_ITEM = Table(
    "attempt_item",
    METADATA,
    Column("attempt_id", String(32), ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("question", Integer, ForeignKey("shown_question.number"), nullable=False),
    Column("option_order", String(8), nullable=False),
    Column("choice", SmallInteger),
    Column("struck", SmallInteger, nullable=False),
    Column("flagged", Boolean, nullable=False),
    Column("visited", Boolean, nullable=False),
    Column("spent_ms", Integer, nullable=False),
    Column("changes", SmallInteger, nullable=False),
)

INTERRUPTION = Table(
    "interruption",
    METADATA,
    Column("attempt_id", String(32), ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("at", String(32), nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
)

SETTING = Table(
    "setting",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

PRACTICE = Table(
    "practice",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("student_id", Integer, ForeignKey("student.id"), nullable=False),
    Column("module", String(32), nullable=False),
    Column("heading", String(200), nullable=False),
    Column("started_at", String(32), nullable=False),
    Column("finished_at", String(32)),
    Column("saved_wall_ms", BigInteger, nullable=False),
    Column("limit_ms", Integer),
    Column("current", SmallInteger, nullable=False),
    Index("ix_practice_student_id_finished_at", "student_id", "finished_at"),
)

PRACTICE_ITEM = Table(
    "practice_item",
    METADATA,
    Column("practice_id", String(32), ForeignKey("practice.id", ondelete="CASCADE"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("question", Integer, ForeignKey("shown_question.number"), nullable=False),
    Column("activity", String(32), nullable=False),
    Column("option_order", String(8), nullable=False),
    Column("choice", SmallInteger),
    Column("correct", Boolean),
    Column("spent_ms", Integer, nullable=False),
    Column("answered_at", String(32)),
)

QUESTION_STATE = Table(
    "question_state",
    METADATA,
    Column("student_id", Integer, ForeignKey("student.id"), primary_key=True),
    Column("question_id", String(64), primary_key=True),
    Column("module", String(32), nullable=False),
    Column("seen", Integer, nullable=False),
    Column("correct", Integer, nullable=False),
    Column("last_correct", Boolean, nullable=False),
    Column("bookmarked", Boolean, nullable=False),
    Column("due_at", String(32), nullable=False),
    Column("card", Text, nullable=False),
    Index("ix_question_state_student_id_module_due_at", "student_id", "module", "due_at"),
)

COUNTED_ATTEMPT = Table(
    "counted_attempt",
    METADATA,
    Column("attempt_id", String(32), ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
)

PROBLEM_REPORT = Table(
    "problem_report",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("student_id", Integer, ForeignKey("student.id"), nullable=False),
    Column("question", Integer, ForeignKey("shown_question.number"), nullable=False),
    Column("at", String(32), nullable=False),
    Column("text", Text, nullable=False),
)
