"""The software and the ledger of a machine, as far as the bytes of a record depend on them."""

import platform
from dataclasses import dataclass
from pathlib import Path

from reporting.core.code_version import kit_digest, packages
from reporting.core.run_variables import DATA, LEDGER_DIGEST, RunVariables
from reporting.ledger.files import digest_of, digests

# Packages that are named; of more only the number is given.
_MOST_NAMED = 5


@dataclass(frozen=True)
class Site:
    """The ledger of a run, by its variables, and the digests and versions of all code; `run` identifies the run.

    Two Pythons that differ in their last digit differ: that digit is in every record. So do two versions of a package.
    """

    run: str
    variables: tuple[tuple[str, str], ...]
    code: str
    system: str
    packages: frozenset[str]

    @property
    def folder(self) -> Path:
        """The folder of the ledger, the same on every machine."""
        return Path(dict(self.variables)[DATA])


def here(run: str, variables: RunVariables) -> Site:
    """The site of the machine that asks for a report, for the run `run`."""
    return Site(run, tuple(variables.items()), kit_digest(), _system(), frozenset(packages()))


def differences(site: Site) -> tuple[str, ...]:
    """Reasons in words why this machine would make other records than that one; none if it makes the same.

    Further packages on this machine do no harm.
    """
    faults = [_of_system(site), _of_packages(site), _of_code(site), _of_ledger(site)]
    return tuple(fault for fault in faults if fault)


def _system() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


def _of_system(site: Site) -> str:
    return "" if _system() == site.system else f"it has {_system()}, not {site.system}"


def _of_packages(site: Site) -> str:
    lacks = sorted(site.packages - set(packages()))
    more = f" and {len(lacks) - _MOST_NAMED} more" if len(lacks) > _MOST_NAMED else ""
    return f"it does not have {', '.join(lacks[:_MOST_NAMED])}{more}" if lacks else ""


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
