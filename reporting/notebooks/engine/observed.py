"""Notes what the cells of one notebook read beside the ledger; for the process of that notebook.

`read` and `read_file` note it themselves. Two things are observed here: which modules of its own a notebook imports,
and whether IPython runs the cells as they are written.
"""

import os
import sys
import sysconfig
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell

from reporting.analysis import extra_files, reading
from reporting.core.code_version import HOUSE, external_digest
from reporting.notebooks.engine.work import ObservedInputs

_REWRITTEN = "IPython took one of its lines for a command of its own"
_IMPORTED = "it ran {}, which is not of the kit"
# The kit and what it runs on have digests of their own.
_COVERED = tuple(
    f"{os.path.realpath(folder)}{os.sep}"
    for folder in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), str(HOUSE))
)


class Observed:
    """The observer of one notebook, from before its first cell until it ends."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._known = set(sys.modules)
        self._modules: dict[str, str] = {}
        self._deviation = ""

    def before(self, source: str) -> None:
        """Note if IPython would run other code than the cell has: a magic, or a command of the shell."""
        if self._shell.transform_cell(source).strip() != source.strip():
            self._deviation = _REWRITTEN

    def after(self) -> None:
        """Note the files of the modules that the cell imported, with their digests."""
        for name in set(sys.modules) - self._known:
            self._known.add(name)
            file = getattr(sys.modules[name], "__file__", None)
            if isinstance(file, str) and not os.path.realpath(file).startswith(_COVERED):
                self._modules[os.path.abspath(file)] = external_digest(f"file {file}")  # noqa: PTH100 - a text to compare
                # The kit imports some modules only when it needs them; one with the same name would run instead.
                self._deviation = _IMPORTED.format(Path(file).name)

    def reads(self) -> ObservedInputs:
        """All that the notebook read; ask once its last cell has run."""
        return ObservedInputs(frozenset(reading.asked), {**self._modules, **extra_files.noted}, self._deviation)
