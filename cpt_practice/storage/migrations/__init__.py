"""The steps from one schema of the records to the next; each is self-contained."""
