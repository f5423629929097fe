"""Commands run in a child of the test's own process, which a limit, another user or a signal stops."""

import contextlib
import os
import resource
import signal
import sys

from reporting import __main__
from reporting.notebooks.engine import preloaded_client


def limited(**limits):
    """Prepares a child in which these limits hold: `fsize=0` is a disk without room.

    What notebooks are forked from starts without them: Python would leave half of the modules that it compiles there.
    """

    def prepare():
        if "fsize" in limits:
            preloaded_client.start()
        for name, most in limits.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name.upper()}"), (most, most))

    return prepare


def as_user(number, umask=0o022):
    """Prepares a child that is another user, of the group of nobody."""

    def prepare():
        os.umask(umask)
        os.setgroups([])
        os.setgid(65534)
        os.setuid(number)

    return prepare


def ended(prepare, *arguments):
    """The exit code of a command and what it said, in a child that is prepared so."""
    told, tells = os.pipe()
    child = os.fork()
    if not child:
        _run_and_exit(tells, prepare, arguments)
    os.close(tells)
    with os.fdopen(told, encoding="utf-8") as words:
        said = words.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def _run_and_exit(tells, prepare, arguments):
    code = 99
    with contextlib.suppress(BaseException):
        for handle in (1, 2):
            os.dup2(tells, handle)
        sys.stdout = sys.stderr = open(tells, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open until the end
        sys.dont_write_bytecode = True
        sys.argv = ["reporting", *map(str, arguments)]
        signal.signal(signal.SIGINT, signal.default_int_handler)
        prepare()
        try:
            __main__.main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        sys.stdout.flush()
    os._exit(code)
