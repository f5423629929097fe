"""How large a workbook may be. A larger one is no table that a person keeps, and may end the program that reads it."""

from dataclasses import dataclass

RATIO = 100  # a table unpacks to some 30 times its packed size
_MB = 2**20
_SMALL = _MB


@dataclass(frozen=True)
class Limits:
    """Bytes, packed and unpacked; the last row and column in use, and the cells of the rectangle up to them.

    `elements` are the marks in one part, whether they hold something or not; `characters` those that all cells show,
    for a text that is stored once can stand in a million of them.
    """

    packed: int
    unpacked: int
    rows: int
    columns: int
    cells: int
    elements: int
    characters: int

    def largest(self, packed: int) -> int:
        """The bytes to which a file of this size may unpack."""
        return min(self.unpacked, max(_SMALL, packed * RATIO))


# A table of 200,000 rows unpacks to about 150 MB.
LEDGER = Limits(200 * _MB, 200 * _MB, 200_000, 200, 5_000_000, 40_000_000, 200 * _MB)
RETURN = Limits(20 * _MB, 100 * _MB, 20_000, 200, 500_000, 4_000_000, 20 * _MB)
