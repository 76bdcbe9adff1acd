"""The rules: values and pure functions, with no Qt, no SQL, no files and no clock."""
