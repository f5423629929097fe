"""One workbook as many programs would pack and write it: whatever they do, its cells are the same."""

import re
import zipfile
from datetime import date
from io import BytesIO
from posixpath import dirname, join, normpath, relpath, split

import xlsxwriter
from workbook_parts import packed, worked_out

WORKBOOK, SHEET, STYLES, TEXTS = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
TYPES, ROOT, RELATIONS = "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"
CELLS = [
    ["事项", "投入", "日期", "占比", "确认"],
    ["职工食堂", "31.4", "2024-06-15", "50%", "TRUE"],
    ["道路", "62.8", "2024-07-01", "7%", "FALSE"],
]
_USUAL, _STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"


def usual():
    """The workbook as XlsxWriter makes it, its one formula worked out."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        day, percent = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "0%"})
        sheet = book.add_worksheet("事项")
        sheet.write_row(0, 0, CELLS[0])
        sheet.write_row(1, 0, ["职工食堂", 31.4])
        sheet.write_row(2, 0, ["道路"])
        sheet.write_formula(2, 1, "=B2*2", None, 62.8)
        for row, (on, share, sure) in enumerate([(date(2024, 6, 15), 0.5, True), (date(2024, 7, 1), 0.07, False)], 1):
            sheet.write_datetime(row, 2, on, day)
            sheet.write_number(row, 3, share, percent)
            sheet.write_boolean(row, 4, sure)
    return worked_out(out.getvalue())


def variant(name):
    """The bytes of one of the variants."""
    return VARIANTS[name](parts_of(usual()))


def parts_of(raw):
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _named(rename):
    """Other names in the archive alone; nothing that refers to them is changed."""
    return lambda parts: packed({rename(name): content for name, content in parts.items()})


def _without(*names):
    """Parts that are taken out with all that refers to them."""

    def change(parts):
        ends = b"|".join(re.escape(split(name)[1].encode()) for name in names)
        kept = {name: content for name, content in parts.items() if name not in names}
        for listed in (ROOT, RELATIONS, TYPES):
            kept[listed] = re.sub(rb"<(Relationship|Override) [^>]*(%s)\"[^>]*/>" % ends, b"", kept[listed])
        return packed(kept)

    return change


def _gone(*names):
    """Parts that are missing although others refer to them."""
    return lambda parts: packed({name: content for name, content in parts.items() if name not in names})


def _with(part, *changes):
    """Other bytes in one part, each change found there."""

    def change(parts):
        content = parts[part]
        for old, new in changes:
            content, count = re.subn(old, new, content, flags=re.DOTALL)
            assert count, f"{old} is not in {part}"
        return packed({**parts, part: content})

    return change


def _everywhere(change, ends=(".xml", ".rels")):
    """The same done to each part of XML."""
    return lambda parts: packed({n: change(part) if n.endswith(ends) else part for n, part in parts.items()})


def _moved(moves, *, absolute=False):
    """Parts under other names, and all that refers to them."""

    def change(parts):
        changed = {}
        for name, content in parts.items():
            folder, last = split(name)
            if last.endswith(".rels"):
                owner = join(dirname(folder), last.removesuffix(".rels"))
                changed[_relations_of(moves.get(owner, owner))] = _retargeted(content, owner, moves, absolute=absolute)
            else:
                changed[moves.get(name, name)] = content
        for old, new in moves.items():
            changed[TYPES] = changed[TYPES].replace(f'"/{old}"'.encode(), f'"/{new}"'.encode())
        return packed(changed)

    return change


def _relations_of(part):
    folder, name = split(part)
    return join(folder, "_rels", f"{name}.rels")


def _retargeted(content, owner, moves, *, absolute):
    def target(match):
        old = normpath(join(dirname(owner), match[1].decode()))
        new = moves.get(old, old)
        return f'Target="{"/" + new if absolute else relpath(new, dirname(moves.get(owner, owner)) or ".")}"'.encode()

    return re.sub(rb'Target="([^"]*)"', target, content)


def _utf_16(encoding):
    def change(content):
        text = content.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
        return ("\ufeff" + text).encode(encoding)

    return change


def _encoded(label, codec):
    def change(content):
        return content.decode().replace("UTF-8", label).encode(codec, "xmlcharrefreplace")

    return change


def _prefixed(content):
    """The marks of the main namespace with a prefix."""
    content = re.sub(rb"<(/?)(?![a-zA-Z]+:)([a-zA-Z])", rb"<\1x:\2", content)
    return content.replace(b" xmlns=", b" xmlns:x=")


def _strict(content):
    """The namespaces of the strict kind; those of the package are the same in both."""
    for old, new in (
        (b"spreadsheetml/2006/main", b"spreadsheetml/main"),
        (b"officeDocument/2006/", b"officeDocument/"),
    ):
        content = content.replace(_USUAL + old, _STRICT + new)
    return content


def _archive(write):
    """Another way to write the archive."""

    def change(parts):
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            write(archive, parts)
        return out.getvalue()

    return change


def _write_all(archive, parts, **options):
    for name, content in parts.items():
        archive.writestr(name, content, **options)


def _with_comment(archive, parts):
    archive.comment = b"made by a program"
    _write_all(archive, parts)


def _with_folders(archive, parts):
    for folder in ("_rels/", "xl/", "XL/", "xl/worksheets/"):
        archive.writestr(folder, b"")
    _write_all(archive, parts)


def _of_zip64(archive, parts):
    for name, content in parts.items():
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(content)


def _with_descriptors(parts):
    """Sizes and checksums come after each part, as from a program that cannot go back."""

    class Stream(BytesIO):
        def seek(self, *_):
            raise OSError

        def tell(self):
            raise OSError

    out = Stream()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_all(archive, parts)
    return out.getvalue()


def _reversed(parts):
    return packed(dict(reversed(parts.items())))


def _inline(parts):
    """Every text in its cell, and no part of texts."""
    texts = re.findall(rb"<si>(.*?)</si>", parts[TEXTS])

    def own(match):
        return b'<c%s t="inlineStr"><is>%s</is></c>' % (match[1], texts[int(match[2])])

    sheet = re.sub(rb'<c( r="[A-Z0-9]+") t="s"><v>(\d+)</v></c>', own, parts[SHEET])
    assert sheet != parts[SHEET]
    return _without(TEXTS)({**parts, SHEET: sheet})


_TEXT = rb"<t>(\xe8\x81\x8c\xe5\xb7\xa5)(\xe9\xa3\x9f\xe5\xa0\x82)</t>"
_NO_ADDRESS = (rb'<c r="[A-Z0-9]+"', b"<c")

_ALTERNATE = b"""<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="x15" xmlns:x15="u"><x15ac:absPath xmlns:x15ac="v" url="C:/x/"/></mc:Choice>
</mc:AlternateContent>"""

VARIANTS = {
    "as it is": packed,
    # The archive.
    "names with backslashes": _named(lambda name: name.replace("/", "\\")),
    "some names with backslashes": _named(lambda name: name.replace("/", "\\") if "sheet" in name else name),
    "names in capitals": _named(str.upper),
    "names in small letters": _named(str.lower),
    "stored, not packed": _archive(lambda archive, parts: _write_all(archive, parts, compress_type=zipfile.ZIP_STORED)),
    "a comment": _archive(_with_comment),
    "entries for folders": _archive(_with_folders),
    "sizes of zip64": _archive(_of_zip64),
    "sizes after the parts": _with_descriptors,
    "bytes after its end": lambda parts: packed(parts) + bytes(100),
    "parts in the opposite order": _reversed,
    "a part that nobody knows": lambda parts: packed({**parts, "custom/what.bin": b"x", "mimetype": b"application/x"}),
    # Where the parts are.
    "workbook in another folder": _moved({WORKBOOK: "book/main.xml"}),
    "workbook at the root": _moved({WORKBOOK: "book.xml"}),
    "all at the root": _moved({WORKBOOK: "book.xml", SHEET: "s.xml", STYLES: "styles.xml", TEXTS: "texts.xml"}),
    "targets from the root": _moved({}, absolute=True),
    "workbook in another folder, targets from the root": _moved({WORKBOOK: "a/b/c.xml"}, absolute=True),
    "sheet under another name": _moved({SHEET: "xl/worksheets/items.xml"}),
    "sheet in another folder": _moved({SHEET: "sheets/1.xml"}),
    "texts and styles under other names": _moved({TEXTS: "xl/texts.xml", STYLES: "xl/looks.xml"}),
    "a Chinese name": _moved({SHEET: "xl/worksheets/事项.xml"}),
    "a name with a blank": _moved({SHEET: "xl/worksheets/sheet 1.xml"}),
    "a blank as %20": lambda parts: _with(RELATIONS, (b"sheet 1", b"sheet%201"))(
        parts_of(_moved({SHEET: "xl/worksheets/sheet 1.xml"})(parts))
    ),
    "targets with backslashes": _with(RELATIONS, (rb"worksheets/sheet1", rb"worksheets\\sheet1")),
    "target of the workbook with a backslash": _with(ROOT, (rb"xl/workbook", rb"xl\\workbook")),
    "targets in other letters": _with(RELATIONS, (rb"worksheets/sheet1", b"WorkSheets/Sheet1")),
    "a name in other letters": _named(lambda name: name.replace("sharedStrings", "SharedStrings")),
    "targets with dots": _with(RELATIONS, (rb"worksheets/sheet1", b"./../xl/worksheets/sheet1")),
    "targets said to be inside": _with(RELATIONS, (rb"/>", b' TargetMode="Internal"/>')),
    "no relations of the package": _gone(ROOT),
    # What is missing.
    "no theme": _without("xl/theme/theme1.xml"),
    "a theme that is referred to in vain": _gone("xl/theme/theme1.xml"),
    "no properties": _without("docProps/app.xml", "docProps/core.xml"),
    "properties that are referred to in vain": _gone("docProps/app.xml", "docProps/core.xml"),
    "no extent of the sheet": _with(SHEET, (rb"<dimension [^>]*/>", b"")),
    "a wrong extent of the sheet": _with(SHEET, (rb'<dimension ref="[^"]*"', b'<dimension ref="A1"')),
    "no views, no widths": _with(
        SHEET, (rb"<sheetViews>.*</sheetViews>|<sheetFormatPr[^>]*/>|<pageMargins[^>]*/>", b"")
    ),
    "nothing but sheets in the workbook": _with(
        WORKBOOK, (rb"<fileVersion[^>]*/>|<workbookPr[^>]*/>|<bookViews>.*</bookViews>|<calcPr[^>]*/>", b"")
    ),
    "no types of parts": _gone(TYPES),
    "cells without addresses": _with(SHEET, _NO_ADDRESS),
    "rows without numbers": _with(SHEET, (rb'<row r="\d+"', b"<row")),
    "neither addresses nor numbers": _with(SHEET, _NO_ADDRESS, (rb'<row r="\d+"', b"<row")),
    "addresses for the first cells alone": _with(SHEET, (rb'<c r="[B-E]\d+"', b"<c")),
    "no spans": _with(SHEET, (rb' spans="[^"]*"', b"")),
    "wrong counts": _with(TEXTS, (rb'count="\d+" uniqueCount="\d+"', b'count="1" uniqueCount="1"')),
    "no counts": _with(TEXTS, (rb' count="\d+" uniqueCount="\d+"', b"")),
    "no declarations": _everywhere(lambda part: re.sub(rb"<\?xml[^>]*\?>\s*", b"", part)),
    # How the parts are written.
    "strict namespaces": _everywhere(_strict),
    "a mark of the byte order": _everywhere(lambda part: b"\xef\xbb\xbf" + part),
    "UTF-16, small end first": _everywhere(_utf_16("utf-16-le")),
    "UTF-16, large end first": _everywhere(_utf_16("utf-16-be")),
    "encoding in small letters": _everywhere(lambda part: part.replace(b"UTF-8", b"utf-8")),
    **{
        f"encoding {label}": _everywhere(_encoded(label, label)) for label in ("us-ascii", "iso-8859-1", "windows-1252")
    },
    "single quotes": _everywhere(lambda part: part.replace(b"'", b"&apos;").replace(b'"', b"'")),
    "lines and blanks between marks": _everywhere(lambda part: part.replace(b"><", b">\r\n  <")),
    "marks closed apart": _with(SHEET, (rb"<(dimension|sheetFormatPr|pageMargins)([^>]*)/>", rb"<\1\2></\1>")),
    "comments between marks": _everywhere(lambda part: re.sub(rb"><(?=[a-zA-Z])", b"><!-- x --><", part)),
    "instructions between marks": _with(SHEET, (rb"<row", b"<?program x?><row")),
    "prefixes in the sheet": lambda parts: packed({**parts, SHEET: _prefixed(parts[SHEET])}),
    "prefixes in every part": lambda parts: packed(
        {
            name: _prefixed(part) if name.startswith("xl/") and "theme" not in name else part
            for name, part in parts.items()
        }
    ),
    "prefixes in the relations": _everywhere(_prefixed, ends=".rels"),
    "another prefix of relations": _with(WORKBOOK, (b"xmlns:r=", b"xmlns:d3p1="), (b" r:id=", b" d3p1:id=")),
    "types given twice": _with(TYPES, (rb'(<Default Extension="xml"[^>]*/>)', rb"\1\1")),
    "types by extension alone": _with(TYPES, (rb'<Override PartName="/xl/(theme|styles|shared)[^>]*/>', b"")),
    "extensions in the sheet": _with(
        SHEET, (b"</worksheet>", b'<extLst><ext uri="{x}"><y xmlns="u">9</y></ext></extLst></worksheet>')
    ),
    "alternate content in the workbook": _with(WORKBOOK, (b"<bookViews>", _ALTERNATE + b"<bookViews>")),
    # How the cells are written.
    "texts in their cells": _inline,
    "cells in the opposite order": _with(SHEET, (rb'(<c r="A2".*?</c>)(<c r="B2".*?</c>)', rb"\2\1")),
    "rows in the opposite order": _with(SHEET, (rb'(<row r="2".*?</row>)(<row r="3".*?</row>)', rb"\2\1")),
    "a row in two pieces": _with(SHEET, (rb'(<row r="2"[^>]*>)(.*?)(<c r="D2")', rb"\1\2</row>\1\3")),
    "letters of several looks": _with(TEXTS, (_TEXT, rb"<r><rPr><b/></rPr><t>\1</t></r><r><t>\2</t></r>")),
    "a reading above the letters": _with(
        TEXTS, (_TEXT, rb'<t>\1\2</t><rPh sb="0" eb="2"><t>zhi</t></rPh><phoneticPr fontId="1"/>')
    ),
    "blanks kept": _with(TEXTS, (b"<t>", b'<t xml:space="preserve">')),
    "letters by their numbers": _with(TEXTS, (_TEXT, b"<t>&#x804C;&#24037;\xe9\xa3\x9f\xe5\xa0\x82</t>")),
    "letters as they are": _with(TEXTS, (_TEXT, rb"<t><![CDATA[\1\2]]></t>")),
    "truths as words": _with(SHEET, (rb'(t="b"><v>)1', rb"\1true"), (rb'(t="b"><v>)0', rb"\1false")),
    "days written out": _with(
        SHEET,
        (rb'(<c r="C2" s="\d")><v>\d+', rb'\1 t="d"><v>2024-06-15'),
        (rb'(<c r="C3" s="\d")><v>\d+', rb'\1 t="d"><v>2024-07-01T00:00:00'),
    ),
    "days counted from 1904": lambda parts: _with(
        SHEET, (b"<v>45458</v>", b"<v>43996</v>"), (b"<v>45474</v>", b"<v>44012</v>")
    )({**parts, WORKBOOK: parts[WORKBOOK].replace(b"<workbookPr", b'<workbookPr date1904="1"')}),
    "numbers with their type": _with(SHEET, (rb'(<c r="B2")', rb'\1 t="n"')),
    "numbers in powers of ten": _with(SHEET, (b"<v>31.4</v>", b"<v>3.14E+1</v>")),
    "numbers with all their noise": _with(SHEET, (b"<v>31.4</v>", b"<v>31.399999999999999</v>")),
    "addresses in small letters": _with(SHEET, (rb'<c r="C', b'<c r="c')),
    "the same cell twice": _with(SHEET, (rb'(<c r="B2".*?</c>)', rb"\1\1")),
    "text in the cell with the value beside it": lambda parts: _with(
        SHEET, (b"<is><t>([^<]*)</t></is>", rb"<is><t>\1</t></is><v>\1</v>")
    )(parts_of(_inline(parts))),
    "a text as that of a formula": _with(SHEET, (rb'(<c r="A3") t="s"><v>\d+', '\\1 t="str"><v>道路'.encode())),
    "what a program adds to a cell": _with(
        SHEET, (b"(<v>31.4</v>)", rb'\1<extLst><ext uri="{x}"><v>9</v><t>9</t></ext></extLst>')
    ),
    "blanks around values": _with(SHEET, (rb"<v>([^<]*)</v>", rb"<v> \1 </v>")),
    "cells without a value": _with(SHEET, (b"</row>", b'<c s="1"/></row>')),
    "a formula for several cells": _with(SHEET, (b"<f>B2\\*2</f>", b'<f t="shared" ref="B3:B4" si="0">B2*2</f>')),
    "a formula of an array": _with(SHEET, (b"<f>B2\\*2</f>", b'<f t="array" ref="B3">B2*2</f>')),
    "a formula that follows another": _with(SHEET, (b"<f>B2\\*2</f>", b'<f t="shared" si="0"/>')),
    "the value before the formula": _with(SHEET, (b"(<f>B2\\*2</f>)(<v>62.8</v>)", rb"\2\1")),
    "numbers of metadata": _with(SHEET, (rb'(<c r="B2")', rb'\1 cm="1" vm="1" ph="1"')),
}
