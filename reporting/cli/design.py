"""The command that makes a fresh template."""

from pathlib import Path

import click

from reporting.cli.arguments import locale_option, path_argument, path_option


@click.command()
@path_argument("file", help="the new template; an existing file is never overwritten")
@locale_option()
@path_option("--outline", help="another order of sections than that in templates/")
@path_option("--profile", help="another page than that of templates/gbt9704.toml")
def template(file: Path, locale: str, outline: Path | None, profile: Path | None) -> None:
    """Make a fresh Word template from an outline and a page profile. A report never does this."""
    from reporting.page_design.new_template import make_template  # noqa: PLC0415 - a report has no need of it

    click.echo(make_template(file, locale, outline, profile))
