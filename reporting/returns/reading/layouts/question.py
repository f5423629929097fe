"""One question about what cannot be known of the columns of a table, with a layout for a person to check."""

import re
from collections.abc import Collection, Mapping, Sequence

from reporting.core.invisible_signs import invisible_sign
from reporting.core.personal_data import personal_heading
from reporting.ledger.layout_words import FIELDS, NEEDED, TABLES, UNREAD
from reporting.returns.notes import Place
from reporting.returns.reading.context.figure_fields import figure_field
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.index import MEASURE, form_heading
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.clues import texts_of
from reporting.returns.reading.layouts.guess import WIDEST, LayoutGuess, TableColumns, guess, nearest_field
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.heads import counts_units
from reporting.returns.returned import ReturnedRow

NUMBERS = frozenset(
    {
        *("money", "beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
        *("total", "resolved", "in_progress", "value"),
    }
)
DAYS = frozenset({"opened", "deadline", "done_on", "closed_on", "period_start", "period_end"})
# What the keeper of the ledger does about a layout that was proposed.
CHECK = "请汇总单位在台账的 layouts.csv 里核对这张表的各行，把 no 改成 yes，再收一次"
_REMARK = re.compile(r"备注|说明|率|比例|占比|[%％]")


class LayoutQuestion:
    """The doubts about one table, which are told together."""

    def __init__(self, block: TableBlock, around: ReturnContext) -> None:
        self._block, self._around = block, around
        self._doubts: list[tuple[int, str]] = []
        self._unsure: set[str] = set()

    @property
    def is_asked(self) -> bool:
        return bool(self._doubts)

    def doubt(self, heading: Heading, found: str, field: str = "") -> None:
        """Doubt the column of a heading, and which column the field is."""
        self._doubts.append((heading.column, found))
        self._unsure.add(field)

    def lacking(self, columns: Mapping[str, Heading], unknown: Collection[Heading]) -> None:
        """Doubt what is not there, or may stand under a heading that is not known."""
        head = self._block.head
        for group in () if head.wide or counts_units(head.table, columns) else NEEDED[head.table]:
            if not columns.keys() & set(group) or ("title" in group and self._are_numbers(columns["title"])):
                words = "或".join(f"“{form_heading(head.table, field)}”" for field in group)
                self._doubts.append((0, f"看不出哪一栏是{words}"))
        strange = {heading.column: heading for heading in unknown if self._may_be_meant(heading)}
        layout = self.layout(columns) if strange else None
        for heading, field in layout.pairs if layout else ():
            if heading.column in strange and self._is_missed(heading, field, columns):
                self.doubt(heading, f"{quoted(heading.text)}是不是“{form_heading(head.table, field)}”")

    def _is_missed(self, heading: Heading, field: str, columns: Mapping[str, Heading]) -> bool:
        """Whether a table without a field that another column may be says less than it should, or something else."""
        if field == "status":
            has_days = "done_on" in columns and all(self._texts(columns["done_on"]))
            return not (self._block.ticked or has_days)
        likely = field in {"total", "resolved"} or field == nearest_field(heading, self._block.head.table)
        return likely and field in NUMBERS | DAYS

    def _are_numbers(self, heading: Heading) -> bool:
        texts = list(filter(None, self._texts(heading)))
        return bool(texts) and all(re.fullmatch(r"[0-9.]+", text) for text in texts)

    def _texts(self, heading: Heading) -> list[str]:
        """The texts of all entries in a column, blank where they say nothing."""
        return texts_of((line.cells for line, sort in self._block.lines if sort == "entry"), heading.column)

    def _may_be_meant(self, heading: Heading) -> bool:
        """Whether a column that is not known has something that we may want: no remarks, no shares, no persons."""
        texts = list(self._block.texts(heading.column))
        return bool(texts) and not _REMARK.search(heading.text) and not personal_heading(heading.text)

    def put(self, columns: Mapping[str, Heading]) -> None:
        """Add the one fault, and propose a layout."""
        column = self._doubts[0][0] if len(self._doubts) == 1 else 0
        place = self._block.head_place(column)
        ask(self.layout(columns), place, "；".join(dict.fromkeys(text for _, text in self._doubts)), self._around)

    def layout(self, columns: Mapping[str, Heading]) -> LayoutGuess:
        """What is known of the columns, and the best guess of the others."""
        head = self._block.head
        known = {
            heading.column: figure_field(field).name for field, heading in columns.items() if field not in self._unsure
        }
        texts = {heading.column: self._texts(heading) for heading in head.headings}
        return guess(head.table, TableColumns(head.headings, texts, known), self._around)


def ask(layout: LayoutGuess, place: Place, found: str, around: ReturnContext) -> None:
    """Add a fault, and propose the layout."""
    todo = f"请改用报表上的表头{f'；或{CHECK}' if can_be_taught(layout.headings, around) else ''}"
    around.findings.fault(place, found, "每一栏是什么要看得准", todo)
    propose(layout, place, around)


def can_be_taught(headings: Sequence[Heading], around: ReturnContext) -> bool:
    """Whether the layout can stand in the ledger, which takes no sign that nobody sees."""
    is_seen = not any(invisible_sign(heading.written) for heading in headings)
    return bool(around.enterprise) and len(headings) <= WIDEST and is_seen


def propose(layout: LayoutGuess, place: Place, around: ReturnContext) -> None:
    """Add a layout for the ledger, for the enterprise of the workbook alone; none of a sender who is not known."""
    if not can_be_taught(layout.headings, around):
        return
    measures = {MEASURE + measure.id: measure.name for measure in around.names.snapshot.measures}
    words = {**measures, **{field: word for word, field in FIELDS[layout.table].items()}, "": UNREAD}
    table = next(word for word, table in TABLES.items() if table == layout.table)
    same = {"layout": f"{place.sheet} {place.row}", "enterprise": around.enterprise, "table": table}
    around.findings.propose_layout(
        ReturnedRow("layouts", {**same, "heading": heading.written, "means": words.get(field, UNREAD)}, place)
        for heading, field in layout.pairs
    )
