"""The machine: paths, logs, clocks, locks, screens."""
