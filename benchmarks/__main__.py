"""`python -m benchmarks [--full] [--only SUBJECT …]`: measures, prints, and leaves results.md, .json, .svg and .png.

A full run of all subjects is the one that the project shows: in this folder, and as a table in the README.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks import again, chart, large_ledger, machine, many_notebooks, one_report, table, word_growth
from benchmarks.measured import Row, Setting
from benchmarks.pairing import MeasuringError, adopt_orphans

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
ASIDE = HERE.parent / "outputs" / "benchmarks"
SUBJECTS = {
    "one": one_report.rows,
    "many": many_notebooks.rows,
    "word": word_growth.rows,
    "again": again.rows,
    "ledger": large_ledger.rows,
}


def main() -> None:
    """Rows are printed as they come; a subject that fails is told as such, and the others go on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="full sizes and more rounds")
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, default=list(SUBJECTS), help="not all subjects")
    parser.add_argument("--output", type=Path, help="where the results go [default: outputs/benchmarks]")
    told = parser.parse_args()
    is_shown = told.full and set(told.only) == set(SUBJECTS) and told.output is None
    output = told.output or (HERE if is_shown else ASIDE)
    adopt_orphans()
    peers = HERE.parent / ".venv-peers" / "bin" / "python"
    with tempfile.TemporaryDirectory() as folder:
        setting = Setting(
            HERE.parent, Path(sys.executable), peers if peers.exists() else None, Path(folder), full=told.full
        )
        about, rows = machine.about(setting), list[Row]()
        output.mkdir(parents=True, exist_ok=True)
        for name in told.only:
            rows += _printed(_measured(name, setting))
            # A long run that is broken off leaves what it has.
            _keep(rows, about, output)
    if is_shown:
        README.write_text(table.in_readme(README.read_text("utf-8"), rows, about), "utf-8")
    print(output / "results.md")


def _keep(rows: Sequence[Row], about: dict[str, str], folder: Path) -> None:
    (folder / "results.json").write_text(table.as_json(rows, about), encoding="utf-8")
    (folder / "results.md").write_text(table.as_markdown(rows, about), encoding="utf-8")
    chart.draw(rows, folder)


def _measured(name: str, setting: Setting) -> Iterable[Row]:
    try:
        yield from SUBJECTS[name](setting)
    except MeasuringError as error:
        print(error, file=sys.stderr)
        yield Row(name, "failed", "", "", note=str(error).splitlines()[0])


def _printed(rows: Iterable[Row]) -> Iterable[Row]:
    for row in rows:
        print(table.line(row), end="", flush=True)
        yield row


if __name__ == "__main__":
    main()
