"""The command that lists what of the ledger has no English, and takes the filled list in."""

from pathlib import Path

import click

from reporting.cli.arguments import data_option, output_option, path_argument, period_of
from reporting.core.project import ROOT


@click.command()
@path_argument("files", nargs=-1)
@click.option("--period", help="only what an English briefing of this period may print")
@data_option()
@output_option()
def translations(files: tuple[Path, ...], period: str | None, data: Path | None, output: Path | None) -> None:
    """List what of the ledger has no English, or take filled lists in, wholly or not at all.

    Without FILES the last line printed is the list, translations.csv: its last column is to be filled in.
    """
    named = period_of(period) if period else None
    from reporting.returns.translating import take_list, write_list  # noqa: PLC0415 - the help is shown at once

    ledger = data or ROOT / "data"
    if missing := [str(file) for file in files if not file.is_file()]:
        click.echo(f"没有文件 {'、'.join(missing)}。请写明填好的译文表。", err=True)
        raise click.exceptions.Exit(2)
    if files:
        taken, left = take_list(ledger, files)
        written = f"译文{taken}条已写入台账的 translations.csv" if taken else "没有新的译文，台账没有改动"
        click.echo(written + (f"，还有{left}条没有填" if left else "") + "。")
        return
    folder = output or ROOT / "outputs"
    place, count = write_list(ledger, named, (folder / named.key if named else folder) / "translations.csv")
    where = f" DATA={data}" if data else ""
    todo = f"请在en一列填写英文，填好后运行 make translations FILES={place}{where} 收回" if count else "没有要译的"
    click.echo(f"没有英文的文字{count}条，{todo}。")
    click.echo(place)
