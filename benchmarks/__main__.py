"""`python -m benchmarks [--full] [--only SUBJECT …]`: measures, prints, and leaves results.md, .json, .svg and .png.

A full run is what the project shows: in this folder, and as a table in its README. Of some subjects alone it takes the
place of theirs there.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks import again, chart, large_ledger, machine, many_notebooks, one_report, table, word_growth
from benchmarks.measured import Row, Setting
from benchmarks.pairing import MeasuringError, adopt_orphans

HERE = Path(__file__).parent
README = HERE / "README.md"
ASIDE = HERE.parent / "outputs" / "benchmarks"
SUBJECTS = {
    "one": one_report.rows,
    "many": many_notebooks.rows,
    "word": word_growth.rows,
    "again": again.rows,
    "ledger": large_ledger.rows,
}


def main() -> None:
    """Measure and print each row at once; a subject that fails becomes a row of its own, and the others go on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="full sizes and more rounds")
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, default=list(SUBJECTS), help="not all subjects")
    parser.add_argument("--output", type=Path, help="where the results go [default: outputs/benchmarks]")
    arguments = parser.parse_args()
    output = arguments.output or (HERE if arguments.full else ASIDE)
    adopt_orphans()
    peers = HERE.parent / ".venv-peers" / "bin" / "python"
    with tempfile.TemporaryDirectory() as folder:
        setting = Setting(
            HERE.parent, Path(sys.executable), peers if peers.exists() else None, Path(folder), full=arguments.full
        )
        about = machine.about(setting)
        output.mkdir(parents=True, exist_ok=True)
        results = _earlier(output) if arguments.full else {}
        for name in arguments.only:
            results[name] = list(_printed(_measured(name, setting)))
            # Written after each subject, so that a long run that is stopped leaves its results so far.
            _keep({subject: results[subject] for subject in SUBJECTS if subject in results}, about, output)
    print(output / "results.md")


def _earlier(folder: Path) -> table.Results:
    kept = folder / "results.json"
    return table.from_json(kept.read_text("utf-8"))[0] if kept.exists() else {}


def _keep(results: table.Results, about: dict[str, str], folder: Path) -> None:
    rows = [row for subject_rows in results.values() for row in subject_rows]
    (folder / "results.json").write_text(table.as_json(results, about), encoding="utf-8")
    (folder / "results.md").write_text(table.as_markdown(rows, about), encoding="utf-8")
    chart.draw(rows, folder)
    if folder == HERE:
        README.write_text(table.in_readme(README.read_text("utf-8"), rows, about), "utf-8")


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
