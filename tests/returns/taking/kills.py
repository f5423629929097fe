"""A process that is killed, again and again, while it replaces tables of a ledger: at each step of its own in turn.

Started as `python kills.py LEDGER FOLDER`; what the kills left lies in FOLDER/commit and FOLDER/finish.
A step is whatever the interpreter asks of the file system, as its audit hooks tell.
"""

import os
import resource
import shutil
import sys
from itertools import count
from pathlib import Path

from reporting.core.errors import OutputError
from reporting.ledger.files import TAKEN
from reporting.returns.taking.commit import Rewritten, commit, finish

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "shutil.copymode", "os.chmod"}
steps_left = count(1)  # the step at which the process dies is the one that finds nothing left


def count_down(event, _):
    if event in STEPS and not next(steps_left):
        os._exit(9)


def replace_tables(data):
    """Each of three tables gets a blank line more: other bytes, the same rows."""
    files = [data / f"{table}.csv" for table in ("achievements", "items", "returns")]
    commit(data, {file.stem: Rewritten(file.read_bytes(), file.read_bytes() + b"\n") for file in files})


def in_child(act):
    """Whether a child process came to the end of this."""
    child = os.fork()
    if not child:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def die_at(step, act):
    global steps_left  # noqa: PLW0603 - an audit hook can be told nothing in another way
    steps_left = count(-step)
    act()


def kill_at_each_step(ledger, folder, act):
    """Ledgers that were killed at step 0, 1 … of this; the last one came to its end."""
    for step in count():
        data = folder / f"{step:02}"
        shutil.copytree(ledger, data, copy_function=os.link)
        if in_child(lambda step=step, data=data: die_at(step, lambda: act(data))):
            return


def fill_the_disk(data):
    """No file may be longer than 20 bytes: what a quota says, said by the system."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, usual[1]))
    try:
        replace_tables(data)
    except OutputError as error:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        (data / "told").write_text(str(error), "utf-8")


def main(ledger, folder):
    sys.addaudithook(count_down)
    kill_at_each_step(ledger, folder / "commit", replace_tables)
    cut_short = next(data for data in sorted((folder / "commit").iterdir()) if (data / TAKEN).exists())
    kill_at_each_step(cut_short, folder / "finish", finish)
    shutil.copytree(ledger, folder / "full")
    in_child(lambda: fill_the_disk(folder / "full"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
