"""The disk: the only place that knows SQLAlchemy."""
