"""What a machine works with, as far as the bytes of a record depend on it."""

import platform
from dataclasses import dataclass
from pathlib import Path

from reporting.core.code_version import kit_digest, packages
from reporting.core.run_variables import DATA, LEDGER_DIGEST, RunVariables
from reporting.ledger.files import digest_of, digests

_NAMED = 5


@dataclass(frozen=True)
class Site:
    """The ledger of a run, by the variables that tell it, and what reads it; `run` is what the run is known by.

    Python counts with its last digit, which stands in every record, and a package in its one version.
    """

    run: str
    variables: tuple[tuple[str, str], ...]
    code: str
    system: str
    packages: frozenset[str]

    @property
    def folder(self) -> Path:
        """Where the ledger lies, on every machine."""
        return Path(dict(self.variables)[DATA])


def here(run: str, variables: RunVariables) -> Site:
    """What the run `run` works with on the machine that asks for a report."""
    return Site(run, tuple(variables.items()), kit_digest(), _system(), frozenset(packages()))


def differences(site: Site) -> tuple[str, ...]:
    """Why this machine would not make the same records as that one, in words; none where it would.

    Packages that it has beside those of the other one do no harm.
    """
    faults = [_of_system(site), _of_packages(site), _of_code(site), _of_ledger(site)]
    return tuple(fault for fault in faults if fault)


def _system() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


def _of_system(site: Site) -> str:
    return "" if _system() == site.system else f"it has {_system()}, not {site.system}"


def _of_packages(site: Site) -> str:
    lacks = sorted(site.packages - set(packages()))
    more = f" and {len(lacks) - _NAMED} more" if len(lacks) > _NAMED else ""
    return f"it does not have {', '.join(lacks[:_NAMED])}{more}" if lacks else ""


def _of_code(site: Site) -> str:
    return "" if kit_digest() == site.code else "it has other code of the kit, or had when it was started"


def _of_ledger(site: Site) -> str:
    if not site.folder.is_dir():
        return f"it has no folder {site.folder}"
    try:
        same = digest_of(digests(site.folder)) == dict(site.variables)[LEDGER_DIGEST]
    except OSError as error:
        return f"it cannot read the ledger in {site.folder}: {error.strerror}"
    return "" if same else f"it sees another ledger in {site.folder}"
