"""The commands about briefings: make one, trace its numbers, compare two, verify an edited one, a fresh template."""

from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reporting.commands.arguments import Locale, address_of, complain, job_of
from reporting.commands.showing import shown
from reporting.engine import CAN_FORK, PATIENCE, USUAL, Way, cores
from reporting.errors import ReportingError
from reporting.period import Period
from reporting.telling import Silent

if TYPE_CHECKING:
    from reporting.editions.edition import Edition
    from reporting.job import Job


class Engine(StrEnum):
    """How notebooks are run."""

    forked = "forked"
    kernel = "kernel"


# Seconds.
_DAY = 86_400


def report(  # noqa: PLR0913, PLR0917 - an argument per option
    period: Annotated[str, typer.Argument(help="2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, 2023年上半年 …")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the results go [default: outputs]")] = None,
    template: Annotated[Path | None, typer.Option(help="another template than that in templates/")] = None,
    each: Annotated[bool, typer.Option("--each", help="also a document for each enterprise that reported")] = False,  # noqa: FBT002 - an option is so
    each_template: Annotated[Path | None, typer.Option(help="another template of the enterprises' documents")] = None,
    notebooks: Annotated[Path | None, typer.Option(help="the folder of other notebooks than the kit's own")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="a marked draft that lists what is in doubt")] = False,  # noqa: FBT002 - an option is so
    engine: Annotated[Engine, typer.Option(help="notebooks forked from one process, or each in a kernel")] = Engine[
        USUAL
    ],
    workers: Annotated[int | None, typer.Option(min=1, help="notebooks at a time [default: one for each core]")] = None,
    timeout: Annotated[int, typer.Option(min=1, max=_DAY, help="seconds that a cell may take")] = PATIENCE,
    cluster: Annotated[
        str, typer.Option(callback=address_of, help="run the notebooks on this Dask cluster (tcp://host:8786)")
    ] = "",
    html: Annotated[bool, typer.Option(help="a page of HTML for each notebook's record")] = True,  # noqa: FBT002 - an option is so
    fresh: Annotated[bool, typer.Option("--fresh", help="make everything anew, whatever has been kept")] = False,  # noqa: FBT002 - an option is so
    why: Annotated[bool, typer.Option("--why", help="tell of each thing why it was made, or kept")] = False,  # noqa: FBT002 - an option is so
) -> None:
    """Make the briefing of a period; the last line printed is its path.

    Nothing is made while anything is in doubt, unless it is a draft.
    """
    if draft and each:
        typer.echo("A draft is of the briefing alone: leave out --draft or --each (make: DRAFT, EACH).", err=True)
        raise typer.Exit(2)
    if each_template and not each:
        typer.echo("A template of the enterprises' documents needs --each (make: EACH=1).", err=True)
        raise typer.Exit(2)
    way = _way(engine, workers, timeout, cluster)
    asked = job_of(period, locale, data, output, template)
    job = replace(asked, each=each, each_template=each_template, html=html, fresh=fresh, why=why, way=way)
    job = job if notebooks is None else replace(job, notebooks=notebooks)
    standing = None if draft or fresh else _standing(job)
    if standing:
        typer.echo(standing)
        return
    if way.forks:
        from reporting.engine.warm_process import start  # noqa: PLC0415 - the other commands have no need of it

        # It imports while the ledger is read.
        start()
    from reporting.report import make_briefing, make_draft  # noqa: PLC0415 - a mistyped period is told at once

    made = (make_draft if draft else make_briefing)(job, shown(), partial(typer.echo, err=True))
    usual = job.draft if draft else job.briefing
    if made != usual:
        typer.echo(f"{usual} was changed by hand and stays as it is; the new one stands beside it.", err=True)
    typer.echo(made)


def _standing(job: "Job") -> Path | None:
    """The briefing, where a run would leave everything as it is."""
    from reporting.reuse.whole import unchanged  # noqa: PLC0415 - the help is told at once
    from reporting.reuse.why import in_words  # noqa: PLC0415 - likewise

    found = unchanged(job)
    if found and job.why:
        typer.echo(in_words(f"{found.name} and all that was made with it", []), err=True)
    return found


