"""Items that the ledger has already and that came back: by their number, or by their title without one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.ledger_snapshot import KnownItem
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.values.cached_text import plain


@dataclass(frozen=True)
class ItemClues:
    """What an entry says of its item, to find it in the ledger; the kind of its list is '' when it is not known."""

    title: str
    unit: str
    kind: str


class CarriedItems:
    """The ledger's items that this workbook may report again; each of them once."""

    def __init__(self, context: ReturnContext) -> None:
        self._context = context
        self._rows: dict[str, int] = {}

    def match(self, entry: Entry, number: str, clues: ItemClues) -> KnownItem | None:
        """The item of the ledger that an entry reports again; None for a new item."""
        title = clues.title
        item = self._by_number(entry, number) if number else None
        if item is None and title and not number.startswith(f"{self._context.id}-"):
            item = self._of_year(entry, clues) or self._by_title(entry, title, clues.unit)
        if item is None:
            return None
        if number:
            self._belongs(entry, item, title)
        first = self._rows.setdefault(item.id, entry.row)
        if first != entry.row:
            entry.fault(
                "id" if number else "title",
                quoted(number or title),
                f"与第{first}行是上期结转的同一个事项",
                "请删去一行",
            )
        return item

    def _by_number(self, entry: Entry, number: str) -> KnownItem | None:
        item = self._context.snapshot.items.get(number.lower())
        if item is None:
            if self._context.enterprise and not number.startswith(f"{self._context.id}-"):
                note = Note(
                    entry.place("id"), "warning", quoted(number), "不是系统给出的编号，未读入", "新事项请把编号留空"
                )
                self._context.findings.grouped(note, "foreign number")
            return None
        if self._context.enterprise and item.enterprise != self._context.enterprise:
            entry.fault("id", quoted(number), "是别的单位的事项编号", "请核对编号；新事项请把编号留空")
            return None
        return item if item.id in self._earlier else None

    def _belongs(self, entry: Entry, item: KnownItem, title: str) -> None:
        """A number beside the title of another item was sorted apart from its row; an edited title is no other's."""
        words = plain(title)
        others = [other.id for other in self._current.get(words, []) if other is not item]
        if others and words != plain(item.cells["title"]):
            known = quoted(item.cells["title"])
            expected = f"编号与事项名称对不上：台账中这个编号是{known}，是不是{'、'.join(others)}号？"
            entry.fault("id", quoted(item.id), expected, "请核对编号与事项名称，排序时请整行移动")

    def _of_year(self, entry: Entry, clues: ItemClues) -> KnownItem | None:
        """The one item of that title on a list of this year, in any status: the list is reported again as a whole."""
        lists, year = self._context.snapshot.lists, self._context.undertaken.start
        same = [
            item
            for item in self._titled.get(plain(clues.title), [])
            if lists[item.cells["list"]].begun == year
            and clues.kind in {"", lists[item.cells["list"]].kind}
            and item.cells["unit"] == clues.unit
        ]
        if len(same) != 1:
            return None
        todo = "与本年清单上已报的事项同名，按同一事项读；如是新事项，请改写名称"
        self._context.findings.converted(entry.place("title"), clues.title, f"编号{same[0].id}", same[0].id, todo)
        return same[0]

    def _by_title(self, entry: Entry, title: str, unit: str) -> KnownItem | None:
        same = [item for item in self._open.get(plain(title), []) if not unit or item.cells["unit"] in {"", unit}]
        if len(same) > 1:
            numbers = "、".join(item.id for item in same)
            entry.fault("title", quoted(title), f"上期有{len(same)}个同名的未办结事项", f"请填写编号（{numbers}）")
            return None
        if same:
            todo = "与上期未办结的事项同名，按同一事项读；如是新事项，请改写名称"
            self._context.findings.converted(entry.place("title"), title, f"编号{same[0].id}", same[0].id, todo)
        return same[0] if same else None

    def missing(self) -> list[KnownItem]:
        """Open items of earlier lists that are not in the workbook."""
        return [item for items in self._open.values() for item in items if item.id not in self._rows]

    def warn_of_missing(self) -> None:
        missing = self.missing()
        if missing:
            titles = "、".join(quoted(item.cells["title"]) for item in missing[:5])
            found = f"上期结转的{len(missing)}个未办结事项不在表中：{titles}{'等' if len(missing) > 5 else ''}"
            self._context.findings.warning(Place(), found, "仍按上期状态记", "如有进展，请补报")

    @cached_property
    def _earlier(self) -> Mapping[str, KnownItem]:
        """The enterprise's items that did not come from this return."""
        born = f"{self._context.id}-i"
        items = self._context.snapshot.items.values()
        mine = (item for item in items if item.enterprise == self._context.enterprise)
        return {item.id: item for item in mine if not item.id.startswith(born)}

    @cached_property
    def _titled(self) -> Mapping[str, list[KnownItem]]:
        by_title: dict[str, list[KnownItem]] = {}
        for item in self._earlier.values():
            by_title.setdefault(plain(item.cells["title"]), []).append(item)
        return by_title

    @cached_property
    def _open(self) -> Mapping[str, list[KnownItem]]:
        """The items that were open in the last report before this return, by title."""
        lists = self._context.snapshot.lists
        return _by_titles(
            item
            for item in self._earlier.values()
            if (item.cells["status"] != "done" or item.cells["source"] == self._context.id)
            and lists[item.cells["list"]].as_of < self._context.as_of
        )

    @cached_property
    def _current(self) -> Mapping[str, list[KnownItem]]:
        """The items that were not done before the period, by title: those that a form carries over."""
        start = str(self._context.period.start)
        return _by_titles(item for item in self._earlier.values() if not "" < item.cells["done_on"] < start)


def _by_titles(items: Iterable[KnownItem]) -> Mapping[str, list[KnownItem]]:
    by_title: dict[str, list[KnownItem]] = {}
    for item in items:
        by_title.setdefault(plain(item.cells["title"]), []).append(item)
    return by_title
