"""Folders that libraries want to write their settings and caches to; a home that is not ours must not disturb a run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# By the variable that names it: where a library goes of its own accord, below the home.
_FOLDERS = {"MPLCONFIGDIR": ".config/matplotlib", "IPYTHONDIR": ".ipython"}

# What the libraries write at first: a page of words, a list of fonts.
_ROOM = 2**17


@contextmanager
def own_folders() -> Iterator[None]:
    """A block in which each of these folders can be written to: where one cannot, an empty one stands in for it."""
    refused = [name for name, usual in _FOLDERS.items() if not _can_be_made(_asked(name, usual))]
    if not refused:
        yield
        return
    before = {name: os.environ.get(name) for name in refused}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in refused:
            os.environ[name] = str(Path(folder, name))
            Path(folder, name).mkdir()
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                os.environ |= {} if value is None else {name: value}


def _asked(name: str, usual: str) -> Path:
    named = os.environ.get(name)
    return Path(named) if named else Path(os.path.expanduser("~"), usual)  # noqa: PTH111 - Path.home() fails without one


def _can_be_made(folder: Path) -> bool:
    there = next(place for place in (folder, *folder.absolute().parents) if os.path.lexists(place))
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK) and _has_room(there)


def _has_room(folder: Path) -> bool:
    """Whether something can be written there: on a full disk a folder can be made, and nothing in it."""
    try:
        with tempfile.TemporaryFile(dir=folder) as tried:
            tried.write(bytes(_ROOM))
            tried.flush()
    except OSError:
        return False
    return True
