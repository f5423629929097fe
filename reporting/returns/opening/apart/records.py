"""The records of a part of a binary workbook (.xlsb): numbers that say what each is, and its bytes."""

import struct
from collections.abc import Iterator

from reporting.xlsx.unusable import damaged


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """In their order. Raises UnusableError where the part ends too early."""
    place = 0
    while place < len(part):
        kind, place = _packed(part, place, 2)
        size, place = _packed(part, place, 4)
        if place + size > len(part):
            raise damaged()
        yield kind, part[place : place + size]
        place += size


def numbers(record: bytes, count: int) -> tuple[int, ...]:
    """The whole numbers of four bytes at its beginning."""
    return struct.unpack_from(f"<{count}I", record)


def short_numbers(record: bytes, count: int) -> tuple[int, ...]:
    """The whole numbers of two bytes at its beginning."""
    return struct.unpack_from(f"<{count}H", record)


def text_at(record: bytes, place: int) -> tuple[str, int]:
    """A text, before which stands its length, and where it ends."""
    (length,) = struct.unpack_from("<I", record, place)
    end = place + 4 + 2 * length
    if end > len(record):
        raise damaged()
    return record[place + 4 : end].decode("utf-16-le", "replace"), end


def small_number(stored: int) -> float:
    """A number in four bytes: a whole one, or the upper half of a binary fraction; either may be a hundredth."""
    if stored & 2:
        number = float((stored >> 2) - (1 << 30 if stored >> 31 else 0))
    else:
        (number,) = struct.unpack("<d", b"\0\0\0\0" + (stored & 0xFFFFFFFC).to_bytes(4, "little"))
    return number / 100 if stored & 1 else number


def _packed(part: bytes, place: int, most: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first; the eighth bit says that more follow."""
    number = 0
    for step in range(most):
        if place >= len(part):
            raise damaged()
        byte = part[place]
        place += 1
        number |= (byte & 0x7F) << (7 * step)
        if not byte & 0x80:
            break
    return number, place
