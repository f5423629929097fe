"""The cells of an entry, each examined once; a cell that may not be read gets a finding."""

from functools import lru_cache

from reporting.core.invisible_signs import invisible_sign
from reporting.returns.book import Cell
from reporting.returns.notes import Note, Place
from reporting.returns.reading.columns.table_columns import Columns
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.context.unseen_signs import of_sign
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import is_blank, personal_text, plain
from reporting.returns.vocabulary import vocabulary

# Fields that may hold several names, and all that are names or ids.
NAMES = {"leader", "responsible", "supervisor", "closed_by"}
_NAMES_AND_IDS = NAMES | {"id", "parent_item", "title", "list", "name", "unit", "measure"}
_REQUIRED = {
    "items": {"title", "status", "list", "unit", "opened"},
    "lists": {"kind", "total"},
    "achievements": {"measure", "value", "unit"},
    "practices": {"kind", "text", "unit"},
}
_LONGEST = 500  # what the ledger takes; longer ones are not searched either


class EntryRow:
    """The row of an entry, or several rows if the entry is merged over them: its cells by field.

    `section` is the last heading of a group above it. A field is `broken` when it has a fault: nothing that depends on
    it is checked any more.
    """

    def __init__(
        self, block: TableBlock, columns: Columns, lines: list[SheetLine], context: ReturnContext, section: str
    ) -> None:
        self.block, self.columns, self.context, self.section = block, columns, context, section
        self.table = block.head.table
        self.row = lines[0].row
        self._lines = lines
        self._seen: dict[str, Cell | None] = {}
        self.broken: set[str] = set()
        self._is_void = self._is_struck()
        if self._is_void:
            self.broken |= {*columns, *vocabulary().columns[self.table]}
            todo = "作废的请删去这一行，没有作废的请去掉删除线"
            context.findings.fault(Place(block.grid.name, self.row), "这一行划了删除线", "不知道是不是作废了", todo)

    def _is_struck(self) -> bool:
        """Whether all that is read of its first row is struck through, or its number is."""
        line = self._lines[0]
        places = (heading.column - 1 for heading in self.columns.values())
        cells = [line.cells[place] for place in places if place not in line.filled and line.cells[place].text.strip()]
        numbers = [one.column - 1 for one in self.block.head.headings if _is_number(one)]
        return bool(cells) and (
            all(cell.struck for cell in cells) or any(line.cells[place].struck for place in numbers)
        )

    def place(self, field: str) -> Place:
        """The cell of a field; the row if the table has no such column."""
        heading = self.columns.get(field)
        return Place(self.block.grid.name, self.row, heading.column if heading else 0)

    @property
    def places(self) -> dict[str, int]:
        """The column of the sheet that each field was read from."""
        return {field: heading.column for field, heading in self.columns.items()}

    def cell_at(self, column: int) -> Cell:
        """The cell of its first row in a column of the sheet, whatever field that is."""
        return self._lines[0].cells[column - 1]

    def cells_until(self, column: int) -> tuple[Cell, ...]:
        """The cells of its first row from the left to a column."""
        return self._lines[0].cells[:column]

    def word(self, field: str) -> str:
        """The heading of a field as the sender typed it, or else ours."""
        heading = self.columns.get(field)
        return "".join(heading.levels[-1].split()) if heading else form_heading(self.table, field)

    def fault(self, field: str, found: str, expected: str, todo: str) -> None:
        self.fault_at(field, self.place(field), found, expected, todo)

    def fault_at(self, field: str, place: Place, found: str, expected: str, todo: str) -> None:
        """A fault of a field at a cell that is not its own."""
        self.broken.add(field)
        self.context.findings.fault(place, found, expected, todo)

    def missing(self, field: str, todo: str) -> None:
        """Add a fault at the empty cell; if there is no such column, one for the table."""
        self.broken.add(field)
        if field in self.columns:
            self.context.findings.fault(self.place(field), "空白", f"必须填写{self.word(field)}", todo)
        else:
            place = self.block.head_place()
            found = f"没有“{form_heading(self.table, field)}”栏"
            note = Note(place, "fault", found, "这一栏不能缺", f"请增加这一栏：{todo}")
            self.context.findings.grouped(note, f"{self.table}.{field}")

    def cell(self, field: str) -> Cell | None:
        """The cell of a field if it holds anything that may be read; a cell that may not be read gets one finding."""
        if field not in self._seen:
            self._seen[field] = self._readable_cell(field)
        return self._seen[field]

    def _readable_cell(self, field: str) -> Cell | None:
        heading = self.columns.get(field)
        if heading is None or self._is_void:
            return None
        cells = [
            line.cells[heading.column - 1]
            for line in self._lines
            if line is self._lines[0] or heading.column - 1 not in line.filled
        ]
        if self._refuses(field, cells):
            return None
        by_text = {cell.text.strip(): cell for cell in cells if not is_blank(cell.text)}
        kind = next((kind for text in by_text if (kind := personal_text(text))), "")
        if kind:
            self._drop(field, kind)
            return None
        if len(by_text) > 1:
            return self._merged_cell(field, list(by_text.values()))
        return next(iter(by_text.values()), None)

    def _refuses(self, field: str, cells: list[Cell]) -> bool:
        """Whether the cells have no value that can be trusted; then there is a fault."""
        bad = next((cell.bad for cell in cells if cell.bad), "")
        longest = max((len(cell.text) for cell in cells), default=0)
        signs = (cell.sign if field in _NAMES_AND_IDS else invisible_sign(cell.text) for cell in cells)
        sign = next(filter(None, signs), "")
        struck = next((cell.text for cell in cells if _is_struck(cell)), "")
        if bad:
            self.fault(field, bad, "这一格没有可以采用的值", "请填写数值或文字，不要留公式")
        elif sign:
            self.fault(field, *of_sign(sign))
        elif longest > _LONGEST:
            self.fault(field, f"这一格有{longest}字", f"最多{_LONGEST}字", "请精简后再报")
        elif struck:
            todo = "作废的请删去划掉的内容，没有作废的请去掉删除线"
            self.fault(field, quoted(struck), "这一格划了删除线", todo)
        return bool(bad or sign or longest > _LONGEST or struck)

    def _drop(self, field: str, kind: str) -> None:
        if field in _REQUIRED[self.table]:
            self.fault(field, f"（{kind}，不引述）", "个人信息不收，这一格又必须填写", "请改写，不要写个人信息")
            return
        note = Note(self.place(field), "dropped", f"（{kind}，不引述）", "这一格未读入", "请从表中删去个人信息")
        self.context.findings.grouped(note, kind)

    def _merged_cell(self, field: str, cells: list[Cell]) -> Cell | None:
        """The cells of an entry that is merged over several rows, as one: names are joined, all else is a fault."""
        if field in NAMES:
            return Cell("、".join(cell.text.strip() for cell in cells), "text")
        found = "、".join(quoted(cell.text) for cell in cells[:3])
        self.fault(
            field, found, f"同一事项合并成{len(self._lines)}行，这一栏只能有一个值", "请合并这几行，或拆成几个事项"
        )
        return None


@lru_cache
def _is_number(heading: Heading) -> bool:
    """Whether a column holds the numbers of the rows: 序号."""
    return plain(heading.levels[-1]) in map(plain, vocabulary().beside["any"]["number"])


def _is_struck(cell: Cell) -> bool:
    """Whether a cell is struck through, or some of its letters are: then it shows the others alone."""
    return cell.struck or (cell.kind == "text" and 0 < len(cell.shown) < len(cell.text))
