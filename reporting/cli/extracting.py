"""The command that drafts rows of the ledger from what enterprises write."""

from collections.abc import Sequence
from pathlib import Path

import click

from reporting.cli.arguments import data_option, output_option, path_argument, period_of
from reporting.cli.stopping import exit_code
from reporting.core.project import ROOT

_STOPPED = "已中断：上面报告过的已经写好，其余的没有写。再运行一次即可。"


@click.command()
@path_argument(
    "paths", nargs=-1, required=True, help="reports as .docx, .txt, .html, .pdf or .xlsx, or folders of them"
)
@click.option("--period", help="the period that they are about, for what they do not say")
@data_option()
@output_option(help="where the drafts go, in extracted/ [default: outputs]")
def extract(*, paths: Sequence[Path], period: str | None, data: Path | None, output: Path | None) -> None:
    """Draft rows of the ledger from reports: a workbook to confirm, a page that shows each numeral, and JSON.

    Nothing goes into the ledger: `intake` takes the rows that a person confirmed. Exit code 1 when any file could not
    be read.
    """
    if missing := [path for path in paths if not path.exists()]:
        from reporting.returns.opening.file_names import shown_path  # noqa: PLC0415 - only then

        click.echo(f"没有 {'、'.join(map(shown_path, missing))}。请写明稿件，或装着它们的文件夹。", err=True)
        raise click.exceptions.Exit(2)
    asked = period_of(period) if period else None
    from reporting.extraction.drafting import Drafting, draft_files  # noqa: PLC0415 - a mistyped path is answered at once
    from reporting.extraction.extract import extract as find  # noqa: PLC0415 - likewise

    try:
        drafting = Drafting(find, data or ROOT / "data", output or ROOT / "outputs", asked)
        all_read = draft_files(drafting, paths, click.echo)
    except KeyboardInterrupt as stop:
        click.echo(_STOPPED, err=True)
        raise click.exceptions.Exit(exit_code(stop)) from None
    raise click.exceptions.Exit(0 if all_read else 1)
