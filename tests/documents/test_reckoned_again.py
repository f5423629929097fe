"""A spreadsheet that opens the workbook reckons each number to the value that the ledger gives."""

import io
import re
import shutil
import subprocess
import zipfile

import pytest
from python_calamine import CalamineWorkbook
from reckoned_workbooks import EXPRESSIONS, reckoned_workbook
from small_spreadsheet import reckoned
from workbook_parts import with_part

from reporting.core.quantity import Share

OFFICE = shutil.which("soffice")
# Otherwise LibreOffice shows what the file says that its formulas came to.
ALWAYS_RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""
NUMBERS = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The workbook of many expressions, and what the ledger gives for each."""
    return reckoned_workbook(tmp_path_factory.mktemp("reckoned"))


@pytest.fixture(scope="module")
def by_office(made, tmp_path_factory):
    """What LibreOffice makes of the same workbook, in which each formula is said to have come to 0."""
    folder = tmp_path_factory.mktemp("office")
    spoilt = with_part(made[0], NUMBERS, lambda xml: re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>0</v>", xml))
    (folder / "figures.xlsx").write_bytes(spoilt)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(ALWAYS_RECKON)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        folder / "out",
        folder / "figures.xlsx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return values_in((folder / "out" / "figures.xlsx").read_bytes())


def values_in(book):
    """What each number was reckoned to, by its name."""
    head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_name("数字").to_python()
    return {row[0]: row[head.index("按台账重算")] for row in rows}


def formula_of(book, name):
    """The formula in the row of a number; rows are in the order of the expressions."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        formulas = re.findall("<f>(.*?)</f>", archive.read(NUMBERS).decode())
    plain = formulas[list(EXPRESSIONS).index(name)]
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def as_number(value):
    return value.numerator / value.denominator if isinstance(value, Share) else float(value.value)


def test_the_amounts_of_ids_that_look_alike_as_numbers_are_not_mixed(made):
    """007 has 100 yuan and 7 has 300; a function with criteria would give 400 for both."""
    _, values = made

    assert [values[name].value for name in ("an id of zeros and a digit", "the digit alone")] == [100, 300]


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_the_formula_comes_to_what_the_ledger_gives(made, name):
    book, values = made

    assert reckoned(formula_of(book, name), book) == pytest.approx(as_number(values[name]), abs=1e-9)
    assert values_in(book)[name] == pytest.approx(as_number(values[name]), abs=1e-9)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_libreoffice_reckons_the_same(made, by_office, name):
    assert by_office[name] == pytest.approx(as_number(made[1][name]), abs=1e-9)
