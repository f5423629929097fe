"""A binary workbook (.xlsb), put together record by record: no program at hand writes one."""

import struct

from same_workbook import HEAD, OWNER, PERIOD, TITLE
from workbook_parts import packed

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FORMATS = {164: "yyyy/m/d", 165: '0"万"', 166: "yyyy/m/d h:mm"}
# The number format and the font of each look; of the fonts the second one is struck through.
PLAIN, DAY, PERCENT, TEN_THOUSANDS, STRUCK, MOMENT = range(6)
_LOOKS = [(0, 0), (164, 0), (9, 0), (165, 0), (0, 1), (166, 0)]
_ROW, _SHARED_TEXT, _FONT, _FORMAT, _LOOK, _COLUMN, _BOOK, _SHEET, _MERGED = 0, 19, 43, 44, 47, 60, 153, 156, 176


def record(kind, content=b""):
    """Kind and size come seven bits at a time."""
    return _packed(kind) + _packed(len(content)) + content


def _packed(number):
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _packed(rest) if rest else bytes([low])


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def longs(*numbers):
    return struct.pack(f"<{len(numbers)}I", *numbers)


def row(number, *cells, hidden=False):
    """A row with its cells; numbers count from 0."""
    flags = 0x10 if hidden else 0
    head = record(_ROW, longs(number, 0) + struct.pack("<HBB", 300, 0, flags) + bytes(5))
    return head + b"".join(cells)


def shared(column, number, look=PLAIN):
    return record(7, longs(column, look, number))


def text(column, words, look=PLAIN):
    return record(6, longs(column, look) + wide(words))


def real(column, number, look=PLAIN):
    return record(5, longs(column, look) + struct.pack("<d", number))


def small(column, number, look=PLAIN):
    """A whole number in thirty bits."""
    return record(2, longs(column, look, (number << 2 & 0xFFFFFFFF) | 2))


def small_binary_workbook(*more):
    """`small_workbook()`, with these records after the last row of its first sheet."""
    texts = [TITLE, OWNER, PERIOD, *HEAD]
    first = [
        record(_COLUMN, longs(6, 6, 0, 0) + struct.pack("<H", 1)),
        row(0, shared(0, 0)),
        row(1, shared(0, 1)),
        row(2, shared(0, 2)),
        row(3, *(shared(column, 3 + column) for column in range(4)), text(4, "日期"), text(6, "备注")),
        row(4, text(0, "困难帮扶资金"), real(1, 314.5), text(2, "万元"), text(3, "已发放"), small(4, 45458, DAY)),
        row(5, text(0, "满意率"), real(1, 0.8, PERCENT), text(2, "%")),
        row(6, text(0, "修复路灯"), small(1, 10, TEN_THOUSANDS), record(17, longs(PLAIN) + wide("盏"))),
        row(
            7,
            text(0, "作废", STRUCK),
            record(11, longs(1, PLAIN) + b"\x07\0\0" + longs(0)),
            real(4, 45458 + 12.5 / 24, MOMENT),
        ),
        row(8, text(0, "并列"), small(1, -3)),
        row(9, record(9, longs(1, PLAIN) + struct.pack("<d", 3) + b"\0\0" + longs(0)), hidden=True),
        *more,
        record(_MERGED, longs(0, 0, 0, 4)),
        record(_MERGED, longs(8, 9, 0, 0)),
    ]
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": _relations("xl/workbook.bin", "officeDocument"),
            "xl/workbook.bin": record(_BOOK, longs(0, 0))
            + record(_SHEET, longs(0, 1) + wide("rId1") + wide("成果"))
            + record(_SHEET, longs(1, 2) + wide("rId2") + wide("底稿")),
            "xl/_rels/workbook.bin.rels": _relations(
                "worksheets/sheet1.bin", "worksheet", "worksheets/sheet2.bin", "worksheet",
                "sharedStrings.bin", "sharedStrings", "styles.bin", "styles",
            ),
            "xl/worksheets/sheet1.bin": b"".join(first),
            "xl/worksheets/sheet2.bin": row(0, text(0, "藏")),
            "xl/sharedStrings.bin": b"".join(record(_SHARED_TEXT, b"\0" + wide(words)) for words in texts),
            "xl/styles.bin": _styles(),
        }
    )  # fmt: skip


def _relations(*targets_and_kinds):
    pairs = zip(targets_and_kinds[::2], targets_and_kinds[1::2], strict=True)
    marks = (
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(pairs, 1)
    )
    return f"<Relationships>{''.join(marks)}</Relationships>".encode()


def _styles():
    formats = [record(_FORMAT, struct.pack("<H", number) + wide(code)) for number, code in _FORMATS.items()]
    fonts = [record(_FONT, struct.pack("<HH", 220, flags)) for flags in (0, 8)]
    looks = [record(_LOOK, struct.pack("<HHH", 0, number, font) + bytes(10)) for number, font in _LOOKS]
    others = record(_LOOK, struct.pack("<HHH", 0xFFFF, 9, 0) + bytes(10))
    return b"".join([*formats, *fonts, others, record(617), *looks, record(618), others])
