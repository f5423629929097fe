"""Layouts of tables that are not surely known: the best guess, and the question to a person."""
