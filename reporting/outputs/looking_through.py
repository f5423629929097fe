"""`look_through`: which lines, cells or other places of a file hold personal data of which kind."""

import csv
import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from reporting.core.errors import UnreadFileError
from reporting.core.machine_faults import reason_of
from reporting.core.personal_data import Personal, in_english, masked, personal_data, personal_heading
from reporting.core.quantity import Words
from reporting.documents.inside import SealedError, pieces, table_rows
from reporting.documents.loose_texts import PAGES, loose_texts
from reporting.documents.mail import is_mail, mail_parts
from reporting.documents.places import place_of
from reporting.documents.plain_texts import is_shut, packs_a_file, plain_text, unescaped
from reporting.documents.workbook_rows import WorkbookRow, workbook_rows
from reporting.ledger.confirmation_rules import PERSONAL
from reporting.xlsx.unusable import UnusableError

_ZIP, _SHEETS = b"PK\x03\x04", b"xl/workbook"
_GZIP = b"\x1f\x8b"
_RECORDS = {".ipynb", ".json", *PAGES}
_MAIL = {".eml", ".mht", ".mhtml"}
_LINE: Words = {"zh": "第{number}行", "en": "line {number}"}
_HEADS: Words = {"zh": "邮件头", "en": "the heads"}
_PART: Words = {"zh": "“{name}”{words}", "en": "in “{name}”, {words}"}
_CELL_OF_RECORD: Words = {"zh": "第{number}格", "en": "cell {number}"}
_FIELD: Words = {"zh": "第{number}行“{name}”栏", "en": "line {number}, column “{name}”"}
_ADDRESS: Words = {"zh": "工作表“{sheet}”{address}", "en": "sheet “{sheet}”, {address}"}
_NAME: Words = {"zh": "文件名", "en": "the name of the file"}
_HEADING: Words = {"zh": "{place}：{kind}（这一栏的标题）", "en": "{place}: {kind} (the heading of the column)"}
_FOUND: Words = {"zh": "{place}：{kind}（{masked}）", "en": "{place}: {kind} ({masked})"}
_UNREAD: Words = {"zh": "{file}打不开，无法查看：{reason}", "en": "{file} cannot be looked through: {reason}"}
_ADVICE: Words = {
    "zh": "可以查看文本、CSV、.docx、.xlsx、网页、邮件（.eml）和笔记本记录；其他文件请先另存为其中一种。",
    "en": "Text, CSV, .docx, .xlsx, pages, mail (.eml) and records can be looked through; save it as one of these.",
}
_SEALED: Words = {"zh": "里面有打不开的文件：{part}", "en": "there is a file in it that cannot be opened: {part}"}
_FOLDER: Words = {"zh": "它是文件夹，请给出其中的一份文件", "en": "it is a folder; name one of the files in it"}
_NO_TEXT: Words = {"zh": "它不是文本", "en": "it is no text"}
_BLANKS: Words = {"zh": "核实人或职务,核实日期,核实依据", "en": "who,day,why"}
# What stands below these headings is personal, whatever it is; a telephone may be that of an office.
_TELLING = {"身份证号", "银行卡号", "疾病信息", "家庭住址"}

Found = tuple[str, Personal]


@dataclass(frozen=True)
class Row:
    """A row of a table: the texts of its cells by their column, and the place of each in words."""

    cells: dict[int, str]
    place: Callable[[int], str]

    def is_filled(self, column: int) -> bool:
        return bool(self.cells.get(column, "").strip())


@dataclass(frozen=True)
class Finding:
    """Personal data at a place, in words that quote only the first and the last sign.

    `row` is the row of confirmations.csv by which a person says that it is none; empty of the heading of a column.
    """

    words: str
    row: str = ""


def look_through(file: Path, locale: str) -> list[Finding]:
    """All findings, each place once. Raises UnreadFileError."""
    if file.is_dir():
        raise _unread(file, _FOLDER[locale], locale)
    try:
        content = file.read_bytes()
        of_name = [_finding(_NAME[locale], one, locale) for one in personal_data(file.name)]
        return list(dict.fromkeys([*of_name, *_findings(file, content, locale)]))
    except SealedError as error:
        reason = _SEALED[locale].format(part=error) if str(error) else _NO_TEXT[locale]
        raise _unread(file, reason, locale) from None
    except UnusableError as error:
        raise _unread(file, str(error), locale) from None
    except OSError as error:
        raise _unread(file, reason_of(error, locale), locale) from None


def _unread(file: Path, reason: str, locale: str) -> UnreadFileError:
    return UnreadFileError(_UNREAD[locale].format(file=file, reason=reason), advice=_ADVICE[locale])


