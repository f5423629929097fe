"""The command line: arguments -> one function -> exit code (0 made, 1 mend the input, 2 wrong usage, 3 our fault)."""

import sys
import traceback
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reporting.engine import USUAL
from reporting.errors import PeriodError, ReportingError
from reporting.period import Period, parse

if TYPE_CHECKING:
    from reporting.job import Job

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


class Engine(StrEnum):
    """How notebooks are run."""

    forked = "forked"
    kernel = "kernel"


class Locale(StrEnum):
    """The language of the briefing."""

    zh = "zh"
    en = "en"


@app.callback()
def commands() -> None:
    """From the ledgers of an enterprise group to the Word briefing that its leadership reads."""


@app.command()
def report(  # noqa: PLR0913, PLR0917 - an argument per option
    period: Annotated[str, typer.Argument(help="2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, 2023年上半年 …")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the results go [default: outputs]")] = None,
    template: Annotated[Path | None, typer.Option(help="another template than that in templates/")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="a marked draft that lists what is in doubt")] = False,  # noqa: FBT002 - an option is so
    engine: Annotated[Engine, typer.Option(help="notebooks forked from one process, or each in a kernel")] = Engine[
        USUAL
    ],
) -> None:
    """Make the briefing of a period; the last line printed is its path.

    Nothing is made while anything is in doubt, unless it is a draft.
    """
    job = replace(_job(period, locale, data, output, template), engine=engine.value)
    from reporting.report import make_briefing, make_draft  # noqa: PLC0415 - a mistyped period is told at once

    made = (make_draft if draft else make_briefing)(job, _progress)
    usual = job.draft if draft else job.briefing
    if made != usual:
        typer.echo(f"{usual} was changed by hand and stays as it is; the new one stands beside it.", err=True)
    typer.echo(made)


@app.command()
def trace(
    period: Annotated[str, typer.Argument(help="the period of the briefing")],
    name: Annotated[str, typer.Argument(help="a bookmark, a measure, a label, or the words on the page (341万元)")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the briefing is [default: outputs]")] = None,
) -> None:
    """Tell where a printed number came from: formula, ledger rows, sources, what was left out."""
    job = _job(period, locale, data, output)
    from reporting import trace as tracing  # noqa: PLC0415 - a mistyped period is told at once

    typer.echo(tracing.trace(job, name))


@app.command()
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
        found = comparing.diff(places, before, after, _progress)
    except ReportingError as error:
        _complain(error)
        raise typer.Exit(2) from None
    typer.echo(found.text)
    raise typer.Exit(int(found.differs))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="the briefing, as people edited it")],
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where its manifest is [default: outputs]")] = None,
) -> None:
    """List what is wrong with the numbers of an edited briefing; ends with 0 only when nothing is.

    Changed, moved, lost, typed in or stale numbers, by the manifest of its run; and what contradicts itself.
    """
    from reporting import job, measured_today  # noqa: PLC0415 - the help is told at once
    from reporting.verify.verdict import Folders, verdict_on  # noqa: PLC0415 - likewise

    folders = Folders(data or job.ROOT / "data", output or job.ROOT / "outputs")
    verdict = verdict_on(file, folders, measured_today.measured_today)
    typer.echo(verdict.text)
    raise typer.Exit(0 if verdict.is_clean else 1)


@app.command()
def forms(
    period: Annotated[str, typer.Argument(help="the period that the enterprises are to report: 2024, 2024H1 …")],
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the results go [default: outputs]")] = None,
) -> None:
    """Write a form workbook for each enterprise to fill in; the last line printed is their folder.

    Items that are still open are carried over. A form that somebody has begun to fill in stays as it is.
    """
    job = _job(period, Locale.zh, data, output)
    from reporting.forms import make_forms  # noqa: PLC0415 - a mistyped period is told at once

    made = make_forms(job.data, job.output, job.period)
    for usual, place in made.beside.items():
        typer.echo(f"{usual.name} 已有人填写，保留不动；新表样另存为 {place.name}。", err=True)
    typer.echo(f"{job.period.label('zh')}表样共 {len(made.places)} 份，每个填报单位一份。")
    typer.echo(made.folder)


