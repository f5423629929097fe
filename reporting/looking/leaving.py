"""`may_leave`: whether nothing in a file is personal, wherever it stands, so that the file may be sent to anybody.

`refuse_what_may_not_leave`: the same for files that are about to be written, told in Chinese.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby

from reporting.core.errors import PrivacyError
from reporting.core.personal_data import Personal, masked, personal_data
from reporting.looking.alike import personal_in
from reporting.looking.inside import SealedError, pieces, table_rows
from reporting.looking.loose_texts import loose_texts
from reporting.looking.personal_rows import found_in_rows, telling_headings
from reporting.looking.workbook_rows import workbook_rows
from reporting.xlsx.unusable import UnusableError

_HEAD = "要写出的文件里有{count}处个人信息，一份都没有写"
_ADVICE = (
    "请在台账里删去后再运行。确实不是个人信息的，可以核实：make privacy FILE=data/items.csv CONFIRM=1 给出要加的行。"
)
_UNSEEN = "{file}：里面有打不开的部分，无法检查"
# The cells of the filled rows of a sheet.
Rows = list[dict[int, str]]
_ZIP, _WORKBOOK = b"PK\x03\x04", b"xl/workbook"


def may_leave(name: str, content: bytes) -> bool:
    """Whether a file and its name hold no personal data. What cannot be looked through may not leave."""
    try:
        sheets = list(_sheets(content))
        has_telling_heading = any(True for rows in sheets for _ in telling_headings(rows))
        return not has_telling_heading and next(_secrets(name, content, sheets), None) is None
    except (SealedError, UnusableError):
        return False


def refuse_what_may_not_leave(files: Mapping[str, bytes], confirmed: frozenset[str]) -> None:
    """Raise one PrivacyError with all personal data in the files and their names.

    `confirmed` are the marks of words that a person has confirmed to be none.
    """
    faults: list[str] = []
    for name, content in files.items():
        try:
            found = [one for one in _secrets(name, content, _sheets(content)) if one.mark not in confirmed]
            faults += dict.fromkeys(f"{masked(name)}：{one.kind}（{one.masked}）" for one in found)
        except (SealedError, UnusableError):
            faults.append(_UNSEEN.format(file=masked(name)))
    if faults:
        raise PrivacyError(_HEAD.format(count=len(faults)), faults, _ADVICE)


def _secrets(name: str, content: bytes, sheets: Iterable[Rows]) -> Iterator[Personal]:
    """Landlines are none: offices have them."""
    return (one for one in chain(personal_data(name), _found(name, content, sheets)) if not one.landline)


def _found(name: str, content: bytes, sheets: Iterable[Rows]) -> Iterator[Personal]:
    if not content.startswith(_ZIP):
        for _, text in loose_texts(name, content):
            yield from personal_in(text)
        return
    for piece in pieces(content):
        yield from personal_in(piece.text)
    for row in table_rows(content):
        yield from (one for one in personal_data(row.text) if "\t" in one.words)
    for rows in sheets:
        yield from (one.personal for one in found_in_rows(rows))


def _sheets(content: bytes) -> Iterator[Rows]:
    """The cells of the filled rows of each sheet; none of a file that is no workbook."""
    if content.startswith(_ZIP) and _WORKBOOK in content:
        for _, rows in groupby(workbook_rows(content), key=lambda row: row.sheet):
            yield [row.cells for row in rows]
