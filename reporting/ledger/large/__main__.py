"""A question on standard input, its answer on standard output.

The database has threads: it works in a process that never forks, and the memory is free again after the answer.
"""

import pickle
import sys

from reporting.core.machine_faults import handed_on
from reporting.ledger.large.answering import answer

if __name__ == "__main__":
    with handed_on():
        question = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
        pickle.dump(answer(question), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
