"""The files in which enterprises write -> `SourceText`, or one line that says why not and what to do.

Nothing is imported here: a process that reads a file apart would wait for what it has no use for.
"""