def _way(engine: Engine, workers: int | None, timeout: int, cluster: str) -> Way:
    """How the notebooks are run. What cannot be is wrong usage, also where nothing has to be made."""
    if cluster and workers:
        raise typer.BadParameter("the workers of a cluster are told theirs by --nthreads.", param_hint="--workers")
    if engine is Engine.forked and not CAN_FORK:
        raise typer.BadParameter("processes can be forked on Linux only.", param_hint="--engine")
    return Way(engine.value, workers or cores(), timeout, cluster=cluster)


def trace(  # noqa: PLR0913, PLR0917 - an argument per option
    period: Annotated[str, typer.Argument(help="the period of the briefing")],
    name: Annotated[str, typer.Argument(help="a bookmark, a measure, a label, or the words on the page (341万元)")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    enterprise: Annotated[
        str | None, typer.Option(help="in the document of this enterprise, by its id or name")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the briefing is [default: outputs]")] = None,
) -> None:
    """Tell where a printed number came from: formula, ledger rows, sources, what was left out."""
    job = replace(job_of(period, locale, data, output), enterprise=enterprise)
    from reporting import trace as tracing  # noqa: PLC0415 - a mistyped period is told at once

    typer.echo(tracing.trace(job, name))


def diff(  # noqa: PLR0913, PLR0917 - an argument per option
    before: Annotated[str, typer.Argument(help="a period, or the folder of a run (outputs/2023)", metavar="A")],
    after: Annotated[str, typer.Argument(help="another one", metavar="B")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefings")] = Locale.zh,
    data: Annotated[Path | None, typer.Option(help="the ledger of today [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the periods are [default: outputs]")] = None,
    template: Annotated[Path | None, typer.Option(help="the template that restated figures are read with")] = None,
) -> None:
    """Tell what changed between two briefings, why, and what was restated since.

    Exit code 0 when nothing differs, 1 when something does, 2 when the two cannot be compared.
    """
    from reporting import diff as comparing  # noqa: PLC0415 - the other commands have no need of it
    from reporting.job import ROOT  # noqa: PLC0415 - likewise

    places = comparing.Places(locale.value, data or ROOT / "data", output or ROOT / "outputs", template)
    try:
        found = comparing.diff(places, before, after, shown())
    except ReportingError as error:
        complain(error)
        raise typer.Exit(2) from None
    typer.echo(found.text)
    raise typer.Exit(int(found.differs))


def verify(
    file: Annotated[Path, typer.Argument(help="the briefing, as people edited it")],
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where its manifest is [default: outputs]")] = None,
) -> None:
    """List what is wrong with the numbers of an edited briefing; ends with 0 only when nothing is.

    Changed, moved, lost, typed in or stale numbers, by the manifest of its run; and what contradicts itself.
    """
    from reporting import job  # noqa: PLC0415 - the help is told at once
    from reporting.measured_today import measured_today  # noqa: PLC0415 - likewise
    from reporting.verify.verdict import Folders, verdict_on  # noqa: PLC0415 - likewise

    folders = Folders(data or job.ROOT / "data", output or job.ROOT / "outputs")

    def measure(period: Period, language: str, ledger: Path, enterprise: str | None) -> "Edition":
        return measured_today(job.Job(period, language, ledger, enterprise=enterprise), Silent())

    verdict = verdict_on(file, folders, measure)
    typer.echo(verdict.text)
    raise typer.Exit(0 if verdict.is_clean else 1)


def template(
    file: Annotated[Path, typer.Argument(help="the new template; an existing file is never overwritten")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    outline: Annotated[Path | None, typer.Option(help="another order of sections than that in templates/")] = None,
    profile: Annotated[Path | None, typer.Option(help="another page than that of templates/gbt9704.toml")] = None,
) -> None:
    """Make a fresh Word template from an outline and a page profile. A report never does this."""
    from reporting.fresh_template import make_template  # noqa: PLC0415 - a report has no need of it

    typer.echo(make_template(file, locale.value, outline, profile))
