"""The place of a row in a return: the workbook as the register calls it, the sheet and the row."""

from collections.abc import Iterable
from pathlib import PurePath


def workbook_names(register: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The name of each workbook in locators, by its id: its file; a second one of that name in a return has its number.

    `register` are the ids and files of the table `returns`, in any order.
    """
    names: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for id_, file in sorted(register, key=lambda entry: _number(entry[0])):
        return_id, _, number = id_.rpartition("-")
        names[id_] = f"{file}（第{number}份）" if (return_id, file) in seen else file
        seen.add((return_id, file))
    return names


def locator(workbook: str, sheet: str, row: int, column: str = "") -> str:
    """本钢.xlsx 成果 第29行E列; a text file has no sheet but itself."""
    parts = [workbook, *([sheet] if sheet != PurePath(workbook).stem else []), f"第{row}行{column and f'{column}列'}"]
    return " ".join(parts)


def workbook_in(locator: str, names: Iterable[str]) -> str:
    """The one of these names that the locator begins with, or nothing."""
    return max((name for name in names if locator.startswith(f"{name} ")), key=len, default="")


def _number(id_: str) -> int:
    tail = id_.rpartition("-")[2]
    return int(tail) if tail.isascii() and tail.isdigit() else 0
