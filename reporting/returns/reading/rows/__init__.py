"""The entries of a table: their cells, each examined once."""
