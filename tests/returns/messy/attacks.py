"""Files that would harm whoever opens them, or that nobody can open; each with a word of what is said of it."""

from messy_cases import COVER
from messy_sheets import book, data, head, sheet, with_parts

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_SHEET = "xl/worksheets/sheet1.xml"
GOOD = book(COVER, sheet("成果", head("指标", "数值", "计量单位", "状态"), data("修复路灯", 42, "盏", "已完成")))


def _replaced(old, new):
    return lambda content: content.replace(old, new)


def _long():
    """300,000 rows, written as they are stored; no more than a workbook of that size needs."""
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>%d</v></c></row>' % (row, row, row) for row in range(1, 300_001))
    return with_parts(GOOD, {_SHEET: lambda content: _with_rows(content, rows)})


def _with_rows(content, rows):
    start, end = content.index(b"<sheetData"), content.index(b"</sheetData>") + len(b"</sheetData>")
    return content[:start] + b"<sheetData>" + rows + b"</sheetData>" + content[end:]


_FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_ENTITY = b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'

# The name of the file, its bytes, and a word of the one line that is said of it.
ATTACKS = {
    "空文件.xlsx": (b"", "文件是空的"),
    "空工作簿.xlsx": (book(sheet("Sheet1")), "没有任何内容"),
    "截断.xlsx": (GOOD[: len(GOOD) // 2], "已损坏"),
    "网页.xlsx": ("<html><table><tr><td>甲公司".encode(), "已损坏"),
    "网页.xls": ("\ufeff<html xmlns:x='urn:schemas-microsoft-com'>".encode(), "没有表格"),
    "旧格式.xls": (_OLE + b"\0" * 504 + "Workbook".encode("utf-16-le"), "已损坏"),
    "旧格式改名.xlsx": (_OLE + b"\0" * 504 + "Workbook".encode("utf-16-le"), "已损坏"),
    "有密码.xlsx": (_OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "压缩炸弹.xlsx": (with_parts(GOOD, {"xl/media/image1.bmp": b"\0" * 20_000_000}), "过大"),
    "最远的一格.xlsx": (with_parts(GOOD, {_SHEET: lambda content: _with_rows(content, _FAR)}), "XFD1048576"),
    "三十万行.xlsx": (_long(), "A20001"),
    "文档类型.xlsx": (with_parts(GOOD, {_SHEET: _replaced(b"<worksheet", _ENTITY + b"<worksheet")}), "DOCTYPE"),
    "路径.xlsx": (with_parts(GOOD, {"../../evil.xml": b"<x/>"}), "已损坏"),
    "没有工作表.xlsx": (with_parts(GOOD, {"xl/workbook.xml": b"<workbook/>"}), "没有任何内容"),
    "别的压缩包.xlsx": (with_parts(GOOD, {})[:4] + b"\0" * 40, "已损坏"),
    "图片.xlsx": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "图片"),
    "二进制.csv": (bytes(range(256)) * 40, "编码"),
    "引号不成对.csv": ('填报单位：甲公司,"\n'.encode() * 3, "引号"),
    "一行一百万列.csv": (b"," * 1_000_000, "远在表格之外"),
}
