"""A Word file of very many rows or pictures, by the kit or a peer: `word_rows.py METHOD WHAT NUMBER FOLDER`."""

import io
import random
import struct
import sys
import zlib
from pathlib import Path

WORDS = ("虚构企业", "更换更衣柜", "已办结", "2023-12-31")
WIDTH_MM = 150


def by_kit(what: str, number: int, folder: Path) -> None:
    """Through the filler as a report calls it, seal and reading back included."""
    import datetime as dt  # noqa: PLC0415 - peers are run where the kit is not

    import docx  # noqa: PLC0415 - likewise

    from reporting.documents.filling import fill  # noqa: PLC0415 - likewise
    from reporting.documents.properties import Properties  # noqa: PLC0415 - likewise
    from reporting.published import content  # noqa: PLC0415 - likewise
    from reporting.published.slots import Published, Slot  # noqa: PLC0415 - likewise

    def both(words: str) -> dict[str, str]:
        return {"zh": words, "en": words}

    document, stream = docx.Document(), io.BytesIO()
    contents: tuple[content.Content, ...]
    if what == "rows":
        table = document.add_table(1, len(WORDS))
        for place, cell in enumerate(table.rows[0].cells):
            cell.text = f"【表:甲.c{place}】"
        columns = tuple(content.Column(f"c{place}", both(f"列{place}")) for place in range(len(WORDS)))
        same = tuple(content.Plain(both(word)) for word in WORDS[1:])
        filled = tuple((content.Plain(both(first)), *same) for first, *_ in rows(number))
        contents = (content.Table(columns, filled),)
    else:
        document.add_paragraph("【图:甲】")
        contents = tuple(content.Figure({"zh": png}, both("图"), WIDTH_MM) for png in pictures(number))
    document.save(stream)
    kind = "table" if what == "rows" else "figure"
    published = Published({(kind, "a"): Slot(kind, "a", (both("甲"),), contents)})
    about = Properties("甲", "甲", "", dt.date(2023, 12, 31))
    (folder / "kit.docx").write_bytes(fill(stream.getvalue(), published, "zh", about).briefing)


def by_python_docx(what: str, number: int, folder: Path) -> None:
    import docx  # noqa: PLC0415 - the other methods do not need it
    from docx.shared import Mm  # noqa: PLC0415 - likewise

    document = docx.Document()
    if what == "rows":
        table = document.add_table(0, len(WORDS))
        for words in rows(number):
            for cell, word in zip(table.add_row().cells, words, strict=True):
                cell.text = word
    else:
        for png in pictures(number):
            document.add_picture(io.BytesIO(png), Mm(WIDTH_MM))
    document.save(str(folder / "python-docx.docx"))


def by_docxtpl(what: str, number: int, folder: Path) -> None:
    import docx  # noqa: PLC0415 - the other methods do not need it
    from docx.shared import Mm  # noqa: PLC0415 - likewise
    from docxtpl import DocxTemplate, InlineImage  # noqa: PLC0415 - likewise

    document, stream = docx.Document(), io.BytesIO()
    if what == "rows":
        table = document.add_table(3, len(WORDS))
        tags = [f"{{{{ row[{place}] }}}}" for place in range(len(WORDS))]
        for row, words in zip(table.rows, (["{%tr for row in rows %}"], tags, ["{%tr endfor %}"]), strict=True):
            for cell, word in zip(row.cells, words, strict=False):
                cell.text = word
    else:
        for line in ("{%p for picture in pictures %}", "{{ picture }}", "{%p endfor %}"):
            document.add_paragraph(line)
    document.save(stream)
    template = DocxTemplate(io.BytesIO(stream.getvalue()))
    template.init_docx()
    inline_images = (
        [] if what == "rows" else [InlineImage(template, io.BytesIO(png), Mm(WIDTH_MM)) for png in pictures(number)]
    )
    template.render({"rows": rows(number) if what == "rows" else [], "pictures": inline_images})
    template.save(str(folder / "docxtpl.docx"))


def rows(number: int) -> list[tuple[str, ...]]:
    """So many different rows: one row with another number in its first cell each time."""
    return [(f"{WORDS[0]}{index}", *WORDS[1:]) for index in range(number)]


def pictures(number: int) -> list[bytes]:
    """So many different PNG files of about 50 KB each: one picture with another number in its text."""
    width, height = 400, 120
    chance = random.Random(0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def png(number: int) -> bytes:
        return head + chunk(b"tEXt", f"Number\0{number}".encode("latin-1")) + body

    pixels = b"".join(b"\0" + chance.randbytes(width) for _ in range(height))
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size)
    body = chunk(b"IDAT", zlib.compress(pixels, 1)) + chunk(b"IEND", b"")
    return [png(index) for index in range(number)]


METHODS = {"kit": by_kit, "python-docx": by_python_docx, "docxtpl": by_docxtpl}

if __name__ == "__main__":
    METHODS[sys.argv[1]](sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
