"""Many notebooks, several at a time: whatever befalls one of them, the others go on and the error tells it."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import nbformat
import pytest
from jobs import ENVIRONMENT, files_in
from ledgers import ledger_folder, paid

from reporting.core.errors import NotebookError
from reporting.core.options import RunOptions
from reporting.core.progress import NoProgress
from reporting.notebooks.execute import in_parallel, this_machine
from reporting.notebooks.failures import Failure, one_error
from reporting.notebooks.run import Run, RunContext

MIB = 2**20
PARAMETERS = 'enterprise = "nobody"'


class Told(NoProgress):
    """Keeps what it is told."""

    def __init__(self):
        self.said = []

    def __enter__(self):
        self.said.append("open")
        return self

    def __exit__(self, *_):
        self.said.append("closed")

    def started(self, names):
        self.said.append(tuple(names))

    def began(self, name):
        self.said.append((name, "began"))

    def ended(self, name, *, failed):
        self.said.append((name, "failed" if failed else "ended"))


def notebook(folder, *cells, name="n"):
    content = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in (PARAMETERS, *cells)])
    content.cells[0].metadata["tags"] = ["parameters"]
    path = Path(folder) / f"{name}.ipynb"
    nbformat.write(content, path)
    return path


def run_all(path, enterprises, way=None, teller=None):
    """The records of a notebook that is run once for each of the enterprises, beside it in `records`."""
    folder = path.parent / "records"
    folder.mkdir(exist_ok=True)
    runs = [Run(path, {"enterprise": one}) for one in enterprises]
    run = in_parallel(this_machine(way or RunOptions(workers=2)), teller or NoProgress())
    return [record.path for record in run(runs, RunContext(folder))]


def bytes_of(records):
    return [record.read_bytes() for record in records]


def refused(path, enterprises, way=None, teller=None):
    with pytest.raises(NotebookError) as told:
        run_all(path, enterprises, way, teller)
    return str(told.value).splitlines()


def printed(record, cell=-1):
    return nbformat.read(record, as_version=4).cells[cell].outputs[0].text


def test_records_stand_in_the_order_of_the_runs_whichever_ended_first(tmp_path):
    path = notebook(tmp_path, "import time\ntime.sleep(1 if enterprise == 'a' else 0)\nprint(enterprise)")
    told = Told()
    records = run_all(path, "abc", teller=told)

    assert [printed(record) for record in records] == ["a\n", "b\n", "c\n"]
    assert told.said.index(("n-c", "ended")) < told.said.index(("n-a", "ended"))


def test_no_more_run_at_a_time_than_are_asked_for(tmp_path):
    told = Told()
    run_all(notebook(tmp_path, "print(1)"), "abc", RunOptions(workers=1), told)

    assert told.said == [
        "open",
        ("n-a", "n-b", "n-c"),
        *((f"n-{one}", what) for one in "abc" for what in ("began", "ended")),
        "closed",
    ]


def test_the_records_are_the_same_bytes_by_either_engine_and_by_any_number_at_a_time(tmp_path):
    path = notebook(
        tmp_path,
        "import sys\nprint(enterprise)\nprint('err', file=sys.stderr)\n[1, 2]",
        "from reporting import charts\nfrom matplotlib import pyplot as plt\nplt.plot([1, 2]); plt.show()",
    )
    forked = [bytes_of(run_all(path, "ab", RunOptions("forked", workers))) for workers in (1, 2)]
    in_kernel = bytes_of(run_all(path, "a", RunOptions("kernel")))

    assert [*forked, [*in_kernel, forked[0][1]]] == [forked[0]] * 3


def test_a_record_is_what_nbformat_would_write(tmp_path):
    (record,) = run_all(notebook(tmp_path, "print('两行\\n')", "{'a': 1}"), "a")
    content = nbformat.read(record, as_version=4)
    nbformat.validate(content)
    nbformat.write(content, tmp_path / "again.ipynb")

    assert record.read_bytes() == (tmp_path / "again.ipynb").read_bytes()


def test_all_failures_are_told_at_once_and_the_others_are_run(tmp_path):
    source = "print('before')\nif enterprise in 'bc': raise ValueError('none')\nif enterprise == 'd': 1 / 0"
    told = Told()
    lines = refused(notebook(tmp_path, source), "bcde", teller=told)
    cell = [f"    | {line}" for line in source.splitlines()]

    assert lines == [
        "3 of the 4 notebooks that ran failed",
        "  n-b, n-c: cell 2 failed",
        "  ValueError: none",
        *(line[2:] for line in cell),
        "  n-d: cell 2 failed",
        "  ZeroDivisionError: division by zero",
        *(line[2:] for line in cell),
        "Open the notebook and mend the cell. The partial record is kept as <name>.failed.ipynb.",
    ]
    assert set(files_in(tmp_path / "records")) == {
        "n-b.failed.ipynb",
        "n-c.failed.ipynb",
        "n-d.failed.ipynb",
        "n-e.ipynb",
    }
    assert {name for name, what in told.said[2:-1] if what == "failed"} == {"n-b", "n-c", "n-d"}


HANGS = """if enterprise == 'a':
    open('pid', 'w').write(str(os.getpid()))
    while True: print('on', flush=True); time.sleep(0.001)"""


@pytest.mark.parametrize("engine", ["forked", "kernel"])
def test_a_cell_that_hangs_is_ended_at_its_time_out_even_while_it_prints(tmp_path, engine):
    path = notebook(tmp_path, "import os, time", HANGS)
    lines = refused(path, "ab", RunOptions(engine, 2, timeout=2))

    assert lines[0] == "n-a: cell 3 did not end within 2 seconds"
    assert lines[1:-1] == [f"  | {line}" for line in HANGS.splitlines()]
    assert lines[-1].startswith("Open the notebook and mend the cell, or allow it more time (--timeout 4).")
    assert (tmp_path / "records" / "n-b.ipynb").exists()
    assert ends(int((tmp_path / "pid").read_text()))


def ends(process):
    until = time.monotonic() + 5
    while time.monotonic() < until:
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or state.read_text().split(")")[-1].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize(
    "end, how",
    [
        ("os._exit(3)", "The process ended with exit code 3."),
        ("os.kill(os.getpid(), 9)", "The process was killed (out of memory?)."),
        ("os.kill(os.getpid(), 15)", "The process was ended by SIGTERM."),
        # A process that it leaves behind holds the connection open.
        ("os.fork() or __import__('time').sleep(60); os._exit(4)", "The process ended with exit code 4."),
    ],
)
def test_a_process_that_ends_before_its_notebook_says_how(tmp_path, end, how):
    path = notebook(tmp_path, "print('before')", f"import os\nif enterprise == 'a': {end}")
    lines = refused(path, "ab")

    assert lines[:2] == ["n-a: cell 3 ended its process", f"  {how}"]
    assert printed(tmp_path / "records" / "n-a.failed.ipynb", 2) == "before\n"
    assert (tmp_path / "records" / "n-b.ipynb").exists()


def test_of_kernels_that_fail_or_die_each_is_told_and_the_others_go_on(tmp_path):
    source = "import os\nif enterprise == 'a': os._exit(3)\nif enterprise == 'b': raise ValueError('none')"
    lines = refused(notebook(tmp_path, source), "abc", RunOptions("kernel", 2))

    assert lines[0] == "2 of the 3 notebooks that ran failed"
    assert {"  n-a: cell 2 ended its process", "  n-b: cell 2 failed", "  ValueError: none"} <= set(lines)
    assert set(files_in(tmp_path / "records")) == {"n-a.failed.ipynb", "n-b.failed.ipynb", "n-c.ipynb"}


def test_a_process_that_takes_more_memory_than_its_share_fails_in_its_cell(tmp_path):
    """Within 300 MiB there is room for 100, not for 400; what all of them share is not counted."""
    path = notebook(tmp_path, "size = 400 if enterprise == 'a' else 100\nheld = bytes(size * 2**20)")
    lines = refused(path, "ab", RunOptions(workers=2, memory=300 * MIB))

    assert lines[:2] == ["n-a: cell 2 failed", "  MemoryError: "]
    assert "run again with --workers 1, which leaves all memory to one notebook" in lines[-1]
    assert (tmp_path / "records" / "n-b.ipynb").exists()


def test_the_share_of_memory_is_the_whole_for_one_alone():
    assert RunOptions(workers=2).share == RunOptions(workers=1).share // 2
    assert RunOptions(workers=2, memory=MIB).share == MIB


def test_when_the_preloaded_process_dies_in_the_middle_all_notebooks_are_run(tmp_path):
    kills = "import os, time\nif enterprise == 'a': os.kill(os.getppid(), 9)\ntime.sleep(0.3)\nprint(enterprise)"
    records = run_all(notebook(tmp_path, kills), "abcdef")

    assert [printed(record) for record in records] == [f"{one}\n" for one in "abcdef"]


def test_a_fault_of_ours_in_one_of_them_ends_them_all(tmp_path):
    class Broken(NoProgress):
        def ended(self, *_, **__):
            raise ZeroDivisionError

    path = notebook(
        tmp_path,
        "import time, os\nif enterprise == 'b':\n    open('pid', 'w').write(str(os.getpid()))\n    time.sleep(60)",
    )
    with pytest.raises(ZeroDivisionError):
        run_all(path, "ab", teller=Broken())

    # It may have been ended before it could tell who it is.
    told = (tmp_path / "pid").read_text() if (tmp_path / "pid").exists() else ""
    assert not told or ends(int(told))


@pytest.mark.parametrize("engine", ["forked", "kernel"])
def test_a_warning_does_not_name_the_process_that_gave_it(tmp_path, engine):
    path = notebook(tmp_path, "import warnings\nwarnings.warn('late')")
    (record,) = run_all(path, "a", RunOptions(engine))

    assert "/ipykernel/" in record.read_text("utf-8")
    assert "ipykernel_" not in record.read_text("utf-8")


def test_advice_that_another_one_begins_with_is_given_once():
    short, longer = "Mend the cell.", "Mend the cell, or allow more time."
    failures = [Failure("a", "failed", (), short), Failure("b", "hung", (), longer)]

    assert one_error(failures, 2).advice.startswith(longer)


INTERRUPTED = """
import signal, sys
from pathlib import Path
from reporting.core.options import RunOptions
from reporting.core.progress import NoProgress
from reporting.notebooks.execute import in_parallel, this_machine
from reporting.notebooks.run import Run, RunContext
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have started us with it ignored
path = Path(sys.argv[1])
run = in_parallel(this_machine(RunOptions(sys.argv[2], 2)), NoProgress())
run([Run(path, {"enterprise": one}) for one in "ab"], RunContext(path.parent))
"""


@pytest.mark.parametrize("engine", ["forked", "kernel"])
def test_an_interruption_ends_all_that_was_started(tmp_path, engine):
    path = notebook(tmp_path, "import os, time\nopen(enterprise, 'w').write(str(os.getpid()))\ntime.sleep(60)")
    with subprocess.Popen([sys.executable, "-c", INTERRUPTED, path, engine], env=ENVIRONMENT, stderr=-1) as run:
        until = time.monotonic() + 30
        while not all((tmp_path / one).exists() and (tmp_path / one).read_text() for one in "ab"):
            assert time.monotonic() < until
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, complaint = run.communicate(timeout=20)

    assert complaint.decode().splitlines()[-1] == "KeyboardInterrupt"
    assert all(ends(int((tmp_path / one).read_text())) for one in "ab")


def test_the_ledger_is_read_once_for_all_notebooks(tmp_path, monkeypatch):
    """It is gone before the notebooks ask for it; one that the report does not know is read when it is asked for."""
    folder = ledger_folder(tmp_path / "data", achievements=[paid(100)])
    monkeypatch.setenv("REPORTING_DATA", str(folder))
    monkeypatch.setenv("REPORTING_LEDGER", "its digest")
    path = notebook(
        tmp_path,
        "import shutil, os\nshutil.rmtree(os.environ['REPORTING_DATA'], ignore_errors=True)",
        "from reporting import read\nlen(read('2023').achievements)",
    )
    records = run_all(path, "ab", RunOptions(workers=1))

    assert [nbformat.read(each, 4).cells[-1].outputs[0].data["text/plain"] for each in records] == ["1", "1"]

    monkeypatch.setenv("REPORTING_LEDGER", "of other contents")
    assert f"There is no folder {folder}." in "".join(refused(path, "a"))


def test_nothing_is_left_of_a_run(tmp_path):
    run_all(notebook(tmp_path, "print(1)"), "a")
    before = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    run_all(notebook(tmp_path, "print(1)"), "abc")

    assert (len(list(Path("/proc/self/fd").iterdir())), threading.active_count()) == before
