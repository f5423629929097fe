"""One workbook in the formats that offices send, with all that a cell can be; the .xlsx is the measure."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import xlsxwriter
from small_word import empty_document

FILES = Path(__file__).parent / "returns" / "opening" / "files"
TITLE = "2024年为职工办实事成果"
OWNER, PERIOD = "填报单位：恒岳重工集团", "报告期：2024年"
HEAD = ["指标", "数值", "计量单位", "状态"]
ROWS = [["困难帮扶资金", "314.5", "万元", "已发放"], ["助学资金", "42", "万元", "已发放"]]


def small_workbook():
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:

        def look(number_format):
            return book.add_format({"num_format": number_format})

        sheet = book.add_worksheet("成果")
        sheet.merge_range("A1:E1", TITLE)
        sheet.write_column("A2", [OWNER, PERIOD])
        sheet.write_row("A4", [*HEAD, "日期", "", "备注"])
        sheet.write_row("A5", ["困难帮扶资金", 314.5, "万元", "已发放"])
        sheet.write("E5", date(2024, 6, 15), look("yyyy/m/d"))
        sheet.write("A6", "满意率")
        sheet.write("B6", 0.8, look("0%"))
        sheet.write("C6", "%")
        sheet.write("A7", "修复路灯")
        sheet.write("B7", 10, look('0"万"'))
        sheet.write("C7", "盏")
        sheet.write("A8", "作废", book.add_format({"font_strikeout": True}))
        sheet.write_formula("B8", "=1/0", None, "#DIV/0!")
        sheet.write("E8", datetime(2024, 6, 15, 12, 30), look("yyyy/m/d h:mm"))  # noqa: DTZ001 - a cell has no time zone
        sheet.merge_range("A9:A10", "并列")
        sheet.write("B9", -3)
        sheet.write_formula("B10", "=1+2", None, 3)
        sheet.set_row(9, None, None, {"hidden": True})
        sheet.set_column("G:G", None, None, {"hidden": True})
        hidden = book.add_worksheet("底稿")
        hidden.write("A1", "藏")
        hidden.hide()
    return out.getvalue()


def return_workbook():
    """A return that a ledger takes."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("成果")
        sheet.merge_range("A1:D1", TITLE)
        sheet.write_column("A2", [OWNER, PERIOD])
        sheet.write_row("A4", HEAD)
        for number, (name, value, *rest) in enumerate(ROWS, 4):
            sheet.write_row(number, 0, [name, float(value), *rest])
    return out.getvalue()


def lines(line, cell=lambda text: text):
    """The return as lines of text: `line` puts cells together."""
    return "".join(line([cell(text) for text in row]) for row in ([TITLE], [OWNER], [PERIOD], HEAD, *ROWS))


def separated(separator, encoding):
    return lines(lambda cells: f"{separator.join(cells)}\r\n").encode(encoding)


def web_page():
    """As many systems export it under the name .xls."""
    rows = lines(lambda cells: f"<tr>{''.join(cells)}</tr>", lambda text: f"<td>{text}</td>")
    rows = rows.replace(f"<td>{TITLE}", f"<td colspan='4'>{TITLE}")
    return f'<html><meta charset="gb2312"><body><table border=1>{rows}</table></body></html>'.encode("gbk")


def word_table():
    document = empty_document()
    for line in (TITLE, f"{OWNER}    {PERIOD}"):
        document.add_paragraph(line)
    table = document.add_table(0, len(HEAD))
    for cells in (HEAD, *ROWS):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()
