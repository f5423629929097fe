"""Shared by all commands: their options, a job made from arguments, how an error is shown."""

import re
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reporting.core.errors import PeriodError, ReportingError
from reporting.core.period import Period, parse
from reporting.core.project import ROOT, TEMPLATES
from reporting.core.quantity import LOCALES

if TYPE_CHECKING:
    from reporting.job import Job


_ADDRESS = re.compile(r"(tcp|tls)://([\w.-]+|\[[0-9a-fA-F:.]+\]):(?P<port>[0-9]{1,5})")
_PORTS = 65_535
_OF_ENTERPRISES = "enterprise"
_PATH = click.Path(path_type=Path)

# A command that gives them another meaning says so: @data_option(help="…").
flag = partial(click.option, is_flag=True)
path_argument = partial(click.argument, type=_PATH)
path_option = partial(click.option, type=_PATH)
data_option = partial(path_option, "--data", help="the folder of the ledger [default: data]")
output_option = partial(path_option, "--output", help="where the results go [default: outputs]")
locale_option = partial(
    click.option,
    "--locale",
    type=click.Choice(LOCALES),
    default="zh",
    show_default=True,
    help="the language of the briefing",
)


def job_of(period: str, locale: str, data: Path | None, output: Path | None, template: Path | None = None) -> "Job":
    """The job that the arguments name."""
    parsed = period_of(period)
    from reporting.job import Job  # noqa: PLC0415 - a mistyped period is answered at once

    data, output = data or ROOT / "data", output or ROOT / "outputs"
    if template is None or template.exists() or template.name != str(template):
        return Job(parsed, locale, data, output, template)
    # In no folder and no file: the name of a template in templates/ without its language and ending.
    return Job(parsed, locale, data, output, paper=_known_paper(template.name, locale))


def _known_paper(name: str, locale: str) -> str:
    """The name if there is such a template in templates/. Any other is wrong usage: exit code 2."""
    known = sorted(file.name.removesuffix(f".{locale}.docx") for file in TEMPLATES.glob(f"*.{locale}.docx"))
    if name not in known:
        papers = ", ".join(paper for paper in known if paper != _OF_ENTERPRISES)
        click.echo(
            f"There is no template {name}: use one of {papers}, or name a file that is there, such as my.docx.",
            err=True,
        )
        raise click.exceptions.Exit(2)
    return name


def period_of(text: str) -> Period:
    """The period that the text names. Text that cannot be read is wrong usage: exit code 2."""
    try:
        return parse(text)
    except PeriodError as error:
        complain(error)
        raise click.exceptions.Exit(2) from None


def day_of(text: str) -> date:
    """The day that the text names. Text that cannot be read is wrong usage: exit code 2."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no hours
    except ValueError:
        click.echo(f"{text!r} is not a day. Write year-month-day, such as 2024-12-20.", err=True)
        raise click.exceptions.Exit(2) from None


def address_of(_: click.Context, __: click.Parameter, text: str) -> str:
    """The address of a cluster, or "" if none is named. Text that cannot be one is wrong usage."""
    place = _ADDRESS.fullmatch(text)
    if text and not (place and 0 < int(place["port"]) <= _PORTS):
        expected = "Write tcp:// or tls://, the host and the port, as the scheduler told them: tcp://host:8786"
        raise click.BadParameter(f"{text!r} is not the address of a cluster. {expected}")
    return text


def complain(error: ReportingError) -> None:
    """Print the error on standard error."""
    click.echo(str(error), err=True)
