"""A table as its file has it, all text, and the faults of its header."""

from collections.abc import Sequence
from dataclasses import dataclass

from reporting.core.invisible_signs import invisible_sign, without_invisible_signs
from reporting.core.personal_data import personal_heading
from reporting.ledger.faults import Fault

TYPE_AGAIN = "take the sign out, or type the cell again"


@dataclass(frozen=True)
class Sheet:
    """The text of one table: header names, and (line, cells) per row that is not blank.

    `faults` are those of cells that have no text; such a cell gets no other fault. `added` is how many columns at the
    end the file itself lacks. `otherwise` has an example of each thing that is not in the file as the kit writes it.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    faults: tuple[Fault, ...] = ()
    added: int = 0
    otherwise: tuple[str, ...] = ()


def column_faults(sheet: Sheet, expected: Sequence[str], nearest: str) -> list[Fault]:
    """A header that lacks a column, has one twice, or has a column that the ledger does not know.

    What names less than half of the columns is another row: a title that somebody put above them, say.
    """
    header = [without_invisible_signs(name) for name in sheet.header]
    if 2 * len(set(expected).intersection(header)) < len(expected):
        todo = "take out what stands above the header, or put the header back"
        return [Fault(sheet.file, 1, "", "the row is not the header of this table", nearest, todo)]
    faults = [
        Fault(sheet.file, 1, seen, "the name of the column", f"a sign that nobody sees is in it: {sign}", TYPE_AGAIN)
        for seen, name in zip(header, sheet.header, strict=True)
        if (sign := invisible_sign(name))
    ]
    faults += [
        Fault(
            sheet.file,
            1,
            name,
            "the column is missing",
            "every column of the table is expected",
            "add it to the header",
        )
        for name in expected
        if name not in header
    ]
    for place, name in enumerate(header):
        if name in header[:place]:
            faults.append(Fault(sheet.file, 1, name, "the column is there twice", "each column once", "take one out"))
        elif name not in expected:
            faults.append(Fault(sheet.file, 1, name or f"column {place + 1}", *_unknown(name), nearest))
    return faults


def _unknown(name: str) -> tuple[str, str]:
    if personal_heading(name):
        return (
            "the column holds personal data",
            "identity numbers, bank cards, telephones, illnesses and home addresses never enter the ledger",
        )
    return "the column is not known", "only the columns of the table are read"
