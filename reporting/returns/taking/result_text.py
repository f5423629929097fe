"""The result of each file as text for the terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporting.returns.notes import Note
from reporting.returns.slips import SlipHeading
from reporting.returns.slips.heading import OF_SEVERAL
from reporting.returns.slips.listing import listed
from reporting.returns.slips.words import KINDS, clean, sentence
from reporting.returns.taking.changes import TABLE_WORDS, Change
from reporting.returns.taking.decision import IntakeDecision
from reporting.returns.taking.slip_files import WrittenFile

# A clerk reads some lines of each sort; the slip holds all.
_LINES = 20
_NAMES = 10


@dataclass(frozen=True)
class FileResult:
    """A file: its verdict in a word and whether that is good, its sender, the decision, and its slip."""

    file: str
    verdict: str
    is_well: bool
    heading: SlipHeading | None = None
    decision: IntakeDecision | None = None
    slip: WrittenFile | None = None


def result_text(result: FileResult) -> str:
    """A line for the file, and lines below it for the changes and notes."""
    sender = f"{result.heading.enterprise} {result.heading.period}".strip() if result.heading else ""
    lines = [f"{result.file}  {result.verdict}{f'（{sender}）' if sender else ''}"]
    if result.decision:
        lines += [f"  {line}" for line in (*_changes(result.decision.changes), *_notes(result.decision.notes))]
    if result.slip:
        lines.append(f"  回执：{result.slip.place}")
        if result.heading and result.heading.others and result.slip.place.suffix == ".xlsx":
            lines.append(f"  {OF_SEVERAL}")
        lines += [f"  旧回执 {old_slip} 有人改过，保留不动" for old_slip in result.slip.edited]
    return "\n".join(map(clean, lines))


def counted(results: Sequence[FileResult], skipped: int) -> str:
    """How many became what, and how many were passed over."""
    counts = Counter(result.verdict.partition("：")[0] for result in results)
    parts = [f"共 {len(results)} 份", *(f"{verdict} {count} 份" for verdict, count in counts.items())]
    return "，".join([*parts, *([f"另略过 {skipped} 个文件"] if skipped else [])])


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    """New rows together, table by table; what changed or is gone one by one."""
    new = [change for change in changes if change.kind == "新增"]
    for table, word in TABLE_WORDS.items():
        if names := [change.name for change in new if change.table == table]:
            more = " 等" if len(names) > _NAMES else ""
            yield f"新增 {word} {len(names)} 条：{'；'.join(map(_short, names[:_NAMES]))}{more}"
    yield from _few([_changed(change) for change in changes if change.kind != "新增"], "处改动")


def _changed(change: Change) -> str:
    texts = (f"{heading} {_short(before)} -> {_short(after)}".strip() for heading, before, after in change.fields)
    fields = "；".join(texts)
    if change.kind == "更正":
        return f"更正：{change.name} {fields}"
    return f"{change.kind} {TABLE_WORDS[change.table]}“{_short(change.name)}”{'：' if fields else ''}{fields}"


def _notes(notes: Sequence[Note]) -> Iterator[str]:
    lines: dict[str, list[str]] = {word: [] for word in KINDS.values()}
    for entry in listed(notes, {}):
        at = f"{entry.sheet} {entry.cell}".strip()
        said = "：".join(part for part in (at, sentence(entry.words)) if part)
        lines[KINDS[entry.kind]].append(f"{KINDS[entry.kind]} {said}")
    for word, noted in lines.items():
        yield from _few(noted, f"处{word}")


def _few(lines: Sequence[str], word: str) -> Iterator[str]:
    yield from lines[:_LINES]
    if len(lines) > _LINES:
        yield f"……另有 {len(lines) - _LINES} {word}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