def _findings(file: Path, content: bytes, locale: str) -> Iterator[Finding]:
    ending = file.suffix.lower()
    if content.startswith(_ZIP):
        yield from _of_package(content, locale)
    elif ending in _MAIL or is_mail(content):
        yield from _of_mail(content, locale)
    elif ending in _RECORDS:
        yield from _of_record(file, content, locale)
    elif is_shut(ending, content):
        raise SealedError("")
    elif ending == ".csv":
        yield from _of_rows(_csv_rows(plain_text(content), locale), locale)
    else:
        yield from _of_text(plain_text(content), locale)


def _of_mail(content: bytes, locale: str) -> Iterator[Finding]:
    for name, part in mail_parts(content):
        yield from (_finding(_NAME[locale], one, locale) for one in personal_data(name))
        for finding in _findings(Path(name), part, locale):
            yield replace(finding, words=_PART[locale].format(name=masked(name) or _HEADS[locale], words=finding.words))


def _of_record(file: Path, content: bytes, locale: str) -> Iterator[Finding]:
    words = {"line": _LINE[locale], "cell": _CELL_OF_RECORD[locale]}
    text = _unpacked(content) if content.startswith(_GZIP) else content
    if packs_a_file(text):
        raise SealedError("base64")
    for (kind, number), one in loose_texts(file.name.lower(), plain_text(text).encode()):
        yield from (_finding(words[kind].format(number=number), found, locale) for found in personal_data(one))


def _unpacked(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        raise SealedError("") from None


def _of_text(text: str, locale: str) -> Iterator[Finding]:
    for reading in dict.fromkeys((text, unescaped(text))):
        for number, one in _in_lines(reading):
            yield _finding(_LINE[locale].format(number=number), one, locale)


def _in_lines(text: str) -> Iterator[tuple[int, Personal]]:
    """What is in a line, and what begins there and goes on in the next: a name, an illness."""
    for number, (line, following) in enumerate(pairwise([*text.splitlines(), ""]), 1):
        yield from ((number, one) for one in personal_data(line))
        yield from ((number, one) for one in personal_data(f"{line}\n{following}") if "\n" in one.words)


def _of_package(content: bytes, locale: str) -> Iterator[Finding]:
    """Of a workbook first the cells, by their address; then whatever else a part of the file holds."""
    rows = [_row_of_workbook(row, locale) for row in workbook_rows(content)] if _SHEETS in content else []
    yield from _of_rows(rows, locale)
    in_cells = {one.words for row in rows for _, one in _in_row(row)}
    for piece in pieces(content):
        for one in personal_data(piece.text):
            if one.words not in in_cells:
                yield _finding(place_of(content, piece, locale), one, locale)
    for row in table_rows(content):
        yield from (
            _finding(place_of(content, row, locale), one, locale)
            for one in personal_data(row.text)
            if "\t" in one.words
        )


def _row_of_workbook(row: WorkbookRow, locale: str) -> Row:
    def place(column: int) -> str:
        return _ADDRESS[locale].format(sheet=row.sheet, address=row.address(column))

    return Row(row.cells, place)


def _of_rows(rows: Sequence[Row], locale: str) -> Iterator[Finding]:
    nothing = Row({}, str)
    for above, row, below in zip([nothing, *rows], rows, [*rows[1:], nothing], strict=False):
        for column, text in row.cells.items():
            kind = personal_heading(text)
            # A heading has nothing above it.
            if kind in _TELLING and below.is_filled(column) and not above.is_filled(column):
                yield Finding(_HEADING[locale].format(place=row.place(column), kind=_named(kind, locale)))
        yield from (_finding(place, one, locale) for place, one in _in_row(row))


def _in_row(row: Row) -> Iterator[Found]:
    """What is in a cell, and what several cells say together: a name in one, an illness in the next."""
    for column, text in row.cells.items():
        yield from ((row.place(column), one) for one in personal_data(text))
    columns = [column for column, text in row.cells.items() for _ in f"{text}\t"]
    for one in personal_data("\t".join(row.cells.values())):
        if "\t" in one.words:
            yield row.place(columns[one.start]), one


def _csv_rows(text: str, locale: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text))
    rows, header = list[Row](), list[str]()
    for cells in reader:
        header = header or cells
        rows.append(_csv_row(cells, header, reader.line_num, locale))
    return rows


def _csv_row(cells: Sequence[str], header: Sequence[str], number: int, locale: str) -> Row:
    def place(column: int) -> str:
        name = header[column] if column < len(header) and cells is not header else ""
        return (_FIELD if name else _LINE)[locale].format(number=number, name=name)

    return Row(dict(enumerate(cells)), place)


def _finding(place: str, one: Personal, locale: str) -> Finding:
    words = _FOUND[locale].format(place=place, kind=_named(one.kind, locale), masked=one.masked)
    row = (f"{PERSONAL}-{one.mark[:8]}", PERSONAL, one.mark, str(len(one.words)), _BLANKS[locale])
    return Finding(words, ",".join(row))


def _named(kind: str, locale: str) -> str:
    return kind if locale == "zh" else in_english(kind)
