"""The columns of a table: which field each of them is."""
