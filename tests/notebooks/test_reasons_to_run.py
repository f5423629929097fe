"""Of each notebook that ran it is decided whether its record may be kept."""

import json

from each_row import each_row

from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.proof.verdict import reasons_to_run, verdict_on

PROVEN, CLOCK = "1 + 1", "import time"
PROMISE = "from reporting import promise_repeatable\npromise_repeatable('a')"
IN_A_KERNEL = ["it ran in a kernel of its own, which does not say what it read"]
USES_TIME = ["line 1 of cell 1 imports `time`, which is not of the kit"]


@each_row(
    "sources, reads, reasons",
    [
        ([PROVEN], ObservedInputs(), []),
        ([CLOCK], ObservedInputs(), USES_TIME),
        ([CLOCK, PROMISE], ObservedInputs(), []),
        ([PROVEN], ObservedInputs(deviation="a magic"), ["a magic"]),
        ([CLOCK], ObservedInputs(deviation="a magic"), USES_TIME),
        ([CLOCK, PROMISE], ObservedInputs(deviation="a magic"), []),
        ([PROVEN], None, IN_A_KERNEL),
        ([CLOCK, PROMISE], None, IN_A_KERNEL),
    ],
)
def test_a_record_is_kept_when_it_is_proven_or_promised_and_ran_as_it_is_written(sources, reads, reasons):
    cells = [{"cell_type": "code", "source": source} for source in sources]
    verdict = verdict_on(json.dumps({"nbformat": 4, "cells": cells}).encode())

    assert reasons_to_run(verdict, reads) == tuple(reasons)
