"""The drafted rows of a text as a workbook in the form of a return, in which a person confirms each of them."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import lines
from reporting.core.new_workbook import new_workbook
from reporting.core.office_package import is_sealed_form, seal_form
from reporting.core.period import Period
from reporting.extraction.drafts.counting import counts_of
from reporting.extraction.drafts.drafts import Extracted
from reporting.extraction.naming.catalogue import Catalogue
from reporting.extraction.output.drafted_rows import DraftedGroup, groups_of
from reporting.extraction.output.drafted_sheet import FIGURES, LISTS, DraftedPen, DraftedTable, write_drafted
from reporting.extraction.text.source_text import SourceText
from reporting.ledger.reading import Ledger
from reporting.returns.drafted import words
from reporting.returns.forms import cell_formats
from reporting.returns.forms.cell_formats import CellFormats
from reporting.returns.forms.cells import FormRow, harmless
from reporting.returns.forms.checks import DropDownSource
from reporting.returns.forms.data_sheet import Pen, write_sheet
from reporting.returns.forms.form import Form
from reporting.returns.forms.sheets import ITEMS, PRACTICES, FormSheet
from reporting.returns.forms.workbook import CHOICES
from reporting.returns.vocabulary import vocabulary

_CHOICES = "item_status", "list_kind", "achievement_status", "practice"  # of the vocabulary
_CREATED = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)  # the clock is not an input
_LONGEST = 255  # what the file format takes
_EMPTY = 12  # rows for what a person adds
_HOW_TO = (
    ("怎么确认", "在“成果”“清单合计”里逐行看“原文”“疑点”，在“确认”栏选“是”或“否”。有错的先改好再选“是”。"),
    ("收入台账", "全部选好、保存以后，用 make intake FILES=这个文件 收入台账：只收“是”的行。有一行没有选，整份不收。"),
    ("对照原文", "同名的网页（.html）里标出了每一个数字：起草的有行号，没有起草的写着原因。"),
    ("新的指标", "紫色的指标目录里没有：先在 data/measures.csv 里登记，或改成目录里已有的指标，再选“是”。"),
    ("事项、做法", "工具不起草事项和做法；需要的可以照平时的报表填在“事项”“做法”里，不用确认。"),
)


def is_unanswered(file: Path) -> bool:
    """Whether a drafted workbook is still as it was written: nobody has begun to answer in it."""
    return is_sealed_form(file)


def workbook(extracted: Extracted, ledger: Ledger, catalogue: Catalogue, asked: Period | None) -> bytes:
    """The workbook; equal texts and ledgers give equal bytes."""
    groups = groups_of(extracted, catalogue, asked)
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        book.set_properties({"title": f"{words.COVER_TITLE}：{extracted.source.name}", "created": _CREATED})
        _Writer(book, ledger, catalogue, extracted).write(groups)
    return seal_form(stream.getvalue())


def digest_of(source: SourceText) -> str:
    """A short name of what a text says; the ids of its rows in the ledger carry it."""
    text = "\n".join(paragraph.text for paragraph in source.paragraphs)
    return f"t{sha256(text.encode()).hexdigest()[:8]}"


class _Writer:
    """One workbook while it is written."""

    def __init__(self, book: Workbook, ledger: Ledger, catalogue: Catalogue, extracted: Extracted) -> None:
        self._book, self._catalogue, self._extracted = book, catalogue, extracted
        self._is_made_up = ledger.is_made_up
        self._format = CellFormats(book)
        self._hidden: list[Sequence[str]] = []

    def write(self, groups: Sequence[DraftedGroup]) -> None:
        """The cover, the tables of the groups between those that a person may fill in, and long drop-downs."""
        self._write_cover()
        self._write_empty(replace(ITEMS, empty=_EMPTY), groups[0])
        self._write_tables(LISTS, groups, [group.lists for group in groups])
        self._write_tables(FIGURES, groups, [group.figures for group in groups]).activate()
        self._write_empty(replace(PRACTICES, empty=_EMPTY), groups[0])
        self._write_hidden()

    def _write_cover(self) -> None:
        sheet, counts = self._book.add_worksheet(words.COVER), counts_of(self._extracted)
        sentence = (
            f"共{counts.numerals}个数字：起草{counts.drafted}个，前面说过{counts.repeated}个，"
            f"以前的数{counts.parts}个，不起草{counts.passed_over}个。"
        )
        source = self._extracted.source
        rows = ((words.TEXT_NAME, source.name), (words.TEXT_DIGEST, digest_of(source)), ("数字", sentence), *_HOW_TO)
        sheet.set_column(0, 0, 14)
        sheet.set_column(1, 1, 84)
        sheet.set_row(0, 36)
        sheet.write_string(0, 0, words.COVER_TITLE, self._format(cell_formats.TITLE, {"align": "left"}))
        for at, (topic, text) in enumerate(rows, 1):
            sheet.set_row(at, lines(text, 82, cell_formats.POINTS) * 17 + 12)
            sheet.write_string(at, 0, topic, self._format(cell_formats.HEAD))
            sheet.write_string(at, 1, harmless(text), self._format(cell_formats.INPUT, {"indent": 1}))
        sheet.fit_to_pages(1, 1)

    def _write_empty(self, spec: FormSheet, group: DraftedGroup) -> None:
        """A sheet of the form as enterprises get it; without a period there is none to write on it."""
        if group.period is None:
            return
        name, units = self._catalogue.enterprise_name(group.enterprise), tuple(self._units(group))
        form = Form("", name, group.period, units, (), (), self._is_made_up)
        write_sheet(Pen(self._book.add_worksheet(spec.name), self._format, form, self._sources(group)), spec, ())

    def _write_tables(
        self, table: DraftedTable, groups: Sequence[DraftedGroup], rows_of_groups: Sequence[Sequence[FormRow]]
    ) -> Worksheet:
        """A sheet for each group that has rows, and for the first one always; the first sheet."""
        name, sheets = vocabulary().sheets[table.table][0], list[Worksheet]()
        for group, rows in zip(groups, rows_of_groups, strict=True):
            if rows or not sheets:
                sheet = self._book.add_worksheet(f"{name}{len(sheets) + 1 if sheets else ''}")
                owner = self._catalogue.enterprise_name(group.enterprise)
                write_drafted(DraftedPen(sheet, self._format, owner, group.period, self._sources(group)), table, rows)
                sheets.append(sheet)
        return sheets[0]

    def _units(self, group: DraftedGroup) -> Iterator[str]:
        owners, names = self._catalogue.owners, self._catalogue.enterprises
        return (names[id_] for id_, owner in owners.items() if owner == group.enterprise != id_)

    def _sources(self, group: DraftedGroup) -> Mapping[str, DropDownSource]:
        """The words of the drop-downs, each list by its name."""
        choices, measures = vocabulary().choices, list(self._catalogue.measures.values())
        counted = dict.fromkeys(["元", "万元", *(measure.counted_in for measure in measures)])
        listed = {
            "answers": (words.YES, words.NO),
            "measures": [measure.name for measure in measures],
            "measured_in": list(counted),
            "units": list(self._units(group)),
            **{name: [said[0] for said in choices[name].values()] for name in _CHOICES},
        }
        return {name: self._listed([harmless(one) for one in names]) for name, names in listed.items()}

    def _listed(self, names: Sequence[str]) -> DropDownSource:
        """The names as a drop-down holds them; too many stand on a hidden sheet."""
        if len(",".join(names)) < _LONGEST and not any("," in name or '"' in name for name in names):
            return names
        if names not in self._hidden:
            self._hidden.append(names)
        letter = xl_col_to_name(self._hidden.index(names))
        return f"={CHOICES}!${letter}$1:${letter}${len(names)}"

    def _write_hidden(self) -> None:
        if self._hidden:
            hidden = self._book.add_worksheet(CHOICES)
            hidden.hide()
            for column, names in enumerate(self._hidden):
                hidden.write_column(0, column, names)
