"""The commands about briefings that are out: trace a number, compare two, verify an edited one."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from reporting.cli.arguments import (
    complain,
    data_option,
    flag,
    job_of,
    locale_option,
    output_option,
    path_argument,
    path_option,
)
from reporting.cli.showing import shown
from reporting.core.errors import ReportingError


@click.command()
@click.argument("period", help="the period of the briefing; 2023@2023-10-31 for an earlier edition of it")
@click.argument("name", help="a bookmark, a measure, a label, or the words on the page (341万元)")
@locale_option()
@click.option("--enterprise", help="in the document of this enterprise, by its id or name")
@data_option()
@output_option(help="where the briefing is [default: outputs]")
def trace(  # noqa: PLR0913 - an argument per option
    *, period: str, name: str, locale: str, enterprise: str | None, data: Path | None, output: Path | None
) -> None:
    """Tell where a printed number came from: formula, ledger rows, sources, what was left out."""
    asked, mark, edition = period.partition("@")
    job = replace(job_of(asked, locale, data, output), enterprise=enterprise)
    from reporting.issued import trace as tracing  # noqa: PLC0415 - a mistyped period is answered at once

    click.echo(tracing.trace(job, name, edition or mark))


@click.command()
@click.argument("before", help="a period, or the folder of a run (outputs/2023)", metavar="A")
@click.argument("after", help="another one", metavar="B")
@locale_option(help="the language of the briefings")
@data_option(help="the ledger of today [default: data]")
@output_option(help="where the periods are [default: outputs]")
@path_option("--template", help="the template that restated figures are read with")
@click.option("--rows", is_flag=True, help="every number that differs, with the ledger rows behind it")
def diff(  # noqa: PLR0913 - an argument per option
    *, before: str, after: str, locale: str, data: Path | None, output: Path | None, template: Path | None, rows: bool
) -> None:
    """Tell on a page what changed between two briefings, why, and what was restated since.

    Exit code 0 when nothing differs, 1 when something does, 2 when the two cannot be compared.
    """
    from reporting.cli.layers import edition_of_today  # noqa: PLC0415 - likewise
    from reporting.core.project import ROOT  # noqa: PLC0415 - likewise
    from reporting.issued import diff as comparing  # noqa: PLC0415 - the other commands have no need of it

    places = comparing.Places(locale, data or ROOT / "data", output or ROOT / "outputs", template)
    compare = comparing.diff_with_rows if rows else comparing.diff
    try:
        comparison = compare(places, before, after, partial(edition_of_today, progress=shown()))
    except ReportingError as error:
        complain(error)
        raise click.exceptions.Exit(2) from None
    click.echo(comparison.text)
    raise click.exceptions.Exit(int(comparison.differs))


@click.command()
@path_argument("file", help="the briefing, as people edited it")
@data_option()
@output_option(help="where its manifest is [default: outputs]")
def verify(file: Path, data: Path | None, output: Path | None) -> None:
    """List what is wrong with the numbers of an edited briefing; ends with 0 only when nothing is.

    Changed, moved, lost, typed in or stale numbers, by the manifest of its run; and what contradicts itself.
    """
    from reporting.core.project import ROOT  # noqa: PLC0415 - the help is shown at once
    from reporting.issued.ledger_of_today import ask_ledger, confirmed_today  # noqa: PLC0415 - likewise
    from reporting.issued.verify.verdict import Folders, verdict_on  # noqa: PLC0415 - likewise

    folders = Folders(data or ROOT / "data", output or ROOT / "outputs")
    verdict = verdict_on(file, folders, ask_ledger, confirmed_today)
    click.echo(verdict.text)
    raise click.exceptions.Exit(0 if verdict.is_clean else 1)


@click.command()
@path_argument("file", help="the briefing, as people edited it")
@data_option(help="the ledger of today [default: data]")
@output_option(help="where the editions are [default: outputs]")
@flag("--plain", help="write the changes without a trace, and no comments")
def refresh(*, file: Path, data: Path | None, output: Path | None, plain: bool) -> None:
    """Bring the figures of an edited briefing up to date; the file itself stays, the last line printed is the new one.

    Changes are tracked, to be accepted or rejected in Word. What people wrote, moved, deleted or formatted stays.
    """
    from reporting.cli.layers import remade  # noqa: PLC0415 - the help is shown at once
    from reporting.core import atomic_files  # noqa: PLC0415 - likewise
    from reporting.core.machine_faults import in_language  # noqa: PLC0415 - likewise
    from reporting.core.office_package import seal_of  # noqa: PLC0415 - likewise
    from reporting.core.project import ROOT  # noqa: PLC0415 - likewise
    from reporting.issued.refresh import refresh as refreshing  # noqa: PLC0415 - likewise
    from reporting.issued.refresh.printed import lines_on  # noqa: PLC0415 - likewise
    from reporting.outputs.editions.keeping import (  # noqa: PLC0415 - likewise
        keep_refreshed,
        name_of_edition,
        place_of_refreshed,
    )

    asked = refreshing.Asked(file, data or ROOT / "data", output or ROOT / "outputs", track=not plain)
    made = refreshing.refresh(asked, partial(remade, progress=shown()))
    with in_language(made.job.locale):
        place = place_of_refreshed(file, made.job)
        keep_refreshed(made.job, made.edition, refreshing.mark_of(made))
        atomic_files.write_atomically(place, made.content)
    now = name_of_edition(made.job, seal_of(made.edition.briefing))
    editions = (made.job.period.label(made.job.locale), made.origin.name, now)
    for line in lines_on(made.summary, editions, track=not plain):
        click.echo(line)
    click.echo(place)
