"""The commands about the enterprises' returns: forms out, workbooks in, the board, and a made-up group to try it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from reporting.cli.arguments import (
    data_option,
    day_of,
    flag,
    job_of,
    locale_option,
    output_option,
    path_argument,
    period_of,
)
from reporting.cli.showing import shown
from reporting.cli.stopping import exit_code
from reporting.core.options import CAN_FORK
from reporting.core.progress import ignore
from reporting.core.project import ROOT

# A file may be in the ledger a moment before its line is printed.
_STOPPED = (
    "已中断：上面报告过的已经办完，其余的没有收入（至多一份收了还没来得及报告）。再运行一次即可，收过的不会重复。"
)


@click.command()
@click.argument("period", help="the period that the enterprises are to report: 2024, 2024H1 …")
@data_option()
@output_option()
def forms(period: str, data: Path | None, output: Path | None) -> None:
    """Write a form workbook for each enterprise to fill in; the last line printed is their folder.

    Items that are still open are carried over. A form that somebody has begun to fill in stays as it is.
    """
    job = job_of(period, "zh", data, output)
    from reporting.returns.send_forms import make_forms  # noqa: PLC0415 - a mistyped period is answered at once

    made = make_forms(job.data, job.output, job.period)
    for usual, place in made.beside.items():
        click.echo(f"{usual.name} 已有人填写，保留不动；新表样另存为 {place.name}。", err=True)
    click.echo(f"{job.period.label('zh')}表样共 {len(made.places)} 份，每个填报单位一份。")
    click.echo(made.folder)


@click.command()
@path_argument("paths", nargs=-1, required=True, help="workbooks, texts or documents with tables, or folders of them")
@click.option("--period", help="the period of workbooks that do not tell theirs")
@click.option("--received", help="the day they came, 2024-12-20 [default: today]")
@data_option()
@output_option(help="where the slips go [default: outputs]")
@flag("--dry-run", help="tell what would happen, write nothing")
def intake(  # noqa: PLR0913 - an argument per option
    *,
    paths: Sequence[Path],
    period: str | None,
    received: str | None,
    data: Path | None,
    output: Path | None,
    dry_run: bool,
) -> None:
    """Take returned workbooks into the ledger, each wholly or not at all, and write a slip for each.

    Exit code 0 when all are in the ledger, 1 when any was sent back or could not be read.
    """
    if missing := [path for path in paths if not path.exists()]:
        from reporting.returns.opening.file_names import shown_path  # noqa: PLC0415 - only then

        click.echo(f"没有 {'、'.join(map(shown_path, missing))}。请写明收到的文件，或装着它们的文件夹。", err=True)
        raise click.exceptions.Exit(2)
    named = period_of(period) if period else None
    day = day_of(received) if received else datetime.now().astimezone().date()
    try:
        from reporting.returns.intake import Intake, take_in  # noqa: PLC0415 - a mistyped path is answered at once
        from reporting.returns.taking.slip_files import SlipFolder  # noqa: PLC0415 - likewise

        slips = SlipFolder(output or ROOT / "outputs")
        all_taken = take_in(Intake(data or ROOT / "data", slips, day, named, dry_run), paths, click.echo)
    except KeyboardInterrupt as stop:
        click.echo(_STOPPED, err=True)
        raise click.exceptions.Exit(exit_code(stop)) from None
    raise click.exceptions.Exit(0 if all_taken else 1)


@click.command()
@click.argument("period", help="the period that is collected")
@locale_option(help="the language of the board")
@data_option()
def board(period: str, locale: str, data: Path | None) -> None:
    """Tell who sent a return for a period, when, with how many faults, and who did not (应报、实报、退回、未报送)."""
    job = job_of(period, locale, data, None)
    from reporting.analysis import board_text as boards  # noqa: PLC0415 - a mistyped period is answered at once

    click.echo(boards.board(job.data, job.period, job.locale))


@click.command()
@click.option("--seed", default=1, show_default=True, help="the number that all chance comes from")
@locale_option(help="the language of the briefings and of what is told")
@data_option(help="where the made-up ledger goes [default: data/demo]")
@output_option(help="where the results go, in demo/ [default: outputs]")
def demo(seed: int, locale: str, data: Path | None, output: Path | None) -> None:
    """Go the whole way with a made-up group, from the forms to a briefing; the last line printed is its path.

    The made-up ledger is made anew each time; any other ledger in its place stays as it is.
    """
    from reporting.cli.layers import edition_of_today, report_on  # noqa: PLC0415 - the other commands do not need it
    from reporting.demo.running import Demo, Steps, run  # noqa: PLC0415 - likewise

    if CAN_FORK:
        from reporting.notebooks.engine.preloaded_client import start  # noqa: PLC0415 - likewise

        start()
    progress = shown()
    steps = Steps(partial(report_on, progress=progress, notify=ignore), partial(edition_of_today, progress=progress))
    group = Demo(seed, data or ROOT / "data" / "demo", output or ROOT / "outputs", locale)
    click.echo(run(group, click.echo, steps))
