"""Workbooks with other parts than a program would write."""

import re
import zipfile
from io import BytesIO


def packed(parts):
    """An archive of these parts by name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, content in parts.items():
            packing.writestr(name, content)
    return out.getvalue()


def with_part(raw, part, change):
    """The workbook with other text in one of its parts; a part that is not there is added."""
    with zipfile.ZipFile(BytesIO(raw)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    return packed({**parts, part: change(parts.get(part, b""))})


def with_sheet(raw, old, new):
    """The workbook with other XML in its first sheet."""

    def changed(xml):
        text, count = re.subn(old, new, xml.decode())
        assert count, f"{old} is not in the sheet"
        return text.encode()

    return with_part(raw, "xl/worksheets/sheet1.xml", changed)


def worked_out(raw):
    """The workbook as if Excel had worked out its formulas and saved it."""
    return with_part(raw, "xl/workbook.xml", lambda xml: xml.replace(b' fullCalcOnLoad="1"', b""))
