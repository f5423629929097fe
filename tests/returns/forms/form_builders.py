"""Forms for tests: small ledgers become workbooks, and workbooks are read back as a spreadsheet program would."""

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property

from ledgers import ENTERPRISES, ledger
from lxml import etree
from python_calamine import CalamineWorkbook

from reporting.core.period import parse
from reporting.returns.forms.form import forms_of
from reporting.returns.forms.workbook import workbook

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
SHEETS = ["填报说明", "事项", "清单合计", "成果", "做法"]
LIST = {"id": "list", "name": "2023年重点民生项目", "name_en": "Projects"}
DONE = {"status": "done", "done_on": "2023-11-02"}


def forms(folder, period="2024", **tables):
    return forms_of(ledger(folder, **tables), parse(period))


def form(folder, period="2024", **tables):
    """The form of the first enterprise, read back."""
    return Back(workbook(forms(folder, period, **tables)[0]))


def enterprise(name, **row):
    return {"id": "x", "name": name, "short_name": name, "english_name": name, "parent": "", **row}


def with_units(*names):
    """The enterprises of the small ledger; these are the units of the first one."""
    units = [enterprise(name, id=f"u{place}", parent="a") for place, name in enumerate(names)]
    return [*ENTERPRISES[:2], *units]


@dataclass(frozen=True)
class Back:
    """A form as it is read back."""

    package: bytes

    @cached_property
    def parts(self):
        with zipfile.ZipFile(io.BytesIO(self.package)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def names(self):
        return CalamineWorkbook.from_filelike(io.BytesIO(self.package)).sheet_names

    def rows(self, sheet):
        book = CalamineWorkbook.from_filelike(io.BytesIO(self.package))
        return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)

    def table(self, sheet):
        """The rows below the headings, by heading; a heading without its line break."""
        rows = self.rows(sheet)
        return [dict(zip(headings(rows), row, strict=True)) for row in rows[_top(rows) + 1 :]]

    def xml(self, sheet):
        return etree.fromstring(self.parts[f"xl/worksheets/sheet{self.names.index(sheet) + 1}.xml"])

    def checks(self, sheet):
        """What is asked of cells, by the column letter."""
        validations = self.xml(sheet).iterfind(".//m:dataValidation", NS)
        return {validation.get("sqref").split(":")[0].rstrip("0123456789"): validation for validation in validations}

    def open_cells(self, sheet):
        """The addresses of the cells that protection leaves open."""
        formats = etree.fromstring(self.parts["xl/styles.xml"]).findall(".//m:cellXfs/m:xf", NS)
        free = {
            place
            for place, cell_format in enumerate(formats)
            if cell_format.find("m:protection[@locked='0']", NS) is not None
        }
        return {cell.get("r") for cell in self.xml(sheet).iterfind(".//m:c", NS) if int(cell.get("s", 0)) in free}


def words_of(check):
    """The words of a drop-down."""
    return check.findtext("m:formula1", namespaces=NS).strip('"').split(",")


def headings(rows):
    return [head.replace("\n", "") for head in rows[_top(rows)]]


def _top(rows):
    """The row of the headings: the first one in which a heading stands over each column."""
    return next(place for place, row in enumerate(rows) if all(row))
