"""What the cells of a notebook read besides the ledger; for the process of one notebook.

`read` and `read_file` note it themselves. What is left to be looked at are modules that a notebook has for itself, and
whether IPython runs the cells as they are written.
"""

import os
import sys
import sysconfig
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell

from reporting.analysis import extra_files, reading
from reporting.core.code_version import HOUSE, external_digest
from reporting.notebooks.engine.work import Reads

_REWRITTEN = "IPython took one of its lines for a command of its own"
_IMPORTED = "it ran {}, which is not of the kit"
# The kit and what it runs on have digests of their own.
_COVERED = tuple(
    f"{os.path.realpath(folder)}{os.sep}"
    for folder in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), str(HOUSE))
)


class Observed:
    """One notebook, from before its first cell until it ends."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._known = set(sys.modules)
        self._modules: dict[str, str] = {}
        self._deviation = ""

    def before(self, source: str) -> None:
        """A magic, a shell's command or a line that IPython takes for one is not what stands in the cell."""
        if self._shell.transform_cell(source).strip() != source.strip():
            self._deviation = _REWRITTEN

    def after(self) -> None:
        """Note the modules that the cell imported, as they are now."""
        for name in set(sys.modules) - self._known:
            self._known.add(name)
            file = getattr(sys.modules[name], "__file__", None)
            if isinstance(file, str) and not os.path.realpath(file).startswith(_COVERED):
                self._modules[os.path.abspath(file)] = external_digest(f"file {file}")  # noqa: PTH100 - a text to compare
                # One that bears the name of what the kit imports only when it is needed would run in its place.
                self._deviation = _IMPORTED.format(Path(file).name)

    def reads(self) -> Reads:
        """All of it, once the last cell has run."""
        return Reads(frozenset(reading.asked), {**self._modules, **extra_files.noted}, self._deviation)
