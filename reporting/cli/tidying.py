"""The command that writes a ledger again after an office saved it in Excel or WPS."""

from pathlib import Path

import click

from reporting.cli.arguments import data_option, flag
from reporting.core.notices import first_notice_to
from reporting.core.progress import ignore
from reporting.core.project import ROOT


@click.command()
@data_option()
@flag("--dry-run", help="tell what would be written, write nothing")
def tidy(*, data: Path | None, dry_run: bool) -> None:
    """Write the tables back as the kit has them, after Excel or WPS saved them otherwise; the rows stay the same."""
    from reporting.returns import tidying  # noqa: PLC0415 - the help is shown at once

    # It tells of each table itself.
    with first_notice_to(ignore):
        tidying.tidy(data or ROOT / "data", click.echo, is_trial=dry_run)
