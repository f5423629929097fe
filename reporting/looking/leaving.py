"""`may_leave`: whether nothing in a file is personal, wherever it stands, so that the file may be sent to anybody."""

from collections.abc import Iterator
from itertools import chain, groupby

from reporting.core.personal_data import Personal, personal_data
from reporting.looking.inside import SealedError, pieces, table_rows
from reporting.looking.loose_texts import loose_texts
from reporting.looking.personal_rows import found_in_row, telling_headings
from reporting.looking.workbook_rows import WorkbookRow, workbook_rows
from reporting.xlsx.unusable import UnusableError

_ZIP, _WORKBOOK = b"PK\x03\x04", b"xl/workbook"


def may_leave(name: str, content: bytes, confirmed: frozenset[str] = frozenset()) -> bool:
    """Whether a file and its name hold no personal data. Landlines are no secret: offices have them.

    `confirmed` are the marks of words that a person has confirmed to be none. What cannot be looked through may not
    leave.
    """
    try:
        found = chain(personal_data(name), _found(name, content))
        return all(one.landline or one.mark in confirmed for one in found) and not _tells(content)
    except (SealedError, UnusableError):
        return False


def _found(name: str, content: bytes) -> Iterator[Personal]:
    if not content.startswith(_ZIP):
        for _, text in loose_texts(name, content):
            yield from personal_data(text)
        return
    for piece in pieces(content):
        yield from personal_data(piece.text)
    for row in table_rows(content):
        yield from (one for one in personal_data(row.text) if "\t" in one.words)
    for workbook_row in _rows(content):
        yield from (one for _, one in found_in_row(workbook_row.cells))


def _tells(content: bytes) -> bool:
    """Whether a column of a workbook says by its heading that all below it is personal."""
    sheets = (list(rows) for _, rows in groupby(_rows(content), key=lambda row: row.sheet))
    return any(True for rows in sheets for _ in telling_headings([row.cells for row in rows]))


def _rows(content: bytes) -> Iterator[WorkbookRow]:
    return workbook_rows(content) if content.startswith(_ZIP) and _WORKBOOK in content else iter(())
