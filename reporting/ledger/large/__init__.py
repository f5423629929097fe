"""Items by the million: a database reads and reduces them, in a separate process."""
