"""The commands about briefings: make one, trace its numbers, compare two, verify an edited one, a fresh template."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from reporting.cli.arguments import (
    address_of,
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
from reporting.core.options import CAN_FORK, PATIENCE, USUAL, Engine, RunOptions, cores
from reporting.core.period import Period
from reporting.core.progress import NoProgress

if TYPE_CHECKING:
    from reporting.issued.editions.edition import Edition
    from reporting.job import Job


# Seconds.
_DAY = 86_400
# Notebooks at a time: each is a process.
_MOST = 256


@click.command()
@click.argument("period", help="2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, 2023年上半年 …")
@locale_option()
@data_option()
@output_option()
@path_option("--template", help="another template than that in templates/")
@flag("--each", help="also a document for each enterprise that reported")
@path_option("--each-template", help="another template of the enterprises' documents")
@path_option("--notebooks", help="the folder of other notebooks than the kit's own")
@flag("--draft", help="a marked draft that lists what is in doubt")
@click.option(
    "--engine",
    type=click.Choice(get_args(Engine)),
    default=USUAL,
    show_default=True,
    help="notebooks forked from one process, or each in a kernel",
)
@click.option("--workers", type=click.IntRange(1, _MOST), help="notebooks at a time [default: one for each core]")
@click.option(
    "--timeout",
    type=click.IntRange(1, _DAY),
    default=PATIENCE,
    show_default=True,
    help="seconds that a cell may take",
)
@click.option(
    "--cluster", default="", callback=address_of, help="run the notebooks on this Dask cluster (tcp://host:8786)"
)
@click.option("--html/--no-html", default=True, show_default=True, help="a page of HTML for each notebook's record")
@flag("--fresh", help="make everything anew, whatever has been kept")
@flag("--why", help="tell of each thing why it was made, or kept")
def report(  # noqa: PLR0913 - an argument per option
    *,
    period: str,
    locale: str,
    data: Path | None,
    output: Path | None,
    template: Path | None,
    each: bool,
    each_template: Path | None,
    notebooks: Path | None,
    draft: bool,
    engine: Engine,
    workers: int | None,
    timeout: int,
    cluster: str,
    html: bool,
    fresh: bool,
    why: bool,
) -> None:
    """Make the briefing of a period; the last line printed is its path.

    Nothing is made while anything is in doubt, unless it is a draft.
    """
    if draft and each:
        click.echo("A draft is of the briefing alone: leave out --draft or --each (make: DRAFT, EACH).", err=True)
        raise click.exceptions.Exit(2)
    if each_template and not each:
        click.echo("A template of the enterprises' documents needs --each (make: EACH=1).", err=True)
        raise click.exceptions.Exit(2)
    way = _way(engine, workers, timeout, cluster)
    asked = job_of(period, locale, data, output, template)
    job = replace(asked, each=each, each_template=each_template, html=html, fresh=fresh, why=why, options=way)
    job = job if notebooks is None else replace(job, notebooks=notebooks)
    standing = None if draft or fresh else _standing(job)
    if standing:
        click.echo(standing)
        return
    if way.forks:
        from reporting.notebooks.engine.warm_process import start  # noqa: PLC0415 - the other commands have no need of it

        # It imports while the ledger is read.
        start()
    from reporting.report import make_briefing, make_draft  # noqa: PLC0415 - a mistyped period is told at once

    made = (make_draft if draft else make_briefing)(job, shown(), partial(click.echo, err=True))
    usual = job.draft if draft else job.briefing
    if made != usual:
        click.echo(f"{usual} was changed by hand and stays as it is; the new one stands beside it.", err=True)
    click.echo(made)


def _standing(job: "Job") -> Path | None:
    """The briefing, where a run would leave everything as it is."""
    from reporting.cache.whole import unchanged  # noqa: PLC0415 - likewise
    from reporting.cache.why import in_words  # noqa: PLC0415 - likewise
    from reporting.outputs.stale_documents import stale_documents  # noqa: PLC0415 - the help is told at once

    found = unchanged(job)
    if found and job.why:
        click.echo(in_words(f"{found.name} and all that was made with it", []), err=True)
    for line in stale_documents(job) if found else ():
        click.echo(line, err=True)
    return found


def _way(engine: Engine, workers: int | None, timeout: int, cluster: str) -> RunOptions:
    """How the notebooks are run. What cannot be is wrong usage, also where nothing has to be made."""
    if cluster and workers:
        raise click.BadParameter("the workers of a cluster are told theirs by --nthreads.", param_hint="--workers")
    if engine == "forked" and not CAN_FORK:
        raise click.BadParameter("processes can be forked on Linux only.", param_hint="--engine")
    return RunOptions(engine, workers or cores(), timeout, cluster=cluster)


@click.command()
@click.argument("period", help="the period of the briefing")
@click.argument("name", help="a bookmark, a measure, a label, or the words on the page (341万元)")
@locale_option()
@click.option("--enterprise", help="in the document of this enterprise, by its id or name")
@data_option()
@output_option(help="where the briefing is [default: outputs]")
def trace(  # noqa: PLR0913 - an argument per option
    *, period: str, name: str, locale: str, enterprise: str | None, data: Path | None, output: Path | None
) -> None:
    """Tell where a printed number came from: formula, ledger rows, sources, what was left out."""
    job = replace(job_of(period, locale, data, output), enterprise=enterprise)
    from reporting.issued import trace as tracing  # noqa: PLC0415 - a mistyped period is told at once

    click.echo(tracing.trace(job, name))


@click.command()
@click.argument("before", help="a period, or the folder of a run (outputs/2023)", metavar="A")
@click.argument("after", help="another one", metavar="B")
@locale_option(help="the language of the briefings")
@data_option(help="the ledger of today [default: data]")
@output_option(help="where the periods are [default: outputs]")
@path_option("--template", help="the template that restated figures are read with")
def diff(  # noqa: PLR0913 - an argument per option
    *, before: str, after: str, locale: str, data: Path | None, output: Path | None, template: Path | None
) -> None:
    """Tell what changed between two briefings, why, and what was restated since.

    Exit code 0 when nothing differs, 1 when something does, 2 when the two cannot be compared.
    """
    from reporting.issued import diff as comparing  # noqa: PLC0415 - the other commands have no need of it
    from reporting.job import ROOT  # noqa: PLC0415 - likewise

    places = comparing.Places(locale, data or ROOT / "data", output or ROOT / "outputs", template)
    try:
        found = comparing.diff(places, before, after, shown())
    except ReportingError as error:
        complain(error)
        raise click.exceptions.Exit(2) from None
    click.echo(found.text)
    raise click.exceptions.Exit(int(found.differs))


@click.command()
@path_argument("file", help="the briefing, as people edited it")
@data_option()
@output_option(help="where its manifest is [default: outputs]")
def verify(file: Path, data: Path | None, output: Path | None) -> None:
    """List what is wrong with the numbers of an edited briefing; ends with 0 only when nothing is.

    Changed, moved, lost, typed in or stale numbers, by the manifest of its run; and what contradicts itself.
    """
    from reporting import job  # noqa: PLC0415 - the help is told at once
    from reporting.issued.measure_again import measured_today  # noqa: PLC0415 - likewise
    from reporting.issued.verify.verdict import Folders, verdict_on  # noqa: PLC0415 - likewise

    folders = Folders(data or job.ROOT / "data", output or job.ROOT / "outputs")

    def measure(period: Period, language: str, ledger: Path, enterprise: str | None) -> "Edition":
        return measured_today(job.Job(period, language, ledger, enterprise=enterprise), NoProgress())

    verdict = verdict_on(file, folders, measure)
    click.echo(verdict.text)
    raise click.exceptions.Exit(0 if verdict.is_clean else 1)


@click.command()
@path_argument("file", help="the new template; an existing file is never overwritten")
@locale_option()
@path_option("--outline", help="another order of sections than that in templates/")
@path_option("--profile", help="another page than that of templates/gbt9704.toml")
def template(file: Path, locale: str, outline: Path | None, profile: Path | None) -> None:
    """Make a fresh Word template from an outline and a page profile. A report never does this."""
    from reporting.page_design.new_template import make_template  # noqa: PLC0415 - a report has no need of it

    click.echo(make_template(file, locale, outline, profile))
