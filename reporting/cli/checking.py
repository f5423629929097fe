"""The command that checks a template, or a finished document."""

from pathlib import Path

import click

from reporting.cli.arguments import complain, output_option, path_argument, path_option
from reporting.core.errors import TemplateError
from reporting.core.quantity import LOCALES


@click.command("template-check")
@path_argument("file", help="a template, or a finished document")
@click.option(
    "--locale",
    type=click.Choice(LOCALES),
    help="its language [default: that of its name (.en.) or its properties, else zh]",
)
@output_option(help="where earlier runs are, whose names can be asked for too [default: outputs]")
@path_option("--profile", help="another page and other rules than those of templates/gbt9704.toml")
def template_check(file: Path, locale: str | None, output: Path | None, profile: Path | None) -> None:
    """List all faults of a template or a finished document, and write it beside itself with a comment at each.

    The last line printed is the file with comments. Exit code 0 when nothing is found, 1 when something is, 2 when the
    file or the profile cannot be used.
    """
    from reporting.core.project import ROOT, TEMPLATES  # noqa: PLC0415 - the help is shown at once
    from reporting.outputs.checked_document import check_document  # noqa: PLC0415 - likewise

    try:
        outcome = check_document(file, profile or TEMPLATES / "gbt9704.toml", output or ROOT / "outputs", locale)
    except TemplateError as error:
        complain(error)
        raise click.exceptions.Exit(2) from None
    click.echo(outcome.text)
    raise click.exceptions.Exit(0 if outcome.is_clean else 1)
