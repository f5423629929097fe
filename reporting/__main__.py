"""The command line: arguments -> one function -> exit code (0 made, 1 mend the input, 2 wrong usage, 3 our fault)."""

import os
import sys
import traceback
from functools import partial

import click

from reporting.cli import checking, collecting, design, extracting, issued, privacy, report, tidying, translating
from reporting.cli.arguments import complain
from reporting.cli.group import Commands
from reporting.cli.masked_streams import mask_streams
from reporting.core import gc_tuning
from reporting.core.errors import ReportingError
from reporting.core.notices import first_notice_to

app = Commands(
    "reporting",
    help="From the ledgers of an enterprise group to the Word briefing that its leadership reads.",
    commands=[
        report.report,
        issued.trace,
        issued.diff,
        issued.verify,
        issued.refresh,
        design.template,
        checking.template_check,
        privacy.privacy,
        collecting.forms,
        extracting.extract,
        collecting.intake,
        collecting.board,
        tidying.tidy,
        translating.translations,
        collecting.demo,
    ],
)


def main() -> None:
    """Run the command and end with its exit code."""
    gc_tuning.collect_rarely()
    _open_what_is_closed()
    mask_streams()
    try:
        with first_notice_to(partial(click.echo, err=True)):
            app()
    except ReportingError as error:
        complain(error)
        sys.exit(1)
    except ExceptionGroup:
        traceback.print_exc()
        click.echo("This is a fault of the kit, not of your input. The other files are as told above.", err=True)
        sys.exit(3)
    except Exception:  # noqa: BLE001 - the last door: whatever else comes here is a fault of ours, told as such
        traceback.print_exc()
        click.echo("This is a fault of the kit, not of your input. Nothing was made.", err=True)
        sys.exit(3)


def _open_what_is_closed() -> None:
    """A service may start without streams: the next file to be opened would take the place of one, and what is said."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115, PTH123 - open until the end
            os.set_inheritable(nothing.fileno(), True)  # noqa: FBT003 - the standard library's
            setattr(sys, name, nothing)


if __name__ == "__main__":
    try:
        main()
    finally:
        gc_tuning.skip_final_collection()
