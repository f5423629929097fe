"""Texts as files of the kinds that enterprises send, made in memory."""

import io
import zipfile

import docx
from docx.oxml import parse_xml
from xlsxwriter.workbook import Workbook

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SYSTEM = b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
_DESCENDANT = (
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /F /CIDSystemInfo " + _SYSTEM + b" /FontDescriptor 5 0 R >>"
)
PROSE = "2023年，甲公司为1260余名职工安排了健康体检，发放困难帮扶资金25.6万元。"


def word(*blocks, header=""):
    """A Word document: a text is a paragraph, a list of lists a table, XML itself."""
    document = docx.Document()
    body = document.element.body
    for block in blocks:
        if isinstance(block, list):
            table = document.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif block.startswith("<"):
            body.insert(len(body) - 1, parse_xml(block.replace(">", f" {_W}>", 1)))
        else:
            document.add_paragraph(block)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(*pages):
    """A PDF whose pages show lines of text, in a font that says which character each code is."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = len(objects) + 1
    objects += [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        _DESCENDANT,
        b"<< /Type /FontDescriptor /FontName /F /Flags 4 >>",
    ]
    kids = []
    for lines in pages:
        shown = [
            b"BT /F 12 Tf 14 TL 50 800 Td",
            *(f"<{line.encode('utf-16-be').hex()}> Tj T*".encode() for line in lines),
        ]
        content = b"\n".join([*shown, b"ET"])
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
        objects.append(f"{page} /Resources << /Font << /F {font} 0 R >> >> >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _pdf_of(objects)


def _pdf_of(objects):
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def spreadsheet(*rows):
    """A workbook with one sheet of texts."""
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet("总结")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return out.getvalue()


def zipped(**parts):
    """An archive that is no document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
