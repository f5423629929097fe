"""Notebooks run without a kernel of their own: each in a process forked from one that has everything imported."""

import sys
from typing import Literal

# How notebooks are run: forked from a warm process, or each in a Jupyter kernel of its own, which takes longer.
Engine = Literal["forked", "kernel"]
# Windows cannot fork, and macOS not soundly once system libraries are loaded.
USUAL: Engine = "forked" if sys.platform == "linux" else "kernel"
