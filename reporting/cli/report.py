"""The command that makes a briefing."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from reporting.cli.arguments import (
    address_of,
    data_option,
    flag,
    job_of,
    locale_option,
    output_option,
    path_option,
)
from reporting.cli.showing import shown
from reporting.core.options import CAN_FORK, DEFAULT_ENGINE, DEFAULT_TIMEOUT, MOST_EDITIONS, Engine, RunOptions, cores

if TYPE_CHECKING:
    from reporting.job import Job


_EXPOSED = (
    "{} is not encrypted: whoever is in that network can read what the notebooks read, and run code on each machine. "
    "Use tls:// (docs/operator.md, Several machines)."
)
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
    default=DEFAULT_ENGINE,
    show_default=True,
    help="notebooks forked from one process, or each in a kernel",
)
@click.option("--workers", type=click.IntRange(1, _MOST), help="notebooks at a time [default: one for each core]")
@click.option(
    "--timeout",
    type=click.IntRange(1, _DAY),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="seconds that a cell may take",
)
@click.option(
    "--cluster", default="", callback=address_of, help="run the notebooks on this Dask cluster (tcp://host:8786)"
)
@click.option("--html/--no-html", default=True, show_default=True, help="a page of HTML for each notebook's record")
@click.option(
    "--editions",
    type=click.IntRange(1),
    default=MOST_EDITIONS,
    show_default=True,
    help="how many editions of a document are kept, the last ones",
)
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
    editions: int,
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
    options = _options(engine, workers, timeout, cluster)
    asked = job_of(period, locale, data, output, template)
    if each and not asked.is_briefing:
        advice = "leave out --each, or name no other paper with --template (make: EACH, TEMPLATE)."
        click.echo(f"The enterprises' documents go with the briefing: {advice}", err=True)
        raise click.exceptions.Exit(2)
    job = replace(asked, each=each, each_template=each_template, html=html, fresh=fresh, why=why, options=options)
    job = replace(job, editions=editions)
    job = job if notebooks is None else replace(job, notebooks=notebooks)
    unchanged = None if draft or fresh else _unchanged_briefing(job)
    if unchanged:
        click.echo(unchanged)
        return
    if options.forks:
        from reporting.notebooks.engine.preloaded_client import start  # noqa: PLC0415 - the other commands have no need of it

        # It imports while the ledger is read.
        start()
    if cluster:
        from reporting.notebooks.cluster_connection import is_exposed  # noqa: PLC0415 - likewise

        if is_exposed(cluster):
            click.echo(_EXPOSED.format(cluster), err=True)
    from reporting.cli.layers import draft_of, report_on  # noqa: PLC0415 - a mistyped period is answered at once

    made = (draft_of if draft else report_on)(job, shown(), partial(click.echo, err=True))
    usual = job.draft if draft else job.briefing
    if made != usual:
        click.echo(f"{usual} was changed by hand and stays as it is; the new one stands beside it.", err=True)
        if not draft:
            click.echo(f"To bring the edited one up to date instead: make refresh FILE={usual}", err=True)
    click.echo(made)


def _unchanged_briefing(job: "Job") -> Path | None:
    """The path of the briefing if a run would leave everything as it is; None if it has to run."""
    from reporting.cache.whole_run import unchanged  # noqa: PLC0415 - likewise
    from reporting.cache.why import in_words  # noqa: PLC0415 - likewise
    from reporting.outputs.drafts import drafts_beside  # noqa: PLC0415 - likewise
    from reporting.outputs.stale_documents import stale_documents  # noqa: PLC0415 - the help is shown at once

    briefing = unchanged(job)
    if briefing and job.why:
        click.echo(in_words(f"{briefing.name} and all that was made with it", []), err=True)
    for line in [*stale_documents(job), *drafts_beside(job)] if briefing else ():
        click.echo(line, err=True)
    return briefing


def _options(engine: Engine, workers: int | None, timeout: int, cluster: str) -> RunOptions:
    """How the notebooks are run. Options that contradict each other are wrong usage, even if nothing has to run."""
    if cluster and workers:
        raise click.BadParameter("the workers of a cluster are told theirs by --nthreads.", param_hint="--workers")
    if engine == "forked" and not CAN_FORK:
        raise click.BadParameter("processes can be forked on Linux only.", param_hint="--engine")
    return RunOptions(engine, workers or cores(), timeout, cluster=cluster)
