"""`about`: the machine and the versions that the results were measured with."""

import datetime as dt
import os
import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from benchmarks.measured import Setting

_KIT = ("pandas", "matplotlib", "papermill", "python-docx")
_PEERS = ("papermill", "nbconvert", "ipykernel", "docxtpl", "pandas", "matplotlib")
_COMMANDS = {"R": ("Rscript", "--version"), "pandoc": ("pandoc", "--version")}


def about(setting: Setting) -> dict[str, str]:
    """Lines about a run by their names: day, machine, versions of the kit and its peers, and how it was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "measured on": dt.datetime.now(dt.UTC).date().isoformat(),
        "machine": f"{_processor()}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GiB, {platform.system()}",
        "kit": ", ".join([f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in _KIT)]),
        "peers": _peers(setting),
        "run": "full" if setting.full else "small",
        "other work": f"a load of {os.getloadavg()[0]:.1f} at the beginning; walls tell only on a machine left alone",
        "how": "ways in turn, A B C A B C, after one round that does not count; a ratio is the median of the rounds' "
        "ratios; processor is that of all processes of a command",
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _peers(setting: Setting) -> str:
    versions = []
    if setting.peers is not None:
        code = f"from importlib.metadata import version\nfor name in {_PEERS}: print(name, version(name))"
        versions += _said(str(setting.peers), "-c", code).splitlines()
    for name, command in _COMMANDS.items():
        versions.append(_said(*command).splitlines()[0] if shutil.which(command[0]) else f"no {name}")
    return ", ".join(versions)


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout or done.stderr
