"""Notebooks run one cell after the other: in a process forked from a preloaded one, or in a Jupyter kernel."""
