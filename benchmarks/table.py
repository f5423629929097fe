"""The results as a table in Markdown, and as JSON for drawing or comparing them."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from benchmarks.measured import Row

_MET = {True: "met", False: "**not met**", None: ""}
_HEAD = """\
| subject | what | beside | median | lowest to highest | rounds | at most | | |
|---|---|---|--:|--:|--:|--:|---|---|
"""

_README_HEAD = """\
| what | beside | median | at most | |
|---|---|--:|--:|---|
"""
# The rows of each subject.
Results = dict[str, list[Row]]
_FROM, _TO = "<!-- from the full run of the benchmarks -->", "<!-- to here -->"


def as_json(results: Results, about: dict[str, str]) -> str:
    rows_by_subject = {name: [asdict(row) for row in rows] for name, rows in results.items()}
    return json.dumps({"about": about, "results": rows_by_subject}, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> tuple[Results, dict[str, str]]:
    """The results, and the lines about their run, from the JSON of `as_json`."""
    content = json.loads(text)
    return {name: [Row(**row) for row in rows] for name, rows in content["results"].items()}, content["about"]


def as_markdown(rows: Sequence[Row], about: dict[str, str]) -> str:
    """The lines about the run, then a table with a line for each row."""
    facts = "".join(f"- {name}: {what}\n" for name, what in about.items())
    return f"# What it costs\n\n{facts}\n{_HEAD}{''.join(map(line, rows))}"


def in_readme(text: str, rows: Sequence[Row], about: dict[str, str]) -> str:
    """The README of the benchmarks with a table of what has a bar; the rest of its words stays."""
    before, _, after = (text.partition(_FROM)[0], *text.partition(_FROM)[2].partition(_TO)[1:])
    lines = "".join(
        f"| {row.subject}: {row.what} | {row.against} | {shown(row.value, row.unit)} | {shown(row.bar, row.unit)} "
        f"| {_MET[row.is_met] or row.note} |\n"
        for row in rows
        if row.bar is not None
    )
    introduction = f"Measured on {about['measured on']}: {about['machine']}.\n\n"
    return f"{before}{_FROM}\n{introduction}{_README_HEAD}{lines}{_TO}{after}"


def line(row: Row) -> str:
    span = "" if row.low is None or row.high is None else f"{shown(row.low, row.unit)}–{shown(row.high, row.unit)}"
    bar = "" if row.bar is None else shown(row.bar, row.unit)
    cells = row.subject, row.what, row.against, shown(row.value, row.unit), span, row.rounds or "", bar
    return f"| {' | '.join(map(str, (*cells, _MET[row.is_met], row.note)))} |\n"


def shown(value: float | None, unit: str) -> str:
    """The value as 0.38x, 95 MiB or 0.012 s; a dash if it was not measured."""
    if value is None:
        return "—"
    if unit == "x":
        return f"{value:.2f}x"
    return f"{value:.0f} MiB" if unit == "MiB" else f"{value:.3g} {unit}"
