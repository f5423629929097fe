"""For drafts alone: a ledger -> a copy without what reading refuses, and what that is, each with what fell with it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporting.checks.causes import cause_of, same_list
from reporting.checks.emptied_cells import emptied_for, text_for
from reporting.checks.ledger_texts import LedgerTexts, read_texts
from reporting.checks.refusal import Place, Refusal, RefusedRow, table_of
from reporting.ledger.faults import Fault
from reporting.ledger.files import large_items, table_files
from reporting.ledger.reading import examined, read_ledger
from reporting.ledger.schema import TABLES

_PLACE = re.compile(r"(\w+)\.(?:csv|xlsx|parquet):([0-9]+)")


def sound_copy(data: Path, copy: Path) -> tuple[Refusal, ...]:
    """What the draft does without; the rest of the ledger is written into the folder `copy`.

    Each row keeps its line, so that its place stays true. Raises LedgerError for faults that concern more than single
    rows, and for any fault of a ledger that has too many items to be read row by row.
    """
    if large_items(data):
        # So many items are not written again without a few of them: such a ledger is mended first.
        read_ledger(data)
        _link(data, copy)
        return ()
    texts, faults = read_texts(data)
    taken = _Taken(texts)
    taken.texts.write(copy)
    while faults:
        taken = taken.without(faults)
        taken.texts.write(copy)
        faults = sorted(set(examined(copy)[1]))
    return taken.refusals()


def _link(data: Path, copy: Path) -> None:
    copy.mkdir()
    for file in (file for name in TABLES for file in table_files(data, name)):
        (copy / file.name).symlink_to(file.resolve())


@dataclass(frozen=True)
class _Taken:
    """What is left of the ledger, what was taken from it, and for each row that fell with another one this one.

    Rows that contradict each other have one leader: they are one refusal.
    """

    texts: LedgerTexts
    refused: Mapping[Place, RefusedRow] = field(default_factory=dict)
    causes: Mapping[Place, Place] = field(default_factory=dict)
    leaders: Mapping[Place, Place] = field(default_factory=dict)

    def without(self, faults: Iterable[Fault]) -> "_Taken":
        """The same without the rows and cells of these faults."""
        by_row: dict[Place, list[Fault]] = defaultdict(list)
        for fault in faults:
            by_row[table_of(fault.file), fault.row].append(fault)
        refused, causes, leaders = dict(self.refused), dict(self.causes), dict(self.leaders)
        for place, row_faults in by_row.items():
            cause = self._cause(place, row_faults)
            if cause and place not in self.refused:
                causes[place] = cause
            others = [*self._contradicted(place, row_faults)]
            refused[place] = self._refused(place, row_faults, others)
            for other in others if not refused[place].doubted else ():
                leaders[place] = leaders.setdefault(other, leaders.get(place, place))
                refused[other] = replace(refused.get(other, self._row(other)), emptied=frozenset())
        left = self._left([refused[place] for place in by_row.keys() | leaders.keys() if place in self.texts.rows])
        return replace(self, texts=left, refused=refused, causes=causes, leaders=leaders)

    def _left(self, refused: Sequence[RefusedRow]) -> LedgerTexts:
        """The tables without these rows, or these cells of them."""
        emptied = {row.place: _emptied(row) for row in refused if row.emptied}
        gone = [row for row in refused if not row.emptied]
        left = self.texts.without(row.place for row in gone).with_cells(emptied)
        return left.with_cells(same_list(left, gone))

    def _refused(self, place: Place, faults: Sequence[Fault], others: Sequence[Place]) -> RefusedRow:
        before = self.refused.get(place)
        emptied = emptied_for(place[0], {fault.column for fault in faults})
        if others or emptied is None or (before and emptied <= before.emptied):
            emptied = frozenset()
        elif before:
            emptied |= before.emptied
        row = self._row(place)
        wholes = tuple(map(self._row, others)) if self._is_part_of(row, others) else ()
        every = (*(before.faults if before else ()), *map(self._in_real_files, faults))
        return replace(row, texts=before.texts if before else row.texts, faults=every, emptied=emptied, doubted=wholes)

    def _in_real_files(self, fault: Fault) -> Fault:
        """The fault as the ledger has it, in which a table may be a workbook."""
        for table, file in self.texts.files.items():
            csv = f"{table}.csv"
            words = (text.replace(csv, file) for text in (fault.observed, fault.rule, fault.todo))
            fault = Fault(file if fault.file == csv else fault.file, fault.row, fault.column, *words)
        return fault

    def _row(self, place: Place) -> RefusedRow:
        return RefusedRow(place[0], self.texts.files[place[0]], place[1], self.texts.texts(place))

    def _contradicted(self, place: Place, faults: Iterable[Fault]) -> Iterator[Place]:
        """The other rows that the faults of a row name: nobody knows which of them is right."""
        # Two enterprises of one name are both there: only their names are not to be told apart.
        named = [_PLACE.findall(f"{fault.observed} {fault.rule}") for fault in faults if place[0] != "enterprises"]
        for table, line in dict.fromkeys(found for found_in_one in named for found in found_in_one):
            if (table, int(line)) != place and (table, int(line)) in self.texts.rows:
                yield table, int(line)

    def _is_part_of(self, row: RefusedRow, others: Iterable[Place]) -> bool:
        """Whether the row contradicts its whole: the whole stays, in doubt, and the part alone goes."""
        return any(row.texts.get("part_of") == self.texts.texts(other)["id"] for other in others)

    def _cause(self, place: Place, faults: Sequence[Fault]) -> Place | None:
        """The row without which this one cannot stand, if all its faults come from that."""
        gone = [row for row in self.refused.values() if not row.emptied]
        causes = [cause_of(self._row(place), fault, gone, self.texts) for fault in faults]
        return causes[0] if all(causes) else None

    def refusals(self) -> tuple[Refusal, ...]:
        """All that was taken, by what is wrong, in the order of the ledger."""
        rows: dict[Place, list[RefusedRow]] = defaultdict(list)
        fallen: dict[Place, list[RefusedRow]] = defaultdict(list)
        order = {table: number for number, table in enumerate(TABLES)}
        for place in sorted(self.refused, key=lambda place: (order[place[0]], place[1])):
            root = place
            while root in self.causes:
                root = self.causes[root]
            (fallen if root != place else rows)[self.leaders.get(root, root)].append(self.refused[place])
        return tuple(Refusal(tuple(rows[leader]), tuple(fallen[leader])) for leader in rows)


def _emptied(row: RefusedRow) -> Mapping[str, str]:
    """The texts that stand in the emptied cells of a row."""
    return {column: text_for(row.table, column) for column in row.emptied if column in row.texts}
