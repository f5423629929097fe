"""How well facts are drafted from texts: python -m benchmarks.extraction FOLDER [NAME …]

The folder holds texts (NAME.txt), each with the facts that a careful reader took from it (NAME.json): value and unit,
bound, first and last year, status, whether it is a part of another, and the characters of the text where it stands.
A drafted fact is right if its value is the same and its words overlap. Core facts count for recall, all for precision.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reporting.extraction.drafts.drafts import Draft
from reporting.extraction.extract import extract
from reporting.extraction.naming.known import Known
from reporting.extraction.text.source_text import Paragraph, SourceText

_BOUNDS = {"approximately": "about", "per_capita": "exact", "corrupt": "unreadable"}
_STATUSES = {"collected": "raised", "paid": "done"}
# What a drafted status may be where the text leaves it open: work under way, the size of a list.
_ALSO = {"in_progress": {"planned"}, "planned": set[str]()}
_ATTRIBUTES = ("bound", "year", "status", "part")


def main(folder: Path, names: Sequence[str]) -> None:
    """Print the table of one folder."""
    counts: Counter[str] = Counter()
    files = sorted(folder.glob("*.json"))
    for file in files:
        if not names or file.stem in names:
            counts += counted(file)
    sys.stdout.write("\n".join(table(counts)) + "\n")


def counted(file: Path) -> Counter[str]:
    """The counts of one text."""
    gold: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
    text = file.with_suffix(".txt").read_text("utf-8")
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    paragraphs = tuple(Paragraph(line, {"zh": "", "en": ""}) for line in lines)
    drafts = extract(SourceText(file.name, paragraphs), None, Known({}, {}, ())).drafts
    counts: Counter[str] = Counter(texts=1, drafts=len(drafts))
    right: set[str] = set()
    for fact in gold["facts"]:
        found = next((each for each in drafts if each.id not in right and _is(each, fact, starts)), None)
        is_core = fact["tier"] == "core" and not fact["duplicate_of"]
        counts["core"] += is_core
        if found is not None:
            right.add(found.id)
            counts["core found"] += is_core
            counts["found"] += 1
            counts += Counter({name: 1 for name in _ATTRIBUTES if _agrees(name, found, fact)})
    counts["right"] = len(right)
    return counts


def _is(draft: Draft, fact: Mapping[str, Any], starts: Sequence[int]) -> bool:
    first = starts[draft.span.paragraph]
    overlaps = first + draft.span.start < fact["quote_end"] and fact["quote_start"] < first + draft.span.end
    if fact["value"] is None or draft.value is None:
        return bool(overlaps) and fact["value"] is None and draft.value is None
    return bool(overlaps) and abs(float(draft.value) - fact["value"]) <= 1e-6 * max(1.0, abs(float(fact["value"])))


def _agrees(name: str, draft: Draft, fact: Mapping[str, Any]) -> bool:
    period = fact["period"]
    if name == "bound":
        return bool(draft.bound == _BOUNDS.get(fact["qualifier"], fact["qualifier"]))
    if name == "status":
        wanted = _STATUSES.get(fact["status"], fact["status"])
        return draft.status in {wanted, *_ALSO.get(wanted, ())} or bool(fact["category"] == "list_items")
    if name == "part":
        return bool(draft.part_of) == bool(fact["subset_of"])
    if period["certainty"] == "unknown":
        return draft.period.end is None
    years = (draft.period.start and draft.period.start.year, draft.period.end and draft.period.end.year)
    wanted_years = (period["start"] and int(period["start"][:4]), int(period["end"][:4]))
    return years[1] == wanted_years[1] and (wanted_years[0] is None or years[0] == wanted_years[0])


def table(counts: Mapping[str, int]) -> list[str]:
    """The lines of a table in Markdown."""
    rates = {
        "recall of core facts": (counts["core found"], counts["core"]),
        "precision of drafts": (counts["right"], counts["drafts"]),
        **{f"{name} right, of those found": (counts[name], counts["found"]) for name in _ATTRIBUTES},
    }
    head = [f"| {counts['texts']} texts | right | of | share |", "|---|--:|--:|--:|"]
    return head + [
        f"| {name} | {part} | {whole} | {part / max(whole, 1):.3f} |" for name, (part, whole) in rates.items()
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
