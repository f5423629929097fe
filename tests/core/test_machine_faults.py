"""What the machine refuses is told as that, in the language of the reader; what is a fault of the kit is not."""

import errno
import os
import subprocess
import sys
import tomllib
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from each_row import each_row

from reporting.core import machine_faults
from reporting.core.machine_faults import MachineError, machine_error, refused_there

TABLE = tomllib.loads(Path(machine_faults.__file__).with_suffix(".toml").read_text("utf-8"))
NUMBERS = [name for kind in TABLE.values() for name in kind["errors"] if name.startswith("E") and name.isupper()]


def of_the_system(name, place=None):
    """The error as the system raises it."""
    number = getattr(errno, name)
    return OSError(number, os.strerror(number), place)


@each_row("name", NUMBERS)
def test_what_the_system_refuses_is_told_with_its_place_in_both_languages(name):
    refused = machine_error(of_the_system(name, "/outputs/briefing.docx"))
    kind = next(kind for kind in TABLE.values() if name in kind["errors"])

    for locale, said in (("en", "cannot be used"), ("zh", "用不了")):
        assert str(refused.in_language(locale)).splitlines() == [
            f"/outputs/briefing.docx {said}{'：' if locale == 'zh' else ': '}{kind['why'][locale]}",
            kind["todo"][locale],
        ]


def test_no_error_has_two_kinds_and_none_lacks_words():
    names = [name for kind in TABLE.values() for name in kind["errors"]]

    assert len(names) == len(set(names))
    assert all(set(kind[words]) == {"zh", "en"} for kind in TABLE.values() for words in ("why", "todo"))


@each_row(
    "error, kind",
    [
        (MemoryError(), "memory"),
        (EOFError("marshal data too short"), "compiled"),
        (BrokenProcessPool("A process was terminated abruptly"), "killed"),
        (RuntimeError("can't start new thread"), "processes"),
        (RuntimeError("Symlink loop from '/a'"), "circle"),
        (FileNotFoundError(2, "No usable temporary directory found in ['/tmp', '/var/tmp']"), "temporary"),
        (ImportError("algos.so: failed to map segment from shared object"), "memory"),
        (UnicodeEncodeError("ascii", "报表", 0, 2, "ordinal not in range(128)"), "encoding"),
        (UnicodeEncodeError("utf-8", "caf\udce9", 3, 4, "surrogates not allowed"), "encoding"),
    ],
)
def test_what_python_says_of_the_machine_is_of_the_machine(error, kind):
    assert machine_error(error).advice == TABLE[kind]["todo"]["en"]


def test_words_of_the_database_are_understood():
    class IOException(Exception):  # noqa: N818 - as DuckDB calls it
        pass

    refused = machine_error(IOException('Could not write file "/tmp/x": No space left on device'))

    assert refused.advice == TABLE["full"]["todo"]["en"]


@each_row(
    "error",
    [
        ZeroDivisionError(),
        KeyError("x"),
        OSError("without a number"),
        of_the_system("EINVAL"),
        of_the_system("EPIPE"),  # whoever reads our output went away
        of_the_system("ENOENT", str(Path(machine_faults.__file__).with_name("gone.toml"))),
        UnicodeEncodeError("utf-8", "报表", 0, 1, "of our own"),
        ExceptionGroup("two", [MemoryError(), KeyError("x")]),
    ],
)
def test_what_may_be_a_fault_of_the_kit_is_not_excused(error):
    assert machine_error(error) is None


def test_a_group_of_what_the_machine_refused_is_told_as_its_first():
    group = ExceptionGroup("two", [of_the_system("ENOSPC"), MemoryError()])

    assert machine_error(group).advice == TABLE["full"]["todo"]["en"]


def test_notes_stay_with_the_error_in_either_language():
    error = of_the_system("ENOSPC")
    error.add_note("Nothing was released.")
    refused = machine_error(error)

    assert str(refused).endswith("Nothing was released.")
    assert (
        str(refused.in_language("zh"))
        == """程序停下了：磁盘已满
请腾出磁盘空间，再运行一次。
Nothing was released."""
    )


def code_of(lines):
    """The exit code of a process of its own that does this."""
    script = f"import errno, os\nfrom reporting.core.machine_faults import handed_on\nwith handed_on():\n    {lines}"
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode


def test_a_process_hands_on_what_the_machine_refused_it_and_nothing_else():
    full = refused_there(code_of("raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))"))

    assert full.advice == TABLE["full"]["todo"]["en"]
    assert refused_there(code_of("os.kill(os.getpid(), 9)")).advice == TABLE["killed"]["todo"]["en"]
    assert refused_there(code_of("1 / 0")) is None
    assert refused_there(0) is None


def test_of_a_file_that_was_to_be_written_that_is_said():
    refused = MachineError(of_the_system("EROFS"), Path("outputs/2023"))

    assert refused.head == "outputs/2023 could not be written: the disk can only be read"
    assert refused.in_language("zh").head == "outputs/2023 写不进去：磁盘是只读的"
