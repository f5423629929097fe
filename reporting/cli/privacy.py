"""The command that looks through a file for personal data."""

from pathlib import Path

import click

from reporting.cli.arguments import complain, flag, locale_option, path_argument
from reporting.core.errors import UnreadFileError

_NONE = {"zh": "没有发现个人信息。", "en": "No personal data was found."}
_COUNT = {
    "zh": "{count}处像是个人信息；以上只显示第一个字和最后一个字。",
    "en": "{count} places look like personal data; only the first and the last sign are shown.",
}


@click.command()
@path_argument("file", help="a text, a CSV, a .docx, a .xlsx, a page of HTML, a message (.eml) or a record")
@locale_option(help="the language of what is told")
@flag("--confirm", help="also the rows of confirmations.csv by which a person says that a finding is none")
def privacy(*, file: Path, locale: str, confirm: bool) -> None:
    """Tell which line, cell or other place of a file holds personal data of which kind, masked.

    Exit code 0 when nothing is found, 1 when something is, 2 when the file cannot be looked through.
    """
    from reporting.outputs.looking_through import look_through  # noqa: PLC0415 - the help is shown at once
    from reporting.outputs.unread_pictures import unread_pictures  # noqa: PLC0415 - likewise

    try:
        found = look_through(file, locale)
    except UnreadFileError as error:
        complain(error)
        raise click.exceptions.Exit(2) from None
    for finding in found:
        click.echo(finding.words)
    click.echo(_COUNT[locale].format(count=len(found)) if found else _NONE[locale])
    if pictures := unread_pictures(file.name, file.read_bytes(), locale):
        click.echo(pictures)
    for row in dict.fromkeys(finding.row for finding in found if confirm and finding.row):
        click.echo(row)
    raise click.exceptions.Exit(1 if found else 0)
