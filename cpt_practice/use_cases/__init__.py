"""What people can do: one verb a module, each returning what to show."""
