"""`align_today`: the paragraphs and tables of an edition beside those of today, all in one sequence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reporting.documents.wordml import TBL, Element
from reporting.issued.refresh.aligning import Aligned, align_by_weight, likeness
from reporting.issued.refresh.line import Line

# A table holds its place more firmly than a line; a long line more than 附件3.
_TABLE, _SHORTEST, _LONGEST = 4.0, 0.2, 2.0
_LETTERS = 20


@dataclass(frozen=True, eq=False)
class Block:
    """A paragraph outside of tables, or a table with the words of its first row."""

    line: Line
    table: Element | None = None
    head: str = ""

    @property
    def weight(self) -> float:
        """How much it matters that it is found again."""
        if self.table is not None:
            return _TABLE
        return min(_LONGEST, _SHORTEST + len(self.line.text.strip()) / _LETTERS)


def blocks_of(lines: Iterable[Line]) -> list[Block]:
    """The paragraphs and the tables in their order."""
    blocks: list[Block] = []
    heads: dict[Element, list[str]] = {}
    tables: dict[Element, Line] = {}
    for line in lines:
        table = next(reversed(list(line.element.iterancestors(TBL))), None)
        if table is None:
            blocks.append(Block(line))
            continue
        if table not in tables:
            tables[table] = line
            blocks.append(Block(line, table))
        if line.row is tables[table].row:
            heads.setdefault(table, []).append(line.text)
    return [
        block if block.table is None else Block(block.line, block.table, "|".join(heads[block.table]))
        for block in blocks
    ]


def align_today(was: Sequence[Block], now: Sequence[Block], to_new: Mapping[str, str]) -> Aligned[Block]:
    """Which block of today stands for which one of then."""

    def alike(one: Block, other: Block) -> float:
        return _alike(one, other, to_new)

    return align_by_weight(was, now, alike, lambda block: block.weight)


def _alike(one: Block, other: Block, to_new: Mapping[str, str]) -> float:
    if (one.table is None) != (other.table is None) or one.line.part.room != other.line.part.room:
        return 0.0
    if one.table is not None:
        return likeness(one.head, other.head)
    was, now = one.line, other.line
    if was.picture or now.picture:
        return float(bool(was.picture) and was.picture == now.picture)
    if not was.text.strip() or not now.text.strip():
        return float(not was.text.strip() and not now.text.strip())
    known = {to_new[name] for name in was.anchors if name in to_new}
    shared = len(known & now.anchors) / max(len(known), len(now.anchors), 1)
    return max(likeness(was.shape, now.shape), shared)
