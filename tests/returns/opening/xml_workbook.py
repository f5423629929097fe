"""`small_workbook()` in the XML of Excel 2003, as systems write it."""


def _row(*cells, attributes=""):
    return f"<Row{attributes}>{''.join(cells)}</Row>"


def _cell(value, kind="String", attributes=""):
    return f'<Cell{attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


def _style(name):
    return f' ss:StyleID="{name}"'


_ROWS = [
    _row(_cell("2024年为职工办实事成果", attributes=' ss:MergeAcross="4"')),
    _row(_cell("填报单位：恒岳重工集团")),
    _row(_cell("报告期：2024年")),
    _row(*map(_cell, ["指标", "数值", "计量单位", "状态", "日期"]), _cell("备注", attributes=' ss:Index="7"')),
    _row(
        *(_cell("困难帮扶资金"), _cell(314.5, "Number"), _cell("万元"), _cell("已发放")),
        _cell("2024-06-15T00:00:00.000", "DateTime", _style("day")),
    ),
    _row(_cell("满意率"), _cell(0.8, "Number", _style("percent")), _cell("%")),
    _row(_cell("修复路灯"), _cell(10, "Number", _style("wan")), _cell("盏")),
    _row(
        *(_cell("作废", attributes=_style("struck")), _cell("#DIV/0!", "Error", ' ss:Formula="=1/0"')),
        _cell("2024-06-15T12:30:00.000", "DateTime", ' ss:Index="5"'),
    ),
    _row(_cell("并列", attributes=' ss:MergeDown="1"'), _cell(-3, "Number")),
    _row(_cell(3, "Number", ' ss:Index="2" ss:Formula="=1+2"'), attributes=' ss:Hidden="1"'),
]
SMALL_XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
<Style ss:ID="percent"><NumberFormat ss:Format="0%"/></Style>
<Style ss:ID="wan"><NumberFormat ss:Format="0&quot;万&quot;"/></Style>
<Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style></Styles>
<Worksheet ss:Name="成果"><Table><Column ss:Index="7" ss:Hidden="1"/>{"".join(_ROWS)}</Table></Worksheet>
<Worksheet ss:Name="底稿"><Table>{_row(_cell("藏"))}</Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>""".encode()
