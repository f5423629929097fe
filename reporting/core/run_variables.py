"""The environment variables by which the process of a notebook knows its ledger.

Inside one process the ledger is an argument. Only the start of a process turns it into variables, and only `read` and
`publish` turn them back: a parameter of the notebook would be in its record, and could be left out.
"""

from collections.abc import Mapping
from pathlib import Path

DATA, LEDGER_DIGEST, SYNTHETIC = "REPORTING_DATA", "REPORTING_LEDGER", "REPORTING_MADE_UP"

RunVariables = Mapping[str, str]


def run_variables(data: Path, ledger_digest: str, *, synthetic: bool = False) -> RunVariables:
    """The variables of a process that works on the ledger in this folder, with this digest, made up or not."""
    return {DATA: str(data.resolve()), LEDGER_DIGEST: ledger_digest, SYNTHETIC: "1" if synthetic else ""}
