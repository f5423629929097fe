"""The list of tokens in docs/template.zh.md, and the same for the check of templates, in askable.toml.

Both are made from the records of the shipped notebooks. `make tokens` writes them; the words that a person wrote
beside a token stay.
"""

import json
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from ledgers import ledger_folder, paid

from reporting.__main__ import app
from reporting.documents.linting.askable import LIST
from reporting.job import ROOT
from reporting.published.content import Figure, Table
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


Slots = Mapping[str, Sequence[Slot]]


def slots_by_page(folder: Path) -> dict[str, list[Slot]]:
    """All that a template can ask for, as a run in this folder published it: in the briefing, and of one enterprise."""
    run = _run(folder, SOME_OF_EVERYTHING)
    return {
        "briefing": _slots(run / "notebooks"),
        "enterprise": _slots(run / "enterprises" / "a" / "notebooks"),
    }


def entries_by_page(slots: Slots) -> dict[str, list[Entry]]:
    """The same as the tokens that ask for it."""
    return {page: [_entry(slot) for slot in listed] for page, listed in slots.items()}


def _run(folder: Path, tables: Mapping[str, Sequence[Mapping[str, object]]]) -> Path:
    ledger_folder(folder / "data", **tables)
    options = ["--each", "--no-html", "--data", str(folder / "data"), "--output", str(folder / "outputs")]
    done = CliRunner().invoke(app, ["report", PERIOD, *options], catch_exceptions=False)
    if done.exit_code:
        raise RuntimeError(done.output)
    return folder / "outputs" / PERIOD


def _slots(records: Path) -> list[Slot]:
    slots = read_records(sorted(records.glob("*.ipynb")), PERIOD).slots.values()
    return sorted(slots, key=lambda slot: list(WORDS).index(slot.kind))


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


def as_toml(slots: Slots, page: str, old: str) -> str:
    """The list for the check of templates, with what the page says in Chinese and the old list says in English."""
    before = {name: {(one["kind"], one["name"]): one for one in listed} for name, listed in tomllib.loads(old).items()}
    lines = [line for line in old.splitlines() if line.startswith("#")]
    for name, listed in slots.items():
        explained = explanations(page.partition(f"<!-- tokens: {name} -->")[2].partition("<!-- to here -->")[0])
        for slot in listed:
            known = before.get(name, {}).get((slot.kind, slot.name), {})
            lines += ["", f"[[{name}]]", *_in_toml(slot, explained.get(_entry(slot).chinese[0], ""), known)]
    return "\n".join([*lines, ""])


def _in_toml(slot: Slot, explained: str, known: Mapping[str, object]) -> Iterator[str]:
    content = slot.contents[0] if slot.contents else None
    values: dict[str, object] = {
        "kind": slot.kind,
        "name": slot.name,
        "label": slot.labels[0]["zh"],
        "about_zh": explained.strip(),
        "about_en": known.get("about_en", ""),
        "alone": "单独成段" in explained,
        "may_lack": "就没有" in explained or "可能没有" in explained,
        "series": known.get("series", 0),
    }
    if isinstance(content, Figure) and content.plotted:
        values["series"] = len(content.plotted.columns)
    if isinstance(content, Table):
        values["columns"] = [[column.name, column.label["zh"]] for column in content.columns]
    return (
        f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
        if value or key == "about_en"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        made = slots_by_page(Path(scratch))
    PAGE.write_text(in_page(PAGE.read_text("utf-8"), entries_by_page(made)), "utf-8")
    LIST.write_text(as_toml(made, PAGE.read_text("utf-8"), LIST.read_text("utf-8")), "utf-8")
