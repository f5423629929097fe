"""The list of tokens in docs/template.zh.md, made from the records of the shipped notebooks.

`make tokens` writes it; the words that a person wrote beside a token stay.
"""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from ledgers import ledger_folder, paid

from reporting.__main__ import app
from reporting.job import ROOT
from reporting.published.content import Table
from reporting.published.records import read_records
from reporting.published.slots import Slot

PAGE = ROOT / "docs" / "template.zh.md"
PERIOD = "2023"
WORDS = {"value": "数", "text": "文", "table": "表", "figure": "图"}
_HEAD = "| 写在模板里 | 英文写法 | 内容 |\n|---|---|---|\n"
# The columns of a table are known only where it has rows: here every table has one.
SOME_OF_EVERYTHING: Mapping[str, Sequence[Mapping[str, object]]] = {
    "lists": [{"id": "of_a"}, {"id": "of_b", "enterprise": "b", "total": 2, "resolved": 1}],
    "items": [{"list": "of_a", "money": 2000, "beneficiaries": 3, "satisfied": 2}],
    "achievements": [
        paid(100),
        {"measure": "education_aid_funds", "status": "paid", "value": 100},
        {"measure": "artworks", "value": 60},
    ],
    "practices": [{}],
    "returns": [
        {
            "enterprise": "a",
            "period_start": "2023-01-01",
            "period_end": "2023-12-31",
            "file": "甲.xlsx",
            "digest": "0" * 64,
            "received_on": "2024-01-06",
            "faults": 0,
            "outcome": "accepted",
            "source": "report",
        }
    ],
}


@dataclass(frozen=True)
class Entry:
    """One published thing: the tokens that ask for it, in Chinese and in English; a table has one for each column."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]


def entries_by_page(folder: Path) -> dict[str, list[Entry]]:
    """All that a template can ask for, as a run in this folder published it: in the briefing, and of one enterprise."""
    run = _run(folder, SOME_OF_EVERYTHING)
    return {
        "briefing": list(_entries(run / "notebooks")),
        "enterprise": list(_entries(run / "enterprises" / "a" / "notebooks")),
    }


def _run(folder: Path, tables: Mapping[str, Sequence[Mapping[str, object]]]) -> Path:
    ledger_folder(folder / "data", **tables)
    options = ["--each", "--no-html", "--data", str(folder / "data"), "--output", str(folder / "outputs")]
    done = CliRunner().invoke(app, ["report", PERIOD, *options], catch_exceptions=False)
    if done.exit_code:
        raise RuntimeError(done.output)
    return folder / "outputs" / PERIOD


def _entries(records: Path) -> Iterator[Entry]:
    slots = read_records(sorted(records.glob("*.ipynb")), PERIOD).slots.values()
    return map(_entry, sorted(slots, key=lambda slot: list(WORDS).index(slot.kind)))


def _entry(slot: Slot) -> Entry:
    label = slot.labels[0]["zh"]
    if slot.kind != "table":
        return Entry((f"【{WORDS[slot.kind]}:{label}】",), (f"【{slot.kind}:{slot.name}】",))
    table = slot.contents[0]
    assert isinstance(table, Table), f"{slot.name} has no rows: its columns are not known"
    return Entry(
        tuple(f"【表:{label}.{column.label['zh']}】" for column in table.columns),
        tuple(f"【table:{slot.name}.{column.name}】" for column in table.columns),
    )


def in_page(page: str, entries: Mapping[str, Sequence[Entry]]) -> str:
    """The page with these lists between its marks; what stands beside a token that is still there is kept."""
    for name, listed in entries.items():
        start, end = f"<!-- tokens: {name} -->\n", "<!-- to here -->\n"
        before, _, rest = page.partition(start)
        old, _, after = rest.partition(end)
        explained = explanations(old)
        lines = "".join(_line(entry, explained.get(entry.chinese[0], "")) for entry in listed)
        page = f"{before}{start}{_HEAD}{lines}{end}{after}"
    return page


def explanations(table: str) -> dict[str, str]:
    """What a person wrote about each thing, by the first of its tokens."""
    return dict(re.findall(r"^\| `(【[^`]+】)`.*\| ([^|]*) \|$", table, re.MULTILINE))


def _line(entry: Entry, explained: str) -> str:
    cells = ("<br>".join(f"`{token}`" for token in tokens) for tokens in (entry.chinese, entry.english))
    return f"| {' | '.join(cells)} | {explained} |\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        PAGE.write_text(in_page(PAGE.read_text("utf-8"), entries_by_page(Path(scratch))), "utf-8")
