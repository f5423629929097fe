"""The inputs of a run, as they were when it began."""

import pytest
from jobs import small_job

from reporting.core.errors import LedgerError
from reporting.outputs.inputs import Inputs


def test_a_table_that_is_a_folder_is_a_fault_of_the_ledger(tmp_path):
    job = small_job(tmp_path, "greets")
    (job.data / "lists.csv").unlink()
    (job.data / "lists.csv").mkdir()

    with pytest.raises(LedgerError, match=r"lists\.csv: it cannot be read"):
        Inputs.of(job)
