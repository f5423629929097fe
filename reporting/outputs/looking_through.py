"""`look_through`: which lines, cells or other places of a file hold personal data of which kind."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

from reporting.core.errors import UnreadFileError
from reporting.core.machine_faults import reason_of
from reporting.core.personal_data import Personal, masked, personal_data
from reporting.core.quantity import Words
from reporting.documents.places import place_of
from reporting.looking.inside import SealedError, pieces, table_rows
from reporting.looking.loose_texts import PAGES, loose_texts
from reporting.looking.mail import is_mail, mail_parts
from reporting.looking.personal_rows import found_in_rows
from reporting.looking.picture_texts import has_known_notes
from reporting.looking.plain_texts import is_shut, packs_a_file, plain_text, unescaped
from reporting.looking.workbook_rows import workbook_rows
from reporting.outputs.personal_findings import Finding, finding_at
from reporting.outputs.rows_looked_through import LINE, csv_rows, findings_in_rows, row_of_workbook
from reporting.xlsx.unusable import UnusableError

_ZIP, _SHEETS = b"PK\x03\x04", b"xl/workbook"
_GZIP = b"\x1f\x8b"
_RECORDS = {".ipynb", ".json", *PAGES}
_MAIL = {".eml", ".mht", ".mhtml"}
_HEADS: Words = {"zh": "邮件头", "en": "the heads"}
_PART: Words = {"zh": "“{name}”{words}", "en": "in “{name}”, {words}"}
_CELL_OF_RECORD: Words = {"zh": "第{number}格", "en": "cell {number}"}
_NAME: Words = {"zh": "文件名", "en": "the name of the file"}
_UNREAD: Words = {"zh": "{file}打不开，无法查看：{reason}", "en": "{file} cannot be looked through: {reason}"}
_ADVICE: Words = {
    "zh": "可以查看文本、CSV、.docx、.xlsx、网页、邮件（.eml）和笔记本记录；其他文件请先另存为其中一种。",
    "en": "Text, CSV, .docx, .xlsx, pages, mail (.eml) and records can be looked through; save it as one of these.",
}
_SEALED: Words = {"zh": "里面有打不开的文件：{part}", "en": "there is a file in it that cannot be opened: {part}"}
_FOLDER: Words = {"zh": "它是文件夹，请给出其中的一份文件", "en": "it is a folder; name one of the files in it"}
_PICTURE: Words = {
    "zh": "它是图片，图上的字查不了，请自己看一看",
    "en": "it is a picture, and what it shows cannot be read; look at it yourself",
}
_NO_TEXT: Words = {"zh": "它不是文本", "en": "it is no text"}


def look_through(file: Path, locale: str) -> list[Finding]:
    """All findings, each place once. Raises UnreadFileError."""
    if file.is_dir():
        raise _unread(file, _FOLDER[locale], locale)
    try:
        content = file.read_bytes()
        if has_known_notes(content):
            raise _unread(file, _PICTURE[locale], locale)
        of_name = [finding_at(_NAME[locale], one, locale) for one in personal_data(file.name)]
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
        yield from findings_in_rows(csv_rows(plain_text(content), locale), locale)
    else:
        yield from _of_text(plain_text(content), locale)


def _of_mail(content: bytes, locale: str) -> Iterator[Finding]:
    for name, part in mail_parts(content):
        yield from (finding_at(_NAME[locale], one, locale) for one in personal_data(name))
        for finding in _findings(Path(name), part, locale):
            yield replace(finding, words=_PART[locale].format(name=masked(name) or _HEADS[locale], words=finding.words))


def _of_record(file: Path, content: bytes, locale: str) -> Iterator[Finding]:
    words = {"line": LINE[locale], "cell": _CELL_OF_RECORD[locale]}
    text = _unpacked(content) if content.startswith(_GZIP) else content
    if packs_a_file(text):
        raise SealedError("base64")
    for (kind, number), one in loose_texts(file.name.lower(), plain_text(text).encode()):
        yield from (finding_at(words[kind].format(number=number), found, locale) for found in personal_data(one))


def _unpacked(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        raise SealedError("") from None


def _of_text(text: str, locale: str) -> Iterator[Finding]:
    for reading in dict.fromkeys((text, unescaped(text))):
        for number, one in _in_lines(reading):
            yield finding_at(LINE[locale].format(number=number), one, locale)


def _in_lines(text: str) -> Iterator[tuple[int, Personal]]:
    """What is in a line, and what begins there and goes on in the next: a name, an illness."""
    for number, (line, following) in enumerate(pairwise([*text.splitlines(), ""]), 1):
        yield from ((number, one) for one in personal_data(line))
        yield from ((number, one) for one in personal_data(f"{line}\n{following}") if "\n" in one.words)


def _of_package(content: bytes, locale: str) -> Iterator[Finding]:
    """Of a workbook first the cells, by their address; then whatever else a part of the file holds."""
    in_cells: set[str] = set()
    for _, stored in groupby(workbook_rows(content) if _SHEETS in content else (), key=lambda row: row.sheet):
        rows = [row_of_workbook(row, locale) for row in stored]
        yield from findings_in_rows(rows, locale)
        in_cells |= {one.personal.words for one in found_in_rows(row.cells for row in rows)}
    for piece in pieces(content):
        for one in personal_data(piece.text):
            if one.words not in in_cells:
                yield finding_at(place_of(content, piece, locale), one, locale)
    for row in table_rows(content):
        yield from (
            finding_at(place_of(content, row, locale), one, locale)
            for one in personal_data(row.text)
            if "\t" in one.words
        )
