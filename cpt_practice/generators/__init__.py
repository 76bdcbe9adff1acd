"""Questions made from numbers, with their figures: one family a file, found by itself."""
