"""The environment variables that a process for notebooks is given.

A variable can change what a record shows: pandas asks for the width of the terminal, Python for its warnings, a
database for the time zone. Such variables can not all be named, so those that are passed on are: they say where things
lie, and the few that say how things are shown are inputs of every record (`core/code_version.py`).
"""

from collections.abc import Mapping

# These say how dates, numbers and text are shown, and which modules are found.
SHOWN = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "PYTHONPATH", "TZ")
_PLACES = (
    *("APPDATA", "HOME", "IPYTHONDIR", "LOCALAPPDATA", "LOGNAME", "MPLCONFIGDIR", "PATH", "SYSTEMROOT", "USER"),
    *("USERPROFILE", "VIRTUAL_ENV", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"),
)
# Libraries that calculate are told by these how many threads they may use, and for which processor.
_MACHINE = ("LD_", "MKL_", "OMP_", "OPENBLAS_")


def passed_on(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables of an environment that change nothing which a record shows, or are inputs of every record."""
    return {
        name: value for name, value in environment.items() if name in {*SHOWN, *_PLACES} or name.startswith(_MACHINE)
    }