@app.command()
def intake(  # noqa: PLR0913, PLR0917 - an argument per option
    paths: Annotated[list[Path], typer.Argument(help="workbooks (.xlsx, .xlsm, .xls, .csv) or folders of them")],
    period: Annotated[str | None, typer.Option(help="the period of workbooks that do not tell theirs")] = None,
    received: Annotated[
        datetime | None, typer.Option(help="the day they came [default: today]", formats=["%Y-%m-%d"])
    ] = None,
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the slips go [default: outputs]")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="tell what would happen, write nothing")] = False,  # noqa: FBT002 - an option is so
) -> None:
    """Take returned workbooks into the ledger, each wholly or not at all, and write a slip for each.

    Exit code 0 when all are in the ledger, 1 when any was sent back.
    """
    if missing := [path for path in paths if not path.exists()]:
        typer.echo(
            f"There is no {', no '.join(map(str, missing))}. Name the workbooks that came, or a folder.", err=True
        )
        raise typer.Exit(2)
    named = _period(period) if period else None
    from reporting import job  # noqa: PLC0415 - a mistyped path is told at once
    from reporting.returns.intake import Intake, take_in  # noqa: PLC0415 - likewise
    from reporting.returns.taking.slip_files import SlipFolder  # noqa: PLC0415 - likewise

    day = received or datetime.now().astimezone()
    slips = SlipFolder(output or job.ROOT / "outputs")
    told = take_in(Intake(data or job.ROOT / "data", slips, day.date(), named, dry_run), paths, typer.echo)
    raise typer.Exit(0 if told else 1)


@app.command()
def board(
    period: Annotated[str, typer.Argument(help="the period that is collected")],
    data: Annotated[Path | None, typer.Option(help="the folder of the ledger [default: data]")] = None,
) -> None:
    """Tell who sent a return for a period, when, with how many faults, and who did not (应报、实报、退回、未报送)."""
    job = _job(period, Locale.zh, data, None)
    from reporting import board as boards  # noqa: PLC0415 - a mistyped period is told at once

    typer.echo(boards.board(job.data, job.period))


@app.command()
def template(
    file: Annotated[Path, typer.Argument(help="the new template; an existing file is never overwritten")],
    locale: Annotated[Locale, typer.Option(help="the language of the briefing")] = Locale.zh,
    outline: Annotated[Path | None, typer.Option(help="another order of sections than that in templates/")] = None,
    profile: Annotated[Path | None, typer.Option(help="another page than that of templates/gbt9704.toml")] = None,
) -> None:
    """Make a fresh Word template from an outline and a page profile. A report never does this."""
    from reporting.fresh_template import make_template  # noqa: PLC0415 - a report has no need of it

    typer.echo(make_template(file, locale.value, outline, profile))


@app.command()
def demo(
    seed: Annotated[int, typer.Option(help="the number that all chance comes from")] = 1,
    locale: Annotated[Locale, typer.Option(help="the language of the briefings")] = Locale.zh,
    data: Annotated[Path | None, typer.Option(help="where the made-up ledger goes [default: data/demo]")] = None,
    output: Annotated[Path | None, typer.Option(help="where the results go, in demo/ [default: outputs]")] = None,
) -> None:
    """Go the whole way with a made-up group, from the forms to a briefing; the last line printed is its path.

    The made-up ledger is made anew each time; any other ledger in its place stays as it is.
    """
    from reporting.demo.running import Demo, run  # noqa: PLC0415 - the other commands have no need of it
    from reporting.job import ROOT  # noqa: PLC0415 - likewise

    told = Demo(seed, data or ROOT / "data" / "demo", output or ROOT / "outputs", locale.value)
    typer.echo(run(told, typer.echo, _progress))


def _job(period: str, locale: Locale, data: Path | None, output: Path | None, template: Path | None = None) -> "Job":
    """The job that the arguments name."""
    parsed = _period(period)
    from reporting import job  # noqa: PLC0415 - a mistyped period is told at once

    return job.Job(parsed, locale.value, data or job.ROOT / "data", output or job.ROOT / "outputs", template)


def _period(text: str) -> Period:
    """A period that cannot be read is wrong usage."""
    try:
        return parse(text)
    except PeriodError as error:
        _complain(error)
        raise typer.Exit(2) from None


def _progress(name: str, place: int, count: int) -> dict[str, Any]:
    """Papermill's bar: which notebook and which cell, on a terminal; silent when piped."""
    return {"desc": f"{name} ({place}/{count})", "leave": False, "disable": not sys.stderr.isatty()}


def _complain(error: ReportingError) -> None:
    typer.echo(str(error), err=True)


def main() -> None:
    """Run the command and end with its exit code."""
    # A console of another code page must not break on a Chinese message.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except ReportingError as error:
        _complain(error)
        sys.exit(1)
    except ExceptionGroup:
        traceback.print_exc()
        typer.echo("This is a fault of the kit, not of your input. The other files are as told above.", err=True)
        sys.exit(3)
    except Exception:  # noqa: BLE001 - the last door: whatever else comes here is a fault of ours, told as such
        traceback.print_exc()
        typer.echo("This is a fault of the kit, not of your input. Nothing was made.", err=True)
        sys.exit(3)


if __name__ == "__main__":
    main()
