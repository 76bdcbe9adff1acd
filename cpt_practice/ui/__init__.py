"""The screens: the only place that knows PySide6."""
