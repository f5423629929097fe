"""The bytes of a returned file -> a book: its sheets of cells, or the one fault for which it cannot be opened.

Nothing is imported here: a process that reads a file apart would wait for what it has no use for.
"""
