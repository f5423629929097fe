"""What became of each file, on the terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting.returns.notes import Note
from reporting.returns.slips.addresses import letters
from reporting.returns.slips.words import KINDS, RANKS, clean, one_line
from reporting.returns.taking.changes import TABLE_WORDS, Change
from reporting.returns.taking.taken import Taken

# A clerk reads some lines of each sort; the slip holds all.
_LINES = 20
_NAMES = 3


@dataclass(frozen=True)
class Result:
    """A file: in a word what became of it, whose it is, what is to be told, and where its slip lies."""

    file: str
    verdict: str
    good: bool
    whose: str = ""
    taken: Taken | None = None
    slip: Path | None = None


def told(result: Result) -> str:
    """A line of its own, and below it what changed and what was noted."""
    whose = f"（{result.whose}）" if result.whose else ""
    lines = [f"{result.file}  {result.verdict}{whose}"]
    if result.taken:
        lines += [f"  {line}" for line in (*_changes(result.taken.changes), *_notes(result.taken.notes))]
    if result.slip:
        lines.append(f"  回执：{result.slip}")
    return "\n".join(map(clean, lines))


def counted(results: Sequence[Result], slips: Path | None) -> str:
    """How many became what, and where the slips lie."""
    counts = Counter(result.verdict.partition("：")[0] for result in results)
    total = "，".join(f"{verdict} {count} 份" for verdict, count in counts.items())
    where = f"回执在 {slips}" if slips else "试运行：什么都没有写入"
    return f"共 {len(results)} 份：{total}。{where}。"


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    """New rows together, table by table; what changed or is gone one by one."""
    new = [change for change in changes if change.kind == "新增"]
    for table, word in TABLE_WORDS.items():
        if names := [change.name for change in new if change.table == table]:
            more = " 等" if len(names) > _NAMES else ""
            yield f"新增 {word} {len(names)} 条：{'；'.join(map(_short, names[:_NAMES]))}{more}"
    yield from _few([_changed(change) for change in changes if change.kind != "新增"], "处改动")


def _changed(change: Change) -> str:
    fields = "；".join(f"{heading} {_short(before)} -> {_short(after)}" for heading, before, after in change.fields)
    return f"{change.kind} {TABLE_WORDS[change.table]}“{_short(change.name)}”{'：' if fields else ''}{fields}"


def _notes(notes: Iterable[Note]) -> Iterator[str]:
    sorts: dict[str, list[str]] = {}
    for note in sorted(notes, key=lambda note: RANKS[note.kind]):
        sorts.setdefault(KINDS[note.kind], []).append(f"{KINDS[note.kind]} {_place(note)}{one_line(note)}")
    for word, lines in sorts.items():
        yield from _few(lines, f"处{word}")


def _few(lines: Sequence[str], word: str) -> Iterator[str]:
    yield from lines[:_LINES]
    if len(lines) > _LINES:
        yield f"……另有 {len(lines) - _LINES} {word}"


def _place(note: Note) -> str:
    place = note.place
    row, column = f"第{place.row}行" if place.row else "", f"{letters(place.column)}列" if place.column else ""
    return f"{place.sheet}{row}{column}：" if place.sheet else ""


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
