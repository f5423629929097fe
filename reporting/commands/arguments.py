"""What the commands share: the languages, a job from its arguments, how complaints are shown."""

import re
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from reporting.errors import PeriodError, ReportingError
from reporting.period import Period, parse

if TYPE_CHECKING:
    from reporting.job import Job


_ADDRESS = re.compile(r"(tcp|tls)://([\w.-]+|\[[0-9a-fA-F:.]+\]):(?P<port>[0-9]{1,5})")
_PORTS = 65_535


class Locale(StrEnum):
    """The language of the briefing."""

    zh = "zh"
    en = "en"


def job_of(period: str, locale: Locale, data: Path | None, output: Path | None, template: Path | None = None) -> "Job":
    """The job that the arguments name."""
    parsed = period_of(period)
    from reporting import job  # noqa: PLC0415 - a mistyped period is told at once

    return job.Job(parsed, locale.value, data or job.ROOT / "data", output or job.ROOT / "outputs", template)


def period_of(text: str) -> Period:
    """A period that cannot be read is wrong usage."""
    try:
        return parse(text)
    except PeriodError as error:
        complain(error)
        raise typer.Exit(2) from None


def day_of(text: str) -> date:
    """A day that cannot be read is wrong usage."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no hours
    except ValueError:
        typer.echo(f"{text!r} is not a day. Write year-month-day, such as 2024-12-20.", err=True)
        raise typer.Exit(2) from None


def address_of(text: str) -> str:
    """The address of a cluster, or none; what cannot be one is wrong usage."""
    place = _ADDRESS.fullmatch(text)
    if text and not (place and 0 < int(place["port"]) <= _PORTS):
        expected = "Write tcp:// or tls://, the host and the port, as the scheduler told them: tcp://host:8786"
        raise typer.BadParameter(f"{text!r} is not the address of a cluster. {expected}")
    return text


def complain(error: ReportingError) -> None:
    """Tell on the other stream what is to be mended."""
    typer.echo(str(error), err=True)
